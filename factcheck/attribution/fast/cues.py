"""Which tokens may be cues, by the first pass."""

import numpy as np

from factcheck.attribution.fast.arrays import Floats, Ints

# Labels: outside, then opening and inside for source, cue, content.
OPENS_CUE, IN_CUE = 3, 4


def anchors(probabilities: Floats, floor: float) -> Ints:
    """One token for each likely cue, int32 (w,): the most probable of a run of tokens that reach `floor`.

    `probabilities` is float32 (n, LABELS).
    """
    probability = probabilities[:, OPENS_CUE] + probabilities[:, IN_CUE]
    inside = probability >= floor
    opens = inside.copy()
    opens[1:] &= ~inside[:-1] | (probabilities[1:, OPENS_CUE] > probabilities[1:, IN_CUE])
    places = np.flatnonzero(inside)
    if not len(places):
        return np.empty(0, np.int32)
    run = np.cumsum(opens)[places]
    order = np.lexsort((-probability[places], run))
    first = np.concatenate([[True], run[order][1:] != run[order][:-1]])
    likeliest: Ints = places[order][first].astype(np.int32)
    return likeliest

"""Which tokens may be cues, by the first pass."""

import numpy as np

from factcheck.attribution.fast.arrays import Floats, Ints

# Labels: outside, then opening and inside for source, cue, content.
OPENS_CUE, IN_CUE = 3, 4


def anchors(probable: Floats, floor: float) -> Ints:
    """One token for each likely cue: the likeliest of each run of tokens that are in a cue with `floor` or more."""
    chance = probable[:, OPENS_CUE] + probable[:, IN_CUE]
    inside = chance >= floor
    opens = inside.copy()
    opens[1:] &= ~inside[:-1] | (probable[1:, OPENS_CUE] > probable[1:, IN_CUE])
    places = np.flatnonzero(inside)
    if not len(places):
        return np.empty(0, np.int32)
    run = np.cumsum(opens)[places]
    order = np.lexsort((-chance[places], run))
    first = np.concatenate([[True], run[order][1:] != run[order][:-1]])
    likeliest: Ints = places[order][first].astype(np.int32)
    return likeliest

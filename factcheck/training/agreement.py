"""What both trainings ask of a candidate: the words they share, and how far probabilities are off."""

from collections.abc import Iterable

import numpy as np

from factcheck.attribution.accurate.windows import Floats
from factcheck.attribution.tagging import TokenSpan
from factcheck.text import Reading

BINS = 10


def words_of(reading: Reading, spans: Iterable[TokenSpan]) -> set[int]:
    """The tokens of the spans that are words."""
    return {at for first, last in spans for at in range(first, last) if reading.words[at][0].isalnum()}


def calibration_error(chance: Floats, right: Floats) -> float:
    """Expected calibration error (Naeini 2015) in ten bins of equal width; both arrays are (k,), `right` 1 or 0."""
    bins = np.minimum((chance * BINS).astype(int), BINS - 1)
    gaps = [abs(chance[bins == one].sum() - right[bins == one].sum()) for one in range(BINS)]
    return float(sum(gaps) / max(len(chance), 1))

"""What both trainings ask of a draft beside its label: the words they share, and how far probabilities are off."""

from collections.abc import Iterable

import numpy as np

from factcheck.attribution.accurate.windows import Floats
from factcheck.attribution.rules.phrases import Range
from factcheck.text import Reading

BINS = 10


def words_of(reading: Reading, spans: Iterable[Range]) -> set[int]:
    """The tokens of the spans that are words."""
    return {at for first, last in spans for at in range(first, last) if reading.words[at][0].isalnum()}


def calibration_error(chance: Floats, right: Floats) -> float:
    """Expected calibration error (Naeini 2015) in ten bins of equal width."""
    bins = np.minimum((chance * BINS).astype(int), BINS - 1)
    gaps = [abs(chance[bins == one].sum() - right[bins == one].sum()) for one in range(BINS)]
    return float(sum(gaps) / max(len(chance), 1))

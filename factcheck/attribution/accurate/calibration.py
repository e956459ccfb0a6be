"""The probability that a candidate is right: logistic regression on its evidence, fitted on articles held out."""

from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.linking import LinkedCandidate
from factcheck.attribution.accurate.windows import Floats


@dataclass(frozen=True, slots=True)
class Calibration:
    """A weight for each figure of a candidate's evidence, and the least probability of a statement."""

    weights: Floats
    bias: float
    keep: float

    def probability(self, candidate: LinkedCandidate) -> float:
        """That cue and source share a word with the true ones, and content half of the words of both."""
        at = float(np.dot(self.weights, candidate.evidence)) + self.bias
        return round(float(1 / (1 + np.exp(-at))), 4)

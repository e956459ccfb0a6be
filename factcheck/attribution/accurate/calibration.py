"""How likely a draft is right: a logistic map from the heads' log odds, fitted on articles they never saw."""

from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.linking import Draft
from factcheck.attribution.accurate.windows import Floats


@dataclass(frozen=True, slots=True)
class Calibration:
    """A weight for each of a draft's signs, and the probability from which a draft is kept."""

    weights: Floats
    bias: float
    keep: float

    def probability(self, draft: Draft) -> float:
        """That cue, source and content are right, as attribution scores have it: overlap, overlap, half the words."""
        at = float(np.dot(self.weights, draft.signs)) + self.bias
        return round(float(1 / (1 + np.exp(-at))), 4)

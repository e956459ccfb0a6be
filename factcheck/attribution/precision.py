"""The rules by name, and how often each is right."""

from typing import Literal

Rule = Literal[
    "direct before", "direct inverted", "direct after", "that", "clause", "according to", "colon", "participle",
    "coordinated", "object", "particle", "stance", "infinitive", "quoted as", "passive", "turn", "signed", "tagged",
]  # fmt: skip

# Confidence: the rule's measured precision, i.e. the share of its statements with cue, source and content right by
# ../shared/bench/attribution_scores.py on the PolNeAR training articles; of "quoted as", "signed" and "turn" by our own
# reading of them, since PolNeAR names who quotes as the source and leaves most tweets and interviews unlabelled.
PRECISION: dict[Rule, float] = {
    "according to": 0.83, "clause": 0.79, "colon": 0.74, "coordinated": 0.65, "direct after": 0.89,
    "direct before": 0.91, "direct inverted": 0.92, "infinitive": 0.59, "object": 0.70, "participle": 0.72,
    "particle": 0.69, "passive": 0.66, "quoted as": 0.90, "signed": 0.90, "stance": 0.74, "tagged": 0.75,
    "that": 0.86, "turn": 0.90,
}  # fmt: skip

"""Fit the map from the heads' log odds to a probability on the development articles, and report how far it is off."""

from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.linking import LinkedCandidate
from factcheck.attribution.accurate.windows import Floats, Ints
from factcheck.text import Reading
from factcheck.training.agreement import words_of
from factcheck.training.polnear import Article, GoldRelation

FOLDS = 10
RIDGE, ROUNDS = 1.0, 25


@dataclass(frozen=True, slots=True)
class ScoredCandidates:
    """All k candidates of some articles.

    `evidence` float64 (k, figures); `right` float64 (k,), 1 or 0; `article` int64 (k,), numbers of the articles;
    `due` is how many relations the articles have.
    """

    evidence: Floats
    right: Floats
    article: Ints
    due: int


def score_candidates(drafted: list[tuple[Article, list[LinkedCandidate]]]) -> ScoredCandidates:
    """Mark every candidate by the relations of its article."""
    evidence = [candidate.evidence for _, found in drafted for candidate in found]
    right = [mark for article, found in drafted for mark in matched(article, found)]
    numbers = [number for number, (_, found) in enumerate(drafted) for _ in found]
    due = sum(len(article.relations) for article, _ in drafted)
    return ScoredCandidates(np.array(evidence), np.array(right, dtype=float), np.array(numbers), due)


def matched(article: Article, found: list[LinkedCandidate]) -> list[bool]:
    """Which candidates are right: cue and source share a word with a relation's, content half of the words of both."""
    pairs = []
    for number, candidate in enumerate(found):
        for other, relation in enumerate(article.relations):
            shared = _shared(article.reading, candidate, relation)
            if shared:
                pairs.append((-shared, number, other))
    ours: set[int] = set()
    theirs: set[int] = set()
    for _, number, other in sorted(pairs):
        if number not in ours and other not in theirs:
            ours.add(number)
            theirs.add(other)
    return [number in ours for number in range(len(found))]


def _shared(reading: Reading, candidate: LinkedCandidate, relation: GoldRelation) -> float:
    """The share of content words in common, nothing where the two are not of one statement."""
    if not words_of(reading, (candidate.cue,)) & words_of(reading, relation.cue):
        return 0.0
    ours, theirs = words_of(reading, candidate.content), words_of(reading, relation.content)
    share = len(ours & theirs) / max(len(ours | theirs), 1)
    sources = words_of(reading, (candidate.source,) if candidate.source else ()), words_of(reading, relation.source)
    named = bool(sources[0] & sources[1]) if any(sources) else True
    return share if named and share >= 0.5 else 0.0


def fit(evidence: Floats, right: Floats) -> tuple[Floats, float]:
    """Weights (figures,) and bias of a logistic regression, by Newton's method.

    `evidence` is (k, figures), `right` (k,), 1 or 0.
    """
    mean, spread = evidence.mean(0), evidence.std(0) + 1e-6
    known = np.column_stack([(evidence - mean) / spread, np.ones(len(evidence))])
    weights = np.zeros(known.shape[1])
    ridge = np.diag([RIDGE] * evidence.shape[1] + [0.0])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (chance - right) + ridge @ weights
        weights -= np.linalg.solve((known * (chance * (1 - chance))[:, None]).T @ known + ridge, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)


def held_out(scored: ScoredCandidates) -> Floats:
    """The probability of every candidate, (k,), by regressions fitted on the other articles."""
    found = np.zeros(len(scored.right))
    for fold in range(FOLDS):
        inside = scored.article % FOLDS == fold
        weights, bias = fit(scored.evidence[~inside], scored.right[~inside])
        found[inside] = 1 / (1 + np.exp(-(scored.evidence[inside] @ weights + bias)))
    return found


def best_threshold(chance: Floats, right: Floats, due: int) -> float:
    """The probability from a grid at which F1 is highest; `probability` and `right` are (k,)."""
    grid = np.arange(0.2, 0.6, 0.02)
    scores = [2 * right[chance >= at].sum() / ((chance >= at).sum() + due) for at in grid]
    return float(grid[int(np.argmax(scores))])

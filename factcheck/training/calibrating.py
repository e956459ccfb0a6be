"""Fit the map from the heads' log odds to a probability on the development articles, and report how far it is off."""

from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.linking import Draft
from factcheck.attribution.accurate.windows import Floats, Ints
from factcheck.text import Reading
from factcheck.training.agreement import words_of
from factcheck.training.polnear import Article, Labelled

FOLDS = 10
RIDGE, ROUNDS = 1.0, 25


@dataclass(frozen=True, slots=True)
class Weighed:
    """All drafts of some articles: signs, whether right, of which article, and how many statements were due."""

    signs: Floats
    right: Floats
    article: Ints
    due: int


def weigh(drafted: list[tuple[Article, list[Draft]]]) -> Weighed:
    """Mark every draft by the labels of its article."""
    signs = [draft.signs for _, found in drafted for draft in found]
    right = [mark for article, found in drafted for mark in matched(article, found)]
    numbers = [number for number, (_, found) in enumerate(drafted) for _ in found]
    due = sum(len(article.labelled) for article, _ in drafted)
    return Weighed(np.array(signs), np.array(right, dtype=float), np.array(numbers), due)


def matched(article: Article, found: list[Draft]) -> list[bool]:
    """Which drafts are right: cue and source share a word with the label's, content half of the words of both."""
    pairs = []
    for number, draft in enumerate(found):
        for other, label in enumerate(article.labelled):
            shared = _shared(article.reading, draft, label)
            if shared:
                pairs.append((-shared, number, other))
    ours: set[int] = set()
    theirs: set[int] = set()
    for _, number, other in sorted(pairs):
        if number not in ours and other not in theirs:
            ours.add(number)
            theirs.add(other)
    return [number in ours for number in range(len(found))]


def _shared(reading: Reading, draft: Draft, label: Labelled) -> float:
    """The share of content words in common, nothing where the two are not of one statement."""
    if label.cue is None or not words_of(reading, (draft.cue,)) & words_of(reading, (label.cue,)):
        return 0.0
    ours, theirs = words_of(reading, draft.content), words_of(reading, label.content)
    share = len(ours & theirs) / max(len(ours | theirs), 1)
    sources = words_of(reading, (draft.source,) if draft.source else ()), words_of(reading, label.source)
    named = bool(sources[0] & sources[1]) if any(sources) else True
    return share if named and share >= 0.5 else 0.0


def fit(signs: Floats, right: Floats) -> tuple[Floats, float]:
    """Weights and bias of a logistic regression, by Newton's method."""
    mean, spread = signs.mean(0), signs.std(0) + 1e-6
    known = np.column_stack([(signs - mean) / spread, np.ones(len(signs))])
    weights = np.zeros(known.shape[1])
    ridge = np.diag([RIDGE] * signs.shape[1] + [0.0])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (chance - right) + ridge @ weights
        weights -= np.linalg.solve((known * (chance * (1 - chance))[:, None]).T @ known + ridge, slope)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)


def held_out(weighed: Weighed) -> Floats:
    """The probability of every draft by a map fitted on the other articles."""
    found = np.zeros(len(weighed.right))
    for fold in range(FOLDS):
        inside = weighed.article % FOLDS == fold
        weights, bias = fit(weighed.signs[~inside], weighed.right[~inside])
        found[inside] = 1 / (1 + np.exp(-(weighed.signs[inside] @ weights + bias)))
    return found


def best_threshold(chance: Floats, right: Floats, due: int) -> float:
    """The probability from which drafts are kept, where F1 is highest; from a grid, for it is flat around there."""
    grid = np.arange(0.2, 0.6, 0.02)
    scores = [2 * right[chance >= at].sum() / ((chance >= at).sum() + due) for at in grid]
    return float(grid[int(np.argmax(scores))])

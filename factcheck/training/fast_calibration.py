"""Calibration: logistic regression from a candidate's evidence to the probability that it is right."""

import numpy as np

from factcheck.attribution.fast.arrays import Floats
from factcheck.attribution.fast.blocks import blocks
from factcheck.attribution.fast.candidates import Candidate
from factcheck.attribution.fast.tagger import Fast
from factcheck.attribution.fast.weights import FastModel
from factcheck.attribution.rules.clauses import find_statements
from factcheck.text import Reading
from factcheck.training.agreement import words_of
from factcheck.training.polnear import Article, GoldRelation

_STEPS = 60
_HOLD_BACK = 2.0


def right(reading: Reading, candidate: Candidate, relations: tuple[GoldRelation, ...]) -> bool:
    """Whether a relation shares a word of the cue and of the source, and half the words of the content."""
    source = [candidate.source] if candidate.source is not None else []
    for relation in relations:
        if not words_of(reading, [candidate.cue]) & words_of(reading, relation.cue):
            continue
        theirs, ours = words_of(reading, relation.content), words_of(reading, list(candidate.content))
        its_source, our_source = words_of(reading, relation.source), words_of(reading, source)
        agreed = bool(its_source & our_source) or not (its_source or our_source)
        if agreed and 2 * len(theirs & ours) >= len(theirs | ours):
            return True
    return False


def evidence(model: FastModel, held_out: list[Article]) -> tuple[Floats, Floats]:
    """The evidence for all k candidates in articles held out, float32 (k, EVIDENCE), and 1 for the right ones, (k,)."""
    tagger = Fast(model)
    lines: list[tuple[float, ...]] = []
    truth: list[bool] = []
    for article in held_out:
        by_rule = find_statements(article.reading)
        for block in blocks(article.reading):
            for candidate in tagger.candidates(article.reading, block, by_rule):
                lines.append(candidate.evidence)
                truth.append(right(article.reading, candidate, article.relations))
    return np.array(lines, np.float32), np.array(truth, np.float32)


def fit(lines: Floats, truth: Floats) -> Floats:
    """Ridge logistic regression by Newton's method: float32 (figures + 1,), the last the constant.

    `lines` is (k, figures), `truth` (k,), 1 or 0.
    """
    given = np.concatenate([lines, np.ones((len(lines), 1), np.float32)], axis=1).astype(np.float64)
    found = np.zeros(given.shape[1])
    held = np.full(given.shape[1], _HOLD_BACK)
    held[-1] = 0
    for _ in range(_STEPS):
        probability = 1 / (1 + np.exp(-given @ found))
        slope = given.T @ (probability - truth) + held * found
        curve = (given * (probability * (1 - probability))[:, None]).T @ given + np.diag(held + 1e-6)
        found -= np.linalg.solve(curve, slope)
    return found.astype(np.float32)


def best_threshold(probabilities: Floats, truth: Floats, total: int) -> float:
    """The least probability of a statement: the one with the best F1, of `total` relations; both arrays are (k,)."""
    steps = np.arange(0.15, 0.7, 0.01)
    scores = [
        2 * truth[probabilities >= step].sum() / max(int((probabilities >= step).sum()) + total, 1) for step in steps
    ]
    return float(steps[int(np.argmax(scores))])

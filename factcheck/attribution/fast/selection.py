"""Which candidates become statements, and which of the rules' statements stand beside them."""

from collections.abc import Mapping

import numpy as np

from factcheck.attribution.fast.arrays import Bools, Floats
from factcheck.attribution.fast.candidates import Candidate
from factcheck.attribution.fast.weights import FastModel
from factcheck.attribution.precision import PRECISION
from factcheck.attribution.rules.adjuncts import adjunct_end
from factcheck.attribution.rules.layouts.merging import merge_layout_rules
from factcheck.attribution.rules.revision import revise
from factcheck.attribution.rules.trimming import without_gloss
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

_WEIGHT = 4
_LONGEST_ADJUNCT = 16


def calibrated(evidence: Floats, calibration: Floats) -> Floats:
    """Float32 (k,): the probability that each of k candidates is right, by logistic regression.

    `evidence` is float32 (k, EVIDENCE); `calibration` float32 (EVIDENCE + 1,), the last figure the constant.
    """
    probabilities: Floats = 1 / (1 + np.exp(-(evidence @ calibration[:-1] + calibration[-1])))
    return probabilities


def choose(
    reading: Reading, found: list[Candidate], by_rule: list[TaggedStatement], model: FastModel
) -> list[TaggedStatement]:
    """The most probable candidates of which no two overlap, then what only the rules found; by cue."""
    taken = np.zeros(len(reading.words), np.bool_)
    chosen: list[TaggedStatement] = []
    for score, candidate in _by_score(found, model.calibration):
        if score < model.threshold:
            break
        if _free(taken, candidate.cue, candidate.content):
            statement = _statement(reading, candidate, score)
            _take(taken, statement)
            chosen.append(statement)
    for statement in by_rule:
        probability = probability_alone(statement, model.alone)
        if probability >= model.threshold and _free(taken, statement.cue, statement.content):
            _take(taken, statement)
            chosen.append(
                TaggedStatement(
                    statement.source, statement.cue, statement.content, statement.rule, statement.adjunct, probability
                )
            )
    return revise(reading, merge_layout_rules(reading, chosen, by_rule))


def probability_alone(statement: TaggedStatement, alone: Mapping[str, tuple[int, int]]) -> float:
    """The probability that a rule's statement is right where the network found none.

    `alone` counts, of each rule, how many such statements of held-out articles were right, of how many; the rule's
    precision weighs as much as `_WEIGHT` of them.
    """
    correct, times = alone.get(statement.rule, (0, 0))
    return (correct + _WEIGHT * PRECISION[statement.rule]) / (times + _WEIGHT)


def _by_score(found: list[Candidate], calibration: Floats) -> list[tuple[float, Candidate]]:
    if not found:
        return []
    scores = calibrated(np.array([candidate.evidence for candidate in found], np.float32), calibration)
    return [(float(scores[number]), found[number]) for number in np.argsort(-scores, kind="stable")]


def _free(taken: Bools, cue: TokenSpan, content: tuple[TokenSpan, ...]) -> bool:
    return not any(taken[first:last].any() for first, last in (cue, *content))


def _take(taken: Bools, statement: TaggedStatement) -> None:
    for first, last in (statement.cue, *statement.content):
        taken[first:last] = True


def _statement(reading: Reading, candidate: Candidate, score: float) -> TaggedStatement:
    content = without_gloss(reading, candidate.content)
    return TaggedStatement(candidate.source, candidate.cue, content, "tagged", _adjunct(reading, candidate), score)


def _adjunct(reading: Reading, candidate: Candidate) -> TokenSpan | None:
    """When and where it was said: what stands between the cue, or the source right after it, and the next role."""
    first = candidate.cue[1]
    if candidate.source is not None and candidate.source[0] == first:
        first = candidate.source[1]
    starts = [start for start, _ in (candidate.source or candidate.cue, *candidate.content) if start >= first]
    last = min(starts) if starts else adjunct_end(reading, first, min(first + _LONGEST_ADJUNCT, len(reading.words)))
    return (first, last) if first < last <= first + _LONGEST_ADJUNCT else None

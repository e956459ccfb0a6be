"""Which drafts become statements, and which of the rules' statements stand beside them."""

from collections.abc import Mapping

import numpy as np

from factcheck.attribution.fast.arrays import Bools, Floats
from factcheck.attribution.fast.candidates import Draft
from factcheck.attribution.fast.weights import Model
from factcheck.attribution.found import Found, without_gloss
from factcheck.attribution.lexicon import PRECISION
from factcheck.attribution.rules.adjuncts import adjunct_end
from factcheck.attribution.rules.layouts import with_layouts
from factcheck.attribution.rules.phrases import Range
from factcheck.text import Reading

# A rule's precision counts for as many of its statements as this, beside those seen to stand alone.
_WEIGHT = 4
_LONGEST_ADJUNCT = 16


def calibrated(evidence: Floats, calibration: Floats) -> Floats:
    """The probability that a statement is right: a logistic map of its evidence, the last figure the constant."""
    chances: Floats = 1 / (1 + np.exp(-(evidence @ calibration[:-1] + calibration[-1])))
    return chances


def choose(reading: Reading, found: list[Draft], by_rule: list[Found], model: Model) -> list[Found]:
    """The likeliest drafts that do not contradict one another, then what only the rules found; by cue."""
    taken = np.zeros(len(reading.words), np.bool_)
    chosen: list[Found] = []
    for score, draft in _by_score(found, model.calibration):
        if score < model.threshold:
            break
        if _free(taken, draft.cue, draft.content):
            statement = _statement(reading, draft, score)
            _take(taken, statement)
            chosen.append(statement)
    for statement in by_rule:
        chance = chance_alone(statement, model.alone)
        if chance >= model.threshold and _free(taken, statement.cue, statement.content):
            _take(taken, statement)
            chosen.append(
                Found(statement.source, statement.cue, statement.content, statement.rule, statement.adjunct, chance)
            )
    return with_layouts(chosen, by_rule)


def chance_alone(statement: Found, alone: Mapping[str, tuple[int, int]]) -> float:
    """How likely a rule's statement is right where the network found none: its precision, and what was seen."""
    correct, times = alone.get(statement.rule, (0, 0))
    return (correct + _WEIGHT * PRECISION[statement.rule]) / (times + _WEIGHT)


def _by_score(found: list[Draft], calibration: Floats) -> list[tuple[float, Draft]]:
    if not found:
        return []
    scores = calibrated(np.array([draft.evidence for draft in found], np.float32), calibration)
    return [(float(scores[number]), found[number]) for number in np.argsort(-scores, kind="stable")]


def _free(taken: Bools, cue: Range, content: tuple[Range, ...]) -> bool:
    return not any(taken[first:last].any() for first, last in (cue, *content))


def _take(taken: Bools, statement: Found) -> None:
    for first, last in (statement.cue, *statement.content):
        taken[first:last] = True


def _statement(reading: Reading, draft: Draft, score: float) -> Found:
    content = without_gloss(reading, draft.content)
    return Found(draft.source, draft.cue, content, "tagged", _adjunct(reading, draft), score)


def _adjunct(reading: Reading, draft: Draft) -> Range | None:
    """When and where it was said: what stands between the cue, or the source right after it, and the next role."""
    first = draft.cue[1]
    if draft.source is not None and draft.source[0] == first:
        first = draft.source[1]
    starts = [start for start, _ in (draft.source or draft.cue, *draft.content) if start >= first]
    last = min(starts) if starts else adjunct_end(reading, first, min(first + _LONGEST_ADJUNCT, len(reading.words)))
    return (first, last) if first < last <= first + _LONGEST_ADJUNCT else None

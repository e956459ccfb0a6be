"""A quotation laid along a stretch of the record, word by word, with jumps where the copy marks an omission.

Gotoh's alignment with affine gaps, the whole quotation against any part of the record; one row of the table is one
operation over an array.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.tracing.words import stem
from factcheck.verification.folding import BRACKET, ELLIPSIS, SpokenWord, is_telling

_Row = npt.NDArray[np.float64]
_Numbers = npt.NDArray[np.int64]
_TELLING, _SMALL = 2.0, 1.0
_OTHER, _SAME_STEM = -1.0, -0.1
_OPEN, _ON = 0.9, 0.35
_SKIP, _SKIP_ON = 0.8, 0.12
# What stands in brackets stands for no more words of the record than this.
_BRACKETED, _PER_WORD = 10, 0.05
_LOW = -1e9


@dataclass(frozen=True, slots=True)
class AlignedRun:
    """Ours `[a:b]` against the record's `[c:d]`: the same words, or words that differ; `marked` by the copy."""

    same: bool
    a: int
    b: int
    c: int
    d: int
    marked: bool = False


def align_words(ours: Sequence[SpokenWord], theirs: Sequence[SpokenWord]) -> list[AlignedRun]:
    """The segments from the first word of ours to the last, in order; empty where nothing is alike."""
    if not ours or not theirs:
        return []
    pairs = _pairs(ours, theirs)
    return _segments(pairs, ours, theirs)


def _numbered(ours: Sequence[str], theirs: Sequence[str]) -> tuple[_Numbers, _Numbers]:
    known: dict[str, int] = {}
    left = [known.setdefault(form, len(known)) for form in ours]
    right = [known.setdefault(form, len(known)) for form in theirs]
    return np.array(left), np.array(right)


def _pairs(ours: Sequence[SpokenWord], theirs: Sequence[SpokenWord]) -> list[tuple[int, int | None]]:
    """For each word of ours the word of the record it is laid on, or None."""
    left, right = _numbered([one.form for one in ours], [one.form for one in theirs])
    left_stems, right_stems = _numbered([stem(one.form) for one in ours], [stem(one.form) for one in theirs])
    width = len(theirs) + 1
    places = np.arange(width)
    best: _Row = np.zeros(width)
    inserted: _Row = np.full(width, _LOW)
    table: list[tuple[npt.NDArray[np.int8], _Numbers, npt.NDArray[np.bool_]]] = []
    for at, word in enumerate(ours):
        if word.is_gap:
            best, origin = _jumped(best, places, word.form)
            inserted = np.full(width, _LOW)
            table.append((np.full(width, 3, np.int8), origin, np.zeros(width, bool)))
            continue
        weight = _TELLING if is_telling(word.form) else _SMALL
        scores = np.where(right_stems == left_stems[at], _SAME_STEM, _OTHER)
        scores = np.where(right == left[at], weight, scores)
        laid: _Row = np.full(width, _LOW)
        laid[1:] = best[:-1] + scores
        opened, gone_on = best - _OPEN, inserted - _ON
        inserted = np.maximum(opened, gone_on)
        base = np.maximum(laid, inserted)
        skipped, origin = _skipped(base, places)
        choice = np.where(laid >= inserted, 0, 1).astype(np.int8)
        choice[skipped > base] += 10
        table.append((choice, origin, gone_on > opened))
        best = np.maximum(base, skipped)
    return _traced(table, int(np.argmax(best)))


def _jumped(best: _Row, places: _Numbers, form: str) -> tuple[_Row, _Numbers]:
    if form == ELLIPSIS:
        reach = np.maximum.accumulate(best)
        return reach, np.maximum.accumulate(np.where(best == reach, places, 0))
    found, origin = best - 0.3, places.copy()
    for words in range(1, min(_BRACKETED, len(best) - 1) + 1):
        other = best[:-words] - _PER_WORD * words
        better = other > found[words:]
        found[words:][better] = other[better]
        origin[words:][better] = places[:-words][better]
    return found, origin


def _skipped(base: _Row, places: _Numbers) -> tuple[_Row, _Numbers]:
    """Words of the record left out after each place: the best score, and from which place."""
    level = base + _SKIP_ON * places
    reach = np.maximum.accumulate(level)
    origin = np.maximum.accumulate(np.where(level == reach, places, 0))
    found = np.full(len(base), _LOW)
    found[1:] = reach[:-1] - _SKIP - _SKIP_ON * places[1:]
    before = np.zeros_like(origin)
    before[1:] = origin[:-1]
    return found, before


def _traced(
    table: list[tuple[npt.NDArray[np.int8], _Numbers, npt.NDArray[np.bool_]]], end: int
) -> list[tuple[int, int | None]]:
    pairs: list[tuple[int, int | None]] = []
    place, going_on = end, False
    for at in range(len(table) - 1, -1, -1):
        choice, origin, longer = table[at]
        kind = int(choice[place])
        if kind == 3:
            pairs.append((at, None))
            place, going_on = int(origin[place]), False
            continue
        if not going_on and kind >= 10:
            place = int(origin[place])
            kind = int(choice[place])
        kind = 1 if going_on else kind % 10
        if kind == 1:
            pairs.append((at, None))
            going_on = bool(longer[place])
        else:
            pairs.append((at, place - 1))
            place, going_on = place - 1, False
    return pairs[::-1]


def _segments(
    pairs: list[tuple[int, int | None]], ours: Sequence[SpokenWord], theirs: Sequence[SpokenWord]
) -> list[AlignedRun]:
    equal = [(at, place) for at, place in pairs if place is not None and ours[at].form == theirs[place].form]
    equal = _without_chance(equal, ours)
    if not equal:
        return []
    found: list[AlignedRun] = []
    a, c = 0, equal[0][1]
    for at, place in equal:
        if a < at or c < place:
            marked = any(one.is_gap for one in ours[a:at])
            found.append(AlignedRun(False, a, at, c, place, marked))
        if found and found[-1].same and (found[-1].b, found[-1].d) == (at, place):
            last = found.pop()
            found.append(AlignedRun(True, last.a, at + 1, last.c, place + 1))
        else:
            found.append(AlignedRun(True, at, at + 1, place, place + 1))
        a, c = at + 1, place + 1
    if a < len(ours):
        found.append(AlignedRun(False, a, len(ours), c, c, any(one.is_gap for one in ours[a:])))
    return found


def _without_chance(equal: list[tuple[int, int]], ours: Sequence[SpokenWord]) -> list[tuple[int, int]]:
    """Leave out small words at either edge that stand apart from the rest on both sides."""
    runs: list[list[tuple[int, int]]] = []
    for one in equal:
        joined = runs and (runs[-1][-1][0] + 1, runs[-1][-1][1] + 1) == one
        if joined:
            runs[-1].append(one)
        else:
            runs.append([one])
    while len(runs) > 1 and _is_chance(runs[0], runs[1][0], runs[0][-1], ours):
        runs.pop(0)
    while len(runs) > 1 and _is_chance(runs[-1], runs[-1][0], runs[-2][-1], ours):
        runs.pop()
    return [one for run in runs for one in run]


def _is_chance(
    run: list[tuple[int, int]], later: tuple[int, int], earlier: tuple[int, int], ours: Sequence[SpokenWord]
) -> bool:
    between = ours[earlier[0] + 1 : later[0]]
    if any(one.is_gap for one in between):
        return False
    telling = sum(is_telling(ours[at].form) for at, _ in run)
    skipped, put_in = later[1] - earlier[1] - 1, len(between)
    if len(run) <= 2 and not telling:
        return skipped >= 3 or put_in >= 2
    return len(run) <= 2 and (skipped > 5 or put_in > 3)


__all__ = ["BRACKET", "AlignedRun", "align_words"]

"""A quotation laid into one place of a record: what is the same, what differs, and what was cut."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from factcheck.model import Turning
from factcheck.tracing.words import sentences
from factcheck.verification.aligning import AlignedRun, align_words
from factcheck.verification.cutting import leaves_a_clause, turns_left, turns_right, turns_within
from factcheck.verification.folding import SpokenWord, compounded, folded, is_number, is_telling
from factcheck.verification.levelling import Sides
from factcheck.verification.lexicon import ADDRESSES, CONDITIONS, NEGATIVE, OPENERS, REPORTING, TITLES, phrase_at
from factcheck.verification.quotations import ClaimedQuotation
from factcheck.verification.records import SpokenRecord
from factcheck.verification.voices.names import plain_words

_AROUND = 900
_WRAP = re.compile(r"(?<!\n)\n(?!\n)")
# `at nine p.m. That is all`: the stop of the hour ends the sentence too.
_HOURS, _HOUR_ENDS = ("a.m", "p.m", "A.M", "P.M", "a.m.", "p.m.", "A.M.", "P.M."), re.compile(r"\.?\s+[A-Z]")
# Of a record without punctuation so many words are looked at on either side.
_NEARBY = 4
# Left out without a mark: so many words across sentences, or within one, make it a splice.
_ACROSS, _WITHIN = 2, 7
# As many words as this in place of some at an edge are other words; more are words put on.
_IN_PLACE = 3


class TurningCut(NamedTuple):
    """What was cut that turns the rest: by what it does, and where in the record it stands."""

    by: Turning
    start: int
    end: int


@dataclass(frozen=True)
class Placing:
    """A quotation in a turn of a record; `theirs` are the words of a window of the turn."""

    quotation: ClaimedQuotation
    record: SpokenRecord
    turn: int
    theirs: Sequence[SpokenWord]
    runs: Sequence[AlignedRun]

    @classmethod
    def of(
        cls, quotation: ClaimedQuotation, record: SpokenRecord, turn: int, theirs: Sequence[SpokenWord]
    ) -> "Placing | None":
        """Lay the quotation into the window; None where no word is alike."""
        ours = compounded(quotation.words, theirs)
        theirs = compounded(theirs, ours)
        quotation = quotation if len(ours) == len(quotation.words) else replace(quotation, words=ours)
        runs = align_words(ours, theirs)
        return cls(quotation, record, turn, theirs, runs) if any(run.same for run in runs) else None

    @cached_property
    def same(self) -> list[AlignedRun]:
        """The runs of the same words."""
        return [run for run in self.runs if run.same]

    @cached_property
    def start(self) -> int:
        """Where in the record the first of the same words begins."""
        return self.theirs[self.same[0].c].start

    @cached_property
    def end(self) -> int:
        """Where in the record the last of the same words ends."""
        return self.theirs[self.same[-1].d - 1].end

    @cached_property
    def matched(self) -> int:
        """How many words are the same."""
        return sum(run.b - run.a for run in self.same)

    @cached_property
    def telling(self) -> int:
        """How many of the same words have meaning of their own."""
        return sum(is_telling(self.quotation.words[at].form) for run in self.same for at in range(run.a, run.b))

    @cached_property
    def _sides(self) -> Sides:
        return Sides(self.quotation.text, self.quotation.words, self.record.said, self.theirs)

    @cached_property
    def differing(self) -> list[AlignedRun]:
        """The runs that differ in what was said."""
        return [run for run in self.runs if not run.same and not self._sides.is_nothing(run)]

    @cached_property
    def is_clean(self) -> bool:
        """Whether all the words are there, in one place or with a mark where some are left out."""
        return not self.differing

    @cached_property
    def is_word_for_word(self) -> bool:
        """Whether the copy prints the words as the record does, case apart."""
        if any(not run.same for run in self.runs):
            return False
        ours = " ".join(self.quotation.text[start:end] for start, end in self.quotation.pieces)
        return _letters(ours) == _letters(self.record.said[self.start : self.end])

    @cached_property
    def _sentences(self) -> tuple[str, list[tuple[int, int]]]:
        """The turn's text near the passage, its line ends as spaces, and its sentences, by offsets of the record."""
        turn = self.record.turns[self.turn]
        first, last = max(turn.start, self.start - _AROUND), min(turn.end, self.end + _AROUND)
        text = " " * first + _WRAP.sub(" ", self.record.said[first:last])
        return text, sentences(text, first, last)

    def _sentence_at(self, offset: int) -> tuple[int, int]:
        _, found = self._sentences
        return next((one for one in found if one[0] <= offset < one[1]), (offset, offset))

    @cached_property
    def left(self) -> str:
        """What of its sentence stands before the passage."""
        if not self.record.has_sentences:
            return self._nearby(before=True)
        return self._sentences[0][self._sentence_at(self.start)[0] : self.start]

    @cached_property
    def right(self) -> str:
        """What of its sentence stands behind the passage."""
        if not self.record.has_sentences:
            return self._nearby(before=False)
        cut = self._sentences[0][self.end : max(self.end, self._sentence_at(self.end - 1)[1])]
        return "" if _HOUR_ENDS.match(cut) and self.record.said[: self.end].endswith(_HOURS) else cut

    def _nearby(self, *, before: bool) -> str:
        words = self.theirs[max(0, self.same[0].c - _NEARBY) : self.same[0].c]
        if not before:
            words = self.theirs[self.same[-1].d : self.same[-1].d + _NEARBY]
        return self.record.said[words[0].start : words[-1].end] if words else ""

    @cached_property
    def is_cut(self) -> bool:
        """Whether words are left out: at an edge of its sentence, or where dots say so."""
        if any(run.marked and run.d > run.c and self._leaves_out(run) for run in self.runs):
            return True
        if not self.record.has_sentences:
            return self.is_turned
        opening = _forms(self.record.said[self.start : self.end])
        before = [form for form in _forms(self.left) if form not in OPENERS and form != opening[0]]
        if _forms(self.right) and not self._is_address(self.right):
            return True
        if self._is_address(self.left) or self._is_false_start(opening):
            return False
        return bool(before) and (self.is_turned or not leaves_a_clause(self.left, opening))

    def _is_false_start(self, opening: Sequence[str]) -> bool:
        """Whether before the passage stands no more than its beginning: `I rang -- I rang the ward`."""
        before = [form for form in _forms(self.left) if form not in OPENERS]
        return 0 < len(before) < len(opening) and before == list(opening[: len(before)])

    def _is_address(self, cut: str) -> bool:
        """Whether what was cut is no more than to whom the words are said: `Mr. President, `, `, Senator.`."""
        words = plain_words(cut)
        if "," not in cut or not words:
            return False
        names = {word for label in self.record.labels for word in plain_words(label)}
        return all(word in ADDRESSES or word in TITLES or word in OPENERS or word in names for word in words)

    def _leaves_out(self, run: AlignedRun) -> bool:
        return any(word.form == "…" for word in self.quotation.words[run.a : run.b])

    @property
    def is_turned(self) -> bool:
        """Whether what was cut bears on what was kept."""
        return self.turning is not None

    @cached_property
    def turning(self) -> TurningCut | None:
        """What of what was cut bears on what was kept, and where in the record it stands."""
        outside = self.quotation.outside
        kept = [word.form for word in self.quotation.words if not word.is_gap]
        before, behind = self.start - len(self.left), self.end + len(self.right)
        if not self.record.has_sentences:
            return self._turning_nearby(kept)
        if by := turns_left(self.left, outside):
            return TurningCut(by, before, self.start)
        if by := turns_right(self.right, kept, outside):
            return TurningCut(by, self.end, behind)
        within = (self._turning_inside(run, kept) for run in self.runs if run.marked and run.d > run.c)
        return next((one for one in within if one is not None), None)

    def _turning_nearby(self, kept: Sequence[str]) -> TurningCut | None:
        before, after = _forms(self.left), _forms(self.right)
        denied = not NEGATIVE.isdisjoint(before) and any(phrase_at(before, at, REPORTING) for at in range(len(before)))
        if denied or (before and before[-1] in NEGATIVE):
            first = max(0, self.same[0].c - _NEARBY)
            return TurningCut("negation", self.theirs[first].start, self.start)
        if after and phrase_at(after, 0, CONDITIONS) is not None and len(kept) > 2:
            behind = self.theirs[self.same[-1].d : self.same[-1].d + _NEARBY]
            return TurningCut("condition", self.end, behind[-1].end)
        return None

    def _turning_inside(self, run: AlignedRun, kept: Sequence[str]) -> TurningCut | None:
        start, end = self._bounds(run)
        text = self._sentences[0][start:end]
        left_end, right_start = self._sentence_at(start - 1)[1], self._sentence_at(end)[0]
        outside = self.quotation.outside
        if right_start <= start:
            by = turns_within(text, kept, outside)
            return TurningCut(by, start, end) if by else None
        if by := turns_right(text[: max(0, left_end - start)], kept, outside):
            return TurningCut(by, start, left_end)
        by = turns_left(text[right_start - start :], outside)
        return TurningCut(by, right_start, end) if by else None

    def _bounds(self, run: AlignedRun) -> tuple[int, int]:
        """Where the record's words of a run that differs begin and end, with what stands round them."""
        start = self.theirs[run.c - 1].end if run.c else self.theirs[run.c].start
        end = self.theirs[run.d].start if run.d < len(self.theirs) else self.theirs[run.d - 1].end
        return start, end

    @cached_property
    def is_jumping(self) -> bool:
        """Whether two places are joined without a mark: many words lie between, or the end of a sentence."""
        return any(self._jumps(run) for run in self.differing if run.a > 0 and run.b < len(self.quotation.words))

    def _jumps(self, run: AlignedRun) -> bool:
        if run.b - run.a > _IN_PLACE or run.d - run.c < _ACROSS or run.d >= len(self.theirs) or not run.c:
            return False
        if run.d - run.c >= _WITHIN + (run.b - run.a):
            return True
        start, end = self._bounds(run)
        is_across = self.record.has_sentences and self._sentence_at(start - 1) != self._sentence_at(end)
        return is_across and run.d - run.c > run.b - run.a

    @cached_property
    def has_other_number(self) -> bool:
        """Whether a number of the record stands as another in the copy."""
        return any(
            any(is_number(word.form) for word in self.quotation.words[run.a : run.b])
            and any(is_number(word.form) for word in self.theirs[run.c : run.d])
            for run in self.differing
        )

    @cached_property
    def put_on(self) -> list[AlignedRun]:
        """The runs of words that the record lacks."""
        return [run for run in self.differing if self._is_added(run)]

    def _is_added(self, run: AlignedRun) -> bool:
        ours = sum(not word.is_gap for word in self.quotation.words[run.a : run.b])
        if not ours:
            return False
        is_first, is_last = run.a == 0, run.b == len(self.quotation.words)
        if is_first or is_last:
            beyond = _forms(self.left) if is_first else _forms(self.right)
            return not (beyond and ours <= _IN_PLACE)
        return run.d == run.c or (ours > _IN_PLACE and ours >= 3 * (run.d - run.c))


def _forms(text: str) -> list[str]:
    return [one.form for one in folded(text, 0, len(text)) if not one.is_gap]


def _letters(text: str) -> list[str]:
    return re.findall(r"[\w'’]+", text.casefold())

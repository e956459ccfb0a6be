"""Differences that are none: what a transcriber, a style book or an editor decides."""

from collections.abc import Sequence

from factcheck.verification.aligning import AlignedRun
from factcheck.verification.folding import BRACKET, SpokenWord, is_number
from factcheck.verification.lexicon import CURRENCIES, FILLER_PHRASES, NEGATIVE

_SIGNS = frozenset("$£€¥")
_IS = frozenset(("is", "has"))
_WOULD = frozenset(("would", "had"))


class Sides:
    """The words of both sides, with the texts they stand in."""

    def __init__(self, text: str, ours: Sequence[SpokenWord], record: str, theirs: Sequence[SpokenWord]) -> None:
        self.text, self.ours, self.record, self.theirs = text, ours, record, theirs

    def is_nothing(self, run: AlignedRun) -> bool:
        """Whether the words of a run that differ say the same, or are marked as an editor's."""
        ours = [one.form for one in self.ours[run.a : run.b]]
        theirs = [one.form for one in self.theirs[run.c : run.d]]
        if all(one.is_gap for one in self.ours[run.a : run.b]) and ours:
            return not (BRACKET in ours and not NEGATIVE.isdisjoint(theirs))
        if "".join(ours) == "".join(theirs):
            return True
        if theirs == ["and"] and not ours and "&" in self._between(run):
            return True
        if not ours and (self._is_repeated(run, theirs) or self._is_filler(theirs)):
            return True
        return self._is_short_form(run, ours, theirs) or self._is_of_number(run, ours, theirs)

    def _between(self, run: AlignedRun) -> str:
        """What stands in our text where the record has more words."""
        if not 0 < run.a < len(self.ours):
            return ""
        return self.text[self.ours[run.a - 1].end : self.ours[run.a].start]

    def _is_filler(self, theirs: Sequence[str]) -> bool:
        left = list(theirs)
        while left:
            found = next((one for one in FILLER_PHRASES if tuple(left[: len(one)]) == one), None)
            if found is None:
                return False
            left = left[len(found) :]
        return True

    def _is_repeated(self, run: AlignedRun, theirs: list[str]) -> bool:
        """`I, I invited her`: words that are said again at once."""
        size = run.d - run.c
        after = [one.form for one in self.theirs[run.d : run.d + size]]
        before = [one.form for one in self.theirs[max(0, run.c - size) : run.c]]
        return 0 < size <= 4 and theirs in (after, before)

    def _is_short_form(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        for one, other in ((ours, theirs), (theirs, ours)):
            if one == ["'d"] and len(other) == 1 and other[0] in _WOULD:
                return True
        if {*ours, *theirs} == _IS and len(ours) == len(theirs) == 1:
            mine_at, theirs_at = self.ours[run.a], self.theirs[run.c]
            raw = self.text[mine_at.start : mine_at.end], self.record[theirs_at.start : theirs_at.end]
            return any(word.replace("’", "'").endswith("'s") for word in raw)
        for mine, before, text in (
            (theirs, self.ours[run.a - 1 : run.a], self.text),
            (ours, self.theirs[run.c - 1 : run.c], self.record),
        ):
            other = ours if mine is theirs else theirs
            if len(mine) == 1 and mine[0] in _IS and not other and before:
                return text[before[0].start : before[0].end].replace("’", "'").endswith("'s")
        return False

    def _is_of_number(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`a hundred` and `100`; `five dollars` and `$5`; `and` in a number."""
        words = ours or theirs
        if (ours and theirs) or len(words) != 1:
            return False
        side, last = (self.ours, run.b) if ours else (self.theirs, run.d)
        if words[0] == "a" and last < len(side) and is_number(side[last].form):
            return True
        if words[0] not in CURRENCIES:
            return False
        other, text, at = (self.theirs, self.record, run.c) if ours else (self.ours, self.text, run.a)
        before = other[at - 1 : at]
        return bool(before) and text[max(0, before[0].start - 1) : before[0].end][:1] in _SIGNS

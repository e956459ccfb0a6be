"""Differences that are none: what a transcriber, a style book or an editor decides."""

import re
from collections.abc import Sequence

from factcheck.verification.aligning import AlignedRun
from factcheck.verification.folding import BRACKET, SpokenWord, folded, is_number
from factcheck.verification.lexicon import (
    CURRENCIES,
    CURRENCY_SIGNS,
    FILLER_PHRASES,
    MODALS,
    NEGATIVE,
    TAGS,
    TIMES_OF_DAY,
)

# `we got` is `we've got`, `you better` is `you'd better`, `they going to` is `they're going to`.
_DROPPED = {"have": ("got", "been"), "has": ("got", "been"), "had": ("better",), "'d": ("better",)}
_DROPPED |= dict.fromkeys(("am", "are", "is"), ("going",))
_AINT = frozenset(("is", "are", "am", "have", "has"))
_SCALES_OF_HEAT = frozenset(("celsius", "centigrade"))
_TAKEN_UP = frozenset(("he", "she", "it", "they", "we"))
_AGREEING = (frozenset(("is", "are", "has", "have")), frozenset(("was", "were")))
_CLOCK = re.compile(r"(\d{1,2})\.(\d\d)")
_SIGNS = {"plus": "+", "times": "×", "equals": "="}
_BEFORE_YEARS = frozenset(("since", "in", "from", "until", "by", "before", "after", "of", "summer", "winter"))
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
            return BRACKET not in ours or self._is_fair_bracket(run, theirs)
        if "".join(ours) == "".join(theirs):
            return True
        if not ours or not theirs:
            return self._is_one_sided(run, ours, theirs)
        return (
            self._is_dialect(run, ours, theirs)
            or self._is_time_of_day(run, ours, theirs)
            or self._is_initials(run, ours, theirs)
            or self._is_short_form(run, ours, theirs)
            or self._is_of_number(run, ours, theirs)
        )

    def _is_one_sided(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """Whether words that only one side has say nothing."""
        sign = _SIGNS.get(" ".join((*ours, *theirs)))
        if sign and sign in self._between(run):
            return True
        if [*ours, *theirs] == ["and"] and set("&,;:—–") & set(self._between(run)):
            return True
        if not ours and (self._is_repeated(run) or self._is_filler(theirs) or self._is_put_in(run, theirs)):
            return True
        return (
            self._is_dropped(run, ours, theirs)
            or self._is_of_a_word(run)
            or self._is_short_form(run, ours, theirs)
            or self._is_of_number(run, ours, theirs)
        )

    def _is_time_of_day(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`9 a.m.` and `nine in the morning`."""
        for one, other, side, at in ((ours, theirs, self.ours, run.a), (theirs, ours, self.theirs, run.c)):
            if len(one) != 1:
                continue
            if " ".join(other) in TIMES_OF_DAY.get(one[0], ()) and at and is_number(side[at - 1].form):
                return True
        return False

    def _is_dialect(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`an'` is `and`, `runnin'` is `running`, `ain't` any form of `be`."""
        if len(ours) != 1 or len(theirs) != 1:
            return False
        if self._is_agreement(run, ours[0], theirs[0]) or {*ours, *theirs} == {"an", "and"}:
            return True
        short, full = sorted((ours[0], theirs[0]), key=len)
        return (full.endswith("ing") and full == short + "g") or self._is_aint(run, ours, theirs)

    def _is_fair_bracket(self, run: AlignedRun, theirs: list[str]) -> bool:
        """Whether an editor's brackets stand for no negation, and for no other modal verb or number."""
        if not NEGATIVE.isdisjoint(theirs):
            return False
        start, end = self.ours[run.a].start, self.ours[run.b - 1].end
        put_in = {one.form for one in folded(self.text.replace("[", " ").replace("]", " "), start, end)}
        for kind in (MODALS.__contains__, is_number):
            mine, its = set(filter(kind, put_in)), set(filter(kind, theirs))
            if mine and its and mine != its:
                return False
        return True

    def _between(self, run: AlignedRun) -> str:
        """What stands in the text of one side where the other has more words."""
        if run.b > run.a and 0 < run.c < len(self.theirs):
            return self.record[self.theirs[run.c - 1].end : self.theirs[run.c].start]
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

    def _is_agreement(self, run: AlignedRun, ours: str, theirs: str) -> bool:
        """`there's no fish` and `there are no fish`."""
        before = self.ours[run.a - 1].form if run.a else ""
        return before == "there" and any({ours, theirs} <= one for one in _AGREEING)

    def _is_put_in(self, run: AlignedRun, theirs: list[str]) -> bool:
        """`it is what it is, right, and`; `the council, they said`; `nine to six` where the copy has `9-6`."""
        if len(theirs) != 1 or not 0 < run.c < len(self.theirs) - 1:
            return False
        before, word, after = self.theirs[run.c - 1 : run.c + 2]
        if theirs[0] == "to" and is_number(before.form) and is_number(after.form):
            return self._between(run).strip() in ("-", "–", "—")
        opens = set(",—–-") & set(self.record[before.end : word.start])
        closes = set(",—–-") & set(self.record[word.end : after.start])
        return bool(opens) and (theirs[0] in TAGS if closes else theirs[0] in _TAKEN_UP)

    def _is_repeated(self, run: AlignedRun) -> bool:
        """`I, I invited her`: words that are said again at once."""
        return _is_said_again(self.theirs, run.c, run.d)

    def _is_dropped(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        words = ours or theirs
        if (ours and theirs) or len(words) != 1:
            return False
        side, last = (self.ours, run.b) if ours else (self.theirs, run.d)
        return last < len(side) and side[last].form in _DROPPED.get(words[0], ())

    def _is_aint(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        if len(ours) != 1 or len(theirs) != 1 or not _AINT.issuperset((*ours, *theirs)):
            return False
        mine, its = self.ours[run.a], self.theirs[run.c]
        raw = self.text[mine.start : mine.end], self.record[its.start : its.end]
        return any(word.casefold().replace("’", "'") == "ain't" for word in raw)

    def _is_of_a_word(self, run: AlignedRun) -> bool:
        """`y'all` is `you`; `11.40pm` is 11:40."""
        side, text = (
            (self.ours[run.a : run.b], self.text) if run.b > run.a else (self.theirs[run.c : run.d], self.record)
        )
        if len(side) != 1:
            return False
        if side[0].form == "all":
            return text[side[0].start : side[0].end].casefold().startswith("y")
        words, at = (self.ours, run.a) if run.b > run.a else (self.theirs, run.c)
        return side[0].form in ("am", "pm") and at > 0 and is_number(words[at - 1].form)

    def _is_initials(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`the UK` and `the United Kingdom`."""
        for one, other, text, side, at in (
            (ours, theirs, self.text, self.ours, run.a),
            (theirs, ours, self.record, self.theirs, run.c),
        ):
            if len(one) == 1 and len(other) > 1 and "".join(word[0] for word in other) == one[0]:
                raw = text[side[at].start : side[at].end]
                return raw.replace(".", "").isupper()
        return False

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

    def _is_hour(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`7.30` and `seven thirty`; `$1,250` and `twelve fifty`."""
        for one, other, side, at, text in (
            (ours, theirs, self.ours, run.a, self.text),
            (theirs, ours, self.theirs, run.c, self.record),
        ):
            match = _CLOCK.fullmatch(text[side[at].start : side[at].end]) if len(one) == 1 and len(other) == 2 else None
            figures = [form for form in one if form not in CURRENCIES]
            if len(figures) == 1 and len(other) == 2 and _hundreds(other) == figures[0]:
                return True
            if match and other in _hours(match[1], match[2]):
                return True
        return False

    def _is_short_year(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`since 1963` and `since sixty-three`."""
        if len(ours) != 1 or len(theirs) != 1 or not run.a or self.ours[run.a - 1].form not in _BEFORE_YEARS:
            return False
        short, full = sorted((ours[0], theirs[0]), key=len)
        return re.fullmatch(r"#\d\d", short) is not None and full in (f"#19{short[1:]}", f"#20{short[1:]}")

    def _is_of_number(self, run: AlignedRun, ours: list[str], theirs: list[str]) -> bool:
        """`a hundred` and `100`; `five dollars` and `$5`; `and` in a number."""
        if {*ours, *theirs} in ({"a", "#1"}, {"no", "number"}) and len(ours) == len(theirs) == 1:
            return run.b < len(self.ours) and is_number(self.ours[run.b].form)
        if self._is_hour(run, ours, theirs) or self._is_short_year(run, ours, theirs):
            return True
        words = ours or theirs
        if (ours and theirs) or len(words) != 1:
            return False
        side, last = (self.ours, run.b) if ours else (self.theirs, run.d)
        if words[0] == "a" and last < len(side) and is_number(side[last].form):
            return True
        mine = side[last - 1]
        text = self.text if ours else self.record
        if words[0] in CURRENCIES:
            return text[mine.start : mine.end] in CURRENCY_SIGNS
        return words[0] in _SCALES_OF_HEAT and last > 1 and side[last - 2].form == "degrees"


def _is_said_again(side: Sequence[SpokenWord], start: int, end: int) -> bool:
    size = end - start
    if not 0 < size <= 4:
        return False
    forms = [one.form for one in side[max(0, start - size) : end + size]]
    middle = min(start, size)
    return any(
        forms[at : at + size] == forms[at + size : at + 2 * size] and len(forms) >= at + 2 * size
        for at in range(max(0, middle - size), middle + 1)
    )


def _hours(hour: str, minute: str) -> tuple[list[str], ...]:
    return [f"#{int(hour)}", f"#{minute}"], [f"#{int(hour)}", f"#{int(minute)}"]


def _hundreds(forms: list[str]) -> str | None:
    """`twelve fifty` as 1,250; None where the words are no two figures each."""
    if all(re.fullmatch(r"#[1-9]\d?", form) for form in forms) and len(forms[1]) == 3:
        return f"#{forms[0][1:]}{forms[1][1:]}"
    return None

"""The day a statement was made, from the words beside its cue."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.dates.anchors import Anchors
from factcheck.dates.coming import coming_days, is_limit
from factcheck.dates.dateline import find_dateline
from factcheck.dates.day_forms import DayForms
from factcheck.dates.events import modifies_other_event
from factcheck.dates.forms import FORMS, OF_ITS_EVENT
from factcheck.dates.mentions import DATE, WEEKDAY, read_dates
from factcheck.dates.period_forms import Stated

__all__ = ["Stated", "StatedDays"]

_LONGEST = 240
_DAY = timedelta(days=1)
_DATE = re.compile(rf"(?P<day>{DATE})")
# `said on Monday|, June 10|`, `said on Tuesday |of last week|`
_ITS_DATE = re.compile(rf"(?<={WEEKDAY[0]})(?:,\s{{1,3}}{DATE}|\s{{1,3}}(?:of\s{{1,3}})?(?:last|this)\s{{1,3}}week\b)")
# `said in June |that year|`
_ITS_YEAR = re.compile(r",?\s{1,3}(?:of\s{1,3})?(?:that|the\s{1,3}same)\s{1,3}year\b")


class StatedDays(DayForms):
    """The days of one document, resolved against its dateline or its day of publication.

    `told` is what its statements say, in order: days named there are of what is told.
    """

    def __init__(self, text: str, published: date | None, told: tuple[tuple[int, int], ...] = ()) -> None:
        reading = read_dates(text, published)
        self._dateline = find_dateline(reading)
        filed = self._dateline.filed if self._dateline is not None else None
        near = filed is not None and (published is None or abs(filed - published) <= timedelta(days=3))
        self._base, self._base_is = (filed, "the dateline") if near else (published, "publication")
        self._reading = reading
        self._anchors = Anchors(reading, self._base, told)

    def within(self, start: int, end: int) -> Stated | None:
        """The first day that words in that stretch give for what is said; None where none is or its year stays open."""
        start, end = self._reading.opening_of(start), self._reading.closing_of(min(end, start + _LONGEST))
        if dated := _ITS_DATE.match(self._reading.mask, end) or _ITS_YEAR.match(self._reading.mask, end):
            end = dated.end()
        for name, form in FORMS:
            for match in form.finditer(self._reading.mask, start, end):
                # `Two days after Monday's vote`: Monday is the vote's, and the counted day is not.
                if name not in OF_ITS_EVENT and modifies_other_event(match, start, self._reading.text):
                    continue
                found: Stated | None = getattr(self, f"_{name}")(match)
                if found is not None and not self._is_dateline(found):
                    return found
        return None

    def coming(self, start: int, end: int) -> Stated | None:
        """The first day that words in that stretch give for what is yet to be said; None where none is."""
        if self._base is None:
            return None
        for one in self._reading.between(start, end):
            before = self._reading.mask[max(start, one.start - 12) : one.start]
            days = coming_days(one, self._base, before)
            if days is not None and not is_limit(before):
                return Stated(*days, one.start, one.end, f"the next such day from {self._base_is}, {self._base}")
        return None

    def left_open(self, start: int, end: int) -> tuple[int, int] | None:
        """Where words in that stretch give a month and day for what is said whose year nothing tells."""
        start, end = self._reading.opening_of(start), self._reading.closing_of(end)
        for match in _DATE.finditer(self._reading.mask, start, end):
            is_open = self._mention(match, "day").year is None
            if is_open and not modifies_other_event(match, start, self._reading.text):
                return match.span()
        return None

    def _is_dateline(self, found: Stated) -> bool:
        """The dateline's day is when the story was filed."""
        line = self._dateline
        return line is not None and line.day is not None and line.day.start == found.start

    def names_day(self, start: int, end: int) -> bool:
        """Whether words in that stretch give any day, month or year, of whatever it is."""
        return any(form.search(self._reading.mask, start, end) for _, form in FORMS) if start < end else False

    def all_days(self) -> Iterator[Stated]:
        """Every day, or week, month or year, that the text names."""
        for name, form in FORMS:
            if name in ("date", "weekday", "near", "ago", "period"):
                for match in form.finditer(self._reading.mask):
                    found: Stated | None = getattr(self, f"_{name}")(match)
                    if found is not None:
                        yield found

    def of_lead(self, at: int) -> Stated | None:
        """What the dateline says of undated words in its own paragraph: that day or the one before."""
        line = self._dateline
        if line is None or line.day is None or line.filed is None or not line.start <= at < line.end:
            return None
        reason = f"no day is named beside it; the dateline is of {line.filed:%Y-%m-%d}"
        return Stated(line.filed - _DAY, line.filed, line.day.start, line.day.end, reason)

"""The day a statement was made, from the words beside its cue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.dates.anchors import Anchor, Anchors
from factcheck.dates.calendar import day_or_none, last_such_day, last_weekday, shifted
from factcheck.dates.dateline import find_dateline
from factcheck.dates.events import modifies_other_event
from factcheck.dates.forms import DETERMINED, FORMS, ITS_OCCASION, LAST
from factcheck.dates.mentions import DatedText, DateMention, month_as_written, read_dates
from factcheck.dates.periods import Period, last_such_month, last_weekend, month_of, named_period, week_of, year_of

# A place so far ahead of Greenwich may already have the day after the one the page is dated.
_FAR_AHEAD = 5
_LONGEST = 240
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stated:
    """When something was said: one day, or any day from `first` to `last`; where the words stand, and the reason."""

    first: date
    last: date
    start: int
    end: int
    reason: str


class StatedDays:
    """The days of one document, resolved against its dateline or its day of publication.

    `told` is what its statements say, in order: days named there are of what is told.
    """

    def __init__(self, text: str, published: date | None, told: tuple[tuple[int, int], ...] = ()) -> None:
        reading = read_dates(text, published)
        self._dateline = find_dateline(reading)
        filed = self._dateline.filed if self._dateline is not None else None
        near = filed is not None and (published is None or abs(filed - published) <= timedelta(days=3))
        self._base, self._base_is = (filed, "the dateline") if near else (published, "publication")
        self._reading: DatedText = reading
        self._anchors = Anchors(reading, self._base, told)

    def within(self, start: int, end: int) -> Stated | None:
        """The first day that words in that stretch give for what is said; None where none is or its year stays open."""
        start, end = self._reading.opening_of(start), self._reading.closing_of(min(end, start + _LONGEST))
        for name, form in FORMS:
            for match in form.finditer(self._reading.mask, start, end):
                # `Two days after Monday's vote`: Monday is the vote's, and the counted day is not.
                if name != "after" and modifies_other_event(match, start):
                    continue
                found: Stated | None = getattr(self, f"_{name}")(match)
                if found is not None and not self._is_dateline(found):
                    return found
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

    def _mention(self, match: re.Match[str], name: str = "day") -> DateMention:
        found = self._reading.at(match.start(name))
        assert found is not None  # noqa: S101 - the mask has a letter only where there is a mention
        return found

    def _on(self, day: date | None, match: re.Match[str], reason: str) -> Stated | None:
        return None if day is None else Stated(day, day, *match.span(), reason)

    def _in(self, period: Period, match: re.Match[str], reason: str) -> Stated | None:
        """Any day of the period up to publication."""
        first, last = period
        if self._base is not None:
            last = min(last, self._base)
        return Stated(first, last, *match.span(), reason) if first <= last else None

    def _counted(self) -> str:
        return f"counted from {self._base_is}, {self._base:%Y-%m-%d}"

    def _date(self, match: re.Match[str]) -> Stated | None:
        one = self._mention(match)
        if one.year is not None:
            return self._on(last_such_day(one.month, one.day, one.year, self._base), match, "the date as written")
        if self._base is None:
            return None
        tomorrow = self._base + _DAY
        if (tomorrow.month, tomorrow.day) == (one.month, one.day):
            # The page is dated by a clock a day behind.
            return self._on(tomorrow, match, f"the day after {self._base_is}, {self._base:%Y-%m-%d}")
        reason = f"the last such day up to {self._base_is}, {self._base:%Y-%m-%d}"
        return self._on(last_such_day(one.month, one.day, None, self._base), match, reason)

    def _weekday(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        weekday = self._mention(match).weekday
        if LAST.search(self._reading.text[max(0, match.start() - 7) : match.start()]):
            # On a Friday, `last Friday` is the one before.
            return self._on(last_weekday(weekday, self._base - _DAY), match, self._counted())
        tomorrow = self._base + _DAY
        line = self._dateline
        if line and line.filed is None and tomorrow.weekday() == weekday and line.hours_ahead(self._base) >= _FAR_AHEAD:
            return self._on(tomorrow, match, f"{line.place} is a day ahead of {self._base_is}, {self._base:%Y-%m-%d}")
        return self._on(last_weekday(weekday, self._base), match, self._counted())

    def _range(self, match: re.Match[str]) -> Stated | None:
        """`Between 9 and 13 September`, `from Monday to Wednesday`."""
        last = self._anchors.named(self._mention(match, "last"))
        if last is None:
            return None
        if match["number"]:
            first = day_or_none(last.day.year, last.day.month, int(match["number"]))
        else:
            opened = self._anchors.named(self._mention(match))
            first = opened.day if opened is not None else None
        if first is None or first > last.day:
            return None
        return self._in((first, last.day), match, f"the days as written, up to {last.day:%Y-%m-%d}")

    def _week_day(self, match: re.Match[str]) -> Stated | None:
        """`Tuesday of last week`."""
        if self._base is None:
            return None
        monday = week_of(self._base, 1 if match["which"].lower() == "last" else 0)[0]
        day = monday + timedelta(days=self._mention(match).weekday)
        return self._on(day, match, self._counted()) if day <= self._base else None

    def _near(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        words = (match["near"] or self._mention(match).words).lower()
        if words == "tomorrow":
            return None
        back = 1 if words in ("yesterday", "last night") or words.endswith("last night") else 0
        return self._on(self._base - timedelta(days=back), match, self._counted())

    def _before_near(self, match: re.Match[str]) -> Stated | None:
        """`The day before yesterday`."""
        amount, near = self._mention(match, "amount"), self._anchors.named(self._mention(match))
        if self._base is None or near is None or amount.count is None:
            return None
        return self._on(shifted(near.day, -amount.count, amount.unit), match, self._counted())

    def _ago(self, match: re.Match[str]) -> Stated | None:
        amount = self._mention(match, "amount")
        if self._base is None or amount.count is None:
            return None
        day = shifted(self._base, -amount.count, amount.unit)
        return self._about(day, amount.unit, match, self._counted())

    def _period(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        which, unit = match["which"].lower(), match["unit"].lower()
        if which.endswith("past") and unit == "weekend":
            return self._in(last_weekend(self._base), match, self._counted())
        return self._in(named_period(self._base, unit, 1 if which == "last" else 0), match, self._counted())

    def _weekend(self, match: re.Match[str]) -> Stated | None:
        return self._in(last_weekend(self._base), match, self._counted()) if self._base is not None else None

    def _month(self, match: re.Match[str]) -> Stated | None:
        """`In March`, `in late August 2016`, `last March`, `in a March interview`."""
        words = match.groupdict()
        if self._is_determined(match, match.start("month")):
            return None
        month = month_as_written(words["month"])
        if words.get("year"):
            year = self._mention(match, "year").year
            return self._in(month_of(year, month), match, "the month as written") if year is not None else None
        if self._base is None:
            return None
        if words.get("rel"):
            year = self._base.year - (1 if words["rel"].lower() == "last" else 0)
            return self._in(month_of(year, month), match, self._counted())
        base = self._base.replace(day=1) - _DAY if (words.get("which") or "").lower() == "last" else self._base
        reason = f"the last such month up to {self._base_is}, {self._base:%Y-%m-%d}"
        return self._in(last_such_month(month, base), match, reason)

    def _year(self, match: re.Match[str]) -> Stated | None:
        """`In 2015`, `in a 2015 interview`."""
        year = self._mention(match).year
        if year is None or self._is_determined(match, match.start("day")):
            return None
        return self._in(year_of(year), match, "the year as written")

    def _is_determined(self, match: re.Match[str], at: int) -> bool:
        """`In the March rain`, not `in the March interview`."""
        determined = DETERMINED.search(match.string[match.start() : at])
        return bool(determined) and not ITS_OCCASION.match(match.string, match.end())

    def _after(self, match: re.Match[str]) -> Stated | None:
        """`Two days after the August 28 test`."""
        anchor = self._anchors.named(self._mention(match))
        return self._from(anchor, match) if anchor is not None else None

    def _later(self, match: re.Match[str]) -> Stated | None:
        """`Two days later`: after the day last named, here or in the paragraph before."""
        anchor = self._anchors.before(match.start())
        return self._from(anchor, match) if anchor is not None else None

    def _next(self, match: re.Match[str]) -> Stated | None:
        return self._later(match)

    def _from(self, anchor: Anchor, match: re.Match[str]) -> Stated | None:
        period = self._anchors.counted(anchor, match)
        if period is None or (self._base is not None and period[0] > self._base + _DAY):
            return None
        return Stated(*period, *match.span(), f"counted from “{anchor.words}”, {anchor.day:%Y-%m-%d}")

    def _about(self, day: date | None, unit: str, match: re.Match[str], reason: str) -> Stated | None:
        period = self._anchors.about(day, unit)
        return Stated(*period, *match.span(), reason) if period is not None else None

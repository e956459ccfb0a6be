"""What the forms of words come to that leave several days open: `last week`, `in late August`, `in 2015`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.dates.anchors import Anchors
from factcheck.dates.dateline import Dateline
from factcheck.dates.feasts import feast_of
from factcheck.dates.forms import DETERMINED, ITS_OCCASION
from factcheck.dates.lexicon import SEASONS_OF_NORTH, WEEKS_OF_MONTH, any_of
from factcheck.dates.mentions import DatedText, DateMention, month_as_written
from factcheck.dates.periods import (
    Period,
    last_such_month,
    last_weekend,
    month_of,
    named_period,
    part_of_month,
    part_of_year,
)
from factcheck.dates.told_years import year_of_month, year_told

_OTHER_SEASONS = re.compile(rf"\b{any_of('other_seasons')}\b")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stated:
    """When something was said: one day, or any day from `first` to `last`; where the words stand, and the reason."""

    first: date
    last: date
    start: int
    end: int
    reason: str


class PeriodForms:
    """One method for each form that gives a period; the days of one document are resolved against its base."""

    _base: date | None
    _base_is: str
    _reading: DatedText
    _anchors: Anchors
    _dateline: Dateline | None

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

    def _period(self, match: re.Match[str]) -> Stated | None:
        if self._base is None:
            return None
        which, unit = match["which"].lower(), match["unit"].lower()
        if which.endswith("past") and unit == "weekend":
            return self._in(last_weekend(self._base), match, self._counted())
        period = named_period(self._base, unit, 1 if which == "last" else 0)
        if unit == "month":
            period = part_of_month(period, (match.groupdict().get("part") or "").lower())
        return self._in(period, match, self._counted())

    def _weekend(self, match: re.Match[str]) -> Stated | None:
        return self._in(last_weekend(self._base), match, self._counted()) if self._base is not None else None

    def _overnight(self, match: re.Match[str]) -> Stated | None:
        """`Said overnight that`: that day or the one before."""
        return self._in((self._base - _DAY, self._base), match, self._counted()) if self._base is not None else None

    def _festival(self, match: re.Match[str]) -> Stated | None:
        """`At Easter`, `over Christmas`: the holidays round the day."""
        if self._base is None:
            return None
        name, before, after = ("easter sunday", 2, 1) if match["feast"].lower() == "easter" else ("christmas day", 2, 6)
        latest = feast_of(name, self._base + timedelta(days=before))
        if latest is None:
            return None
        days = latest - timedelta(days=before), latest + timedelta(days=after)
        return self._in(days, match, self._counted())

    def _month(self, match: re.Match[str]) -> Stated | None:
        """`In March`, `in late August 2016`, `last March`, `in a March interview`."""
        words = match.groupdict()
        if self._is_determined(match, match.start("month")):
            return None
        found = self._whole_month(match, (words.get("which") or "").lower())
        if found is None:
            return None
        (first, last), reason = found
        return self._in(part_of_month((first, last), (words.get("part") or "").lower()), match, reason)

    def _month_week(self, match: re.Match[str]) -> Stated | None:
        """`In the first week of June`: a day or two more, as weeks are reckoned in several ways."""
        found = self._whole_month(match)
        if found is None:
            return None
        (first, last), reason = found
        since, until = WEEKS_OF_MONTH[match["nth"].lower()]
        return self._in((first.replace(day=since), min(last, first.replace(day=min(until, last.day)))), match, reason)

    def _that_month(self, match: re.Match[str]) -> Stated | None:
        """`That March`: of the year that the sentence before tells, if it tells no more."""
        month = month_as_written(match["month"])
        year = year_of_month(self._reading, match.start(), month) if match["that"] else None
        if year is None:
            return None
        return self._in(month_of(year, month), match, f"of {year}, told before it")

    def _whole_month(self, match: re.Match[str], which: str = "") -> tuple[Period, str] | None:
        words = match.groupdict()
        month = month_as_written(words["month"])
        if words.get("year"):
            year = self._mention(match, "year").year
            return (month_of(year, month), "the month as written") if year is not None else None
        if words.get("rel") and words["rel"].lower() not in ("last", "this"):
            told = year_told(self._reading, match.start())
            return (month_of(told, month), f"of {told}, told before it") if told is not None else None
        if self._base is None:
            return None
        if words.get("rel"):
            year = self._base.year - (1 if words["rel"].lower() == "last" else 0)
            return month_of(year, month), self._counted()
        base = self._base.replace(day=1) - _DAY if which == "last" else self._base
        return last_such_month(month, base), f"the last such month up to {self._base_is}, {self._base:%Y-%m-%d}"

    def _quarter(self, match: re.Match[str]) -> Stated | None:
        """`In the first quarter of 2024`: of the calendar's year."""
        year = self._mention(match).year
        if year is None:
            return None
        last = 3 * (("first", "second", "third", "fourth", "last").index(match["nth"].lower()) + 1)
        first, last = max(1, min(last, 12) - 2), min(last, 12)
        return self._in((month_of(year, first)[0], month_of(year, last)[1]), match, "the quarter as written")

    def _year(self, match: re.Match[str]) -> Stated | None:
        """`In 2015`, `in a 2015 interview`."""
        year = self._mention(match).year
        if year is None or self._is_determined(match, match.start("day")):
            return None
        part = (match["part"] or "").lower()
        season = SEASONS_OF_NORTH.get(part.removeprefix("the ").removesuffix(" of"))
        if season is not None and not _OTHER_SEASONS.search(self._reading.text):
            first, last = (month_of(year, month) for month in season)
            return self._in((first[0], last[1]), match, "the season as written")
        return self._in(part_of_year(year, part), match, "the year as written")

    def _is_determined(self, match: re.Match[str], at: int) -> bool:
        """`In the March rain`, not `in the March interview`."""
        determined = DETERMINED.search(match.string[match.start() : at])
        return bool(determined) and not ITS_OCCASION.match(match.string, match.end())

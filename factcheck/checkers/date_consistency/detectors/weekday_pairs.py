"""Two weekdays against two dates: `from Monday 3 to Friday 8 July`, `Friday and Saturday, September 8-9`."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault
from factcheck.plugin.dates import DATE, WEEKDAY, DatedText, DateMention, day_or_none

Pair = tuple[date | None, date | None]

_AND = r"(?:\s?[-–—]\s?|,? (?:to|through|thru|until|till|and|or|&) |, )"
# What stands before the last weekday of a list, and behind the first of its dates.
LISTED_BEFORE = re.compile(rf"{WEEKDAY}{_AND}(?:on )?$")
LISTED_BEHIND = re.compile(rf"{_AND}(?:{DATE}|\d{{1,2}}(?![\w%:]|[.,]\d))")
_LIST = re.compile(
    rf"(?P<one>{WEEKDAY}){_AND}(?:on )?(?P<two>{WEEKDAY})(?:,| \(| from)? (?:the )?(?P<first>{DATE})"
    rf"{_AND}(?P<last>{DATE}|\d{{1,2}}(?![\w%:]|[.,]\d))"
)
_LISTED = re.compile(LISTED_BEFORE.pattern)
# `Monday 3 to Friday 8 July`.
_NUMBERED = re.compile(
    rf"(?P<one>{WEEKDAY}),? (?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?{_AND}(?:on )?(?P<two>{WEEKDAY}),? "
    rf"(?:the )?(?P<last>{DATE})"
)
_DATED = re.compile(rf"(?P<one>{WEEKDAY}),? (?P<first>{DATE}),?{_AND}(?:on )?(?P<two>{WEEKDAY}),? (?P<last>{DATE})")
# `The weekend of August 16`: long ones begin on a Thursday.
_WEEKEND = re.compile(rf"(?<!long )(?<!holiday )(?<![A-Z]\w{{3}} )\bweekend of (?P<day>{DATE})")


def find_weekday_pair_faults(reading: DatedText) -> Iterator[DateFault]:
    """Weekdays and dates in pairs that no one year has together."""
    for match in reading.find(_LIST):
        if not _LISTED.search(reading.mask, max(0, match.start() - 30), match.start()):
            days = _dated(reading, match) if DATE[0] in match["last"] else _numbered(reading, match, "first", "last")
            yield from _against(reading, match, days)
    for match in reading.find(_WEEKEND):
        day = reading.at(match.start("day"))
        meant = reading.days(day) if day else ()
        if meant and all(one.weekday() in (1, 2) for one in meant):
            words = reading.text[slice(*match.span())]
            yield DateFault("weekday-against-date", f"the calendar does not have the {words}", (match.span(),))
    for match in reading.find(_NUMBERED):
        days = [(two, one) for one, two in _numbered(reading, match, "last", "number")]
        yield from _unless_alone(reading, match, days)
    for match in reading.find(_DATED):
        yield from _unless_alone(reading, match, _dated(reading, match))


def _dated(reading: DatedText, match: re.Match[str]) -> list[Pair]:
    first, last = reading.at(match.start("first")), reading.at(match.start("last"))
    if first is None or last is None:
        return []
    return [(one, two) for one in reading.days(first) for two in reading.days(last) if abs((two - one).days) < 200]


def _numbered(reading: DatedText, match: re.Match[str], dated: str, number: str) -> list[Pair]:
    """The dated day, and the day of its month that has only a number."""
    day = reading.at(match.start(dated))
    return [(one, day_or_none(one.year, one.month, int(match[number]))) for one in reading.days(day)] if day else []


def _unless_alone(reading: DatedText, match: re.Match[str], days: list[Pair]) -> Iterator[DateFault]:
    """A pair of which one half alone is wrong is another rule's."""
    halves = [reading.at(match.start(name)) for name in ("one", "two")]
    if all(half and any(_is(pair[at], half) for pair in days) for at, half in enumerate(halves)):
        yield from _against(reading, match, days)


def _against(reading: DatedText, match: re.Match[str], days: list[Pair]) -> Iterator[DateFault]:
    """A fault where no two of these days are the two weekdays."""
    one, two = reading.at(match.start("one")), reading.at(match.start("two"))
    if one and two and days and not any(_is(first, one) and _is(last, two) for first, last in days):
        words = reading.text[slice(*match.span())]
        yield DateFault("weekday-against-date", f"the calendar does not have {words}", (match.span(),))


def _is(day: date | None, weekday: DateMention) -> bool:
    return day is None or day.weekday() == weekday.weekday

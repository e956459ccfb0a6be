"""Days and times that no calendar and no clock has."""

import re
from collections.abc import Iterator

from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.checkers.date_consistency.words import any_of
from factcheck.plugin.dates import DATE, NEAR, WEEKDAY, YEAR, DatedText, DateMention, day_or_none

_CLOCK = re.compile(
    rf"(?P<hour>[0-9](?<![\w:.].)[0-9]?):(?P<minute>\d\d)(?!\w|:\d|[.,]\d)"
    rf"(?P<half>\s?[ap]\.?m\b\.?)?(?P<zone>\s{any_of('clocks', 'after_time')}\b|\s(?:in the morning|on {DATE}))?"
)
_SEVERAL = re.compile(
    rf"(?P<first>{DATE})(?:[-–](?P<last>3\d)(?![\w:%]|[.,]\d)"
    r"| (?:to|and|through|until) (?P<last2>3\d)(?=[.,;)](?!\d)|$))"
)
_LEAP_YEAR = re.compile(
    rf"(?P<year>{YEAR}),? (?:(?:which )?(?:was|is) )?a leap year\b|\bleap year (?:of )?(?P<year2>{YEAR})"
)
_HOUR = re.compile(r"\bat (?P<time>(?P<hour>\d\d)\s?[ap]\.?m\b)")
_FOUR_FIGURES = re.compile(r"(?<![\w.,:-])(?P<time>(?P<hour>\d\d)(?P<minute>\d\d) (?:GMT|UTC))\b")
_MARKS = frozenset("\"'“”‘’«»")
# In a leap year; whether it is one is asked of the calendar.
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ON_DAY = re.compile(rf"(?: on)? (?:{WEEKDAY}|{NEAR})")


def find_impossible_days(reading: DatedText) -> Iterator[DateFault]:
    """`November 31`, `February 29` of a common year, `25:30 local time`."""
    for one in reading.mentions:
        if one.kind == "date" and not _exists(reading, one) and not _is_named(reading, one):
            yield fault("no-such-day", f"there is no {one.words}", one)
    yield from _last_of_several(reading)
    yield from _leap_years(reading)
    for match in (*_HOUR.finditer(reading.mask), *_FOUR_FIGURES.finditer(reading.mask)):
        if (
            int(match["hour"]) > (24 if "minute" in match.groupdict() else 12)
            or int(match.groupdict().get("minute") or 0) > 59
        ):
            yield DateFault("no-such-time", f"no clock shows {match['time']}", (match.span("time"),))
    for match in _CLOCK.finditer(reading.mask):
        if (match["half"] or match["zone"] or _at_a_time(reading, match)) and not _is_time(match):
            end = match.end("half") if match["half"] else match.end("minute")
            start = match.start("hour")
            yield DateFault("no-such-time", f"no clock shows {reading.text[start:end]}", ((start, end),))


def _exists(reading: DatedText, one: DateMention) -> bool:
    if not 1 <= one.month <= 12 or not 1 <= one.day <= _LONGEST_MONTHS[one.month - 1]:
        return False
    if one.year is not None:
        return day_or_none(one.year, one.month, one.day) is not None
    # 29 February without a year, in copy that no leap year is near.
    return reading.published is None or bool(reading.days(one))


def _last_of_several(reading: DatedText) -> Iterator[DateFault]:
    """`April 30-31`: the last day is no day of that month either."""
    for match in reading.find(_SEVERAL):
        first, last = reading.at(match.start("first")), int(match["last"] or match["last2"])
        if first is not None and 1 <= first.month <= 12 and first.day < last > _LONGEST_MONTHS[first.month - 1]:
            span = (first.start, match.end())
            yield DateFault("no-such-day", f"there is no day {last} in “{reading.text[slice(*span)]}”", (span,))


def _leap_years(reading: DatedText) -> Iterator[DateFault]:
    """`2018, a leap year`."""
    for match in reading.find(_LEAP_YEAR):
        year = reading.at(match.start("year") if match["year"] else match.start("year2"))
        if year and year.year and day_or_none(year.year, 2, 29) is None:
            yield fault("no-such-day", f"{year.words} is no leap year", year)


def _is_named(reading: DatedText, one: DateMention) -> bool:
    """In quotation marks by itself: a name for a day, no day."""
    before, after = reading.text[max(0, one.start - 1) : one.start], reading.text[one.end : one.end + 2]
    return before in _MARKS and bool(_MARKS.intersection(after))


def _at_a_time(reading: DatedText, match: re.Match[str]) -> bool:
    """`at 25:30 on Tuesday`: a score is not at anything."""
    at = reading.mask[max(0, match.start() - 4) : match.start()].endswith((" at ", "At "))
    return at and bool(_ON_DAY.match(reading.mask, match.end()))


def _is_time(match: re.Match[str]) -> bool:
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["half"] and "a" in match["half"].lower():
        return hour <= 12 and minute < 60
    return (hour < 24 and minute < 60) or (hour == 24 and minute == 0)

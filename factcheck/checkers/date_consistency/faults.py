"""What the detectors hand over: which days of a text cannot both be right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.plugin.dates import DatedText, DateMention, day_or_none, days_meant

_LEAP_AND_OTHERS = (2023, 2024, 2025)

FaultCode = Literal[
    "no-such-day",
    "no-such-time",
    "weekday-against-date",
    "day-after-publication",
    "dateline-weekday",
    "interval",
    "order",
    "duration",
    "age",
    "anniversary",
    "tense",
    "undated-event",
]


@dataclass(frozen=True, slots=True)
class DateFault:
    """Days of a text that cannot all be right: a plain sentence about the text, and the stretches it is about.

    `implied`: nothing is wrong yet; the words give an event a day that nothing else in the text bears out.
    """

    code: FaultCode
    message: str
    spans: tuple[tuple[int, int], ...]
    implied: bool = False


def fault(code: FaultCode, message: str, *mentions: DateMention) -> DateFault:
    """A fault that points at these mentions, in the order of the text."""
    return DateFault(code, message, tuple(sorted((one.start, one.end) for one in mentions)))


def _of_any_year(one: DateMention, other: DateMention) -> list[tuple[date, date]]:
    """What two dates without a year may be in copy without a date: of one year or the next, leap year or not."""
    if one.kind != "date" or other.kind != "date" or one.year is not None or other.year is not None:
        return []
    firsts = [day for year in _LEAP_AND_OTHERS if (day := day_or_none(year, one.month, one.day)) is not None]
    return [(first, second) for first in firsts for second in days_meant(other.month, other.day, None, first)]


def agree(
    reading: DatedText, one: DateMention, other: DateMention, fits: Callable[[date, date], bool]
) -> tuple[date, date] | Literal[True]:
    """True where some meaning of the two days fits or a year stays open; else the two days nearest each other."""
    pairs = [(first, second) for first in reading.days(one) for second in reading.days(other)]
    if not pairs and reading.published is None:
        pairs = _of_any_year(one, other)
    if not pairs or any(fits(first, second) for first, second in pairs):
        return True
    return min(pairs, key=lambda pair: abs(pair[0] - pair[1]))

"""Days counted from the day of publication: `six weeks from today, on December 1`, `last week, on August 2`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checkers.date_consistency.faults import DateFault
from factcheck.checkers.date_consistency.units import LENGTH, SLACK
from factcheck.checkers.date_consistency.words import numbers_of
from factcheck.plugin.dates import (
    AMOUNT,
    DATE,
    NEAR,
    WEEKDAY,
    YEAR,
    DatedText,
    DateMention,
    month_of,
    week_of,
    year_of,
)

_DAY = rf"(?P<day>{DATE}|{WEEKDAY})"
_SET_OFF = r"(?:,|\s*[-–—(]+)?"
_COUNTED = re.compile(
    rf"(?P<amount>{AMOUNT}) (?:(?P<ago>ago)(?: {NEAR})?|from now|from (?P<now>{NEAR})|hence){_SET_OFF} (?:on )?"
    rf"(?P<day>{DATE}|{WEEKDAY})"
    rf"|(?P<day2>{DATE}|{WEEKDAY}){_SET_OFF} (?P<amount2>{AMOUNT}) "
    rf"(?:(?P<ago2>ago)|from now|from (?P<now2>{NEAR})|hence)"
)
_IN = re.compile(
    rf"(?:^|(?<=[.!?] ))In (?:just |exactly )?(?P<amount>{AMOUNT})(?:[’'] time)?, (?:on )?(?P<day>{DATE})"
    rf"|(?P<day2>{DATE}), in (?:just |exactly )?(?P<amount2>{AMOUNT})(?:[’'] time)?(?=[,.])",
    re.MULTILINE,
)
_TO_GO = re.compile(
    rf"\b[Ww]ith (?:just |only )?(?P<amount>{AMOUNT}) (?:to go|left|remaining)(?: to go)?"
    rf" (?:before|until|till|to|ahead of) (?:[\w’'.-]+ ){{0,5}}?(?P<day>{DATE})"
    rf"|(?P<day2>{DATE}),? (?:is|are) (?:now |just |only |still )?(?P<amount2>{AMOUNT}) (?:away|off)\b"
)
# `The day before yesterday, August 25`.
_NEARLY = re.compile(rf"(?P<amount>{AMOUNT}) (?P<way>before|after) (?P<near>{NEAR})(?:,| \() ?(?:on )?{_DAY}")
_PART_OF_NEAR = re.compile(
    rf"(?:(?P<near>{NEAR}) (?:morning|afternoon|evening|night|lunchtime)"
    rf"|\b(?P<night>[Ll]ast night)|\b(?P<now>[Tt]his (?:morning|afternoon|evening)))(?:,| \() ?(?:on )?(?P<day>{DATE})"
)
_PERIOD = re.compile(
    r"(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?P<which>[Ll]ast|[Nn]ext) (?P<unit>week|month|year)"
    rf"(?:,| \()? ?(?:on |in )?(?P<day>{DATE}|{YEAR})"
)
_NEXT_WEEKDAY = re.compile(rf"(?<!\bthe )\b(?P<which>[Ll]ast|[Nn]ext) (?P<weekday>{WEEKDAY})(?:,| \() ?(?P<day>{DATE})")
# `In two days` is no hedge here.
_IN_EXACTLY = re.compile(r"\b[Ii]n $")
_MARKS = re.compile('["“”]')
# A day more: the page may be of the day before or after.
_SLACK = {unit: days + 1 for unit, days in SLACK.items()}
_DAY_EITHER_SIDE = timedelta(days=1)
_NEAR_DAYS = numbers_of("dates", "near_days")


def find_relative_faults(reading: DatedText) -> Iterator[DateFault]:
    """Days that lie elsewhere than the text says, seen from its day of publication."""
    if reading.published is None:
        return
    for match in reading.find(_COUNTED):
        now = match["now"] or match["now2"]
        if not now or _near(reading, match, "now" if match["now"] else "now2") == "today":
            yield from _counted(reading, match, -1 if match["ago"] or match["ago2"] else 1)
    for match in (*reading.find(_IN), *reading.find(_TO_GO)):
        if _is_told_now(reading, match):
            yield from _counted(reading, match, 1)
    yield from _nearly(reading, reading.published)
    yield from _periods(reading, reading.published)


def _near(reading: DatedText, match: re.Match[str], name: str) -> str:
    return reading.text[slice(*match.span(name))].lower()


def _is_told_now(reading: DatedText, match: re.Match[str]) -> bool:
    """Not in speech, nor after another day: there it may be counted from that day."""
    start, end = reading.sentence(match.start() + 1)
    others = [one for one in reading.between(start, match.start()) if one.kind != "amount"]
    return not others and not _MARKS.search(reading.mask, start, end)


def _counted(reading: DatedText, match: re.Match[str], way: int) -> Iterator[DateFault]:
    suffix = "" if match["amount"] else "2"
    amount, published = reading.at(match.start(f"amount{suffix}")), reading.published
    if amount is None or amount.count is None or published is None:
        return
    exact = _IN_EXACTLY.search(reading.mask, max(0, amount.start - 4), amount.start)
    at = exact.start() if exact else amount.start
    if reading.is_hedged(at):
        return
    day = reading.at(match.start(f"day{suffix}"))
    if day is not None and not (day.kind == "weekday" and amount.unit != "day"):
        middle = round(amount.count * LENGTH[amount.unit]) * way
        slack = _SLACK[amount.unit]
        if abs(middle) + slack < 700_000:
            days = _moved(published, middle - slack), _moved(published, middle + slack)
            yield from _outside(reading, day, days, match, amount)


def _moved(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


def _outside(
    reading: DatedText,
    day: DateMention,
    days: tuple[date, date],
    match: re.Match[str],
    amount: DateMention | None = None,
) -> Iterator[DateFault]:
    """A fault where the day can be none from the first to the last of these."""
    meant = reading.days(day)
    if meant and not any(days[0] <= one <= days[1] for one in meant):
        start, end = match.span()
        words = reading.text[start:end].strip(" ,(")
        first = (amount.start, amount.end) if amount else (start, day.start)
        stretch = reading.text[slice(*first)].rstrip(" ,(")
        spans = tuple(sorted(((first[0], first[0] + len(stretch)), (day.start, day.end))))
        message = f"“{words}” does not fit a text of {reading.published:%Y-%m-%d}"
        yield DateFault("interval", message, spans)


def _nearly(reading: DatedText, published: date) -> Iterator[DateFault]:
    for match in reading.find(_NEARLY):
        amount, day = reading.at(match.start("amount")), reading.at(match.start("day"))
        if amount and day and amount.count and amount.unit == "day":
            steps = amount.count * (-1 if match["way"] == "before" else 1)
            middle = _moved(published, _NEAR_DAYS[_near(reading, match, "near")] + steps)
            yield from _outside(reading, day, (middle - _DAY_EITHER_SIDE, middle + _DAY_EITHER_SIDE), match)
    for match in reading.find(_PART_OF_NEAR):
        day = reading.at(match.start("day"))
        steps = -1 if match["night"] else _NEAR_DAYS[_near(reading, match, "near")] if match["near"] else 0
        middle = _moved(published, steps)
        if day:
            yield from _outside(reading, day, (middle - _DAY_EITHER_SIDE, middle + _DAY_EITHER_SIDE), match)


def _periods(reading: DatedText, published: date) -> Iterator[DateFault]:
    """`Last week, on August 2`, `next year, 2020`, `next Tuesday, August 22`."""
    for match in reading.find(_PERIOD):
        day = reading.at(match.start("day"))
        if day is None or not _is_told_now(reading, match):
            continue
        days = _period(published, match["unit"], -1 if match["which"].lower() == "last" else 1)
        if day.kind == "date":
            yield from _outside(reading, day, days, match)
        elif match["unit"] == "year" and day.year not in (days[0].year, days[1].year):
            yield DateFault(
                "interval",
                f"{match['which'].lower()} year is not {day.words} in a text of {published:%Y-%m-%d}",
                ((match.start("which"), match.end("unit")), (day.start, day.end)),
            )
    for match in reading.find(_NEXT_WEEKDAY):
        day, weekday = reading.at(match.start("day")), reading.at(match.start("weekday"))
        if day and weekday and any(one.weekday() == weekday.weekday for one in reading.days(day)):
            last = match["which"].lower() == "last"
            days = (
                (_moved(published, -15), _moved(published, 1))
                if last
                else (_moved(published, -1), _moved(published, 15))
            )
            yield from _outside(reading, day, days, match)


def _period(published: date, unit: str, way: int) -> tuple[date, date]:
    """The last or the next week, month or year, seen from the day of publication or a day either side."""
    bounds = []
    for now in (published - _DAY_EITHER_SIDE, published + _DAY_EITHER_SIDE):
        if unit == "week":
            bounds.append(week_of(now, -way))
        elif unit == "month":
            month = now.year * 12 + now.month - 1 + way
            bounds.append(month_of(month // 12, month % 12 + 1))
        else:
            bounds.append(year_of(now.year + way))
    first, last = bounds[0][0], bounds[1][1]
    # Copy also says `last week` of a day of this one.
    return (first, _moved(last, 7)) if unit == "week" and way < 0 else (first, last)

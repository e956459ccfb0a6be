"""A weekday or `yesterday` against the date beside it, and a lead's weekday against its dateline."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checkers.date_consistency.detectors.weekday_pairs import LISTED_BEFORE, LISTED_BEHIND
from factcheck.checkers.date_consistency.faults import DateFault, agree, fault
from factcheck.checkers.date_consistency.words import NOTICE, TO_COME, any_of
from factcheck.plugin.dates import (
    DATE,
    MASKED,
    NEAR,
    OF_OTHER_EVENT,
    WEEKDAY,
    DatedText,
    DateMention,
    find_dateline,
    last_weekday,
)
from factcheck.plugin.languages import weekday_names

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime|last week|this week))?"
_TOGETHER = (
    re.compile(rf"(?P<weekday>{WEEKDAY}){_PART}\s*(?:,|\(|,? the|\s)\s*(?:on )?(?P<date>{DATE})"),
    re.compile(
        rf"(?P<date>{DATE})(?:,| \(|,? (?:which )?(?:was|is|fell on|falls on|had been|will be))"
        rf"\s*\ban? (?P<weekday>{WEEKDAY})"
    ),
    re.compile(rf"(?P<date>{DATE}) \((?P<weekday>{WEEKDAY})\)"),
    # `August 30, Thursday, ...`.
    re.compile(rf"(?P<date>{DATE}), (?P<weekday>{WEEKDAY})(?=[,.)]| at \d)"),
    re.compile(rf"(?P<date>{DATE})\s?[—–]\s?an? (?P<weekday>{WEEKDAY})"),
)
# `Both were on a Thursday, the first on June 7 and the second on June 14`.
_EACH = re.compile(
    rf"\b(?i:both|all|each|every)\b[^.;\n{MASKED}]{{0,60}}?\bon an? (?P<weekday>{WEEKDAY})"
    r"(?P<days>[^.;\n]{0,120})"
)
_NEAR_TOGETHER = re.compile(
    rf"(?P<near>{NEAR})\s*(?:,|\(|—)\s*(?:on )?(?P<date>{DATE}|{WEEKDAY})"
    rf"|(?P<date2>{DATE}|{WEEKDAY})\s*(?:\(|—|,)\s*(?P<near2>{NEAR})[),]"
)
_COUNTED_FROM = (" ago ", " from ", " before ", " after ", " since ", " until ")
# `This morning, a Saturday`.
_NOW_A_WEEKDAY = re.compile(
    rf"(?:(?P<near>{NEAR})|\b(?P<night>[Ll]ast night)|\b[Tt]his (?:morning|afternoon|evening))(?:, | \(|\s?[—–]\s?)"
    rf"(?:an? )(?P<weekday>{WEEKDAY})(?=[,.)—– ])(?! (?:paper|newspaper|magazine|night|morning|[A-Z]))"
)
_SAID_ON = re.compile(rf"\b[a-z]+(?:ed|d|t|n)\b(?: (?:late|early))?(?: on)? (?P<weekday>{WEEKDAY})(?![’']s?\b)")
# From then on in English copy.
_OUR_CALENDAR = 1753
_OLD_STYLE = re.compile(r"\bJulian\b|\b[Oo]ld[ -][Ss]tyle\b|\bO\.S\.")
_OF_OTHER_EVENT = re.compile(OF_OTHER_EVENT, re.IGNORECASE)
_TO_COME = re.compile(TO_COME)
# The weekday of a clause within the sentence is not the day of the news.
_SUBORDINATE = re.compile(rf"\b{any_of('date_faults', 'subordinate')}\b")
_LAST = re.compile(r"\blast (?:week\b.*)?$", re.IGNORECASE)
# Copy filed in the night, or for the next day's page.
_DAY_EITHER_SIDE = 1
# A lead is news: a weekday so far back from its dateline is another week's, or the dateline is another day's.
_OLD_NEWS = 3
# A dateline's day without a year, so far ahead, is the last year's.
_SOON = timedelta(days=45)


def find_weekday_faults(reading: DatedText) -> Iterator[DateFault]:
    """`Tuesday, August 28` of a year in which it was a Monday, and the like."""
    yield from _beside(reading)
    yield from _near(reading)
    yield from _each(reading)
    yield from _now_a_weekday(reading)
    yield from _out_of_date(reading)
    yield from _in_lead(reading)


def _beside(reading: DatedText) -> Iterator[DateFault]:
    seen: set[int] = set()
    for form in _TOGETHER:
        for match in reading.find(form):
            weekday, day = reading.at(match.start("weekday")), reading.at(match.start("date"))
            if weekday is None or day is None or day.start in seen:
                continue
            seen.add(day.start)
            if _is_of_list(reading, match) or _is_old_style(reading, day):
                continue
            meant = reading.days(day)
            if meant and all(one.weekday() != weekday.weekday for one in meant):
                right = _name(_nearest(reading, meant).weekday())
                message = f"{day.words} was a {right}, and the text calls it a {_name(weekday.weekday)}"
                yield fault("weekday-against-date", message, weekday, day)


def _name(weekday: int) -> str:
    return weekday_names("en")[weekday].title()


def _is_of_list(reading: DatedText, match: re.Match[str]) -> bool:
    """`Friday and Saturday, September 8-9`: the first date is not the last weekday's."""
    before = reading.mask[max(0, match.start("weekday") - 30) : match.start("weekday")]
    return bool(LISTED_BEFORE.search(before) and LISTED_BEHIND.match(reading.mask, match.end("date")))


def _is_old_style(reading: DatedText, day: DateMention) -> bool:
    """By the calendar before ours, which Russia kept until 1918."""
    around = reading.mask[slice(*reading.sentence(day.start))]
    return bool((day.year is not None and day.year < _OUR_CALENDAR) or _OLD_STYLE.search(around))


def _nearest(reading: DatedText, meant: tuple[date, ...]) -> date:
    published = reading.published
    return meant[0] if published is None else min(meant, key=lambda one: abs(one - published))


def _each(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_EACH):
        weekday = reading.at(match.start("weekday"))
        for day in reading.between(*match.span("days")):
            meant = reading.days(day) if day.kind == "date" else ()
            if weekday is not None and meant and all(one.weekday() != weekday.weekday for one in meant):
                name = _name(weekday.weekday)
                yield fault("weekday-against-date", f"{day.words} was not a {name}", weekday, day)


def _out_of_date(reading: DatedText) -> Iterator[DateFault]:
    """A dateline later than any clock could show on the day of publication."""
    line, published = find_dateline(reading), reading.published
    if line is None or line.filed is None or line.day is None or published is None:
        return
    if timedelta(days=_DAY_EITHER_SIDE) < line.filed - published < _SOON:
        message = f"the text is of {published:%Y-%m-%d}, and its dateline is of {line.filed:%Y-%m-%d}"
        yield fault("day-after-publication", message, line.day)


def _near(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_NEAR_TOGETHER):
        near, day = reading.at(_start(match, "near")), reading.at(_start(match, "date"))
        if near is None or day is None or reading.mask[max(0, near.start - 8) : near.start].endswith(_COUNTED_FROM):
            continue
        if agree(reading, near, day, lambda one, other: abs(one - other) <= timedelta(days=1)) is not True:
            yield fault(
                "weekday-against-date",
                f"{near.words} and {day.words} are not the same day in a text of {reading.published:%Y-%m-%d}",
                near,
                day,
            )


def _now_a_weekday(reading: DatedText) -> Iterator[DateFault]:
    """Against the dateline's day; without one, against the day of publication and those on either side."""
    line, published = find_dateline(reading), reading.published
    filed = line.filed if line else None
    for match in reading.find(_NOW_A_WEEKDAY):
        weekday = reading.at(match.start("weekday"))
        now, slack = (filed, 0) if filed else (published, _DAY_EITHER_SIDE)
        if now is None or weekday is None or '"' in reading.mask[slice(*reading.sentence(match.start() + 1))]:
            continue
        words = "last night" if match["night"] else reading.text[slice(*match.span("near"))].lower()
        middle = now.toordinal() + {"last night": -1, "yesterday": -1, "tomorrow": 1}.get(words, 0)
        days = (date.fromordinal(middle + by) for by in range(-slack, slack + 1))
        if all(day.weekday() != weekday.weekday for day in days):
            name = _name(date.fromordinal(middle).weekday())
            message = f"by {'the dateline' if filed else 'its day of publication'} that was a {name}"
            stretch = reading.text[match.start() : weekday.start].removesuffix("an ").removesuffix("a ").rstrip(" ,(—–")
            now_span = (match.start(), match.start() + len(stretch))
            yield DateFault("dateline-weekday", message, (now_span, (weekday.start, weekday.end)))


def _start(match: re.Match[str], name: str) -> int:
    return match.start(name) if match[name] else match.start(f"{name}2")


def _in_lead(reading: DatedText) -> Iterator[DateFault]:
    line = find_dateline(reading)
    if line is None or line.filed is None or line.day is None:
        return
    end = reading.sentence(line.day.end + 40)[1]
    sentence = reading.mask[line.start : end]
    if re.search(NOTICE, sentence):
        return
    for match in _SAID_ON.finditer(sentence):
        at = line.start + match.start("weekday")
        weekday = reading.at(at)
        before = reading.mask[max(line.start, at - 60) : at]
        if weekday is None or _OF_OTHER_EVENT.search(before[-14:]) or _LAST.search(before) or _TO_COME.search(before):
            continue
        if _SUBORDINATE.search(sentence[: match.start()]):
            continue
        yield from _against(line.filed, line.day, weekday, reading.published)
        return


def _against(filed: date, day: DateMention, weekday: DateMention, published: date | None) -> Iterator[DateFault]:
    # A page dated a day after its dateline may have been brought up to date.
    slack = _DAY_EITHER_SIDE if published is None or published > filed else 0
    said = last_weekday(weekday.weekday, filed + timedelta(days=slack))
    if (filed - said).days >= _OLD_NEWS:
        filed_on = _name(filed.weekday())
        message = (
            f"the dateline, {day.words}, is a {filed_on}, and {weekday.words} lies {(filed - said).days} days back"
        )
        yield fault("dateline-weekday", message, day, weekday)

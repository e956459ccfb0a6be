"""A weekday or `yesterday` against the date beside it, and a lead's weekday against its dateline."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.dates.calendar import last_weekday
from factcheck.dates.dateline import find_dateline
from factcheck.dates.fault import Fault, agree, fault
from factcheck.dates.lexicon import AHEAD, NOTICE, TO_COME, WEEKDAYS
from factcheck.dates.mentions import DATE, NEAR, ONWEEKDAY, Mention, Reading
from factcheck.dates.pairs import LISTED_BEFORE, LISTED_BEHIND

_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime|last week|this week))?"
_TOGETHER = (
    re.compile(rf"(?P<weekday>{ONWEEKDAY}){_PART}\s*(?:,|\(|,? the|\s)\s*(?:on )?(?P<date>{DATE})"),
    re.compile(
        rf"(?P<date>{DATE})(?:,| \(|,? (?:which )?(?:was|is|fell on|falls on|had been|will be))"
        rf"\s*\ban? (?P<weekday>{ONWEEKDAY})"
    ),
    re.compile(rf"(?P<date>{DATE}) \((?P<weekday>{ONWEEKDAY})\)"),
    # `August 30, Thursday, ...`.
    re.compile(rf"(?P<date>{DATE}), (?P<weekday>{ONWEEKDAY})(?=[,.)]| at \d)"),
    re.compile(rf"(?P<date>{DATE})\s?[—–]\s?an? (?P<weekday>{ONWEEKDAY})"),
)
# `Both were on a Thursday, the first on June 7 and the second on June 14`.
_EACH = re.compile(
    rf"\b(?i:both|all|each|every)\b[^.;\n\ue000-\ue004]{{0,60}}?\bon an? (?P<weekday>{ONWEEKDAY})"
    r"(?P<days>[^.;\n]{0,120})"
)
_NEAR_TOGETHER = re.compile(
    rf"(?P<near>{NEAR})\s*(?:,|\(|—)\s*(?:on )?(?P<date>{DATE}|{ONWEEKDAY})"
    rf"|(?P<date2>{DATE}|{ONWEEKDAY})\s*(?:\(|—|,)\s*(?P<near2>{NEAR})[),]"
)
_COUNTED_FROM = (" ago ", " from ", " before ", " after ", " since ", " until ")
# `This morning, a Saturday`.
_NOW_A_WEEKDAY = re.compile(
    rf"(?:(?P<near>{NEAR})|\b(?P<night>[Ll]ast night)|\b[Tt]his (?:morning|afternoon|evening))(?:, | \(|\s?[—–]\s?)"
    rf"(?:an? )(?P<weekday>{ONWEEKDAY})(?=[,.)—– ])(?! (?:paper|newspaper|magazine|night|morning|[A-Z]))"
)
_SAID_ON = re.compile(rf"\b[a-z]+(?:ed|d|t|n)\b(?: (?:late|early))?(?: on)? (?P<weekday>{ONWEEKDAY})(?![’']s?\b)")
# From then on in English copy.
_OUR_CALENDAR = 1753
_OLD_STYLE = re.compile(r"\bJulian\b|\b[Oo]ld[ -][Ss]tyle\b|\bO\.S\.")
_AHEAD = re.compile(AHEAD, re.IGNORECASE)
_TO_COME = re.compile(TO_COME)
# The weekday of a clause within the sentence is not the day of the news.
_SUBORDINATE = re.compile(r"\b(?:that|who|which|whose|when|where|after|since|as|following|because|than)\b")
_LAST = re.compile(r"\blast (?:week\b.*)?$", re.IGNORECASE)
# Copy filed in the night, or for the next day's page.
_DAY_EITHER_SIDE = 1
# A lead is news: a weekday so far back from its dateline is another week's, or the dateline is another day's.
_OLD_NEWS = 3
# A dateline's day without a year, so far ahead, is the last year's.
_SOON = timedelta(days=45)


def find_weekday_faults(reading: Reading) -> Iterator[Fault]:
    """`Tuesday, August 28` of a year in which it was a Monday, and the like."""
    yield from _beside(reading)
    yield from _near(reading)
    yield from _each(reading)
    yield from _now_a_weekday(reading)
    yield from _out_of_date(reading)
    yield from _in_lead(reading)


def _beside(reading: Reading) -> Iterator[Fault]:
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
                right = WEEKDAYS[_nearest(reading, meant).weekday()].title()
                message = f"{day.words} was a {right}, and the text calls it a {WEEKDAYS[weekday.weekday].title()}"
                yield fault("weekday-against-date", message, weekday, day)


def _is_of_list(reading: Reading, match: re.Match[str]) -> bool:
    """`Friday and Saturday, September 8-9`: the first date is not the last weekday's."""
    before = reading.mask[max(0, match.start("weekday") - 30) : match.start("weekday")]
    return bool(LISTED_BEFORE.search(before) and LISTED_BEHIND.match(reading.mask, match.end("date")))


def _is_old_style(reading: Reading, day: Mention) -> bool:
    """By the calendar before ours, which Russia kept until 1918."""
    around = reading.mask[slice(*reading.sentence(day.start))]
    return bool((day.year is not None and day.year < _OUR_CALENDAR) or _OLD_STYLE.search(around))


def _nearest(reading: Reading, meant: tuple[date, ...]) -> date:
    published = reading.published
    return meant[0] if published is None else min(meant, key=lambda one: abs(one - published))


def _each(reading: Reading) -> Iterator[Fault]:
    for match in reading.find(_EACH):
        weekday = reading.at(match.start("weekday"))
        for day in reading.between(*match.span("days")):
            meant = reading.days(day) if day.kind == "date" else ()
            if weekday is not None and meant and all(one.weekday() != weekday.weekday for one in meant):
                name = WEEKDAYS[weekday.weekday].title()
                yield fault("weekday-against-date", f"{day.words} was not a {name}", weekday, day)


def _out_of_date(reading: Reading) -> Iterator[Fault]:
    """A dateline later than any clock could show on the day of publication."""
    line, published = find_dateline(reading), reading.published
    if line is None or line.filed is None or line.day is None or published is None:
        return
    if timedelta(days=_DAY_EITHER_SIDE) < line.filed - published < _SOON:
        message = f"the text is of {published:%Y-%m-%d}, and its dateline is of {line.filed:%Y-%m-%d}"
        yield fault("day-after-publication", message, line.day)


def _near(reading: Reading) -> Iterator[Fault]:
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


def _now_a_weekday(reading: Reading) -> Iterator[Fault]:
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
            name = WEEKDAYS[date.fromordinal(middle).weekday()].title()
            message = f"by {'the dateline' if filed else 'its day of publication'} that was a {name}"
            stretch = reading.text[match.start() : weekday.start].removesuffix("an ").removesuffix("a ").rstrip(" ,(—–")
            now_span = (match.start(), match.start() + len(stretch))
            yield Fault("dateline-weekday", message, (now_span, (weekday.start, weekday.end)))


def _start(match: re.Match[str], name: str) -> int:
    return match.start(name) if match[name] else match.start(f"{name}2")


def _in_lead(reading: Reading) -> Iterator[Fault]:
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
        if weekday is None or _AHEAD.search(before[-14:]) or _LAST.search(before) or _TO_COME.search(before):
            continue
        if _SUBORDINATE.search(sentence[: match.start()]):
            continue
        yield from _against(line.filed, line.day, weekday, reading.published)
        return


def _against(filed: date, day: Mention, weekday: Mention, published: date | None) -> Iterator[Fault]:
    # A page dated a day after its dateline may have been brought up to date.
    slack = _DAY_EITHER_SIDE if published is None or published > filed else 0
    said = last_weekday(weekday.weekday, filed + timedelta(days=slack))
    if (filed - said).days >= _OLD_NEWS:
        filed_on = WEEKDAYS[filed.weekday()].title()
        message = (
            f"the dateline, {day.words}, is a {filed_on}, and {weekday.words} lies {(filed - said).days} days back"
        )
        yield fault("dateline-weekday", message, day, weekday)

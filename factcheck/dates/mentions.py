"""The words of a text that give a day or an amount of time, and a mask by which patterns can speak of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from factcheck.dates.calendar import days_meant, last_weekday
from factcheck.dates.day_names import is_in_name
from factcheck.dates.lexicon import (
    BARE_WEEKDAY,
    BEFORE_BARE_WEEKDAY,
    COUNT,
    HEDGES,
    NEAR_DAYS,
    NUMBERS,
    ORDINALS,
    PARTS_OF_DAY,
    SOME,
    UNIT,
    UNITS,
    WRITTEN_MONTH,
    WRITTEN_NEAR,
    WRITTEN_WEEKDAY,
    WRITTEN_YEAR,
    any_of,
)
from factcheck.dates.told_years import told_year
from factcheck.languages.calendar import months, short_weekdays, weekdays
from factcheck.text import read

MentionKind = Literal["date", "weekday", "amount", "near", "year"]
# In the mask each kind's words are overwritten, code point by code point, with a letter no text holds.
DATE, WEEKDAY, AMOUNT, NEAR, YEAR = (f"{letter}+" for letter in "\ue000\ue001\ue002\ue003\ue004")
# Within a set of letters: those of any mention.
MASKED = "\ue000-\ue004"
_LETTER: dict[MentionKind, str] = {
    "date": DATE[0],
    "weekday": WEEKDAY[0],
    "amount": AMOUNT[0],
    "near": NEAR[0],
    "year": YEAR[0],
}
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_FORMS: tuple[tuple[MentionKind, re.Pattern[str]], ...] = (
    ("date", re.compile(rf"{WRITTEN_MONTH}\s{{1,3}}{_DAY}{WRITTEN_YEAR}")),
    (
        "date",
        re.compile(
            rf"(?P<day>[0-9](?<!\w\w)[0-9]?)(?:st|nd|rd|th)?(?:\s{{1,3}}of)?\s{{1,3}}{WRITTEN_MONTH}(?!\w){WRITTEN_YEAR}"
        ),
    ),
    (
        "date",
        re.compile(
            rf"\b(?P<day>(?i:{any_of('ordinals')}))\s{{1,3}}of\s{{1,3}}{WRITTEN_MONTH}(?!\w|['’]s){WRITTEN_YEAR}"
        ),
    ),
    ("date", re.compile(r"(?P<year>[12](?<![\d/-].)\d{3})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")),
    ("date", re.compile(r"(?P<month>[0-9](?<![\d/.-].)\d?)/(?P<day>\d\d?)/(?P<year>(?:19|20)\d\d)(?![\w/-])")),
    ("date", re.compile(r"(?P<day>[0-9](?<![\d/.-].)\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)(?![\w/-])")),
    ("weekday", re.compile(rf"{WRITTEN_WEEKDAY}(?!\w)")),
    ("weekday", re.compile(rf"{BARE_WEEKDAY}(?=\s{PARTS_OF_DAY}\b|[,;.]|\s[a-z\d(]|$)")),
    ("amount", re.compile(UNIT)),
    ("near", re.compile(rf"(?:{WRITTEN_NEAR})\b(?!['’]s)")),
    ("year", re.compile(r"(?P<year>[12](?:(?<=[Mm]id-.)|(?<![\w$€£.,/-].))(?:[5-9]|0)\d\d)(?![\w%/-]|[.,]\d)")),
)
_NUMERALS = re.compile(r"[\d/.]+")
_MASK_LETTERS = re.compile(f"[{MASKED}]")
_COUNT = re.compile(COUNT, re.IGNORECASE)
HEDGE = re.compile(HEDGES, re.IGNORECASE)
# How far before an amount its hedge may begin.
HEDGED_WITHIN = 16
_SOME = re.compile(SOME, re.IGNORECASE)
_BEFORE_BARE = re.compile(BEFORE_BARE_WEEKDAY)
_PART_BEHIND = re.compile(rf"\s{PARTS_OF_DAY}\b")


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words of the text that give a day, a weekday, a year or an amount of time."""

    start: int
    end: int
    kind: MentionKind
    words: str
    month: int = 0
    day: int = 0
    year: int | None = None
    weekday: int = -1
    # None in `days after`.
    count: int | None = None
    unit: str = ""
    hyphened: bool = False


@dataclass(frozen=True)
class DatedText:
    """A text, its mentions in order, and the mask: as long as the text, with each mention overwritten."""

    text: str
    published: date | None
    mentions: tuple[DateMention, ...]
    mask: str

    def find(self, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Each place in the mask that has the form, on the lines that speak of a day."""
        for start, end in self.lines:
            yield from form.finditer(self.mask, start, end)

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """The lines that speak of a day or an amount of time."""
        return [line.span() for line in _LINE.finditer(self.mask) if _SPEAKS_OF_DAYS.search(self.mask, *line.span())]

    def at(self, start: int) -> DateMention | None:
        """The mention that begins there."""
        found = bisect_left(self.mentions, start, key=lambda one: one.start)
        return self.mentions[found] if found < len(self.mentions) and self.mentions[found].start == start else None

    def opening_of(self, at: int) -> int:
        """Where the mention begins that a place lies within; the place itself where it lies in none."""
        before = bisect_left(self.mentions, at, key=lambda one: one.start) - 1
        return self.mentions[before].start if before >= 0 and at < self.mentions[before].end else at

    def closing_of(self, at: int) -> int:
        """Where the mention ends that a place lies within; the place itself where it lies in none."""
        before = bisect_left(self.mentions, at, key=lambda one: one.start) - 1
        return max(at, self.mentions[before].end) if before >= 0 else at

    def between(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The mentions that begin in that stretch."""
        first = bisect_left(self.mentions, start, key=lambda one: one.start)
        return self.mentions[first : bisect_left(self.mentions, end, key=lambda one: one.start)]

    def days(self, mention: DateMention) -> tuple[date, ...]:
        """Every day the mention may mean; none where it gives no day or its year stays open."""
        if mention.kind == "date":
            meant = days_meant(mention.month, mention.day, mention.year, self.published)
            told = told_year(self, mention) if mention.year is None and self.published is not None else None
            of_told = days_meant(mention.month, mention.day, told.year, None) if told is not None else ()
            return (*meant, *(day for day in of_told if day not in meant))
        if self.published is None:
            return ()
        if mention.kind == "weekday":
            last = last_weekday(mention.weekday, self.published)
            return (last - timedelta(days=7), last, last + timedelta(days=7))
        if mention.kind == "near":
            return (self.published + timedelta(days=NEAR_DAYS[mention.words.lower()]),)
        return ()

    def past_days(self, mention: DateMention) -> tuple[date, ...]:
        """Of what has happened, the days that publication had reached; every day where it had reached none."""
        meant = self.days(mention)
        latest = self.published + timedelta(days=1) if self.published else date.max
        return tuple(one for one in meant if one <= latest) or meant

    def is_hedged(self, at: int) -> bool:
        """Whether the amount or ordinal that begins there is only about so much: `nearly two years`."""
        return bool(HEDGE.search(self.mask[max(0, at - HEDGED_WITHIN) : at]))

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence round a place, cut to 400 code points either way."""
        start, end = read(self.text).sentence_around(at)
        return max(start, at - 400), min(end, at + 400)


_LINE = re.compile(r"[^\n]+")
_SPEAKS_OF_DAYS = re.compile(r"[\ue000-\ue004]|(?:[Nn]ext|[Ll]ast) (?:week|month|year|night)")


def read_dates(text: str, published: date | None) -> DatedText:
    """Find the mentions; where two forms overlap, the first listed has the words."""
    letters = list(_MASK_LETTERS.sub("\ue005", text))
    found: list[DateMention] = []
    for kind, form in _FORMS:
        for match in form.finditer(text):
            mention = _mention(kind, match)
            if mention is None or any(DATE[0] <= letters[at] <= YEAR[0] for at in (mention.start, mention.end - 1)):
                continue
            found.append(mention)
            letters[mention.start : mention.end] = _LETTER[kind] * (mention.end - mention.start)
    found.sort(key=lambda one: one.start)
    return DatedText(text, published, tuple(found), "".join(letters))


def _mention(kind: MentionKind, match: re.Match[str]) -> DateMention | None:
    words = match.groupdict()
    start, end = match.span()
    if kind == "date":
        if match.string[max(0, start - 1) : start].isalnum():
            return None
        year = int(words["year"]) if words["year"] else None
        month, day = month_as_written(words["month"]), _day_as_written(words["day"])
        if _NUMERALS.fullmatch(match[0]):
            return _numeral(match, month, day)
        return DateMention(start, end, kind, match[0], month, day, year)
    if kind == "weekday":
        weekday = weekdays("en")[match[0].removesuffix(".").lower()]
        in_name = is_in_name(match.string, start, end)
        is_day = not in_name and _is_whole_weekday(match)
        return None if not is_day else DateMention(start, end, kind, match[0], weekday=weekday)
    if kind == "amount":
        return _amount(match)
    return DateMention(start, end, kind, match[0], year=int(words["year"]) if kind == "year" else None)


def _is_whole_weekday(match: re.Match[str]) -> bool:
    """Written out, with its full stop, or plainly a day: `on Sat`, `Sat night`."""
    form = match[0].lower()
    if form not in short_weekdays("en"):
        return True
    before = match.string[max(0, match.start() - 8) : match.start()]
    is_opening = not before or not before[-1].isspace()
    return not is_opening and bool(_BEFORE_BARE.search(before) or _PART_BEHIND.match(match.string, match.end()))


def _numeral(match: re.Match[str], month: int, day: int) -> DateMention | None:
    """`8/29/2017`, `29.8.2017`; not `4/3/2017`, which is March on one side of the ocean and April on the other."""
    if month > 12:
        month, day = day, month
    open_ = "/" in match[0] and month != day and day <= 12
    return (
        None
        if open_ or month > 12 or day > 31
        else DateMention(*match.span(), "date", match[0], month, day, int(match["year"]))
    )


def _amount(match: re.Match[str]) -> DateMention | None:
    unit = UNITS[match[0]]
    count = _COUNT.search(match.string[max(0, match.start() - 16) : match.start()])
    if count is None:
        some = match[0].endswith("s") and _SOME.match(match.string, match.end() - 1)
        return DateMention(*match.span(), "amount", match[0], unit=unit) if some else None
    start = match.start() - (count.end() - count.start())
    word = count["count"].lower()
    number = int(word) if word.isdigit() else NUMBERS[word]
    times, unit = _IN_OTHER_UNITS.get(unit, (1, unit))
    words = match.string[start : match.end()]
    return DateMention(
        start, match.end(), "amount", words, count=number * times, unit=unit, hyphened="-" in count["joint"]
    )


_IN_OTHER_UNITS = {"fortnight": (2, "week"), "decade": (10, "year"), "century": (100, "year")}


def _day_as_written(word: str) -> int:
    """`2`, `second`."""
    return int(word) if word.isdigit() else ORDINALS[word.lower()]


def month_as_written(word: str) -> int:
    """`March`, `Mar.`, `03`."""
    return int(word) if word.isdigit() else months("en")[word.removesuffix(".").lower()]

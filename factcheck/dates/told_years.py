"""The year of a day without one, where the copy has told it: `In 1963 ... . On Sunday, September 8, ...`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from factcheck.dates.calendar import day_or_none, last_such_day
from factcheck.dates.lexicon import SEASONS, WRITTEN_MONTH, YEAR_OPENERS
from factcheck.languages.calendar import months

if TYPE_CHECKING:
    from factcheck.dates.mentions import DatedText, DateMention

# A year told so far back may still hold.
_TOLD_WITHIN = 400
_TELLS_YEAR = re.compile(rf"(?:\b{YEAR_OPENERS}|\b{WRITTEN_MONTH}(?: of)?)\s{{1,3}}$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s(?:in|of)\s$")
_OPENS = re.compile(r"\W*(?:(?:Back )?[Ii]n (?:(?:early |late |mid-)|[A-Z]\w+ )?|[Oo]n |[Bb]y )?")
# `was wound up in`, `sank in`; not `built in`, `has run it since`, `a report of`.
_DONE = re.compile(
    r"\b(?:was|were|\w+(?<!\bhundr)ed|began|sank|fell|broke|burned|burnt|went|lost|won|left|came|took|ran)\b"
)
_IN_PASSING = re.compile(r"\b(?:since|who|which|that|where|whose|has|have|is|are|built|founded|born)\b|[(“\"]")
_SEASON = re.compile(r"\b(?P<season>spring|summer|autumn|fall|winter) (?:of )?$")
_MONTH_BEFORE = re.compile(rf"\b{WRITTEN_MONTH}(?: of)? $")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s")
# `On 14 March |that year|`; `on 14 March |each year|` is no one day.
_ITS_YEAR = re.compile(
    r",?\s{1,3}(?:of\s|in\s)?(?:(?:that|the)\s(?:same\s|very\s)?|(?P<any>each|every|some|any)\s)year\b"
    r"(?! (?:before|after))"
)
_PART_OF_YEAR = re.compile(r"\b(?:late|mid|end|spring|summer|autumn|fall|winter)(?: of)?(?: in)?[ -]$")
_CLAUSE_END = re.compile(r"[,;.!?]\s| and ")
_RECENT = timedelta(days=14)
_WEEKDAY_WITHIN = 20
_GAP = 3


@dataclass(frozen=True, slots=True)
class ToldYear:
    """A year the copy has told, and what that means for a day without one.

    `certain`: the day is of that year. `open`: it is of that year or counted from publication, and nothing decides.
    `possible`: it is counted from publication, and of that year only where that alone makes sense.
    """

    year: int
    bearing: Literal["certain", "open", "possible"]


_UNKNOWN = ToldYear(0, "open")


def told_year(reading: DatedText, one: DateMention) -> ToldYear | None:
    """The year told last before a date without one, or right behind it; None where none is.

    It bears on the day where this sentence or the one before opens with it: a weekday beside the day decides.
    """
    if its := _ITS_YEAR.match(reading.mask, one.end):
        told_before = None if its["any"] else year_told(reading, one.start)
        return ToldYear(told_before, "certain") if told_before is not None else _UNKNOWN
    behind = reading.between(one.end, one.end + 6)
    if behind and behind[0].kind == "year" and _YEAR_BEHIND.fullmatch(reading.mask, one.end, behind[0].start):
        return ToldYear(behind[0].year or 0, "certain")
    before = reading.between(max(0, one.start - _TOLD_WITHIN), one.start)
    years = [other for other in reversed(before) if other.year is not None and _tells_year(reading, other)]
    told = next((other for other in years if _leads(reading, other, one)), None)
    if told is None and years and _is_of_story(reading, years[0], one):
        season = _months_told(reading, years[0])
        if one.month in season:
            return ToldYear(years[0].year or 0, "certain")
        if not _is_recent(reading, one):
            told = years[0]
    if told is None or told.year is None:
        return ToldYear(years[0].year or 0, "possible") if years else None
    weekday = _weekday_beside(reading, one)
    if weekday is None:
        return ToldYear(told.year, "open")
    day = day_or_none(told.year, one.month, one.day)
    return ToldYear(told.year, "certain" if day is not None and day.weekday() == weekday else "possible")


def year_told(reading: DatedText, at: int) -> int | None:
    """The year `that year` means there: the last that this sentence or the one before tells, and not in passing."""
    opening = reading.sentence(at)[0]
    low = reading.sentence(max(0, opening - 2))[0] if opening > 1 else opening
    told = [one for one in reading.between(low, at) if one.year is not None and _tells_year(reading, one)]
    if len({one.year for one in told}) > 1:
        told = [one for one in told if not _is_in_passing(reading, one, low)]
    return told[-1].year if told else None


def year_of_month(reading: DatedText, at: int, month: int) -> int | None:
    """The year of `that March`: the one `that year` means, unless a season or a later month stands beside it."""
    year = year_told(reading, at)
    told = [one for one in reading.between(max(0, at - _TOLD_WITHIN), at) if one.year == year]
    if year is None or not told:
        return None
    last = told[-1]
    months = frozenset((last.month,)) if last.kind == "date" else _months_told(reading, last)
    is_part = len(months) > 1 or _PART_OF_YEAR.search(reading.text, max(0, last.start - 24), last.start)
    return None if is_part or month < min(months, default=0) else year


def _is_in_passing(reading: DatedText, told: DateMention, low: int) -> bool:
    """`It flooded in 1926, having been built in 1911`: the flood is told, the building in passing."""
    return bool(_IN_PASSING.search(_CLAUSE_END.split(reading.text[low : told.start])[-1]))


def day_as_told(reading: DatedText, one: DateMention, base: date | None) -> date | None:
    """A date's day: of its year, of the year told, or the last such up to the base; None where its year stays open."""
    told = told_year(reading, one) if one.year is None else None
    if told is not None and told.bearing == "certain":
        return day_or_none(told.year, one.month, one.day)
    day = last_such_day(one.month, one.day, one.year, base)
    is_open = told is not None and told.bearing == "open" and day is not None and day.year != told.year
    return None if is_open else day


def _tells_year(reading: DatedText, one: DateMention) -> bool:
    """Whether the year is that of what is told: not the year of a car, nor a number of boats."""
    return one.kind == "date" or bool(_TELLS_YEAR.search(reading.text, max(0, one.start - 30), one.start))


def _leads(reading: DatedText, told: DateMention, one: DateMention) -> bool:
    """Whether the year opens its sentence, which is the day's own or the one before."""
    sentence = reading.sentence(told.start)
    if not _OPENS.fullmatch(reading.text, sentence[0], told.start):
        return False
    opening = reading.sentence(one.start)[0]
    return sentence[0] == opening or (opening > 1 and reading.sentence(max(0, opening - 2))[0] == sentence[0])


def _is_of_story(reading: DatedText, told: DateMention, one: DateMention) -> bool:
    """Whether the sentence before the day's own tells what happened in that year, and not in passing."""
    of_told = reading.sentence(told.start)[0]
    if len(_SENTENCE_END.findall(reading.text, told.end, one.start)) != 1:
        return False
    clause = reading.text[of_told : told.start].rpartition(",")[2]
    return told.kind == "year" and bool(_DONE.search(clause)) and not _IN_PASSING.search(clause)


def _months_told(reading: DatedText, told: DateMention) -> frozenset[int]:
    """The months of `the autumn of 1998`, `March 1984`; none where the year stands alone."""
    before = reading.text[max(0, told.start - 24) : told.start].lower()
    if season := _SEASON.search(before):
        return SEASONS[season["season"]]
    month = _MONTH_BEFORE.search(reading.text[max(0, told.start - 24) : told.start])
    return frozenset((months("en")[month["month"].removesuffix(".").lower()],)) if month else frozenset()


def _is_recent(reading: DatedText, one: DateMention) -> bool:
    """Whether the day, counted from publication, is of the last days: no reader would take it for an older one."""
    day = last_such_day(one.month, one.day, None, reading.published)
    return day is not None and reading.published is not None and reading.published - day <= _RECENT


def _weekday_beside(reading: DatedText, one: DateMention) -> int | None:
    beside = [
        other for other in reading.between(max(0, one.start - _WEEKDAY_WITHIN), one.start) if other.kind == "weekday"
    ]
    return beside[-1].weekday if beside and one.start - beside[-1].end <= _GAP else None

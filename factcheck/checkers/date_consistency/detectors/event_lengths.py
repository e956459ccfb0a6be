"""How long something is against the days it runs: `the two-week festival runs from 1 to 5 July`."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.checkers.date_consistency.words import any_of, set_of
from factcheck.plugin.dates import AMOUNT, DATE, WEEKDAY, YEAR, DatedText, DateMention, day_or_none

_LINKS = any_of("event_lengths", "links")
_BEGINS, _ENDS = any_of("event_lengths", "begins"), any_of("event_lengths", "ends")
_THROUGH = any_of("event_lengths", "through")
_PLURAL_EVENTS = set_of("event_lengths", "plural_events")
_RANGE = re.compile(
    rf"\b(?i:(?:from|between)) (?P<first>{DATE}),? (?:{_THROUGH}|and) (?P<last>{DATE})"
    rf"|\b{_BEGINS} (?:on )?(?P<first2>{DATE}),? and "
    rf"{_ENDS} (?:on )?(?P<last2>{DATE})"
)
_YEARS_RANGE = re.compile(
    rf"\b(?i:from|between) (?P<first>{YEAR}) (?:{_THROUGH}|and) (?P<last>{YEAR})"
    r"(?=[.,;)]|$| (?:he|she|they|as)\b)"
)
_LENGTH = (
    rf"(?:(?P<amount>{AMOUNT})(?P<long>[ -]long)?|\b(?P<unit>day|week|fortnight|month|year|decade)-?long"
    r"|(?<![\w.,-])(?P<hours>24|36|48|72|96)-hour)"
)
_TO = rf"(?:\s?[-–—]\s?| {_THROUGH} )"
_SPAN = (
    rf"(?:(?:from|of|on|for) |\()?(?:(?P<first>{DATE}|{WEEKDAY}|{YEAR}|\d{{1,2}}){_TO}"
    rf"(?P<last>{DATE}|{WEEKDAY}|{YEAR}|\d{{1,2}}(?![\w%:]|[.,]\d)))"
    rf"|between (?P<first2>{DATE}|\d{{1,2}}|{YEAR}) and (?P<last2>{DATE}|{YEAR})"
    rf"|{_BEGINS},? (?:on )?(?P<first3>{DATE}|{WEEKDAY}),? and "
    rf"{_ENDS} (?:on )?(?P<last3>{DATE}|{WEEKDAY})"
)
_AHEAD = re.compile(
    rf"{_LENGTH}(?P<noun>(?: (?!(?:{_LINKS})\b)[\w’'-]{{1,30}}){{0,5}}?)(?:,| \()? ?(?:(?:{_LINKS}) ){{0,4}}(?:{_SPAN})"
)
_BEHIND = re.compile(
    rf"\b(?:[Ff]rom )(?P<first>{DATE}|\d{{1,2}}){_TO}(?P<last>{DATE}),? (?:the|an?|its|his|her|their) (?:\w{{1,20}} )?"
    rf"{_LENGTH}(?P<noun> [\w’'-]{{1,30}})"
)
_FOR = re.compile(rf"(?:\b{any_of('event_lengths', 'taking')} (?:just |only )?)$", re.IGNORECASE)
_UNLIKE = re.compile(rf"\b{any_of('event_lengths', 'unlike')}\b", re.IGNORECASE)
_SEVERAL = re.compile(rf"\b{any_of('event_lengths', 'several')} $", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
_SLACK = {"day": 1, "week": 3, "fortnight": 3, "month": 10, "year": 60, "decade": 1100}


def find_event_length_faults(reading: DatedText) -> Iterator[DateFault]:
    """A range that runs backwards, or is not as long as the text says."""
    yield from _backwards(reading)
    for match in (*reading.find(_AHEAD), *reading.find(_BEHIND)):
        found = _length(reading, match)
        days = _days(reading, match)
        if found is None or not days or _measures_other_event(match):
            continue
        count, unit = found
        wanted, slack = count * _DAYS[unit], _SLACK[unit] + (count > 3 and unit != "day")
        if all(abs(one - wanted) > slack for one in days):
            start = match.start("amount") if match["amount"] else match.start()
            end = match.end("noun") if not match["amount"] else match.end("amount")
            length = reading.text[start:end].strip(" ,")
            first, last = _ends(match)
            apart = (first, last) if reading.at(first[0]) and reading.at(last[0]) else ((first[0], last[1]),)
            spans = tuple(sorted(((start, start + len(length)), *apart)))
            words = reading.text[first[0] : last[1]]
            yield DateFault("duration", f"{words} is not {length} long", spans)


def _length(reading: DatedText, match: re.Match[str]) -> tuple[int, str] | None:
    """How many of which unit; None for an amount that does not say how long something is."""
    if match["unit"]:
        return 1, match["unit"]
    if match["hours"]:
        return int(match["hours"]) // 24, "day"
    amount = reading.at(match.start("amount"))
    if amount is None or amount.count is None or amount.unit not in _DAYS:
        return None
    before = reading.mask[max(0, amount.start - 16) : amount.start]
    is_length = amount.hyphened or match["long"] or match["noun"].startswith(" of ")
    if not is_length and not (_FOR.search(before) and not match["noun"].strip()):
        return None
    return amount.count, amount.unit


def _measures_other_event(match: re.Match[str]) -> bool:
    """`The five-day week`, `two-week-old`, `three-day sessions`: what is so long is not what runs."""
    noun = match["noun"].strip().rpartition(" ")[2].lower()
    if match.string.startswith("-", match.end("amount") if match["amount"] else match.start()) and not match["long"]:
        return True
    if _SEVERAL.search(match.string[max(0, match.start() - 20) : match.start()]) or _UNLIKE.search(match["noun"]):
        return True
    return noun.endswith("s") and not noun.endswith("ss") and noun not in _PLURAL_EVENTS


def _ends(match: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    names = match.groupdict()
    suffix = next((one for one in ("", "2", "3") if names.get(f"first{one}")), "")
    return match.span(f"first{suffix}"), match.span(f"last{suffix}")


def _days(reading: DatedText, match: re.Match[str]) -> list[int]:
    """How many days the range may have, the first and the last counted."""
    (start, end), (start_of_last, end_of_last) = _ends(match)
    first, last = reading.at(start), reading.at(start_of_last)
    if first and last and first.kind == last.kind == "weekday":
        apart = (last.weekday - first.weekday) % 7 or 7
        return [apart + 1, apart + 8]
    if first and last and first.year and last.year and first.kind == last.kind == "year":
        # By the year alone, twelve months either way.
        years = last.year - first.year
        return list(range((years - 1) * 365, (years + 1) * 365 + 1, 73)) if years > 0 else []
    if first and last and first.kind == last.kind == "date":
        return [(two - one).days + 1 for one in _meant(first, last, reading) for two in reading.days(last) if two > one]
    if first and first.kind == "date" and match.string[start_of_last:end_of_last].isdigit():
        days = int(match.string[start_of_last:end_of_last]) - first.day + 1
    elif last and last.kind == "date" and match.string[start:end].isdigit():
        days = last.day - int(match.string[start:end]) + 1
    else:
        return []
    return [days] if days > 1 else []


def _meant(first: DateMention, last: DateMention, reading: DatedText) -> tuple[date, ...]:
    """The first day; `June 1 to July 5, 2017` gives the year once."""
    if first.year is None and last.year is not None:
        days = (day_or_none(year, first.month, first.day) for year in (last.year, last.year - 1))
        return tuple(one for one in days if one is not None)
    return reading.days(first)


def _backwards(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_YEARS_RANGE):
        first, last = reading.at(match.start("first")), reading.at(match.start("last"))
        if first and last and first.year and last.year and 0 < first.year - last.year < 60:
            yield fault("order", f"{last.words} is before {first.words}", first, last)
    for match in reading.find(_RANGE):
        suffix = "" if match["first"] else "2"
        first, last = reading.at(match.start(f"first{suffix}")), reading.at(match.start(f"last{suffix}"))
        if first is None or last is None:
            continue
        # The year of the last day is the first's too, unless the year turns between: December 30 to January 2.
        turned = (last.month, last.day) < (first.month, first.day)
        one_year = first.year == last.year if first.year and last.year else _nearly_a_year(first, last)
        if turned and one_year:
            yield fault("order", f"{last.words} is before {first.words}", first, last)


def _nearly_a_year(first: DateMention, last: DateMention) -> bool:
    """Whether it is so long from the first day round to the last that no such time is meant."""
    start, end = day_or_none(2023, first.month, first.day), day_or_none(2024, last.month, last.day)
    return start is not None and end is not None and (end - start).days > 300

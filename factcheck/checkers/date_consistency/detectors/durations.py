"""How long something lasts, how old somebody is, which anniversary it is: counted again."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault, agree, fault
from factcheck.checkers.date_consistency.units import ROUND_DAYS
from factcheck.checkers.date_consistency.words import any_of, numbers_of
from factcheck.plugin.dates import AMOUNT, DATE, MASKED, YEAR, DatedText, DateMention

_BEGAN = any_of("date_faults", "began")
_ORDINALS = numbers_of("date_faults", "ordinals") | numbers_of("date_faults", "round_ordinals")
_ORDINAL = rf"(?P<ordinal>{any_of('date_faults', 'ordinals')}|\d{{1,3}}(?:st|nd|rd|th))"
_NTH = re.compile(
    rf"\b{_BEGAN} (?:on |in )?(?P<day>{DATE})[^.;\n]{{0,60}}?\b(?:entered|entering|enters|in|into) "
    rf"(?:its|their|the|a|his|her) {_ORDINAL} (?:straight |consecutive |full )?(?P<unit>day|week|month|year)\b"
)
_NTH_BEFORE = re.compile(
    rf"\b(?:entered|entering|enters|in|into) (?:its|their) {_ORDINAL} (?:straight |consecutive |full )?"
    rf"(?P<unit>day|week|month|year)\b[^.;\n{MASKED}]{{0,40}}?\b{_BEGAN} (?:on )?(?P<day>{DATE})"
)
_LASTED_SO_LONG = any_of("date_faults", "lasted")
_LASTED = re.compile(
    rf"\b{_BEGAN} (?:on )?(?P<day>{DATE})[^.;\n]{{0,40}}?\b(?:has|have) (?:now )?"
    rf"(?:{_LASTED_SO_LONG}|been {any_of('date_faults', 'going_on')}) (?:for )?(?P<amount>{AMOUNT})"
    rf"|\b(?:has|have) (?:now )?{_LASTED_SO_LONG} (?:for )?(?P<amount2>{AMOUNT})"
    rf"[^.\n{MASKED}]{{0,30}}?\b{_BEGAN} (?:on )?(?P<day2>{DATE})"
)
# `was convicted on 9 October after a trial that opened on 16 October`.
_JUDGED = re.compile(
    rf"\b{any_of('date_faults', 'judged')} [^.;\n{MASKED}]{{0,30}}?on (?P<last>{DATE})"
    rf"[^.;\n{MASKED}]{{0,60}}?\b{any_of('date_faults', 'trials')} (?:that |which )?(?:had )?"
    rf"(?:opened|began|started) on (?P<first>{DATE})"
)
_ANEW = re.compile(rf"\b{any_of('date_faults', 'anew')}", re.IGNORECASE)
# What ends after it began, told in either order.
_CLOSED, _OPENED = any_of("date_faults", "closes"), any_of("date_faults", "opens")
_BACKWARDS = re.compile(
    rf"\b{_CLOSED} (?:on |in )?(?P<last>{DATE}|{YEAR})[^.;\n{MASKED}]{{0,60}}?"
    rf"\b{_OPENED} (?:on |in )?(?P<first>{DATE}|{YEAR})"
    rf"|\b{_OPENED} (?:on |in )?(?P<first2>{DATE}|{YEAR})[^.;\n{MASKED}]{{0,60}}?"
    rf"\b{_CLOSED} (?:on |in )?(?P<last2>{DATE}|{YEAR})"
)
_OTHERWISE = re.compile(rf"\b(?:{any_of('life_events', 'kin')}|after|again)\b")
_BORN = re.compile(rf"\b(?i:born) (?:on |in )(?P<born>{DATE}|{YEAR})")
_AGED = re.compile(
    rf"\b(?P<form>{any_of('date_faults', 'aged')}|,)\s"
    rf"(?P<age>\d{{1,3}})(?= |,|\.|$)(?! (?:%|{any_of('date_faults', 'not_an_age')}))"
    r"|\b(?P<age2>\d{1,3})-year-old"
)
_ANNIVERSARY = re.compile(
    rf"\b(?P<ordinal>{any_of('date_faults', 'ordinals', 'round_ordinals')}|\d{{1,3}}(?:st|nd|rd|th))[ -]"
    r"(?P<what>anniversary|birthday)\b",
    re.IGNORECASE,
)
_OTHER_YEAR = re.compile(rf"\b(?P<which>last|next) (?:{any_of('date_faults', 'seasons')}|[A-Z]\w+)\b")


def find_duration_faults(reading: DatedText) -> Iterator[DateFault]:
    """Ordinals, amounts, ages and anniversaries that the days beside them do not bear out."""
    yield from _nth(reading)
    yield from _lasted(reading)
    yield from _backwards(reading)
    yield from _ages(reading)
    yield from _anniversaries(reading)


def _nth(reading: DatedText) -> Iterator[DateFault]:
    for match in (*reading.find(_NTH), *reading.find(_NTH_BEFORE)):
        day, unit, number = reading.at(match.start("day")), match["unit"], _number(match["ordinal"])
        elapsed = _elapsed(reading, day)
        length = ROUND_DAYS[unit]
        slack = length / 2 + 1
        if (
            day
            and elapsed
            and all(not (number - 1) * length - slack <= one <= number * length + slack for one in elapsed)
        ):
            words = f"{match['ordinal']} {unit}"
            yield DateFault(
                "duration",
                f"what began on {day.words} is not in its {words} in a text of {reading.published:%Y-%m-%d}",
                tuple(sorted(((day.start, day.end), (match.start("ordinal"), match.end("unit"))))),
            )


def _lasted(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_LASTED):
        suffix = "" if match["day"] else "2"
        day, amount = reading.at(match.start(f"day{suffix}")), reading.at(match.start(f"amount{suffix}"))
        elapsed = _elapsed(reading, day)
        if day is None or amount is None or amount.count is None or not elapsed:
            continue
        wanted = amount.count * ROUND_DAYS[amount.unit]
        if all(abs(one - wanted) > max(2, wanted / 2) for one in elapsed):
            yield fault(
                "duration",
                f"what began on {day.words} has not lasted {amount.words} in a text of {reading.published:%Y-%m-%d}",
                day,
                amount,
            )


def _elapsed(reading: DatedText, day: DateMention | None) -> list[int]:
    published = reading.published
    if day is None or published is None:
        return []
    return [(published - one).days for one in reading.days(day) if one <= published]


def _backwards(reading: DatedText) -> Iterator[DateFault]:
    judged = (match for match in reading.find(_JUDGED) if not _ANEW.search(match[0]))
    told = (match for match in reading.find(_BACKWARDS) if not _OTHERWISE.search(match[0]))
    for match in (*told, *judged):
        suffix = "" if match["first"] else "2"
        first, last = reading.at(match.start(f"first{suffix}")), reading.at(match.start(f"last{suffix}"))
        if first is None or last is None:
            continue
        years = first.year is not None and last.year is not None and last.year < first.year
        if years or agree(reading, first, last, lambda one, other: one <= other) is not True:
            yield fault("order", f"{last.words} is before {first.words}", first, last)


def _ages(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_BORN):
        born = reading.at(match.start("born"))
        start, end = reading.sentence(match.start())
        aged = _AGED.search(reading.text, start, end)
        if born is None or born.year is None or aged is None:
            continue
        others = [one for one in reading.between(start, end) if one is not born and one.year is not None]
        group = "age" if aged["age"] else "age2"
        if (
            others
            or reading.published is None
            or int(aged[group]) in _possible_ages(born, reading.published, aged["form"])
        ):
            continue
        yield DateFault(
            "age",
            f"somebody born {born.words} is not {aged[group]} in a text of {reading.published:%Y-%m-%d}",
            tuple(sorted(((born.start, born.end), aged.span(group)))),
        )


def _possible_ages(born: DateMention, published: date, form: str | None) -> set[int]:
    """By the year alone two; by the day one, and the one before or after within a week of the birthday."""
    assert born.year is not None  # noqa: S101 - asked by the caller
    years = published.year - born.year
    ages = {years, years - 1}
    if born.kind == "date":
        birthday = (published.month * 31 + published.day) - (born.month * 31 + born.day)
        ages = {years} if birthday >= 0 else {years - 1}
        if abs(birthday) <= 7:
            ages |= {years} if form in ("turned", "turns", "turning") else {years, years - 1}
    return ages | {age + 1 for age in ages if form in ("turns", "turning")}


def _anniversaries(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_ANNIVERSARY):
        start, end = reading.sentence(match.start())
        dated = [one for one in reading.between(start, end) if one.year is not None]
        years = {one.year for one in dated if one.year is not None}
        if not years or reading.published is None or reading.is_hedged(match.start()):
            continue
        now = {reading.published.year}
        for other in _OTHER_YEAR.finditer(reading.mask, start, end):
            now.add(reading.published.year + (1 if other["which"] == "next" else -1))
        number = _number(match["ordinal"])
        # A year so near is that of the feast, not of what it is of: `in 2011 to attend her 65th birthday`.
        tells = min(years) <= max(now) - number / 2
        if tells and not any(later - earlier == number for earlier in years for later in years | now):
            yield DateFault(
                "anniversary",
                f"the {match['ordinal']} {match['what'].lower()} does not follow from {dated[0].words}",
                tuple(sorted(((dated[0].start, dated[0].end), match.span("ordinal")))),
            )


def _number(word: str) -> int:
    lower = word.lower()
    return _ORDINALS.get(lower) or int(re.sub(r"\D", "", lower))

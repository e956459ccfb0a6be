"""Centuries, decades and jubilees against the years beside them: `the 18th-century church, built in 1650`."""

import re
from collections.abc import Iterator

from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.checkers.date_consistency.units import ROUND_DAYS
from factcheck.checkers.date_consistency.words import any_of, numbers_of
from factcheck.plugin.dates import AMOUNT, DATE, MASKED, YEAR, DatedText

_CENTURY = r"(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century"
_MADE = any_of("date_faults", "made")
_JUBILEES = numbers_of("date_faults", "jubilees")
_CENTURIES = re.compile(
    rf"\b{_CENTURY} [\w-]{{1,20}}(?: [\w-]{{1,20}})?, (?:which |that )?(?:was )?{_MADE} in (?P<year>{YEAR})(?=[,.;)])"
    rf"|\bin the (?:early |late |mid-?)?(?P<century2>\d{{1,2}})(?:st|nd|rd|th) century, in (?P<year2>{YEAR})(?=[,.;)])"
    rf"|\bin (?P<year3>{YEAR}),? in the (?:early |late |mid-?)?(?P<century3>\d{{1,2}})(?:st|nd|rd|th) century"
)
_DECADES = re.compile(
    rf"\b[Ii]n the (?:(?P<part>early|late) |mid-?)?(?P<decade>1\d\d0|20\d0)s,? (?:\(|in )(?P<year>{YEAR})(?=[,.;)])"
)
_JUBILEE = re.compile(
    rf"\b{any_of('date_faults', 'founded')} in (?P<year>{YEAR}),"
    rf"[^.;\n{MASKED}]{{0,60}}?\b(?:its|his|her|their|the) (?P<jubilee>{any_of('date_faults', 'jubilees')})\b",
    re.IGNORECASE,
)
# `Born in 1950, the writer died in 1985 at the age of 60`.
_AGED_IN = re.compile(
    rf"\b[Bb]orn in (?P<born>{YEAR}),[^.;\n{MASKED}]{{0,50}}?\b{any_of('date_faults', 'at_an_age')} "
    rf"(?:[\w’'-]+ ){{0,3}}?in (?P<year>{YEAR}),? (?:aged|at the age of|at age|at) (?P<age>\d{{1,3}})(?=[,.;]|$)"
)
_NTH_YEAR = re.compile(
    r"\bin (?:its|their) (?P<nth>\d{1,3})(?:st|nd|rd|th) year, (?:which )?(?:was |were )?"
    rf"{any_of('date_faults', 'begun')} in (?P<year>{YEAR})"
)
_SINCE = re.compile(rf"\bfor (?P<amount>{AMOUNT}),? (?:ever )?since (?P<day>{DATE})")


def find_century_faults(reading: DatedText) -> Iterator[DateFault]:
    """Years outside the century or decade they are put in, and jubilees of another number of years."""
    for match in reading.find(_CENTURIES):
        suffix = "" if match["century"] else "2" if match["century2"] else "3"
        year, century = reading.at(match.start(f"year{suffix}")), int(match[f"century{suffix}"])
        first = (century - 1) * 100
        if year and year.year and not first - 5 <= year.year <= first + 105:
            span = match.span(f"century{suffix}")
            words = reading.text[span[0] : span[1] + 2]
            yield _year_fault(f"{year.words} is not in the {words} century", span, year.start, year.end)
    for match in reading.find(_DECADES):
        year, decade = reading.at(match.start("year")), int(match["decade"])
        if year and year.year and not decade <= year.year <= decade + 10:
            yield _year_fault(f"{year.words} is not in the {decade}s", match.span("decade"), year.start, year.end)
    yield from _jubilees(reading)
    yield from _aged(reading)
    for match in reading.find(_NTH_YEAR):
        year = reading.at(match.start("year"))
        if year and year.year and reading.published:
            nth = int(match["nth"])
            if abs(reading.published.year - year.year + 1 - nth) > 2:
                message = f"what began in {year.words} is not in year {nth} in {reading.published.year}"
                yield DateFault("duration", message, (match.span("nth"), (year.start, year.end)))
    yield from _since(reading)


def _year_fault(message: str, span: tuple[int, int], start: int, end: int) -> DateFault:
    return DateFault("order", message, tuple(sorted((span, (start, end)))))


def _jubilees(reading: DatedText) -> Iterator[DateFault]:
    """Against the year of publication, and those on either side."""
    for match in reading.find(_JUBILEE):
        year = reading.at(match.start("year"))
        if year and year.year and reading.published:
            years = reading.published.year - year.year
            if abs(years - _JUBILEES[match["jubilee"].lower()]) > 1:
                message = f"the {match['jubilee']} does not follow from {year.words}"
                yield DateFault("anniversary", message, ((year.start, year.end), match.span("jubilee")))


def _aged(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_AGED_IN):
        born, year = reading.at(match.start("born")), reading.at(match.start("year"))
        if born and year and born.year and year.year and year.year - born.year - int(match["age"]) not in (0, 1):
            message = f"somebody born in {born.words} was not {match['age']} in {year.words}"
            yield DateFault("age", message, ((born.start, born.end), (year.start, year.end), match.span("age")))


def _since(reading: DatedText) -> Iterator[DateFault]:
    """`On strike for three weeks, since August 30`."""
    for match in reading.find(_SINCE):
        amount, day = reading.at(match.start("amount")), reading.at(match.start("day"))
        if amount is None or day is None or amount.count is None or reading.published is None:
            continue
        wanted = amount.count * ROUND_DAYS[amount.unit]
        elapsed = [(reading.published - one).days for one in reading.past_days(day)]
        if elapsed and all(abs(one - wanted) > max(2, wanted / 2) for one in elapsed):
            words = f"since {day.words} it is not {amount.words} in a text of {reading.published:%Y-%m-%d}"
            yield fault("duration", words, amount, day)

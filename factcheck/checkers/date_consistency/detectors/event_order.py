"""Days in an order or at a distance that words between them give: `the vote, ahead of the summit on September 4`."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault, agree, fault
from factcheck.checkers.date_consistency.units import ROUND_DAYS, SLACK
from factcheck.checkers.date_consistency.words import PARTICIPLES, any_of
from factcheck.plugin.dates import AMOUNT, DATE, MASKED, DatedText, DateMention, day_or_none

_WORDS = r"(?:[\w’'.-]+ )"
_NO_LATER, _NO_EARLIER = any_of("date_faults", "no_later"), any_of("date_faults", "no_earlier")
# In each `early` comes no later than `late`.
_ORDERS = tuple(
    re.compile(form)
    for form in (
        # `resigned on September 5, before the September 3 vote`, `opened on May 4, after closing on May 6`.
        rf"(?P<early>{DATE}),? (?i:{_NO_LATER}) {_WORDS}{{0,6}}?(?P<late>{DATE})",
        rf"(?P<late>{DATE}),? (?i:{_NO_EARLIER}) {_WORDS}{{0,4}}?(?P<early>{DATE})",
        rf"(?P<early>{DATE})(?: [\w’'-]+){{0,2}}? (?:was|were|is|came|took place) (?:held |made |given )?"
        rf"(?:before|ahead of|prior to) {_WORDS}{{0,4}}?(?P<late>{DATE})",
        rf"(?P<late>{DATE})(?: [\w’'-]+){{0,2}}?,? (?:which |that )?{any_of('date_faults', 'behind')} {_WORDS}{{0,4}}?"
        rf"(?P<early>{DATE})",
        rf"(?P<early>{DATE})(?: [\w’'-]+){{0,2}}?,? (?:which |that )?{any_of('date_faults', 'preceding')} "
        rf"{_WORDS}{{0,4}}?(?P<late>{DATE})",
        rf"(?P<early>{DATE}),? and (?:again|then|later|once more|a second time) on (?P<late>{DATE})",
        rf"(?:^|(?<=[.!?] ))(?:After|Following) {_WORDS}{{0,6}}?(?P<early>{DATE})(?P<clause>,(?: [\w’'-]+){{1,5}}) on "
        rf"(?P<late>{DATE})",
        rf"(?:^|(?<=[.!?] ))(?:Before|Ahead of|Prior to) {_WORDS}{{0,6}}?(?P<late>{DATE})"
        rf"(?P<clause>,(?: [\w’'-]+){{1,5}})"
        rf" on (?P<early>{DATE})",
    )
)
_MAIN_CLAUSE = re.compile(rf", [\w’'-]+(?: [\w’'-]+)? {PARTICIPLES}(?: (?!to\b|for\b|that\b|of\b)[\w’'-]+){{0,2}}$")
_SUBORDINATE = re.compile(rf"\b{any_of('date_faults', 'another_clause')}\b")
# `On September 7, the eve of the September 4 vote`.
_EVE = re.compile(
    rf"(?P<early>{DATE}),? (?:on )?the eve of {_WORDS}{{0,5}}?(?P<late>{DATE})"
    rf"|[Oo]n the eve of {_WORDS}{{0,5}}?(?P<late2>{DATE})[^.,;\n{MASKED}]{{0,30}}, (?:on )?(?P<early2>{DATE})"
)
_APART = re.compile(
    rf"(?P<first>{DATE}),? and (?:on )?(?P<last>{DATE}|\d{{1,2}}),? "
    rf"(?:just |only |exactly )?(?P<amount>{AMOUNT}) apart\b"
    rf"|(?P<amount2>{AMOUNT}) apart,? (?:on )?(?P<first2>{DATE}),? and (?:on )?(?P<last2>{DATE}|\d{{1,2}})\b"
)
_CONSECUTIVE = re.compile(
    r"\b(?:consecutive|successive|straight) (?:days|nights|evenings|mornings)(?:,| -|:| —)? (?:on |of )?"
    rf"(?P<first>{DATE}),? and (?:on )?(?P<last>{DATE}|\d{{1,2}}(?![\w%:]|[.,]\d))"
)


def find_event_order_faults(reading: DatedText) -> Iterator[DateFault]:
    """Days that come the other way about, or not so far apart."""
    seen: set[tuple[int, int]] = set()
    for form in _ORDERS:
        for match in reading.find(form):
            early, late = reading.at(match.start("early")), reading.at(match.start("late"))
            if early is None or late is None or not _is_plain(match) or (early.start, late.start) in seen:
                continue
            seen.add((early.start, late.start))
            if agree(reading, early, late, lambda one, other: one <= other) is not True:
                first, last = sorted((early, late), key=lambda one: one.start)
                yield fault("order", f"{late.words} is before {early.words}", first, last)
    yield from _eves(reading)
    yield from _apart(reading)


def _is_plain(match: re.Match[str]) -> bool:
    """Whether the day at the end is when the main clause happened."""
    clause = match.groupdict().get("clause")
    return clause is None or bool(_MAIN_CLAUSE.search(clause) and not _SUBORDINATE.search(clause))


def _eves(reading: DatedText) -> Iterator[DateFault]:
    """An eve is the day before, or loosely some days before."""
    for match in reading.find(_EVE):
        suffix = "" if match["early"] else "2"
        early, late = reading.at(match.start(f"early{suffix}")), reading.at(match.start(f"late{suffix}"))
        if early and late and agree(reading, early, late, lambda one, other: 0 < (other - one).days <= 10) is not True:
            yield fault("order", f"{early.words} is not the eve of {late.words}", early, late)


def _apart(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_APART):
        suffix = "" if match["first"] else "2"
        amount = reading.at(match.start(f"amount{suffix}"))
        if amount and amount.count:
            wanted, slack = amount.count * ROUND_DAYS[amount.unit], SLACK[amount.unit]
            yield from _distance(reading, match, suffix, (wanted - slack, wanted + slack))
    for match in reading.find(_CONSECUTIVE):
        yield from _distance(reading, match, "", (1, 1))


def _distance(reading: DatedText, match: re.Match[str], suffix: str, days: tuple[int, int]) -> Iterator[DateFault]:
    first, last = reading.at(match.start(f"first{suffix}")), reading.at(match.start(f"last{suffix}"))
    if first is None:
        return
    apart = [abs((two - one).days) for one in reading.days(first) for two in _lasts(reading, match, suffix, last, one)]
    if apart and not any(days[0] <= one <= days[1] for one in apart):
        words = reading.text[slice(*match.span())]
        yield DateFault("interval", f"{min(apart)} days lie between the two: “{words}”", (match.span(),))


def _lasts(
    reading: DatedText, match: re.Match[str], suffix: str, last: DateMention | None, first: date
) -> tuple[date, ...]:
    """The second day, or that day of the first one's month where it is a number alone."""
    if last is not None:
        return reading.days(last)
    day = day_or_none(first.year, first.month, int(match[f"last{suffix}"]))
    return (day,) if day else ()

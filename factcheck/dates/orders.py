"""Days in an order or at a distance that words between them give: `the vote, ahead of the summit on September 4`."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.dates.calendar import day_or_none
from factcheck.dates.fault import Fault, agree, fault
from factcheck.dates.lexicon import PARTICIPLES
from factcheck.dates.mentions import AMOUNTS, DATE, Mention, Reading
from factcheck.dates.units import ROUND_DAYS, SLACK

_WORDS = r"(?:[\w’'.-]+ )"
# In each `early` comes no later than `late`.
_ORDERS = tuple(
    re.compile(form)
    for form in (
        # `resigned on September 5, before the September 3 vote`, `opened on May 4, after closing on May 6`.
        rf"(?P<early>{DATE}),? (?i:before|prior to|ahead of|days before|weeks before) {_WORDS}{{0,6}}?(?P<late>{DATE})",
        rf"(?P<late>{DATE}),? (?i:after|following|days after|weeks after) {_WORDS}{{0,4}}?(?P<early>{DATE})",
        rf"(?P<early>{DATE})(?: [\w’'-]+){{0,2}}? (?:was|were|is|came|took place) (?:held |made |given )?"
        rf"(?:before|ahead of|prior to) {_WORDS}{{0,4}}?(?P<late>{DATE})",
        rf"(?P<late>{DATE})(?: [\w’'-]+){{0,2}}?,? (?:which |that )?(?:followed|follows|came after) {_WORDS}{{0,4}}?"
        rf"(?P<early>{DATE})",
        rf"(?P<early>{DATE})(?: [\w’'-]+){{0,2}}?,? (?:which |that )?(?:preceded|was followed by|followed by|led to) "
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
_SUBORDINATE = re.compile(r"\b(?:that|who|which|whose|recalled|said|told|remembered|when|where|because)\b")
# `On September 7, the eve of the September 4 vote`.
_EVE = re.compile(
    rf"(?P<early>{DATE}),? (?:on )?the eve of {_WORDS}{{0,5}}?(?P<late>{DATE})"
    rf"|[Oo]n the eve of {_WORDS}{{0,5}}?(?P<late2>{DATE})[^.,;\n\ue000-\ue004]{{0,30}}, (?:on )?(?P<early2>{DATE})"
)
_APART = re.compile(
    rf"(?P<first>{DATE}),? and (?:on )?(?P<last>{DATE}|\d{{1,2}}),? "
    rf"(?:just |only |exactly )?(?P<amount>{AMOUNTS}) apart\b"
    rf"|(?P<amount2>{AMOUNTS}) apart,? (?:on )?(?P<first2>{DATE}),? and (?:on )?(?P<last2>{DATE}|\d{{1,2}})\b"
)
_CONSECUTIVE = re.compile(
    r"\b(?:consecutive|successive|straight) (?:days|nights|evenings|mornings)(?:,| -|:| —)? (?:on |of )?"
    rf"(?P<first>{DATE}),? and (?:on )?(?P<last>{DATE}|\d{{1,2}}(?![\w%:]|[.,]\d))"
)


def find_order_faults(reading: Reading) -> Iterator[Fault]:
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


def _eves(reading: Reading) -> Iterator[Fault]:
    """An eve is the day before, or loosely some days before."""
    for match in reading.find(_EVE):
        suffix = "" if match["early"] else "2"
        early, late = reading.at(match.start(f"early{suffix}")), reading.at(match.start(f"late{suffix}"))
        if early and late and agree(reading, early, late, lambda one, other: 0 < (other - one).days <= 10) is not True:
            yield fault("order", f"{early.words} is not the eve of {late.words}", early, late)


def _apart(reading: Reading) -> Iterator[Fault]:
    for match in reading.find(_APART):
        suffix = "" if match["first"] else "2"
        amount = reading.at(match.start(f"amount{suffix}"))
        if amount and amount.count:
            wanted, slack = amount.count * ROUND_DAYS[amount.unit], SLACK[amount.unit]
            yield from _distance(reading, match, suffix, (wanted - slack, wanted + slack))
    for match in reading.find(_CONSECUTIVE):
        yield from _distance(reading, match, "", (1, 1))


def _distance(reading: Reading, match: re.Match[str], suffix: str, days: tuple[int, int]) -> Iterator[Fault]:
    first, last = reading.at(match.start(f"first{suffix}")), reading.at(match.start(f"last{suffix}"))
    if first is None:
        return
    apart = [abs((two - one).days) for one in reading.days(first) for two in _lasts(reading, match, suffix, last, one)]
    if apart and not any(days[0] <= one <= days[1] for one in apart):
        words = reading.text[slice(*match.span())]
        yield Fault("interval", f"{min(apart)} days lie between the two: “{words}”", (match.span(),))


def _lasts(reading: Reading, match: re.Match[str], suffix: str, last: Mention | None, first: date) -> tuple[date, ...]:
    """The second day, or that day of the first one's month where it is a number alone."""
    if last is not None:
        return reading.days(last)
    day = day_or_none(first.year, first.month, int(match[f"last{suffix}"]))
    return (day,) if day else ()

"""Amounts of time between two days: `two weeks after the August 29 launch, on September 5`."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault, FaultCode, agree, fault
from factcheck.checkers.date_consistency.units import LENGTH, SLACK
from factcheck.checkers.date_consistency.words import PARTICIPLES, any_of, numbers_of
from factcheck.plugin.dates import AMOUNT, DATE, MASKED, WEEKDAY, YEAR, DatedText, DateMention, StatedDays, shifted

_ORDER = rf"(?i:(?P<way>{any_of('date_faults', 'ways_between_days')}))"
_EVENT = rf"(?:[\w’'.-]+ ){{0,5}}?(?P<event>{DATE}|{WEEKDAY})"
# `August 30, a day before the August 28 attack`.
_BEHIND = re.compile(
    rf"(?P<day>{DATE}|{WEEKDAY})(?:,|\s*[-–—(]+)?\s+(?:just |only |exactly )?(?P<amount>{AMOUNT}) {_ORDER} {_EVENT}"
)
# `The order of September 7 came three days before landfall on September 4`.
_CAME = re.compile(
    rf"(?P<day>{DATE}|{WEEKDAY})(?P<between>(?: [\w’'-]+){{0,4}}?,?) (?:just |only |exactly )?(?P<amount>{AMOUNT}) "
    rf"{_ORDER} {_EVENT}"
)
_JOINED = re.compile(
    rf"^(?: (?!and\b|but\b)[\w’'-]+){{0,2}}? (?:{any_of('date_faults', 'took_place')}"
    r"|(?:was|were|is) (?:[a-z]+ed|given|made|held|issued|sent|set|passed|taken|sworn))$"
    r"|^(?: (?:in|at|near) [\w’'-]+(?: [A-Z]\w+)?),$"
)
# `Two weeks after the August 29 launch, on September 5, ...`, `..., he said on September 5`.
_AHEAD = re.compile(
    rf"(?P<amount>{AMOUNT}) {_ORDER} {_EVENT}(?P<between>[^.;\n]{{0,160}}?),? (?:on )?(?P<day>{DATE}|{WEEKDAY})"
)
# `Two days after North Korea fired a missile, Trump said on August 28`.
_UNDATED = re.compile(
    rf"(?P<amount>{AMOUNT}) {_ORDER} (?P<event>[^.;,\n{MASKED}]{{6,110}}), "
    rf"(?P<between>[^.;\n{MASKED}]{{0,90}}?)\b{PARTICIPLES} on (?P<day>{DATE})"
)
# `On the night of 30 April to 1 May`.
_OVERNIGHT = re.compile(rf"\bnight (?:of|from) (?P<eve>{DATE}) (?:to|into|on) (?P<day>{DATE})")
# `Thirty years after the 1987 treaty`.
_YEARS_AFTER = re.compile(
    rf"(?P<amount>{AMOUNT}) (?i:(?P<way>after|before|following|since)) (?:[\w’'.-]+ ){{0,4}}?(?P<event>{YEAR})"
)
# `Two years after the July 15, 2016 coup attempt, thousands gathered on Saturday`.
_YEARS_ON = re.compile(
    rf"(?:^|(?<=[.!?] ))(?P<amount>{AMOUNT}) (?i:(?P<way>after)) (?:[\w’'.-]+ ){{0,4}}?(?P<event>{DATE})"
    rf"[^.,\n{MASKED}]{{0,80}},[^.\n{MASKED}]{{0,120}} {WEEKDAY}[^.\n{MASKED}]{{0,80}}(?:[.\n]|$)",
    re.MULTILINE,
)
_EARLIER = frozenset(way for way, sign in numbers_of("date_faults", "ways_between_days").items() if sign < 0)


def find_interval_faults(reading: DatedText) -> Iterator[DateFault]:
    """Days that are not as far apart as the text says, and a day that only such words give."""
    for match in reading.find(_BEHIND):
        yield from _apart(reading, match, "event", "day")
    for match in reading.find(_CAME):
        if _JOINED.match(match["between"]):
            yield from _apart(reading, match, "event", "day")
    for match in reading.find(_AHEAD):
        if _opens_its_clause(match) and not _is_years_to_weekday(reading, match):
            yield from _apart(reading, match, "event", "day")
    yield from _years_after(reading)
    yield from _years_on(reading)
    yield from _overnight(reading)
    yield from _undated(reading)


def _apart(reading: DatedText, match: re.Match[str], start: str, end: str) -> Iterator[DateFault]:
    amount, first, second = (reading.at(match.start(name)) for name in ("amount", start, end))
    if amount is None or first is None or second is None:
        return
    hedged = reading.is_hedged(amount.start)
    found = agree(reading, first, second, lambda one, other: _fits(amount, match["way"], one, other, hedged=hedged))
    if found is not True:
        code: FaultCode = "interval" if amount.count is not None and not hedged else "order"
        yield fault(
            code, f"{second.words} is not {amount.words} {match['way'].lower()} {first.words}", amount, first, second
        )


def _fits(amount: DateMention, way: str, event: date, day: date, *, hedged: bool = False) -> bool:
    apart = (day - event).days
    if way.lower() in _EARLIER:
        apart = -apart
    if amount.count is None or hedged:
        return apart >= 0
    return abs(apart - amount.count * LENGTH[amount.unit]) <= SLACK[amount.unit]


def _opens_its_clause(match: re.Match[str]) -> bool:
    """Whether the second day is when the main clause happened, not a day it speaks of."""
    between = match["between"]
    if re.search(f"[{MASKED}]", between) or "," not in between + match.string[match.end("between")]:
        return False
    clause = between.partition(",")[2].strip()
    return not clause or bool(
        re.search(rf"\b{PARTICIPLES}$", clause) and not re.search(r"\b(?:to|for|that|which)\b", clause)
    )


def _is_years_to_weekday(reading: DatedText, match: re.Match[str]) -> bool:
    """Weekdays tell nothing of years: those are held against publication."""
    amount, day = reading.at(match.start("amount")), reading.at(match.start("day"))
    return amount is not None and day is not None and amount.unit == "year" and day.kind == "weekday"


def _years_after(reading: DatedText) -> Iterator[DateFault]:
    """Against the year of publication, and every other year of the sentence."""
    for match in reading.find(_YEARS_AFTER):
        amount, event = reading.at(match.start("amount")), reading.at(match.start("event"))
        if amount is None or event is None or event.year is None or reading.published is None:
            continue
        if amount.count is None or amount.unit != "year" or reading.is_hedged(amount.start):
            continue
        around = reading.between(*reading.sentence(match.start()))
        years = {one.year for one in around if one.year is not None and one is not event} | {reading.published.year}
        sign = -1 if match["way"].lower() == "before" else 1
        if all(abs((year - event.year) * sign - amount.count) > 1 for year in years):
            years_on = f"{event.year + sign * amount.count}"
            yield fault("interval", f"{amount.words} {match['way']} {event.words} is {years_on}", amount, event)


def _years_on(reading: DatedText) -> Iterator[DateFault]:
    """Against publication, where a weekday says that the sentence tells of these days."""
    for match in reading.find(_YEARS_ON):
        amount, event = reading.at(match.start("amount")), reading.at(match.start("event"))
        if amount is None or event is None or event.year is None or reading.published is None:
            continue
        if amount.count is None or amount.unit != "year" or reading.is_hedged(amount.start):
            continue
        began = date(event.year, event.month, 1)
        if not _fits(amount, "after", began, reading.published):
            years_on = f"{event.year + amount.count}"
            yield fault("interval", f"{amount.words} after {event.words} is in {years_on}", amount, event)


def _overnight(reading: DatedText) -> Iterator[DateFault]:
    for match in reading.find(_OVERNIGHT):
        eve, day = reading.at(match.start("eve")), reading.at(match.start("day"))
        if eve and day and agree(reading, eve, day, lambda one, other: (other - one).days == 1) is not True:
            yield fault("interval", f"the night of {eve.words} does not end on {day.words}", eve, day)


def _undated(reading: DatedText) -> Iterator[DateFault]:
    """An event that is dated by counting alone, unless another day of the text bears it out."""
    for match in reading.find(_UNDATED):
        amount, day = reading.at(match.start("amount")), reading.at(match.start("day"))
        if amount is None or day is None or amount.count is None or amount.unit not in ("day", "week"):
            continue
        stated = StatedDays(reading.text, reading.published)
        said = stated.within(day.start, day.end)
        if said is None or reading.is_hedged(amount.start):
            continue
        back = match["way"].lower() not in _EARLIER
        event = shifted(said.first, -amount.count if back else amount.count, amount.unit)
        if event is None or any(one.first <= event <= one.last for one in stated.all_days()):
            continue
        words = reading.text[slice(*match.span("event"))]
        message = (
            f"counted from {day.words}, “{words}” was on {event:%Y-%m-%d}, and nothing else in the text gives that day"
        )
        yield DateFault(
            "undated-event", message, ((amount.start, match.end("event")), (day.start, day.end)), implied=True
        )

"""Days counted one from another: `on 5 July; two days later ..., and the day after that, 9 July, ...`."""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.checkers.date_consistency.units import LENGTH, SLACK
from factcheck.checkers.date_consistency.words import any_of, numbers_of
from factcheck.plugin.dates import AMOUNT, DATE, WEEKDAY, YEAR, DatedText, DateMention

_ALONE, _AT_END = numbers_of("dates", "ways_alone"), numbers_of("dates", "ways_at_end")
_WAYS = (
    rf"{any_of('dates', 'ways_alone')}(?! than\b)|afterwards?|beforehand|(?:after|before) that|on(?=,)"
    r"|(?:after|before)(?=[,.;])"
)
_PARTS = any_of("dates", "parts_of_day")
_STEPS = numbers_of("dates", "neighbouring_days")
_EARLIER = tuple(way for way, sign in (_ALONE | _AT_END).items() if sign < 0)
_LINK = (
    rf"(?:(?P<amount>{AMOUNT}) (?i:(?P<way>{_WAYS}))"
    rf"|\b(?i:the (?P<next>{any_of('dates', 'neighbouring_days')}) {_PARTS})\b)"
)
_LINKS = re.compile(_LINK)
# A link and the day that it comes to: `two days later, on September 3`, `the next day, Friday`.
_DATED = re.compile(rf"{_LINK}(?:,? |\s?[-–—(]+\s?)(?:(?:on|in) )?(?P<day>{DATE}|{WEEKDAY}|{YEAR})")
# `Charged on May 3 and arrested on May 7, four days later.`
_BEHIND = re.compile(
    rf"(?P<day>{DATE}|{WEEKDAY}), (?P<amount>{AMOUNT}) (?i:(?P<way>{any_of('dates', 'ways_alone')}))"
    r"(?P<next>(?!))?(?=[.;)]|$)"
)
_DASH = re.compile(r"\s[—–-]{1,2}\s|—")
_REACH = 400
# So many days may be reached by counting before nothing can be said.
_MOST = 60
# First and last day, as numbers of the calendar.
Period = tuple[float, float]


def find_arithmetic_faults(reading: DatedText) -> Iterator[DateFault]:
    """A day that is not as far from any day before it as the text says."""
    for match in (*reading.find(_DATED), *reading.find(_BEHIND)):
        day = reading.at(match.start("day"))
        step = _step(reading, match)
        reached = _reached(reading, match)
        if day is None or step is None or not reached or _closes_an_aside(reading, match):
            continue
        anchor, periods = reached
        coarse = match["amount"] and step[0] == step[1] and abs(step[0]) > 6
        if coarse and "weekday" in (day.kind, anchor.kind):
            continue
        meant = _periods(reading, day)
        if meant and not any(_meet(_moved(one, step), other) for one in periods for other in meant):
            words = (
                reading.text[match.start("amount") : match.end("way")]
                if match["amount"]
                else f"the {match['next'].lower()} day"
            )
            named = [reading.at(match.start("amount"))] if match["amount"] else []
            spans = [anchor, *(one for one in named if one is not None), day]
            yield fault("interval", f"{day.words} is not {words} counted from {anchor.words}", *spans)


def _closes_an_aside(reading: DatedText, match: re.Match[str]) -> bool:
    """`spoke — a group he had addressed a month earlier — on Nov. 18`: the count belongs to what the dashes hold."""
    start, end = match.end("way") if match["amount"] else match.end("next"), match.start("day")
    opened = reading.text[reading.sentence(match.start())[0] : match.start()]
    return bool(_DASH.search(reading.text, start, end)) and len(_DASH.findall(opened)) % 2 == 1


def _step(reading: DatedText, match: re.Match[str]) -> Period | None:
    """From and to how many days on; None where the amount cannot be counted."""
    if match["next"]:
        steps = _STEPS[match["next"].lower()]
        return steps, steps
    amount = reading.at(match.start("amount"))
    if amount is None:
        return None
    back = match["way"].lower().startswith(_EARLIER)
    if amount.count is None or reading.is_hedged(amount.start):
        return (-40_000, 0) if back else (0, 40_000)
    middle = amount.count * LENGTH[amount.unit] * (-1 if back else 1)
    return middle - SLACK[amount.unit], middle + SLACK[amount.unit]


def _moved(period: Period, step: Period) -> Period:
    return period[0] + step[0], period[1] + step[1]


def _meet(one: Period, other: Period) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _periods(reading: DatedText, day: DateMention) -> list[Period]:
    if day.kind == "year" and day.year is not None:
        return [(date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal())]
    return [(one.toordinal(), one.toordinal()) for one in reading.days(day)]


def _reached(reading: DatedText, match: re.Match[str]) -> tuple[DateMention, list[Period]] | None:
    """The last day named before, and every period that the days and counts before the link come to.

    None where something else is counted there, or where a sentence between tells of what has no day.
    """
    sentence = reading.sentence(match.start() + 1)[0]
    low = max(0, match.start() - _REACH)
    before = reading.between(low, match.start())
    links = {one.start(): one for one in _LINKS.finditer(reading.mask, low, match.start())}
    anchors = [one for one in before if one.kind in ("date", "weekday", "year")]
    last = max([one.start for one in before if one.kind != "amount"] + list(links), default=-1)
    if not anchors or (last < sentence and last < reading.sentence(max(0, sentence - 2))[0]):
        return None
    found: list[Period] = []
    for at in sorted({one.start for one in before} | set(links)):
        one = reading.at(at)
        if len(found) > _MOST:
            return None
        if at in links:
            step = _step(reading, links[at])
            if step is None:
                return None
            found = sorted({*found, *(_moved(period, step) for period in found)})
        elif one is not None and one in anchors:
            found += _periods(reading, one)
        elif one is None or not one.hyphened:
            return None
    return (anchors[-1], found) if found else None

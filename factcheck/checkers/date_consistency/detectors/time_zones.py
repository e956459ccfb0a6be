"""One moment told by two clocks: `at 11:30 p.m. on Monday in Tokyo (3:30 p.m. on Monday in London)`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.checkers.date_consistency.faults import DateFault, fault
from factcheck.plugin.dates import DATE, WEEKDAY, DatedText, DateMention, hours_ahead
from factcheck.plugin.languages import pairs


def _hours(name: str) -> dict[str, tuple[float, float]]:
    """From a name of the list to its hours, from and to."""
    found = {}
    for one, hours in pairs("en", "clocks", name).items():
        first, _, last = str(hours).partition(" to ")
        found[one] = float(first), float(last or first)
    return found


# Wherever it is.
_ANYWHERE = (-12.0, 14.0)
_ZONES, _COASTS, _COUNTRIES, _PARTS = (_hours(name) for name in ("zones", "coasts", "countries", "parts_of_day"))
_TIME = (
    r"(?:(?:at|about|around) ){0,2}(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hour24>[012]\d):?(?P<minute24>[0-5]\d)(?: (?:hours|hrs))?|(?P<noon>noon)\b)"
)
_ZONE = (
    rf"(?:\b(?P<name>{'|'.join(name.upper() for name in _ZONES)})\b"
    rf"|(?P<coast>{'|'.join(name.title() for name in _COASTS)})(?: (?:[Dd]aylight |[Ss]tandard )?[Tt]ime)?\b"
    r"|(?P<local>local time)\b"
    r"|(?:in|over|off) (?P<place>the United States|[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){0,2})"
    r"|\b(?P<town>[A-Z]\w{1,20}(?: [A-Z]\w{1,20})?) time\b)"
)
_DAY = (
    rf"(?:on )?(?:(?P<part>early|late) (?:on )?)?(?P<day>{DATE}|{WEEKDAY})"
    r"(?:[ -](?P<part2>morning|afternoon|evening|night))?"
)
# A time and a zone stand before the day or behind it.
_MOMENT = re.compile(rf"(?:{_TIME},? )?(?:{_ZONE},? )?{_DAY}")
_ZONE_BEHIND = re.compile(rf",? {_ZONE}")
_TIME_BEHIND = re.compile(rf",? {_TIME}")
_JOINT = re.compile(
    r"\s(?P<bracket>\()|\s?(?P<dash>[—–])\s?|,? (?P<or>or) "
    r"|,? (?:which|when it|where it) (?:was|is) (?:still |already )?|(?P<comma>, )"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was by one clock: hours from the day's midnight, and how far that clock may be ahead of UTC."""

    day: DateMention
    hours: tuple[float, float]
    ahead: tuple[float, float]
    timed: bool
    end: int


def find_time_zone_faults(reading: DatedText) -> Iterator[DateFault]:
    """Two clocks that cannot both have shown these days."""
    for match in reading.find(_MOMENT):
        one = _moment(reading, match)
        joint = _JOINT.match(reading.mask, one.end) if one else None
        behind = _MOMENT.match(reading.mask, joint.end()) if joint else None
        two = _moment(reading, behind) if behind else None
        if one is None or two is None or joint is None or two.ahead == _ANYWHERE:
            continue
        if not (one.timed and two.timed) and not _holds_both(reading, joint, two):
            continue
        if _differ(reading, one, two):
            message = f"{one.day.words} and {two.day.words} are not one moment by two clocks"
            yield fault("interval", message, one.day, two.day)


def _moment(reading: DatedText, match: re.Match[str]) -> Moment | None:
    day = reading.at(match.start("day"))
    found = _Words(match.groupdict(), match.end())
    found.add(_ZONE_BEHIND.match(reading.mask, found.end), "name", "coast", "local", "place", "town")
    found.add(_TIME_BEHIND.match(reading.mask, found.end), "hour", "hour24", "noon")
    found.add(_ZONE_BEHIND.match(reading.mask, found.end), "name", "coast", "local", "place", "town")
    if day is None:
        return None
    meant = reading.days(day)
    return Moment(day, found.hours(), found.ahead(meant[0]), found.timed, found.end) if meant else None


class _Words:
    """The words for time and zone of one moment, before its day and behind."""

    def __init__(self, words: dict[str, str | None], end: int) -> None:
        self._words = words
        self.end = end

    def add(self, match: re.Match[str] | None, *names: str) -> None:
        """Take the words behind, where none of them were given before."""
        if match and not any(self._words.get(name) for name in names):
            self._words |= match.groupdict()
            self.end = match.end()

    @property
    def timed(self) -> bool:
        """Whether a clock time is given."""
        return any(self._words.get(name) for name in ("hour", "hour24", "noon"))

    def hours(self) -> tuple[float, float]:
        """From and to which hour of the day."""
        if hour := self._words.get("hour"):
            time = int(hour) % 12 + (12 if self._words["half"] == "p" else 0) + int(self._words["minute"] or 0) / 60
            return time, time
        if hour := self._words.get("hour24"):
            time = int(hour) + int(self._words["minute24"] or 0) / 60
            return time, time
        part = "noon" if self._words.get("noon") else self._words.get("part2") or self._words.get("part")
        return _PARTS[part] if part else (0, 24)

    def ahead(self, day: date) -> tuple[float, float]:
        """How far the clock may be ahead of UTC."""
        zone = self._words.get("name") or self._words.get("coast")
        if zone:
            return (_ZONES | _COASTS)[zone.lower()]
        place = self._words.get("place") or self._words.get("town")
        if self._words.get("local") or not place:
            return _ANYWHERE
        name = place.strip(" ,.").removesuffix(" City")
        hours = hours_ahead(name, day)
        return _COUNTRIES.get(name.lower()) or (_ANYWHERE if hours is None else (hours, hours))


def _holds_both(reading: DatedText, joint: re.Match[str], two: Moment) -> bool:
    """Whether the words tell one moment twice, not two things: `on Tuesday (Monday evening in Washington)`."""
    if joint["bracket"]:
        return reading.mask.startswith(")", two.end)
    if joint["dash"]:
        return bool(re.match(r"\s?[—–.]", reading.mask[two.end : two.end + 2]))
    return not joint["or"] and not joint["comma"]


def _differ(reading: DatedText, one: Moment, two: Moment) -> bool:
    """Whether no two days fit; of two clock times, only where the hours agree and the day alone is wrong."""
    gaps = []
    for first in reading.days(one.day):
        for second in reading.days(two.day):
            apart = (first - second).days * 24
            low = apart + one.hours[0] - one.ahead[1] - two.hours[1] + two.ahead[0]
            high = apart + one.hours[1] - one.ahead[0] - two.hours[0] + two.ahead[1]
            gaps.append((low - 0.1, high + 0.1))
    if any(low <= 0 <= high for low, high in gaps):
        return False
    if not (one.timed and two.timed):
        return True
    return any(low <= turn <= high for low, high in gaps for turn in (-48, -24, 24, 48))

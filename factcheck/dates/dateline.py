"""The dateline: the place and the day before the first word of the story."""

import re
from dataclasses import dataclass
from datetime import date

from factcheck.dates.calendar import days_meant, hours_ahead
from factcheck.dates.mentions import DATE, DatedText, DateMention

# Above a dateline there may be a headline, a deck, a byline and a caption.
_HEAD_LINES = 12
_PLACE = r"(?P<place>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þa-z][\w.’'-]*){0,3})(?:,? [\w .,’'-]{1,30}?)?"
_DATED = re.compile(
    rf"\s*(?:{_PLACE}[,.]?\s+|[(\[]?|(?i:dateline):\s)(?P<day>{DATE})\.?,?\s*"
    rf"(?:[-–—](?!\s?\d)|[(/]\s*[\w .,-]{{2,30}}[)/]|[A-Z]\w+\s*[-–—])"
)
_UNDATED = re.compile(rf"\s*(?:{_PLACE})\s*(?:[(/]\s*[\w .,-]{{2,30}}[)/]\.?\s*[-–—]{{1,2}}|\s[-–—]{{1,2}}\s)")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the story was filed and when; its paragraph is the story's lead, `start` to `end`."""

    place: str | None
    day: DateMention | None
    filed: date | None
    start: int
    end: int

    def hours_ahead(self, published: date) -> float:
        """How far the place's clocks were ahead of UTC; nought for a place unknown."""
        return (hours_ahead(self.place, published) or 0.0) if self.place else 0.0


def find_dateline(reading: DatedText) -> Dateline | None:
    """The first dateline at the head; None where the document opens with prose."""
    for number, line in enumerate(_LINE.finditer(reading.mask)):
        if number == _HEAD_LINES:
            break
        start, end = line.span()
        if match := _DATED.match(reading.mask, start, min(end, start + 120)):
            day = reading.at(match.start("day"))
            return Dateline(_shown(reading, match), day, _filed(reading, day), start, end)
        if match := _UNDATED.match(reading.mask, start, min(end, start + 90)):
            return Dateline(_shown(reading, match), None, None, start, end)
    return None


def _shown(reading: DatedText, match: re.Match[str]) -> str | None:
    start, end = match.span("place")
    return reading.text[start:end].strip(" ,.") if start >= 0 else None


def _filed(reading: DatedText, day: DateMention | None) -> date | None:
    """The day of the dateline nearest to publication."""
    if day is None:
        return None
    meant = days_meant(day.month, day.day, day.year, reading.published)
    if reading.published is None:
        return meant[0] if meant else None
    published = reading.published
    return min(meant, key=lambda one: abs(one - published), default=None)

"""The year of a day without one, where the copy has just told it: `In 1963 ... . On Sunday, September 8, ...`."""

import re
from typing import Final, Literal

from factcheck.dates.calendar import day_or_none
from factcheck.dates.mentions import DatedText, DateMention

# The copy has told a year that the day may or may not be of.
OPEN: Final = "open"
_OPENS = re.compile(r"\W*(?:Back )?[Ii]n (?:[A-Z]\w+ )?$")
_GAP = 3


def told_year(reading: DatedText, one: DateMention) -> int | Literal["open"] | None:
    """The year that this sentence or the one before opens with; None where the day may be counted from publication.

    A weekday beside the day decides; without one the year stays open.
    """
    opening = reading.sentence(one.start)[0]
    earlier = reading.sentence(max(0, opening - 2))[0] if opening > 1 else opening
    years = [told for told in reading.between(earlier, one.start) if told.kind == "year" and _opens(reading, told)]
    if not years or years[-1].year is None:
        return None
    beside = [told for told in reading.between(max(0, one.start - 20), one.start) if told.kind == "weekday"]
    if not beside or one.start - beside[-1].end > _GAP:
        return OPEN
    day = day_or_none(years[-1].year, one.month, one.day)
    return years[-1].year if day is not None and day.weekday() == beside[-1].weekday else None


def _opens(reading: DatedText, told: DateMention) -> bool:
    return bool(_OPENS.fullmatch(reading.text, reading.sentence(told.start)[0], told.start))

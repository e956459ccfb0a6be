"""The calendar: which days a month and day may mean beside a day of publication, and counting from one day on."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from factcheck.languages import pairs

# Copy leaves the year out where no reader would be in doubt.
_UNDOUBTED = timedelta(days=320)
_AREAS = ("Europe", "Asia", "America", "Africa", "Australia", "Pacific")


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day; None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_meant(month: int, day: int, year: int | None, published: date | None) -> tuple[date, ...]:
    """What a month and day may mean: one day where the year is given, else those near the day of publication."""
    if year is not None:
        years: Iterable[int] = (year,)
    elif published is not None:
        years = (published.year - 1, published.year, published.year + 1)
    else:
        return ()
    found = [one for one in (day_or_none(any_year, month, day) for any_year in years) if one is not None]
    if year is None and published is not None:
        found = [one for one in found if abs(one - published) <= _UNDOUBTED]
    return tuple(found)


def last_such_day(month: int, day: int, year: int | None, published: date | None) -> date | None:
    """The day; without a year, the last such day that is not after publication."""
    if year is not None:
        return day_or_none(year, month, day)
    if published is None:
        return None
    before = (day_or_none(published.year - back, month, day) for back in range(5))
    return next((one for one in before if one is not None and one <= published), None)


def last_weekday(weekday: int, published: date) -> date:
    """The last such day up to publication: copy says `Friday` on a Friday, and of the days before it."""
    return published - timedelta(days=(published.weekday() - weekday) % 7)


@lru_cache(maxsize=4096)
def shifted(base: date, count: int, unit: str) -> date | None:
    """So many units after the base, or before it where the count is negative."""
    from dateparser import parse  # noqa: PLC0415 - slow to load, and most texts are read without it

    words = f"in {count} {unit}s" if count > 0 else f"{-count} {unit}s ago"
    settings = {"RELATIVE_BASE": datetime.combine(base, time.min)}
    found = parse(words, languages=["en"], settings=settings)
    return found.date() if found else None  # before the first day of the calendar


@lru_cache(maxsize=1024)
def hours_ahead(place: str, day: date) -> float | None:
    """How far a place's clocks were ahead of UTC on a day; None for a place that names no zone."""
    name = place.casefold()
    spelled = "_".join(word.capitalize() for word in name.split())
    for key in (str(pairs("en", "clocks", "cities").get(name, "")), *(f"{area}/{spelled}" for area in _AREAS)):
        try:
            offset = ZoneInfo(key).utcoffset(datetime.combine(day, time(12))) if key else None
        except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder
            continue
        if offset is not None:
            return offset.total_seconds() / 3600
    return None

"""Days that have a name of their own: `Christmas Eve`, `Good Friday`, `Labor Day`."""

import re
from datetime import date, timedelta
from functools import lru_cache

from factcheck.dates.lexicon import any_of
from factcheck.languages import pairs
from factcheck.languages.calendar import weekdays

# With a straight or a round apostrophe.
HOLIDAYS = {name: str(day) for name, day in pairs("en", "dates", "holidays").items()}
_NAMES = "|".join(
    re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in sorted(HOLIDAYS, key=len, reverse=True)
)
# `On Good Friday Agreement terms` and `Orthodox Easter Sunday` are other things.
WRITTEN_HOLIDAY = rf"(?<!orthodox\s)(?:{_NAMES})(?!\w|['’]s|\s{any_of('after_holidays')}\b)"
_RULE = re.compile(
    r"(?:easter|(?P<month>\d+)-(?:(?P<day>\d+)|(?P<weekday>[a-z]{3})-(?P<nth>\d|last)))(?P<more>[+-]\d+)?"
)


@lru_cache(maxsize=1024)
def feast(name: str, year: int) -> date:
    """The day of that name in a year; `name` as in the list of holidays, in small letters."""
    rule = _RULE.fullmatch(HOLIDAYS[name])
    assert rule is not None  # noqa: S101 - the list is the house's own, and its example is run
    if rule["day"]:
        day = date(year, int(rule["month"]), int(rule["day"]))
    elif rule["month"]:
        day = _nth(year, int(rule["month"]), weekdays("en")[rule["weekday"]], rule["nth"])
    else:
        day = easter(year)
    return day + timedelta(days=int(rule["more"] or 0))


def feast_of(words: str, base: date, year: int | None = None) -> date:
    """The day of a holiday as written; without a year the last such day up to the base."""
    name = " ".join(words.lower().replace("’", "'").split())
    if year is not None:
        return feast(name, year)
    this = feast(name, base.year)
    return this if this <= base else feast(name, base.year - 1)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (19 * (year % 19) + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, weekday: int, nth: str) -> date:
    if nth == "last":
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=(after.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (int(nth) - 1))

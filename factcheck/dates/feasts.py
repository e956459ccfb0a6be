"""Days that have a name of their own: `Christmas Eve`, `Good Friday`, `Labor Day`."""

import re
from datetime import date, timedelta
from functools import lru_cache

from factcheck.languages import pairs, words
from factcheck.languages.calendar import weekdays
from factcheck.languages.templates import one_of

# `On Christmas Day in Lima`, `on Christmas Day she said`; with another word behind it, it is the day of that.
BEHIND_FEAST = re.compile(r"\s(?P<word>[a-z]+)")
AFTER_FEASTS = frozenset(
    word
    for name in ("prepositions", "clause_subjects", "determiners", "coordinators")
    for word in words("en", "function_words", name)
) | frozenset(words("en", "feasts", "behind_holidays"))
# With a straight or a round apostrophe.
HOLIDAYS = {
    name: str(day) for entry in ("holidays", "moving_feasts") for name, day in pairs("en", "feasts", entry).items()
}
_NAMES = "|".join(
    re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in sorted(HOLIDAYS, key=len, reverse=True)
)
_AFTER = one_of(words("en", "feasts", "after_holidays"), spaced=False)
# `On Good Friday Agreement terms` and `Orthodox Easter Sunday` are other things.
WRITTEN_HOLIDAY = rf"(?<!orthodox\s)(?:{_NAMES})(?!\w|['’]s|\s{_AFTER}\b)"
_RULE = re.compile(
    r"(?:easter|(?:(?P<year>\d{4})-)?(?P<month>\d+)-(?:(?P<day>\d+)|(?P<weekday>[a-z]{3})-(?P<nth>\d|last)))(?P<more>[+-]\d+)?"
)


# A day that moves is told within so many days; how far back no other may lie, and for one just past.
_TOLD_WITHIN = timedelta(days=14)
_ALONE = timedelta(days=30)
_FRESH = timedelta(days=5)
_FRESH_ALONE = timedelta(days=12)


def feast_of(written: str, base: date, year: int | None = None) -> date | None:
    """The day of a holiday as written; without a year the last such day up to the base.

    None where it is one day here and another there, and more than one may be meant.
    """
    name = " ".join(written.lower().replace("’", "'").split())
    rules = HOLIDAYS[name].split()
    moves = len(rules) > 1 or name in pairs("en", "feasts", "moving_feasts")
    if year is not None:
        of_year = _days(rules, year)
        return of_year[0] if len(of_year) == 1 else None
    past = [date.min, *(day for day in (*_days(rules, base.year - 1), *_days(rules, base.year)) if day <= base)]
    if not moves:
        return max(past)
    *_, other, last = past
    back = base - last
    alone = _FRESH_ALONE if back <= _FRESH else _ALONE
    return last if back <= _TOLD_WITHIN and base - other > alone else None


@lru_cache(maxsize=1024)
def _day(rule: str, year: int) -> date | None:
    """The day of a rule in a year; None where the rule is of another year."""
    read = _RULE.fullmatch(rule)
    assert read is not None  # noqa: S101 - the list is the house's own, and its example is run
    if read["year"] and int(read["year"]) != year:
        return None
    if read["day"]:
        day = date(year, int(read["month"]), int(read["day"]))
    elif read["month"]:
        day = _nth(year, int(read["month"]), weekdays("en")[read["weekday"]], read["nth"])
    else:
        day = easter(year)
    return day + timedelta(days=int(read["more"] or 0))


def _days(rules: list[str], year: int) -> list[date]:
    return sorted({day for rule in rules if (day := _day(rule, year)) is not None})


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

"""Weekdays within names, which give no day, and days that have a name of their own."""

import re

from factcheck.dates.lexicon import any_of
from factcheck.languages import pairs

_LEADS = re.compile(rf"\b(?:{any_of('before_day_names')})\s$", re.IGNORECASE)
_PAPER = re.compile(rf"\b(?P<name>{any_of('sunday_papers')})\son\s$", re.IGNORECASE)
_FOLLOWS = re.compile(rf"\s(?=[A-Z])(?i:{any_of('after_day_names')})\b")
_REACH = 24
# With a straight or a round apostrophe.
HOLIDAYS = {name: str(day) for name, day in pairs("en", "dates", "holidays").items()}
WRITTEN_HOLIDAY = "|".join(
    re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in sorted(HOLIDAYS, key=len, reverse=True)
)


def is_in_name(text: str, start: int, end: int) -> bool:
    """Whether the weekday there is part of a name: `Black Friday`, `the Mail on Sunday`, `the Sunday Times`."""
    before = text[max(0, start - _REACH) : start]
    if _FOLLOWS.match(text, end):
        return True
    named = _LEADS.search(before) or (_PAPER.search(before) if text[start:end] == "Sunday" else None)
    return named is not None and named[0][0].isupper()


def holiday(words: str) -> tuple[int, int]:
    """Month and day of a holiday as written."""
    month, day = HOLIDAYS[" ".join(words.lower().replace("’", "'").split())].split("-")
    return int(month), int(day)

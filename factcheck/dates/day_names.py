"""Weekdays within names, which give no day: `Black Friday`, `the Mail on Sunday`."""

import re

from factcheck.dates.lexicon import WRITTEN_MONTH, any_of

_LEADS = re.compile(rf"\b(?:{any_of('before_day_names')})\s$", re.IGNORECASE)
_PAPER = re.compile(rf"\b(?P<name>{any_of('sunday_papers')})\son\s$", re.IGNORECASE)
_FOLLOWS = re.compile(rf"\s(?=[A-Z])(?i:{any_of('after_day_names')})\b")
_REACH = 24
_OPENING = re.compile(r"(?:^|\n|[.!?] )[“\"'‘]?$")
# A month is no surname: `Tuesday May 14`.
_FORENAME = re.compile(rf" (?!{WRITTEN_MONTH}\b)[A-Z][a-z]+(?: [A-Z][a-z]+)? [a-z]")


def is_in_name(text: str, start: int, end: int) -> bool:
    """Whether the weekday there is part of a name: `Black Friday`, `the Mail on Sunday`, `the Sunday Times`."""
    before = text[max(0, start - _REACH) : start]
    if _FOLLOWS.match(text, end) or _is_forename(text, start, end):
        return True
    named = _LEADS.search(before) or (_PAPER.search(before) if text[start:end] == "Sunday" else None)
    return named is not None and named[0][0].isupper()


def _is_forename(text: str, start: int, end: int) -> bool:
    """`Tuesday Lane said`, where a sentence opens so: the day would have its comma, or `on`."""
    return bool(_FORENAME.match(text, end)) and bool(_OPENING.search(text, max(0, start - 3), start))

"""Weekdays within names, which give no day: `Black Friday`, `the Mail on Sunday`."""

import re

from factcheck.dates.lexicon import any_of

_LEADS = re.compile(rf"\b(?:{any_of('before_day_names')})\s$", re.IGNORECASE)
_PAPER = re.compile(rf"\b(?P<name>{any_of('sunday_papers')})\son\s$", re.IGNORECASE)
_FOLLOWS = re.compile(rf"\s(?=[A-Z])(?i:{any_of('after_day_names')})\b")
_REACH = 24


def is_in_name(text: str, start: int, end: int) -> bool:
    """Whether the weekday there is part of a name: `Black Friday`, `the Mail on Sunday`, `the Sunday Times`."""
    before = text[max(0, start - _REACH) : start]
    if _FOLLOWS.match(text, end):
        return True
    named = _LEADS.search(before) or (_PAPER.search(before) if text[start:end] == "Sunday" else None)
    return named is not None and named[0][0].isupper()

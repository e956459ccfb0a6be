"""A wrong day that the copy itself calls wrong, or puts right: no fault of the copy."""

import re

from factcheck.dates.fault import Fault
from factcheck.dates.lexicon import CALLED_WRONG, CORRECTIONS, SET_ASIDE
from factcheck.dates.mentions import DATE, ONWEEKDAY, Reading

_CORRECTION = re.compile(CORRECTIONS, re.MULTILINE)
_CALLED_WRONG = re.compile(rf"{CALLED_WRONG}|{SET_ASIDE}(?:{DATE}|{ONWEEKDAY})", re.IGNORECASE)
# How far above a day its line may say that it is a correction.
_REACH = 600


def is_misquoted(reading: Reading, one: Fault) -> bool:
    """`An earlier version gave the date as April 31`, `the poster wrongly said Thursday, August 30`."""
    first, last = one.spans[0][0], one.spans[-1][1]
    line = reading.mask.rfind("\n", max(0, first - _REACH), first) + 1 or max(0, first - _REACH)
    start, end = reading.sentence(first)
    return bool(
        _CORRECTION.search(reading.mask, line, max(end, last)) or _CALLED_WRONG.search(reading.mask, start, end)
    )

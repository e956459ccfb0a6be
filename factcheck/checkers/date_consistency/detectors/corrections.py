"""A wrong day that the copy itself calls wrong, or puts right: no fault of the copy."""

import re

from factcheck.checkers.date_consistency.faults import DateFault
from factcheck.checkers.date_consistency.words import any_form_of, any_of
from factcheck.plugin.dates import DATE, WEEKDAY, DatedText

_CORRECTION = re.compile(
    rf"^\W{{0,3}}{any_of('date_faults', 'correction_heads')}\s?[:.—–-]|\b{any_form_of('date_faults', 'corrections')}\b",
    re.MULTILINE | re.IGNORECASE,
)
_CALLED_WRONG = re.compile(
    rf"\b(?:{any_form_of('date_faults', 'called_wrong')}\b|{any_of('date_faults', 'set_aside')} (?:{DATE}|{WEEKDAY}))",
    re.IGNORECASE,
)
# How far above a day its line may say that it is a correction.
_REACH = 600


def is_put_right(reading: DatedText, one: DateFault) -> bool:
    """`An earlier version gave the date as April 31`, `the poster wrongly said Thursday, August 30`."""
    first, last = one.spans[0][0], one.spans[-1][1]
    line = reading.mask.rfind("\n", max(0, first - _REACH), first) + 1 or max(0, first - _REACH)
    start, end = reading.sentence(first)
    return bool(
        _CORRECTION.search(reading.mask, line, max(end, last)) or _CALLED_WRONG.search(reading.mask, start, end)
    )

"""The day of what is yet to come: `will say on Thursday` is the Thursday ahead."""

import re
from datetime import date, timedelta

from factcheck.dates.calendar import days_meant
from factcheck.dates.lexicon import NEAR_DAYS, OF_OTHER_EVENT
from factcheck.dates.mentions import DateMention

_LIMIT = re.compile(OF_OTHER_EVENT, re.IGNORECASE)


def coming_day(one: DateMention, base: date) -> date | None:
    """The day a mention gives, the first from the base on; None where it gives none."""
    if one.kind == "weekday":
        return base + timedelta(days=(one.weekday - base.weekday()) % 7)
    if one.kind == "near":
        days = NEAR_DAYS[one.words.lower()]
        return base + timedelta(days=days) if days >= 0 else None
    if one.kind == "date":
        return min((day for day in days_meant(one.month, one.day, one.year, base) if day >= base), default=None)
    return None


def is_limit(before: str) -> bool:
    """Whether the words before a day put what is said to one side of it: `by Friday`, `until Friday`."""
    return bool(_LIMIT.search(before))

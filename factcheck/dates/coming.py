"""The day of what is yet to come: `will say on Thursday` is the Thursday ahead."""

import re
from datetime import date, timedelta

from factcheck.dates.calendar import days_meant
from factcheck.dates.lexicon import NEAR_DAYS, OF_OTHER_EVENT
from factcheck.dates.mentions import DateMention
from factcheck.dates.periods import Period

_LIMIT = re.compile(OF_OTHER_EVENT, re.IGNORECASE)
# `Next Thursday` is one's Thursday ahead and another's a week later; `this coming Thursday` is the one ahead.
_NEXT = re.compile(r"\b(?:(?P<next>next)|(?:this )?coming)\s{1,3}$", re.IGNORECASE)
_WEEK = timedelta(days=7)


def coming_days(one: DateMention, base: date, before: str) -> Period | None:
    """First and last day a mention may give, from the base on, by the words before it; None where it gives none."""
    if one.kind == "weekday":
        ahead = _NEXT.search(before)
        day = base + timedelta(days=(one.weekday - base.weekday()) % 7 or (7 if ahead else 0))
        # Of next week by either count.
        is_of_this_week = ahead is not None and ahead["next"] and day.isocalendar()[:2] == base.isocalendar()[:2]
        return day, day + _WEEK if is_of_this_week else day
    if one.kind == "near":
        days = NEAR_DAYS[one.words.lower()]
        return (base + timedelta(days=days),) * 2 if days >= 0 else None
    if one.kind == "date":
        day = min((day for day in days_meant(one.month, one.day, one.year, base) if day >= base), default=date.min)
        return (day, day) if day >= base else None
    return None


def is_limit(before: str) -> bool:
    """Whether the words before a day put what is said to one side of it: `by Friday`, `until Friday`."""
    return bool(_LIMIT.search(before)) and not _NEXT.search(before)

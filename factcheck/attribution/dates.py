"""The day a statement was made, from the words beside its cue."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_YEAR = r"(?:,?\s{1,3}(?P<year>(?:19|20)\d\d)\b)?"
_MONTH_DAY = re.compile(rf"\b{_MONTH}\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){_YEAR}", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}{_MONTH}(?!\w){_YEAR}", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b(?P<last>last\s{{1,3}})?(?P<weekday>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_NEAR = re.compile(r"\b(?P<near>yesterday|today)\b", re.IGNORECASE)
# `next Monday` and `until Friday` are not when it was said.
_AHEAD = re.compile(r"\b(?:next|until|till|before|by|after|since|from)\s{1,3}$", re.IGNORECASE)
_LONGEST = 160


def find_day(text: str, start: int, end: int, published: date | None) -> tuple[date, tuple[int, int]] | None:
    """The first day named in `text[start:end]` and where; None where none is or its year stays open.

    A day without a year is the last such day on or before `published`.
    """
    end = min(end, start + _LONGEST)
    for pattern in (_MONTH_DAY, _DAY_MONTH, _WEEKDAY, _NEAR):
        match = pattern.search(text, start, end)
        if match is None or _AHEAD.search(text[max(start, match.start() - 10) : match.start()]):
            continue
        day = _day_of(match, published)
        if day is not None:
            return day, match.span()
    return None


def _day_of(match: re.Match[str], published: date | None) -> date | None:
    words = match.groupdict()
    if published is None:
        # Without a day of publication only a full date is one; the base is then of no consequence.
        return _parsed(match[0], date(2000, 1, 1)) if words.get("year") else None
    # On a Friday, copy says "on Friday" of that same day and "last Friday" of the one before.
    same_day = "weekday" in words and not words["last"]
    return _parsed(match[0], published + timedelta(days=1) if same_day else published)


@lru_cache(maxsize=4096)
def _parsed(words: str, base: date) -> date | None:
    from dateparser import parse  # noqa: PLC0415 - slow to load, and most texts are read without it

    settings = {"RELATIVE_BASE": datetime.combine(base, time.min), "PREFER_DATES_FROM": "past"}
    found = parse(words, languages=["en"], settings=settings)
    return found.date() if found else None  # August 32 in the copy: no day

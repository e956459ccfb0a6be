"""A day written out, as a document or a record gives it; None is better than a wrong one."""

import re
from datetime import UTC, date, datetime

from factcheck.ingest.cleaning.boilerplate_forms import words
from factcheck.languages.calendar import all_month_forms, all_weekday_forms, month_number
from factcheck.languages.late import late

# A form that is one month here and another there gives none.
_MONTH = rf"(?P<month>{'|'.join(form for form in all_month_forms() if month_number(form))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WEEKDAY = "(?:(?:" + "|".join(all_weekday_forms()) + r")\.?,?\s+)?"
_CLOCK = rf"(?:,?\s+(?:(?:{'|'.join(sorted(words('before-dates')))})\s+)?\d{{1,2}}[:.h]\d{{2}}.{{0,20}})?"
_LABEL = (
    rf"(?:(?:{'|'.join(sorted(words('date-labels'), key=len, reverse=True))})\b\s*:?\s*"
    rf"(?:(?:{'|'.join(sorted(words('before-dates')))})\s+)?)?"
)
# `Posted at 10:12 AM, May 04, 2024`.
_CLOCK_FIRST = r"(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?,?\s+)?"
_FORMS = tuple(
    late(rf"{_LABEL}{_CLOCK_FIRST}{_WEEKDAY}{form}{_CLOCK}\.?", re.IGNORECASE)
    for form in (
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}",
        rf"{_DAY}-{_MONTH}-{_YEAR}",
        rf"{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?:T[\d:.+Z-]*)?",
    )
)
_DIGIT = re.compile(r"\d")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d{2})(?:[T,\s].{0,20})?")
_CLOCK_COUNT = re.compile(r"(\d{10})(?:\d{3})?")  # seconds or thousandths since 1970
# What a clock that was never set writes.
_NEVER = frozenset((date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1)))
_IN_A_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_])(\d{2})\2(\d{2})(?!\d)")


def day_written(words: str) -> date | None:
    """The day these words give, where they give a day and nothing else: `Published: Friday, September 1, 2017`."""
    words = words.strip()
    if len(words) > 100 or not _DIGIT.search(words):
        return None
    for form in _FORMS:
        if match := form.fullmatch(words):
            month = match["month"]
            return _day(int(match["year"]), month_number(month) or int(month), int(match["day"]))
    return None


def day_given(words: str) -> date | None:
    """The day that metadata gives: as written out, in figures where only one reading is a day, or counted from 1970."""
    words = words.strip()
    if match := _SLASHED.fullmatch(words):
        first, second = int(match[1]), int(match[2])
        is_plain = first == second or (first > 12) != (second > 12)
        day = _day(int(match[3]), min(first, second), max(first, second)) if is_plain else None
    elif match := _CLOCK_COUNT.fullmatch(words):
        day = datetime.fromtimestamp(int(match[1]), UTC).date()
    else:
        day = day_written(words)
    return None if day in _NEVER else day


def day_in_name(name: str) -> date | None:
    """The day a file's name carries (`rferl-2017-09-01`); None where it carries none, or several."""
    days = {_day(int(year), int(month), int(day)) for year, _, month, day in _IN_A_NAME.findall(name)}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

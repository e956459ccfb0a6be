"""Words that together are one value: years, decimals, halves, ordinals and times, as they are spoken."""

import re
from calendar import month_name
from typing import NamedTuple

from factcheck.tracing.words import BRACKET, ELLIPSIS
from factcheck.verification.lexicon import DECADES, UNITS

_TWO_FIGURES = re.compile(r"#[1-9]\d")
_TENS = re.compile(r"#[2-9]0")
_LAST = re.compile(r"#[1-9]th")
_SCALES = (10**12, 10**9, 10**6, 10**3)
_DAY = re.compile(r"#(?:[1-9]|[12]\d|3[01])(th)?")
_MONTHS = frozenset(month.casefold() for month in month_name[1:])
_DECADES = frozenset(DECADES.values())
_UNDER_TEN = re.compile(r"#[0-9]")
_PAST = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15, ("quarter", "after"): 15}


class SpokenWord(NamedTuple):
    """A word in the form it is compared in, and where it stands in its text (offsets are code points)."""

    form: str
    start: int
    end: int

    @property
    def is_gap(self) -> bool:
        """Whether the copy says here that words were left out or put in."""
        return self.form in (BRACKET, ELLIPSIS)


def number_form(value: float) -> str:
    """A number as a word."""
    return f"#{value:g}" if value < 10**6 else f"#{value:.0f}"


def is_number(form: str) -> bool:
    """Whether the form is a number or an ordinal."""
    return form.startswith("#")


def with_values(found: list[SpokenWord]) -> list[SpokenWord]:
    """The words with those that are one value as one word, and units in full behind their number."""
    return _with_units(_with_dates(_with_halves(_with_decimals(_with_pairs(_with_times(found))))))


def _with_units(found: list[SpokenWord]) -> list[SpokenWord]:
    """`10kg` is 10 kilograms."""
    return [
        word._replace(form=UNITS[word.form]) if word.form in UNITS and at and is_number(found[at - 1].form) else word
        for at, word in enumerate(found)
    ]


def _with_times(found: list[SpokenWord]) -> list[SpokenWord]:
    """`half past nine` is `9:30`, `four oh five` `4:05`."""
    joined: list[SpokenWord] = []
    at = 0
    while at < len(found):
        some = found[at : at + 3]
        if len(some) == 3 and _is_oh(*(one.form for one in some)):
            joined += [some[0], SpokenWord("#0" + some[2].form[1:], some[1].start, some[2].end)]
            at += 3
            continue
        minutes = _PAST.get((some[0].form, some[1].form)) if len(some) == 3 else None
        hour = 0 if minutes is None else _worth([one.form for one in some], 2)
        if minutes is None or not 1 <= hour <= 12:
            joined.append(found[at])
            at += 1
            continue
        if joined and joined[-1].form == "a":
            joined.pop()
        hour -= minutes < 0
        joined += [SpokenWord(number_form(one), some[0].start, some[2].end) for one in (hour or 12, minutes % 60)]
        at += 3
    return joined


def _is_oh(hour: str, middle: str, minute: str) -> bool:
    """`four oh five` is 4:05."""
    is_hour = re.fullmatch(r"#\d{1,2}", hour) is not None
    return is_hour and middle in ("oh", "o", "#0") and _UNDER_TEN.fullmatch(minute) is not None


def _with_pairs(found: list[SpokenWord]) -> list[SpokenWord]:
    """`twenty thirty-one` is a year, `nineteen nineties` a decade, `twenty-first` is 21st."""
    joined: list[SpokenWord] = []
    for word in found:
        before = joined[-1] if joined else None
        form = _pair(before.form, word.form) if before else None
        if before and form:
            joined[-1] = SpokenWord(form, before.start, word.end)
        else:
            joined.append(word)
    return joined


def _pair(before: str, form: str) -> str | None:
    if before in ("#19", "#20"):
        if _TWO_FIGURES.fullmatch(form):
            return before + form[1:]
        if form in _DECADES:
            return form + "20" * (before == "#20")
    if _TENS.fullmatch(before) and _LAST.fullmatch(form):
        return before[:2] + form[1:]
    return None


def _with_decimals(found: list[SpokenWord]) -> list[SpokenWord]:
    """`two point five million` is 2,500,000."""
    joined: list[SpokenWord] = []
    at = 0
    while at < len(found):
        size, value = _decimal([one.form for one in found[at : at + 6]]) if is_number(found[at].form) else (0, 0)
        if size:
            joined.append(SpokenWord(number_form(value), found[at].start, found[at + size - 1].end))
        else:
            joined.append(found[at])
        at += size or 1
    return joined


def _decimal(forms: list[str]) -> tuple[int, float]:
    """How many words make a number with a `point`, and which; none is 0."""
    if forms[1:2] != ["point"] or not re.fullmatch(r"#\d+", forms[0]):
        return 0, 0
    figures, size, scale = "", 2, 1
    for form in forms[2:]:
        if not re.fullmatch(r"#\d+", form) or scale > 1:
            break
        value = int(form[1:])
        scale = next((one for one in _SCALES if value % one == 0 and 0 < value // one < 100), 1)
        figures += str(value // scale)
        size += 1
    return (size, float(f"{forms[0][1:]}.{figures}") * scale) if figures else (0, 0)


def _with_halves(found: list[SpokenWord]) -> list[SpokenWord]:
    """`four and a half` is 4.5, `half a million` 500,000."""
    forms = [one.form for one in found]
    joined: list[SpokenWord] = []
    at = 0
    while at < len(found):
        size, value = _half(forms, at)
        if size:
            joined.append(SpokenWord(number_form(value), found[at].start, found[at + size - 1].end))
        else:
            joined.append(found[at])
        at += size or 1
    return joined


def _half(forms: list[str], at: int) -> tuple[int, float]:
    """How many words from a place on make a number with a half, and which; none is 0."""
    if forms[at] == "half" and forms[at + 1 : at + 2] == ["a"] and _worth(forms, at + 2) >= 1000:
        return 3, _worth(forms, at + 2) / 2
    worth = _worth(forms, at)
    if forms[at + 1 : at + 4] == ["and", "a", "half"] and worth >= 1000:
        step = next((one for one in _SCALES if worth % one == 0), 0)
        return (4, worth + step / 2) if worth // (step or 1) < 1000 and step else (0, 0)
    if forms[at][:1] != "#" or forms[at + 1 : at + 4] != ["and", "a", "half"] or _worth(forms, at) >= 1000:
        return 0, 0
    scale = _worth(forms, at + 4)
    half = _worth(forms, at) + 0.5
    return (5, half * scale) if scale >= 1000 else (4, half)


def _worth(forms: list[str], at: int) -> float:
    form = forms[at] if at < len(forms) else ""
    return float(form[1:]) if form[:1] == "#" and form[1:].replace(".", "", 1).isdecimal() else 0


def _with_dates(found: list[SpokenWord]) -> list[SpokenWord]:
    """`the fourth of May`, `May 4th` and `4 May` are one: the day, then the month."""
    joined: list[SpokenWord] = []
    at = 0
    while at < len(found):
        forms = [one.form for one in found[at : at + 4]]
        size, day, month = (0, "", "") if _MONTHS.isdisjoint(forms) else _date(forms)
        if not size:
            joined.append(found[at])
            at += 1
            continue
        start, end = found[at].start, found[at + size - 1].end
        if size == 2 and found[at].form.startswith("#"):
            joined += [found[at]._replace(form=day), found[at + 1]]
        else:
            joined += [SpokenWord(day, start, end), SpokenWord(month, start, end)]
        at += size
    return joined


def _date(forms: list[str]) -> tuple[int, str, str]:
    """How many words make a day of a month, and which; none is 0."""
    for pattern in (("the", "#", "of", "m"), ("m", "the", "#"), ("#", "of", "m"), ("m", "#"), ("#", "m")):
        some = forms[: len(pattern)]
        if len(some) < len(pattern) or any(
            key not in "#m" and key != form for key, form in zip(pattern, some, strict=True)
        ):
            continue
        day, month = some[pattern.index("#")], some[pattern.index("m")]
        match = _DAY.fullmatch(day)
        if match and month in _MONTHS and (match[1] or "of" not in pattern):
            return len(pattern), day.removesuffix("th"), month
    return 0, "", ""

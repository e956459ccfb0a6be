"""Numbers, sums of money, dates and clock times as one word, however they are written."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from factcheck.text.numbers import find_numbers
from factcheck.text.tokens import find_tokens
from factcheck.tracing.lexicon import (
    CURRENCY_SIGNS,
    DECADES,
    FIGURES,
    MEASURES,
    MONTHS,
    NUMBERS,
    ORDINAL_WORDS,
    ORDINALS,
)
from factcheck.tracing.words import Word

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_BEHIND_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_LEAST_SCALE = 100
_YEAR_OPENINGS = frozenset(("eighteen", "nineteen", "twenty"))

_ALONE = frozenset(("one", "first", "second", "half"))

_Step = Callable[[str, Sequence[Word], int], tuple[int, Word] | None]


def with_figures(text: str, some: Sequence[Word]) -> list[Word]:
    """The words with those that are one number, sum, date or time as one word."""
    # `one` and `first` by themselves are as they are, whatever stands round them.
    numbers = [word for word in some if _is_number(word.form)]
    if not any(_may_join(text, word) for word in numbers):
        return list(some)
    found = _with_numbers(text, some)
    for step in (_clock, _ordinal, _decade, _half, _year, _number_sign, _measure, _date):
        found = _joined(text, found, step)
    return _sums(text, [Word(form, word.start, word.end, word.parts) for word in found for form in word.form.split()])


@lru_cache(maxsize=65536)
def _is_number(form: str) -> bool:
    return form in NUMBERS or form in ORDINALS or form[0].isdecimal()


def _may_join(text: str, word: Word) -> bool:
    return word.form not in _ALONE or text[word.start].isdecimal()


def _is_figure(word: Word) -> bool:
    return word.form in NUMBERS or word.form[0].isdecimal()


def _form(value: float) -> str:
    """`five`, `25`, `12000`, `4.5`."""
    plain = f"{value:.10g}"
    return FIGURES.get(plain, plain)


def _value(word: Word) -> float | None:
    form = NUMBERS.get(word.form, word.form)
    return float(form) if form.replace(".", "", 1).isdecimal() else None


def _with_numbers(text: str, some: Sequence[Word]) -> list[Word]:
    """`twelve thousand` is 12000, `a hundred` 100."""
    start, end = some[0].start, some[-1].end
    numbers = find_numbers(find_tokens(_HYPHEN.sub(" ", text[start:end])))
    spans = [(start + one.start, start + one.end, one.value) for one in numbers]
    found: list[Word] = []
    past = 0
    for word in some:
        while spans and spans[0][1] <= word.start:
            spans.pop(0)
        if word.start < past:
            continue
        if spans and spans[0][0] == word.start and spans[0][1] > word.start:
            first, past, value = spans.pop(0)
            if value >= _LEAST_SCALE and found and found[-1].form == "a" and not text[word.start].isdecimal():
                first = found.pop().start
            form = word.form if past <= word.end and not word.form[0].isdecimal() and value < 20 else _form(value)
            found.append(Word(form, first, max(past, word.end) if past < word.end else past))
        else:
            found.append(word)
    return found


def _joined(text: str, some: Sequence[Word], step: _Step) -> list[Word]:
    found: list[Word] = []
    at = 0
    while at < len(some):
        one = step(text, some, at)
        found.append(one[1] if one else some[at])
        at += one[0] if one else 1
    return found


def _forms(some: Sequence[Word], at: int, number: int) -> list[str]:
    return [word.form for word in some[at : at + number]]


def _over(form: str, some: Sequence[Word], at: int, number: int, parts: tuple[str, ...] = ()) -> tuple[int, Word]:
    return number, Word(form, some[at].start, some[at + number - 1].end, parts)


def _touch(text: str, some: Sequence[Word], at: int, mark: str) -> bool:
    """Whether the next word follows at once, but for the mark."""
    return at + 1 < len(some) and text[some[at].end : some[at + 1].start] == mark


def _clock(text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`9:30`; `9.30` before `p.m.`; `3:00` is 3."""
    raw = text[some[at].start : some[at].end]
    if raw.isdecimal() and len(raw) < 3 and _touch(text, some, at, ":"):
        minutes = text[some[at + 1].start : some[at + 1].end]
        if len(minutes) == 2 and minutes.isdecimal():
            return _over(some[at].form if minutes == "00" else f"{int(raw)}:{minutes}", some, at, 2)
    if re.fullmatch(r"\d{1,2}\.[0-5]\d", raw) and _forms(some, at + 1, 1) in (["am"], ["pm"]):
        hour, minutes = raw.split(".")
        return _over(_form(int(hour)) if minutes == "00" else f"{int(hour)}:{minutes}", some, at, 1)
    return None


def _ordinal(text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`3rd` is `third`; `twenty-first` is `21st`."""
    word, behind = some[at], some[at + 1] if at + 1 < len(some) else None
    if behind is None:
        return None
    if behind.form in _BEHIND_ORDINALS and text[word.start].isdecimal() and _touch(text, some, at, ""):
        value = _value(word)
        return _over(ORDINAL_WORDS.get(value, f"{value:g}th"), some, at, 2) if value is not None else None
    tens = _value(word)
    if tens and tens >= 20 and tens % 10 == 0 and tens < 100 and 0 < ORDINALS.get(behind.form, 10) < 10:
        value = tens + ORDINALS[behind.form]
        return _over(ORDINAL_WORDS.get(value, f"{value:g}th"), some, at, 2)
    return None


def _decade(text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`1990s` and `'90s` are the nineties."""
    raw = text[some[at].start : some[at].end]
    if not re.fullmatch(r"(?:19|20)?[2-9]0(?:['’]?s)?", raw):
        return None
    if raw[-1] == "s":
        return _over(DECADES[raw.rstrip("s").rstrip("'’")[-2]], some, at, 1)
    if _forms(some, at + 1, 1) == ["s"] and text[some[at].end : some[at + 1].start] in ("", "'", "’"):
        return _over(DECADES[raw[-2]], some, at, 2)
    return None


def _half(_text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`two and a half million`, `half a million`."""
    forms = _forms(some, at, 5)
    if forms[:2] == ["half", "a"] and len(forms) > 2 and (_value(some[at + 2]) or 0) >= _LEAST_SCALE:
        return _over(_form((_value(some[at + 2]) or 0) / 2), some, at, 3)
    if forms[:1] == ["half"] and len(forms) > 1 and (_value(some[at + 1]) or 0) >= _LEAST_SCALE * 10:
        return _over(_form((_value(some[at + 1]) or 0) / 2), some, at, 2)
    whole = _value(some[at])
    if whole is None or forms[1:4] != ["and", "a", "half"]:
        return None
    scale = _value(some[at + 4]) if len(forms) > 4 else None
    if scale and scale >= 1000:
        return _over(_form((whole + 0.5) * scale), some, at, 5)
    return _over(_form(whole + 0.5), some, at, 4)


def _year(text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`nineteen eighty-four` is 1984."""
    if some[at].form not in _YEAR_OPENINGS or at + 1 == len(some) or not text[some[at].start].isalpha():
        return None
    follows = _value(some[at + 1])
    if follows is None or not 10 <= follows < 100 or not text[some[at + 1].start].isalpha():
        return None
    return _over(f"{NUMBERS[some[at].form]}{follows:.0f}", some, at, 2)


def _number_sign(text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`No. 1` and `#1` are number one."""
    follows = some[at + 1] if at + 1 < len(some) else None
    raw = text[some[at].start : follows.start] if follows else ""
    if (
        some[at].form == "no"
        and follows
        and raw[0] == "N"
        and raw[2:3] in (".", " ")
        and text[follows.start].isdecimal()
    ):
        return _over("number", some, at, 1)
    if _is_figure(some[at]) and some[at].start and text[some[at].start - 1] == "#":
        return _over(f"number {some[at].form}", some, at, 1)
    return None


def _measure(_text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`10 km` is 10 kilometers."""
    if at and some[at].form in MEASURES and _is_figure(some[at - 1]):
        return _over(MEASURES[some[at].form], some, at, 1)
    return None


def _date(text: str, some: Sequence[Word], at: int) -> tuple[int, Word] | None:
    """`3 May`, `May 3`, `the 3rd of May`."""
    skipped = int(some[at].form == "the")
    first = at + skipped
    day = _day(text, some, first)
    if day:
        of = int(_forms(some, first + 1, 1) == ["of"])
        month = _month(text, some, first + 1 + of)
        if month and (day[1] or not (of or skipped)):
            return _over(f"{day[0]}_{month}", some, at, skipped + 2 + of)
    month = _month(text, some, at)
    skipped = int(_forms(some, at + 1, 1) == ["the"])
    day = _day(text, some, at + 1 + skipped)
    if month and day and (day[1] or not skipped):
        parts = () if skipped else (some[at].form, some[at + 1].form)
        return _over(f"{day[0]}_{month}", some, at, 2 + skipped, parts)
    return None


def _day(text: str, some: Sequence[Word], at: int) -> tuple[int, bool] | None:
    """The day of a month, and whether it is an ordinal."""
    if at >= len(some):
        return None
    form, is_ordinal = some[at].form, True
    value: float | None = ORDINALS.get(form) or (float(form[:-2]) if re.fullmatch(r"\d\dth", form) else None)
    if value is None and text[some[at].start].isdecimal():
        value, is_ordinal = _value(some[at]), False
    return (int(value), is_ordinal) if value and value == int(value) and value <= 31 else None


def _month(text: str, some: Sequence[Word], at: int) -> str | None:
    """The month; `may` and `march` are none."""
    if at >= len(some) or not text[some[at].start].isupper():
        return None
    return MONTHS.get(some[at].form)


def _sums(text: str, some: Sequence[Word]) -> list[Word]:
    """`$5` is five dollars: two words that stand in the same place."""
    found: list[Word] = []
    for at, word in enumerate(some):
        follows = some[at + 1] if at + 1 < len(some) else None
        if word.form in ("unitedstates", "us") and follows and text[word.end : follows.start] == "$":
            continue
        unit = CURRENCY_SIGNS.get(text[word.start - 1 : word.start]) if word.start and _is_figure(word) else None
        if unit:
            found += [word._replace(start=word.start - 1), Word(unit, word.start - 1, word.end)]
        else:
            found.append(word)
    return found

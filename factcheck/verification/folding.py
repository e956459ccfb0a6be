"""Words as they are held against the record: what a transcriber or a style book decides makes no difference.

Beside what tracing levels (glyphs, spelling, brackets, contractions), fillers are left out, accents too, numbers are
one word with their value, and what is short in speech stands in full.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.text.numbers import find_numbers, number_words
from factcheck.text.tokens import find_tokens
from factcheck.tracing.words import BRACKET, ELLIPSIS, Word, is_content, words
from factcheck.verification.lexicon import DECADES, FILLERS, ORDINALS, SPOKEN, STAGE_DIRECTIONS

_DIRECTION = re.compile(r"\(([^()\n]{1,40})\)")
_SPACED_DOTS = re.compile(r"\.\s\.\s\.")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_DECADE = re.compile(r"(?<!\d)(?:19|20)?['’]?([2-9])0['’]?s\b")
_SHORT_SCALE = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?) ?(k|m|mn|bn|tn)\b")
_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_NUMBER_SIGN = re.compile(r"\.\s?\d")
_SMALL_NUMBERS = {word: value for word, value in number_words().items() if value < 100}
_WOULD = re.compile(r"['’]d$")
_DOTS = frozenset("[](). …\xa0")
_TWO_FIGURES = re.compile(r"#[1-9]\d")


class SpokenWord(NamedTuple):
    """A word in the form it is compared in, and where it stands in its text (offsets are code points)."""

    form: str
    start: int
    end: int

    @property
    def is_gap(self) -> bool:
        """Whether the copy says here that words were left out or put in."""
        return self.form in (BRACKET, ELLIPSIS)


def folded(text: str, start: int, end: int) -> list[SpokenWord]:
    """The words between two offsets, in order; only this stretch of the text is read."""
    part = text[start:end]
    plain = _without_directions(part)
    numbers = sorted(_numbers(plain), reverse=True)
    found: list[SpokenWord] = []
    past = 0
    for word in _words(plain):
        if numbers and numbers[-1][0] <= word.start:
            first, past, form = numbers.pop()
            found.append(SpokenWord(form, start + first, start + past))
        if word.start < past:
            continue
        found += [SpokenWord(form, start + word.start, start + word.end) for form in _forms(plain, word)]
    return _with_halves(_with_years([one for one in found if one.form not in FILLERS]))


def _without_directions(text: str) -> str:
    """The text with `(Applause)` blotted out; nothing moves."""

    def blot(match: re.Match[str]) -> str:
        said = re.findall(r"[^\W\d_]+", match[1].casefold())
        return " " * len(match[0]) if said and not STAGE_DIRECTIONS.isdisjoint(said) else match[0]

    return _DIRECTION.sub(blot, text) if "(" in text else text


def _numbers(text: str) -> list[tuple[int, int, str]]:
    """The numbers that are one word however they are written: where each begins and ends, and its form."""
    ordinals = [(*match.span(), f"#{match[1]}th") for match in _ORDINAL.finditer(text)]
    ordinals += [(*match.span(), DECADES[match[1]]) for match in _DECADE.finditer(text)]
    ordinals += [(*match.span(), _number(float(match[1]) * _SCALES[match[2]])) for match in _SHORT_SCALE.finditer(text)]
    found = [(one.start, one.end, _number(one.value)) for one in find_numbers(find_tokens(_HYPHEN.sub(" ", text)))]
    return [one for one in found if not any(first <= one[0] < past for first, past, _ in ordinals)] + ordinals


def _number(value: float) -> str:
    return f"#{value:g}" if value < 10**6 else f"#{value:.0f}"


def _words(text: str) -> Iterator[Word]:
    dots = [match.span() for match in _SPACED_DOTS.finditer(text)]
    for word in words(text, 0, len(text)):
        while dots and dots[0][0] < word.start:
            yield Word(ELLIPSIS, *dots.pop(0))
        yield word
    yield from (Word(ELLIPSIS, *span) for span in dots)


def _forms(text: str, word: Word) -> tuple[str, ...]:
    raw = text[word.start : word.end]
    if word.form == BRACKET:
        return (ELLIPSIS,) if _DOTS.issuperset(raw) else (BRACKET,)
    if word.form == "no" and _NUMBER_SIGN.match(text, word.end):
        return ("number",)
    form = word.form if word.form.isascii() or word.form == ELLIPSIS else _plain(word.form)
    if _WOULD.search(raw) and form.endswith("d"):
        return (form[:-1], "'d")
    return SPOKEN.get(form) or (_as_number(form),)


def _as_number(form: str) -> str:
    if form in ORDINALS:
        return f"#{ORDINALS[form]}th"
    return f"#{_SMALL_NUMBERS.get(form, form)}" if form.isdecimal() or form in _SMALL_NUMBERS else form


def _plain(form: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", form) if not unicodedata.combining(letter))


def _with_years(found: list[SpokenWord]) -> list[SpokenWord]:
    """`twenty thirty-one` and `nineteen eighty-four` are years."""
    joined: list[SpokenWord] = []
    for word in found:
        before = joined[-1] if joined else None
        if before and before.form in ("#19", "#20") and _TWO_FIGURES.fullmatch(word.form):
            joined[-1] = SpokenWord(before.form + word.form[1:], before.start, word.end)
        else:
            joined.append(word)
    return joined


def _with_halves(found: list[SpokenWord]) -> list[SpokenWord]:
    """`four and a half` is 4.5, `half a million` 500,000."""
    forms = [one.form for one in found]
    joined: list[SpokenWord] = []
    at = 0
    while at < len(found):
        size, value = _half(forms, at)
        if size:
            joined.append(SpokenWord(_number(value), found[at].start, found[at + size - 1].end))
        else:
            joined.append(found[at])
        at += size or 1
    return joined


def _half(forms: list[str], at: int) -> tuple[int, float]:
    """How many words from a place on make a number with a half, and which; none is 0."""
    if forms[at] == "half" and forms[at + 1 : at + 2] == ["a"] and _worth(forms, at + 2) >= 1000:
        return 3, _worth(forms, at + 2) / 2
    if forms[at][:1] != "#" or forms[at + 1 : at + 4] != ["and", "a", "half"] or _worth(forms, at) >= 1000:
        return 0, 0
    scale = _worth(forms, at + 4)
    half = _worth(forms, at) + 0.5
    return (5, half * scale) if scale >= 1000 else (4, half)


def _worth(forms: list[str], at: int) -> float:
    form = forms[at] if at < len(forms) else ""
    return float(form[1:]) if form[:1] == "#" and form[1:].replace(".", "", 1).isdecimal() else 0


def compounded(ours: Sequence[SpokenWord], theirs: Sequence[SpokenWord]) -> tuple[SpokenWord, ...]:
    """Our words; two that stand together are one where theirs have it as one (`e-mail`, `email`)."""
    single = {one.form for one in theirs}
    own = {one.form for one in ours}
    found: list[SpokenWord] = []
    for word in ours:
        before = found[-1] if found else None
        form = before.form + word.form if before else ""
        if before and form in single and form not in own and not word.is_gap and form.isalpha():
            found[-1] = SpokenWord(form, before.start, word.end)
        else:
            found.append(word)
    return tuple(found)


def is_number(form: str) -> bool:
    """Whether the form is a number or an ordinal."""
    return form.startswith("#")


def is_telling(form: str) -> bool:
    """Whether the word carries meaning of its own."""
    return is_content(form) and form != "'d"


__all__ = ["BRACKET", "ELLIPSIS", "SpokenWord", "compounded", "folded", "is_number", "is_telling"]

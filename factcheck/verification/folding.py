"""Words as they are held against the record: what a transcriber or a style book decides makes no difference.

Beside what tracing levels (glyphs, spelling, brackets, contractions), fillers are left out, accents too, numbers are
one word with their value, and what is short in speech stands in full.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.text.numbers import find_numbers, number_words
from factcheck.text.tokens import find_tokens
from factcheck.tracing.words import BRACKET, ELLIPSIS, Word, is_content, words
from factcheck.verification.lexicon import (
    BRITISH,
    CONTRACTED,
    CURRENCY_SIGNS,
    DECADES,
    FILLERS,
    NO_DIRECTIONS,
    ORDINALS,
    SPOKEN,
    STAGE_DIRECTIONS,
)
from factcheck.verification.values import SpokenWord, is_number, number_form, with_values

_DIRECTION = re.compile(r"\(([^()\n]{1,40})\)")
# A line that is nothing but a remark about the room: `(Shouting from the gallery.)`.
_REMARK_LINE = re.compile(
    r"^[ \t]*(?:\([^()\n]{1,120}\)|\*[^*\n]{1,120}\*|—?\[[^\[\]\n]{1,120}\]—?)[ \t]*$", re.MULTILINE
)
_LONGEST_DIRECTION = 5
_SPACED_DOTS = re.compile(r"\.\s\.\s\.")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_DECADE = re.compile(r"(?<!\d)(19|20|)['’]?([2-9])0['’]?s\b")
_BEFORE_UNIT = re.compile(r"(?<![\d.,])(\d+\.\d+)(?=[^\W\d_])(?!(?:k|m|mn|bn|tn)\b)", re.IGNORECASE)
# `9.30am`, `1/3`, `½`, `5½`.
_TIME = re.compile(r"\b(\d{1,2})\.(\d\d)(?= ?[ap]\.?m\b)")
_FRACTION = re.compile(r"(?<![\d/])([12])/(3|4|5)(?![\d/])")
# `wouldn't've`, `I'd've`.
_TWICE_SHORT = re.compile(r"(\w+['’]\w+)['’]ve", re.IGNORECASE)
_SHORT = len("'98")
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_GLYPH = re.compile(r"(\d*) ?([½¼¾])")
_SHORT_SCALE = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?) ?(k|m|mn|bn|tn)\b")
_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_NUMBER_SIGN = re.compile(r"\.\s?\d")
_SMALL_NUMBERS = {word: value for word, value in number_words().items() if value < 100}
# `neighbourhoods`, `misbehaviour`, `recognisable`.
_BRITISH = re.compile(
    r"(?P<before>(?:mis|dis|un|re|en|non|kilo|centi|milli|pre)?)"
    rf"(?P<begins>{'|'.join(sorted(BRITISH, key=len, reverse=True))})"
)
_ISABLE = re.compile(r"(?<=\w{3})(is|ys)(?=(?:able|ational|ationally|ably|er|ers|ement|ement)$)")
_MINUS = re.compile(r"(?:^|[\s“\"'‘(])[-−‑–]$")
# `since '98`.
_SHORT_YEAR, _THIS_CENTURY, _YEAR = (
    re.compile(r"(?<![\w.,’'])['’‘](\d\d)(?![\d\w'’])"),
    30,
    re.compile(r"#(?:19|20)(\d\d)"),
)
_WOULD = re.compile(r"['’]d$")
_DOTS = frozenset("[](). …\xa0")


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
            if _MINUS.search(plain[max(0, first - 2) : first]):
                found.append(SpokenWord("minus", start + first - 1, start + first))
            found += [SpokenWord(one, start + first, start + past) for one in form.split()]
            if sign := CURRENCY_SIGNS.get(plain[max(0, first - 1) : first]):
                found.append(SpokenWord(sign, start + first - 1, start + first))
        if word.start < past:
            continue
        if plain[word.start].isdecimal() and _MINUS.search(plain[max(0, word.start - 2) : word.start]):
            found.append(SpokenWord("minus", start + word.start - 1, start + word.start))
        found += [SpokenWord(form, start + word.start, start + word.end) for form in _forms(plain, word)]
    return with_values([one for one in found if one.form not in FILLERS])


def _without_directions(text: str) -> str:
    """The text with `(Applause)` blotted out; nothing moves."""

    def blot(match: re.Match[str]) -> str:
        said = re.findall(r"[^\W\d_]+", match[1].casefold())
        is_told = bool(said) and (not STAGE_DIRECTIONS.isdisjoint(said) or _is_direction(match[1]))
        return " " * len(match[0]) if is_told else match[0]

    text = _REMARK_LINE.sub(lambda match: " " * len(match[0]), text)
    return _DIRECTION.sub(blot, text) if "(" in text else text


def _is_direction(words: str) -> bool:
    """`bangs desk`, `speaking French`, `in French`: a few words in small letters with a verb and no subject."""
    found = words.split()
    if not found[0].islower() or len(found) > _LONGEST_DIRECTION:
        return False
    if len(found) == 2 and found[0] == "in" and found[1][0].isupper():
        return True
    return found[0] not in NO_DIRECTIONS and len(found[0]) > 3 and found[0].endswith(("s", "ing"))


def _numbers(text: str) -> list[tuple[int, int, str]]:
    """The numbers that are one word however they are written: where each begins and ends, and its form."""
    ordinals = [(*match.span(), f"#{match[1]}th") for match in _ORDINAL.finditer(text)]
    ordinals += [
        (*match.span(), f"#{19 + (int(match[1]) < _THIS_CENTURY)}{match[1]}") for match in _SHORT_YEAR.finditer(text)
    ]
    ordinals += [(*match.span(), DECADES[match[2]] + match[1] * (match[1] == "20")) for match in _DECADE.finditer(text)]
    ordinals += [(*match.span(), f"#{match[1]} #{match[2]}") for match in _TIME.finditer(text)]
    ordinals += [(*match.span(), f"#{match[1]} #{match[2]}th") for match in _FRACTION.finditer(text)]
    ordinals += [
        (*match.span(), number_form(float(match[1])))
        for match in _BEFORE_UNIT.finditer(text)
        if not _TIME.match(text, match.start())
    ]
    ordinals += [(*match.span(), number_form(int(match[1] or 0) + _PARTS[match[2]])) for match in _GLYPH.finditer(text)]
    ordinals += [
        (*match.span(), number_form(float(match[1]) * _SCALES[match[2]])) for match in _SHORT_SCALE.finditer(text)
    ]
    found = [(one.start, one.end, number_form(one.value)) for one in find_numbers(find_tokens(_HYPHEN.sub(" ", text)))]
    return [one for one in found if not any(first <= one[0] < past for first, past, _ in ordinals)] + ordinals


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
    if word.form == "cause" and text[max(0, word.start - 1) : word.start] in ("'", "’", "‘"):
        return ("because",)
    if word.form == "no" and _NUMBER_SIGN.match(text, word.end):
        return ("number",)
    if "'" in word.form and _TWICE_SHORT.fullmatch(raw):
        inner = word.form
        return (inner[:-2], "'d") if inner.endswith("'d") else CONTRACTED.get(inner, (inner,))
    form = word.form if word.form.isascii() or word.form == ELLIPSIS else _plain(word.form)
    if _WOULD.search(raw) and form.endswith("d"):
        return (form[:-1], "'d")
    return SPOKEN.get(form) or (_asnumber_form(_american(form)),)


@lru_cache(maxsize=1 << 16)
def _american(form: str) -> str:
    """The spelling that both sides of the ocean are levelled to."""
    if (match := _BRITISH.match(form)) is not None:
        form = match["before"] + BRITISH[match["begins"]] + form[match.end() :]
    return _ISABLE.sub(lambda match: match[0][0] + "z", form)


def _asnumber_form(form: str) -> str:
    if form in ORDINALS:
        return f"#{ORDINALS[form]}th"
    return f"#{_SMALL_NUMBERS.get(form, form)}" if form.isdecimal() or form in _SMALL_NUMBERS else form


def _plain(form: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", form) if not unicodedata.combining(letter))


def compounded(ours: Sequence[SpokenWord], theirs: Sequence[SpokenWord]) -> tuple[SpokenWord, ...]:
    """Our words; two that stand together are one where theirs have it as one (`e-mail`, `email`).

    `comin'` is `coming`, and `'98` 98, where theirs have it so.
    """
    single = {one.form for one in theirs}
    own = {one.form for one in ours}
    found: list[SpokenWord] = []
    for word in ours:
        before = found[-1] if found else None
        form = before.form + ("one" if word.form == "#1" else word.form) if before else ""
        if before and form in single and form not in own and not word.is_gap and form.isalpha():
            found[-1] = SpokenWord(form, before.start, word.end)
        elif (match := _YEAR.fullmatch(word.form)) and word.end - word.start == _SHORT and f"#{match[1]}" in single:
            found.append(word._replace(form=f"#{match[1]}"))
        elif word.form.endswith("in") and word.form not in single and word.form + "g" in single:
            found.append(word._replace(form=word.form + "g"))
        else:
            found.append(word)
    return tuple(found)


def is_telling(form: str) -> bool:
    """Whether the word carries meaning of its own."""
    return is_content(form) and form != "'d"


__all__ = ["BRACKET", "ELLIPSIS", "SpokenWord", "compounded", "folded", "is_number", "is_telling"]

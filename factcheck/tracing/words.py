"""Words as compared: glyphs, spelling and an editor's brackets make no difference; offsets stay those of the text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.text import Reading
from factcheck.text.tokens import token_spans
from factcheck.tracing.lexicon import (
    BEFORE_IS,
    CONTRACTED_ENDINGS,
    CONTRACTIONS,
    FUNCTION_WORDS,
    INFLECTIONS,
    SPELLINGS,
    spelling_endings,
)

_BRACKETED = re.compile(r"\[[^\[\]\n]{0,80}\]")
# A token may hold several words (`well-known`, `G20`).
_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_MARKS_THAT_JOIN = frozenset("'’.,")
# Longer than any word: what is compared of a hostile one.
_LONGEST_WORD = 64
_LONGEST_PIECE = 4000
BRACKET, ELLIPSIS = "[]", "…"

_Pieces = tuple[tuple[str, int, int], ...]


class Word(NamedTuple):
    """One word in its compared form, and where it stands in the text; a contraction gives two that cover the same."""

    form: str
    start: int
    end: int

    @property
    def gap(self) -> bool:
        """Whether the copy itself says here that words were left out or put in."""
        return self.form in (BRACKET, ELLIPSIS)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two offsets, in order; only this stretch of the text is read."""
    return _compared(text, token_spans(text, start, end))


def words_of(reading: Reading, start: int, end: int) -> list[Word]:
    """The words between two offsets of a text that others read too, in order."""
    return _compared(reading.text, reading.spans_between(start, end))


def _compared(text: str, spans: Sequence[tuple[int, int]]) -> list[Word]:
    """The compared words of some tokens, given by their offsets."""
    found: list[Word] = []
    at, number = 0, len(spans)
    while at < number:
        start, end = spans[at]
        at += 1
        opening = text[start]
        if opening == "[" and (bracket := _BRACKETED.match(text, start, spans[-1][1])):
            # An insertion or an ellipsis marks the change it makes.
            end = bracket.end()
            found.append(Word(BRACKET, start, end))
            while at < number and spans[at][0] < end:
                at += 1
            continue
        if opening == "…" or (opening == "." and end - start > 2):
            found.append(Word(ELLIPSIS, start, end))
            continue
        while (
            at < number and spans[at][0] == end and text[end] in _MARKS_THAT_JOIN and (more := _joined(text, spans, at))
        ):
            end = spans[at + more - 1][1]
            at += more
        found += [Word(form, start + first, start + last) for form, first, last in _pieces(text[start:end])]
    return found


def _joined(text: str, spans: Sequence[tuple[int, int]], at: int) -> int:
    """How many of the tokens from `at` on belong to the one before: a possessive, the decimals of `1.5bn`; or none."""
    start, end = spans[at]
    if text[start] in "'’":
        return int(end - start == 2 and text[end - 1] in "sS" and text[start - 1].isalpha())
    follows = spans[at + 1] if at + 1 < len(spans) else (0, 0)
    is_decimal = end - start == 1 and follows[0] == end and text[end].isdecimal() and text[start - 1].isdecimal()
    return 2 * is_decimal


def _pieces(token: str) -> _Pieces:
    return _short_pieces(token) if len(token) <= _LONGEST_WORD else _cut(token)


def _cut(token: str) -> _Pieces:
    """The compared forms of a token, each with where it begins and ends in the token."""
    return tuple(
        (form, *match.span()) for match in _PIECE.finditer(token) for form in _forms(match.group()[:_LONGEST_WORD])
    )


_short_pieces = lru_cache(maxsize=65536)(_cut)


def _forms(piece: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", piece).casefold().replace("’", "'").replace("ʼ", "'")
    if folded[0].isdecimal():
        return (folded.replace(",", ""),)
    folded = folded.replace(".", "")
    if folded in CONTRACTIONS:
        return CONTRACTIONS[folded]
    stem, mark, ending = folded.rpartition("'")
    if not mark:
        return (_spelling(folded),)
    return _taken_apart(stem, ending)


def _taken_apart(stem: str, ending: str) -> tuple[str, ...]:
    """A word with an apostrophe: a contraction gives two words, a possessive loses its mark."""
    if ending in CONTRACTED_ENDINGS:
        return (_spelling(stem), CONTRACTED_ENDINGS[ending])
    if ending == "s":
        return (stem, "is") if stem in BEFORE_IS else (_spelling(stem),)
    return (_spelling((stem + ending).replace("'", "")),)


def _spelling(form: str) -> str:
    """One spelling for British and American."""
    if form in SPELLINGS:
        return SPELLINGS[form]
    if len(form) > 5:
        for length, endings in spelling_endings():
            if (ending := form[-length:]) in endings:
                return form[:-length] + endings[ending]
    return form


def is_content(form: str) -> bool:
    """Whether the word carries meaning of its own."""
    return form not in FUNCTION_WORDS and form not in (BRACKET, ELLIPSIS)


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The word without the commonest English endings, so that a changed ending is a small change."""
    for ending in INFLECTIONS:
        if form.endswith(ending) and len(form) - len(ending) >= 4:
            return form[: -len(ending)]
    return form


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets of the sentences between two offsets, those within a quotation each by itself; only this is read."""
    return [(start + first, start + last) for first, last in sentences_of(Reading(text[start:end]))]


def sentences_of(reading: Reading) -> list[tuple[int, int]]:
    """Offsets of the sentences of a text that has been read, those within a quotation each by itself."""
    starts, ends = reading.starts, reading.ends
    return [(starts[one.first], ends[one.last - 1]) for one in reading.inner_sentences]


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch itself; one longer than any sentence is cut at white space, so that no piece costs much to read."""
    while end - start > _LONGEST_PIECE:
        at = max(text.rfind(" ", start, start + _LONGEST_PIECE), text.rfind("\n", start, start + _LONGEST_PIECE))
        cut = at if at > start else start + _LONGEST_PIECE
        yield start, cut
        start = cut + (at > start)
    if start < end:
        yield start, end

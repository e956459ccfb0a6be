"""Words as compared: glyphs, spelling and an editor's brackets make no difference; offsets stay those of the text.

A letter in brackets is that letter (`[t]he`), a word broken at a line's end is whole, and a number is the same in words
and in figures. A negation counts even in brackets.
"""

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
    FIGURES,
    FUNCTION_WORDS,
    INFLECTIONS,
    NEGATIONS,
    PHRASE_OPENINGS,
    PHRASES,
    SPELLINGS,
    phrase_form,
    spelling_endings,
)

_BRACKETED = re.compile(r"\[[^\[\]\n]{0,80}\]")
# `[t]he`, `[T]he`: a sentence that begins anew, or no longer begins.
_BRACKETED_LETTER = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
# A token may hold several words (`well-known`, `G20`).
_PIECE = re.compile(
    rf"{phrase_form()}|(?:[^\W\d_]\.){{2,}}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ\xad][^\W\d_]+)*|[%％]", re.IGNORECASE
)
_JOINT = re.compile(r"[-‐‑\s]+")
# A hyphen that only a line's end brought about; what is left of it in a token is a soft one.
_BREAK = re.compile(r"[-‐][ \t]*\r?\n[ \t]*")
_SOFT = "\xad"
_INVISIBLE = frozenset("\xad\u200b\u200c\u200d\u2060\ufeff")
# `Trump‘s`: an opening mark that a typist's machine set for an apostrophe.
_BEHIND_APOSTROPHES = frozenset(("s", "t", "re", "ve", "ll", "d", "m"))
_COMBINING = frozenset(map(chr, range(0x300, 0x370)))
_MARKS_THAT_JOIN = frozenset("'’‘.,-‐") | _INVISIBLE | _COMBINING
_MARKED = re.compile("[\\[\\]\xad\u200b-\u200d\u2060\ufeff\u0300-\u036f\n]")
# What a text cut at its white space would be read otherwise for, beside brackets and `per cent`.
_ACROSS = ("-\n", "‐\n", "\xad\n", "-\r")
# Longer than any word: what is compared of a hostile one.
_LONGEST_WORD = 64
_LONGEST_PIECE = 4000
BRACKET, ELLIPSIS = "[]", "…"
WITHOUT_CONTENT = FUNCTION_WORDS | {BRACKET, ELLIPSIS}

_Pieces = tuple[tuple[str, int, int], ...]


class Word(NamedTuple):
    """One word in its compared form, and where it stands in the text; a contraction gives two that cover the same."""

    form: str
    start: int
    end: int
    # Of a word with a hyphen at a line's end, which may be two: both.
    parts: tuple[str, ...] = ()

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
        if opening == "[":
            if _BRACKETED_LETTER.match(text, start, spans[-1][1]):
                end = spans[at + 2][1]
                at += 3
            elif bracket := _BRACKETED.match(text, start, spans[-1][1]):
                first = at
                while at < number and spans[at][0] < bracket.end():
                    at += 1
                found += _bracketed(text, bracket.span(), spans[first:at])
                continue
        elif opening == "…" or (opening == "." and end - start > 2):
            found.append(Word(ELLIPSIS, start, end))
            continue
        elif at < number and text[start:end].lower() in PHRASE_OPENINGS and _is_phrase(text, start, spans[at]):
            end = spans[at][1]
            at += 1
        while (
            at < number and spans[at][0] == end and text[end] in _MARKS_THAT_JOIN and (more := _joined(text, spans, at))
        ):
            end = spans[at + more - 1][1]
            at += more
        found += _words_of_token(text[start:end].replace("‘", "’"), start)
    return found


def _bracketed(text: str, bracket: tuple[int, int], spans: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """What stands in brackets: an insertion or an ellipsis marks the change it makes, but a negation turns the rest."""
    start, end = bracket
    negations = [word for word in _compared(text, spans) if _negates(text, word)]
    for word in negations:
        if text[start : word.start].strip(" ["):
            yield Word(BRACKET, start, word.start)
            start = word.start
        is_last = word is negations[-1] and not text[word.end : end].strip(" ]")
        yield Word(word.form, start, end if is_last else word.end)
        start = word.end
    if not negations or text[start:end].strip(" ]"):
        yield Word(BRACKET, start, end)


def _negates(text: str, word: Word) -> bool:
    """Whether it is a negation; `No. 10` is none."""
    return word.form in NEGATIONS and text[word.end - 1] != "." and text[word.end : word.end + 1] != "."


def _is_phrase(text: str, start: int, following: tuple[int, int]) -> bool:
    return _JOINT.sub(" ", text[start : following[1]].lower()) in PHRASES


def _joined(text: str, spans: Sequence[tuple[int, int]], at: int) -> int:
    """How many of the tokens from `at` on belong to the one before, or none.

    A possessive, the decimals of `1.5bn`, an accent that stands by itself, the other part of a word broken in two.
    """
    start, end = spans[at]
    mark = text[start]
    if mark in "'’":
        return int(end - start == 2 and text[end - 1] in "sS" and text[start - 1].isalpha())
    follows = spans[at + 1] if at + 1 < len(spans) else (0, 0)
    goes_on = end - start == 1 and follows[0] == end and text[end].isalpha()
    if mark == "‘":
        return 2 * (goes_on and text[start - 1].isalpha() and text[slice(*follows)].lower() in _BEHIND_APOSTROPHES)
    if mark in "-‐\xad" and not goes_on:
        is_break = end - start == 1 and follows[0] > end and text[start - 1].isalpha()
        goes_on = is_break and text[follows[0]].islower() and "\n" in text[end : follows[0]]
    if mark in _COMBINING or mark in _INVISIBLE:
        return 1 + goes_on
    if mark in "-‐":
        return 2 * (goes_on and follows[0] > end)
    is_decimal = end - start == 1 and follows[0] == end and text[end].isdecimal() and text[start - 1].isdecimal()
    return 2 * is_decimal


def _words_of_token(token: str, start: int) -> Iterator[Word]:
    if not _MARKED.search(token):
        for form, first, last in _pieces(token):
            yield Word(form, start + first, start + last)
        return
    cleaned, places = _cleaned(token)
    for form, first, last in _pieces(cleaned):
        parts = tuple(map(_spelling, form.split(_SOFT))) if _SOFT in form else ()
        whole = _spelling("".join(form.split(_SOFT))) if parts else form
        yield Word(whole, start + places[first], start + places[last], parts)


def _cleaned(token: str) -> tuple[str, list[int]]:
    """The token in composed letters, without marks that nobody sees; with each letter's place in it, and its end."""
    letters, places = [], []
    at = 0
    while at < len(token):
        if broken := _BREAK.match(token, at):
            letters.append(_SOFT)
            places.append(at)
            at = broken.end()
            continue
        end = at + 1
        while end < len(token) and token[end] in _COMBINING:
            end += 1
        if token[at] not in "[]" and token[at] not in _INVISIBLE and not token[at].isspace():
            composed = unicodedata.normalize("NFC", token[at:end])
            letters.append(composed)
            places += [at] * len(composed)
        at = end
    return "".join(letters), [*places, len(token)]


def is_read_across(text: str) -> bool:
    """Whether the text may have other words than its stretches between white space have, each by itself."""
    is_broken = ("\n" in text or "\r" in text) and any(mark in text for mark in _ACROSS)
    return is_broken or "[" in text or "cent" in text


def settled(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Word]:
    """Our words; one broken at a line's end is two where they have these two and not the one."""
    if not any(word.parts for word in ours):
        return list(ours)
    forms = [word.form for word in theirs]
    line = f" {' '.join(forms)} "
    found: list[Word] = []
    for word in ours:
        is_two = bool(word.parts) and word.form not in forms and f" {' '.join(word.parts)} " in line
        found += [Word(part, word.start, word.end) for part in word.parts] if is_two else [word]
    return found


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
        figures = folded.replace(",", "")
        return (FIGURES.get(figures, figures),)
    if (phrase := PHRASES.get(_JOINT.sub(" ", folded))) is not None:
        return (phrase,)
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
    return form not in WITHOUT_CONTENT


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

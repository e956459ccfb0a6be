"""The tokens of a text: words, numbers, punctuation marks; what the taggers were trained with, so none may change."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck import languages

TITLE_ABBREVIATIONS = frozenset(languages.words("en", "abbreviations", "titles"))
ABBREVIATIONS = TITLE_ABBREVIATIONS | frozenset(languages.words("en", "abbreviations", "others"))
# What goes on a word: apostrophe or hyphen and more of it, but no possessive at its end.
_GOES_ON = r"(?:(?:[\-‑]|['’](?![sS](?!\w|['’\-‑]\w)))\w+)*(?:\.com\b)?"
_TOKEN = re.compile(
    rf"""
    (?!Ph\.D\.)[^\W\d_]{{2}}\w*{_GOES_ON}     # most words begin with two letters: tried first
    | [,;:?!"“”()\[\]]
    | Ph\.D\.
    | (?:[^\W\d_][-‑])?(?:[^\W\d_]\.){{2,}}               # U.S., a.m., J.D.
    | \d+(?:[.,:]\d+)*(?!\w)             # 1,000 and 9:30
    | \w+{_GOES_ON}
    | (?<=[^\W\d])['’][sS](?!\w|['’\-‑]\w)     # a possessive by itself
    | \.{{2,}} | --+ | '' | ``
    | \S
    """,
    re.VERBOSE,
)
# Other quotation marks than English ones are read as those.
_ENGLISH_MARKS = {"«": "“", "‹": "“", "„": "“", "»": "”", "›": "”"}
_CLOSE_LOW = frozenset(("“", "”", '"'))
_COMBINING = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Four lists of one length, an item a token: the word, the word in lower case, where it starts, where it ends.

    A word is as the text has it, but for quotation marks: « ‹ „ stand as “, and what closes them as ”.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


def find_tokens(text: str) -> Tokens:
    """Cut a text into tokens; they cover all that is not white space, in order, and none overlaps another."""
    spans = token_spans(text)
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    words = _with_english_marks([text[start:end] for start, end in spans])
    return Tokens(words, _with_english_marks(_in_lower_case(text, spans)), starts, ends)


def token_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The offsets of the tokens between two offsets of the text."""
    stop = len(text) if end is None else end
    spans = [match.span() for match in _TOKEN.finditer(text, start, stop)]
    if _COMBINING.search(text, start, stop):
        spans = _with_accents(text, spans)
    # `Mr`, `Sen`, `Aug` and initials take the full stop right behind them.
    joined = [
        at
        for at, (first, last) in enumerate(spans)
        if last - first == 1 and text[first] == "." and at and _abbreviates(text, spans[at - 1], first)
    ]
    for at in joined:
        spans[at - 1] = spans[at - 1][0], spans[at][1]
    if joined:
        gone = frozenset(joined)
        spans = [span for at, span in enumerate(spans) if at not in gone]
    return spans


def _with_accents(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A letter and the accent written behind it are one word, with what goes on right behind them."""
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        before = whole[-1] if whole else (0, 0)
        accent = _COMBINING.match(text, start) and text[before[1] - 1 : before[1]].isalpha()
        goes_on = _COMBINING.match(text, before[1] - 1) and text[start].isalpha() if before[1] else False
        if before[1] == start and (accent or goes_on):
            whole[-1] = before[0], end
        else:
            whole.append((start, end))
    return whole


def _abbreviates(text: str, before: tuple[int, int], stop: int) -> bool:
    start, end = before
    if end != stop or stop + 1 >= len(text):
        return False
    word = text[start:end]
    initial = len(word) == 1 and word.isupper() and word != "I"
    shouted = len(word) > 1 and word.isupper() and word.title() in TITLE_ABBREVIATIONS
    return initial or shouted or word.rpartition("-")[2] in ABBREVIATIONS


def _with_english_marks(words: list[str]) -> list[str]:
    """The words, other quotation marks than English ones set as those; „ is closed by what opens in English: “."""
    if _ENGLISH_MARKS.keys().isdisjoint(words):
        return words
    marked, is_low = [], False
    for word in words:
        closes = is_low and word in _CLOSE_LOW
        is_low = word == "„" or (is_low and not closes)
        marked.append("”" if closes else _ENGLISH_MARKS.get(word, word))
    return marked


def _in_lower_case(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The words in lower case, one kind of apostrophe."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a letter that is two in lower case moves all that follow it
        return [text[start:end].lower().replace("’", "'") for start, end in spans]
    return [lower[start:end] for start, end in spans]

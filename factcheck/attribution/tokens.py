"""A text as read: its tokens, which of them are quoted, and its sentences with quotations kept whole."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck.attribution.lexicon import ABBREVIATIONS, SAY_FORMS, TITLE_ABBREVIATIONS
from factcheck.attribution.quotations import Quotation, find_quotations

_TOKEN = re.compile(
    r"""
    (?:[^\W\d_][-‑])?(?:[^\W\d_]\.){2,}               # U.S., a.m., J.D.
    | \d+(?:[.,:]\d+)*(?!\w)                # 1,000 and 9:30
    | \w+(?:['’\-‑]\w+)*(?:\.com\b)?        # words, with apostrophe or hyphen
    | \.{2,} | --+ | '' | ``
    | \S
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’][sS]")
_ENDERS = frozenset((".", "?", "!", "…", "...", "...."))
_AFTER_END = frozenset(('"', "”", "»", "’", "'", ")", "]", "''"))
# No prose has a sentence with more tokens outside quotation marks than this: bounded work per sentence.
LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive); `opens` where it is the first of paragraph number `paragraph`."""

    first: int
    last: int
    paragraph: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Parallel lists over the tokens; `quoted[i]` is the number of the quotation token i lies in, or -1."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[int]
    quotations: list[Quotation]
    sentences: list[Sentence]

    def words_between(self, first: int, last: int) -> str:
        """The text from token `first` to token `last` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def quotations_between(self, start: int, end: int) -> list[Quotation]:
        """The quotations that overlap a stretch of the text, in code points."""
        first = bisect_right(self.quotations, start, key=lambda quotation: quotation.end)
        last = bisect_left(self.quotations, end, key=lambda quotation: quotation.start)
        return self.quotations[first:last]

    def opening_of(self, at: int) -> int:
        """The first token of the sentence that token `at` stands in."""
        return self.sentences[bisect_right(self.sentences, at, key=lambda sentence: sentence.first) - 1].first

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.words[at][0].isupper()


def read(text: str) -> Reading:
    """Cut a text into tokens and sentences."""
    starts, ends = _token_offsets(text)
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    lower = [word.lower().replace("’", "'") for word in words]
    quotations = find_quotations(text)
    quoted = _quotation_of(starts, quotations)
    reading = Reading(text, words, lower, starts, ends, quoted, quotations, [])
    reading.sentences.extend(_sentences(reading))
    return reading


def _token_offsets(text: str) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if end - start > 2 and _POSSESSIVE.fullmatch(text, end - 2, end):
            starts.append(start)
            ends.append(end - 2)
            start = end - 2
        starts.append(start)
        ends.append(end)
    return _with_abbreviations(text, starts, ends)


def _with_abbreviations(text: str, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
    """Join the full stop to `Mr`, `Sen`, `Aug` and to initials."""
    joined_starts: list[int] = []
    joined_ends: list[int] = []
    for start, end in zip(starts, ends, strict=True):
        if text[start:end] == "." and joined_ends and joined_ends[-1] == start and end < len(text):
            word = text[joined_starts[-1] : start]
            initial = len(word) == 1 and word.isupper() and word != "I"
            shouted = len(word) > 1 and word.isupper() and word.title() in TITLE_ABBREVIATIONS
            if initial or shouted or word.rpartition("-")[2] in ABBREVIATIONS:
                joined_ends[-1] = end
                continue
        joined_starts.append(start)
        joined_ends.append(end)
    return joined_starts, joined_ends


def _quotation_of(starts: list[int], quotations: list[Quotation]) -> list[int]:
    opened = [quotation.start for quotation in quotations]
    found = []
    for start in starts:
        number = bisect_right(opened, start) - 1
        found.append(number if number >= 0 and start < quotations[number].end else -1)
    return found


def _sentences(reading: Reading) -> list[Sentence]:
    found: list[Sentence] = []
    first, opens, paragraph = 0, True, 0
    count = len(reading.words)
    bare = 0
    for at in range(count):
        last = at + 1
        bare += reading.quoted[at] < 0
        new_paragraph = last == count or "\n" in reading.text[reading.ends[at] : reading.starts[last]]
        if (
            new_paragraph
            or bare >= LONGEST_SENTENCE
            or last - first >= 10 * LONGEST_SENTENCE
            or _ends_sentence(reading, at)
        ):
            found.append(Sentence(first, last, paragraph, opens))
            first, opens, bare = last, new_paragraph, 0
            paragraph += new_paragraph
    return found


def _ends_sentence(reading: Reading, at: int) -> bool:
    """Whether a sentence ends after this token; never within a quotation."""
    quoted, words = reading.quoted, reading.words
    if quoted[at] >= 0 and quoted[at + 1] == quoted[at]:
        return False
    end = at
    while end > 0 and at - end < 3 and words[end] in _AFTER_END:
        end -= 1
    if words[end] not in _ENDERS or (words[at + 1] in _AFTER_END and quoted[at + 1] < 0):
        return False
    after = words[at + 1]
    if after[0].islower():
        return False
    return not (quoted[at] >= 0 and words[end] in "?!…" and _speech_follows(reading, at + 1))


def _speech_follows(reading: Reading, at: int) -> bool:
    """`"Why?" Ms Ito asked`: the question mark is the quotation's, not the sentence's."""
    for ahead in range(at, min(at + 6, len(reading.words))):
        if reading.quoted[ahead] >= 0 or reading.words[ahead] in ",.;":
            return False
        if reading.lower[ahead] in SAY_FORMS:
            return True
    return False

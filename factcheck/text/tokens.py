"""A text as read: its tokens, which of them are quoted, and its sentences with quotations kept whole."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from factcheck import languages
from factcheck.text.quotations import Quotation, find_quotations

TITLE_ABBREVIATIONS = frozenset(languages.words("en", "abbreviations", "titles"))
ABBREVIATIONS = TITLE_ABBREVIATIONS | frozenset(languages.words("en", "abbreviations", "others"))
_SAY_FORMS = frozenset(
    form
    for name in ("say", "write")
    for verb in languages.words("en", "reporting", name)
    for part in verb.split()
    for form in part.split("/")
)
# What goes on a word: apostrophe or hyphen and more of it, but no possessive at its end.
_GOES_ON = r"(?:(?:[\-‑]|['’](?![sS](?!\w|['’\-‑]\w)))\w+)*(?:\.com\b)?"
_TOKEN = re.compile(
    rf"""
    [^\W\d_]{{2}}\w*{_GOES_ON}           # most words begin with two letters: tried first
    | [,;:?!"“”()\[\]]
    | (?:[^\W\d_][-‑])?(?:[^\W\d_]\.){{2,}}               # U.S., a.m., J.D.
    | \d+(?:[.,:]\d+)*(?!\w)             # 1,000 and 9:30
    | \w+{_GOES_ON}
    | (?<=[^\W\d])['’][sS](?!\w|['’\-‑]\w)     # a possessive by itself
    | \.{{2,}} | --+ | '' | ``
    | \S
    """,
    re.VERBOSE,
)
_ENDERS = frozenset((".", "?", "!", "…", "...", "...."))
_AFTER_END = frozenset(('"', "”", "»", "’", "'", ")", "]", "''"))
_MAY_END = _ENDERS | _AFTER_END
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
        return self.sentences[self.sentence_at(at)].first

    def sentence_at(self, at: int) -> int:
        """The number of the sentence that token `at` stands in."""
        return bisect_right(self.sentences, at, key=lambda sentence: sentence.first) - 1

    def sentence_end(self, at: int) -> int:
        """Past the last token of the sentence that token `at` stands in."""
        return self.sentences[self.sentence_at(at)].last

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.words[at][0].isupper()


def read(text: str) -> Reading:
    """Cut a text into tokens and sentences."""
    starts, ends = _token_offsets(text)
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    lower = _in_lower_case(text, starts, ends)
    quotations = find_quotations(text)
    quoted = _quotation_of(starts, quotations)
    reading = Reading(text, words, lower, starts, ends, quoted, quotations, [])
    reading.sentences.extend(_sentences(reading))
    return reading


def _token_offsets(text: str) -> tuple[list[int], list[int]]:
    spans = [match.span() for match in _TOKEN.finditer(text)]
    # `Mr`, `Sen`, `Aug` and initials take the full stop right behind them.
    joined = [
        at
        for at, (start, end) in enumerate(spans)
        if end - start == 1 and text[start] == "." and at and _abbreviates(text, spans[at - 1], start)
    ]
    for at in joined:
        spans[at - 1] = spans[at - 1][0], spans[at][1]
    if joined:
        gone = frozenset(joined)
        spans = [span for at, span in enumerate(spans) if at not in gone]
    return [start for start, _ in spans], [end for _, end in spans]


def _abbreviates(text: str, before: tuple[int, int], stop: int) -> bool:
    start, end = before
    if end != stop or stop + 1 >= len(text):
        return False
    word = text[start:end]
    initial = len(word) == 1 and word.isupper() and word != "I"
    shouted = len(word) > 1 and word.isupper() and word.title() in TITLE_ABBREVIATIONS
    return initial or shouted or word.rpartition("-")[2] in ABBREVIATIONS


def _in_lower_case(text: str, starts: list[int], ends: list[int]) -> list[str]:
    """The words in lower case, one kind of apostrophe."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a letter that is two in lower case moves all that follow it
        return [text[start:end].lower().replace("’", "'") for start, end in zip(starts, ends, strict=True)]
    return [lower[start:end] for start, end in zip(starts, ends, strict=True)]


def _quotation_of(starts: list[int], quotations: list[Quotation]) -> list[int]:
    quoted = [-1] * len(starts)
    for number, quotation in enumerate(quotations):
        first = bisect_left(starts, quotation.start)
        last = bisect_left(starts, quotation.end, first)
        quoted[first:last] = [number] * (last - first)
    return quoted


def _sentences(reading: Reading) -> list[Sentence]:
    found: list[Sentence] = []
    first, opens, paragraph = 0, True, 0
    closing = _paragraph_ends(reading)
    may_end = {at for at, word in enumerate(reading.words) if word in _MAY_END}
    for at in sorted(closing | may_end):
        while (cut := _overlong(reading, first, at)) is not None:
            found.append(Sentence(first, cut, paragraph, opens))
            first, opens = cut, False
        closes = at in closing
        if closes or _ends_sentence(reading, at):
            found.append(Sentence(first, at + 1, paragraph, opens))
            first, opens = at + 1, closes
            paragraph += closes
    return found


def _paragraph_ends(reading: Reading) -> set[int]:
    """The last token of each line that has any."""
    found = {len(reading.words) - 1} if reading.words else set()
    at = reading.text.find("\n")
    while at >= 0:
        before = bisect_left(reading.starts, at) - 1
        if before >= 0:
            found.add(before)
        at = reading.text.find("\n", at + 1)
    return found


def _overlong(reading: Reading, first: int, at: int) -> int | None:
    """Where a sentence from `first` is cut before token `at`, being longer than any; None where it is not."""
    if at - first < LONGEST_SENTENCE:
        return None
    bare = 0
    for token in range(first, min(at, first + 10 * LONGEST_SENTENCE)):
        bare += reading.quoted[token] < 0
        if bare >= LONGEST_SENTENCE:
            return token + 1
    return first + 10 * LONGEST_SENTENCE if at - first >= 10 * LONGEST_SENTENCE else None


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
        if reading.lower[ahead] in _SAY_FORMS:
            return True
    return False

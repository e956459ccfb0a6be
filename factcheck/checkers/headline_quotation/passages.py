"""Passages that a text gives as somebody's words: in quotation marks, or by its layout."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.checkers.headline_quotation.wording import Words
from factcheck.plugin import Reading, Span, read

# A letter in brackets is that letter.
_BRACKETED = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_MARK = re.compile(r"[“”\"]")
# `— Jan Rusk (@rusk) May 4`.
_POST = re.compile(r"[—–-] ?[^\n@]{1,60}\(@\w+\)")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class QuotedWords(NamedTuple):
    """A stretch of text, and its words alone by sentence: capitals, hyphens and a comma at the end do not matter."""

    span: Span
    sentences: tuple[Words, ...]

    @property
    def words(self) -> Words:
        """Those of all its sentences."""
        return tuple(word for sentence in self.sentences for word in sentence)


def quoted_in(reading: Reading, start: int = 0) -> list[QuotedWords]:
    """The quotations that are closed and hold words, from an offset on."""
    spans = [one.inner(reading.text) for one in reading.quotations if one.closed and one.start >= start]
    return [_passage(reading.text, *span) for span in spans if WORD.search(reading.text[slice(*span)])]


def plain_words(text: str) -> Words:
    """The words of a text."""
    return tuple(read(text).plain_words(0, len(text)))


def _passage(text: str, start: int, end: int) -> QuotedWords:
    reading = read(_BRACKETED.sub(r"\1", text[start:end]))
    spans = [(reading.starts[one.first], reading.ends[one.last - 1]) for one in reading.sentences]
    return QuotedWords(Span.of(text, start, end), tuple(tuple(reading.plain_words(*one)) for one in spans))


def laid_out(text: str, start: int, quoted: str) -> list[QuotedWords]:
    """The sentences that have these words as somebody's, but in no closed quotation of their own.

    They stand below a line that ends in a colon, within marks round which others stand, in a paragraph of a longer
    quotation, in a post, or with part of them in marks.
    """
    reading = read(text)
    matches = list(occurrences(text, start, quoted))
    return [
        _passage(text, *sentence_round(reading, one.start()))
        for one in matches
        if _MARK.search(one.group()) or _is_below(text, one.start()) or _is_within(text, one.start())
    ]


def _is_below(text: str, at: int) -> bool:
    """`Lind wrote:` and, as a paragraph of its own, her words; or a post, with who sent it behind."""
    start = text.rfind("\n", 0, at) + 1
    line = text[start:].partition("\n")[0]
    return text[:start].rstrip().endswith(":") or bool(_POST.search(line, at - start))


def _is_within(text: str, at: int) -> bool:
    """Whether marks are open there that close in the same paragraph, or with which it opens."""
    start = text.rfind("\n", 0, at) + 1
    before, behind = text[start:at], text[at:].partition("\n")[0]
    if before.count("“") > before.count("”"):
        return behind.count("”") > behind.count("“") or before.startswith("“")
    return before.count('"') % 2 == 1 and (behind.count('"') % 2 == 1 or before.startswith('"'))


def occurrences(text: str, start: int, quoted: str) -> Iterator[re.Match[str]]:
    """Where the text has the words, whatever their capitals."""
    ways = r"[\W_]{1,3}".join(map(re.escape, WORD.findall(quoted)))
    yield from re.compile(rf"(?<![^\W_]){ways}(?![^\W_])", re.IGNORECASE).finditer(text, start)


def sentence_round(reading: Reading, at: int) -> tuple[int, int]:
    """The sentence that a place stands in."""
    sentence = reading.sentences[reading.sentence_at(bisect_right(reading.starts, at) - 1)]
    return reading.starts[sentence.first], reading.ends[sentence.last - 1]

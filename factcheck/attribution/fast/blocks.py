"""Long texts are tagged a block of sentences at a time, so that memory stays bounded."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.text import Reading

_CORE = 2000
_MARGIN = 200


class TokenBlock(NamedTuple):
    """A stretch of sentences: token and sentence numbers, half-open; its margins are context, cues are in its core."""

    first: int
    last: int
    first_sentence: int
    last_sentence: int
    core_first: int
    core_last: int

    @classmethod
    def whole(cls, reading: Reading) -> "TokenBlock":
        """The whole text as one block."""
        return cls(0, len(reading.words), 0, len(reading.sentences), 0, len(reading.words))


def blocks(reading: Reading) -> Iterator[TokenBlock]:
    """Blocks whose cores follow one another and cover the text."""
    sentences = reading.sentences
    low = 0
    while low < len(sentences):
        high = low + 1
        core_first = sentences[low].first
        while high < len(sentences) and sentences[high].last - core_first <= _CORE:
            high += 1
        core_last = sentences[high - 1].last
        first, last = low, high
        while first > 0 and core_first - sentences[first].first < _MARGIN:
            first -= 1
        while last < len(sentences) and sentences[last - 1].last - core_last < _MARGIN:
            last += 1
        yield TokenBlock(sentences[first].first, sentences[last - 1].last, first, last, core_first, core_last)
        low = high

"""Windows: a text in word pieces, cut into stretches that the encoder reads at once.

In this room n is the number of tokens of a text, p of its word pieces.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.text import Reading

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating[Any]]
WINDOW = 256
# A word in a script without spaces is one token and a piece a sign: bounded work per token.
PIECES_PER_TOKEN = 16
CASES, PLACES = 4, 3


@dataclass(frozen=True, slots=True)
class WordPieces:
    """How tokens are spelled in pieces, and the pieces that open a window and close its paragraphs.

    `of` takes a token and whether it is set apart from the one before, and gives at least one piece.
    """

    of: Callable[[str, bool], tuple[int, ...]]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in word pieces, all int64: those of token i are `ids[bounds[i]:bounds[i + 1]]`, of type `types[i]`.

    `ids` (p,), `bounds` (n + 1,), `types` and `paragraphs` (n,), `cuts` (sentences,), the token past each sentence;
    `start` and `end` are the pieces that open a window and close its paragraphs.
    """

    ids: Ints
    bounds: Ints
    types: Ints
    paragraphs: Ints
    cuts: Ints
    start: int
    end: int

    def length(self, first: int, last: int) -> int:
        """How many pieces stand from token `first` to token `last` (exclusive)."""
        return int(self.bounds[last] - self.bounds[first])


@dataclass(frozen=True, slots=True)
class EncoderWindow:
    """Tokens `first` to `last` (exclusive) as the encoder reads them.

    `ids` and `types` int64 (pieces,), separators included; `heads` int64 (tokens,), the first piece of each token.
    """

    first: int
    last: int
    ids: Ints
    types: Ints
    heads: Ints


def in_pieces(reading: Reading, encode: WordPieces) -> Pieces:
    """The word pieces of a text, with the type of each token and the sentence ends at which a window may be cut."""
    parts = [encode.of(word, apart) for word, apart in zip(reading.words, _apart(reading), strict=True)]
    bounds = np.zeros(len(parts) + 1, dtype=np.int64)
    np.cumsum([len(part) for part in parts], out=bounds[1:])
    ids = np.fromiter((piece for part in parts for piece in part), dtype=np.int64, count=int(bounds[-1]))
    types = [_case(word) * PLACES + _place(reading, at) for at, word in enumerate(reading.words)]
    paragraphs = np.zeros(len(parts), dtype=np.int64)
    for sentence in reading.sentences:
        paragraphs[sentence.first : sentence.last] = sentence.paragraph
    cuts = np.array([sentence.last for sentence in reading.sentences], dtype=np.int64)
    return Pieces(ids, bounds, np.array(types, dtype=np.int64), paragraphs, cuts, encode.start, encode.end)


def _apart(reading: Reading) -> list[bool]:
    """Of each token whether anything, such as a space, parts it from the token before."""
    ends = [-1, *reading.ends[:-1]] if reading.words else []
    return [start > end for start, end in zip(reading.starts, ends, strict=True)]


def _case(word: str) -> int:
    if word.isupper():
        return 2 if len(word) > 1 else 3
    return 1 if word[0].isupper() else 0


def _place(reading: Reading, at: int) -> int:
    """Outside quotation marks, within them, or one of the marks."""
    number = reading.quoted[at]
    if number < 0:
        return 0
    quotation = reading.quotations[number]
    within = quotation.inner_start <= reading.starts[at] < quotation.inner_end
    return 1 if within or not quotation.closed else 2


def pack(pieces: Pieces, limits: Iterator[int]) -> Iterator[tuple[int, int]]:
    """Stretches of whole paragraphs in at most `limits` pieces each; a longer paragraph is cut between sentences."""
    limit = next(limits)
    start, length = 0, 0
    for first, last in _blocks(pieces):
        size = pieces.length(first, last) + 1
        if length and length + size > limit:
            yield start, first
            start, length, limit = first, 0, next(limits)
        length += size
    if length:
        yield start, len(pieces.types)


def _blocks(pieces: Pieces) -> Iterator[tuple[int, int]]:
    """Paragraphs, or the sentences of a paragraph too long for a window, or what fits of a sentence too long."""
    edges = np.flatnonzero(np.diff(pieces.paragraphs)) + 1
    limit = WINDOW - 2
    paragraphs = [0, *edges.tolist(), len(pieces.types)] if len(pieces.types) else []
    for first, last in pairwise(paragraphs):
        if pieces.length(first, last) < limit:
            yield first, last
            continue
        inner = pieces.cuts[np.searchsorted(pieces.cuts, first, "right") : np.searchsorted(pieces.cuts, last, "left")]
        at = first
        for end in (*inner.tolist(), last):
            while pieces.length(at, end) >= limit:
                fits = int(np.searchsorted(pieces.bounds, pieces.bounds[at] + limit - 1, "right")) - 1
                yield at, max(fits, at + 1)
                at = max(fits, at + 1)
            if at < end:
                yield at, end
                at = end


def window(pieces: Pieces, first: int, last: int) -> EncoderWindow:
    """What the encoder reads of a stretch: a separator before each new paragraph, token types spread over pieces."""
    low, high = int(pieces.bounds[first]), int(pieces.bounds[last])
    lengths = np.diff(pieces.bounds[first : last + 1])
    opens = np.diff(pieces.paragraphs[first:last], prepend=pieces.paragraphs[first]) > 0
    heads = pieces.bounds[first:last] - low + 1 + np.cumsum(opens)
    size = high - low + 2 + int(opens.sum())
    ids = np.full(size, pieces.end, dtype=np.int64)
    types = np.zeros(size, dtype=np.int64)
    ids[0] = pieces.start
    places = np.repeat(heads, lengths) + _steps(lengths)
    ids[places] = pieces.ids[low:high]
    types[places] = np.repeat(pieces.types[first:last], lengths)
    return EncoderWindow(first, last, ids, types, heads)


def _steps(lengths: Ints) -> Ints:
    """0, 1, ... within each token: int64, as long as all tokens have pieces."""
    total = int(lengths.sum())
    starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
    steps: Ints = np.arange(total, dtype=np.int64) - starts
    return steps


def stacked(windows: list[EncoderWindow]) -> tuple[Ints, Ints, Ints]:
    """A batch: ids, types and mask, each int64 (windows, pieces of the longest)."""
    width = max(len(window.ids) for window in windows)
    ids, types, mask = (np.zeros((len(windows), width), dtype=np.int64) for _ in range(3))
    for row, window in enumerate(windows):
        size = len(window.ids)
        ids[row, :size] = window.ids
        types[row, :size] = window.types
        mask[row, :size] = 1
    return ids, types, mask

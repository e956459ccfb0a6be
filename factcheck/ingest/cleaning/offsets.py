"""A text with parts left out or written otherwise, and where in the text before each part stood."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Cut:
    """Pieces of a text set end to end: the i-th begins at `starts[i]` here and at `origins[i]` there."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(cls, text: str, kept: Iterable[tuple[int, int]]) -> "Cut":
        """Keep these half-open stretches, which come in order and do not overlap."""
        pieces = _joined(kept)
        lengths = [end - start for start, end in pieces]
        return cls(
            text="".join(text[start:end] for start, end in pieces),
            starts=tuple(accumulate(lengths[:-1], initial=0)) if pieces else (),
            origins=tuple(start for start, _ in pieces),
        )

    def origin(self, offset: int) -> int:
        """Where the character at this offset stood; 0 in an empty text."""
        if not self.starts:
            return 0
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]

    def last(self, offset: int) -> int:
        """Where the last character stood of what the one at this offset stands for: here the same."""
        return self.origin(offset)


@dataclass(frozen=True, slots=True)
class Respelling:
    """A text with stretches written otherwise; whoever asks for a part of such a stretch gets all of it.

    The i-th piece begins at `starts[i]` here, and there it is `origins[i]` to `ends[i]`; `changed[i]` where it was
    written otherwise.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]
    changed: tuple[bool, ...]

    @classmethod
    def of(cls, text: str, changes: Iterable[tuple[int, int, str]]) -> "Respelling":
        """Write these half-open stretches otherwise; they come in order and do not overlap."""
        parts: list[tuple[int, int, str, bool]] = []
        at = 0
        for start, end, words in changes:
            parts += [(at, start, text[at:start], False), (start, end, words, True)]
            at = end
        parts = [part for part in (*parts, (at, len(text), text[at:], False)) if part[2]]
        return cls(
            text="".join(part[2] for part in parts),
            starts=tuple(accumulate((len(part[2]) for part in parts[:-1]), initial=0)) if parts else (),
            origins=tuple(part[0] for part in parts),
            ends=tuple(part[1] for part in parts),
            changed=tuple(part[3] for part in parts),
        )

    def origin(self, offset: int) -> int:
        """Where the character at this offset began to stand; 0 in an empty text."""
        if not self.starts:
            return 0
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + (0 if self.changed[piece] else offset - self.starts[piece])

    def last(self, offset: int) -> int:
        """Where the last character stood of what the one at this offset stands for."""
        if not self.starts:
            return 0
        piece = bisect_right(self.starts, offset) - 1
        return self.ends[piece] - 1 if self.changed[piece] else self.origin(offset)


def _joined(kept: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for start, end in kept:
        if start == end:
            continue
        if pieces and pieces[-1][1] == start:
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    return pieces

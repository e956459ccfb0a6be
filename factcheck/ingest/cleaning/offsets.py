"""A text with parts left out, and where in the text before each kept part stood."""

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

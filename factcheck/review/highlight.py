"""A text cut into pieces that can be marked: safe whatever the text holds, however the spans overlap."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from factcheck.export.hostile import UNSEEN
from factcheck.model import Span

# A browser lays out a novel's chapter in no time, and not five megabytes.
SHOWN_AT_MOST = 200_000


class Mark(NamedTuple):
    """A span to be marked: the part it plays, and whose it is (a statement's id, a flag's)."""

    start: int
    end: int
    role: str
    key: str


class Piece(NamedTuple):
    """A stretch of text under the same marks throughout; `begins` are those whose first piece this is."""

    start: int
    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """The parts this piece plays, each once."""
        return tuple(dict.fromkeys(mark.role for mark in self.marks))

    def innermost(self, role: str) -> str | None:
        """Whose mark of that role lies closest around this piece."""
        mine = [mark for mark in self.marks if mark.role == role]
        return min(mine, key=lambda mark: (mark.end - mark.start, mark.start)).key if mine else None


class MarkedParagraph(NamedTuple):
    """One line of the text, in pieces; offsets are the text's."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


def marks_of(spans: Iterable[Span], role: str, key: str) -> Iterator[Mark]:
    """A mark for each span."""
    for span in spans:
        yield Mark(span.start, span.end, role, key)


def pieces(text: str, marks: Iterable[Mark], offset: int = 0) -> tuple[Piece, ...]:
    """Cut the text wherever a mark begins or ends; `offset` is where the text begins in the whole.

    Marks outside the text are left out; those that reach over its edge are cut there.
    """
    end = offset + len(text)
    inside = sorted(
        (Mark(max(mark.start, offset), min(mark.end, end), mark.role, mark.key), mark.start)
        for mark in marks
        if mark.start < end and mark.end > offset
    )
    edges = sorted({offset, end, *(edge for mark, _ in inside for edge in (mark.start, mark.end))})
    found = []
    active: list[tuple[Mark, int]] = []
    waiting = list(reversed(inside))
    for left, right in pairwise(edges):
        active = [one for one in active if one[0].end > left]
        while waiting and waiting[-1][0].start <= left:
            active.append(waiting.pop())
        begins = tuple(mark for mark, began in active if began == left)
        found.append(Piece(left, text[left - offset : right - offset], tuple(mark for mark, _ in active), begins))
    return tuple(found)


def paragraphs(text: str, marks: Iterable[Mark]) -> tuple[MarkedParagraph, ...]:
    """The text line by line, empty lines left out, at most `SHOWN_AT_MOST` code points of it."""
    left = sorted(marks)
    found = []
    for line in re.finditer(r"[^\r\n]*[^\s][^\r\n]*", text[:SHOWN_AT_MOST]):
        left = [mark for mark in left if mark.end > line.start()]
        # Sorted by start: those that begin after this line wait for theirs.
        mine = [mark for mark in left if mark.start < line.end()]
        found.append(MarkedParagraph(line.start(), line.end(), pieces(line.group(), mine, line.start())))
    return tuple(found)


def shown(text: str | None) -> Markup:
    """Hostile text made safe to read: escaped, and unseen characters shown by their number."""
    parts = []
    end = 0
    for match in UNSEEN.finditer(text or ""):
        parts += [escape((text or "")[end : match.start()]), _seen(match.group())]
        end = match.end()
    parts.append(escape((text or "")[end:]))
    return Markup("").join(parts)


def _seen(character: str) -> Markup:
    return Markup('<span class="fc-unseen" title="an invisible character">U+{:04X}</span>').format(ord(character))

"""Text wrapped at a fixed column, as mail and agency copy are: its line breaks undone, with the way back."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_LINE = re.compile(r"(?P<words>[^\r\n]*)(?P<ending>\r\n|\r|\n|\Z)")
# What begins a line that stands by itself: a mark of a list, an indent.
_STANDS_ALONE = re.compile(r"[ \t]|[-*•–—+·#|=_]|\(?\w{1,3}[.)]\s")
_QUOTED = re.compile(r"(?:> ?)*")
# Columns that people and machines wrap at.
_NARROWEST, _WIDEST = 40, 100
# Of a wrapped text nearly every line break stands where the next word had no room; a few tell nothing. Lines of less
# than so much of the column are headings and last lines of paragraphs, and say nothing either way.
_LEAST_BREAKS, _LEAST_SHARE, _LONG = 3, 0.9, 0.6


@dataclass(frozen=True, slots=True)
class Layout:
    """A text without its hard wraps; `is_wrapped` is False where it has none, and `text` the text as given.

    `paragraphs` are half-open offsets into `text`, in order, blank lines and white space at the edges left out.
    """

    text: str
    is_wrapped: bool
    paragraphs: tuple[tuple[int, int], ...]
    # Where the pieces that were kept begin, in `text` and in the text as given.
    _here: Sequence[int] = field(repr=False)
    _given: Sequence[int] = field(repr=False)

    def to_given(self, offset: int) -> int:
        """The offset in the text as given of a code point of `text`."""
        piece = bisect_right(self._here, offset) - 1
        return self._given[piece] + offset - self._here[piece]

    def span_given(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the text as given of a span of `text` that holds a code point."""
        return self.to_given(start), self.to_given(end - 1) + 1


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: where it begins, where its words begin and end, and how deep it is quoted (`>>`)."""

    begin: int
    start: int
    end: int
    depth: str

    @property
    def length(self) -> int:
        """Its code points, with the marks of quoting, without white space at its end."""
        return self.end - self.begin


def find_layout(text: str) -> Layout:
    """Undo hard wraps: within a paragraph, each line break at which the next word had no room becomes a space.

    A mark of quoting (`>`) at the head of a line goes with the break before it. Breaks of short lines, of lists, of
    indented lines and of verse stay.
    """
    lines = list(_lines(text))
    pairs = [(one, other) for one, other in pairwise(lines) if _may_belong(text, one, other)]
    column = max((one.length for one, _ in pairs), default=0)
    long = [one for one, _ in pairs if one.length >= _LONG * column]
    full = [(one, other) for one, other in pairs if _is_full(text, one, other, column)]
    if not _NARROWEST <= column <= _WIDEST or len(full) < max(_LEAST_BREAKS, _LEAST_SHARE * len(long)):
        return Layout(text, False, tuple(_paragraphs(text)), (0,), (0,))
    return _joined(text, full)


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        if match.start() == len(text):
            return
        quoted = _QUOTED.match(text, match.start(), match.end("words"))
        start = quoted.end() if quoted else match.start()
        words = text[start : match.end("words")]
        depth = text[match.start() : start].replace(" ", "")
        yield _Line(match.start(), start, start + len(words.rstrip()), depth)


def _may_belong(text: str, one: _Line, other: _Line) -> bool:
    """Whether two lines may be of one paragraph: neither blank, quoted as deep, the second no item of a list."""
    if one.start == one.end or other.start == other.end or one.depth != other.depth:
        return False
    return not _STANDS_ALONE.match(text, other.start, other.end) and " " in text[one.start : one.end]


def _is_full(text: str, one: _Line, other: _Line, column: int) -> bool:
    """Whether the first word of the second line had no room at the end of the first."""
    words = text[other.start : other.end].split(maxsplit=1)
    return one.length + 1 + len(words[0]) > column


def _joined(text: str, full: Sequence[tuple[_Line, _Line]]) -> Layout:
    parts: list[str] = []
    here, given = [0], [0]
    length = at = 0
    for one, other in full:
        parts += [text[at : one.end], " "]
        length += one.end - at + 1
        # The space stands for what stood between the two lines.
        here += [length - 1, length]
        given += [one.end, other.start]
        at = other.start
    parts.append(text[at:])
    joined = "".join(parts)
    return Layout(joined, True, tuple(_paragraphs(joined)), tuple(here), tuple(given))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for line in _lines(text):
        words = text[line.start : line.end]
        if words.strip():
            yield line.start + len(words) - len(words.lstrip()), line.end

"""A text as lines with words in them: what boilerplate and headlines are told by."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SENTENCE_ENDS = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”", ',"', ",”", ".'", ".’", ".)", ".»", "…")


class Line(NamedTuple):
    """A line without the white space around it; `opens` tells whether a blank line stands before it."""

    start: int
    end: int
    text: str
    opens: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of copy rather than as a heading or a label."""
        if len(self.text) >= 120:
            return True
        return self.text.endswith(SENTENCE_ENDS) and len(self.text.split()) >= 8


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that hold words."""
    offset, opens = 0, True
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            start = offset + len(raw) - len(raw.lstrip())
            yield Line(start, start + len(words), words, opens)
        opens = not words
        offset += len(raw) + 1


def stretches(text: str, kept: Sequence[Line], broken: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of text that leave these lines; a blank line before the i-th where `broken[i]`."""
    for number, line in enumerate(kept):
        if number:
            before = kept[number - 1].end
            first = text.index("\n", before)
            yield first, first + 1
            last = text.rindex("\n", before, line.start)
            if broken[number] and last != first:
                yield last, last + 1
        yield line.start, line.end

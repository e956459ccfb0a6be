"""The paragraphs of a text: its lines that hold a token."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text.tokens import Tokens

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Tokens `first` to `last` (exclusive), which the text has from `start` to `end` (exclusive, code points)."""

    first: int
    last: int
    start: int
    end: int


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the lines that are not blank; only a line feed ends a line."""
    return (match.span() for match in _LINE.finditer(text) if not match.group().isspace())


def find_paragraphs(text: str, tokens: Tokens) -> list[Paragraph]:
    """The paragraphs in order; they cover all tokens."""
    found: list[Paragraph] = []
    for _, end in lines(text):
        first = found[-1].last if found else 0
        last = bisect_left(tokens.starts, end, first)
        if last > first:
            found.append(Paragraph(first, last, tokens.starts[first], tokens.ends[last - 1]))
    return found

"""Expected words marked in a text, as in `"No," she [[claimed]].`, without the marks."""

import re
from typing import NamedTuple

_MARK = re.compile(r"\[\[|\]\]")


class MarkedText(NamedTuple):
    """A text without its marks, and the stretches that were marked: offsets into that text, half-open, in order."""

    text: str
    marked: tuple[tuple[int, int], ...]


def unmarked(text: str) -> MarkedText:
    """Take the marks off; ValueError where one is never closed, closes nothing, or holds no words."""
    plain, marked, opened, at = "", [], None, 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        at = match.end()
        if (match.group() == "[[") == (opened is not None):
            raise ValueError(f"the mark {match.group()} at character {match.start() + 1} has no partner")
        if opened is None:
            opened = len(plain)
        elif opened == len(plain):
            raise ValueError(f"the mark at character {match.start() - 1} holds no words")
        else:
            marked.append((opened, len(plain)))
            opened = None
    if opened is not None:
        raise ValueError("the last mark [[ is never closed with ]]")
    return MarkedText(plain + text[at:], tuple(marked))


def with_marks(text: str, marked: tuple[tuple[int, int], ...], opening: str = "[[", closing: str = "]]") -> str:
    """The text with marks set round the stretches; of two that overlap the second is left out."""
    parts, at = [], 0
    for start, end in sorted(marked):
        if start >= at:
            parts += [text[at:start], opening, text[start:end], closing]
            at = end
    return "".join([*parts, text[at:]])

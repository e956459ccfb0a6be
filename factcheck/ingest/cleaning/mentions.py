"""Odd letters that copy suffers from stand in its words; those it speaks of stand by themselves."""

from collections.abc import Sequence

_BEFORE = frozenset(" \t\r\n\"'“”‘’«»`([{")
_AFTER = frozenset(" \t\r\n\"'“”‘’«»`)]},.;:!?")


def touches_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands in or right at a word, not by itself or in quotation marks."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (not before or before in _BEFORE) or not (not after or after in _AFTER)


def mostly_touch_words(text: str, found: Sequence[tuple[int, int]]) -> bool:
    """Whether there are such stretches, and at least half of them stand in or at words."""
    return bool(found) and 2 * sum(1 for start, end in found if touches_words(text, start, end)) >= len(found)

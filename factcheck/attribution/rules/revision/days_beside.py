"""The day that stands beside a cue is when it was said, and no content: `said on Monday, |June 10|`."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import DAY_WORDS, LONGER_TIMES, MONTHS, TIMES_OF_DAY, word_set
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

_NAMES = DAY_WORDS | MONTHS | TIMES_OF_DAY | LONGER_TIMES | word_set("statement_days", "units")
_BESIDE = (
    word_set("statement_days", "counts")
    | word_set("statement_days", "counted_from")
    | word_set("statement_days", "open_day")
    | frozenset(("the", "on", "of", ",", "early", "late", "past", "afternoon", "noon"))
)
_LONGEST = 8


def without_days(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements without the day beside their cue; one whose content is a day alone is left out."""
    kept = []
    for one in found:
        after = one.cue[1]
        if one.source is not None and 0 <= one.source[0] - after < 2:
            after = one.source[1]
        day = next((piece for piece in one.content if 0 <= piece[0] - after < _LONGEST), None)
        end = _day_end(reading, day) if day is not None else None
        if day is None or end is None:
            kept.append(one)
            continue
        content = tuple(
            piece if piece != day else (end, day[1]) for piece in one.content if piece != day or end < day[1]
        )
        if content:
            kept.append(replace(one, content=content, adjunct=(after, end)))
    return kept


def _day_end(reading: Reading, piece: TokenSpan) -> int | None:
    """Where the day ends that a piece is, or opens with before `that`."""
    first, last = piece
    end = first
    while end < min(last, first + _LONGEST) and reading.quoted[end] < 0 and _is_of_day(reading.lower[end]):
        end += 1
    if _NAMES.isdisjoint(reading.lower[first:end]):
        return None
    return end if end == last or reading.lower[end] == "that" else None


def _is_of_day(word: str) -> bool:
    return word != "that" and (word in _NAMES or word in _BESIDE or word[0].isdigit())

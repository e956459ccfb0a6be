"""The day that stands beside a cue is when it was said, and no content: `said on Monday, |June 10|`."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import DAY_WORDS, LONGER_TIMES, MONTHS, TIMES_OF_DAY, word_set
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

_NAMES = DAY_WORDS | MONTHS | TIMES_OF_DAY | LONGER_TIMES | word_set("statement_days", "units") | {"overnight"}
_SUBJECTS = word_set("function_words", "clause_subjects") | {"its", "his", "her", "their", "the", "no"}
_BESIDE = (
    word_set("statement_days", "counts")
    | word_set("statement_days", "counted_from")
    | word_set("statement_days", "open_day")
    | frozenset(("the", "on", "of", ",", "early", "late", "past", "afternoon", "noon"))
)
_LONGEST = 8
_LONGEST_DATE = 4
_SHORTEST_CLAUSE = 4


def without_days(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements without the day beside their cue; one whose content is a day alone is left out."""
    kept = []
    for given in found:
        one = _without_loose_days(reading, given)
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
    if end == last or reading.lower[end] == "that":
        return end
    return first + 1 if _is_weekday_before_clause(reading, first, last) else None


def _is_weekday_before_clause(reading: Reading, first: int, last: int) -> bool:
    """`said |Tuesday| its members would walk out`, not `said |Tuesday the 10th was cold|`."""
    if last - first < _SHORTEST_CLAUSE or reading.lower[first] not in DAY_WORDS or reading.quoted[first] >= 0:
        return False
    return reading.lower[first + 1] in _SUBJECTS and not reading.words[first + 2][0].isdigit()


def _without_loose_days(reading: Reading, found: TaggedStatement) -> TaggedStatement:
    """The statement without a piece before its cue that is a date alone: `On Sunday, |September 8|, she said`."""
    content = tuple(
        piece
        for piece in found.content
        if piece[1] > found.cue[0]
        or reading.quoted[piece[0]] >= 0
        or piece[1] - piece[0] > _LONGEST_DATE
        or reading.lower[piece[0]] not in MONTHS | DAY_WORDS
        or not all(_is_of_day(word) for word in reading.lower[slice(*piece)])
    )
    return replace(found, content=content) if content and content != found.content else found


def _is_of_day(word: str) -> bool:
    return word != "that" and (word in _NAMES or word in _BESIDE or word[0].isdigit())

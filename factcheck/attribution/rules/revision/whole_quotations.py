"""A quotation over several paragraphs is one statement: each opens with a mark, and the cue stands in the last."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.rules.layouts.merging import LAYOUTS
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

_REPORTS = word_set("reporting_phrases", "paragraph_reports")
# Pieces before a place among which is any that reaches it.
_NEAREST = 4
# `..., the harbour master said`: so many words from the comma to the verb.
_LONGEST_REPORT = 5


def whole_quotations(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """Each statement that closes a quotation, with the paragraphs before it that no closing mark ends."""
    outer = [one for one in found if reading.quoted[one.cue[0]] < 0]
    taken = sorted(piece for one in outer for piece in (one.cue, *one.content))
    whole = {}
    for number, one in enumerate(found):
        if reading.quoted[one.cue[0]] < 0 and one.rule not in LAYOUTS:
            content = _from_opening(reading, one, taken)
            content = _without_gap(reading, one.cue, (*content, *_second_half(reading, one, taken)))
            if content != one.content:
                whole[number] = replace(one, content=content)
    return [whole.get(number, one) for number, one in enumerate(found)]


def _from_opening(reading: Reading, found: TaggedStatement, taken: list[TokenSpan]) -> tuple[TokenSpan, ...]:
    """The content with the quoted paragraphs that lead up to it, and with no other paragraph before."""
    number = bisect_right(reading.paragraphs, found.cue[0], key=lambda one: one.first) - 1
    opening = reading.paragraphs[number].first
    here = tuple(sorted(piece for piece in found.content if piece[0] >= opening))
    if not here or here[0][0] > found.cue[0]:
        return found.content
    before: list[TokenSpan] = []
    if here[0][0] == opening and reading.quoted[opening] >= 0:
        mark = reading.quotations[reading.quoted[opening]].start
        before = list(_unclosed_before(reading, number, reading.text[mark], taken, found))
    whole = (*reversed(before), *here)
    return whole if whole != tuple(sorted(found.content)) else found.content


def _second_half(reading: Reading, found: TaggedStatement, taken: list[TokenSpan]) -> Iterator[TokenSpan]:
    """`“The bridge,” she went on, |“is a wreck.”|`: a quotation that goes on in lower case behind its cue."""
    at = max(last for _, last in (found.cue, found.source or found.cue))
    halves = at + 2 < len(reading.words) and reading.words[at] == "," and reading.quoted[at + 1] >= 0
    if not halves or not reading.words[at + 2][0].islower():
        return
    ends = [last for _, last in found.content if last <= found.cue[0]]
    if not ends or reading.quoted[max(ends) - 1] < 0 or "," not in reading.words[max(ends) - 2 : max(ends) + 1]:
        return
    end = at + 1
    while end < len(reading.words) and reading.quoted[end] == reading.quoted[at + 1]:
        end += 1
    if not any(first < end and at < last for first, last in taken):
        yield at + 1, end


def _without_gap(reading: Reading, cue: TokenSpan, content: tuple[TokenSpan, ...]) -> tuple[TokenSpan, ...]:
    """The content up to a whole paragraph behind the cue that is none of it: what follows is somebody else's."""
    reached = bisect_right(reading.paragraphs, cue[0], key=lambda one: one.first)
    for piece in sorted(content):
        first, last = (
            bisect_right(reading.paragraphs, at, key=lambda one: one.first) for at in (piece[0], piece[1] - 1)
        )
        if piece[0] > cue[0] and first > reached + 1:
            return tuple(one for one in content if one[0] < piece[0])
        reached = max(reached, last)
    return content


def _unclosed_before(
    reading: Reading, number: int, mark: str, taken: list[TokenSpan], found: TaggedStatement
) -> Iterator[TokenSpan]:
    """The paragraphs right before that open with the same mark and never close it, the last one first."""
    for one in reversed(reading.paragraphs[:number]):
        quotation = reading.quoted[one.first]
        if quotation < 0 or quotation != reading.quoted[one.last - 1] or reading.quotations[quotation].closed:
            return
        if reading.text[reading.quotations[quotation].start] != mark or _is_labelled(reading, one.first, one.last):
            return
        at = bisect_left(taken, (one.last, 0))
        nearest = taken[max(0, at - _NEAREST) : at]
        if any(last > one.first and (first, last) not in found.content for first, last in nearest):
            return
        if _lacks_its_mark(reading, one.first, one.last):
            return
        yield one.first, one.last


def _lacks_its_mark(reading: Reading, first: int, last: int) -> bool:
    """`“It is late, Ms Ito said on Monday.`: the rest of the paragraph is the reporter's."""
    return any(
        reading.lower[at] in _REPORTS and "," in reading.words[max(first, at - _LONGEST_REPORT) : at]
        for at in range(first + 1, last)
    )


def _is_labelled(reading: Reading, first: int, last: int) -> bool:
    """`"ABE: Is it late?`: a transcript that is quoted whole."""
    return any(
        reading.words[at] == ":" and reading.words[at - 1].isupper() for at in range(first + 2, min(last, first + 6))
    )

"""Where content begins and ends: without the marks that set it off, the story that goes on, the reporter's gloss."""

from collections.abc import Iterable

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.tagging import TokenSpan
from factcheck.text import Reading

_STORY_GOES_ON = word_set("reporting_phrases", "story_goes_on")
_GLOSSES = word_set("reporting_phrases", "glosses")
EDGE = frozenset((",", ":", ";", "—", "–", "--"))


def pieces_of(content: list[TokenSpan | None]) -> tuple[TokenSpan, ...]:
    """The pieces that have words in them."""
    return tuple(piece for piece in content if piece is not None)


def trim(reading: Reading, first: int, last: int) -> TokenSpan | None:
    """Without the marks that set the content off; None where no word is left."""
    while first < last and reading.quoted[first] < 0 and (reading.words[first] in EDGE or reading.words[first] == "."):
        first += 1
    while (
        last > first
        and reading.quoted[last - 1] < 0
        and (reading.words[last - 1] in EDGE or reading.words[last - 1] in ".?!")
    ):
        last -= 1
    if first < last and reading.lower[first] in ("but", "and") and reading.quoted[first] < 0 and last - first > 3:
        first += 1
    words = any(word[0].isalnum() for word in reading.words[first:last])
    return (first, last) if words else None


def direct_end(reading: Reading, at: int, high: int) -> int:
    """Where a quotation ends that `, and left` follows, the story going on; else `high`."""
    end = at
    while end < high and reading.quoted[end] >= 0:
        end += 1
    inside = end - at > 2 and reading.words[end - 2] == ","
    after = end if inside else end + 1
    if after >= high or not (inside or reading.words[end] == ",") or reading.lower[after] not in _STORY_GOES_ON:
        return high
    return high if any(reading.quoted[later] >= 0 for later in range(end, high)) else end


def without_gloss(reading: Reading, content: Iterable[TokenSpan]) -> tuple[TokenSpan, ...]:
    """The content; the reporter's gloss on what was said is no part of it."""
    return tuple((first, before_gloss(reading, first, last)) for first, last in content)


def before_gloss(reading: Reading, first: int, last: int) -> int:
    """Where content ends before `in an apparent reference to ...`."""
    for at in range(first + 3, last - 2):
        if reading.lower[at] == "in" and reading.lower[at + 1] in ("a", "an", "what") and reading.quoted[at] < 0:
            if any(word in _GLOSSES for word in reading.lower[at + 2 : min(at + 6, last)]):
                return at
        elif (
            reading.lower[at : at + 2] == ["referring", "to"]
            and reading.words[at - 1] == ","
            and reading.quoted[at] < 0
        ):
            return at - 1
    return last

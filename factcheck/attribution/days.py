"""Where the day of a statement stands: beside its cue, or in the opening of its sentence."""

from collections.abc import Iterator

from factcheck.attribution.found import Found
from factcheck.attribution.lexicon import DAY_WORDS, MONTHS, words
from factcheck.attribution.phrases import Range
from factcheck.attribution.tokens import Reading
from factcheck.dates import SPEECH_NOUNS, SPEECH_OPENERS, Stated, StatedDays

# `Writing in the newspaper of the port workers on September 1, Ito said`.
_LONGEST_OPENING = 30
_NUMBERED = words("a an the one two three four five six seven eight nine ten")
_UNITS = words("day days week weeks month months year years hours")
_COUNTED = words("after before following later earlier ago")


def stated_on(days: StatedDays, reading: Reading, found: Found) -> Stated | None:
    """The day that the words round the statement give; for a story's undated lead, what its dateline gives."""
    for first, last in _day_places(reading, found):
        if first < last:
            day = days.within(reading.starts[first], reading.ends[last - 1])
            if day is not None:
                return day
    return days.of_lead(reading.starts[found.cue[0]])


def _day_places(reading: Reading, found: Found) -> Iterator[Range]:
    """After the cue, between source and cue, behind a cue that follows its content, and right before the source."""
    if found.adjunct is not None:
        yield found.adjunct
    after = found.cue[1]
    if reading.lower[after + 2 : after + 3] == ["ago"] and reading.lower[after + 1] in _UNITS:
        yield after, after + 3
    if found.source is not None:
        first, last = found.source
        if last < found.cue[0] and found.cue[0] - last < 6:
            yield last, found.cue[0]
        opening = reading.opening_of(first)
        if _opens_with_day(reading, opening, first) and _outside(found, opening, first):
            yield opening, first


def _opens_with_day(reading: Reading, at: int, source: int) -> bool:
    """`On Tuesday, ...`, `Late on August 28 ...`, `Two days after ...`, `Writing on the website on Tuesday, ...`."""
    length = source - at
    while at < source and reading.lower[at] in ("late", "early", "on"):
        at += 1
    if at >= source or length > _LONGEST_OPENING:
        return False
    opening = reading.lower[at:source]
    if length < 8 and (opening[0] in DAY_WORDS | {"earlier", "last"} or MONTHS.intersection(opening[:2])):
        return True
    return opening[-1] == "," and (_counts_days(opening) or _tells_of_speech(opening))


def _counts_days(opening: list[str]) -> bool:
    """`Two days after the vote,`, `A day earlier,`, `The next day,`."""
    if opening[0] not in _NUMBERED and not opening[0].isdigit():
        return False
    if opening[1] in ("next", "following", "same", "previous"):
        return True
    return opening[1] in _UNITS and opening[2] in _COUNTED


def _tells_of_speech(opening: list[str]) -> bool:
    """`Speaking in Lima on Tuesday,`, `In an article published on September 1,`, `At a rally on Monday,`."""
    if opening[0] in SPEECH_OPENERS:
        return True
    return opening[0] in ("in", "at", "during", "through") and bool(SPEECH_NOUNS.intersection(opening[1:7]))


def _outside(found: Found, first: int, last: int) -> bool:
    return all(piece_last <= first or last <= piece_first for piece_first, piece_last in found.content)

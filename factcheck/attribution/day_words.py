"""Whether words round a statement, in small letters, tell when it was made: `late on Tuesday`."""

from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CUE_FORMS,
    DAY_WORDS,
    MONTHS,
    PREPOSITIONS,
    TIMES_OF_DAY,
    word_set,
)
from factcheck.dates import HOLIDAYS, SPEECH_NOUNS, SPEECH_OPENERS
from factcheck.text import Reading

LONGEST_DAY = 8
_LONGEST_PERSON = 6
# `Tues`, `Thurs`: those that are no other words.
DAY_FORMS = DAY_WORDS | word_set("statement_days", "short_days")
# `“It was close,” she said |of the vote on Monday|`.
OF_MATTER = word_set("dates", "of_matter")
OF_SPEAKING = word_set("statement_days", "of_speaking")
RELATIVES = word_set("references", "relatives")
HEDGES = word_set("statement_days", "hedges")
UNITS = word_set("statement_days", "units")
OPEN_DAY = DAY_FORMS | word_set("statement_days", "open_day")
_NUMBERED = word_set("statement_days", "counts")
_COUNTED_PARTS = word_set("statement_days", "counted_parts")
_COUNTED = word_set("statement_days", "counted_from")
_OCCASIONS = word_set("statement_days", "occasions")
_LOOSELY = word_set("statement_days", "loosely")
_HOLIDAYS = tuple(HOLIDAYS)
_RELATIVE_UNITS = word_set("statement_days", "relative_units")
_STILL_OPENING = word_set("statement_days", "opening_continues")
_STRETCHES = word_set("statement_days", "stretches")
_ASKED_OF = OF_MATTER | word_set("statement_days", "asked_of")
_PERSONS = word_set("statement_days", "persons_spoken_of")


def past_hedges(opening: list[str]) -> list[str]:
    """The words without those before a day: `late on |Tuesday|`, `back in |March|`."""
    at = 3 if opening[:1] == ["as"] and opening[2:3] == ["as"] else 0
    while (
        at < len(opening)
        and opening[at] in HEDGES
        and (opening[at] == "back" or opening[at + 1 : at + 2] not in (["in"], ["this"]))
    ):
        at += 1
    return opening[at:]


def names_day(opening: list[str]) -> bool:
    """Whether the words begin with a day, a month, a year or a count of days."""
    if " ".join(opening[:4]).replace(" 's", "'s").startswith(_HOLIDAYS):
        return True
    if opening[0] == "the" and opening[1:2]:
        if opening[1][0].isdigit() or opening[1] in DAY_FORMS | _COUNTED_PARTS:
            return True
        if opening[1] in TIMES_OF_DAY and (opening[2:3] == ["of"] or opening[2:4] == ["before", "last"]):
            return True
        if "of" in opening[2:4] and not _STRETCHES.isdisjoint(opening[1:3]):
            return True
    if opening[0] in OPEN_DAY or MONTHS.intersection(opening[:2]):
        return True
    return (
        opening[0][:4].isdigit()
        or opening[0].startswith("mid-")
        or opening[:2] in (["the", "weekend"], ["the", "day"])
        or counts_days(opening)
    )


def is_short(opening: list[str]) -> bool:
    """No clause of its own stands in it: `On Tuesday, at a rally in Lima, ...`."""
    if len(opening) <= LONGEST_DAY:
        return True
    comma = opening.index(",") if "," in opening else len(opening)
    return comma < 8 and opening[-1] == "," and not _STILL_OPENING.isdisjoint(opening[comma + 1 : comma + 2])


def is_day_alone(between: list[str]) -> bool:
    """`said |the day before yesterday| that`: days that a tagger may take for content."""
    day = past_hedges(between)
    return bool(day) and names_day(day) and (AUXILIARIES - {"'s"}).isdisjoint(day) and CUE_FORMS.isdisjoint(day)


def counts_days(opening: list[str]) -> bool:
    """`Two days after the vote,`, `About a week earlier,`, `The next day,`."""
    opening = opening[1:] if opening[:1] and opening[0] in _LOOSELY else opening
    if len(opening) < 3 or (opening[0] not in _NUMBERED and not opening[0].isdigit()):
        return False
    if opening[1] in _RELATIVE_UNITS:
        return True
    return opening[1] in UNITS and opening[2] in _COUNTED


def tells_of_speech(opening: list[str]) -> bool:
    """`Speaking in Lima on Tuesday,`, `In an article published on September 1,`, `At a rally on Monday,`."""
    if opening[:1] == ["when"] and was_made_to_speak(opening[1:]):
        return True
    if not opening or opening[0] in SPEECH_OPENERS or opening[:2] == ["under", "questioning"]:
        return bool(opening)
    if was_made_to_speak(opening):
        return True
    return opening[0] in _OCCASIONS and not SPEECH_NOUNS.isdisjoint(opening[1:9])


def was_made_to_speak(words: list[str]) -> bool:
    """`Reached by telephone on Monday`, `asked on Monday`; not `asked about the storm on Monday`."""
    return bool(words) and words[0] in OF_SPEAKING and _ASKED_OF.isdisjoint(words[1:2])


def past_person(reading: Reading, at: int, end: int) -> int:
    """Past `of |the late winger| over the weekend`, `of |Marsh| on Sunday`; `at` where something else is spoken of."""
    first = at + 1
    while first < end and reading.quoted[first] < 0 and first - at < _LONGEST_PERSON:
        if reading.lower[first] in _PERSONS and is_day_alone(reading.lower[first + 1 : end]):
            return first + 1
        if first > at + 1 and reading.lower[first] in PREPOSITIONS:
            return at
        first += 1
    return at

"""The day of a statement whose own words give none: that of the statement it goes on from."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.attribution.days import own_day
from factcheck.attribution.eventualities import is_coming
from factcheck.attribution.lexicon import CUE_FORMS, word_set
from factcheck.attribution.rules.factuality import factuality
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.dates import SPEECH_NOUNS, Stated, StatedDays
from factcheck.model import Speaker
from factcheck.text import Reading

_GOES_ON = word_set("statement_days", "adds")
_PRONOUNS = frozenset(("he", "she", "they", "it"))
# `She has said`, `she once said`, `she earlier said`: another day, which is left open.
_ANOTHER_TIME = word_set("statement_days", "another_time")
_ANOTHER = word_set("statement_days", "another")
_SOME = word_set("statement_days", "new_occasion")
_OF_OCCASION = word_set("statement_days", "of_occasion")
# Sentences without a day of their own that `she added` reaches over.
_REACH = 3


@dataclass(frozen=True, slots=True)
class ResolvedStatement:
    """A statement and who made it."""

    found: TaggedStatement
    speaker: Speaker | None

    @property
    def span(self) -> TokenSpan:
        """From the first of its roles to the last, in tokens."""
        roles = (self.found.cue, *self.found.content, *((self.found.source,) if self.found.source else ()))
        return min(first for first, _ in roles), max(last for _, last in roles)


def stated_days(days: StatedDays, reading: Reading, statements: Sequence[ResolvedStatement]) -> list[Stated | None]:
    """The day of each statement: by its own words, by the statement it goes on from, or by a lead's dateline."""
    found = [own_day(days, reading, statement.found) for statement in statements]
    told = _told(reading, statements)
    before: int | None = None
    for number in sorted(range(len(statements)), key=lambda one: statements[one].found.cue):
        statement = statements[number]
        nested = told[statement.found.cue[0]]
        if found[number] is None and before is not None and not nested:
            day = found[before]
            if day is not None and _goes_on(days, reading, statements[before], statement, day):
                found[number] = _inherited(day)
        if found[number] is None and not is_coming(reading, statement.found):
            found[number] = days.of_lead(reading.starts[statement.found.cue[0]])
        if not nested:
            before = number
    return found


def _inherited(day: Stated) -> Stated:
    opening = "as the same speaker's statement before it; "
    return day if day.reason.startswith(opening) else replace(day, reason=opening + day.reason)


def _told(reading: Reading, statements: Sequence[ResolvedStatement]) -> bytearray:
    """Which tokens are content of some statement."""
    told = bytearray(len(reading.words))
    for statement in statements:
        for first, last in statement.found.content:
            told[first:last] = b"\x01" * (last - first)
    return told


def _goes_on(
    days: StatedDays, reading: Reading, before: ResolvedStatement, statement: ResolvedStatement, day: Stated
) -> bool:
    """Whether one statement was made on the occasion of the one before it."""
    return (
        _follows(reading, before, statement)
        and _same_speaker(reading, before, statement)
        and not _at_another_time(reading, before, statement)
        and not _day_between(days, reading, before, statement, day)
    )


def _follows(reading: Reading, before: ResolvedStatement, statement: ResolvedStatement) -> bool:
    """Whether it is in the same paragraph or the next sentence; up to three sentences on where its cue is `added`."""
    one, other = reading.sentence_at(before.span[1] - 1), reading.sentence_at(statement.span[0])
    same = reading.sentences[one].paragraph == reading.sentences[other].paragraph
    return same or other - one <= (_REACH if _adds(reading, statement) else 1)


def _adds(reading: Reading, statement: ResolvedStatement) -> bool:
    return any(word in _GOES_ON for word in reading.lower[slice(*_verb_group(statement))])


def _verb_group(statement: ResolvedStatement) -> TokenSpan:
    """The cue, with what stands between it and its subject."""
    first, last = statement.found.cue
    source = statement.found.source
    return (source[1] if source is not None and 0 <= first - source[1] <= 6 else first), last


def _same_speaker(reading: Reading, before: ResolvedStatement, statement: ResolvedStatement) -> bool:
    if before.speaker is not None and statement.speaker is not None and before.speaker == statement.speaker:
        return True
    source = statement.found.source
    adjoining = reading.sentence_at(statement.span[0]) - reading.sentence_at(before.span[1] - 1) <= 1
    if source is None:
        return reading.sentence_at(statement.found.cue[0]) == reading.sentence_at(before.found.cue[0])
    named = reading.lower[slice(*source)]
    if statement.speaker is not None and statement.speaker.kind == "person":
        return False
    if len(named) == 1 and named[0] in _PRONOUNS:
        return statement.speaker is None and adjoining
    if named[0] != "the" or not adjoining:
        return False
    return _adds(reading, statement) or _is_same_thing(reading, before, named[-1])


def _is_same_thing(reading: Reading, before: ResolvedStatement, noun: str) -> bool:
    """`said in a statement on Tuesday ... . The statement said`."""
    first = reading.opening_of(before.found.cue[0])
    return noun in SPEECH_NOUNS and noun in reading.lower[first : reading.sentence_end(before.found.cue[0])]


def _at_another_time(reading: Reading, before: ResolvedStatement, statement: ResolvedStatement) -> bool:
    """Whether its words tell of another time or occasion, by tense, adverb or place, or of a statement not made."""
    found = statement.found
    group = reading.lower[slice(*_verb_group(statement))]
    opening = reading.lower[reading.opening_of(statement.span[0]) : statement.span[0]]
    if not _ANOTHER_TIME.isdisjoint(group) or not _ANOTHER_TIME.isdisjoint(opening):
        return True
    if _is_present(reading, statement) and not _is_present(reading, before):
        return True
    if factuality(reading, found.source, found.cue) == "hypothetical":
        return True
    behind = reading.lower[found.cue[0] : found.adjunct[1] if found.adjunct is not None else found.cue[1]]
    new = _ANOTHER if _adds(reading, statement) else _ANOTHER | _SOME
    return (
        _at_new_occasion(opening, new)
        or _at_new_occasion(behind, new)
        or (not _adds(reading, statement) and _to_others(reading, before, found))
    )


def _is_present(reading: Reading, statement: ResolvedStatement) -> bool:
    verbs = [word for word in reading.lower[slice(*statement.found.cue)] if word in CUE_FORMS]
    return bool(verbs) and verbs[0].endswith("s") and verbs[0] != "was"


def _at_new_occasion(told: list[str], new: frozenset[str]) -> bool:
    """`In an interview, she said`, `she said in a separate statement`."""
    return any(
        word in _OF_OCCASION
        and not new.isdisjoint(told[at + 1 : at + 3])
        and not SPEECH_NOUNS.isdisjoint(told[at + 2 : at + 6])
        for at, word in enumerate(told)
    )


def _to_others(reading: Reading, before: ResolvedStatement, found: TaggedStatement) -> bool:
    """`Told Reuters`, where the statement before was not told to Reuters."""
    at = found.cue[1]
    if reading.lower[at - 1] not in ("told", "tells") or at >= len(reading.words) or not reading.capital(at):
        return False
    first = reading.opening_of(before.found.cue[0])
    return reading.words[at] not in reading.words[first : reading.sentence_end(before.found.cue[0])]


def _day_between(
    days: StatedDays, reading: Reading, before: ResolvedStatement, statement: ResolvedStatement, day: Stated
) -> bool:
    """Whether the copy names a day between the two or within the second: it is the day of something else."""
    first, last = (
        _past_own_day(reading, before.span[1], day),
        max(statement.found.cue[1], statement.found.source[1] if statement.found.source else 0),
    )
    for piece_first, piece_last in sorted(statement.found.content):
        if first < piece_first and _names_day(days, reading, first, min(piece_first, last)):
            return True
        first = max(first, piece_last)
    return _names_day(days, reading, first, last)


def _past_own_day(reading: Reading, at: int, day: Stated) -> int:
    """Past the words behind a statement that give its own day: `he told reporters |on Sunday|`."""
    past = bisect_left(reading.starts, day.end)
    return past if at < past <= reading.sentence_end(at) and day.start >= reading.starts[at] else at


def _names_day(days: StatedDays, reading: Reading, first: int, last: int) -> bool:
    return first < last and days.names_day(reading.starts[first], reading.ends[last - 1])

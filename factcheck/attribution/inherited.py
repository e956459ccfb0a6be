"""The day of a statement whose own words give none: that of the statement it goes on from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.attribution.days import own_day
from factcheck.attribution.found import Found
from factcheck.attribution.lexicon import CUE_FORMS, words
from factcheck.attribution.rules.factuality import factuality
from factcheck.attribution.rules.phrases import Range
from factcheck.dates import SPEECH_NOUNS, Stated, StatedDays
from factcheck.model import Speaker
from factcheck.text import Reading

_GOES_ON = frozenset(
    words("add added adds adding continue continued continues continuing went goes going also further")
)
_PRONOUNS = frozenset(words("he she they it"))
# `She has said`, `she once said`, `she earlier said`: another day, which is left open.
_ANOTHER_TIME = frozenset(
    words(
        """has had have 've 'd earlier previously once often always repeatedly long frequently regularly recently
    separately later before now still subsequently eventually since"""
    )
)
_ANOTHER = frozenset(words("another separate second different later other"))
_SOME = frozenset(words("a an his her its their"))
_OF_OCCASION = frozenset(words("in on at during to"))
# Sentences without a day of their own that `she added` reaches over.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement and who made it."""

    found: Found
    speaker: Speaker | None

    @property
    def span(self) -> Range:
        """From the first of its roles to the last, in tokens."""
        roles = (self.found.cue, *self.found.content, *((self.found.source,) if self.found.source else ()))
        return min(first for first, _ in roles), max(last for _, last in roles)


def stated_days(days: StatedDays, reading: Reading, drafts: Sequence[Draft]) -> list[Stated | None]:
    """The day of each statement: by its own words, by the statement it goes on from, or by a lead's dateline."""
    found = [own_day(days, reading, draft.found) for draft in drafts]
    told = _told(reading, drafts)
    before: int | None = None
    for number in sorted(range(len(drafts)), key=lambda one: drafts[one].found.cue):
        draft = drafts[number]
        nested = told[draft.found.cue[0]]
        if found[number] is None and before is not None and not nested:
            day = found[before]
            if day is not None and _goes_on(days, reading, drafts[before], draft):
                found[number] = _inherited(day)
        if found[number] is None:
            found[number] = days.of_lead(reading.starts[draft.found.cue[0]])
        if not nested:
            before = number
    return found


def _inherited(day: Stated) -> Stated:
    opening = "as the same speaker's statement before it; "
    return day if day.reason.startswith(opening) else replace(day, reason=opening + day.reason)


def _told(reading: Reading, drafts: Sequence[Draft]) -> bytearray:
    """Which tokens are content of some statement."""
    told = bytearray(len(reading.words))
    for draft in drafts:
        for first, last in draft.found.content:
            told[first:last] = b"\x01" * (last - first)
    return told


def _goes_on(days: StatedDays, reading: Reading, before: Draft, draft: Draft) -> bool:
    """Whether one statement was made on the occasion of the one before it."""
    return (
        _follows(reading, before, draft)
        and _same_speaker(reading, before, draft)
        and not _at_another_time(reading, before, draft)
        and not _day_between(days, reading, before, draft)
    )


def _follows(reading: Reading, before: Draft, draft: Draft) -> bool:
    """In the same paragraph, or in the next sentence; words that go on reach over a few."""
    one, other = reading.sentence_at(before.span[1] - 1), reading.sentence_at(draft.span[0])
    same = reading.sentences[one].paragraph == reading.sentences[other].paragraph
    return same or other - one <= (_REACH if _adds(reading, draft) else 1)


def _adds(reading: Reading, draft: Draft) -> bool:
    return any(word in _GOES_ON for word in reading.lower[slice(*_verb_group(draft))])


def _verb_group(draft: Draft) -> Range:
    """The cue, with what stands between it and its subject."""
    first, last = draft.found.cue
    source = draft.found.source
    return (source[1] if source is not None and 0 <= first - source[1] <= 6 else first), last


def _same_speaker(reading: Reading, before: Draft, draft: Draft) -> bool:
    if before.speaker is not None and draft.speaker is not None and before.speaker == draft.speaker:
        return True
    source = draft.found.source
    adjoining = reading.sentence_at(draft.span[0]) - reading.sentence_at(before.span[1] - 1) <= 1
    if source is None:
        return reading.sentence_at(draft.found.cue[0]) == reading.sentence_at(before.found.cue[0])
    named = reading.lower[slice(*source)]
    if draft.speaker is not None and draft.speaker.kind == "person":
        return False
    if len(named) == 1 and named[0] in _PRONOUNS:
        return draft.speaker is None and adjoining
    if named[0] != "the" or not adjoining:
        return False
    return _adds(reading, draft) or _is_same_thing(reading, before, named[-1])


def _is_same_thing(reading: Reading, before: Draft, noun: str) -> bool:
    """`said in a statement on Tuesday ... . The statement said`."""
    first = reading.opening_of(before.found.cue[0])
    return noun in SPEECH_NOUNS and noun in reading.lower[first : reading.sentence_end(before.found.cue[0])]


def _at_another_time(reading: Reading, before: Draft, draft: Draft) -> bool:
    """Told in another tense, of another time or at another occasion, or not made at all."""
    found = draft.found
    group = reading.lower[slice(*_verb_group(draft))]
    opening = reading.lower[reading.opening_of(draft.span[0]) : draft.span[0]]
    if not _ANOTHER_TIME.isdisjoint(group) or not _ANOTHER_TIME.isdisjoint(opening):
        return True
    if _is_present(reading, draft) and not _is_present(reading, before):
        return True
    if factuality(reading, found.source, found.cue) == "hypothetical":
        return True
    behind = reading.lower[found.cue[0] : found.adjunct[1] if found.adjunct is not None else found.cue[1]]
    new = _ANOTHER if _adds(reading, draft) else _ANOTHER | _SOME
    return (
        _at_new_occasion(opening, new)
        or _at_new_occasion(behind, new)
        or (not _adds(reading, draft) and _to_others(reading, before, found))
    )


def _is_present(reading: Reading, draft: Draft) -> bool:
    verbs = [word for word in reading.lower[slice(*draft.found.cue)] if word in CUE_FORMS]
    return bool(verbs) and verbs[0].endswith("s") and verbs[0] != "was"


def _at_new_occasion(told: list[str], new: frozenset[str]) -> bool:
    """`In an interview, she said`, `she said in a separate statement`."""
    return any(
        word in _OF_OCCASION
        and not new.isdisjoint(told[at + 1 : at + 3])
        and not SPEECH_NOUNS.isdisjoint(told[at + 2 : at + 6])
        for at, word in enumerate(told)
    )


def _to_others(reading: Reading, before: Draft, found: Found) -> bool:
    """`Told Reuters`, where the statement before was not told to Reuters."""
    at = found.cue[1]
    if reading.lower[at - 1] not in ("told", "tells") or at >= len(reading.words) or not reading.capital(at):
        return False
    first = reading.opening_of(before.found.cue[0])
    return reading.words[at] not in reading.words[first : reading.sentence_end(before.found.cue[0])]


def _day_between(days: StatedDays, reading: Reading, before: Draft, draft: Draft) -> bool:
    """Whether the copy names a day in between, or with the statement: of something else, or it would have counted."""
    first, last = before.span[1], max(draft.found.cue[1], draft.found.source[1] if draft.found.source else 0)
    for piece_first, piece_last in sorted(draft.found.content):
        if first < piece_first and _names_day(days, reading, first, min(piece_first, last)):
            return True
        first = max(first, piece_last)
    return _names_day(days, reading, first, last)


def _names_day(days: StatedDays, reading: Reading, first: int, last: int) -> bool:
    return first < last and days.names_day(reading.starts[first], reading.ends[last - 1])

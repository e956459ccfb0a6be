"""Whom it was told is no content: `told |the court on Monday that| the letters were forged`."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.attribution.lexicon import DAY_WORDS, DETERMINERS, MONTHS, POSSESSIVES, PREPOSITIONS, word_set
from factcheck.attribution.rules.adjuncts import adjunct_end
from factcheck.attribution.rules.trimming import trim
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

_TELLS = frozenset(("tell", "tells", "told", "telling"))
_ADDRESSEES = word_set("reporting_phrases", "addressees")
_PERSONS = word_set("reporting_phrases", "addressee_pronouns")
_LONGEST, _LONGEST_TOLD = 10, 4


def without_addressees(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements, those who were told something no part of what they were told."""
    return [_without(reading, one) for one in found]


def _without(reading: Reading, one: TaggedStatement) -> TaggedStatement:
    first, last = min(one.content)
    tells = reading.lower[one.cue[1] - 1] in _TELLS and first == one.cue[1] and len(one.content) == 1
    if not tells or reading.quoted[first] >= 0:
        return one
    if (told := _told_behind(reading, first, last)) is not None:
        return replace(one, content=(told,), adjunct=(first, told[0]))
    end = _end(reading, first, last, as_clause=reading.lower[reading.opening_of(one.cue[0])] == "as")
    return one if end is None else replace(one, content=((end, last),), adjunct=(first, end))


def _told_behind(reading: Reading, first: int, last: int) -> TokenSpan | None:
    """`|the court| on Monday that it is late`: the clause behind, where the one told is all the content."""
    if last - first > _LONGEST_TOLD or not _names_somebody(reading, first):
        return None
    that = adjunct_end(reading, last, reading.sentence_end(first))
    if reading.lower[that : that + 1] != ["that"]:
        return None
    return trim(reading, that, reading.sentence_end(first))


def _end(reading: Reading, first: int, last: int, *, as_clause: bool) -> int | None:
    """Where content begins behind the one told: at `that`; in `As Ms Ito told the board, ...` behind the comma."""
    names = _names_somebody(reading, first)
    for at in range(first + 1, min(last - 2, first + _LONGEST)):
        if reading.quoted[at] >= 0:
            return None
        if reading.words[at] == "," and as_clause:
            return at + 1
        if reading.lower[at] == "that" and names and _closes(reading, first, at):
            return at
    return None


def _names_somebody(reading: Reading, at: int) -> bool:
    word = reading.lower[at]
    return word in DETERMINERS | POSSESSIVES | _PERSONS | _ADDRESSEES or reading.capital(at) or word.endswith("s")


def _closes(reading: Reading, first: int, that: int) -> bool:
    """Whether `that` opens what was told, not a clause about the one told, whose verb stands right behind."""
    timed = not (DAY_WORDS | MONTHS | PREPOSITIONS).isdisjoint(reading.lower[first:that])
    after = reading.lower[that + 1]
    return timed or after in DETERMINERS | POSSESSIVES or reading.capital(that + 1) or after in _PERSONS

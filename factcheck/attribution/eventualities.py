"""Statements that may be yet to be made when the copy comes out: `will tell`, `is expected to say`."""

from itertools import pairwise

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.rules.factuality import factuality
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading

_COMING = word_set("statement_days", "coming")
_COMING_TO = word_set("statement_days", "coming_to")
_PAST = word_set("statement_days", "past")
_LONGEST_GROUP = 6


def is_coming(reading: Reading, found: TaggedStatement) -> bool:
    """Whether the statement is yet to be made: `will tell`, `is to say`, `is expected to say`."""
    group = _verb_group(reading, found)
    return _PAST.isdisjoint(group) and (_is_to(group, _COMING_TO) or not _COMING.isdisjoint(group))


def is_yet_to_be(reading: Reading, found: TaggedStatement) -> bool:
    """Whether publication may have come before it: `will tell`, `was to say`, `would say`."""
    hypothetical = factuality(reading, found.source, found.cue) == "hypothetical"
    return hypothetical or is_coming(reading, found) or was_coming(reading, found)


def was_coming(reading: Reading, found: TaggedStatement) -> bool:
    """`Was to say on Thursday`: the copy does not tell whether that day has been."""
    group = _verb_group(reading, found)
    return _is_to(group, _PAST) or (_is_to(group, _COMING_TO) and not _PAST.isdisjoint(group))


def _is_to(group: list[str], before: frozenset[str]) -> bool:
    return any(word in before and to == "to" for word, to in pairwise(group))


def _verb_group(reading: Reading, found: TaggedStatement) -> list[str]:
    first, last = found.cue
    if found.source is not None and 0 <= first - found.source[1] < _LONGEST_GROUP:
        first = found.source[1]
    return [reading.lower[at] for at in range(first, last) if reading.quoted[at] < 0]

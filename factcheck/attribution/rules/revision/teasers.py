"""Lines that lead to another story, and words of this one set a second time: neither is a statement of its own."""

from collections.abc import Sequence

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading

_TEASERS = tuple(tuple(phrase.split()) for phrase in sorted(word_set("no_statements", "teasers")))
_SIGNS = frozenset((":", "|", "–", "—", "»", ">"))
# Fewer words are said twice.
_SHORTEST_REPEAT = 6


def without_teasers(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements outside teasers; of two in the same words, one that has no source is a pull quote."""
    teasers = {
        paragraph.first: paragraph.last for paragraph in reading.paragraphs if _is_teaser(reading, paragraph.first)
    }
    own = [one for one in found if not any(first <= one.cue[0] < last for first, last in teasers.items())]
    sourced = {
        words for one in own if one.source is not None and len(words := _words(reading, one)) >= _SHORTEST_REPEAT
    }
    return [one for one in own if one.source is not None or _words(reading, one) not in sourced]


def _is_teaser(reading: Reading, first: int) -> bool:
    for phrase in _TEASERS:
        last = first + len(phrase)
        if tuple(reading.lower[first:last]) == phrase and reading.words[last : last + 1]:
            return reading.words[last] in _SIGNS
    return False


def _words(reading: Reading, one: TaggedStatement) -> tuple[str, ...]:
    return tuple(word for first, last in one.content for word in reading.lower[first:last] if word[0].isalnum())

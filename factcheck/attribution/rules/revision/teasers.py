"""Lines that lead to another story, and words of this one set a second time: neither is a statement of its own."""

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading

_TEASERS = tuple(tuple(phrase.split()) for phrase in sorted(word_set("no_statements", "teasers")))
_OVER_HEADLINES = tuple(sorted(word_set("quoting", "over_headlines")))
_SIGNS = frozenset((":", "|", "–", "—", "»", ">"))
_LONGEST_TITLE = 7
# Fewer words are said twice.
_SHORTEST_REPEAT = 6


def without_teasers(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements outside teasers and others' headlines.

    Of two in the same words, one that has no source is a pull quote.
    """
    teasers = {
        paragraph.first: paragraph.last for paragraph in reading.paragraphs if _is_teaser(reading, paragraph.first)
    }
    own = [one for one in found if not any(first <= one.cue[0] < last for first, last in teasers.items())]
    own = [one for one in own if not _is_headline_of_another(reading, one)]
    sourced = {
        words for one in own if one.source is not None and len(words := _words(reading, one)) >= _SHORTEST_REPEAT
    }
    return [one for one in own if one.source is not None or _words(reading, one) not in sourced]


def _is_teaser(reading: Reading, first: int) -> bool:
    """`Read also: ...`."""
    for phrase in _TEASERS:
        last = first + len(phrase)
        if tuple(reading.lower[first:last]) == phrase and reading.words[last : last + 1]:
            return reading.words[last] in _SIGNS
    return False


def _is_headline_of_another(reading: Reading, found: TaggedStatement) -> bool:
    """`Recommended from our pages`, then `Aiko Ito: Keep out of the hiring choices`: whoever wrote it or is in it."""
    number = bisect_right(reading.paragraphs, found.cue[0], key=lambda one: one.first) - 1
    paragraph = reading.paragraphs[number]
    labelled = reading.words[found.cue[1] - 1] == ":" and found.source == (paragraph.first, found.cue[0])
    if not labelled or reading.quoted[found.cue[1]] >= 0 or found.cue[1] - found.cue[0] > 1:
        return False
    after = reading.lower[found.cue[1] : min(found.cue[1] + 4, paragraph.last)]
    if after[:1] in (["the"], ["a"], ["an"]) and "who" in after:
        return reading.words[paragraph.last - 1] not in (".", "?", "!")
    if number == 0:
        return False
    above = reading.paragraphs[number - 1]
    title = reading.lower[above.first : above.last]
    ends = title[-1] in (".", "?", "!") or len(title) > _LONGEST_TITLE
    return not ends and " ".join(title).startswith(_OVER_HEADLINES)


def _words(reading: Reading, one: TaggedStatement) -> tuple[str, ...]:
    return tuple(word for first, last in one.content for word in reading.lower[first:last] if word[0].isalnum())

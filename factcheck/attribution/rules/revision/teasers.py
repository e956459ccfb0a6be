"""Headlines of other articles: `Recommended from our pages`, then `Aiko Ito: Keep out of the hiring choices`."""

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.attribution.lexicon import word_set
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading

_TEASERS = tuple(sorted(word_set("quoting", "teasers")))
_LONGEST_TITLE = 7


def without_teasers(reading: Reading, found: Sequence[TaggedStatement]) -> list[TaggedStatement]:
    """The statements without those of a headline that only names its writer or whom it is about."""
    return [one for one in found if not _is_teaser(reading, one)]


def _is_teaser(reading: Reading, found: TaggedStatement) -> bool:
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
    return not ends and " ".join(title).startswith(_TEASERS)

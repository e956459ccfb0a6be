"""Rows that tell nobody's words: `have not said why`, `mentions |Ms Ito|`, `highlighted the delays`."""

from factcheck.attribution.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS, word_set
from factcheck.attribution.rules.factuality import factuality
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Quotation
from factcheck.text import Reading

# With a negation these tell that nothing was said; `did not think` tells what somebody thinks.
_TELLING = word_set("statement_forms", "telling")
# The words of things and deeds, with a phrase behind and no clause: a picture shows, a court charges.
_SHOWS_OR_DOES = word_set("statement_forms", "shows_or_does")
_CLAUSE_OPENS = frozenset(("that", "whether", "if", "how", "why", "what", "when", "where"))
_JOINS = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset(("and", "or", "which", "who", "whom", ",", "'s", "’s", "like"))
)
_CLAUSE_WITHIN = 4


def tells_no_words(reading: Reading, found: TaggedStatement, quotation: Quotation) -> bool:
    """Whether the copy gives nothing that was said: it was not said, only named, or shown or done."""
    if quotation != "indirect" or not found.content:
        return False
    cue = reading.lower[slice(*found.cue)]
    if not _TELLING.isdisjoint(cue) and factuality(reading, found.source, found.cue) == "denied":
        return True
    first, last = min(found.content)[0], max(found.content)[1]
    if all(reading.capital(at) or reading.lower[at] in _JOINS for at in range(first, last)):
        return not _CLAUSE_OPENS & {reading.lower[first]}
    clause = _CLAUSE_OPENS & set(reading.lower[found.cue[1] : found.cue[1] + _CLAUSE_WITHIN])
    return not clause and not _SHOWS_OR_DOES.isdisjoint(cue)

"""What a cue makes of its content (Pareti 2015): said, thought, known or intended."""

from collections.abc import Mapping

from factcheck.attribution.lexicon import AUXILIARIES, CUE_FORMS, word_set
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import StatementType
from factcheck.text import Reading

_TYPES: Mapping[StatementType, frozenset[str]] = {
    "belief": word_set("statement_types", "belief"),
    "fact": word_set("statement_types", "fact"),
    "eventuality": word_set("statement_types", "eventuality"),
}
_WITH_TO = word_set("statement_types", "eventuality_to")
_WITH_FOR = word_set("statement_types", "eventuality_for")
_TYPE_OF: Mapping[str, StatementType] = {word: name for name, words in _TYPES.items() for word in words}
_DECIDING = frozenset((*_TYPE_OF, *_WITH_TO, *_WITH_FOR, *CUE_FORMS))
_BEHIND_FOR = frozenset(("for", "on", "upon"))
_CLAUSE_OPENS = frozenset(
    ("that", "whether", "if", "how", "why", "what", "he", "she", "it", "they", "i", "we", "there")
)
# As far `to` may stand behind the cue: `told the crew of the old ferry to sail`.
_REACH = 12


def statement_type(reading: Reading, found: TaggedStatement) -> StatementType:
    """By the last word of the cue that decides: `expressed fear` is belief, `wanted to say` an assertion."""
    first, last = found.cue
    at = next((at for at in range(last - 1, first - 1, -1) if reading.lower[at] in _DECIDING), None)
    if at is None:
        return "assertion"
    word = reading.lower[at]
    if word in _WITH_TO and _to_behind(reading, at + 1):
        return "eventuality"
    if word in _WITH_FOR and reading.lower[at + 1 : at + 2] and reading.lower[at + 1] in _BEHIND_FOR:
        return "eventuality"
    return _TYPE_OF.get(word, "assertion")


def _to_behind(reading: Reading, first: int) -> bool:
    """Whether an infinitive comes before a clause, a quotation or another verb does."""
    for at in range(first, min(first + _REACH, reading.sentence_end(first - 1))):
        word = reading.lower[at]
        if word == "to":
            return reading.quoted[at] < 0
        if word in _CLAUSE_OPENS or word in AUXILIARIES or word in CUE_FORMS or word in (",", ":"):
            return False
    return False

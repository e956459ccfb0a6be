"""A quotation with words that the record lacks."""

from factcheck.checkers.originals import named, passages, shown
from factcheck.plugin import (
    Document,
    Flag,
    Iterator,
    Neighbours,
    Register,
    TracedChecker,
    Verification,
    evidence,
    hookimpl,
)
from factcheck.plugin.languages import entry

_OPENERS, _FILLERS = (
    frozenset(word for name in names for word in entry("en", "verification", name).words)
    for names in (["openers"], ["fillers", "filler_phrases"])
)


class WordsAdded(TracedChecker):
    """Query a quotation that has words before, behind or within what the record has, and does not mark them as its own.

    Words in brackets are the writer's and are left alone, and so is a word that only opens a sentence, such as “well”.
    """

    id = "words-added"
    title = "Words added"
    version = "1"
    severity = "query"
    rule_ref = (
        "Style books of newspapers: nothing is put into a speaker's mouth; a word that the reader needs stands in"
        " brackets, or outside the quotation marks."
    )

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each, with the words and the passage in the record."""
        for held in neighbours.held("added"):
            quotation, found = passages(held)
            added = _added(held.verification)
            if added and held.record is not None and found is not None:
                yield self.flag(
                    f"the quotation has {shown(added)}, and {named(held.record)} does not",
                    *evidence(document, "quotation", quotation),
                    *evidence(held.record, "record", found),
                    statement=held.statement,
                )


def _added(found: Verification) -> str:
    """The longest stretch of the quotation that the record lacks; empty where that says nothing."""
    telling = [
        one
        for at, one in enumerate(found.diff)
        if one.ours and one.op != "same" and not _says_nothing(one.ours, is_first=at == 0)
    ]
    longest = max(telling, key=lambda one: len(one.ours.split()) - len(one.theirs.split()), default=None)
    return longest.ours if longest else ""


def _says_nothing(words: str, *, is_first: bool) -> bool:
    plain = words.strip(" ,;:.…-–—").lower()
    return words.startswith(("[", "(")) or plain in _FILLERS or (is_first and plain in _OPENERS)


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(WordsAdded)

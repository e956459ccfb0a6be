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


class WordsAdded(TracedChecker):
    """Query a quotation that has words before, behind or within what the record has, and does not mark them as its own.

    Words in brackets are the writer's and are left alone.
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
            if held.record is not None and found is not None:
                yield self.flag(
                    f"the quotation has {shown(_added(held.verification))}, and {named(held.record)} does not",
                    *evidence(document, "quotation", quotation),
                    *evidence(held.record, "record", found),
                    statement=held.statement,
                )


def _added(found: Verification) -> str:
    """The longest stretch of the quotation that the record lacks."""
    changes = [one for one in found.diff if one.ours and one.op != "same" and not one.ours.startswith(("[", "("))]
    return max(changes, key=lambda one: len(one.ours.split()) - len(one.theirs.split())).ours


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(WordsAdded)

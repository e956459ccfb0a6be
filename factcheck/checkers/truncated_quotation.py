"""A quotation that is only part of what was said."""

from factcheck.checkers.originals import best_traces, named, passages, shown
from factcheck.plugin import (
    CheckerConfig,
    Document,
    Field,
    Flag,
    HeldQuotation,
    Iterator,
    Kind,
    Neighbours,
    Register,
    TracedChecker,
    evidence,
    hookimpl,
)

_WHY = {
    "negation": "it denies the rest",
    "condition": "it is a condition of the rest",
    "hedge": "it hedges the rest",
    "reporting": "it gives the rest to somebody else",
    "number": "the rest is counted by it",
}


class TruncatedQuotation(TracedChecker):
    """Note a quotation that a record or wire copy has as part of a longer sentence, and query one that the cut turns.

    The cut turns it where it leaves out a negation, a condition, a hedge, a number or that somebody else says so.
    """

    id = "truncated-quotation"
    title = "Truncated quotation"
    version = "3"
    severity = "note"
    rule_ref = (
        "Style books of newspapers: a quotation may be cut, and never so that it says something else than the speaker"
        " did; a condition, a denial or a doubt stays with what it is about."
    )

    class Config(CheckerConfig):
        """What counts as the fuller version."""

        against: tuple[Kind, ...] = Field(("record", "wire"), description="Kinds of document to compare with.")

    config: Config

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each cut quotation once, with the passage it was cut from."""
        for held in neighbours.held("partial") if "record" in self.config.against else ():
            quotation, found = passages(held)
            if held.record is not None and found is not None:
                yield self.flag(
                    _told(held, held.record),
                    *evidence(document, "quotation", quotation),
                    *evidence(held.record, "record", found),
                    severity="query" if held.verification.turned else "note",
                    statement=held.statement,
                )
        for one in best_traces(neighbours, self.config.against):
            if one.trace.relation == "truncated":
                yield self.flag(
                    f"the quotation is part of a longer sentence in {named(one.other)}",
                    *evidence(document, "quotation", one.trace.quotation),
                    *evidence(one.other, "record", one.trace.found),
                    statement=one.statement,
                )


def _told(held: HeldQuotation, record: Document) -> str:
    cut, by = held.verification.cut, held.verification.turned_by
    if cut is None or by is None:
        return f"the quotation is part of a longer sentence in {named(record)}"
    return f"the quotation leaves out {shown(cut.text)} of a sentence in {named(record)}: {_WHY[by]}"


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(TruncatedQuotation)

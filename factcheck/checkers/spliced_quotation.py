"""A quotation that joins what was said at two places."""

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

# What lies between two places may be told where it is as long as this at least, in words.
_LEAST = 2


class SplicedQuotation(TracedChecker):
    """Query a quotation that joins words of two places in the record, with nothing to say so between them."""

    id = "spliced-quotation"
    title = "Spliced quotation"
    version = "1"
    severity = "query"
    rule_ref = (
        "Style books of newspapers: sentences that were said apart are not run together; dots, or a second cue between"
        " two quotations, show that something was left out."
    )

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each, with what was left out between the two places where they lie near each other."""
        for held in neighbours.held("spliced"):
            quotation, found = passages(held)
            if held.record is not None and found is not None:
                between = _between(held.verification)
                yield self.flag(
                    f"the quotation joins words of two places in {named(held.record)} without a mark"
                    + (f"; between them stands {shown(between)}" if between else ""),
                    *evidence(document, "quotation", quotation),
                    *evidence(held.record, "record", found),
                    statement=held.statement,
                )


def _between(found: Verification) -> str:
    """The longest stretch of the record that was left out within; empty where the places lie apart."""
    left_out = [one.theirs for one in found.diff[1:-1] if one.op == "removed"]
    longest = max(left_out, key=lambda words: len(words.split()), default="")
    return longest if len(longest.split()) >= _LEAST else ""


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(SplicedQuotation)

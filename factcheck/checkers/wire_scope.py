"""A credit to several agencies that does not say which carried what."""

from factcheck.plugin import Document, DocumentChecker, Flag, Iterator, Register, Sourcing, evidence, hookimpl


class WireScope(DocumentChecker):
    """Note a document that credits several agencies while no statement says which of them carried it."""

    id = "wire-scope"
    title = "Wire scope ambiguous"
    version = "2"
    severity = "note"

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag the credit once, pointing at each agency it names."""
        unsure = {sourcing.statement_id for sourcing in document.sourcings if sourcing.ambiguous} - {None}
        credited = {sourcing.agency: sourcing for sourcing in document.sourcings if _is_credit(sourcing)}
        # What metadata alone credits has no words to point at.
        spans = [sourcing.span for sourcing in credited.values() if sourcing.span is not None]
        if len(spans) < 2 or not unsure:
            return
        names = [span.text for span in spans]
        total = len(document.statements)
        which = "no statement says" if len(unsure) == total else f"{len(unsure)} of {total} statements do not say"
        yield self.flag(
            f"the article credits {', '.join(names[:-1])} and {names[-1]}, and {which} which of them carried it",
            *evidence(document, "credit", *spans),
        )


def _is_credit(sourcing: Sourcing) -> bool:
    return sourcing.level == "document" and sourcing.statement_id is None and sourcing.relation != "subject"


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(WireScope)

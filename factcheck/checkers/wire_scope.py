"""A credit to several agencies that does not say which carried what, or to agencies that it does not name."""

import re

from factcheck.plugin import Document, DocumentChecker, Flag, Iterator, Register, Sourcing, Span, evidence, hookimpl
from factcheck.plugin.languages import compiled, entry


def _one_of(name: str) -> str:
    return "|".join(compiled(one, {}).pattern for one in entry("en", "credit_lines", name).templates)


# The paper or the writer before it: `By Harbour Post with agencies`.
_NAMES = r"(?:[A-Z][\w.'’-]*(?: (?:of|the|and|[A-Z][\w.'’-]*)){0,5},? )?"
_LINE = re.compile(
    rf"^[^\w\n]*(?P<words>(?i:{_one_of('unnamed-agencies-alone')})|{_NAMES}(?i:{_one_of('unnamed-agencies')}))[^\w\n]*$",
    re.MULTILINE,
)


class WireScope(DocumentChecker):
    """Note a document that credits several agencies while no statement says which carried it, or names none of them."""

    id = "wire-scope"
    title = "Wire scope ambiguous"
    version = "3"
    severity = "note"
    rule_ref = (
        "Style books of newspapers: name each agency whose copy is used, and let the reader see which of it is whose; "
        "“agencies” names nobody."
    )

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag the credit once, pointing at each agency it names, or at the line that names none."""
        unsure = {sourcing.statement_id for sourcing in document.sourcings if sourcing.ambiguous} - {None}
        credited = {sourcing.agency: sourcing for sourcing in document.sourcings if _is_credit(sourcing)}
        if not credited:
            yield from self._unnamed(document)
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

    def _unnamed(self, document: Document) -> Iterator[Flag]:
        line = _LINE.search(document.text)
        if line is not None:
            span = Span.of(document.text, line.start("words"), line.end("words"))
            yield self.flag(
                "the article credits agencies and names none of them",
                *evidence(document, "credit", span),
                code="wire-scope-unnamed",
            )


def _is_credit(sourcing: Sourcing) -> bool:
    return sourcing.level == "document" and sourcing.statement_id is None and sourcing.relation != "subject"


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(WireScope)

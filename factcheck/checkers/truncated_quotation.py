"""A quotation that is only part of what was said."""

from factcheck.checkers.originals import is_of_another_day
from factcheck.plugin import (
    CheckerConfig,
    Document,
    Field,
    Flag,
    Iterator,
    Kind,
    Neighbours,
    Register,
    TracedChecker,
    evidence,
    hookimpl,
)


class TruncatedQuotation(TracedChecker):
    """Note a quotation that a record or wire copy has as part of a longer sentence."""

    id = "truncated-quotation"
    title = "Truncated quotation"
    version = "2"
    severity = "note"

    class Config(CheckerConfig):
        """What counts as the fuller version."""

        against: tuple[Kind, ...] = Field(("record", "wire"), description="Kinds of document to compare with.")

    config: Config

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each truncated trace into such a document, with the passage it was cut from."""
        for _, statement, trace, other in neighbours.traces("truncated", into=self.config.against):
            if len(trace.found.text) <= len(trace.quotation.text):
                continue
            if is_of_another_day(document, statement, other):
                continue
            yield self.flag(
                f"the quotation is part of a longer sentence in “{other.title or other.id}”",
                *evidence(document, "quotation", trace.quotation),
                *evidence(other, "record", trace.found),
                statement=statement,
            )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(TruncatedQuotation)

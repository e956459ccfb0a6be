"""A quotation whose words are not the words of record."""

from factcheck.checkers.originals import is_of_another_day, shares_only_a_phrase
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


class AlteredQuotation(TracedChecker):
    """Query a quotation whose words differ from those of a record or wire copy."""

    id = "altered-quotation"
    title = "Altered quotation"
    version = "2"
    severity = "query"

    class Config(CheckerConfig):
        """What counts as the original."""

        against: tuple[Kind, ...] = Field(("record", "wire"), description="Kinds of document to compare with.")

    config: Config

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each altered trace into such a document, with both wordings."""
        for _, statement, trace, other in neighbours.traces("altered", into=self.config.against):
            if is_of_another_day(document, statement, other) or shares_only_a_phrase(trace, other):
                continue
            yield self.flag(
                f"the words in quotation marks differ from those in “{other.title or other.id}”",
                *evidence(document, "quotation", trace.quotation),
                *evidence(other, "record", trace.found),
                statement=statement,
            )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(AlteredQuotation)

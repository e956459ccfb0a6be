"""A quotation whose words are not the words of record."""

from factcheck.checkers.originals import best_traces, is_in_translation, named, passages
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
    """Query a quotation whose words differ from those of a record or wire copy.

    Words held against records of what was said go by what was found there; wire copy counts where no record does.
    """

    id = "altered-quotation"
    title = "Altered quotation"
    version = "3"
    severity = "query"
    rule_ref = (
        "Style books of newspapers and agencies: what stands in quotation marks is what was said, word for word; words"
        " that are changed are paraphrased without the marks."
    )

    class Config(CheckerConfig):
        """What counts as the original."""

        against: tuple[Kind, ...] = Field(("record", "wire"), description="Kinds of document to compare with.")
        translations: bool = Field(
            False, description="Note words that differ from a record that is a translation, or in another language."
        )

    config: Config

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each altered quotation once, with both wordings."""
        for held in neighbours.held("altered") if "record" in self.config.against else ():
            quotation, found = passages(held)
            if held.record is not None and found is not None:
                yield self.flag(
                    f"the words in quotation marks differ from those in {named(held.record)}",
                    *evidence(document, "quotation", quotation),
                    *evidence(held.record, "record", found),
                    statement=held.statement,
                )
        for one in best_traces(neighbours, self.config.against, translations=self.config.translations):
            if one.trace.relation == "altered":
                is_translated = one.other.kind == "record" and is_in_translation(one)
                yield self.flag(
                    f"the words in quotation marks differ from those in {named(one.other)}"
                    + ", which may be another translation of them" * is_translated,
                    *evidence(document, "quotation", one.trace.quotation),
                    *evidence(one.other, "record", one.trace.found),
                    severity="note" if is_translated else None,
                    statement=one.statement,
                )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(AlteredQuotation)

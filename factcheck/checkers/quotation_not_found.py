"""A quotation that the record of the occasion does not have."""

from factcheck.checkers.originals import named
from factcheck.plugin import Document, Flag, Iterator, Neighbours, Register, TracedChecker, evidence, hookimpl


class QuotationNotFound(TracedChecker):
    """Query a quotation whose words stand in no record of its speaker, where one covers the occasion.

    That is a record in which the speaker speaks, of the day that the copy gives or, where it gives none, of the week
    before publication. Where there is none of these the checker says nothing.
    """

    id = "quotation-not-found"
    title = "Quotation not found"
    version = "1"
    severity = "query"
    rule_ref = (
        "Codes of practice of newsrooms: no quotation is printed that nobody can be shown to have said; hold it against"
        " the recording or the transcript, and leave it out where it is not there."
    )

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each, with the names of the records that were searched."""
        for held in neighbours.held("not_found"):
            speaker = held.verification.speaker
            searched = named(*neighbours.searched(held))
            yield self.flag(
                f"these words {f'of {speaker} ' if speaker else ''}were not found in {searched}",
                *evidence(document, "quotation", held.verification.quotation),
                statement=held.statement,
            )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(QuotationNotFound)

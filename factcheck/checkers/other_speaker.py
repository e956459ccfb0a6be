"""A quotation that the record has from somebody else."""

from factcheck.checkers.originals import named, passages
from factcheck.plugin import Document, Flag, Iterator, Neighbours, Register, TracedChecker, evidence, hookimpl


class OtherSpeaker(TracedChecker):
    """Query a quotation whose words the record has from somebody else than the copy.

    It speaks only of words that stand there whole, and of a speaker whom the copy names.
    """

    id = "other-speaker"
    title = "Other speaker"
    version = "1"
    severity = "query"
    rule_ref = (
        "Style books of newspapers: words belong to whoever said them; a quotation under the wrong name is an error"
        " that is corrected, however true the words are."
    )

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each, with whom the record names."""
        for held in neighbours.held("other_speaker"):
            quotation, found = passages(held)
            if held.record is not None and found is not None:
                theirs = held.verification.found_speaker or "somebody else"
                yield self.flag(
                    f"{named(held.record)} has these words from {theirs}, the copy from {held.verification.speaker}",
                    *evidence(document, "quotation", quotation),
                    *evidence(held.record, "record", found),
                    statement=held.statement,
                )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(OtherSpeaker)

"""A quotation that the record of the occasion does not have."""

from collections.abc import Iterable

from factcheck.checkers.originals import is_likeness, named
from factcheck.plugin import (
    Document,
    Flag,
    HeldQuotation,
    Iterator,
    Neighbours,
    Register,
    TracedChecker,
    evidence,
    hookimpl,
    read,
)


class QuotationNotFound(TracedChecker):
    """Query a quotation whose words stand in no record of its speaker, where one covers the occasion.

    That is a record in which the speaker speaks, of the day that the copy gives or, where it gives none, of the week
    before publication. Where there is none of these the checker says nothing. A catchword from a longer quotation that
    is not found either, as a headline has it, is not told twice.
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
        for held in _once_each(neighbours.held("not_found")):
            # Where its like is there after all, altered-quotation shows it.
            if any(is_likeness(trace, held.verification) for trace in document.traces):
                continue
            speaker = held.verification.speaker
            yield self.flag(
                f"these words{f' of {speaker}' if speaker else ''} were not found in"
                f" {named(*neighbours.searched(held))}",
                *evidence(document, "quotation", held.verification.quotation),
                statement=held.statement,
            )


def _once_each(some: Iterable[HeldQuotation]) -> Iterator[HeldQuotation]:
    """Those quotations that are no part of a longer one, in their order; of several alike the first."""
    held = [(_words(one), one) for one in some]
    longest_first = sorted(held, key=lambda one: -len(one[0]))
    kept: set[int] = set()
    told = ""
    for words, one in longest_first:
        if words not in told:
            kept.add(id(one))
            told += words
    yield from (one for _, one in held if id(one) in kept)


def _words(held: HeldQuotation) -> str:
    reading = read(held.verification.quotation.text)
    return f" {' '.join(reading.plain_words(0, len(reading.text)))} "


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(QuotationNotFound)

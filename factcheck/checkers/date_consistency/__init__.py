"""Days in a text that cannot all be right."""

from factcheck.checkers.date_consistency.detectors import date_faults
from factcheck.checkers.date_consistency.faults import DateFault
from factcheck.plugin import (
    CheckerConfig,
    Document,
    DocumentChecker,
    Field,
    Flag,
    Iterator,
    Register,
    Skip,
    Span,
    Statement,
    evidence,
    hookimpl,
)

__all__ = ["DateConsistency", "DateFault", "date_faults", "register_checkers"]

_CHECKED = ("article", "wire")


class DateConsistency(DocumentChecker):
    """Query days of a text that cannot all be right: a weekday against its date, a count of days, a day yet to come."""

    id = "date-consistency"
    title = "Date consistency"
    version = "3"
    severity = "query"
    rule_ref = (
        "Style books of agencies: check a weekday against its date, and count days, ages and years again before the "
        "copy leaves the desk; a day counted from publication has to fit the tense beside it."
    )

    class Config(CheckerConfig):
        """What is noted beside the faults."""

        implied: bool = Field(True, description="Note an event that only counting gives a day (`two days after ...`).")

    config: Config

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each fault once, pointing at the days, on the statement whose day it is."""
        if document.kind not in _CHECKED:
            return
        if not _in_english(document):
            raise Skip("days are read in English copy only")
        for fault in date_faults(document.text, document.published):
            if fault.implied and not self.config.implied:
                continue
            yield self.flag(
                fault.message,
                *evidence(document, "day", *(Span.of(document.text, *span) for span in fault.spans)),
                code=f"{self.id}-{fault.code}",
                severity="note" if fault.implied else None,
                statement=_dated_by(document, fault),
            )


def _in_english(document: Document) -> bool:
    return document.language is None or document.language.lower()[:2] == "en"


def _dated_by(document: Document, fault: DateFault) -> Statement | None:
    """The statement that takes its day from words of the fault."""
    for statement in document.statements:
        words = statement.stated_on_words
        if words is not None and any(start <= words.start < end for start, end in fault.spans):
            return statement
    return None


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(DateConsistency)

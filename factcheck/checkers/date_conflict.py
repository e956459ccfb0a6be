"""A statement dated otherwise than the record of it."""

from datetime import date

from factcheck.checkers.originals import named, passages, verification_of
from factcheck.plugin import (
    Document,
    Flag,
    Iterator,
    Neighbours,
    Register,
    Span,
    Statement,
    TracedChecker,
    evidence,
    hookimpl,
)
from factcheck.plugin.dates import read_dates


class DateConflict(TracedChecker):
    """Query a statement whose day is not the day of the record its quotation goes back to.

    Words that a record of the stated day has as well were said then too, and are left alone.
    """

    id = "date-conflict"
    title = "Date conflict"
    version = "4"
    severity = "query"
    rule_ref = (
        "Style books of newspapers: the day on which something was said is a fact like any other, and is held against"
        " the record of it."
    )

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each quotation in a record of another day, with the words that give the day."""
        told = set()
        for _, statement, trace, other in neighbours.traces(into=["record"]):
            found = verification_of(document, trace)
            # The words may have been said twice: a record that bears them out has settled the day.
            is_elsewhere = found is not None and found.found_document_id not in {None, other.id}
            if trace.relation != "paraphrase" and not is_elsewhere:
                told.add((statement.id, other.id))
                yield from self._flagged(document, statement, trace.quotation, other, trace.found)
        for held in neighbours.held("other_day"):
            quotation, passage = passages(held)
            quoting, record = held.statement, held.record
            if quoting and record and passage and (quoting.id, record.id) not in told:
                yield from self._flagged(document, quoting, quotation, record, passage)

    def _flagged(
        self, document: Document, statement: Statement, quotation: Span, record: Document, passage: Span
    ) -> Iterator[Flag]:
        words = statement.stated_on_words
        dated = _other_day(statement, record.published) if record.published is not None else None
        if words is not None and dated is not None:
            yield self.flag(
                f"the document dates this {dated}; the record, {named(record)}, is dated {record.published:%Y-%m-%d}",
                *evidence(document, "stated_on", words),
                *evidence(document, "quotation", quotation),
                *evidence(record, "record", passage),
                statement=statement,
            )


def _other_day(statement: Statement, recorded: date) -> str | None:
    """The day of the statement, where it is not the day of the record; None where it is or may be.

    Of a day without a year in a document without a date, month and day alone decide.
    """
    day, words = statement.stated_on, statement.stated_on_words
    if day is not None:
        latest = statement.stated_on_latest or day
        dated = f"{day:%Y-%m-%d}" if latest == day else f"{day:%Y-%m-%d} to {latest:%Y-%m-%d}"
        return None if day <= recorded <= latest else dated
    dates = [one for one in read_dates(words.text, None).mentions if one.kind == "date"] if words is not None else []
    if not dates or (dates[0].month, dates[0].day) == (recorded.month, recorded.day):
        return None
    return f"{dates[0].words} of a year it does not tell"


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(DateConflict)

"""A statement dated otherwise than the record of it."""

from datetime import date

from factcheck.plugin import (
    Document,
    Flag,
    Iterator,
    Neighbours,
    Register,
    Statement,
    TracedChecker,
    evidence,
    hookimpl,
)
from factcheck.plugin.dates import read_dates


class DateConflict(TracedChecker):
    """Query a statement whose day is not the day of the record its quotation goes back to."""

    id = "date-conflict"
    title = "Date conflict"
    version = "3"
    severity = "query"
    rule_ref = (
        "Handbooks of verification: when something was said is checked against the record of it, as words of another "
        "day may have meant something else."
    )

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each trace into a record of another day, with the words that give the day."""
        for _, statement, trace, other in neighbours.traces(into=["record"]):
            words = statement.stated_on_words
            if trace.relation == "paraphrase" or words is None or other.published is None:
                continue
            dated = _other_day(statement, other.published)
            if dated is None:
                continue
            yield self.flag(
                f"the document dates this {dated}; the record, “{other.title or other.id}”, "
                f"is dated {other.published:%Y-%m-%d}",
                *evidence(document, "stated_on", words),
                *evidence(document, "quotation", trace.quotation),
                *evidence(other, "record", trace.found),
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

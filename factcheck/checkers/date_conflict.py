"""A statement dated otherwise than the record of it."""

from factcheck.plugin import Document, Flag, Iterator, Neighbours, Register, TracedChecker, evidence, hookimpl


class DateConflict(TracedChecker):
    """Query a statement whose day is not the day of the record its quotation goes back to."""

    id = "date-conflict"
    title = "Date conflict"
    version = "2"
    severity = "query"

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag each trace into a record of another day, with the words that give the day."""
        for _, statement, trace, other in neighbours.traces(into=["record"]):
            day, words = statement.stated_on, statement.stated_on_words
            if trace.relation == "paraphrase" or day is None or words is None or other.published is None:
                continue
            latest = statement.stated_on_latest or day
            if day <= other.published <= latest:
                continue
            dated = f"{day:%Y-%m-%d}" if latest == day else f"{day:%Y-%m-%d} to {latest:%Y-%m-%d}"
            yield self.flag(
                f"the document dates this {dated}; the record, “{other.title or other.id}”, "
                f"is dated {other.published:%Y-%m-%d}",
                *evidence(document, "stated_on", words),
                *evidence(document, "quotation", trace.quotation),
                *evidence(other, "record", trace.found),
                statement=statement,
            )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(DateConflict)

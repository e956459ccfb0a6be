"""Statements in a list, one line each."""

from sqlite_utils import Database

from factcheck.model import Attribution, Factuality, Record, State
from factcheck.store.read.parts import DocumentHead, heads
from factcheck.store.rows import Value

LINES_AT_MOST = 50
_WORDS_AT_MOST = 600


class StatementLine(Record):
    """One statement in a list."""

    id: str
    content: str
    source: str | None
    speaker: str | None
    stated_on: str | None
    factuality: Factuality
    state: State
    attribution: Attribution
    document: DocumentHead


def counts_by(db: Database, sql: str, key: Value) -> dict[str, int]:
    """How many there are of each, by a query of two columns with one value bound."""
    return dict(db.execute(sql, [key]).fetchall())


def statement_lines(db: Database, which: str, key: Value) -> tuple[StatementLine, ...]:
    """The statements `s` that the condition names, in the order it gives, at most `LINES_AT_MOST`."""
    rows = list(
        db.query(
            "SELECT s.id, substr(s.content, 1, ?) AS content, s.source, k.name AS speaker, s.stated_on, s.factuality,"  # noqa: S608 - our own words
            " s.state, s.attribution, s.document_id FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id"
            f" WHERE {which} LIMIT ?",
            [_WORDS_AT_MOST, key, LINES_AT_MOST],
        )
    )
    known = heads(db, {str(row["document_id"]) for row in rows})
    return tuple(
        StatementLine.model_validate(
            {
                **{name: value for name, value in row.items() if name != "document_id"},
                "document": known[str(row["document_id"])],
            }
        )
        for row in rows
    )

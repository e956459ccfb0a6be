"""From rows back to records: what has been found in a document."""

import json
from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import Change, Sourcing, Span, Speaker, Statement, Trace
from factcheck.store.rows import Value

Finds = dict[str, tuple[Statement, ...] | tuple[Sourcing, ...] | tuple[Trace, ...]]
Row = dict[str, Value]

_PLAIN = (
    "id",
    "quotation",
    "stated_on",
    "stated_on_latest",
    "stated_on_reason",
    "factuality",
    "type",
    "form",
    "confidence",
)


def load_finds(db: Database, document_id: str) -> Finds:
    """The document's statements (those not gone), sourcings and traces; each in its own order, three reads."""
    return {
        "statements": load_statements(db, document_id),
        "sourcings": load_sourcings(db, document_id),
        "traces": load_traces(db, document_id),
    }


def load_statements(db: Database, document_id: str) -> tuple[Statement, ...]:
    """The document's statements in reading order, those gone left out."""
    return _load_statements(db, document_id, "s.gone_at IS NULL")


def load_all_statements(db: Database, document_id: str) -> tuple[Statement, ...]:
    """The document's statements in reading order, those gone among them."""
    return _load_statements(db, document_id, "1")


def _load_statements(db: Database, document_id: str, which: str) -> tuple[Statement, ...]:
    spans = _spans(
        db.query(
            "SELECT p.* FROM statement_spans p JOIN statements s ON s.id = p.statement_id"  # noqa: S608 - our own words
            f" WHERE s.document_id = ? AND {which} ORDER BY p.statement_id, p.role, p.piece",
            [document_id],
        )
    )
    rows = db.query(
        "SELECT s.*, k.name, k.kind FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id"  # noqa: S608
        f" WHERE s.document_id = ? AND {which} ORDER BY s.position, s.id",
        [document_id],
    )
    return tuple(_statement(row, spans[str(row["id"])]) for row in rows)


def load_statement(db: Database, statement_id: str) -> Statement | None:
    """One statement, gone or not; None where there is none of that id."""
    spans = _spans(
        db.query(
            "SELECT * FROM statement_spans WHERE statement_id = ? ORDER BY role, piece",
            [statement_id],
        )
    )
    rows = db.query(
        "SELECT s.*, k.name, k.kind FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id WHERE s.id = ?",
        [statement_id],
    )
    return next((_statement(row, spans[statement_id]) for row in rows), None)


def load_sourcings(db: Database, document_id: str) -> tuple[Sourcing, ...]:
    """The document's sourcings, its own first, then those of its statements; in the order of the text."""
    rows = db.query(
        "SELECT * FROM sourcings WHERE document_id = ? ORDER BY statement_id IS NOT NULL, start, agency_id, id",
        [document_id],
    )
    return tuple(
        Sourcing.model_validate(
            {
                **{name: row[name] for name in ("relation", "level", "position", "statement_id", "confidence")},
                "agency": row["agency_id"],
                "ambiguous": bool(row["ambiguous"]),
                "span": None if row["start"] is None else _span(row),
                "chain": tuple(Span.model_validate(link) for link in json.loads(str(row["chain"]))),
            }
        )
        for row in rows
    )


def load_traces(db: Database, document_id: str) -> tuple[Trace, ...]:
    """The traces of the document's statements, in reading order."""
    rows = db.query(
        "SELECT t.* FROM traces t JOIN statements s ON s.id = t.statement_id"
        " WHERE s.document_id = ? AND s.gone_at IS NULL ORDER BY s.position, t.quotation_start, t.document_id, t.id",
        [document_id],
    )
    return tuple(load_trace(row) for row in rows)


def load_trace(row: Row) -> Trace:
    """One row of `traces` as a record."""
    return Trace.model_validate(
        {
            **{name: row[name] for name in ("statement_id", "document_id", "relation", "score")},
            "quotation": {"start": row["quotation_start"], "end": row["quotation_end"], "text": row["quotation"]},
            "found": {"start": row["found_start"], "end": row["found_end"], "text": row["found"]},
            "differs": tuple(json.loads(str(row["differs"]))),
            "diff": load_changes(row["diff"]),
        }
    )


def load_changes(stored: Value) -> tuple[Change, ...]:
    """A word diff as it is stored."""
    return tuple(Change(op=op, ours=ours, theirs=theirs) for op, ours, theirs in json.loads(str(stored)))


def _statement(row: Row, spans: dict[str, list[Span]]) -> Statement:
    return Statement.model_validate(
        {
            **{name: row[name] for name in _PLAIN},
            **{role: tuple(spans[role]) for role in ("source", "cue", "content", "quoted")},
            "shown": bool(row["shown"]),
            "stated_on_words": next(iter(spans["stated_on"]), None),
            "speaker": Speaker.model_validate({"name": row["name"], "kind": row["kind"]}) if row["name"] else None,
        }
    )


def _spans(rows: Iterable[Row]) -> dict[str, dict[str, list[Span]]]:
    spans: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        spans[str(row["statement_id"])][str(row["role"])].append(_span(row))
    return spans


def _span(row: Row) -> Span:
    return Span.model_validate({"start": row["start"], "end": row["end"], "text": row["text"]})

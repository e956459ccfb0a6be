"""Statements: attributed anew without losing what a reviewer decided."""

from collections.abc import Iterator

from sqlite_utils import Database

from factcheck.identity import content_words
from factcheck.model import Document, Span, Statement
from factcheck.store.opening import now, writing
from factcheck.store.rows import Row, Value, dicts, insert, replace, update
from factcheck.store.write.documents import bump, refuse_stale
from factcheck.store.write.speakers import put_speaker

_SPAN_COLUMNS = ("role", "piece", "start", "end", "text")


def put_statements(db: Database, document: Document, tagger: str) -> bool:
    """Make the document's statements these; True where a row changed.

    A statement that is no longer found is marked gone, with its reviews; one that is found again comes back.
    """
    with writing(db):
        refuse_stale(db, document)
        changed = [_put(db, document, statement, tagger) for statement in document.statements]
        changed.append(_mark_gone(db, document))
        if any(changed):
            bump(db, document.id)
        return any(changed)


def export_rows(db: Database) -> Iterator[dict[str, Value]]:
    """One row for each statement that stands: who said what, where, by which agency, and what was decided."""
    return iter(
        dicts(
            db,
            """
            SELECT s.id, s.document_id, d.title AS document, d.publisher, d.published, d.url, s.source, s.cue,
                   s.content, s.quotation, k.name AS speaker, s.stated_on, s.stated_on_latest,
                   s.factuality, s.confidence,
                   (SELECT group_concat(agency_id, ' ') FROM (
                       SELECT DISTINCT agency_id FROM sourcings
                       WHERE statement_id = s.id AND relation <> 'subject' ORDER BY agency_id)) AS agencies,
                   (SELECT count(*) FROM flags WHERE statement_id = s.id AND gone_at IS NULL) AS flags,
                   s.state, s.attribution, s.rating, r.reviewer, r.reviewed_at
            FROM statements s JOIN documents d ON d.id = s.document_id
            LEFT JOIN speakers k ON k.id = s.speaker_id LEFT JOIN reviews r ON r.id = s.review_id
            WHERE s.gone_at IS NULL ORDER BY s.document_id, s.position, s.id
            """,
        )
    )


def _put(db: Database, document: Document, statement: Statement, tagger: str) -> bool:
    values: Row = {
        "position": statement.content[0].start,
        "source": _words(statement.source),
        "cue": _words(statement.cue),
        "content": content_words(statement.content),
        "quotation": statement.quotation,
        "speaker_id": _speaker_id(db, document.id, statement),
        "stated_on": statement.stated_on.isoformat() if statement.stated_on else None,
        "stated_on_latest": statement.stated_on_latest.isoformat() if statement.stated_on_latest else None,
        "stated_on_reason": statement.stated_on_reason,
        "factuality": statement.factuality,
        "confidence": statement.confidence,
        "document_version": document.version,
        "tagger": tagger,
        "gone_at": None,
    }
    known = db.execute("SELECT 1 FROM statements WHERE id = ?", [statement.id]).fetchone()
    if known:
        changed = update(db, "statements", {"id": statement.id}, values)
    else:
        insert(db, "statements", {"id": statement.id, "document_id": document.id, **values})
        changed = True
    spans: list[Row] = [dict(zip(_SPAN_COLUMNS, row, strict=True)) for row in _span_rows(statement)]
    return replace(db, "statement_spans", {"statement_id": statement.id}, spans, _SPAN_COLUMNS) or changed


def _span_rows(statement: Statement) -> Iterator[tuple[str, int, int, int, str]]:
    roles: dict[str, tuple[Span, ...]] = {
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "quoted": statement.quoted,
        "stated_on": (statement.stated_on_words,) if statement.stated_on_words else (),
    }
    for role, spans in roles.items():
        for piece, span in enumerate(spans):
            yield role, piece, span.start, span.end, span.text


def _words(spans: tuple[Span, ...]) -> str | None:
    return content_words(spans) or None


def _mark_gone(db: Database, document: Document) -> bool:
    found = {statement.id for statement in document.statements}
    rows = db.execute("SELECT id FROM statements WHERE document_id = ? AND gone_at IS NULL", [document.id]).fetchall()
    gone = [row[0] for row in rows if row[0] not in found]
    for statement_id in gone:
        update(db, "statements", {"id": statement_id}, {"gone_at": now()})
        db.execute("DELETE FROM traces WHERE statement_id = ?", [statement_id])
        db.execute("DELETE FROM sourcings WHERE statement_id = ?", [statement_id])
    return bool(gone)


def _speaker_id(db: Database, document_id: str, statement: Statement) -> int | None:
    if statement.speaker is None:
        return None
    source = _words(statement.source)
    return put_speaker(db, document_id, statement.speaker, source.rstrip(" ,;:") if source else None)

"""Statements: attributed anew without losing what a reviewer decided."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.identity import content_words, match_key
from factcheck.model import Document, Span, SpanRole, Statement
from factcheck.store.opening import now, writing
from factcheck.store.rows import Row, Value, put, replace, update
from factcheck.store.write.documents import check_version, increment_revision
from factcheck.store.write.speakers import put_speaker

_SPAN_COLUMNS = ("role", "piece", "start", "end", "text")


class _Before(NamedTuple):
    """What a stored statement says, before it is brought to what was found now."""

    content: str
    version: int
    speaker: str | None
    review_id: int | None


def put_statements(db: Database, document: Document, tagger: str) -> bool:
    """Make the document's statements these; True where a row changed.

    They are told by id, so it is asked first which ids they keep (`with_kept_ids`). A statement that is no longer found
    is marked gone, with its reviews; one that is found again comes back; where its words changed, or the speaker of one
    that was reviewed, that is logged. One write transaction, or a savepoint in the one that is open; StoreError where
    the document has a newer version.
    """
    with writing(db):
        check_version(db, document)
        stored = _stored(db, document.id)
        for statement in document.statements:
            _log_rewording(db, document, statement, stored.get(statement.id))
        changed = [_put(db, document, statement, tagger) for statement in document.statements]
        changed.append(_mark_gone(db, document))
        if any(changed):
            increment_revision(db, document.id)
        return any(changed)


def _stored(db: Database, document_id: str) -> dict[str, _Before]:
    rows = db.execute(
        "SELECT s.id, s.content, s.document_version, k.name, s.review_id"
        " FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id WHERE s.document_id = ?",
        [document_id],
    )
    return {row[0]: _Before(*row[1:]) for row in rows.fetchall()}


def _log_rewording(db: Database, document: Document, statement: Statement, before: _Before | None) -> None:
    """Before the statement says it otherwise: a trigger lets its words go only when they are in the log."""
    if before is None:
        return
    words, speaker = content_words(statement.content), statement.speaker.name if statement.speaker else None
    if words == before.content and (before.review_id is None or speaker == before.speaker):
        return
    db.table("rewordings").insert(
        {
            "statement_id": statement.id,
            "former_version": before.version,
            "document_version": document.version,
            "former_content": before.content,
            "content": words,
            "former_speaker": before.speaker,
            "speaker": speaker,
            "review_id": before.review_id,
            "reworded_at": now(),
        }
    )


def _put(db: Database, document: Document, statement: Statement, tagger: str) -> bool:
    values: dict[str, Value] = {
        "position": statement.content[0].start,
        "source": _words(statement.source),
        "cue": _words(statement.cue),
        "content": content_words(statement.content),
        "match_key": match_key(content_words(statement.content)),
        "quotation": statement.quotation,
        "speaker_id": _speaker_id(db, document.id, statement),
        "stated_on": statement.stated_on.isoformat() if statement.stated_on else None,
        "stated_on_latest": statement.stated_on_latest.isoformat() if statement.stated_on_latest else None,
        "stated_on_reason": statement.stated_on_reason,
        "factuality": statement.factuality,
        "type": statement.type,
        "form": statement.form,
        "shown": int(statement.shown),
        "confidence": statement.confidence,
        "document_version": document.version,
        "tagger": tagger,
        "gone_at": None,
    }
    if _is_undated_as_before(db, statement):
        del values["stated_on_latest"]
    changed = put(db, "statements", {"id": statement.id}, values, once={"document_id": document.id})
    spans: list[Row] = [dict(zip(_SPAN_COLUMNS, row, strict=True)) for row in _span_rows(statement)]
    return replace(db, "statement_spans", {"statement_id": statement.id}, spans, _SPAN_COLUMNS) or changed


def _is_undated_as_before(db: Database, statement: Statement) -> bool:
    """Whether a reviewed statement had no day and has none now.

    A trigger reopens a review where the last possible day changes; that it was made by publication is nothing new.
    """
    if statement.stated_on is not None or statement.stated_on_latest is None:
        return False
    kept = "review_id IS NOT NULL AND stated_on IS NULL AND stated_on_latest IS NULL"
    return bool(db.execute(f"SELECT 1 FROM statements WHERE id = ? AND {kept}", [statement.id]).fetchone())  # noqa: S608


def _span_rows(statement: Statement) -> Iterator[tuple[SpanRole, int, int, int, str]]:
    roles: dict[SpanRole, tuple[Span, ...]] = {
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

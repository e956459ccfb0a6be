"""What holding a document's quotations against the records gave."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import Document, Verification
from factcheck.store.opening import now, writing
from factcheck.store.rows import Row, put, update
from factcheck.store.write.documents import check_version, increment_revision


def put_verifications(db: Database, document: Document, found: Iterable[Verification], fingerprint: str) -> bool:
    """Make the document's standing verifications these, made by what has this fingerprint; True where a row changed.

    One stands for each statement and place; what is no longer found stays, with the time it went. One write
    transaction, or a savepoint in the one that is open; StoreError where the document has a newer version.
    """
    with writing(db):
        check_version(db, document)
        changed = False
        standing: set[tuple[str | None, int]] = set()
        for one in found:
            standing.add((one.statement_id, one.quotation.start))
            changed |= _put(db, document.id, one, fingerprint)
        changed |= _mark_gone(db, document.id, standing)
        # Those of an earlier version were no longer shown to checkers.
        changed |= bool(standing) and _verified_version(db, document.id) not in (None, document.version)
        if changed:
            increment_revision(db, document.id, as_traced_as_before=True)
        return changed


def stamp_verified(db: Database, document_id: str, fingerprint: str) -> bool:
    """Say that what has this fingerprint verified the document, or those the record bears on, as it is now.

    False where that was so already. One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        version, revision = db.execute("SELECT version, revision FROM documents WHERE id = ?", [document_id]).fetchone()
        stamp: Row = {"version": version, "revision": revision, "made_by": fingerprint}
        return put(db, "verified", {"document_id": document_id}, stamp)


def _verified_version(db: Database, document_id: str) -> int | None:
    row = db.execute("SELECT version FROM verified WHERE document_id = ?", [document_id]).fetchone()
    return int(row[0]) if row else None


def _put(db: Database, document_id: str, one: Verification, fingerprint: str) -> bool:
    values = _values(db, one, fingerprint)
    key: Row = {"document_id": document_id, "statement_id": one.statement_id, "start": one.quotation.start}
    row = db.execute(
        "SELECT id FROM verifications WHERE document_id = ? AND statement_id IS ? AND start = ?", list(key.values())
    ).fetchone()
    if row is not None:
        return update(db, "verifications", {"id": int(row[0])}, values)
    db.table("verifications").insert({**key, **values})
    return True


def _values(db: Database, one: Verification, fingerprint: str) -> Row:
    return {
        "end": one.quotation.end,
        "finding": one.finding,
        "speaker": one.speaker,
        "turned": int(one.turned),
        "turned_by": one.turned_by,
        "cut_start": one.cut.start if one.cut else None,
        "cut_end": one.cut.end if one.cut else None,
        "trace_id": _trace_id(db, one),
        "found_document_id": one.found_document_id,
        "found_start": one.found.start if one.found else None,
        "found_end": one.found.end if one.found else None,
        "found_speaker": one.found_speaker,
        "searched": json.dumps(one.searched, ensure_ascii=False),
        "diff": json.dumps([[change.op, change.ours, change.theirs] for change in one.diff], ensure_ascii=False),
        "fingerprint": fingerprint,
        "gone_at": None,
    }


def _trace_id(db: Database, one: Verification) -> int | None:
    """The trace of the same words into the same record, where there is one."""
    if one.statement_id is None or one.found is None:
        return None
    row = db.execute(
        "SELECT id FROM traces WHERE statement_id = ? AND document_id = ? AND quotation_start < ? AND quotation_end > ?"
        " AND found_start < ? AND found_end > ? ORDER BY score DESC, id LIMIT 1",
        [
            *(one.statement_id, one.found_document_id, one.quotation.end, one.quotation.start),
            *(one.found.end, one.found.start),
        ],
    ).fetchone()
    return int(row[0]) if row else None


def _mark_gone(db: Database, document_id: str, standing: set[tuple[str | None, int]]) -> bool:
    rows = db.execute(
        "SELECT id, statement_id, start FROM verifications WHERE document_id = ? AND gone_at IS NULL", [document_id]
    ).fetchall()
    gone = [number for number, statement_id, start in rows if (statement_id, start) not in standing]
    for number in gone:
        update(db, "verifications", {"id": number}, {"gone_at": now()})
    return bool(gone)

"""Quotations found again in other documents."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlite_utils import Database

from factcheck.model import Document, Trace
from factcheck.store.opening import writing
from factcheck.store.read.documents import revision_of
from factcheck.store.rows import Row, replace, update
from factcheck.store.write.documents import AS_TRACED_AS_BEFORE, check_version, increment_revision
from factcheck.utterance import NumberTrace

_TRACE_COLUMNS = (
    "document_id",
    "relation",
    "quotation",
    "quotation_start",
    "quotation_end",
    "found",
    "found_start",
    "found_end",
    "diff",
    "differs",
    "score",
)
_INWARD_COLUMNS = tuple(name for name in _TRACE_COLUMNS if name != "document_id")

_NUMBER = "relation = 'altered' AND instr(differs, '\"number\"')"


def put_traces(db: Database, document: Document, traces: Iterable[Trace]) -> bool:
    """Make the traces of the document's statements these; True where a row changed.

    One write transaction, or a savepoint in the one that is open; StoreError where the document has a newer version.
    """
    rows: dict[str, list[Row]] = {statement.id: [] for statement in document.statements}
    for trace in traces:
        rows[trace.statement_id].append(_trace_row(trace))
    with writing(db):
        check_version(db, document)
        into_records = _into_records(db, document.id)
        changed = [
            replace(db, "traces", {"statement_id": statement_id}, its_rows, _TRACE_COLUMNS)
            for statement_id, its_rows in rows.items()
        ]
        if any(changed):
            if _into_records(db, document.id) == into_records:
                _keep_verified(db, [document.id])
            increment_revision(db, document.id)
        return any(changed)


def put_traces_into(
    db: Database, document_id: str, traces: Iterable[Trace], ousted: Iterable[NumberTrace] = ()
) -> bool:
    """Make the traces of other documents' statements into this document these; True where a row changed.

    Those `ousted`, into other documents, go. A document whose traces changed has changed, but is traced as far as it
    was before; except where a statement lost a trace that differs in a number: another that had to give way may come
    back. It is verified as far as it was before where this document is no record. One write transaction, or a
    savepoint in the one that is open.
    """
    rows: dict[str, list[Row]] = defaultdict(list)
    for trace in traces:
        rows[trace.statement_id].append(_trace_row(trace))
    with writing(db):
        had = _differing_in_number(db, document_id)
        ousted = tuple(ousted)
        for one in ousted:
            sql = f"DELETE FROM traces WHERE statement_id = ? AND document_id = ? AND {_NUMBER}"  # noqa: S608
            db.execute(sql, [one.statement_id, one.document_id])
        old = db.execute("SELECT DISTINCT statement_id FROM traces WHERE document_id = ?", [document_id]).fetchall()
        changed = [
            statement_id
            for statement_id in sorted(rows.keys() | {row[0] for row in old})
            if replace(
                db,
                "traces",
                {"statement_id": statement_id, "document_id": document_id},
                rows[statement_id],
                _INWARD_COLUMNS,
            )
        ]
        lost = had - _differing_in_number(db, document_id)
        if not _is_record(db, document_id):
            _keep_verified(db, _but_of(db, {one.statement_id for one in ousted}, changed))
        _increment_revisions(db, [one for one in changed if one not in lost], AS_TRACED_AS_BEFORE)
        _increment_revisions(db, sorted(lost), "revision = revision + 1")
        return bool(changed)


def _keep_verified(db: Database, document_ids: Iterable[str]) -> None:
    """Let what was verified stay so through a change to come that no record has a part in."""
    db.conn.executemany(
        "UPDATE verified SET revision = revision + 1"
        " WHERE document_id = ? AND revision = (SELECT revision FROM documents WHERE id = document_id)",
        [(one,) for one in document_ids],
    )


def _but_of(db: Database, statement_ids: Collection[str], changed: Collection[str]) -> list[str]:
    """The documents of the statements that changed, but for those of these statements."""
    sql = "SELECT DISTINCT document_id FROM statements WHERE id IN (SELECT value FROM json_each(?))"
    found = {row[0] for row in db.execute(sql, [json.dumps(sorted(changed))]).fetchall()}
    return sorted(found - {row[0] for row in db.execute(sql, [json.dumps(sorted(statement_ids))]).fetchall()})


def _is_record(db: Database, document_id: str) -> bool:
    return bool(db.execute("SELECT 1 FROM documents WHERE id = ? AND kind = 'record'", [document_id]).fetchone())


def _into_records(db: Database, document_id: str) -> list[tuple[int]]:
    """The rows of the document's traces into records; one that changes becomes another row."""
    sql = (
        "SELECT t.id FROM statements s JOIN traces t ON t.statement_id = s.id JOIN documents d ON d.id = t.document_id"
        " WHERE s.document_id = ? AND d.kind = 'record' ORDER BY t.id"
    )
    return list(db.execute(sql, [document_id]).fetchall())


def _increment_revisions(db: Database, statement_ids: list[str], setting: str) -> None:
    db.execute(
        f"UPDATE documents SET {setting} WHERE id IN"  # noqa: S608 - our own words
        " (SELECT document_id FROM statements WHERE id IN (SELECT value FROM json_each(?)))",
        [json.dumps(statement_ids)],
    )


def _differing_in_number(db: Database, document_id: str) -> set[str]:
    """The statements with such a trace into the document."""
    sql = f"SELECT statement_id FROM traces WHERE document_id = ? AND {_NUMBER}"  # noqa: S608 - our own words
    return {row[0] for row in db.execute(sql, [document_id]).fetchall()}


def stamp_traced(db: Database, document_id: str, fingerprint: str) -> bool:
    """Say that what has this fingerprint traced the document as it is now; False where that was so already.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        stamp: Row = {"traced_by": fingerprint, "traced_revision": revision_of(db, document_id)}
        return update(db, "documents", {"id": document_id}, stamp)


def _trace_row(trace: Trace) -> Row:
    return {
        "document_id": trace.document_id,
        "relation": trace.relation,
        "quotation": trace.quotation.text,
        "quotation_start": trace.quotation.start,
        "quotation_end": trace.quotation.end,
        "found": trace.found.text,
        "found_start": trace.found.start,
        "found_end": trace.found.end,
        "diff": json.dumps([[change.op, change.ours, change.theirs] for change in trace.diff], ensure_ascii=False),
        "differs": json.dumps(trace.differs),
        "score": trace.score,
    }

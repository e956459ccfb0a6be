"""Quotations found again in other documents."""

import json
from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import Document, Trace
from factcheck.store.opening import writing
from factcheck.store.read.documents import revision_of
from factcheck.store.rows import Row, replace, update
from factcheck.store.write.documents import check_version, increment_revision

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


def put_traces(db: Database, document: Document, traces: Iterable[Trace]) -> bool:
    """Make the traces of the document's statements these; True where a row changed.

    One write transaction, or a savepoint in the one that is open; StoreError where the document has a newer version.
    """
    rows: dict[str, list[Row]] = {statement.id: [] for statement in document.statements}
    for trace in traces:
        rows[trace.statement_id].append(_trace_row(trace))
    with writing(db):
        check_version(db, document)
        changed = [
            replace(db, "traces", {"statement_id": statement_id}, its_rows, _TRACE_COLUMNS)
            for statement_id, its_rows in rows.items()
        ]
        if any(changed):
            increment_revision(db, document.id)
        return any(changed)


def put_traces_into(db: Database, document_id: str, traces: Iterable[Trace]) -> bool:
    """Make the traces of other documents' statements into this document these; True where a row changed.

    A document whose traces changed has changed, but is traced as far as it was before. One write transaction, or a
    savepoint in the one that is open.
    """
    rows: dict[str, list[Row]] = defaultdict(list)
    for trace in traces:
        rows[trace.statement_id].append(_trace_row(trace))
    with writing(db):
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
        db.execute(
            "UPDATE documents SET revision = revision + 1,"
            " traced_revision = iif(traced_revision = revision, revision + 1, traced_revision) WHERE id IN"
            " (SELECT document_id FROM statements WHERE id IN (SELECT value FROM json_each(?)))",
            [json.dumps(changed)],
        )
        return bool(changed)


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

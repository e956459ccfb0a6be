"""Flags and the runs that raised them."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.identity import flag_id
from factcheck.model import Flag, Severity
from factcheck.store.opening import now, writing
from factcheck.store.rows import Row, insert, replace, update

_WITH_LAST_RUN = (
    "SELECT d.id FROM documents d LEFT JOIN checker_runs r ON r.checker = ? AND ifnull(r.document_id, '') = d.id"
)
_EVIDENCE_COLUMNS = ("piece", "role", "document_id", "field", "start", "end", "text")


class CheckerState(NamedTuple):
    """A checker as it stands: its id, its version for people, its settings as JSON, and its code's fingerprint."""

    id: str
    version: str
    config: str
    fingerprint: str


def put_run(
    db: Database,
    checker: CheckerState,
    document_id: str | None,
    *,
    revision: int,
    outcome: str,
    reason: str | None,
    flags: Iterable[Flag],
) -> bool:
    """Record what one checker said of one document (None: the corpus); True where a row changed.

    Flags it no longer raises are marked gone; after a failed run the earlier ones stay as they were.
    """
    raised = list(flags)
    values: Row = {
        "checker_version": checker.version,
        "config": checker.config,
        "fingerprint": checker.fingerprint,
        "revision": revision,
        "outcome": outcome,
        "reason": reason,
        "flags": len(raised),
    }
    with writing(db):
        changed = _put_run_row(db, checker.id, document_id, values)
        if outcome != "failed":
            # Two flags of one identity are one finding told twice: the first stands, or every run would change it.
            kept = {flag_id(flag, _texts(db, flag)): flag for flag in reversed(raised)}
            put = [_put_flag(db, key, flag, checker.version) for key, flag in kept.items()]
            changed = _mark_gone(db, checker.id, document_id, set(kept)) or any(put) or changed
        return changed


def is_corpus_due(db: Database, checker: CheckerState, revision: int) -> bool:
    """Whether the checker has yet to see all documents together as they are at this revision, or failed on them."""
    row = db.execute(
        "SELECT config, fingerprint, revision, outcome FROM checker_runs WHERE checker = ? AND document_id IS NULL",
        [checker.id],
    ).fetchone()
    return row is None or row[:3] != (checker.config, checker.fingerprint, revision) or row[3] == "failed"


def documents_to_check(db: Database, checker: CheckerState) -> list[str]:
    """Ids of the documents this checker has yet to see as they and it now are, or on which it failed, in order."""
    rows = db.execute(
        f"{_WITH_LAST_RUN} WHERE r.id IS NULL OR r.revision IS NOT d.revision OR r.fingerprint IS NOT ?"
        " OR r.config IS NOT ? OR r.outcome = 'failed' ORDER BY d.id",
        [checker.id, checker.fingerprint, checker.config],
    )
    return [row[0] for row in rows.fetchall()]


def documents_changed_for(db: Database, checker: CheckerState) -> list[str]:
    """Ids of the documents that have changed since this checker saw them, or on which it failed, in order."""
    rows = db.execute(
        f"{_WITH_LAST_RUN} WHERE r.revision IS NOT NULL AND (r.revision IS NOT d.revision OR r.outcome = 'failed')"
        " ORDER BY d.id",
        [checker.id],
    )
    return [row[0] for row in rows.fetchall()]


def corpus_revision(db: Database) -> int:
    """A number that grows with every change a corpus checker could see."""
    return int(db.execute("SELECT ifnull(sum(revision), 0) FROM documents").fetchone()[0])


def count_flags(db: Database, checkers: Iterable[str] | None = None) -> dict[Severity, int]:
    """How many flags stand, by severity; of these checkers only where they are named."""
    counts: dict[Severity, int] = {"note": 0, "query": 0, "hold": 0}
    wanted = None if checkers is None else set(checkers)
    rows = db.execute("SELECT checker, severity, count(*) FROM flags WHERE gone_at IS NULL GROUP BY checker, severity")
    for checker, severity, number in rows.fetchall():
        if wanted is None or checker in wanted:
            counts[severity] += number
    return counts


def retire_checkers(db: Database, ids: Iterable[str]) -> None:
    """Forget the runs of checkers that the desk has switched off, and mark their flags gone."""
    with writing(db):
        for checker in ids:
            db.execute("DELETE FROM checker_runs WHERE checker = ?", [checker])
            db.execute("UPDATE flags SET gone_at = ? WHERE checker = ? AND gone_at IS NULL", [now(), checker])


def _put_run_row(db: Database, checker: str, document_id: str | None, values: Row) -> bool:
    row = db.execute(
        "SELECT id FROM checker_runs WHERE checker = ? AND ifnull(document_id, '') = ifnull(?, '')",
        [checker, document_id],
    ).fetchone()
    if row is None:
        insert(db, "checker_runs", {"checker": checker, "document_id": document_id, **values, "run_at": now()})
        return True
    changed = update(db, "checker_runs", {"id": row[0]}, values)
    if changed:
        update(db, "checker_runs", {"id": row[0]}, {"run_at": now()})
    return changed


def _put_flag(db: Database, key: str, flag: Flag, version: str) -> bool:
    values: Row = {
        "severity": flag.severity,
        "message": flag.message,
        "statement_id": flag.statement_id,
        "checker_version": version,
        "gone_at": None,
    }
    if db.execute("SELECT 1 FROM flags WHERE id = ?", [key]).fetchone():
        changed = update(db, "flags", {"id": key}, values)
    else:
        named: Row = {"checker": flag.checker, "code": flag.code, "document_id": flag.document_id}
        insert(db, "flags", {"id": key, **named, **values, "first_seen": now()})
        changed = True
    rows: list[Row] = [
        {
            "piece": piece,
            "role": item.role,
            "document_id": item.document_id,
            "field": item.field,
            "start": item.span.start,
            "end": item.span.end,
            "text": item.span.text,
        }
        for piece, item in enumerate(flag.evidence)
    ]
    return replace(db, "flag_evidence", {"flag_id": key}, rows, _EVIDENCE_COLUMNS) or changed


def _texts(db: Database, flag: Flag) -> dict[tuple[str, str], str]:
    texts = {}
    for document_id in {item.document_id for item in flag.evidence}:
        text, title = db.execute("SELECT text, title FROM documents WHERE id = ?", [document_id]).fetchone()
        texts[document_id, "text"] = text
        texts[document_id, "title"] = title or ""
    return texts


def _mark_gone(db: Database, checker: str, document_id: str | None, kept: set[str]) -> bool:
    rows = db.execute(
        "SELECT id FROM flags WHERE checker = ? AND gone_at IS NULL AND (? IS NULL OR document_id = ?)",
        [checker, document_id, document_id],
    ).fetchall()
    gone = [row[0] for row in rows if row[0] not in kept]
    for key in gone:
        update(db, "flags", {"id": key}, {"gone_at": now()})
    return bool(gone)

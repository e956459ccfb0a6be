"""Flags and the runs that raised them."""

from collections.abc import Collection, Iterable, Mapping

from sqlite_utils import Database

from factcheck.identity import flag_id
from factcheck.model import Flag, RunOutcome
from factcheck.store.opening import now, writing
from factcheck.store.read.due import CheckerState
from factcheck.store.read.flags import checkers_flagging, checkers_run
from factcheck.store.rows import Row, put, replace, update

_EVIDENCE_COLUMNS = ("piece", "role", "document_id", "field", "start", "end", "text")


def put_run(
    db: Database,
    checker: CheckerState,
    document_id: str | None,
    *,
    revision: int,
    outcome: RunOutcome,
    reason: str | None,
    flags: Iterable[Flag],
) -> bool:
    """Record what one checker said of one document (None: the corpus); True where a row changed.

    Flags it no longer raises are marked gone; after a run that failed or was put off the earlier ones stay as they
    were. What people decided about a flag stays with it, whether it goes or comes back. One write
    transaction, or a savepoint in the one that is open.
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
        if outcome not in {"failed", "later"}:
            # Two flags of one identity are one finding told twice: the first stands, or every run would change it.
            kept = {flag_id(flag, _texts(db, flag)): flag for flag in reversed(raised)}
            put = [_put_flag(db, key, flag, checker.version) for key, flag in kept.items()]
            changed = _mark_gone(db, checker.id, document_id, set(kept)) or any(put) or changed
        return changed


def retire_checkers(db: Database, ids: Iterable[str]) -> None:
    """Forget the runs of checkers that the desk has switched off, and mark their flags gone.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        for checker in ids:
            db.execute("DELETE FROM checker_runs WHERE checker = ?", [checker])
            db.execute("UPDATE flags SET gone_at = ? WHERE checker = ? AND gone_at IS NULL", [now(), checker])


def retire_unknown(db: Database, known: Collection[str]) -> dict[str, int]:
    """Retire every checker that is none of those known; how many flags of each stood until now.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        gone = sorted((checkers_run(db) | checkers_flagging(db)).difference(known))
        standing = {one: db.table("flags").count_where("checker = ? AND gone_at IS NULL", [one]) for one in gone}
        retire_checkers(db, gone)
    return {one: number for one, number in standing.items() if number}


def forget_corpus_runs(db: Database, ids: Iterable[str]) -> None:
    """Forget that checkers which now look at one document at a time once looked at all together; their flags stay.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        for checker in ids:
            db.execute("DELETE FROM checker_runs WHERE checker = ? AND ifnull(document_id, '') = ''", [checker])


def drop_changes(db: Database, seen: Mapping[str, int]) -> None:
    """Forget that these documents had changed so many times, as all that looks at them has seen it.

    One that has changed again meanwhile stays. One write transaction, or a savepoint in the one that is open.
    """
    if seen:
        with writing(db):
            db.conn.executemany("DELETE FROM changed_documents WHERE document_id = ? AND times = ?", seen.items())


def _put_run_row(db: Database, checker: str, document_id: str | None, values: Row) -> bool:
    row = db.execute(
        "SELECT id FROM checker_runs WHERE checker = ? AND ifnull(document_id, '') = ifnull(?, '')",
        [checker, document_id],
    ).fetchone()
    if row is None:
        subject: Row = {"checker": checker, "document_id": document_id}
        db.table("checker_runs").insert({**subject, **values, "run_at": now()})
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
    named: Row = {"checker": flag.checker, "code": flag.code, "document_id": flag.document_id}
    changed = put(db, "flags", {"id": key}, values, once={**named, "first_seen": now()})
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
    # The sign leaves the checker without its index: else all its flags are read for each document.
    which = "checker = ?" if document_id is None else "+checker = ? AND document_id = ?"
    rows = db.execute(
        f"SELECT id FROM flags WHERE gone_at IS NULL AND {which}",  # noqa: S608 - our own words
        [checker] if document_id is None else [checker, document_id],
    ).fetchall()
    gone = [row[0] for row in rows if row[0] not in kept]
    for key in gone:
        update(db, "flags", {"id": key}, {"gone_at": now()})
    return bool(gone)

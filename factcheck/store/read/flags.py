"""What checkers have said, and which documents they have yet to see."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.model import SEVERITIES, RunOutcome, Severity


class LastRun(NamedTuple):
    """What a checker last looked at a subject with, and what became of it."""

    version: str
    config: str
    revision: int
    outcome: RunOutcome


def last_run(db: Database, checker: str, document_id: str | None) -> LastRun | None:
    """The checker's last run over this document (None: the corpus); None where there was none."""
    row = db.execute(
        "SELECT checker_version, config, revision, outcome FROM checker_runs"
        " WHERE checker = ? AND ifnull(document_id, '') = ifnull(?, '')",
        [checker, document_id],
    ).fetchone()
    return LastRun(*row) if row else None


def documents_to_check(db: Database, checker: str, version: str, config: str) -> list[str]:
    """Ids of the documents that are new or changed for this checker, or on which it failed; in order of id."""
    rows = db.execute(
        "SELECT d.id FROM documents d LEFT JOIN checker_runs r"
        " ON r.checker = ? AND ifnull(r.document_id, '') = d.id"
        " WHERE r.id IS NULL OR r.revision IS NOT d.revision OR r.checker_version IS NOT ?"
        " OR r.config IS NOT ? OR r.outcome = 'failed' ORDER BY d.id",
        [checker, version, config],
    )
    return [row[0] for row in rows.fetchall()]


def corpus_revision(db: Database) -> int:
    """A number that grows with every change a corpus checker could see."""
    return int(db.execute("SELECT ifnull(sum(revision), 0) FROM documents").fetchone()[0])


def count_flags(db: Database, checkers: Iterable[str] | None = None) -> dict[Severity, int]:
    """How many flags stand, by severity, from the mildest up; of these checkers only where they are named."""
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    wanted = None if checkers is None else set(checkers)
    rows = db.execute("SELECT checker, severity, count(*) FROM flags WHERE gone_at IS NULL GROUP BY checker, severity")
    for checker, severity, number in rows.fetchall():
        if wanted is None or checker in wanted:
            counts[severity] += number
    return counts

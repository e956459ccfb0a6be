"""What checkers have said."""

from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import SEVERITIES, Severity


def corpus_revision(db: Database) -> int:
    """A number that grows with every change a corpus checker could see."""
    return int(db.execute("SELECT ifnull(sum(revision), 0) FROM documents").fetchone()[0])


def standing_flags_of(db: Database, checker: str) -> dict[str, tuple[str, str, str]]:
    """By id the document, the message and the version of each flag of a checker that stands; one read."""
    rows = db.execute(
        "SELECT id, document_id, message, checker_version FROM flags WHERE checker = ? AND gone_at IS NULL", [checker]
    )
    return {row[0]: (row[1], row[2], row[3]) for row in rows.fetchall()}


def count_flags(db: Database, checkers: Iterable[str] | None = None) -> dict[Severity, int]:
    """How many flags stand, by severity, from the mildest up; of these checkers only where they are named."""
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    wanted = None if checkers is None else set(checkers)
    rows = db.execute("SELECT checker, severity, count(*) FROM flags WHERE gone_at IS NULL GROUP BY checker, severity")
    for checker, severity, number in rows.fetchall():
        if wanted is None or checker in wanted:
            counts[severity] += number
    return counts

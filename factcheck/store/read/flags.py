"""What checkers have said."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import SEVERITIES, Severity
from factcheck.store.shown import standing as standing_flag

_STANDS = standing_flag("f")

# One step along the index for each checker, however many runs it has.
_CHECKERS = """
    WITH RECURSIVE found(checker) AS (
        SELECT min(checker) FROM {table}
        UNION ALL
        SELECT (SELECT min(checker) FROM {table} WHERE checker > found.checker) FROM found WHERE found.checker NOTNULL
    )
    SELECT checker FROM found WHERE checker NOTNULL
"""


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
    """How many flags stand, by severity, from the mildest up; of these checkers only where they are named.

    What people have dismissed does not stand, here and in all that follows.
    """
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    wanted = None if checkers is None else set(checkers)
    rows = db.execute(
        f"SELECT checker, severity, count(*) FROM flags f WHERE {_STANDS} GROUP BY checker, severity"  # noqa: S608 - our own words
    )
    for checker, severity, number in rows.fetchall():
        if wanted is None or checker in wanted:
            counts[severity] += number
    return counts


def standing(db: Database) -> dict[str, Severity]:
    """The severity of every flag that stands, by its id; one read."""
    return dict(db.execute(f"SELECT id, severity FROM flags f WHERE {_STANDS}").fetchall())  # noqa: S608 - our own words


def dismissed(db: Database) -> frozenset[str]:
    """The ids of the flags that people have dismissed, raised or not; one read."""
    return frozenset(row[0] for row in db.execute("SELECT id FROM flags WHERE state = 'dismissed'").fetchall())


def count_flags_on(db: Database, checkers: Iterable[str], document_ids: Iterable[str]) -> dict[Severity, int]:
    """How many flags of these checkers stand on these documents, by severity."""
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    rows = db.execute(
        f"SELECT severity, count(*) FROM flags f WHERE {_STANDS} AND checker IN (SELECT value FROM json_each(?))"  # noqa: S608
        " AND document_id IN (SELECT value FROM json_each(?)) GROUP BY severity",
        [json.dumps(list(checkers)), json.dumps(list(document_ids))],
    )
    counts.update(dict(rows.fetchall()))
    return counts


def documents_failed(db: Database) -> set[str]:
    """Ids of the documents on which some checker failed when it last saw them."""
    sql = "SELECT document_id FROM checker_runs WHERE outcome = 'failed' AND document_id IS NOT NULL"
    return {row[0] for row in db.execute(sql).fetchall()}


def checkers_run(db: Database) -> set[str]:
    """Ids of the checkers whose runs are stored."""
    return _checkers(db, "checker_runs")


def checkers_flagging(db: Database) -> set[str]:
    """Ids of the checkers whose flags are stored, be they withdrawn."""
    return _checkers(db, "flags")


def _checkers(db: Database, table: str) -> set[str]:
    return {row[0] for row in db.execute(_CHECKERS.format(table=table)).fetchall()}

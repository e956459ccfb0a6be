"""Which documents have changed since all that looks at them has seen them: told without reading the others."""

import json
from collections.abc import Collection

from sqlite_utils import Database

_BESIDE = """
    SELECT t.document_id FROM statements s JOIN traces t ON t.statement_id = s.id
    WHERE s.document_id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT s.document_id FROM traces t JOIN statements s ON s.id = t.statement_id
    WHERE t.document_id IN (SELECT value FROM json_each(:ids))
"""
# One step along the index for each checker, however many runs it has.
_CHECKERS = """
    WITH RECURSIVE found(checker) AS (
        SELECT min(checker) FROM {table}
        UNION ALL
        SELECT (SELECT min(checker) FROM {table} WHERE checker > found.checker) FROM found WHERE found.checker NOTNULL
    )
    SELECT checker FROM found WHERE checker NOTNULL
"""


def changed_documents(db: Database) -> dict[str, int]:
    """The documents noted as changed, or whose traces have, and how many times each was since it was noted."""
    return dict(db.execute("SELECT document_id, times FROM changed_documents").fetchall())


def documents_beside(db: Database, document_ids: Collection[str]) -> set[str]:
    """Ids of the documents that some of these are traced to, either way."""
    rows = db.execute(_BESIDE, {"ids": json.dumps(sorted(document_ids))}) if document_ids else None
    return {row[0] for row in rows.fetchall()} if rows else set()


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

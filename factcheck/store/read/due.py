"""What is due: stored results that are missing, behind their document, or made by what has another fingerprint."""

import json
from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlite_utils import Database

_WITH_LAST_RUN = (
    "SELECT d.id FROM documents d LEFT JOIN checker_runs r ON r.checker = ? AND ifnull(r.document_id, '') = d.id"
)

_TO_ATTRIBUTE = (
    "SELECT id FROM documents WHERE (fingerprint IS NULL OR attributed_version IS NOT version"
    " OR (attributed_by, read_in, fingerprint) NOT IN (SELECT json_extract(value, '$[0]'),"
    " json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)))"
)
_TO_TRACE = (
    "SELECT id FROM documents WHERE (traced_by IS NULL OR traced_revision IS NOT revision"
    " OR (ifnull(read_in, 'und'), traced_by) NOT IN"
    " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)))"
)
_OF_THESE = "AND id IN (SELECT value FROM json_each(?))"
_OF_THESE_CHECKED = "AND d.id IN (SELECT value FROM json_each(?))"


class Made(NamedTuple):
    """How a document's statements came about: the tagger, the languages read (`de en`), and the fingerprint of both."""

    by: str
    read_in: str
    fingerprint: str


class CheckerState(NamedTuple):
    """A checker as it stands: its id, its version for people, its settings as JSON, and its code's fingerprint."""

    id: str
    version: str
    config: str
    fingerprint: str


def attributed_with(db: Database) -> list[Made]:
    """Each different way in which the statements of stored documents were made; one read, of an index."""
    rows = db.execute(
        "SELECT DISTINCT attributed_by, read_in, fingerprint FROM documents WHERE fingerprint IS NOT NULL"
    )
    return [Made(*row) for row in rows.fetchall()]


def documents_to_attribute(db: Database, current: Iterable[Made], among: Collection[str] | None = None) -> list[str]:
    """Ids of documents, or of those `among` them, whose current version was made in none of these ways; in order."""
    only, ids = _only(_OF_THESE, among)
    rows = db.execute(
        f"{_TO_ATTRIBUTE} {only} ORDER BY id",
        [json.dumps(list(current)), *ids],
    )
    return [row[0] for row in rows.fetchall()]


def languages_of(db: Database, document_id: str) -> str:
    """The languages that the document was read in when it was attributed (`de en`); `und` where none was told."""
    return str(db.execute("SELECT ifnull(read_in, 'und') FROM documents WHERE id = ?", [document_id]).fetchone()[0])


def traced_with(db: Database) -> list[tuple[str, str]]:
    """Each different pair of languages read and fingerprint of the tracing; one read, of an index."""
    rows = db.execute("SELECT DISTINCT ifnull(read_in, 'und'), traced_by FROM documents WHERE traced_by IS NOT NULL")
    return [(str(read_in), str(made)) for read_in, made in rows.fetchall()]


def documents_to_trace(
    db: Database, current: Iterable[tuple[str, str]], among: Collection[str] | None = None
) -> list[str]:
    """Ids of documents that are new, changed, or traced by none of these pairs of languages and fingerprint.

    Of all, or of those `among` them; in order of id.
    """
    only, ids = _only(_OF_THESE, among)
    rows = db.execute(
        f"{_TO_TRACE} {only} ORDER BY id",
        [json.dumps(list(current)), *ids],
    )
    return [row[0] for row in rows.fetchall()]


def documents_to_check(db: Database, checker: CheckerState, among: Collection[str] | None = None) -> list[str]:
    """Ids of documents this checker has yet to see as they and it now are, or on which it failed.

    Of all, or of those `among` them; in order of id.
    """
    only, ids = _only(_OF_THESE_CHECKED, among)
    rows = db.execute(
        f"{_WITH_LAST_RUN} WHERE (r.id IS NULL OR r.revision IS NOT d.revision OR r.fingerprint IS NOT ?"
        f" OR r.config IS NOT ? OR r.outcome = 'failed') {only} ORDER BY d.id",
        [checker.id, checker.fingerprint, checker.config, *ids],
    )
    return [row[0] for row in rows.fetchall()]


def documents_changed_for(db: Database, checker_id: str) -> list[str]:
    """Ids of documents that have changed since this checker saw them, or on which it failed; in order of id."""
    rows = db.execute(
        f"{_WITH_LAST_RUN} WHERE r.revision IS NOT NULL AND (r.revision IS NOT d.revision OR r.outcome = 'failed')"
        " ORDER BY d.id",
        [checker_id],
    )
    return [row[0] for row in rows.fetchall()]


def is_corpus_due(db: Database, checker: CheckerState, revision: int) -> bool:
    """Whether the checker has yet to see all documents together as they are at this revision, or failed on them."""
    row = db.execute(
        "SELECT config, fingerprint, revision, outcome FROM checker_runs WHERE checker = ? AND document_id IS NULL",
        [checker.id],
    ).fetchone()
    return row is None or row[:3] != (checker.config, checker.fingerprint, revision) or row[3] == "failed"


def _only(condition: str, among: Collection[str] | None) -> tuple[str, list[str]]:
    """The condition that holds for these ids alone, and its values; none where all documents are meant."""
    return ("", []) if among is None else (condition, [json.dumps(list(among))])

"""What is due: stored results that are missing, behind their document, or made by what has another fingerprint."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from zlib import crc32

from sqlite_utils import Database

from factcheck.store.read.documents import revision_of

# The sign leaves the id without affinity, as the index has it: else all runs of the checker are read for each document.
_WITH_LAST_RUN = (
    "SELECT d.id FROM documents d LEFT JOIN checker_runs r ON r.checker = ? AND ifnull(r.document_id, '') = +d.id"
)
# A traced checker's runs keep the document's own revision in the lower half, what its neighbours come to above it.
_HALF = 32
_OWN = f"(r.revision & {2**_HALF - 1})"
# All traces between two documents in one number.
_PAIRS = (
    "SELECT s.document_id, t.document_id, sum(t.quotation_start + 3 * t.quotation_end + 7 * t.found_start"
    " + 13 * t.found_end + 101 * unicode(t.relation)) FROM traces t JOIN statements s ON s.id = t.statement_id"
    " WHERE s.gone_at IS NULL"
)
# The records that a document's findings rest on, or were looked for in; the record has none of it. Of some documents
# the sign leaves the finding without its index: else all that was not found anywhere is read for each.
_HELD_AGAINST = (
    "SELECT v.document_id, v.found_document_id FROM verifications v"
    " WHERE v.gone_at IS NULL AND v.found_document_id > '' {only}"
    " UNION SELECT v.document_id, j.value FROM verifications v, json_each(v.searched) j"
    " WHERE v.gone_at IS NULL AND {sign}v.finding = 'not_found' {only}"
)
# What a neighbour is, whatever it is traced to beside.
_NEIGHBOUR = (
    "SELECT id, version, attributed_version, fingerprint, title, kind, publisher, published, byline, speaker, language,"
    " url, credit, (SELECT v.version FROM verified v WHERE v.document_id = documents.id)"
    " FROM documents WHERE id IN (SELECT value FROM json_each(?))"
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
_BESIDE = """
    SELECT t.document_id FROM statements s JOIN traces t ON t.statement_id = s.id
    WHERE s.document_id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT s.document_id FROM traces t JOIN statements s ON s.id = t.statement_id
    WHERE t.document_id IN (SELECT value FROM json_each(:ids))
"""
# Whose findings rest on one of these records, or were looked for in one in vain.
_HOLDING = """
    SELECT document_id FROM verifications
    WHERE gone_at IS NULL AND found_document_id > '' AND found_document_id IN (SELECT value FROM json_each(:records))
    UNION
    SELECT v.document_id FROM verifications v, json_each(v.searched) j
    WHERE v.gone_at IS NULL AND v.finding = 'not_found' AND j.value IN (SELECT value FROM json_each(:records))
"""
_RECORDS = "SELECT id FROM documents WHERE kind IN ('record', 'factcheck') AND id IN (SELECT value FROM json_each(?))"
_IN_THESE = "IN (SELECT value FROM json_each(?))"
_OF_THESE = f"AND id {_IN_THESE}"
_OF_THESE_CHECKED = f"AND d.id {_IN_THESE}"


class Made(NamedTuple):
    """How a document's statements came about: the tagger, the languages read (`de en`), and the fingerprint of both."""

    by: str
    read_in: str
    fingerprint: str


class CheckerState(NamedTuple):
    """A checker as it stands: its id, its version for people, its settings as JSON, and its code's fingerprint.

    One that is `traced` looks at a document's neighbours too.
    """

    id: str
    version: str
    config: str
    fingerprint: str
    traced: bool = False


def attributed_with(db: Database, among: Collection[str] | None = None) -> list[Made]:
    """Each different way in which the statements of stored documents, or of these, were made; one read, of an index."""
    only, ids = _only(_OF_THESE, among)
    rows = db.execute(
        "SELECT DISTINCT attributed_by, read_in, fingerprint FROM documents"  # noqa: S608 - our own words
        f" WHERE fingerprint IS NOT NULL {only}",
        ids,
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


def traced_with(db: Database, among: Collection[str] | None = None) -> list[tuple[str, str]]:
    """Each different pair of languages read and fingerprint of the tracing, of all or of these; one read."""
    only, ids = _only(_OF_THESE, among)
    rows = db.execute(
        "SELECT DISTINCT ifnull(read_in, 'und'), traced_by FROM documents"  # noqa: S608 - our own words
        f" WHERE traced_by IS NOT NULL {only}",
        ids,
    )
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
    """Ids of documents this checker has yet to see as they and it now are, or where it failed or put it off.

    Of all, or of those `among` them; in order of id.
    """
    only, ids = _only(_OF_THESE_CHECKED, among)
    rows = db.execute(
        f"{_WITH_LAST_RUN} WHERE (r.id IS NULL OR {_OWN} IS NOT d.revision OR r.fingerprint IS NOT ?"
        f" OR r.config IS NOT ? OR r.outcome IN ('later', 'failed')) {only} ORDER BY d.id",
        [checker.id, checker.fingerprint, checker.config, *ids],
    )
    return [row[0] for row in rows.fetchall()]


def documents_to_check_with_neighbours(
    db: Database, checker: CheckerState, neighbours: Mapping[str, int], among: Collection[str] | None = None
) -> list[str]:
    """As `documents_to_check`, of a traced checker: also those whose `neighbours` have changed.

    These are what `revisions_of_neighbours` gives.
    """
    due = _with_those_beside(db, checker, documents_to_check(db, checker, among), neighbours, among)
    return due if among is None else [one for one in due if one in among]


def documents_changed_for(
    db: Database,
    checker: CheckerState,
    neighbours: Mapping[str, int] | None = None,
    among: Collection[str] | None = None,
) -> list[str]:
    """Ids of documents, or of those `among` them, that have changed since this checker saw them.

    Also those on which it failed, or that it put off.

    In order of id. `neighbours` as in `documents_to_check_with_neighbours`; None of a checker that does not look at
    them.
    """
    only, ids = _only(_OF_THESE_CHECKED, among)
    # So that each document's run is looked up: a join that needs one would read all runs of the checker.
    rows = db.execute(
        f"{_WITH_LAST_RUN} WHERE (ifnull({_OWN}, d.revision) IS NOT d.revision"
        f" OR ifnull(r.outcome, '') IN ('later', 'failed')) {only} ORDER BY d.id",
        [checker.id, *ids],
    )
    due = _with_those_beside(db, checker, [row[0] for row in rows.fetchall()], neighbours, among)
    return due if among is None else [one for one in due if one in among]


def revisions_of_neighbours(db: Database, among: Collection[str] | None = None) -> dict[str, int]:
    """Of each document with neighbours a number that is another once one of them has changed.

    Neighbours are the documents it is traced to, either way, and the records that its quotations were held against.
    What they are traced to beside does not count. One read of all traces, or two of those of the documents `among`
    them; documents without neighbours are not in it.
    """
    if among is None:
        held = db.execute(_HELD_AGAINST.format(only="", sign="")).fetchall()
        return _summed(db, db.execute(f"{_PAIRS} GROUP BY 1, 2").fetchall(), held)
    ids = [json.dumps(sorted(among))]
    pairs = {
        pair
        for end in ("s.document_id", "t.document_id")
        for pair in db.execute(
            f"{_PAIRS} AND {end} IN (SELECT value FROM json_each(?)) GROUP BY 1, 2",  # noqa: S608 - our own words
            ids,
        ).fetchall()
    }
    held = db.execute(_HELD_AGAINST.format(only=f"AND v.document_id {_IN_THESE}", sign="+"), [*ids, *ids]).fetchall()
    found = _summed(db, sorted(pairs), held)
    return {one: found[one] for one in among if one in found}


def revision_with_neighbours(db: Database, document_id: str) -> int:
    """What a traced checker's run over the document is stored with: another where it or a neighbour has changed.

    Neighbours are the documents that its quotations are found in, the records they were held against, and the
    documents whose quotations are found in it.
    """
    pairs = [
        pair
        for end in ("s.document_id", "t.document_id")
        for pair in db.execute(f"{_PAIRS} AND {end} = ? GROUP BY 1, 2", [document_id]).fetchall()
    ]
    of_it = _HELD_AGAINST.format(only="AND v.document_id = ?", sign="+")
    held = db.execute(of_it, [document_id, document_id]).fetchall()
    return revision_of(db, document_id) + (_summed(db, pairs, held).get(document_id, 0) << _HALF)


def _with_those_beside(
    db: Database,
    checker: CheckerState,
    due: list[str],
    neighbours: Mapping[str, int] | None,
    among: Collection[str] | None,
) -> list[str]:
    if neighbours is None:
        return due
    only, ids = _only("AND ifnull(document_id, '') IN (SELECT value FROM json_each(?))", among)
    rows = db.execute(
        f"SELECT document_id, revision >> {_HALF} FROM checker_runs"  # noqa: S608 - our own words
        f" WHERE checker = ? AND document_id IS NOT NULL AND revision >> {_HALF} {only}",
        [checker.id, *ids],
    )
    seen = dict(rows.fetchall())
    beside = {one for one in seen.keys() | neighbours.keys() if seen.get(one, 0) != neighbours.get(one, 0)}
    return sorted(beside.union(due)) if beside else due


def _summed(db: Database, pairs: list[tuple[str, str, int]], held: list[tuple[str, str]]) -> dict[str, int]:
    """Of each document in these pairs a number of 30 bits: another where a document stands in another's place."""
    ids = {one for pair in pairs for one in pair[:2]}.union(*held)
    rows = db.execute(_NEIGHBOUR, [json.dumps(sorted(ids))]).fetchall()
    as_they_are = {row[0]: crc32(repr(row).encode("utf-8", "surrogatepass")) | 1 for row in rows}
    found = {one: dict[str, int]() for one in ids}
    for quoting, quoted, traces in pairs:
        # The document's own traces are part of its revision.
        found[quoting].setdefault(quoted, 0)
        found[quoted][quoting] = traces
    for quoting, record in held:
        found[quoting].setdefault(record, 0)
    return {
        one: sum(as_they_are.get(other, 0) * (traces + 1) for other, traces in others.items()) % 2**30
        for one, others in found.items()
        if others
    }


def changed_documents(db: Database) -> dict[str, int]:
    """The documents noted as changed, or whose traces have, and how many times each was since it was noted."""
    return dict(db.execute("SELECT document_id, times FROM changed_documents").fetchall())


def documents_beside(db: Database, document_ids: Collection[str]) -> set[str]:
    """Ids of the documents that some of these are traced to, either way, and of those held against some of these."""
    if not document_ids:
        return set()
    ids = json.dumps(sorted(document_ids))
    found = {row[0] for row in db.execute(_BESIDE, {"ids": ids}).fetchall()}
    if records := [row[0] for row in db.execute(_RECORDS, [ids]).fetchall()]:
        found |= {row[0] for row in db.execute(_HOLDING, {"records": json.dumps(records)}).fetchall()}
    return found


def is_corpus_due(db: Database, checker: CheckerState, revision: int) -> bool:
    """Whether the checker has yet to see all documents as they are at this revision, or failed or put it off."""
    row = db.execute(
        "SELECT config, fingerprint, revision, outcome FROM checker_runs"
        " WHERE checker = ? AND ifnull(document_id, '') = ''",
        [checker.id],
    ).fetchone()
    return row is None or row[:3] != (checker.config, checker.fingerprint, revision) or row[3] in {"later", "failed"}


def _only(condition: str, among: Collection[str] | None) -> tuple[str, list[str]]:
    """The condition that holds for these ids alone, and its values; none where all documents are meant."""
    return ("", []) if among is None else (condition, [json.dumps(list(among))])

"""Documents with all that other programs are given of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from factcheck.model import (
    CitedDocument,
    ExportedDocument,
    ExportedFlag,
    ExportedFlagReview,
    ExportedNote,
    ExportedStatement,
    Record,
    ReportedReview,
    Statement,
    Verification,
)
from factcheck.store.read.documents import document_ids
from factcheck.store.read.loading import load_all_statements
from factcheck.store.read.parts import StoredFlag, flags_by_id
from factcheck.store.read.reviews import reviews_of
from factcheck.store.read.verifications import verifications_of
from factcheck.store.rows import Value

# What everybody prints is printed in thousands of places.
_APPEARANCES_AT_MOST = 100
_HEAD = "SELECT id, kind, title, publisher, published, url, language, version FROM documents WHERE id = ?"
_STANDINGS = """
    SELECT s.id, s.document_version, s.gone_at, s.state, s.attribution, s.rating, s.review_id, (
        SELECT group_concat(agency_id, ' ') FROM (
            SELECT DISTINCT agency_id FROM sourcings
            WHERE statement_id = s.id AND relation <> 'subject' ORDER BY agency_id)) AS agencies
    FROM statements s WHERE s.document_id = ?
        AND (s.gone_at IS NULL OR s.review_id IS NOT NULL OR s.id IN (SELECT statement_id FROM notes))
"""
_FLAGS = """
    SELECT id, gone_at FROM flags f WHERE document_id = ?
        AND (gone_at IS NULL OR EXISTS (SELECT 1 FROM flag_reviews r WHERE r.flag_id = f.id))
"""
_NOTES = """
    SELECT id, statement_id, flag_id, review_id, author, body, noted_at, start, "end", text FROM notes
    WHERE document_id = ? ORDER BY id
"""
_CLUSTERS = """
    SELECT DISTINCT cluster_id FROM quotation_cluster_members WHERE document_id = ? AND statement_id = ? LIMIT 2
"""
_MEMBERS = """
    SELECT d.id, d.kind, d.title, d.publisher, d.published, d.url, max(d.kind = 'record' OR m.speaker IS ?) AS is_meant
    FROM quotation_cluster_members m JOIN documents d ON d.id = m.document_id
    WHERE m.cluster_id = ? GROUP BY d.id ORDER BY d.published IS NULL, d.published, d.id LIMIT ?
"""
_Row = dict[str, Value]


def exported_documents(db: Database) -> Iterator[ExportedDocument]:
    """Every document that anything was found or noted in, by id; several reads each, as they are asked for."""
    for document_id in document_ids(db):
        found = exported_document(db, document_id)
        if found is not None and (found.statements or found.flags or found.notes):
            yield found


def exported_document(db: Database, document_id: str) -> ExportedDocument | None:
    """The document; None where there is none of that id. Several reads: within a transaction they show one moment."""
    head = next(db.query(_HEAD, [document_id]), None)
    if head is None:
        return None
    notes = [_note(row) for row in db.query(_NOTES, [document_id])]
    flags = _flags(db, document_id)
    cited = CitedDocument.model_validate({name: head[name] for name in CitedDocument.model_fields})
    statements = tuple(_statements(db, cited, flags, notes))
    held = {one.statement.id for one in statements}
    versions = {int(str(head["version"])), *(one.document_version for one in statements)}
    texts = {
        row["number"]: row
        for row in db.query("SELECT number, text, ingested_at FROM document_versions WHERE document_id = ?", [cited.id])
        if row["number"] in versions
    }
    return ExportedDocument(
        document=cited,
        language=head["language"],
        version=head["version"],
        texts={number: row["text"] for number, row in texts.items()},
        stored_at={number: row["ingested_at"] for number, row in texts.items()},
        statements=statements,
        flags=tuple(one for one in flags if one.statement_id not in held),
        notes=tuple(one for one in notes if not _is_of(one, held, flags)),
    )


def document_of_statement(db: Database, statement_id: str) -> ExportedDocument | None:
    """The statement's document with this statement alone; None where there is no such statement."""
    row = db.execute("SELECT document_id FROM statements WHERE id = ?", [statement_id]).fetchone()
    whole = exported_document(db, row[0]) if row else None
    if whole is None:
        return None
    only = tuple(one for one in whole.statements if one.statement.id == statement_id)
    return whole.model_copy(update={"statements": only, "flags": (), "notes": ()})


def _statements(
    db: Database, document: CitedDocument, flags: Iterable[ExportedFlag], notes: Iterable[ExportedNote]
) -> Iterator[ExportedStatement]:
    rows = {str(row["id"]): row for row in db.query(_STANDINGS, [document.id])}
    findings: dict[str | None, list[Verification]] = defaultdict(list)
    for one in verifications_of(db, document.id):
        findings[one.statement_id].append(one)
    flags, notes = tuple(flags), tuple(notes)
    for statement in load_all_statements(db, document.id):
        row = rows.get(statement.id)
        if row is None:
            continue
        own = tuple(flag for flag in flags if flag.statement_id == statement.id)
        appearances, first = _appearances(db, document, statement) if row["state"] == "done" else ((), None)
        yield ExportedStatement(
            statement=statement,
            **{name: row[name] for name in ("document_version", "gone_at", "state", "attribution", "rating")},
            agencies=tuple(str(row["agencies"] or "").split()),
            review=_review(db, row),
            flags=own,
            notes=tuple(one for one in notes if _is_of(one, {statement.id}, own)),
            findings=tuple(findings[statement.id]),
            appearances=appearances,
            first_appearance=first,
        )


def _review(db: Database, row: _Row) -> ReportedReview | None:
    if row["review_id"] is None:
        return None
    return ReportedReview.model_validate(reviews_of(db, str(row["id"]))[-1].model_dump())


def _flags(db: Database, document_id: str) -> tuple[ExportedFlag, ...]:
    """Those that stand and those that people decided about, the gravest first; one left without words is left out."""
    gone = {str(row["id"]): row["gone_at"] for row in db.query(_FLAGS, [document_id])}
    return tuple(_flag(one, gone[one.id]) for one in flags_by_id(db, gone) if one.evidence)


def _flag(stored: StoredFlag, gone_at: Value) -> ExportedFlag:
    decision = stored.decision and ExportedFlagReview.model_validate(_only(ExportedFlagReview, stored.decision))
    return ExportedFlag.model_validate({**_only(ExportedFlag, stored), "gone_at": gone_at, "decision": decision})


def _only(record: type[Record], stored: Record) -> dict[str, object]:
    return {name: value for name, value in stored.model_dump().items() if name in record.model_fields}


def _note(row: _Row) -> ExportedNote:
    plain = {name: row[name] for name in ExportedNote.model_fields if name != "about"}
    span = {name: row[name] for name in ("start", "end", "text")}
    has_span = all(value is not None for value in span.values())
    # A shell may have written offsets that do not fit the words.
    fits = has_span and len(str(span["text"])) == int(str(span["end"])) - int(str(span["start"])) > 0
    return ExportedNote.model_validate({**plain, "about": span if fits else None})


def _is_of(note: ExportedNote, statements: set[str], flags: Iterable[ExportedFlag]) -> bool:
    """Whether the note hangs on one of the statements, or on a flag on one of them."""
    on_flags = {flag.id for flag in flags if flag.statement_id in statements}
    return note.statement_id in statements or note.flag_id in on_flags


def _appearances(
    db: Database, document: CitedDocument, statement: Statement
) -> tuple[tuple[CitedDocument, ...], str | None]:
    """The documents known to have these words of this speaker, and the one that had them first, where one did.

    What is not quoted word for word is told by each reporter anew: nobody knows where that was first.
    """
    clusters = db.execute(_CLUSTERS, [document.id, statement.id]).fetchall()
    if statement.quotation != "direct" or len(clusters) > 1:
        return (document,), None
    if not clusters:
        traced = db.execute("SELECT 1 FROM traces WHERE statement_id = ? LIMIT 1", [statement.id]).fetchone()
        return (document,), None if traced else document.id
    speaker = statement.speaker.name if statement.speaker else None
    rows = list(db.query(_MEMBERS, [speaker, clusters[0][0], _APPEARANCES_AT_MOST]))
    meant = {str(row["id"]): row for row in rows if row["is_meant"]}
    found = tuple(
        CitedDocument.model_validate({name: row[name] for name in CitedDocument.model_fields}) for row in meant.values()
    )
    own = () if document.id in meant else (document,)
    return (*own, *found), _first(rows, meant)


def _first(rows: list[_Row], meant: dict[str, _Row]) -> str | None:
    """The document that was published before all others; None where one has no day, two have it, or more are left."""
    days = [row["published"] for row in rows]
    if None in days or days.count(days[0]) > 1 or len(rows) == _APPEARANCES_AT_MOST:
        return None
    return str(rows[0]["id"]) if rows[0]["id"] in meant else None

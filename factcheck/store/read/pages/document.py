"""All that the page of one document shows."""

import json

from sqlite_utils import Database

from factcheck.identity import agencies_of
from factcheck.model import Agency, Document, Record, Span, TraceRelation, Verification
from factcheck.store.read.documents import load_document
from factcheck.store.read.pages.cluster import ClusterLine, clusters_of_document
from factcheck.store.read.parts import (
    DocumentHead,
    Standing,
    StoredFlag,
    StoredNote,
    agencies,
    flags_by_id,
    heads,
    notes_on,
    standings,
)
from factcheck.store.read.verifications import CURRENT, documents_of, verifications_of
from factcheck.store.rows import Value

# A record everybody quotes would fill its page with those who do.
_QUOTED_AT_MOST = 50
_PASSAGES_AT_MOST = 1000


class Version(Record):
    """One version of a document as it came in."""

    number: int
    origin: str
    media_type: str
    ingested_at: str
    repairs: tuple[str, ...] = ()


class Quoting(Record):
    """A statement elsewhere that goes back to this document."""

    statement_id: str
    content: str
    relation: TraceRelation
    found: Span
    document: DocumentHead


class VerifiedPassage(Record):
    """A passage of this record that a quotation elsewhere was found in; the statement is None where nobody says it."""

    statement_id: str | None
    found: Span


class DocumentFacts(Record):
    """A document, what was found in it, and where its statements stand."""

    document: Document
    versions: tuple[Version, ...]
    attributed: bool
    abstained: str | None
    standings: tuple[Standing, ...]
    gone: tuple[Standing, ...]
    verifications: tuple[Verification, ...]
    flags: tuple[StoredFlag, ...]
    notes: tuple[StoredNote, ...]
    agencies: tuple[Agency, ...]
    others: tuple[DocumentHead, ...]
    quoted_by: tuple[Quoting, ...]
    verified_by: tuple[VerifiedPassage, ...]
    origins: tuple[str, ...]
    clusters: tuple[ClusterLine, ...]


def document_facts(db: Database, document_id: str) -> DocumentFacts | None:
    """The document with all that is known of it, statements in reading order; None where there is none of that id."""
    try:
        document = load_document(db, document_id)
    except KeyError:
        return None
    flags = flags_by_id(db, _flag_ids(db, document_id))
    others = {item.document_id for flag in flags for item in flag.evidence} | {t.document_id for t in document.traces}
    verifications = verifications_of(db, document_id)
    others |= documents_of(verifications)
    origins = _origins(db, document_id)
    named = {*agencies_of(origins), *(sourcing.agency for sourcing in document.sourcings)}
    return DocumentFacts(
        document=document,
        versions=_versions(db, document_id),
        **_attribution(db, document_id),
        standings=tuple(standings(db, "document_id = ? AND gone_at IS NULL", [document_id])),
        gone=tuple(_gone_with_decisions(db, document_id)),
        verifications=verifications,
        flags=flags,
        notes=notes_on(db, "flag", [flag.id for flag in flags]),
        agencies=tuple(agency for key, agency in agencies(db).items() if key in named),
        others=tuple(heads(db, others - {document_id}).values()),
        quoted_by=_quoted_by(db, document_id),
        verified_by=_verified_by(db, document_id),
        origins=origins,
        clusters=clusters_of_document(db, document_id),
    )


def _flag_ids(db: Database, document_id: str) -> list[str]:
    """Standing flags on this document, and those on others that point into it."""
    rows = db.execute(
        "SELECT id FROM flags WHERE document_id = ? AND gone_at IS NULL"
        " UNION SELECT f.id FROM flag_evidence e JOIN flags f ON f.id = e.flag_id"
        " WHERE e.document_id = ? AND f.gone_at IS NULL",
        [document_id, document_id],
    )
    return [row[0] for row in rows.fetchall()]


def _versions(db: Database, document_id: str) -> tuple[Version, ...]:
    rows = db.query(
        "SELECT number, origin, media_type, ingested_at, repairs FROM document_versions"
        " WHERE document_id = ? ORDER BY number",
        [document_id],
    )
    return tuple(Version.model_validate({**row, "repairs": tuple(json.loads(str(row["repairs"])))}) for row in rows)


def _attribution(db: Database, document_id: str) -> dict[str, Value]:
    """Whether this version has been attributed, and why no statements were looked for, where none were."""
    sql = "SELECT attributed_version IS version AS attributed, abstained FROM documents WHERE id = ?"
    return next(db.query(sql, [document_id]))


def _origins(db: Database, document_id: str) -> tuple[str, ...]:
    row = db.execute("SELECT origins FROM documents WHERE id = ?", [document_id]).fetchone()
    return tuple(json.loads(row[0]))


def _gone_with_decisions(db: Database, document_id: str) -> list[Standing]:
    decided = "(review_id IS NOT NULL OR EXISTS (SELECT 1 FROM notes n WHERE n.statement_id = s.id))"
    return standings(db, f"document_id = ? AND gone_at IS NOT NULL AND {decided}", [document_id])


def _quoted_by(db: Database, document_id: str) -> tuple[Quoting, ...]:
    rows = list(
        db.query(
            "SELECT t.statement_id, s.content, t.relation, s.document_id, t.found_start AS start, t.found_end AS end,"
            " t.found AS text FROM traces t"
            " JOIN statements s ON s.id = t.statement_id WHERE t.document_id = ? AND s.gone_at IS NULL"
            " ORDER BY t.found_start, t.id LIMIT ?",
            [document_id, _QUOTED_AT_MOST],
        )
    )
    known = heads(db, {str(row["document_id"]) for row in rows})
    return tuple(
        Quoting.model_validate(
            {
                **{name: row[name] for name in ("statement_id", "content", "relation")},
                "found": {name: row[name] for name in ("start", "end", "text")},
                "document": known[str(row["document_id"])],
            }
        )
        for row in rows
    )


def _verified_by(db: Database, document_id: str) -> tuple[VerifiedPassage, ...]:
    """The passages that quotations elsewhere were found in, be they traced here or not, in reading order."""
    rows = db.query(
        "SELECT DISTINCT v.statement_id, v.found_start AS start, v.found_end AS end,"  # noqa: S608 - ours
        " substr(d.text, v.found_start + 1, v.found_end - v.found_start) AS text"
        " FROM verifications v JOIN documents d ON d.id = v.found_document_id"
        " WHERE v.found_document_id = ? AND v.gone_at IS NULL AND v.found_end <= length(d.text)"
        f" AND {CURRENT.format('d')}"
        " ORDER BY v.found_start, v.found_end, v.statement_id LIMIT ?",
        [document_id, _PASSAGES_AT_MOST],
    )
    return tuple(
        VerifiedPassage.model_validate(
            {
                "statement_id": row["statement_id"],
                "found": {name: row[name] for name in ("start", "end", "text")},
            }
        )
        for row in rows
    )

"""Documents and their versions."""

import json
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.identity import digest
from factcheck.model import Document, Incoming
from factcheck.store.opening import now, writing
from factcheck.store.read.loading import load_finds
from factcheck.store.rows import Row, dicts, insert, update
from factcheck.store.write.recognition import Known, has_same_id, holder, is_same_copy, key_now, lasting_key, recognise

Outcome = Literal["new", "changed", "unchanged"]


class Made(NamedTuple):
    """How a document's statements came about: the tagger, the languages read (`en de`), and the fingerprint of both."""

    by: str
    read_in: str
    fingerprint: str


# What says where a document comes from; a change here alone makes no new version.
_PROVENANCE = ("kind", "title", "publisher", "published", "byline", "speaker", "language", "url", "licence", "credit")
_KEPT_WITH_VERSIONS = ("publisher", "byline", "url", "published", "credit")


def put_document(db: Database, incoming: Incoming) -> tuple[str, Outcome]:
    """Store a document, or its new version where its text has changed; hand back its id and what was done.

    One write transaction. What else makes a document `changed` is its provenance, which its current version follows.
    """
    with writing(db):
        known = recognise(db, incoming)
        if known is None:
            return _add(db, incoming), "new"
        # Its feed is known now: another feed with this id finds nothing to take over.
        update(db, "documents", {"id": known.id}, {"key": key_now(known, incoming)})
        if known.text != incoming.document.text:
            _add_version(db, incoming, known.id, known.version + 1)
            return known.id, "changed"
        if _is_moved_file(known, incoming):
            return known.id, "unchanged"
        changed = update(db, "documents", {"id": known.id}, _provenance(incoming.document))
        if changed:
            bump(db, known.id)
            # A byline names an agency, and days are counted from publication: both are read again.
            update(db, "documents", {"id": known.id}, {"attributed_version": None})
        return known.id, "changed" if changed else "unchanged"


def mended(db: Database, document_id: str) -> tuple[str, ...]:
    """What had to be put right to read and store the current version, one sentence each; in the order found."""
    row = db.execute(
        "SELECT v.mended FROM document_versions v JOIN documents d ON d.id = v.document_id AND d.version = v.number"
        " WHERE d.id = ?",
        [document_id],
    ).fetchone()
    return tuple(json.loads(row[0])) if row else ()


def bump(db: Database, document_id: str) -> None:
    """Say that something a checker can see in this document has changed."""
    db.execute("UPDATE documents SET revision = revision + 1 WHERE id = ?", [document_id])


def revision_of(db: Database, document_id: str) -> int:
    """The document's revision: it grows with every change a checker could see."""
    return int(db.execute("SELECT revision FROM documents WHERE id = ?", [document_id]).fetchone()[0])


def refuse_stale(db: Database, document: Document) -> None:
    """StoreError where this is not the version in the database: what was found in it lies in another text."""
    row = db.execute("SELECT version FROM documents WHERE id = ?", [document.id]).fetchone()
    if row is None:
        raise StoreError(f"{document.id}: not in the database. Ingest it first.")
    if row[0] != document.version:
        raise StoreError(
            f"{document.id}: version {row[0]} came in while version {document.version} was worked on. "
            "Run the command again."
        )


def document_ids(db: Database, kind: str | None = None) -> list[str]:
    """Ids of all documents, or of one kind, in order."""
    rows = db.execute("SELECT id FROM documents WHERE ? IS NULL OR kind = ? ORDER BY id", [kind, kind])
    return [row[0] for row in rows.fetchall()]


def kind_of(db: Database, document_id: str) -> str | None:
    """The document's kind, without the rest of it; None where there is no such document."""
    row = db.execute("SELECT kind FROM documents WHERE id = ?", [document_id]).fetchone()
    return str(row[0]) if row else None


def load_document(db: Database, document_id: str) -> Document:
    """The document with all that has been found in it; KeyError where there is none."""
    row = next(iter(dicts(db, "SELECT * FROM documents WHERE id = ?", [document_id])), None)
    if row is None:
        raise KeyError(document_id)
    plain = {name: row[name] for name in ("id", "text", "version", *_PROVENANCE)}
    return Document.model_validate({**plain, **load_finds(db, document_id)})


def load_documents(db: Database, kind: str | None = None) -> Iterator[Document]:
    """Every document, one at a time."""
    for document_id in document_ids(db, kind):
        yield load_document(db, document_id)


def count_facts(db: Database) -> tuple[int, int, int]:
    """How many documents, statements that stand, and traces there are."""
    row = db.execute(
        "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM statements WHERE gone_at IS NULL),"
        " (SELECT count(*) FROM traces)"
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2])


def stamp_attributed(db: Database, document: Document, made: Made, abstained: str | None = None) -> bool:
    """Say what has been over this version, and why it abstained if it did; False where that was so already."""
    with writing(db):
        stamp: Row = {
            "attributed_by": made.by,
            "read_in": made.read_in,
            "fingerprint": made.fingerprint,
            "attributed_version": document.version,
            "abstained": abstained,
        }
        return update(db, "documents", {"id": document.id}, stamp)


def languages_of(db: Database, document_id: str) -> str:
    """The languages that the document was read in when it was attributed (`de en`); `und` where none was told."""
    return str(db.execute("SELECT ifnull(read_in, 'und') FROM documents WHERE id = ?", [document_id]).fetchone()[0])


def attributed_with(db: Database) -> list[Made]:
    """Each different way in which the statements of stored documents were made; reads no document."""
    rows = db.execute(
        "SELECT DISTINCT attributed_by, read_in, fingerprint FROM documents WHERE fingerprint IS NOT NULL"
    )
    return [Made(*row) for row in rows.fetchall()]


def documents_to_attribute(db: Database, current: Iterable[Made]) -> list[str]:
    """Ids of documents whose current version was made in none of these ways, in order."""
    rows = db.execute(
        "SELECT id FROM documents WHERE fingerprint IS NULL OR attributed_version IS NOT version"
        " OR (attributed_by, read_in, fingerprint) NOT IN (SELECT json_extract(value, '$[0]'),"
        " json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)) ORDER BY id",
        [json.dumps(list(current))],
    )
    return [row[0] for row in rows.fetchall()]


def _is_moved_file(known: Known, incoming: Incoming) -> bool:
    return incoming.key.startswith("file:") and known.key != incoming.key


def _add(db: Database, incoming: Incoming) -> str:
    key = lasting_key(db, incoming)
    document_id = _free_id(db, incoming, key)
    insert(
        db,
        "documents",
        {
            "id": document_id,
            **_provenance(incoming.document),
            "text": incoming.document.text,
            "version": 1,
            "key": key,
            "ingested_at": now(),
        },
    )
    _add_version_row(db, incoming, document_id, 1, _told_apart(db, incoming, document_id, key))
    return document_id


def _free_id(db: Database, incoming: Incoming, key: str) -> str:
    wish = incoming.document.id
    if not holder(db, wish):
        return wish
    other = f"{wish}-{digest(key)[:8]}"
    if holder(db, other):
        raise StoreError(f"{incoming.origin}: the ids {wish} and {other} are both taken. Give the document another id.")
    return other


def _told_apart(db: Database, incoming: Incoming, document_id: str, key: str) -> tuple[str, ...]:
    """What a person should know of a document whose id another one has: they may be one, or share an id by mistake."""
    wish = incoming.document.id
    if key != incoming.key:
        said = "another text of the same id is stored and neither names its feed"
        return (f"{said}, so this is a document of its own, {document_id}; give each row its `feed` or `publisher`",)
    there = holder(db, wish) if document_id != wish else None
    if there is None or not has_same_id(there, incoming) or not is_same_copy(incoming.document.text, there.text):
        return ()
    said = f"{wish} has the same id and much the same words but not the same feed"
    return (f"{said}, so this is a document of its own, {document_id}; if they are one feed, name it alike as `feed`",)


def _add_version(db: Database, incoming: Incoming, document_id: str, number: int) -> None:
    values = {**_provenance(incoming.document), "text": incoming.document.text, "version": number}
    # A trigger reopens its reviewed statements, whoever stores the version.
    update(db, "documents", {"id": document_id}, values)
    _add_version_row(db, incoming, document_id, number)
    bump(db, document_id)


def _add_version_row(
    db: Database, incoming: Incoming, document_id: str, number: int, told: tuple[str, ...] = ()
) -> None:
    provenance = _provenance(incoming.document)
    insert(
        db,
        "document_versions",
        {
            "document_id": document_id,
            "number": number,
            "title": incoming.document.title,
            "text": incoming.document.text,
            "sha256": incoming.sha256,
            "origin": incoming.origin,
            "media_type": incoming.media_type,
            "mended": json.dumps((*incoming.mended, *told), ensure_ascii=False),
            "ingested_at": now(),
            **{name: provenance[name] for name in _KEPT_WITH_VERSIONS},
        },
    )


def _provenance(document: Document) -> dict[str, str | None]:
    published = document.published.isoformat() if document.published else None
    return {**{name: getattr(document, name) for name in _PROVENANCE}, "published": published}

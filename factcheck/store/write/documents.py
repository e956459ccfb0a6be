"""Documents and their versions."""

import json
from typing import Literal

from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.identity import digest
from factcheck.model import Document, Incoming
from factcheck.store.opening import now, writing
from factcheck.store.read.documents import PROVENANCE
from factcheck.store.read.due import Made
from factcheck.store.rows import Row, update
from factcheck.store.write.recognition import Known, has_same_id, holder, is_same_copy, key_now, lasting_key, recognise
from factcheck.store.write.turns import put_turns

Outcome = Literal["new", "changed", "unchanged"]


_KEPT_WITH_VERSIONS = ("publisher", "byline", "url", "published", "credit")


def put_document(db: Database, incoming: Incoming) -> tuple[str, Outcome]:
    """Store a document, or its new version where its text has changed; hand back its id and what was done.

    One write transaction, or a savepoint in the one that is open. What else makes a document `changed` is its
    provenance, which its current version follows. A change of either makes it due again for all that reads it.
    """
    with writing(db):
        known = recognise(db, incoming)
        if known is None:
            return _add(db, incoming), "new"
        # Its feed is known now: another feed with this id finds nothing to take over.
        update(db, "documents", {"id": known.id}, {"key": key_now(known, incoming)})
        if known.text != incoming.document.text:
            _add_version(db, incoming, known.id, known.version + 1)
            put_turns(db, known.id, incoming.document.turns)
            return known.id, "changed"
        if _is_moved_file(known, incoming):
            return known.id, "unchanged"
        changed = update(db, "documents", {"id": known.id}, _provenance(incoming.document))
        changed |= put_turns(db, known.id, incoming.document.turns)
        if changed:
            increment_revision(db, known.id)
            # A byline names an agency, and days are counted from publication: both are read again.
            update(db, "documents", {"id": known.id}, {"attributed_version": None})
        return known.id, "changed" if changed else "unchanged"


# What follows from the tracing makes no document due to be traced.
AS_TRACED_AS_BEFORE = (
    "revision = revision + 1, traced_revision = iif(traced_revision = revision, revision + 1, traced_revision)"
)


def increment_revision(db: Database, document_id: str, *, as_traced_as_before: bool = False) -> None:
    """Say that something a checker can see in this document has changed; opens no transaction."""
    setting = AS_TRACED_AS_BEFORE if as_traced_as_before else "revision = revision + 1"
    db.execute(f"UPDATE documents SET {setting} WHERE id = ?", [document_id])  # noqa: S608 - our own words


def check_version(db: Database, document: Document) -> None:
    """StoreError where this is not the version in the database: what was found in it lies in another text.

    Only reads; what it says holds to the end of the transaction it is called in.
    """
    row = db.execute("SELECT version FROM documents WHERE id = ?", [document.id]).fetchone()
    if row is None:
        raise StoreError(f"{document.id}: not in the database. Ingest it first.")
    if row[0] != document.version:
        raise StoreError(
            f"{document.id}: version {row[0]} came in while version {document.version} was worked on. "
            "Run the command again."
        )


def stamp_attributed(db: Database, document: Document, made: Made, abstained: str | None = None) -> bool:
    """Say what has been over this version, and why it abstained if it did; False where that was so already.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        stamp: Row = {
            "attributed_by": made.by,
            "read_in": made.read_in,
            "fingerprint": made.fingerprint,
            "attributed_version": document.version,
            "abstained": abstained,
        }
        return update(db, "documents", {"id": document.id}, stamp)


def _is_moved_file(known: Known, incoming: Incoming) -> bool:
    return incoming.key.startswith("file:") and known.key != incoming.key


def _add(db: Database, incoming: Incoming) -> str:
    key = lasting_key(db, incoming)
    document_id = _free_id(db, incoming, key)
    db.table("documents").insert(
        {
            "id": document_id,
            **_provenance(incoming.document),
            "text": incoming.document.text,
            "version": 1,
            "key": key,
            "ingested_at": now(),
        }
    )
    put_turns(db, document_id, incoming.document.turns)
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
    increment_revision(db, document_id)


def _add_version_row(
    db: Database, incoming: Incoming, document_id: str, number: int, told: tuple[str, ...] = ()
) -> None:
    provenance = _provenance(incoming.document)
    db.table("document_versions").insert(
        {
            "document_id": document_id,
            "number": number,
            "title": incoming.document.title,
            "text": incoming.document.text,
            "sha256": incoming.sha256,
            "origin": incoming.origin,
            "media_type": incoming.media_type,
            "repairs": json.dumps((*incoming.repairs, *told), ensure_ascii=False),
            "ingested_at": now(),
            **{name: provenance[name] for name in _KEPT_WITH_VERSIONS},
        }
    )


def _provenance(document: Document) -> dict[str, str | None]:
    published = document.published.isoformat() if document.published else None
    return {**{name: getattr(document, name) for name in PROVENANCE}, "published": published}

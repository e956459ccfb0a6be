"""Documents out of the database."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.model import Document, Kind
from factcheck.store.read.loading import load_finds
from factcheck.store.read.verifications import load_turns, load_verifications

# What says where a document comes from.
PROVENANCE = ("kind", "title", "publisher", "published", "byline", "speaker", "language", "url", "licence", "credit")


class Counts(NamedTuple):
    """How many documents, statements that stand, and traces there are."""

    documents: int
    statements: int
    traces: int


def count_finds(db: Database) -> Counts:
    """Count the documents, the statements that stand, and the quotations found elsewhere; one read."""
    row = db.execute(
        "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM statements WHERE gone_at IS NULL),"
        " (SELECT count(*) FROM traces)"
    ).fetchone()
    return Counts(*row)


def document_ids(db: Database, kind: str | None = None) -> list[str]:
    """Ids of all documents, or of one kind, in order of id; one read."""
    rows = db.execute("SELECT id FROM documents WHERE ? IS NULL OR kind = ? ORDER BY id", [kind, kind])
    return [row[0] for row in rows.fetchall()]


def kind_of(db: Database, document_id: str) -> Kind | None:
    """The document's kind, without the rest of it; None where there is no such document."""
    row = db.execute("SELECT kind FROM documents WHERE id = ?", [document_id]).fetchone()
    kind: Kind | None = row[0] if row else None
    return kind


def text_and_title(db: Database, document_id: str) -> tuple[str, str | None]:
    """The document's text and title, without what was found in it; one read."""
    text, title = db.execute("SELECT text, title FROM documents WHERE id = ?", [document_id]).fetchone()
    return text, title


def load_document(db: Database, document_id: str) -> Document:
    """The document with all that has been found in it; KeyError where there is none.

    Several reads: within a transaction they show one moment.
    """
    row = next(db.query("SELECT * FROM documents WHERE id = ?", [document_id]), None)
    if row is None:
        raise KeyError(document_id)
    plain = {name: row[name] for name in ("id", "text", "version", *PROVENANCE)}
    turns = load_turns(db, document_id) if row["kind"] == "record" else ()
    held = load_verifications(db, document_id) if row["kind"] != "record" else ()
    found = {**load_finds(db, document_id), "verifications": held, "turns": turns}
    return Document.model_validate({**plain, **found})


def load_documents(db: Database, kind: str | None = None) -> Iterator[Document]:
    """Every document, or those of one kind, in order of id, one at a time; each is read when it is asked for."""
    for document_id in document_ids(db, kind):
        yield load_document(db, document_id)


def revision_of(db: Database, document_id: str) -> int:
    """The document's revision: it grows with every change a checker could see."""
    return int(db.execute("SELECT revision FROM documents WHERE id = ?", [document_id]).fetchone()[0])


def repairs_of(db: Database, document_id: str) -> tuple[str, ...]:
    """What had to be put right to read and store the current version, one sentence each; in the order found."""
    row = db.execute(
        "SELECT v.repairs FROM document_versions v JOIN documents d ON d.id = v.document_id AND d.version = v.number"
        " WHERE d.id = ?",
        [document_id],
    ).fetchone()
    return tuple(json.loads(row[0])) if row else ()

"""The corpus that checkers read: lazy, and with no way to write."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from sqlite_utils import Database

from factcheck.model import KINDS, Document, Kind, Traced, TraceRelation
from factcheck.store.opening import open_read_only, path_of
from factcheck.store.read.clusters import load_clusters
from factcheck.store.read.documents import document_ids, kind_of
from factcheck.store.read.rewordings import load_judged_document
from factcheck.utterance import Cluster


class StoredCorpus:
    """What `factcheck.plugin.Corpus` promises, out of the database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._named = (path_of(db), uuid4().hex)
        # Records are quoted again and again; some hundreds in hand spare most of the reading.
        self._load = lru_cache(maxsize=256)(lambda document_id: load_judged_document(db, document_id))
        self._kind = lru_cache(maxsize=65536)(lambda document_id: kind_of(db, document_id))

    def __reduce__(self) -> tuple[object, ...]:
        """In another process the same database is read, through a connection of its own."""
        return _reopened, self._named

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each document, in order of id."""
        return (load_judged_document(self._db, one) for one in document_ids(self._db, kind))

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        return self._load(document_id)

    def kind(self, document_id: str) -> Kind | None:
        """The document's kind, without the rest of it; None where there is no such document."""
        return self._kind(document_id)

    def quoting(self, document_id: str) -> Iterator[str]:
        """Ids of the other documents that have a quotation found in this one, in order of id."""
        return iter(_documents_quoting(self._db, document_id))

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace with its statement and both documents; of one relation, into documents of some kinds."""
        kinds = frozenset(into)
        for document_id in _documents_with_traces(self._db, relation, kinds):
            document = self.document(document_id)
            statements = {statement.id: statement for statement in document.statements}
            for trace in document.traces:
                if relation in {None, trace.relation} and self.kind(trace.document_id) in kinds:
                    other = self.document(trace.document_id)
                    yield Traced(document, statements[trace.statement_id], trace, other)

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several documents quote, in order of first appearance."""
        return load_clusters(self._db)


@lru_cache(maxsize=1)
def _reopened(path: str, name: str) -> StoredCorpus:  # noqa: ARG001 - another name is another run: nothing old is in hand
    return StoredCorpus(open_read_only(Path(path)))


def _documents_quoting(db: Database, document_id: str) -> list[str]:
    rows = db.execute(
        "SELECT DISTINCT s.document_id FROM traces t JOIN statements s ON s.id = t.statement_id"
        " WHERE t.document_id = ? AND s.gone_at IS NULL ORDER BY 1",
        [document_id],
    )
    return [row[0] for row in rows.fetchall()]


def _documents_with_traces(db: Database, relation: str | None, into: Iterable[str]) -> list[str]:
    """Ids of the documents with a quotation found, in that relation (None: any), in a document of these kinds."""
    rows = db.execute(
        "SELECT DISTINCT s.document_id FROM traces t JOIN statements s ON s.id = t.statement_id"
        " JOIN documents d ON d.id = t.document_id"
        " WHERE s.gone_at IS NULL AND (:relation IS NULL OR t.relation = :relation)"
        " AND d.kind IN (SELECT value FROM json_each(:kinds)) ORDER BY 1",
        {"relation": relation, "kinds": json.dumps(list(into))},
    )
    return [row[0] for row in rows.fetchall()]

"""The corpus that checkers read: lazy, and with no way to write."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlite_utils import Database

from factcheck.model import KINDS, Document, Kind, Traced, TraceRelation
from factcheck.store.read.clusters import load_clusters
from factcheck.store.read.documents import kind_of, load_document, load_documents
from factcheck.utterance import Cluster


class StoredCorpus:
    """What `factcheck.plugin.Corpus` promises, out of the database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        # Records are quoted again and again; some hundreds in hand spare most of the reading.
        self._load = lru_cache(maxsize=256)(lambda document_id: load_document(db, document_id))
        self._kind = lru_cache(maxsize=65536)(lambda document_id: kind_of(db, document_id))

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each document, in order of id."""
        return load_documents(self._db, kind)

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        return self._load(document_id)

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace with its statement and both documents; of one relation, into documents of some kinds."""
        kinds = frozenset(into)
        for document_id in _documents_with_traces(self._db, relation, kinds):
            document = self.document(document_id)
            statements = {statement.id: statement for statement in document.statements}
            for trace in document.traces:
                if relation in {None, trace.relation} and self._kind(trace.document_id) in kinds:
                    other = self.document(trace.document_id)
                    yield Traced(document, statements[trace.statement_id], trace, other)

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several documents quote, in order of first appearance."""
        return load_clusters(self._db)


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

"""What a corpus checker reads: every document, lazily."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from factcheck.model import KINDS, Document, Kind, Traced, TraceRelation
from factcheck.utterance import Cluster


class Corpus(Protocol):
    """Every document in the database, read lazily and read only."""

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each document, in order of id, with its statements, sourcings and traces."""
        ...

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        ...

    def kind(self, document_id: str) -> Kind | None:
        """The document's kind, without the rest of it; None where there is no such document."""
        ...

    def quoting(self, document_id: str) -> Iterator[str]:
        """Ids of the other documents that have a quotation found in this one, in order of id."""
        ...

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace with its statement and both documents, in order of document and statement.

        `relation` narrows it to one relation, `into` to traces found in documents of these kinds.
        """
        ...

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several documents quote the same or cut, in order of first appearance.

        Several names in its `speakers`, or several days in its `days`, are a conflict.
        """
        ...

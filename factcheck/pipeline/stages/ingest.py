"""Ingest: what the sources hold becomes documents."""

from collections.abc import Collection, Iterable, Iterator
from typing import BinaryIO

from sqlite_utils import Database

from factcheck import ingest
from factcheck.errors import FactcheckError, IngestError
from factcheck.model import Incoming, Kind
from factcheck.pipeline.arrivals import Found
from factcheck.pipeline.events import StageResult
from factcheck.pipeline.stage import Stage
from factcheck.store.read.documents import repairs_of
from factcheck.store.write import documents

NAME = "ingest"


class IngestStage(Stage[Found, Found, Incoming]):
    """Stores each document of the sources.

    Nothing is ever due again of itself: the bytes are the sources', not the database's. Sources are read as streams, of
    which another process could not read a part, so that reading is what makes the items and no work is left over.
    """

    name = NAME

    def due(self, db: Database, among: Collection[str] | None = None) -> list[Found]:  # noqa: ARG002 - as every stage
        """Nothing: see `found`."""
        return []

    def item(self, db: Database, key: Found) -> Found:  # noqa: ARG002 - as every stage
        """What was found, as it is."""
        return key

    def work(self, item: Found) -> Incoming:
        """What was found; its IngestError is raised."""
        if isinstance(item, IngestError):
            raise item
        return item

    def put(self, db: Database, result: Incoming) -> StageResult:
        """Store the document, or its new version."""
        try:
            document_id, outcome = documents.put_document(db, result)
        except FactcheckError as error:
            raise IngestError(str(error)) from error
        # The store may have had to tell it apart from another document.
        repairs = repairs_of(db, document_id) if outcome == "new" else result.repairs
        undated = result.document.published is None
        return StageResult(NAME, result.origin, document_id, outcome, repairs=repairs, undated=undated)

    def subject(self, key: Found) -> str:
        """Where it comes from."""
        return key.origin if isinstance(key, Incoming) else str(key)


def found(sources: Iterable[ingest.Source], kind: Kind | None = None, stdin: BinaryIO | None = None) -> Iterator[Found]:
    """Each document in the sources (`-` is `stdin`), read as it is asked for, and an error for each that is none."""
    for source in sources:
        yield from ingest.read(source, kind=kind, stdin=stdin)

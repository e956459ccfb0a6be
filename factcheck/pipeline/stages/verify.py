"""Verify: a document's quotations are held against the records in the database."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

from sqlite_utils import Database

from factcheck import fingerprint
from factcheck.model import Document, Verification
from factcheck.pipeline.events import StageResult
from factcheck.pipeline.record_cache import RecordCache
from factcheck.pipeline.stage import Stage
from factcheck.pipeline.stored_records import IndexedRecord, StoredRecords, index_of
from factcheck.store.opening import writing
from factcheck.store.read.bearing import documents_to_verify, records_arrived
from factcheck.store.read.documents import load_document
from factcheck.store.read.due import languages_of
from factcheck.store.write.verifications import put_verifications, stamp_verified
from factcheck.text.quotations import find_quotations
from factcheck.verification import StoredCoverage, verify_document

NAME = "verify"
VERIFIED_KINDS = ("article", "wire")
# The words it goes by are English.
_LANGUAGE = "en"
_ROOT = "factcheck.pipeline.stages.verify"
_COMPUTES_NOTHING = (
    "factcheck.store",
    "factcheck.checking",
    "factcheck.pipeline.events",
    "factcheck.pipeline.stage",
    "factcheck.pipeline.record_cache",
)


class VerifyItem(NamedTuple):
    """A document, and the records that bear on its quotations; none of a document that quotes nothing."""

    document: Document
    records: tuple[IndexedRecord, ...]
    quotes: bool


class Verified(NamedTuple):
    """A document, and what was found of each of its quotations."""

    document: Document
    found: tuple[Verification, ...]


class VerifyStage(Stage[str, VerifyItem, Verified]):
    """Holds each document's quotations against the records that bear on them.

    A record that arrives makes those documents due that it may bear on; it counts as seen once they are done, and so
    comes behind them.
    """

    name = NAME
    together = 16

    def __init__(self, cache: RecordCache | None = None) -> None:
        self._cache = cache
        self._records: StoredRecords | None = None

    def due(self, db: Database, among: Collection[str] | None = None) -> list[str]:
        """Ids of documents that are new, changed, or were verified by what has another fingerprint.

        And of records that arrived, behind those of the documents that they may bear on.
        """
        arrived = records_arrived(db, among)
        documents = set(documents_to_verify(db, VERIFIED_KINDS, self.fingerprint(), among))
        records = StoredRecords(db)
        for record_id in arrived:
            documents |= records.borne_on_by(record_id)
        return [*sorted(documents), *arrived]

    @staticmethod
    def fingerprint() -> str:
        """Of what verifies quotations."""
        return _fingerprint()

    def begin(self, db: Database, due: Iterable[str]) -> None:  # noqa: ARG002 - as every stage
        """Keep the records that were read in hand for the next documents."""
        self._records = StoredRecords(db, self._cache)

    def item(self, db: Database, key: str) -> VerifyItem:
        """The document, and the records that bear on it."""
        document = load_document(db, key)
        is_read = document.kind in VERIFIED_KINDS and _LANGUAGE in languages_of(db, key).split()
        if not is_read or not find_quotations(document.text):
            return VerifyItem(document, (), quotes=False)
        records = self._records or StoredRecords(db, self._cache)
        return VerifyItem(document, tuple(records.bearing_on(document)), quotes=True)

    @staticmethod
    def work(item: VerifyItem) -> Verified:
        """Hold its quotations against them."""
        if not item.quotes:
            return Verified(item.document, ())
        found = verify_document(item.document, index_of(item.records), StoredCoverage(item.document.published))
        return Verified(item.document, tuple(found))

    def put(self, db: Database, result: Verified) -> StageResult:
        """Store what was found, and that it was."""
        document = result.document
        with writing(db):
            if document.kind in VERIFIED_KINDS:
                put_verifications(db, document, result.found, self.fingerprint())
            stamp_verified(db, document.id, self.fingerprint())
        return StageResult(NAME, document.id, document.id, "verified")

    def end(self, db: Database) -> None:  # noqa: ARG002 - as every stage
        """Let go of them, and keep their words for the next run."""
        if self._records is not None:
            self._records.close()
        self._records = None


@cache
def _fingerprint() -> str:
    matters = fingerprint.matters(_ROOT, but=_COMPUTES_NOTHING)
    return fingerprint.digest(
        [
            fingerprint.of_stage(_ROOT, but=_COMPUTES_NOTHING),
            fingerprint.of_languages([_LANGUAGE], matters),
        ]
    )

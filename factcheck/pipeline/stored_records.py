"""The records in the database: which bear on a document's quotations, and on which documents one that arrives does."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from sqlite_utils import Database

from factcheck.model import Document
from factcheck.pipeline.record_cache import KeptWords, RecordCache
from factcheck.store.read.bearing import (
    documents_found_in,
    records_among,
    records_between,
    records_traced,
    undated_records,
    unsure_near,
    unsure_of,
)
from factcheck.store.read.documents import load_document
from factcheck.store.write.passages import StoredPassageIndex
from factcheck.tracing.keys import triples
from factcheck.tracing.passages import passages
from factcheck.tracing.speakers import surname
from factcheck.tracing.words import words
from factcheck.utterance import place_of
from factcheck.verification import (
    LATER,
    ClaimedQuotation,
    IndexedWords,
    RecordIndex,
    SpokenRecord,
    claimed_quotations,
    facts_of,
    indexed_words,
    knowing,
    roles_of,
    week_before,
)

IndexedRecord = tuple[SpokenRecord, IndexedWords]
# Of the words of a quotation in threes, or of those of the record's sentence where it has fewer, this much is shared.
_LEAST_SHARED = 0.25
_KEPT = 1024
# A file's records are kept with their text; one of the database under another key, without it.
_STORED = "stored"
# Of records without a day that name a speaker, so many are looked into: those last taken in.
_UNDATED = 20


class StoredRecords:
    """Records of the database, read and indexed once a run; of so many the latest used stay in hand.

    With a cache the words of a record are indexed once for all runs, as long as the record stays as it is.
    """

    def __init__(self, db: Database, cache: RecordCache | None = None) -> None:
        self._db = db
        self._cache = cache
        self._passages = StoredPassageIndex(db)
        self._indexed = lru_cache(maxsize=_KEPT)(self._read)
        self._undated = lru_cache(maxsize=_KEPT)(lambda name: undated_records(db, name, _UNDATED))

    def bearing_on(self, document: Document) -> list[IndexedRecord]:
        """Those of the days its quotations may be of, and those with the same words or a trace; in order of id.

        Of those without a day, which never say that words were not spoken, some that name a speaker of the document.
        None for a document that quotes nothing.
        """
        quotations = [one for one in claimed_quotations(document) if one.length > 1]
        if not quotations:
            return []
        found = set(records_traced(self._db, document.id))
        found |= {name for days in _days(document, quotations) for name in records_between(self._db, *days)}
        names = {surname(one.speaker) for one in quotations if one.speaker}
        found |= {record for name in names for record in self._undated(name)}
        found |= self._alike(document, quotations)
        return [self._indexed(name) for name in sorted(found)]

    def borne_on_by(self, record_id: str) -> set[str]:
        """Documents whose findings a record that arrives may change.

        With a quotation found in it until now; or with one not found as printed, of its days (published on them where
        the copy leaves the day open) and by somebody who may speak in it. Whose words stand in it was traced to it.
        Of a record without a day: of any day and by somebody who speaks in it, or with words of it.
        """
        found = set(documents_found_in(self._db, record_id))
        record = SpokenRecord(load_document(self._db, record_id))
        day = record.document.published
        if day is None:
            return found | self._by_speaker(record) | self._quoting(record)
        reach = day - week_before(day)[0]
        unsure = unsure_near(self._db, (day - LATER, day + reach), (day - LATER, day))
        is_by_name = lru_cache(maxsize=None)(lambda name: name is None or record.covers(name) is not False)
        return found | {
            document_id
            for document_id, name in unsure
            if is_by_name(name) or self._is_by_office(record, document_id, name)
        }

    def _is_by_office(self, record: SpokenRecord, document_id: str, name: str | None) -> bool:
        """Whether the document calls the speaker what a label of the record does: `THE MAYOR`."""
        if name is None or not record.offices:
            return False
        return record.covers(name, roles_of(load_document(self._db, document_id).text, name)) is True

    def _by_speaker(self, record: SpokenRecord) -> set[str]:
        """Documents with a quotation not found as printed by somebody who speaks in the record."""
        labels = {one for one in (*record.labels, record.document.speaker) if one}
        unsure = {one for label in labels for one in unsure_of(self._db, surname(label))}
        return {
            document_id
            for document_id, name in unsure
            if record.covers(name) is True or self._is_by_office(record, document_id, name)
        }

    def _quoting(self, record: SpokenRecord) -> set[str]:
        """Documents with a quotation that shares words in threes with a sentence of the record."""
        found: set[str] = set()
        for sentence in passages(record.document):
            numbers = self._passages.sharing(sentence.triples, None, sentence.place, _LEAST_SHARED).keys()
            alike = self._passages.passages(sorted(numbers)).values() if numbers else ()
            found |= {one.document_id for one in alike if not one.is_record}
        return found

    def _alike(self, document: Document, quotations: Sequence[ClaimedQuotation]) -> set[str]:
        """Records with a sentence that shares words in threes with a quotation, by the index of passages."""
        numbers: set[int] = set()
        place = place_of(document.id)
        for quotation in quotations:
            forms = [one.form for start, end in quotation.pieces for one in words(document.text, start, end)]
            keys = triples(forms) if len(forms) > 2 else ()
            numbers |= self._passages.sharing(keys, document.published, place, _LEAST_SHARED).keys()
        passages = self._passages.passages(sorted(numbers)) if numbers else {}
        return set(records_among(self._db, {one.document_id for one in passages.values() if one.is_record}))

    def _read(self, record_id: str) -> IndexedRecord:
        record = SpokenRecord(load_document(self._db, record_id))
        if self._cache is None:
            return record, indexed_words(record)
        data = _said(record.document)
        key = self._cache.key(data, record_id, [_STORED])
        kept = self._cache.get(key)
        if kept is None:
            kept = [KeptWords(facts_of(record), indexed_words(record))]
            self._cache.put(key, kept)
        return knowing(record, kept[0].facts), kept[0].words

    def close(self) -> None:
        """Let the cache write what is new in it."""
        if self._cache is not None:
            self._cache.close()


def _said(record: Document) -> bytes:
    """All that a record says, as bytes: its text, its turns, and what it says of itself."""
    return record.model_dump_json(exclude={"statements", "sourcings", "traces"}).encode()


def index_of(records: Sequence[IndexedRecord]) -> RecordIndex:
    """The records as quotations are looked for in them."""
    return RecordIndex([record for record, _ in records], [found for _, found in records])


def _days(document: Document, quotations: Sequence[ClaimedQuotation]) -> Iterator[tuple[date, date]]:
    """The days on which records may have been published that cover a quotation, each stretch once."""
    found = {one.days for one in quotations}
    if document.published is not None:
        found.add(week_before(document.published))
    yield from ((first, last + LATER) for first, last in sorted(days for days in found if days is not None))

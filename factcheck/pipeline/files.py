"""Files checked without a database: traced among each other and, where one is named, into one that is only read."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck import ingest, tracing
from factcheck.attribution import DEFAULT, TaggerName, load_tagger
from factcheck.checking.run import AnyChecker, Outcome, run_isolated, verify_elsewhere
from factcheck.export.flag_rows import Placed
from factcheck.isolation.process import CheckerProcess
from factcheck.model import KINDS, Document, Kind, KnownPerson, Trace, Traced, TraceRelation, Verification
from factcheck.pipeline.given import read_given, sourced
from factcheck.pipeline.stages.attribute import ATTRIBUTED_KINDS
from factcheck.pipeline.stored_records import StoredRecords, index_of
from factcheck.plugin import Corpus, CorpusChecker
from factcheck.sourcing import AgencyRegistry
from factcheck.store.opening import open_read_only
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.write.passages import StoredPassageIndex
from factcheck.testing.corpus import held_against
from factcheck.utterance import Cluster
from factcheck.verification import SpokenRecord, indexed_words


class GivenFile(NamedTuple):
    """A text, and what to call its document where a flag is told: the file, or in a file of several its id."""

    name: str
    text: ingest.RawText


class GivenCorpus:
    """Documents in memory, before those of a database where there is one; of one id the former stand."""

    def __init__(self, documents: Iterable[Document], stored: StoredCorpus | None) -> None:
        self._own = {document.id: document for document in documents}
        self._stored = stored

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Those in memory, then the stored ones; each in order of id."""
        yield from (one for _, one in sorted(self._own.items()) if kind in {None, one.kind})
        if self._stored is not None:
            yield from (one for one in self._stored.documents(kind) if one.id not in self._own)

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        if document_id in self._own or self._stored is None:
            return self._own[document_id]
        return self._stored.document(document_id)

    def kind(self, document_id: str) -> Kind | None:
        """The document's kind; None where there is no such document."""
        if document_id in self._own:
            return self._own[document_id].kind
        return self._stored.kind(document_id) if self._stored is not None else None

    def quoting(self, document_id: str) -> Iterator[str]:
        """Ids of the other documents that have a quotation found in this one, in order of id."""
        found = {one.id for one in self._own.values() if any(trace.document_id == document_id for trace in one.traces)}
        if self._stored is not None and document_id not in self._own:
            found.update(set(self._stored.quoting(document_id)).difference(self._own))
        return iter(sorted(found))

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace of a document in memory, with its statement and both documents."""
        kinds = frozenset(into)
        for _, document in sorted(self._own.items()):
            statements = {statement.id: statement for statement in document.statements}
            for trace in document.traces:
                if relation in {None, trace.relation} and self.kind(trace.document_id) in kinds:
                    yield Traced(document, statements[trace.statement_id], trace, self.document(trace.document_id))

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several of the documents in memory quote."""
        return iter(tracing.clusters_among(list(self._own.values())))


class FilesChecked(NamedTuple):
    """What came of each checker over each document, the corpus, and what each document is called."""

    outcomes: list[Outcome]
    corpus: Corpus
    given: dict[str, Placed]

    def placed(self, document_id: str) -> Placed:
        """A document as it was given; of a stored one its own text."""
        if document_id in self.given:
            return self.given[document_id]
        document = self.corpus.document(document_id)
        return Placed(document_id, document.text, document.title)


class Desk(NamedTuple):
    """How files are read and checked: the tagger, the desk's agencies and people, its checkers, and their process."""

    tagger: TaggerName | None
    agencies: AgencyRegistry
    people: tuple[KnownPerson, ...]
    checkers: list[AnyChecker]
    process: CheckerProcess


def check_files(files: Iterable[GivenFile], desk: Desk, db: Path | None = None) -> FilesChecked:
    """Check the texts; nothing is stored. StoreError where the database cannot be read."""
    given: dict[str, Placed] = {}
    documents = []
    for one in files:
        document, cleaned = read_given(one.text)
        document = document.model_copy(update={"id": _free(document.id, given)})
        given[document.id] = Placed(one.name, document.text, document.title, one.text.text, cleaned.to_original_offsets)
        if document.kind in ATTRIBUTED_KINDS:
            document = sourced(document, load_tagger(desk.tagger or DEFAULT), desk.agencies, desk.people)
        documents.append(document)
    database = open_read_only(db) if db is not None else None
    index = StoredPassageIndex(database) if database is not None else None
    tracer = tracing.Tracer(documents)
    held = _Held(documents, StoredRecords(database) if database is not None else None)
    traced = [
        one.model_copy(update={"traces": _traces(one, tracer, index, given), "verifications": held.of(one)})
        for one in documents
    ]
    corpus = GivenCorpus(traced, StoredCorpus(database) if database is not None else None)
    with desk.process.over(corpus) as process:
        outcomes = [verify_elsewhere(outcome, corpus) for outcome in _outcomes(desk.checkers, traced, corpus, process)]
    return FilesChecked([_of_given(one, given) for one in outcomes], corpus, given)


class _Held:
    """Quotations held against the records given, and those stored that bear on them."""

    def __init__(self, documents: Sequence[Document], stored: StoredRecords | None) -> None:
        self._stored = stored
        self._given = {document.id for document in documents}
        records = [SpokenRecord(one) for one in documents if one.kind == "record"]
        self._records = [(record, indexed_words(record)) for record in records]

    def of(self, document: Document) -> tuple[Verification, ...]:
        stored = self._stored.bearing_on(document) if self._stored is not None else ()
        # A stored record of the same id is an earlier state of one that is given.
        beside = [one for one in stored if one[0].id not in self._given]
        records = sorted([*self._records, *beside], key=lambda one: one[0].id)
        return held_against(document, index_of(records))


def _free(document_id: str, taken: dict[str, Placed]) -> str:
    number = 2
    name = document_id
    while name in taken:
        name, number = f"{document_id}-{number}", number + 1
    return name


def _traces(
    document: Document, tracer: tracing.Tracer, index: StoredPassageIndex | None, given: dict[str, Placed]
) -> tuple[Trace, ...]:
    found = list(tracer.traces(document))
    if index is not None:
        # A stored document of the same id is an earlier state of this one.
        found += [one for one in tracing.trace(document, tracing.passages(document), index).outward
                  if one.document_id not in given]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.quotation.start, one.document_id)))


def _outcomes(
    checkers: list[AnyChecker], documents: list[Document], corpus: Corpus, process: CheckerProcess
) -> Iterator[Outcome]:
    for checker in checkers:
        subjects: list[Document | Corpus] = [corpus] if isinstance(checker, CorpusChecker) else [*documents]
        for subject in subjects:
            if not process.takes(checker):
                yield run_isolated(checker, subject, corpus)
            elif not process.is_left_out(checker):
                yield process.run(checker, subject)


def _of_given(outcome: Outcome, given: dict[str, Placed]) -> Outcome:
    """A corpus checker may speak of stored documents, which nobody asked about."""
    return outcome._replace(flags=tuple(flag for flag in outcome.flags if flag.document_id in given))

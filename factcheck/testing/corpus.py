"""Documents in memory, prepared as a run would, and what a checker makes of them."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from factcheck import attribution, sourcing
from factcheck.checking.run import AnyChecker, Outcome, run_isolated, verify_elsewhere
from factcheck.model import KINDS, Document, Kind, Traced, TraceRelation, Verification
from factcheck.plugin import Corpus, CorpusChecker
from factcheck.testing.expecting import as_document
from factcheck.tracing import Tracer, clusters_among
from factcheck.utterance import Cluster
from factcheck.verification import RecordIndex, SpokenRecord, StoredCoverage, verify_document

_VERIFIED = ("article", "wire")


def outcomes_of(checker: AnyChecker, corpus: Corpus) -> list[Outcome]:
    """What comes of a checker over a whole corpus: one outcome a document, or one for a corpus checker."""
    subjects = [corpus] if isinstance(checker, CorpusChecker) else corpus.documents()
    return [verify_elsewhere(run_isolated(checker, subject, corpus), corpus) for subject in subjects]


class MemoryCorpus:
    """A corpus of a few documents held in memory, prepared as `factcheck run` would."""

    def __init__(self, documents: Iterable[str | Document]) -> None:
        prepared = [_prepared(document, number) for number, document in enumerate(documents, 1)]
        tracer = Tracer(prepared)
        index = records_of(prepared)
        self._documents = {
            document.id: document.model_copy(
                update={"traces": tracer.traces(document), "verifications": held_against(document, index)}
            )
            for document in prepared
        }

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Each document, in order of id."""
        return (found for _, found in sorted(self._documents.items()) if kind in {None, found.kind})

    def document(self, document_id: str) -> Document:
        """The document of that id; KeyError where there is none."""
        return self._documents[document_id]

    def kind(self, document_id: str) -> Kind | None:
        """The document's kind; None where there is no such document."""
        found = self._documents.get(document_id)
        return found.kind if found else None

    def quoting(self, document_id: str) -> Iterator[str]:
        """Ids of the other documents that have a quotation found in this one."""
        return (one.id for one in self.documents() if any(trace.document_id == document_id for trace in one.traces))

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """Each trace with its statement and both documents; of one relation, into documents of some kinds."""
        kinds = frozenset(into)
        for document in self.documents():
            statements = {statement.id: statement for statement in document.statements}
            for trace in document.traces:
                other = self.document(trace.document_id)
                if relation in {None, trace.relation} and other.kind in kinds:
                    yield Traced(document, statements[trace.statement_id], trace, other)

    def clusters(self) -> Iterator[Cluster]:
        """Each utterance that several documents quote."""
        return iter(clusters_among(list(self._documents.values())))


def records_of(documents: Iterable[Document]) -> RecordIndex:
    """The records among the documents, in order of id, to hold quotations against."""
    records = [SpokenRecord(one) for one in documents if one.kind == "record"]
    return RecordIndex(sorted(records, key=attrgetter("id")))


def held_against(document: Document, records: RecordIndex) -> tuple[Verification, ...]:
    """What holding the quotations of an attributed document against the records gives, as in a run.

    None of a record, nor of what is in a language that is not read; what a document brings along stands.
    """
    if document.verifications:
        return document.verifications
    if document.kind not in _VERIFIED or not records.records or attribution.abstains(document) is not None:
        return ()
    return tuple(verify_document(document, records, StoredCoverage(document.published)))


def _prepared(document: str | Document, number: int) -> Document:
    document = as_document(document, number)
    if document.kind not in _VERIFIED or document.statements:
        return document
    return sourcing.source(attribution.attribute(document))

"""The verbs: ingest, attribute, trace, check, export. What the command line and the tests call.

Each verb takes a database, does its work one document at a time, and reports as it goes; what fails is reported and
the rest is kept.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from sqlite_utils import Database

from factcheck import attribution, ingest, sourcing, tracing
from factcheck.attribution import Tagger, TaggerName
from factcheck.checking.run import Outcome, check_corpus, check_document
from factcheck.dates import DAYS
from factcheck.errors import ConfigError, FactcheckError, IngestError, StoreError
from factcheck.export.attributed import attributed_row
from factcheck.model import Document, Incoming, Kind, Severity
from factcheck.plugin import CorpusChecker, DocumentChecker
from factcheck.registry import Checker
from factcheck.store.opening import writing
from factcheck.store.read import documents as stored
from factcheck.store.read.clusters import clustered_with, clusters_holding, edges_of, ends_of
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.export import export_rows
from factcheck.store.read.flags import corpus_revision, count_flags, documents_to_check, last_run
from factcheck.store.write import clusters, documents, flags, sourcings, statements, traces
from factcheck.store.write.passages import StoredPassageIndex, put_passages
from factcheck.tracing import TRACER
from factcheck.utterance import Cluster

# As many as take less time than a reviewer waits for.
_TRACED_AT_A_TIME = 16

# Records and fact-checks are what statements are checked against, not texts under review.
ATTRIBUTED_KINDS = ("article", "wire")

Source = Path | Literal["-"]


class Ingested(NamedTuple):
    """What became of one file or row."""

    origin: str
    document_id: str | None = None
    outcome: documents.Outcome | None = None
    repairs: tuple[str, ...] = ()
    error: IngestError | None = None


class Worked(NamedTuple):
    """A document that was attributed or traced, or what kept the result from being stored."""

    document_id: str
    error: StoreError | None = None


def ingest_sources(
    db: Database, sources: Iterable[Source], kind: Kind | None = None, stdin: BinaryIO | None = None
) -> Iterator[Ingested]:
    """Store each document found in the sources (`-` is `stdin`); one report per document or failure."""
    for source in sources:
        for found in ingest.read(source, kind=kind, stdin=stdin):
            yield _stored(db, found, str(source))


def _stored(db: Database, found: Incoming | IngestError, source: str) -> Ingested:
    if isinstance(found, IngestError):
        return Ingested(source, error=found)
    try:
        document_id, outcome = documents.put_document(db, found)
    except FactcheckError as error:
        return Ingested(found.origin, error=IngestError(str(error)))
    # The store may have had to tell it apart from another document.
    repairs = stored.repairs_of(db, document_id) if outcome == "new" else found.repairs
    return Ingested(found.origin, document_id, outcome, repairs)


def to_attribute(
    db: Database, tagger: TaggerName | None = None, agencies: sourcing.AgencyRegistry | None = None
) -> list[str]:
    """Ids of the documents that are new, changed, or were last attributed by something else than these are now.

    Where none is named, those that any of the taggers has been over are left as they are.
    """
    names = attribution.TAGGERS if tagger is None else (tagger,)
    return stored.documents_to_attribute(db, [_method(attribution.VERSIONS[name], agencies) for name in names])


def attribute_stored(
    db: Database,
    document_ids: Iterable[str],
    tagger: TaggerName | None = None,
    agencies: sourcing.AgencyRegistry | None = None,
) -> Iterator[Worked]:
    """Attribute and source each document; reviewed statements keep their ids and their reviews.

    ConfigError where the tagger needs what is not installed.
    """
    agencies = agencies or sourcing.shipped()
    sourcings.put_agencies(db, agencies.agencies)
    due = list(document_ids)
    if not due:
        return  # a run with nothing to do reads no weights
    chosen = attribution.load_tagger(tagger or attribution.DEFAULT)
    for document_id in due:
        document = stored.load_document(db, document_id).model_copy(update={"statements": (), "sourcings": ()})
        if document.kind in ATTRIBUTED_KINDS:
            document = attribute(document, chosen, agencies)
        yield _worked(document_id, partial(_put_attributed, db, document, chosen.name, agencies))
    # Those that the desk has left out, and that documents named until now.
    sourcings.drop_agencies_but(db, agencies.agencies)


def _put_attributed(db: Database, document: Document, tagger: str, agencies: sourcing.AgencyRegistry) -> None:
    abstained = attribution.abstains(document) if document.kind in ATTRIBUTED_KINDS else None
    with writing(db):
        statements.put_statements(db, document, tagger)
        sourcings.put_sourcings(db, document)
        found = sourcing.origins_of(document, agencies)
        sourcings.put_origins(db, document.id, found.document, found.statements)
        documents.stamp_attributed(db, document, _method(tagger, agencies), abstained)


def _method(tagger: str, agencies: sourcing.AgencyRegistry | None) -> str:
    """What made the statements and sourcings; a document is attributed anew when this changes."""
    return f"{tagger} {DAYS} {(agencies or sourcing.shipped()).method}"


def _worked(document_id: str, store: Callable[[], object]) -> Worked:
    try:
        store()
    except StoreError as error:
        return Worked(document_id, error)
    return Worked(document_id)


def attribute(
    document: Document, tagger: Tagger | None = None, agencies: sourcing.AgencyRegistry | None = None
) -> Document:
    """The document with its statements and the agencies behind it and them."""
    return sourcing.source(attribution.attribute(document, tagger), agencies)


def to_trace(db: Database) -> list[str]:
    """Ids of the documents that are new or changed since they were last traced."""
    return stored.documents_to_trace(db, TRACER)


def trace_stored(db: Database, document_ids: Sequence[str]) -> Iterator[Worked]:
    """Look for each document's quotations in all others, and for theirs in it; the others are not read for it.

    Two documents find each other whichever is traced last. Some documents are written at a time: what a crash undoes
    is done again by the next run.
    """
    shelf = StoredPassageIndex(db)
    for at in range(0, len(document_ids), _TRACED_AT_A_TIME):
        yield from _traced(db, shelf, document_ids[at : at + _TRACED_AT_A_TIME])


def _traced(db: Database, shelf: StoredPassageIndex, document_ids: Sequence[str]) -> list[Worked]:
    try:
        with writing(db):
            return [_worked(document_id, partial(_trace, db, shelf, document_id)) for document_id in document_ids]
    except StoreError as error:
        return [Worked(document_id, error) for document_id in document_ids]


def _trace(db: Database, shelf: StoredPassageIndex, document_id: str) -> None:
    with writing(db):
        document = stored.load_document(db, document_id)
        own = tracing.passages(document)
        changed = put_passages(db, document_id, own)
        found = tracing.trace(document, own, shelf)
        changed |= traces.put_traces(db, document, found.outward)
        changed |= traces.put_traces_into(db, document_id, found.inward, found.ousted)
        if changed:
            clusters.put_clusters(db, document_id, _clusters(db, document_id))
        else:
            clusters.put_publishers(db, document_id)
        traces.stamp_traced(db, document_id, TRACER)


def _clusters(db: Database, document_id: str) -> list[Cluster]:
    """The clusters of the document, and those that fall apart or stay as it leaves them."""
    ends, others = ends_of(db, document_id), clustered_with(db, document_id)
    joined_to = partial(edges_of, db)
    if others:
        return tracing.clusters([*ends, *others], joined_to)
    return tracing.clusters_grown(ends, joined_to, partial(clusters_holding, db))


def check_stored(db: Database, checkers: Sequence[Checker], *, everything: bool = False) -> Iterator[Outcome]:
    """Run the checkers over what is new or changed since each last ran (`everything`: over all of it)."""
    corpus = StoredCorpus(db)
    of_documents = [checker for checker in checkers if isinstance(checker, DocumentChecker)]
    for document_id, due in _due(db, of_documents, everything=everything):
        # Read before the document: what changes meanwhile is checked again next time.
        revision = stored.revision_of(db, document_id)
        document = stored.load_document(db, document_id)
        for checker in due:
            yield _recorded(db, check_document(checker, document, corpus), revision)
    revision = corpus_revision(db)
    for over_all in checkers:
        if isinstance(over_all, CorpusChecker) and (everything or _is_due(db, over_all, revision)):
            yield _recorded(db, check_corpus(over_all, corpus), revision)


def retire_checkers(db: Database, ids: Iterable[str]) -> None:
    """Mark the flags of checkers gone that the desk has switched off; they come back when switched on again."""
    flags.retire_checkers(db, ids)


def chosen_checkers(checkers: Iterable[Checker], ids: Sequence[str]) -> list[Checker]:
    """Those of these ids, or all where none is named; ConfigError for an id that is not loaded."""
    by_id = {checker.id: checker for checker in checkers}
    for name in ids:
        if name not in by_id:
            raise ConfigError(f"--checker {name}: no such checker is loaded. Loaded: {', '.join(sorted(by_id))}.")
    return [by_id[name] for name in ids] if ids else list(by_id.values())


def attribute_given(
    given: ingest.RawText, tagger: TaggerName | None = None, agencies: sourcing.AgencyRegistry | None = None
) -> dict[str, object]:
    """What `factcheck attribute` writes for one text: spans are offsets into the text exactly as given."""
    chosen = attribution.load_tagger(tagger or attribution.DEFAULT)
    cleaned = ingest.clean(given.text)
    document = Document(
        id=given.id,
        text=cleaned.text,
        kind=given.kind,
        title=given.title or cleaned.title,
        url=given.url,
        publisher=given.publisher or cleaned.publisher,
        published=given.published or cleaned.published,
        byline=given.byline or cleaned.byline,
        credit=given.credit,
        language=given.language,
    )
    return attributed_row(attribute(document, chosen, agencies), cleaned.to_original_offsets)


def facts(db: Database) -> stored.Counts:
    """Count the documents, the statements that stand, and the quotations found elsewhere."""
    return stored.count_finds(db)


def standing_flags(db: Database, checkers: Iterable[Checker]) -> dict[Severity, int]:
    """How many flags of these checkers stand, by severity."""
    return count_flags(db, [checker.id for checker in checkers])


def statement_rows(db: Database) -> Iterator[dict[str, str | int | float | None]]:
    """The rows of `factcheck export statements`: one for each statement that stands, with its verdict."""
    return export_rows(db)


def _due(
    db: Database, checkers: Sequence[DocumentChecker], *, everything: bool
) -> Iterator[tuple[str, list[DocumentChecker]]]:
    """Each document that some checker has yet to see, with those checkers."""
    due: dict[str, list[DocumentChecker]] = {}
    for checker in checkers:
        found = stored.document_ids(db) if everything else documents_to_check(db, *_name_tag(checker))
        for document_id in found:
            due.setdefault(document_id, []).append(checker)
    yield from sorted(due.items())


def _is_due(db: Database, checker: CorpusChecker, revision: int) -> bool:
    _, version, config = _name_tag(checker)
    last = last_run(db, checker.id, None)
    return last is None or last[:3] != (version, config, revision) or last[3] == "failed"


def _recorded(db: Database, outcome: Outcome, revision: int) -> Outcome:
    checker, version, config = _name_tag(outcome.checker)
    flags.put_run(
        db,
        checker,
        version,
        config,
        outcome.document_id,
        revision=revision,
        outcome=outcome.outcome,
        reason=outcome.reason,
        flags=outcome.flags,
    )
    return outcome


def _name_tag(checker: Checker) -> tuple[str, str, str]:
    return checker.id, checker.version, checker.config.model_dump_json()

"""Trace: a document's quotations are found again in all others, and theirs in it."""

from collections.abc import Collection, Iterable
from functools import cache, partial
from typing import NamedTuple

from sqlite_utils import Database

from factcheck import fingerprint, tracing
from factcheck.model import Document
from factcheck.pipeline.events import StageResult
from factcheck.pipeline.read_in import languages_counted
from factcheck.pipeline.stage import Stage
from factcheck.store.opening import writing
from factcheck.store.read.clusters import clustered_with, clusters_holding, edges_of, ends_of
from factcheck.store.read.documents import load_document
from factcheck.store.read.due import documents_to_trace, languages_of, traced_with
from factcheck.store.write import clusters, traces
from factcheck.store.write.passages import StoredPassageIndex, put_passages
from factcheck.utterance import Cluster, Passage

NAME = "trace"
_ROOT = "factcheck.pipeline.stages.trace"
_COMPUTES_NOTHING = (
    "factcheck.store",
    "factcheck.checking",
    "factcheck.pipeline.events",
    "factcheck.pipeline.read_in",
    "factcheck.pipeline.stage",
)


class TraceItem(NamedTuple):
    """A document with its passages, and those of others that it is to be compared with; what is stored follows it."""

    document: Document
    passages: list[Passage]
    candidates: tracing.Candidates
    is_changed: bool


class TraceStage(Stage[str, TraceItem, tuple[TraceItem, tracing.Traces]]):
    """Looks for each document's quotations in all others, and for theirs in it; the others are not read for it.

    Its item takes a document's passages into the store before it looks for others: two documents find each other,
    whichever comes last, and however many are worked on at a time.
    """

    name = NAME
    # As many as take less time than a reviewer waits for.
    together = 16

    def __init__(self) -> None:
        self._index: StoredPassageIndex | None = None

    def due(self, db: Database, among: Collection[str] | None = None) -> list[str]:
        """Ids of the documents that are new, changed, or were traced by what has another fingerprint."""
        made = traced_with(db, among)
        return documents_to_trace(db, [one for one in made if one[1] == self.fingerprint(one[0])], among)

    def fingerprint(self, languages: str) -> str:
        """Of what finds the traces of a document that is read in these languages."""
        return _fingerprint(languages)

    def begin(self, db: Database, due: Iterable[str]) -> None:  # noqa: ARG002 - as every stage
        """Keep what is read of other documents in hand for the next ones."""
        self._index = StoredPassageIndex(db)

    def item(self, db: Database, key: str) -> TraceItem:
        """The document, and what its passages are to be compared with."""
        with writing(db):
            document = load_document(db, key)
            own = tracing.passages(document)
            changed = put_passages(db, key, own)
            return TraceItem(document, own, tracing.candidates(own, self._index or StoredPassageIndex(db)), changed)

    @staticmethod
    def work(item: TraceItem) -> tuple[TraceItem, tracing.Traces]:
        """Compare them."""
        return item, tracing.trace_among(item.document, item.passages, item.candidates)

    def put(self, db: Database, result: tuple[TraceItem, tracing.Traces]) -> StageResult:
        """Store the traces both ways, and the clusters they make."""
        (document, _, _, changed), found = result
        with writing(db):
            changed |= traces.put_traces(db, document, found.outward)
            index = self._index or StoredPassageIndex(db)
            held = index.number_traces({one.statement_id for one in found.numbers}, document.id)
            changed |= traces.put_traces_into(db, document.id, *tracing.bounded(found.inward, found.numbers, held))
            if changed:
                clusters.put_clusters(db, document.id, _clusters(db, document.id))
            else:
                clusters.put_publishers(db, document.id)
            languages = languages_of(db, document.id)
            traces.stamp_traced(db, document.id, self.fingerprint(languages))
        return StageResult(NAME, document.id, document.id, "traced")

    def end(self, db: Database) -> None:  # noqa: ARG002 - as every stage
        """Let go of it."""
        self._index = None


def _clusters(db: Database, document_id: str) -> list[Cluster]:
    """The clusters of the document, and those that fall apart or stay as it leaves them."""
    ends, others = ends_of(db, document_id), clustered_with(db, document_id)
    edges = partial(edges_of, db)
    if others:
        return tracing.clusters([*ends, *others], edges)
    return tracing.clusters_grown(ends, edges, partial(clusters_holding, db))


@cache
def _fingerprint(languages: str) -> str:
    matters = fingerprint.matters(_ROOT, but=_COMPUTES_NOTHING)
    return fingerprint.digest(
        [
            fingerprint.of_stage(_ROOT, but=_COMPUTES_NOTHING),
            fingerprint.of_languages(languages_counted(languages), matters),
        ]
    )

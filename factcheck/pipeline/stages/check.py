"""Check: each document is looked at by the checkers that have yet to see it as it is."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.checking.code import checker_fingerprint
from factcheck.checking.run import AnyChecker, Outcome, run_isolated, verify_elsewhere
from factcheck.model import Document
from factcheck.pipeline.events import Reporter, StageBegan, StageEnded, StageResult
from factcheck.pipeline.stage import Stage
from factcheck.plugin import CorpusChecker, DocumentChecker
from factcheck.store.opening import writing
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.documents import document_ids, load_document, revision_of
from factcheck.store.read.due import CheckerState, documents_changed_for, documents_to_check, is_corpus_due
from factcheck.store.read.flags import corpus_revision
from factcheck.store.write import flags

NAME = "check"
# What the checkers of all documents together are said to look at.
CORPUS = "the corpus"


class CheckKey(NamedTuple):
    """A document, and the ids of the checkers that are due there."""

    document_id: str
    checkers: tuple[str, ...]


class CheckItem(NamedTuple):
    """A document as it was at a revision, and the checkers to run over it."""

    document: Document
    revision: int
    checkers: tuple[DocumentChecker, ...]


class CheckStage(Stage[CheckKey, CheckItem, tuple[int, list[Outcome]]]):
    """Runs the document checkers where they are due, or over everything; corpus checkers are `check_corpus`'s."""

    name = NAME

    def __init__(self, checkers: Sequence[AnyChecker], *, everything: bool = False) -> None:
        self._checkers = {one.id: one for one in checkers if isinstance(one, DocumentChecker)}
        self._states = {one.id: state_of(one) for one in self._checkers.values()}
        self._everything = everything
        self._corpus: StoredCorpus | None = None

    def due(self, db: Database, among: Collection[str] | None = None) -> list[CheckKey]:
        """Each document that some checker has yet to see as both now are, or on which it failed."""
        return self._keys(
            (state.id, document_ids(db) if self._everything else documents_to_check(db, state, among))
            for state in self._states.values()
        )

    def due_among(self, db: Database, document_ids: Iterable[str], waiting: Collection[str]) -> list[CheckKey]:
        """What is due of these documents, and of those that have changed since a checker saw them.

        Of the latter, those that are `waiting` to be attributed or traced are left for later.
        """
        among = set(document_ids)
        due: list[tuple[str, list[str]]] = []
        for state in self._states.values():
            changed = set(documents_changed_for(db, state.id)).difference(waiting)
            due.append((state.id, documents_to_check(db, state, among | changed)))
        return self._keys(due)

    def fingerprint(self, checker: DocumentChecker) -> str:
        """Of the checker's own code."""
        return checker_fingerprint(checker)

    def begin(self, db: Database, due: Iterable[CheckKey]) -> None:  # noqa: ARG002 - as every stage
        """Keep documents that evidence lies in at hand."""
        self._corpus = StoredCorpus(db)

    def item(self, db: Database, key: CheckKey) -> CheckItem:
        """The document, with what has been found in it."""
        # Read before the document: what changes meanwhile is checked again next time.
        revision = revision_of(db, key.document_id)
        document = load_document(db, key.document_id)
        return CheckItem(document, revision, tuple(self._checkers[name] for name in key.checkers))

    @staticmethod
    def work(item: CheckItem) -> tuple[int, list[Outcome]]:
        """Run the checkers, one wall around each."""
        return item.revision, [run_isolated(checker, item.document) for checker in item.checkers]

    def put(self, db: Database, result: tuple[int, list[Outcome]]) -> StageResult:
        """Store what they said, as far as evidence in other documents holds there."""
        revision, found = result
        corpus = self._corpus or StoredCorpus(db)
        outcomes = tuple(verify_elsewhere(outcome, corpus) for outcome in found)
        with writing(db):
            for outcome in outcomes:
                put_outcome(db, outcome, self._states[outcome.checker.id], revision)
        document_id = outcomes[0].document_id or CORPUS
        return StageResult(NAME, document_id, document_id, "checked", outcomes=outcomes)

    def subject(self, key: CheckKey) -> str:
        """The document's id."""
        return key.document_id

    def end(self, db: Database) -> None:  # noqa: ARG002 - as every stage
        """Let go of them."""
        self._corpus = None

    def _keys(self, due: Iterable[tuple[str, Iterable[str]]]) -> list[CheckKey]:
        by_document: dict[str, list[str]] = {}
        for checker, found in due:
            for document_id in found:
                by_document.setdefault(document_id, []).append(checker)
        return [CheckKey(document_id, tuple(names)) for document_id, names in sorted(by_document.items())]


def check_corpus(db: Database, checkers: Iterable[AnyChecker], report: Reporter, *, everything: bool = False) -> None:
    """Run the corpus checkers over all documents, where anything has changed since each last ran, or all of them.

    They read the store as they go, so that there is no item to hand to another process.
    """
    corpus = StoredCorpus(db)
    revision = corpus_revision(db)
    due = [
        one
        for one in checkers
        if isinstance(one, CorpusChecker) and (everything or is_corpus_due(db, state_of(one), revision))
    ]
    report(StageBegan(NAME, len(due)))
    for checker in due:
        outcome = verify_elsewhere(run_isolated(checker, corpus), corpus)
        put_outcome(db, outcome, state_of(checker), revision)
        report(StageResult(NAME, CORPUS, None, "checked", outcomes=(outcome,)))
    report(StageEnded(NAME, 0))


def state_of(checker: AnyChecker) -> CheckerState:
    """The checker as it is stored with its runs."""
    return CheckerState(checker.id, checker.version, checker.config.model_dump_json(), checker_fingerprint(checker))


def put_outcome(db: Database, outcome: Outcome, state: CheckerState, revision: int) -> None:
    """Store one outcome, and its flags in place of those of before."""
    flags.put_run(
        db,
        state,
        outcome.document_id,
        revision=revision,
        outcome=outcome.outcome,
        reason=outcome.reason,
        flags=outcome.flags,
    )

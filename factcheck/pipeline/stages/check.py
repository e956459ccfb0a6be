"""Check: each document is looked at by the checkers that have yet to see it as it is."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.checking.code import checker_fingerprint
from factcheck.checking.run import AnyChecker, Outcome, run_isolated, verify_elsewhere
from factcheck.isolation.process import CheckerProcess
from factcheck.model import Document
from factcheck.pipeline.events import Reporter, StageBegan, StageEnded, StageResult
from factcheck.pipeline.stage import Stage
from factcheck.plugin import Corpus, CorpusChecker, DocumentChecker, TracedChecker
from factcheck.plugin.checker import DeskRule
from factcheck.store.opening import writing
from factcheck.store.read.bearing import documents_behind
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.documents import document_ids, revision_of
from factcheck.store.read.due import (
    CheckerState,
    changed_documents,
    documents_beside,
    documents_changed_for,
    documents_to_check,
    documents_to_check_with_neighbours,
    is_corpus_due,
    revision_with_neighbours,
    revisions_of_neighbours,
)
from factcheck.store.read.flags import checkers_run, corpus_revision, documents_failed
from factcheck.store.read.rewordings import load_judged_document
from factcheck.store.write import flags

NAME = "check"
# What the checkers of all documents together are said to look at.
CORPUS = "the corpus"


class CheckKey(NamedTuple):
    """A document, and the ids of the checkers that are due there."""

    document_id: str
    checkers: tuple[str, ...]


class Seen(NamedTuple):
    """The revisions at which a document was looked at: its own, and for traced checkers that with its neighbours."""

    alone: int
    with_neighbours: int


class CheckItem(NamedTuple):
    """A document as it was at a revision, the checkers to run over it, and where its neighbours are found.

    `apart` is what came of those that run in a process of their own.
    """

    document: Document
    seen: Seen
    checkers: tuple[DocumentChecker | TracedChecker, ...]
    corpus: Corpus | None
    apart: tuple[Outcome, ...] = ()


class Checked(NamedTuple):
    """What came of a document, as it was seen."""

    document_id: str
    seen: Seen
    outcomes: list[Outcome]


class CheckStage(Stage[CheckKey, CheckItem, Checked]):
    """Runs the checkers of documents where they are due, or over everything; corpus checkers are `check_corpus`'s."""

    name = NAME

    def __init__(
        self, checkers: Sequence[AnyChecker], *, everything: bool = False, process: CheckerProcess | None = None
    ) -> None:
        self._checkers = {one.id: one for one in checkers if not isinstance(one, CorpusChecker)}
        self._ids = frozenset(one.id for one in checkers)
        self._states = {one.id: state_of(one) for one in self._checkers.values()}
        self._everything = everything
        self._process = process
        self._corpus: StoredCorpus | None = None
        # The documents noted as changed when it was asked what is due.
        self._noted: dict[str, int] = {}

    def due(self, db: Database, among: Collection[str] | None = None) -> list[CheckKey]:
        """Each document that some checker has yet to see as both now are, or on which it failed."""
        self._noted = changed_documents(db)
        beside = self._neighbours(db)
        return self._keys(
            (one.id, document_ids(db) if self._everything else _due(db, one, beside.get(one.id), among))
            for one in self._states.values()
        )

    def due_among(
        self, db: Database, document_ids: Iterable[str], waiting: Callable[[Collection[str]], Collection[str]]
    ) -> list[CheckKey]:
        """What is due of these documents, and of those that have changed since a checker saw them.

        Of the latter, those that are `waiting` to be attributed or traced are left for later.
        """
        among = set(document_ids)
        self._noted = changed_documents(db)
        looked_at = self._looked_at(db, among | self._noted.keys())
        left, beside = set(waiting(looked_at)), self._neighbours(db, looked_at)
        due: list[tuple[str, list[str]]] = []
        for state in self._states.values():
            changed = set(documents_changed_for(db, state, beside.get(state.id), looked_at)).difference(left)
            due.append((state.id, _due(db, state, beside.get(state.id), among | changed)))
        return self._keys(due)

    def settle(self, db: Database, kinds: Iterable[str]) -> None:
        """Forget which documents had changed before, as far as all that looks at them and theirs has seen it.

        `kinds` are those that are verified. Where other checkers than these have run, they have yet to see it.
        """
        if not self._noted or checkers_run(db).difference(self._ids):
            return
        looked_at = self._looked_at(db, self._noted)
        beside = self._neighbours(db, looked_at)
        behind = documents_behind(db, kinds, looked_at)
        for state in self._states.values():
            behind |= set(documents_changed_for(db, state, beside.get(state.id), looked_at))
        behind |= documents_beside(db, behind)
        flags.drop_changes(db, {name: times for name, times in self._noted.items() if name not in behind})

    @staticmethod
    def _looked_at(db: Database, changed: Collection[str]) -> set[str]:
        """What may be due where these have changed: they, those beside them, and what a checker failed on."""
        return {*changed, *documents_beside(db, changed), *documents_failed(db)}

    def fingerprint(self, checker: AnyChecker) -> str:
        """Of the checker's own code."""
        return checker_fingerprint(checker)

    def begin(self, db: Database, due: Iterable[CheckKey]) -> None:  # noqa: ARG002 - as every stage
        """Keep documents that evidence lies in at hand."""
        self._corpus = StoredCorpus(db)
        flags.forget_corpus_runs(db, self._checkers)

    def item(self, db: Database, key: CheckKey) -> CheckItem:
        """The document, with what has been found in it."""
        # Read before the document: what changes meanwhile is checked again next time.
        due = [self._checkers[name] for name in key.checkers]
        is_traced = any(isinstance(one, TracedChecker) for one in due)
        alone = revision_of(db, key.document_id)
        seen = Seen(alone, revision_with_neighbours(db, key.document_id) if is_traced else alone)
        document = load_judged_document(db, key.document_id)
        process = self._process
        apart = [one for one in due if process is not None and process.takes(one)]
        outcomes = tuple(process.run(one, document) for one in apart if process and not process.is_left_out(one))
        own = tuple(one for one in due if one not in apart)
        return CheckItem(document, seen, own, self._corpus_of(db) if is_traced else None, outcomes)

    @staticmethod
    def work(item: CheckItem) -> Checked:
        """Run the checkers, one wall around each."""
        own = [run_isolated(checker, item.document, item.corpus) for checker in item.checkers]
        return Checked(item.document.id, item.seen, [*own, *item.apart])

    def put(self, db: Database, result: Checked) -> StageResult:
        """Store what they said, as far as evidence in other documents holds there."""
        document_id, seen, found = result
        corpus = self._corpus_of(db)
        outcomes = tuple(verify_elsewhere(outcome, corpus) for outcome in found)
        with writing(db):
            for outcome in outcomes:
                state = self._states[outcome.checker.id]
                put_outcome(db, outcome, state, seen.with_neighbours if state.traced else seen.alone)
        return StageResult(NAME, document_id, document_id, "checked", outcomes=outcomes)

    def subject(self, key: CheckKey) -> str:
        """The document's id."""
        return key.document_id

    def end(self, db: Database) -> None:  # noqa: ARG002 - as every stage
        """Let go of them."""
        self._corpus = None

    def _neighbours(self, db: Database, among: Collection[str] | None = None) -> dict[str, dict[str, int]]:
        """By the ids of traced checkers, what the neighbours of documents come to; read once for all of them."""
        traced = [one.id for one in self._states.values() if one.traced]
        return dict.fromkeys(traced, revisions_of_neighbours(db, among)) if traced else {}

    def _corpus_of(self, db: Database) -> StoredCorpus:
        return self._corpus or StoredCorpus(db)

    def _keys(self, due: Iterable[tuple[str, Iterable[str]]]) -> list[CheckKey]:
        by_document: dict[str, list[str]] = {}
        for checker, found in due:
            for document_id in found:
                by_document.setdefault(document_id, []).append(checker)
        return [CheckKey(document_id, tuple(names)) for document_id, names in sorted(by_document.items())]


def _due(
    db: Database, state: CheckerState, neighbours: Mapping[str, int] | None, among: Collection[str] | None
) -> list[str]:
    if neighbours is None:
        return documents_to_check(db, state, among)
    return documents_to_check_with_neighbours(db, state, neighbours, among)


def check_corpus(
    db: Database,
    checkers: Iterable[AnyChecker],
    report: Reporter,
    *,
    everything: bool = False,
    process: CheckerProcess | None = None,
) -> None:
    """Run the corpus checkers over all documents, where anything has changed since each last ran, or all of them.

    They read the store as they go, so that there is no item to hand to another process.
    """
    corpus = StoredCorpus(db)
    of_corpus = [one for one in checkers if isinstance(one, CorpusChecker)]
    # It is summed over all documents.
    revision = corpus_revision(db) if of_corpus else 0
    due = [one for one in of_corpus if everything or is_corpus_due(db, state_of(one), revision)]
    report(StageBegan(NAME, len(due)))
    for checker in due:
        run = process.run if process and process.takes(checker) else run_isolated
        outcome = verify_elsewhere(run(checker, corpus), corpus)
        put_outcome(db, outcome, state_of(checker), revision)
        report(StageResult(NAME, CORPUS, None, "checked", outcomes=(outcome,)))
    report(StageEnded(NAME, 0))


def state_of(checker: AnyChecker) -> CheckerState:
    """The checker as it is stored with its runs."""
    is_traced = isinstance(checker, TracedChecker)
    return CheckerState(checker.id, checker.version, _config(checker), checker_fingerprint(checker), is_traced)


def _config(checker: AnyChecker) -> str:
    """Its settings as JSON, with what else the desk says of it, where it says anything."""
    settings = checker.config.model_dump_json()
    if checker.desk == DeskRule():
        return settings
    return json.dumps({**checker.desk._asdict(), "settings": json.loads(settings)})


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

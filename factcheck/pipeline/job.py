"""The main job: from sources to flags, stage by stage."""

from collections.abc import Callable, Collection, Iterable
from concurrent.futures import Executor
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from typing import BinaryIO

from sqlite_utils import Database

from factcheck import ingest
from factcheck.attribution import TaggerName
from factcheck.checking.run import AnyChecker
from factcheck.export.flag_rows import Placed
from factcheck.isolation.process import CheckerProcess
from factcheck.model import SEVERITIES, Kind, KnownChecker, KnownPerson, Severity
from factcheck.pipeline.arrivals import Found
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.events import CacheDamaged, Event, FlagsRetired, Reporter, StageResult, no_report
from factcheck.pipeline.record_cache import RecordCache, user_cache
from factcheck.pipeline.runner import Runner, SerialExecutor
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.check import CheckStage, check_corpus
from factcheck.pipeline.stages.ingest import IngestStage, found
from factcheck.pipeline.stages.trace import TraceStage
from factcheck.pipeline.stages.verify import VERIFIED_KINDS, VerifyStage
from factcheck.store.read.corpus import StoredCorpus
from factcheck.store.read.documents import text_and_title
from factcheck.store.read.flags import count_flags, count_flags_on, standing
from factcheck.store.write import flags
from factcheck.store.write.checkers import put_checkers


@dataclass
class Job:
    """The stages over one database, as a project has set them up.

    The work is done in this process, or by any executor; what is stored is the same. With one, so many documents are
    read `ahead`. Flags of checkers that are none of those `known` are withdrawn; None where that cannot be told.
    Those that others wrote run in the `process`, where there is one. What is known of those `at_hand` is stored. The
    `cache` keeps the words of records between runs.
    """

    db: Database
    tagger: TaggerName | None = None
    agencies: dict[str, object] = field(default_factory=dict)
    people: tuple[KnownPerson, ...] = ()
    checkers: list[AnyChecker] = field(default_factory=list)
    at_hand: list[KnownChecker] = field(default_factory=list)
    off: list[str] = field(default_factory=list)
    known: frozenset[str] | None = None
    process: CheckerProcess | None = None
    cache: RecordCache | None = None
    report: Reporter = no_report
    executor: Executor = field(default_factory=SerialExecutor)
    ahead: int = 0

    def ingest(
        self, sources: Iterable[ingest.Source], kind: Kind | None = None, stdin: BinaryIO | None = None
    ) -> list[str]:
        """Store each document found in the sources (`-` is `stdin`); the ids of all of them, in order."""
        return self.take_in(found(sources, kind, stdin))

    def take_in(self, arriving: Iterable[Found]) -> list[str]:
        """Store each document that arrives; the ids of all of them, in order."""
        heard = _Heard(self.report)
        self._runner(heard).run(IngestStage(), arriving)
        return heard.document_ids

    def attribute_and_trace(self, only: Iterable[str] | None = None) -> int:
        """Do what is due, of some documents or of all; the number of documents that were attributed.

        What was traced is verified; of other documents than these, those that these bear on.
        """
        runner = self._runner(self.report)
        attribute, trace, verify = self._attribute(), TraceStage(), VerifyStage(self.cache)
        among = None if only is None else set(only)
        attributed = runner.run(attribute, attribute.due(self.db, among))
        runner.run(trace, trace.due(self.db, among))
        runner.run(verify, verify.due(self.db, among))
        return attributed

    def check(self, only: Iterable[str] | None = None, *, everything: bool = False) -> None:
        """Run the checkers where they are due, of some documents and those that these changed, or of all."""
        flags.retire_checkers(self.db, self.off)
        for checker, number in flags.retire_unknown(self.db, self.known).items() if self.known else ():
            self.report(FlagsRetired(checker, number))
        put_checkers(self.db, self.at_hand, is_all=self.known is not None)
        with self.process or nullcontext() as process:
            if process is not None:
                process.over(StoredCorpus(self.db))
            stage = CheckStage(self.checkers, everything=everything, process=process)
            due = stage.due(self.db) if only is None else stage.due_among(self.db, only, self._to_read)
            self._runner(self.report).run(stage, due)
            stage.settle(self.db, VERIFIED_KINDS)
            check_corpus(self.db, self.checkers, self.report, everything=everything, process=process)

    def waiting(self) -> int:
        """How many stored documents are due to be attributed, traced, verified or checked."""
        to_check = CheckStage(self.checkers).due(self.db)
        to_read = self._to_read()
        return len(to_read.union(VerifyStage().due(self.db), (key.document_id for key in to_check)))

    def _to_read(self, among: Collection[str] | None = None) -> set[str]:
        """What is left to attribute or trace, of all documents or of these."""
        return {*self._attribute().due(self.db, among), *TraceStage().due(self.db, among)}

    def _attribute(self) -> AttributeStage:
        return AttributeStage(self.tagger, self.agencies, self.people)

    def _runner(self, report: Reporter) -> Runner:
        return Runner(self.db, report, self.executor, self.ahead)


def job_of(
    db: Database,
    config: ProjectConfig,
    report: Reporter = no_report,
    *,
    tagger: TaggerName | None = None,
    checkers: list[AnyChecker] | None = None,
) -> Job:
    """The job as the project's settings have it; ConfigError where one does not hold."""
    running = config.checkers(report=report) if checkers is None else checkers
    return Job(
        db,
        config.tagger(tagger),
        dict(config.settings.agencies),
        config.settings.people,
        running,
        config.at_hand,
        config.off,
        config.known_checkers,
        config.process(),
        RecordCache(user_cache(), lambda note: report(CacheDamaged(note))),
        report,
    )


def standing_flags(
    db: Database, checkers: Iterable[AnyChecker], only: Iterable[str] | None = None
) -> dict[Severity, int]:
    """How many flags of these checkers stand, by severity; on some documents or on all."""
    ids = [checker.id for checker in checkers]
    return count_flags(db, ids) if only is None else count_flags_on(db, ids, only)


def raised_since(db: Database, before: Collection[str]) -> dict[Severity, int]:
    """How many flags stand now that are none of those before, by severity."""
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    for flag, severity in standing(db).items():
        counts[severity] += flag not in before
    return counts


def placed_in(db: Database) -> Callable[[str], Placed]:
    """Gives stored documents as rows of flags name them."""
    return lru_cache(maxsize=256)(lambda document_id: Placed(document_id, *text_and_title(db, document_id)))


class _Heard:
    """Passes events on, and keeps the ids of the documents they are about."""

    def __init__(self, report: Reporter) -> None:
        self._report = report
        self._ids: dict[str, None] = {}

    def __call__(self, event: Event) -> None:
        if isinstance(event, StageResult) and event.document_id is not None:
            self._ids[event.document_id] = None
        self._report(event)

    @property
    def document_ids(self) -> list[str]:
        return list(self._ids)

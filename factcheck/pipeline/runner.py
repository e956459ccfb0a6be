"""Runs a stage over what is due: in order, in this process or in several, each document stored or named."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from sqlite_utils import Database

from factcheck.errors import FactcheckError, StoreError
from factcheck.pipeline.events import Reporter, RunStoppedError, StageBegan, StageEnded, StageResult, no_report
from factcheck.pipeline.stage import Item, Key, Result, Stage
from factcheck.store.opening import writing

P = ParamSpec("P")
T = TypeVar("T")


class SerialExecutor(Executor):
    """Does each piece of work at once, in this process. What nobody can mend is raised where it happens."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Do the work; the future is done when it comes back."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except FactcheckError as error:
            future.set_exception(error)
        return future


@dataclass
class Runner:
    """Runs stages over one database, one after the other.

    Items are read and results are stored in order, in this process; only the work is handed to the executor, and so
    many items are read `ahead` of the result that is waited for. What is stored stays, whatever comes after.
    """

    db: Database
    report: Reporter = no_report
    executor: Executor = field(default_factory=SerialExecutor)
    ahead: int = 0

    def run(self, stage: Stage[Key, Item, Result], due: Iterable[Key] | None = None) -> int:
        """Do what is due, or what is given; the number of documents whose results are stored.

        RunStoppedError, a KeyboardInterrupt, tells how many were when a person stopped it.
        """
        done = 0
        try:
            keys = stage.due(self.db) if due is None else due
            self.report(StageBegan(stage.name, len(keys) if isinstance(keys, Sequence) else None))
            stage.begin(self.db, keys)
            for result in self._results(stage, keys):
                done += result.error is None
                self.report(result)
            stage.end(self.db)
        except KeyboardInterrupt as stop:
            raise RunStoppedError(stage.name, done) from stop
        self.report(StageEnded(stage.name, done))
        return done

    def _results(self, stage: Stage[Key, Item, Result], keys: Iterable[Key]) -> Iterator[StageResult]:
        if stage.together == 1:
            yield from (self._stored(stage, key, future) for key, future in self._worked(stage, keys))
            return
        due = list(keys)
        for at in range(0, len(due), stage.together):
            yield from self._together(stage, due[at : at + stage.together])

    def _together(self, stage: Stage[Key, Item, Result], keys: Sequence[Key]) -> list[StageResult]:
        """Several in one transaction: what a crash undoes is done again by the next run."""
        try:
            with writing(self.db):
                return [self._stored(stage, key, future) for key, future in self._worked(stage, keys)]
        except StoreError as error:
            return [StageResult(stage.name, stage.subject(key), error=error) for key in keys]

    def _worked(self, stage: Stage[Key, Item, Result], keys: Iterable[Key]) -> "Iterator[tuple[Key, Future[Result]]]":
        waiting: deque[tuple[Key, Future[Result]]] = deque()
        try:
            for key in keys:
                waiting.append((key, self._submitted(stage, key)))
                if len(waiting) > self.ahead:
                    yield waiting.popleft()
            while waiting:
                yield waiting.popleft()
        finally:
            for _, future in waiting:
                future.cancel()

    def _submitted(self, stage: Stage[Key, Item, Result], key: Key) -> "Future[Result]":
        try:
            item = stage.item(self.db, key)
        except FactcheckError as error:
            failed: Future[Result] = Future()
            failed.set_exception(error)
            return failed
        return self.executor.submit(stage.work, item)

    def _stored(self, stage: Stage[Key, Item, Result], key: Key, future: "Future[Result]") -> StageResult:
        try:
            return stage.put(self.db, future.result())
        except FactcheckError as error:
            return StageResult(stage.name, stage.subject(key), error=error)

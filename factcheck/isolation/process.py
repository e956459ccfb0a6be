"""The process of the checkers, from outside: it is asked, waited for so long, killed where it is in no state to answer,
and started anew.
"""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import IO, Self

from pydantic import ValidationError

from factcheck.checking.run import UNPRINTABLE, AnyChecker, Outcome, accepted
from factcheck.isolation.messages import (
    MAX_ANSWER,
    BrokenStreamError,
    CheckerAnswer,
    Plugins,
    Request,
    read_frame,
    write_frame,
)
from factcheck.model import Document
from factcheck.plugin import Corpus
from factcheck.settings import CheckerSettings
from factcheck.threads import choose_one_thread

MEMORY_LIMIT = 2 * 2**30  # bytes, beside what is in use once plugins are loaded
# So often a checker may end its process before it is left out of the run.
PATIENCE = 3
_SECONDS_TO_START = 60.0
# Over the corpus each document that is read gives a checker its time limit anew, up to so many times that limit.
LONGEST_OVER_CORPUS = 60
_OURS = "factcheck."


class CheckerProcess:
    """Runs checkers that others wrote, one request at a time, in one child process that is started when first needed.

    A context: whatever ends it, the child is gone. A checker that hangs, exits, eats memory or writes what is no answer
    has failed on that document, and the child is started anew; after three times it is `left_out`.
    """

    def __init__(
        self,
        folder: Path | None,
        settings: dict[str, CheckerSettings],
        time_limit: float,
        memory_limit: int = MEMORY_LIMIT,
    ) -> None:
        self._plugins = Plugins(folder and folder.resolve(), settings, None, memory_limit)
        self._time_limit = time_limit
        self._child: _Child | None = None
        self._sent: str | None = None
        self._number = 0
        self._ended: Counter[str] = Counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def over(self, corpus: Corpus) -> Self:
        """Let neighbours be found in this corpus; it is pickled."""
        self._end()
        self._plugins = self._plugins._replace(corpus=corpus)
        return self

    @property
    def pid(self) -> int | None:
        """The number of the child process; None where there is none now."""
        return self._child.pid if self._child else None

    @staticmethod
    def takes(checker: AnyChecker) -> bool:
        """Whether a checker runs there: those that ship with factcheck run in our own process, which they came with."""
        return not type(checker).__module__.startswith(_OURS)

    def is_left_out(self, checker: AnyChecker) -> bool:
        """Whether the checker has ended its process too often in this run."""
        return self._ended[checker.id] >= PATIENCE

    def run(self, checker: AnyChecker, subject: Document | Corpus) -> Outcome:
        """What comes of the checker over the subject; raises nothing that is the checker's."""
        document = subject if isinstance(subject, Document) else None
        self._number += 1
        try:
            answer = self._answer(checker, document)
        except BrokenStreamError as error:
            return self._failed(checker, document, str(error))
        if answer.outcome == "failed" and (answer.reason or "").startswith(("MemoryError", UNPRINTABLE)):
            return self._failed(checker, document, str(answer.reason))
        if answer.outcome == "done":
            return accepted(checker, subject, answer.flags)
        return Outcome(checker, document.id if document else None, answer.outcome, reason=answer.reason)

    def _answer(self, checker: AnyChecker, document: Document | None) -> CheckerAnswer:
        child = self._child
        if child is None:
            child = self._child = _Child()
            child.ask(pickle.dumps(self._plugins), 0, _SECONDS_TO_START)
            self._sent = None
        is_new = document is not None and document.id != self._sent
        request = Request(self._number, checker.id, document is None, document if is_new else None)
        self._sent = document.id if document is not None else self._sent
        return child.ask(pickle.dumps(request), self._number, self._time_limit)

    def _failed(self, checker: AnyChecker, document: Document | None, reason: str) -> Outcome:
        self._end()
        self._ended[checker.id] += 1
        if self.is_left_out(checker):
            reason = f"{reason}; it is left out of the rest of this run"
        return Outcome(checker, document.id if document else None, "failed", reason=reason)

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None


class _Child:
    """One child process, and what it says."""

    def __init__(self) -> None:
        environment = dict(os.environ)
        choose_one_thread(environment)
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "factcheck.isolation.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
        self.pid = self._process.pid
        self._is_late = False
        self._requests, self._answers = _piped(self._process.stdin), _piped(self._process.stdout)

    def ask(self, request: bytes, number: int, seconds: float) -> CheckerAnswer:
        """The answer to the request of that number; BrokenStreamError says why there is none."""
        until = time.monotonic() + seconds * LONGEST_OVER_CORPUS
        timer = self._timer(seconds)
        try:
            write_frame(self._requests, request)
            while True:
                answer = CheckerAnswer.model_validate_json(read_frame(self._answers, MAX_ANSWER))
                if answer.number == number and answer.kind != "working":
                    _stop(timer)
                    if self._is_late:
                        raise BrokenStreamError("too late")
                    return answer
                if answer.number == number and time.monotonic() < until:
                    _stop(timer)
                    timer = self._timer(seconds)
        except ValidationError:
            raise BrokenStreamError("it wrote what is no answer") from None
        except BrokenStreamError as error:
            raise BrokenStreamError(self._why(error, seconds, all_along=time.monotonic() >= until)) from None
        finally:
            timer.cancel()

    def kill(self) -> None:
        """End it, with all that it has started."""
        if hasattr(os, "killpg"):
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                self._process.kill()
        else:
            self._process.kill()
        self._process.wait()
        for stream in (self._requests, self._answers):
            with suppress(OSError):
                stream.close()

    def _timer(self, seconds: float) -> Timer:
        timer = Timer(seconds, self._time_is_up)
        timer.daemon = True
        timer.start()
        return timer

    def _time_is_up(self) -> None:
        self._is_late = True
        self.kill()

    def _why(self, error: BrokenStreamError, seconds: float, *, all_along: bool) -> str:
        if self._is_late:
            took = (
                f"{seconds * LONGEST_OVER_CORPUS:g} seconds over all documents" if all_along else f"{seconds:g} seconds"
            )
            return f"it took more than {took} (time_limit in metadata.yml) and was stopped"
        if str(error).startswith("an answer of"):
            return f"it wrote {error}"
        self.kill_after_a_moment()
        code = self._process.returncode
        return (
            f"it ended its process, by signal {-code}" if code < 0 else f"it ended its process, with exit code {code}"
        )

    def kill_after_a_moment(self) -> None:
        """Wait for its own exit code, which comes right after the end of its streams."""
        try:
            self._process.wait(1)
        except subprocess.TimeoutExpired:
            self.kill()


def _stop(timer: Timer) -> None:
    """Once it comes back, the time is either not up and never will be, or it was up."""
    timer.cancel()
    timer.join()


def _piped(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise BrokenStreamError("there is no stream")
    return stream

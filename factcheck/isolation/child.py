"""The process that checkers of others run in: `python -m factcheck.isolation.child`, started by `process`.

Standard input brings requests and standard output takes answers, both put out of a plugin's reach before it is loaded:
what it prints goes to standard error.
"""

import os
import pickle
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.checking.run import AnyChecker, Outcome, run_isolated, summary_of
from factcheck.isolation.messages import (
    MAX_ANSWER,
    MAX_REQUEST,
    BrokenStreamError,
    CheckerAnswer,
    Plugins,
    Request,
    read_frame,
    write_frame,
)
from factcheck.model import KINDS, Document, Kind, Traced, TraceRelation
from factcheck.plugin import Corpus
from factcheck.registry import Registry
from factcheck.utterance import Cluster

# As often it says that it is still reading.
_SECONDS = 0.5


class WatchedCorpus:
    """A corpus that says of each document asked for that the checker is still at work."""

    def __init__(self, corpus: Corpus, tell: "_Teller") -> None:
        self._corpus = corpus
        self._tell = tell

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """As the corpus has it."""
        for one in self._corpus.documents(kind):
            self._tell.working()
            yield one

    def document(self, document_id: str) -> Document:
        """As the corpus has it."""
        self._tell.working()
        return self._corpus.document(document_id)

    def kind(self, document_id: str) -> Kind | None:
        """As the corpus has it."""
        return self._corpus.kind(document_id)

    def quoting(self, document_id: str) -> Iterator[str]:
        """As the corpus has it."""
        return self._corpus.quoting(document_id)

    def traces(self, relation: TraceRelation | None = None, into: Iterable[Kind] = KINDS) -> Iterator[Traced]:
        """As the corpus has it."""
        for one in self._corpus.traces(relation, into):
            self._tell.working()
            yield one

    def clusters(self) -> Iterator[Cluster]:
        """As the corpus has it."""
        for one in self._corpus.clusters():
            self._tell.working()
            yield one


class _Teller:
    """Writes answers, in the process that was started and in no copy that a plugin has made of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._process = os.getpid()
        self._said = 0.0
        self.number = 0

    def working(self) -> None:
        if time.monotonic() - self._said > _SECONDS:
            self.say(CheckerAnswer(number=self.number, kind="working"))

    def say(self, answer: CheckerAnswer) -> None:
        if os.getpid() != self._process:
            os._exit(1)
        content = answer.model_dump_json().encode("utf-8", "replace")
        if len(content) > MAX_ANSWER:
            reason = f"its flags take {len(content)} bytes, where {MAX_ANSWER} are read; none were kept"
            content = CheckerAnswer(number=answer.number, kind="outcome", reason=reason).model_dump_json().encode()
        write_frame(self._stream, content)
        self._said = time.monotonic()


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Load the plugins, then answer requests until there are no more."""
    tell = _Teller(answers)
    plugins: Plugins = pickle.loads(read_frame(requests, MAX_REQUEST))  # noqa: S301 - from the process that started us
    found = Registry(plugins.folder, ours=False).configured(plugins.settings)
    checkers = {one.id: one for one in found.checkers}
    corpus = WatchedCorpus(plugins.corpus, tell) if plugins.corpus is not None else None
    _limit_memory(plugins.memory_limit)
    tell.say(CheckerAnswer(number=0, kind="ready"))
    document: Document | None = None
    while True:
        request: Request = pickle.loads(read_frame(requests, MAX_REQUEST))  # noqa: S301 - the same
        tell.number = request.number
        _open_streams()
        document = request.document or document
        subject = corpus if request.over_corpus else document
        checker = checkers.get(request.checker)
        if checker is None or subject is None:
            tell.say(
                CheckerAnswer(number=request.number, kind="outcome", reason="it does not load in a process of its own")
            )
        else:
            tell.say(_answer(request.number, _run(checker, subject, corpus)))


def _run(checker: AnyChecker, subject: Document | Corpus, corpus: Corpus | None) -> Outcome:
    document_id = subject.id if isinstance(subject, Document) else None
    try:
        return run_isolated(checker, subject, corpus)
    except BrokenStreamError:
        raise
    except BaseException as error:  # noqa: BLE001 - the wall: what ends a process otherwise
        return Outcome(checker, document_id, "failed", reason=summary_of(error))


def _open_streams() -> None:
    """What one checker has closed, the next may print to."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None or stream.closed:
            setattr(sys, name, os.fdopen(os.dup(2), "w"))


def _answer(number: int, outcome: Outcome) -> CheckerAnswer:
    return CheckerAnswer(
        number=number, kind="outcome", outcome=outcome.outcome, reason=outcome.reason, flags=outcome.flags
    )


def _limit_memory(more: int) -> None:
    """No more address space than what is in use now and so much, for this process and those it starts.

    Linux holds a process to it, and others may not; Windows has no such limit.
    """
    try:
        import resource  # noqa: PLC0415 - not on every system

        now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + more, now + more))
    except (ImportError, OSError, ValueError):
        return


def main() -> None:
    """Put the streams out of reach, and serve."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    try:
        serve(requests, answers)
    except BrokenStreamError:
        sys.exit(0)


if __name__ == "__main__":
    main()

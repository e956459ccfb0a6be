"""Runs a checker over one subject, within a wall: what it does wrong stays its own."""

import os
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple, NoReturn

from factcheck.identity import plain_name
from factcheck.model import Document, Evidence, Flag, RunOutcome
from factcheck.plugin import Corpus, CorpusChecker, DocumentChecker, Later, Neighbours, Skip, TracedChecker

MAX_FLAGS = 10_000
MAX_REASON = 8_000
# What the reason begins with where the error cannot say what it is.
UNPRINTABLE = "an error that cannot be printed"
_PACKAGE = str(Path(__file__).parents[1])

AnyChecker = DocumentChecker | TracedChecker | CorpusChecker


class Outcome(NamedTuple):
    """What came of one checker on one subject: all of its flags, or a reason and none."""

    checker: AnyChecker
    document_id: str | None
    outcome: RunOutcome
    flags: tuple[Flag, ...] = ()
    reason: str | None = None


class InvalidFlagError(Exception):
    """A flag that does not hold: outside the text, of another checker, on another document."""


def run_isolated(checker: AnyChecker, subject: Document | Corpus, corpus: Corpus | None = None) -> Outcome:
    """Run a checker over what it looks at: a document, or for a corpus checker the corpus. Raises nothing.

    A traced checker finds the document's neighbours in the `corpus`. Evidence that a checker of documents finds in
    other documents is left to `verify_elsewhere`, which can look them up.
    """
    document_id = subject.id if isinstance(subject, Document) else None
    if isinstance(subject, Document) and (left_out := left_out_by_desk(checker, subject)):
        return Outcome(checker, document_id, "skipped", reason=left_out)
    try:
        given = flags_of(checker, subject, corpus)
        flags = tuple(_as_desk_says(checker, flag) for flag in _valid(checker, subject, given))
    except Skip as skip:
        return Outcome(checker, document_id, "skipped", reason=_said(skip))
    except Later as later:
        return Outcome(checker, document_id, "later", reason=_said(later))
    except InvalidFlagError as error:
        return Outcome(checker, document_id, "failed", reason=f"{error}{_place_of_check(checker)}")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the wall: one broken checker must not end the run
        return Outcome(checker, document_id, "failed", reason=_whole_reason(error)[:MAX_REASON])
    return Outcome(checker, document_id, "done", flags)


def accepted(checker: AnyChecker, subject: Document | Corpus, given: Iterable[object]) -> Outcome:
    """The outcome of a checker that yielded these elsewhere, held to what is held of every flag."""
    document_id = subject.id if isinstance(subject, Document) else None
    try:
        return Outcome(checker, document_id, "done", tuple(_valid(checker, subject, given)))
    except InvalidFlagError as error:
        return Outcome(checker, document_id, "failed", reason=str(error))


def left_out_by_desk(checker: AnyChecker, document: Document) -> str | None:
    """Why the desk does not want the checker over this document; None where it does."""
    rule = checker.desk
    if rule.kinds and document.kind not in rule.kinds:
        return f"metadata.yml wants it on {', '.join(rule.kinds)} only"
    if rule.publishers and plain_name(document.publisher) not in {plain_name(one) for one in rule.publishers}:
        return f"metadata.yml wants it on what {', '.join(rule.publishers)} published only"
    return None


def _as_desk_says(checker: AnyChecker, flag: Flag) -> Flag:
    severity = checker.desk.severity
    return flag.model_copy(update={"severity": severity}) if severity else flag


@contextmanager
def staying() -> Iterator[None]:
    """While a plugin is loaded in our own process, `os._exit` is an error of the plugin's and ends nothing."""
    leave = os._exit
    os._exit = _refuse_to_leave
    try:
        yield
    finally:
        os._exit = leave


def _refuse_to_leave(status: int) -> NoReturn:
    raise SystemExit(status)


def summary_of(error: BaseException) -> str:
    """The error in one line, with the file and line of the plugin that it comes from; also where it cannot be printed.

    A syntax error names its place itself.
    """
    name = type(error).__name__
    try:
        said = " ".join(str(error).split())
    except (Exception, SystemExit):  # noqa: BLE001 - the wall: an error may raise when it is asked what it says
        return f"{UNPRINTABLE}: {name}{_place_of(error)}"
    return f"{name}: {said}{_place_of(error)}" if said else f"{name}{_place_of(error)}"


def _said(error: BaseException) -> str:
    try:
        return " ".join(str(error).split())[:MAX_REASON] or "no reason given"
    except (Exception, SystemExit):  # noqa: BLE001 - the same wall
        return "a reason that cannot be printed"


def _place_of(error: BaseException) -> str:
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    strange = [one for one in frames if not one[0].startswith((_PACKAGE, "<"))]
    return f" ({strange[-1][0]}, line {strange[-1][1]})" if strange else ""


def _whole_reason(error: BaseException) -> str:
    trace = "".join(traceback.format_tb(error.__traceback__))
    return f"{summary_of(error)}\nTraceback (most recent call last):\n{trace}"


def _place_of_check(checker: AnyChecker) -> str:
    code = getattr(type(checker).check, "__code__", None)
    return f" ({code.co_filename}, line {code.co_firstlineno})" if code else ""


def verify_elsewhere(outcome: Outcome, corpus: Corpus) -> Outcome:
    """The outcome, failed where a piece of evidence in another document than its subject does not hold there."""
    try:
        for flag in outcome.flags:
            for item in flag.evidence:
                if item.document_id != outcome.document_id:
                    _verify_evidence(item, _document(item.document_id, corpus))
    except InvalidFlagError as error:
        return outcome._replace(outcome="failed", flags=(), reason=str(error))
    return outcome


def flags_of(checker: AnyChecker, subject: Document | Corpus, corpus: Corpus | None) -> Iterator[object]:
    """What the checker yields, as it yields it; of a checker of another kind than its subject nothing."""
    if isinstance(subject, Document):
        if isinstance(checker, DocumentChecker):
            yield from checker.check(subject)
        elif isinstance(checker, TracedChecker) and corpus is not None:
            yield from checker.check(subject, Neighbours(subject, corpus))
    elif isinstance(checker, CorpusChecker):
        yield from checker.check(subject)


def _valid(checker: AnyChecker, subject: Document | Corpus, given: Iterable[object]) -> Iterator[Flag]:
    seen: set[Flag] = set()
    for number, flag in enumerate(islice(given, MAX_FLAGS + 1)):
        if number == MAX_FLAGS:
            raise InvalidFlagError(f"it raised more than {MAX_FLAGS} flags at once; none were kept")
        if not isinstance(flag, Flag):
            raise InvalidFlagError(f"it yielded {type(flag).__name__}, not a Flag; use self.flag(...)")
        document = _verify(checker, flag, subject)
        if flag not in seen and not left_out_by_desk(checker, document):
            seen.add(flag)
            yield flag


def _verify(checker: AnyChecker, flag: Flag, subject: Document | Corpus) -> Document:
    """The document that the flag is on."""
    if flag.checker != checker.id:
        raise InvalidFlagError(f"it raised a flag in the name of {flag.checker}")
    if isinstance(subject, Document):
        if flag.document_id != subject.id:
            raise InvalidFlagError(f"it flagged {flag.document_id} when asked about {subject.id}")
        document = subject
        own = [item for item in flag.evidence if item.document_id == subject.id]
    else:
        document = _document(flag.document_id, subject)
        own = []
    for item in own:
        _verify_evidence(item, document)
    if flag.statement_id is not None and flag.statement_id not in {one.id for one in document.statements}:
        raise InvalidFlagError(f"it flagged the statement {flag.statement_id}, which {flag.document_id} does not have")
    return document


def _verify_evidence(item: Evidence, document: Document) -> None:
    text = (document.title or "") if item.field == "title" else document.text
    if text[item.span.start : item.span.end] != item.span.text:
        raise InvalidFlagError(
            f"its evidence at {item.span.start}-{item.span.end} of {document.id} ({item.field}) does not read "
            f"{item.span.text[:60]!r} there; the text has {len(text)} characters"
        )


def _document(document_id: str, corpus: Corpus) -> Document:
    try:
        return corpus.document(document_id)
    except KeyError:
        raise InvalidFlagError(f"its evidence lies in {document_id}, which is not in the database") from None

"""Runs a checker over one subject, within a wall: what it does wrong stays its own."""

import traceback
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from factcheck.model import Document, Evidence, Flag, RunOutcome
from factcheck.plugin import Corpus, CorpusChecker, DocumentChecker, Neighbours, Skip, TracedChecker

MAX_FLAGS = 10_000
MAX_REASON = 8_000

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
    try:
        flags = tuple(_valid(checker, subject, corpus))
    except Skip as skip:
        return Outcome(checker, document_id, "skipped", reason=str(skip) or "no reason given")
    except InvalidFlagError as error:
        return Outcome(checker, document_id, "failed", reason=str(error))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the wall: one broken checker must not end the run
        summary = f"{type(error).__name__}: {error}"
        return Outcome(checker, document_id, "failed", reason=f"{summary}\n{traceback.format_exc()}"[:MAX_REASON])
    return Outcome(checker, document_id, "done", flags)


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


def _valid(checker: AnyChecker, subject: Document | Corpus, corpus: Corpus | None) -> Iterator[Flag]:
    seen = set()
    for number, flag in enumerate(islice(flags_of(checker, subject, corpus), MAX_FLAGS + 1)):
        if number == MAX_FLAGS:
            raise InvalidFlagError(f"it raised more than {MAX_FLAGS} flags at once; none were kept")
        if not isinstance(flag, Flag):
            raise InvalidFlagError(f"it yielded {type(flag).__name__}, not a Flag; use self.flag(...)")
        _verify(checker, flag, subject)
        if flag not in seen:
            seen.add(flag)
            yield flag


def _verify(checker: AnyChecker, flag: Flag, subject: Document | Corpus) -> None:
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

"""Runs checkers, one wall around each: what one of them does wrong stays its own."""

import traceback
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from factcheck.model import Document, Flag, RunOutcome
from factcheck.plugin import Corpus, CorpusChecker, DocumentChecker, Skip

MAX_FLAGS = 10_000
MAX_REASON = 8_000


class Outcome(NamedTuple):
    """What came of one checker on one subject: all of its flags, or a reason and none."""

    checker: DocumentChecker | CorpusChecker
    document_id: str | None
    outcome: RunOutcome
    flags: tuple[Flag, ...] = ()
    reason: str | None = None


class _MisplacedError(Exception):
    """A flag that does not hold: outside the text, of another checker, on another document."""


def check_document(checker: DocumentChecker, document: Document, corpus: Corpus) -> Outcome:
    """Run the checker over one document."""
    return _walled(checker, document.id, _Subject(document, corpus))


def check_corpus(checker: CorpusChecker, corpus: Corpus) -> Outcome:
    """Run the checker over all documents."""
    return _walled(checker, None, _Subject(None, corpus))


class _Subject(NamedTuple):
    document: Document | None
    corpus: Corpus

    def raised_by(self, checker: DocumentChecker | CorpusChecker) -> Iterator[Flag]:
        if isinstance(checker, CorpusChecker):
            yield from checker.check(self.corpus)
        elif self.document is not None:
            yield from checker.check(self.document)


def _walled(checker: DocumentChecker | CorpusChecker, document_id: str | None, subject: _Subject) -> Outcome:
    try:
        flags = tuple(_verified(checker, subject))
    except Skip as skip:
        return Outcome(checker, document_id, "skipped", reason=str(skip) or "no reason given")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the wall: one broken checker must not end the run
        if isinstance(error, _MisplacedError):
            return Outcome(checker, document_id, "failed", reason=str(error))
        summary = f"{type(error).__name__}: {error}"
        return Outcome(checker, document_id, "failed", reason=f"{summary}\n{traceback.format_exc()}"[:MAX_REASON])
    return Outcome(checker, document_id, "done", flags)


def _verified(checker: DocumentChecker | CorpusChecker, subject: _Subject) -> Iterator[Flag]:
    seen = set()
    for number, flag in enumerate(islice(subject.raised_by(checker), MAX_FLAGS + 1)):
        if number == MAX_FLAGS:
            raise _MisplacedError(f"it raised more than {MAX_FLAGS} flags at once; none were kept")
        if not isinstance(flag, Flag):
            raise _MisplacedError(f"it yielded {type(flag).__name__}, not a Flag; use self.flag(...)")
        _verify(checker, flag, subject)
        if flag not in seen:
            seen.add(flag)
            yield flag


def _verify(checker: DocumentChecker | CorpusChecker, flag: Flag, subject: _Subject) -> None:
    if flag.checker != checker.id:
        raise _MisplacedError(f"it raised a flag in the name of {flag.checker}")
    if subject.document is not None and flag.document_id != subject.document.id:
        raise _MisplacedError(f"it flagged {flag.document_id} when asked about {subject.document.id}")
    for item in flag.evidence:
        document = _document(item.document_id, subject)
        text = (document.title or "") if item.field == "title" else document.text
        if text[item.span.start : item.span.end] != item.span.text:
            raise _MisplacedError(
                f"its evidence at {item.span.start}-{item.span.end} of {document.id} ({item.field}) does not read "
                f"{item.span.text[:60]!r} there; the text has {len(text)} characters"
            )
    statements = {statement.id for statement in _document(flag.document_id, subject).statements}
    if flag.statement_id is not None and flag.statement_id not in statements:
        raise _MisplacedError(f"it flagged the statement {flag.statement_id}, which {flag.document_id} does not have")


def _document(document_id: str, subject: _Subject) -> Document:
    if subject.document is not None and subject.document.id == document_id:
        return subject.document
    try:
        return subject.corpus.document(document_id)
    except KeyError:
        raise _MisplacedError(f"its evidence lies in {document_id}, which is not in the database") from None

"""Assertions for tests of checkers: expected words stand in `[[...]]`, and a failure shows what was read."""

from collections.abc import Iterable, Sequence

from factcheck.checking.run import Outcome
from factcheck.model import Document, Flag
from factcheck.testing.what_was_read import underlined, what_was_read
from factcheck.text.marked import unmarked

# Id, field, and offsets there, half-open.
Place = tuple[str, str, int, int]


class CheckerFailedError(AssertionError):
    """The checker raised, or yielded a flag that does not hold; the text says which."""


class UnexpectedOutcomeError(AssertionError):
    """The checker flagged other words than those marked, or did not abstain; the text says what it was given."""


def as_document(document: str | Document, number: int) -> Document:
    """A plain text as an article with the id `text-1`, `text-2`, ..."""
    return Document(id=f"text-{number}", text=document) if isinstance(document, str) else document


def without_marks(documents: Sequence[str | Document]) -> tuple[list[Document], set[Place]]:
    """The documents without the marks `[[...]]` in text and title, and the places that were marked."""
    plain: list[Document] = []
    marked: set[Place] = set()
    for number, given in enumerate(documents, 1):
        document = as_document(given, number)
        text, title = unmarked(document.text), unmarked(document.title or "")
        plain.append(document.model_copy(update={"text": text.text, "title": title.text or document.title}))
        marked |= {(document.id, "text", *one) for one in text.marked}
        marked |= {(document.id, "title", *one) for one in title.marked}
    return plain, marked


def flags_of_outcomes(outcomes: Iterable[Outcome]) -> list[Flag]:
    """The flags of all outcomes; CheckerFailedError where one of them failed or was put off."""
    flags: list[Flag] = []
    for outcome in outcomes:
        if outcome.outcome in {"failed", "later"}:
            put_off = "Later: " if outcome.outcome == "later" else ""
            raise CheckerFailedError(f"{outcome.checker.id}: {put_off}{outcome.reason}")
        flags += outcome.flags
    return flags


def refuse_other_places(flags: list[Flag], expected: set[Place], read: Iterable[Document]) -> None:
    """Raise UnexpectedOutcomeError where the flags point at other words than those expected."""
    found = {(item.document_id, item.field, item.span.start, item.span.end) for flag in flags for item in flag.evidence}
    if found == expected:
        return
    documents = {document.id: document for document in read}
    lines = ["the flags point at other words than those marked"]
    lines += [f"marked, and not flagged: {_words(documents, place)}" for place in sorted(expected - found)]
    lines += [f"flagged, and not marked: {_words(documents, place)}" for place in sorted(found - expected)]
    lines += [f"flag: {flag.severity}: {flag.message}" for flag in flags]
    raise UnexpectedOutcomeError("\n".join([*lines, *_shown(documents.values(), flags)]))


def reasons_of(outcomes: Iterable[Outcome], read: Iterable[Document], *, later: bool) -> list[str]:
    """The reasons with which a checker abstained for good, or for now; UnexpectedOutcomeError where it did not."""
    reasons: list[str] = []
    for outcome in outcomes:
        reason = outcome.reason or ""
        if outcome.outcome == ("later" if later else "skipped"):
            reasons.append(reason)
            continue
        wanted = "Later" if later else "Skip"
        raised = [f"flag: {flag.severity}: {flag.message}" for flag in outcome.flags]
        lines = [f"expected {wanted}, and it was {outcome.outcome}", *([reason] if reason else []), *raised]
        raise UnexpectedOutcomeError("\n".join([*lines, *_shown(read, outcome.flags)]))
    return reasons


def _words(documents: dict[str, Document], place: Place) -> str:
    document_id, field, start, end = place
    document = documents[document_id]
    text = (document.title or "") if field == "title" else document.text
    return f"“{text[start:end]}” at {start}-{end} of {document_id} ({field})"


def _shown(read: Iterable[Document], flags: Iterable[Flag]) -> list[str]:
    flagged = list(flags)
    return [line for document in read for line in ("", what_was_read(document), underlined(document, flagged))]

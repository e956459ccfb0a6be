"""What a checker was given, as text: for a test that fails, and for whoever tries a checker."""

from collections.abc import Iterable, Iterator

from factcheck.model import Document, Flag, Span, Statement
from factcheck.text.marked import with_marks

_LONGEST = 2_000


def what_was_read(document: Document) -> str:
    """The statements with their roles, the agencies, the traces and the verifications; a line each, indented by two."""
    return "\n".join(_lines(document))


def underlined(document: Document, flags: Iterable[Flag]) -> str:
    """The text and title of a document with what the flags point at in `[[...]]`."""
    spans = {
        field: tuple(
            (item.span.start, item.span.end)
            for flag in flags
            for item in flag.evidence
            if item.document_id == document.id and item.field == field
        )
        for field in ("title", "text")
    }
    title = with_marks(document.title or "", spans["title"])
    return "\n".join(filter(None, [title, with_marks(document.text, spans["text"])]))


def _lines(document: Document) -> Iterator[str]:
    yield f"{document.id}: {document.kind}, {_counted(len(document.statements), 'statement')}"
    if document.title:
        yield f"  title: {document.title}"
    for number, statement in enumerate(document.statements, 1):
        yield f"  statement {number}: {statement.quotation}, {statement.type}, {statement.form}"
        yield from (f"    {name}: {_cut(told)}" for name, told in _roles(statement) if told)
    for sourcing in document.sourcings:
        words = f": {sourcing.span.text}" if sourcing.span else ""
        yield f"  agency: {sourcing.agency}, {sourcing.relation}, {sourcing.level}, {sourcing.position}{words}"
    for trace in document.traces:
        yield f"  trace: {trace.relation} in {trace.document_id}: {_cut(trace.quotation.text)}"
    for found in document.verifications:
        place = f" in {found.found_document_id}" if found.found_document_id else ""
        yield f"  verification: {found.finding}{place}: {_cut(found.quotation.text)}"


def _roles(statement: Statement) -> Iterator[tuple[str, str]]:
    speaker = statement.speaker
    yield "source", _joined(statement.source)
    yield "cue", _joined(statement.cue)
    yield "content", _joined(statement.content)
    yield "quoted", _joined(statement.quoted)
    yield "speaker", f"{speaker.name} ({speaker.kind})" if speaker else "nobody it resolves to"
    yield "stated_on", f"{statement.stated_on or ''} {statement.stated_on_reason or ''}".strip()
    yield "factuality", "" if statement.factuality == "factual" else statement.factuality


def _joined(spans: tuple[Span, ...]) -> str:
    return " ... ".join(" ".join(span.text.split()) for span in spans)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} ..."


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun if number == 1 else f'{noun}s'}"

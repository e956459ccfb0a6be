"""Statements, flags, notes and what people decided as Web Annotations (https://www.w3.org/TR/annotation-model/).

Positions count Unicode code points, as the model asks, of the text as stored: that of the document's page here. The
words and what stands around them find the place in the page as published.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TextIO

from factcheck import __version__
from factcheck.export.hostile import one_line
from factcheck.export.linked_data.addresses import PageAddresses, web_iri
from factcheck.export.linked_data.written import Node, as_text
from factcheck.model import (
    ATTRIBUTION,
    RATING,
    DocumentField,
    ExportedDocument,
    ExportedFlag,
    ExportedNote,
    ExportedStatement,
    ReportedReview,
    Span,
    Statement,
)

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ANNOTATION_TYPE = f'application/ld+json; profile="{CONTEXT}"'
# How much of the text is told before and after the words, in code points.
_AROUND = 32
_MACHINE = {"type": "Software", "name": f"factcheck {__version__}"}


class Annotated(NamedTuple):
    """A document, and where the pages are that name things."""

    document: ExportedDocument
    pages: PageAddresses

    @property
    def source(self) -> str:
        """The document's own address; where it has none, that of its page here."""
        own = self.document.document
        return web_iri(own.url) or self.pages.of("document", own.id)


def annotations_of(document: ExportedDocument, pages: PageAddresses) -> Iterator[Node]:
    """The document's annotations in reading order: each statement, then what people decided, flags and notes on it."""
    about = Annotated(document, pages)
    for one in document.statements:
        target = [_target(about, one.document_version, span) for span in one.statement.content]
        yield _said(about, one, target)
        if one.review is not None:
            yield _decided(about, one.statement.id, one.review, target)
        yield from _flags_and_notes(about, one.flags, one.notes, {one.statement.id: target})
    yield from _flags_and_notes(about, document.flags, document.notes, {})


def write_annotations(annotations: Iterable[Node], out: TextIO, collection: str) -> int:
    """Write a collection of one page, an annotation a line, as they come; `collection` is its IRI."""
    head = as_text({"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "label": "factcheck"})
    page = as_text({"id": f"{collection}#page", "type": "AnnotationPage", "partOf": collection, "startIndex": 0})
    out.write(f'{head[:-1]}, "first": {page[:-1]}, "items": [')
    number = 0
    for one in annotations:
        out.write((",\n" if number else "\n") + as_text(one))
        number += 1
    out.write(f'\n]}}, "total": {number}}}\n')
    return number


def _flags_and_notes(
    about: Annotated, flags: Iterable[ExportedFlag], notes: Iterable[ExportedNote], targets: Mapping[str, list[Node]]
) -> Iterator[Node]:
    placed = dict(targets)
    for flag in flags:
        placed[flag.id] = _targets_of(about, flag)
        yield _flagged(about, flag, placed[flag.id])
        if flag.decision is not None:
            yield _flag_decided(about, flag)
    for note in notes:
        yield _noted(about, note, placed)


def _said(about: Annotated, one: ExportedStatement, target: list[Node]) -> Node:
    found = one.statement
    codes = (found.quotation, found.type, *(() if found.factuality == "factual" else (found.factuality,)))
    return _annotation(
        about.pages.of("statement", found.id, "annotation"),
        "describing",
        _MACHINE,
        None,
        body=[_text("describing", _attribution(found)), *(_text("tagging", code) for code in codes)],
        target=target,
    )


def _attribution(found: Statement) -> str:
    said_by = found.speaker.name if found.speaker else " … ".join(span.text for span in found.source)
    words = f"Attributed to {said_by}" if said_by else "Attributed to nobody by name"
    if found.stated_on is None:
        return words
    return f"{words}, {found.stated_on}" + (f" to {found.stated_on_latest}" if found.stated_on_latest else "")


def _decided(about: Annotated, statement_id: str, review: ReportedReview, target: list[Node]) -> Node:
    body = [_text("assessing", ATTRIBUTION.terms[review.attribution].label), _text("tagging", review.state)]
    if review.rating != "not_rated":
        body.append(_text("assessing", review.desk_label or RATING.terms[review.rating].label))
    body += [_text("tagging", defect) for defect in review.defects]
    if review.searched:
        body.append(_text("describing", f"Searched: {review.searched}"))
    for item in review.evidence:
        where = web_iri(item.url) or (item.document_id and about.pages.of("document", item.document_id))
        body.append(_text("describing", item.words + (f" ({item.dated})" if item.dated else "")))
        if where:
            body.append({"type": "SpecificResource", "source": where, "purpose": "linking"})
    name = about.pages.of("statement", statement_id, f"review-{review.id}")
    return _annotation(name, "assessing", _person(review.reviewer), review.reviewed_at, body=body, target=target)


def _flagged(about: Annotated, flag: ExportedFlag, target: list[Node]) -> Node:
    body = [_text("questioning", flag.message), *(_text("tagging", code) for code in (flag.severity, flag.code))]
    checker = {**_MACHINE, "name": f"{_MACHINE['name']}, {one_line(flag.checker)}"}
    return _annotation(
        about.pages.of("flag", flag.id), "questioning", checker, flag.first_seen, body=body, target=target
    )


def _flag_decided(about: Annotated, flag: ExportedFlag) -> Node:
    decision = flag.decision
    if decision is None:
        raise ValueError(f"nobody has decided about the flag {flag.id}")
    body = [_text("tagging", code) for code in (decision.state, decision.reason) if code]
    if decision.words:
        body.append(_text("commenting", decision.words))
    name = about.pages.of("flag", flag.id, f"decision-{decision.id}")
    target = about.pages.of("flag", flag.id)
    return _annotation(name, "moderating", _person(decision.reviewer), decision.reviewed_at, body=body, target=target)


def _noted(about: Annotated, note: ExportedNote, placed: Mapping[str, list[Node]]) -> Node:
    hung_on = placed.get(note.flag_id or "") or placed.get(note.statement_id or "")
    if note.about is not None:
        target = [_target(about, about.document.version, note.about)]
    else:
        target = hung_on or [{"type": "SpecificResource", "source": about.source}]
    kind, key = ("statement", note.statement_id) if note.statement_id else ("document", about.document.document.id)
    name = about.pages.of(kind, key or "", f"note-{note.id}")
    body = [_text("commenting", note.body)]
    return _annotation(name, "commenting", _person(note.author), note.noted_at, body=body, target=target)


def _targets_of(about: Annotated, flag: ExportedFlag) -> list[Node]:
    """The words that it points at in its own document; those elsewhere are in that document's text."""
    own = about.document.document.id
    found = [
        _target(about, about.document.version, item.span, item.field)
        for item in flag.evidence
        if item.document_id == own
    ]
    return found or [{"type": "SpecificResource", "source": about.source}]


def _target(about: Annotated, version: int, span: Span, field: DocumentField = "text") -> Node:
    text = about.document.texts.get(version) if field == "text" else None
    is_there = text is not None and text[span.start : span.end] == span.text
    target = {"type": "SpecificResource", "source": about.source, "selector": _selector(text, span)}
    return {**target, "state": _state(about, version)} if is_there else target


def _state(about: Annotated, version: int) -> Node:
    """Which text the positions count in; an earlier version is no longer to be had from the page."""
    state = {"type": "TimeState", "sourceDate": about.document.stored_at[version]}
    if about.pages.base is None or version != about.document.version:
        return state
    return {**state, "cached": f"{about.pages.of('document', about.document.document.id)}.json"}


def _selector(text: str | None, span: Span) -> list[Node]:
    """The words with what stands around them, and their place; the words alone where they are not in the text there."""
    if text is None or text[span.start : span.end] != span.text:
        return [{"type": "TextQuoteSelector", "exact": span.text}]
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def _annotation(
    name: str, motivation: str, creator: Node, created: str | None, *, body: list[Node], target: list[Node] | str
) -> Node:
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "Annotation",
        "motivation": motivation,
        "creator": creator,
        **({"created": created} if created else {}),
        "body": body,
        "target": target,
    }


def _text(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _person(account: str) -> Node:
    return {"type": "Person", "nickname": account}

"""A statement as one row: flat for a table, nested for a program; with all that was found, flagged and decided."""

from collections.abc import Iterable, Iterator

from factcheck.export.format import Row
from factcheck.export.verifications import told, verification_row
from factcheck.model import ExportedDocument, ExportedFlag, ExportedNote, ExportedStatement, ReviewEvidence, Span

NestedRow = dict[str, object]


def nested_rows(documents: Iterable[ExportedDocument]) -> Iterator[NestedRow]:
    """One object for each statement, by document and then in reading order; spans are half-open code points."""
    for document in documents:
        for one in document.statements:
            yield _nested(document, one)


def flat_rows(documents: Iterable[ExportedDocument]) -> Iterator[Row]:
    """One row for each statement; where a cell has several things, each stands on a line of its own."""
    for document in documents:
        for one in document.statements:
            yield _flat(document, one)


def _nested(document: ExportedDocument, one: ExportedStatement) -> NestedRow:
    statement, review = one.statement.model_dump(mode="json"), one.review
    return {
        "document": {**document.document.model_dump(mode="json"), "language": document.language},
        **statement,
        "named": one.statement.speaker.named if one.statement.speaker else None,
        "document_version": one.document_version,
        "agencies": list(one.agencies),
        "state": one.state,
        "attribution": one.attribution,
        "rating": one.rating,
        "defects": list(review.defects) if review else [],
        "desk_label": review.desk_label if review else None,
        "searched": review.searched if review else None,
        "evidence": [item.model_dump(mode="json") for item in review.evidence] if review else [],
        "review_id": review.id if review else None,
        "reviewer": review.reviewer if review else None,
        "reviewed_at": review.reviewed_at if review else None,
        "reviewed_version": review.document_version if review else None,
        "notes": [note.model_dump(mode="json") for note in one.notes],
        "flags": [flag.model_dump(mode="json") for flag in one.flags],
        "findings": [verification_row(found) for found in one.findings],
        "gone_at": one.gone_at,
    }


def _flat(document: ExportedDocument, one: ExportedStatement) -> Row:
    head, found, review = document.document, one.statement, one.review
    return {
        "id": found.id,
        "document_id": head.id,
        "document": head.title,
        "publisher": head.publisher,
        "published": head.published.isoformat() if head.published else None,
        "url": head.url,
        "source": _words(found.source),
        "cue": _words(found.cue),
        "content": _words(found.content),
        "start": found.content[0].start,
        "end": found.content[-1].end,
        "quotation": found.quotation,
        "speaker": found.speaker.name if found.speaker else None,
        "named": int(found.speaker.named) if found.speaker else None,
        "stated_on": found.stated_on.isoformat() if found.stated_on else None,
        "stated_on_latest": found.stated_on_latest.isoformat() if found.stated_on_latest else None,
        "factuality": found.factuality,
        "type": found.type,
        "form": found.form,
        "confidence": found.confidence,
        "agencies": " ".join(one.agencies),
        "state": one.state,
        "attribution": one.attribution,
        "rating": one.rating,
        "desk_label": review.desk_label if review else None,
        "defects": " ".join(review.defects) if review else "",
        "searched": review.searched if review else None,
        "evidence": "\n".join(_evidence(item) for item in review.evidence) if review else "",
        "reviewer": review.reviewer if review else None,
        "reviewed_at": review.reviewed_at if review else None,
        "notes": "\n".join(_note(note) for note in one.notes),
        "flags": "\n".join(_flag(flag) for flag in one.flags),
        "findings": "\n".join(f"{item.finding}: {told(item)}" for item in one.findings),
        "gone_at": one.gone_at,
    }


def _words(spans: tuple[Span, ...]) -> str | None:
    return " … ".join(span.text for span in spans) or None


def _evidence(item: ReviewEvidence) -> str:
    where = ", ".join(str(part) for part in (item.dated, item.url or item.document_id) if part)
    return f"“{_line(item.words)}” ({where})"


def _note(note: ExportedNote) -> str:
    return f"{note.author}, {note.noted_at}: {_line(note.body)}"


def _flag(flag: ExportedFlag) -> str:
    decision = flag.decision
    said = [flag.state, *((decision.reason, decision.words) if decision else ()), "withdrawn" if flag.gone_at else None]
    return f"{flag.severity} {flag.checker}: {_line(flag.message)} ({', '.join(_line(one) for one in said if one)})"


def _line(words: str) -> str:
    return " ".join(words.split())

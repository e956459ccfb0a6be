"""An attributed document as one JSON object, the way `factcheck attribute` writes it."""

from collections.abc import Callable, Mapping

from factcheck.model import Document, Sourcing, Span, Statement

# Carries offsets of the cleaned text back to the text as it was given.
Given = Callable[[int, int], tuple[int, int]]
Pair = list[int]


def attributed_row(document: Document, given: Given) -> dict[str, object]:
    """Wires and statements, all offsets in code points of the text that `given` leads back to."""
    wires: dict[str | None, list[Sourcing]] = {}
    agencies: dict[int, str] = {}
    for sourcing in document.sourcings:
        wires.setdefault(sourcing.statement_id, []).append(sourcing)
        if sourcing.span:
            agencies[sourcing.span.start] = sourcing.agency
    return {
        "id": document.id,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "wires": [_wire(document, sourcing, agencies, given) for sourcing in document.sourcings if _is_own(sourcing)],
        "statements": [
            {
                **_statement(one, given),
                "wires": [
                    {**_wire(document, sourcing, agencies, given), "ambiguous": sourcing.ambiguous}
                    for sourcing in wires.get(one.id, ())
                ],
            }
            for one in document.statements
        ],
    }


def _is_own(sourcing: Sourcing) -> bool:
    """A document credit handed down to a statement is told with that statement, not twice."""
    return sourcing.level == "statement" or sourcing.statement_id is None


def _statement(statement: Statement, given: Given) -> dict[str, object]:
    return {
        "source": _pairs(statement.source, given),
        "cue": _pairs(statement.cue, given),
        "content": _pairs(statement.content, given),
        "quotation": statement.quotation,
        "factuality": statement.factuality,
        "type": statement.type,
        "form": statement.form,
        "shown": statement.shown,
        "speaker": statement.speaker.name if statement.speaker else None,
        "stated_on": statement.stated_on.isoformat() if statement.stated_on else None,
        "stated_on_latest": statement.stated_on_latest.isoformat() if statement.stated_on_latest else None,
        "stated_on_reason": statement.stated_on_reason,
        "confidence": statement.confidence,
    }


def _wire(document: Document, sourcing: Sourcing, agencies: Mapping[int, str], given: Given) -> dict[str, object]:
    span = sourcing.span
    if span and document.text[span.start : span.end] != span.text:
        span = None  # the words stand in the byline, not in the text
    return {
        "agency": sourcing.agency,
        "relation": sourcing.relation,
        "level": sourcing.level,
        "position": sourcing.position,
        "span": list(given(span.start, span.end)) if span else None,
        "text": sourcing.span.text if sourcing.span else None,
        # Who quotes whom, the outermost first: agencies by id, outlets as the text names them.
        "chain": [agencies.get(link.start, link.text) for link in sourcing.chain],
        "confidence": sourcing.confidence,
    }


def _pairs(spans: tuple[Span, ...], given: Given) -> list[Pair]:
    return [list(given(span.start, span.end)) for span in spans]

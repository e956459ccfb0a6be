"""A flag as a row: where the words stand that it points at first, what it says of them, and by which rule."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from factcheck.export.format import Value
from factcheck.identity import flag_id
from factcheck.model import Flag, Span

FlagRow = dict[str, Value]


class Placed(NamedTuple):
    """A document as whoever reads the row knows it.

    `name` is its id or its file. `given` carries offsets of the document's text over to `as_given`, the text that
    lines, columns and offsets are counted in; None where that is the text itself.
    """

    name: str
    text: str
    title: str | None = None
    as_given: str | None = None
    given: Callable[[int, int], tuple[int, int]] | None = None


def flag_rows(
    flags: Iterable[Flag], placed: Callable[[str], Placed], rule_refs: Mapping[str, str | None] | None = None
) -> Iterator[FlagRow]:
    """One row a flag: offsets in code points, half-open; line and column from 1, None for words of a title.

    `placed` gives a document by its id, `rule_refs` the style-book clause of a checker by its id.
    """
    for flag in flags:
        texts = {}
        for document_id in {item.document_id for item in flag.evidence}:
            other = placed(document_id)
            texts[document_id, "text"], texts[document_id, "title"] = other.text, other.title or ""
        first = flag.evidence[0]
        document = placed(flag.document_id)
        yield {
            "document": document.name,
            **_place(document, first.span, in_title=first.field == "title"),
            "field": first.field,
            "checker": flag.checker,
            "code": flag.code,
            "severity": flag.severity,
            "message": flag.message,
            "flag_id": flag_id(flag, texts),
            "rule_ref": (rule_refs or {}).get(flag.checker),
        }


def placed_row(row: Mapping[str, Value]) -> FlagRow:
    """A stored flag's row with line and column in place of the text that they are counted in."""
    placed = dict(row)
    text = placed.pop("text")
    line, column = line_and_column(str(text), int(str(row["start"]))) if text is not None else (None, None)
    return {**placed, "line": line, "column": column}


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Where an offset stands, both from 1; columns are code points."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _place(document: Placed, span: Span, *, in_title: bool) -> FlagRow:
    if in_title:
        return {"line": None, "column": None, "start": span.start, "end": span.end, "words": span.text}
    start, end, text = span.start, span.end, document.text
    if document.given is not None and document.as_given is not None:
        text = document.as_given
        start, end = document.given(start, end)
    line, column = line_and_column(text, start)
    return {"line": line, "column": column, "start": start, "end": end, "words": text[start:end]}

"""The statements of a text as plain words, for tests to compare."""

from factcheck.attribution import attribute
from factcheck.attribution.rules.clauses import Rules
from factcheck.model import Document, Statement


def by_rules(document: Document) -> Document:
    """The document's statements as the rules alone find them: what they promise holds to the letter."""
    return attribute(document, Rules())


Roles = tuple[str | None, str, tuple[str, ...]]


def statements(text: str) -> tuple[Statement, ...]:
    """All statements; every span covers its words, and no content overlaps its cue."""
    found = by_rules(Document(id="d", text=text)).statements
    for statement in found:
        for span in (*statement.source, *statement.cue, *statement.content):
            assert text[span.start : span.end] == span.text
        for piece in statement.content:
            assert all(piece.end <= cue.start or cue.end <= piece.start for cue in statement.cue)
    roles = [(statement.cue, statement.content) for statement in found]
    assert len(set(roles)) == len(roles)
    return found


def found(text: str) -> list[Roles]:
    """Source, cue and content, as written."""
    return [
        (
            statement.source[0].text if statement.source else None,
            statement.cue[0].text,
            tuple(piece.text for piece in statement.content),
        )
        for statement in statements(text)
    ]

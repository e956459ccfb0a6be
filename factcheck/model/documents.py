"""Published texts, with what has been found in them."""

from datetime import date
from typing import NamedTuple

from pydantic import Field

from factcheck.model.closed_sets import Kind
from factcheck.model.record import Record
from factcheck.model.sourcings import Sourcing
from factcheck.model.spans import Span
from factcheck.model.statements import Statement
from factcheck.model.traces import Trace


class Document(Record):
    """One published text with its provenance and what has been found in it."""

    id: str
    kind: Kind = "article"
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    byline: str | None = None
    credit: str | None = Field(None, description="The credits that metadata gives beside the byline, one a line.")
    language: str | None = None
    speaker: str | None = Field(None, description="Who speaks, where the whole document is one person's words.")
    licence: str | None = None
    version: int = 1
    statements: tuple[Statement, ...] = ()
    sourcings: tuple[Sourcing, ...] = ()
    traces: tuple[Trace, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Cut a span out of this document's text."""
        return Span.of(self.text, start, end)


class Traced(NamedTuple):
    """A trace with both its ends."""

    document: Document
    statement: Statement
    trace: Trace
    other: Document


class Incoming(Record):
    """A document as ingest hands it over, with where its bytes came from."""

    document: Document = Field(description="Its id is a readable proposal; the store settles collisions.")
    key: str = Field(
        description="What makes it the same document next time: `id:...`, `url:...`, `file:...`, `sha:...`."
    )
    feed: str | None = Field(None, description="Whose ids its id is one of, in the form of `identity.feed_of`.")
    former_keys: tuple[str, ...] = Field(
        (),
        description="Keys it may be stored under from before: of an id, that without a feed first; of a page, its"
        " address as written first.",
    )
    origin: str = Field(description="Where it was read from, for people: a path, `path:row`, `-`.")
    sha256: str = Field(description="Of the original bytes (a file's, or one row's line).")
    media_type: str
    given: str | None = Field(
        None, repr=False, description="The text of a plain file exactly as it stands there: people count its lines."
    )
    repairs: tuple[str, ...] = Field((), description="What had to be put right to read it, one plain sentence each.")

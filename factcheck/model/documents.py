"""Published texts, with what has been found in them."""

from datetime import date
from typing import NamedTuple

from pydantic import Field

from factcheck.model.closed_sets import Kind
from factcheck.model.record import Record
from factcheck.model.reviews import FormerDecision
from factcheck.model.sourcings import Sourcing
from factcheck.model.spans import Span
from factcheck.model.statements import Statement
from factcheck.model.traces import Trace
from factcheck.model.turns import Turn
from factcheck.model.verifications import Verification


class Document(Record):
    """One published text with its provenance and what has been found in it."""

    id: str = Field(description="Its name in the database and in addresses.")
    kind: Kind = Field(default="article", description="What it is; records are what quotations are held against.")
    text: str = Field(description="All of it, as stored; every offset counts in it.")
    title: str | None = Field(default=None, description="The headline.")
    url: str | None = Field(default=None, description="Where it was published.")
    publisher: str | None = Field(default=None, description="Who published it.")
    published: date | None = Field(default=None, description="The day it was published; None where nothing says so.")
    byline: str | None = Field(default=None, description="The author’s line, as metadata gives it.")
    credit: str | None = Field(
        default=None, description="The credits that metadata gives beside the byline, one a line."
    )
    language: str | None = Field(default=None, description="Its code, such as `en`; None where metadata does not say.")
    speaker: str | None = Field(default=None, description="Who speaks, where the whole document is one person's words.")
    licence: str | None = Field(default=None, description="Under which it may be used.")
    version: int = Field(default=1, description="Counts from 1; a changed text is a new one.")
    statements: tuple[Statement, ...] = Field(default=(), description="Who said what, in the order of the text.")
    sourcings: tuple[Sourcing, ...] = Field(default=(), description="The agencies behind it and its statements.")
    traces: tuple[Trace, ...] = Field(default=(), description="Its quotations found in other documents.")
    verifications: tuple[Verification, ...] = Field(
        default=(), description="Its quotations held against the records of what was said; a finding each."
    )
    turns: tuple[Turn, ...] = Field(default=(), description="Who speaks where, in a record of several speakers.")
    decisions: tuple[FormerDecision, ...] = Field(
        default=(),
        # Who decided is for those who may see reviews: it goes into no page and no export of the document.
        exclude=True,
        repr=False,
        description="What people decided in earlier versions on statements whose words have changed; for checkers.",
    )

    def span(self, start: int, end: int) -> Span:
        """Cut a span out of this document's text."""
        return Span.of(self.text, start, end)


class Traced(NamedTuple):
    """A trace with both its ends."""

    document: Document
    statement: Statement
    trace: Trace
    other: Document


class HeldQuotation(NamedTuple):
    """A quotation held against the records, with the statement that quotes it and the record it rests on.

    The statement is None where nobody is said to have said it, the record where the words stand in none.
    """

    document: Document
    statement: Statement | None
    verification: Verification
    record: Document | None


class Incoming(Record):
    """A document as ingest hands it over, with where its bytes came from."""

    document: Document = Field(description="Its id is a readable proposal; the store settles collisions.")
    key: str = Field(
        description="What makes it the same document next time: `id:...`, `url:...`, `file:...`, `sha:...`."
    )
    feed: str | None = Field(default=None, description="Whose ids its id is one of, in the form of `identity.feed_of`.")
    former_keys: tuple[str, ...] = Field(
        default=(),
        description="Keys it may be stored under from before: of an id, that without a feed first; of a page, its"
        " address as written first.",
    )
    origin: str = Field(description="Where it was read from, for people: a path, `path:row`, `-`.")
    sha256: str = Field(description="Of the original bytes (a file's, or one row's line).")
    media_type: str
    given: str | None = Field(
        default=None,
        repr=False,
        description="The text of a plain file exactly as it stands there: people count its lines.",
    )
    repairs: tuple[str, ...] = Field(
        default=(), description="What had to be put right to read it, one plain sentence each."
    )

"""What checkers say, and the spans they point at."""

from pydantic import Field

from factcheck.model.closed_sets import DocumentField, Severity
from factcheck.model.record import Record
from factcheck.model.spans import Span


class Evidence(Record):
    """A span a flag points at, and the part it plays (`content`, `credit`, `record`, ...)."""

    document_id: str = Field(description="The document that it lies in.")
    role: str = Field(pattern=r"^[a-z][a-z_]{0,31}$", description="The part it plays: small letters and underscores.")
    span: Span = Field(description="The words.")
    field: DocumentField = Field(default="text", description="Which of the document's texts the span lies in.")


class Flag(Record):
    """What a checker says: a plain sentence about the text, and the spans it is about."""

    checker: str = Field(description="The checker’s id.")
    code: str = Field(description="Which of the checker's findings this is; the checker's id where it has one only.")
    document_id: str = Field(description="The document that it is on.")
    statement_id: str | None = Field(
        default=None, description="The statement that it is about; None where it is about the document."
    )
    severity: Severity = Field(description="How grave it is.")
    message: str = Field(min_length=1, max_length=1000, description="A plain sentence about the text.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="What it points at, at least one piece.")


class KnownChecker(Record):
    """A checker as it was at hand when the checks last ran, and how often it was right where that was measured."""

    id: str
    title: str
    severity: Severity
    version: str
    rule_ref: str | None = None
    is_on: bool
    precision: float | None = Field(None, ge=0, le=1, description="Share of the flags read that were right.")
    flags_read: int | None = Field(None, description="How many of its flags were read for that.")
    read_on: str | None = Field(None, description="On which copy.")

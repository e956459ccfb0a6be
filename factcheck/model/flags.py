"""What checkers say, and the spans they point at."""

from pydantic import Field

from factcheck.model.closed_sets import DocumentField, Severity
from factcheck.model.record import Record
from factcheck.model.spans import Span


class Evidence(Record):
    """A span a flag points at, and the part it plays (`content`, `credit`, `record`, ...)."""

    document_id: str
    role: str = Field(pattern=r"^[a-z][a-z_]{0,31}$")
    span: Span
    field: DocumentField = Field("text", description="Which of the document's texts the span lies in.")


class Flag(Record):
    """What a checker says: a plain sentence about the text, and the spans it is about."""

    checker: str
    code: str = Field(description="Which of the checker's findings this is; the checker's id where it has one only.")
    document_id: str
    statement_id: str | None = None
    severity: Severity
    message: str = Field(min_length=1, max_length=1000)
    evidence: tuple[Evidence, ...] = Field(min_length=1)

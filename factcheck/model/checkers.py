"""What the desk knows of a checker beside what it flags."""

from pydantic import Field

from factcheck.model.closed_sets import Severity
from factcheck.model.record import Record


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

"""What leaves for other programs: a document with its statements, and all that was found, flagged and decided."""

from collections.abc import Mapping

from pydantic import Field

from factcheck.model.closed_sets import FlagState
from factcheck.model.flags import Flag
from factcheck.model.record import Record
from factcheck.model.reports import CitedDocument, ReportedReview
from factcheck.model.reviews import FlagReview
from factcheck.model.spans import Span
from factcheck.model.statements import Statement
from factcheck.model.verdict_sets import Attribution, Rating, State
from factcheck.model.verifications import Verification


class ExportedNote(Record):
    """Free words of a reviewer, and what they hang on."""

    id: int
    statement_id: str | None = None
    flag_id: str | None = None
    review_id: int | None = Field(None, description="The review that it was written with.")
    author: str
    body: str
    noted_at: str
    about: Span | None = Field(None, description="The words of the text that it hangs on, where it names some.")


class ExportedFlagReview(FlagReview):
    """A decision about a flag, and when it was made."""

    id: int
    reviewed_at: str


class ExportedFlag(Flag):
    """A flag that stands, or one that people decided about."""

    id: str
    first_seen: str
    gone_at: str | None = Field(None, description="Since when it is no longer raised.")
    state: FlagState = "open"
    decision: ExportedFlagReview | None = Field(None, description="The latest; None where nobody has decided.")


class ExportedStatement(Record):
    """A statement, and all that was found, flagged and decided."""

    statement: Statement
    document_version: int = Field(description="The version that its spans lie in.")
    gone_at: str | None = Field(None, description="Since when it is no longer found in the document.")
    agencies: tuple[str, ...] = Field((), description="Ids of those that it came by.")
    state: State
    attribution: Attribution
    rating: Rating
    review: ReportedReview | None = Field(None, description="The latest, from which the verdict comes.")
    flags: tuple[ExportedFlag, ...] = ()
    notes: tuple[ExportedNote, ...] = ()
    findings: tuple[Verification, ...] = ()
    appearances: tuple[CitedDocument, ...] = Field(
        (), description="Of one that is done: the documents known to have it of this speaker, its own among them."
    )
    first_appearance: str | None = Field(None, description="The one that had it before all others; else None.")


class ExportedDocument(Record):
    """A document with its statements in reading order, and what hangs on none of them."""

    document: CitedDocument
    language: str | None = None
    version: int
    texts: Mapping[int, str] = Field(description="By version, those that spans of it lie in.", repr=False)
    stored_at: Mapping[int, str] = Field(description="By version, when it was stored.")
    statements: tuple[ExportedStatement, ...] = ()
    flags: tuple[ExportedFlag, ...] = ()
    notes: tuple[ExportedNote, ...] = ()

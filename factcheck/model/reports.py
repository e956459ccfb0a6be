"""What leaves the desk: the report that an editor files with a story, and what other programs are given."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from factcheck.model.closed_sets import FlagState, Kind, Position, Quotation, Relation, Severity
from factcheck.model.flags import Flag
from factcheck.model.record import Record
from factcheck.model.reviews import FlagReview, Review
from factcheck.model.spans import Span
from factcheck.model.statements import Statement
from factcheck.model.traces import Trace
from factcheck.model.verdict_sets import Attribution, Rating, State
from factcheck.model.verifications import Verification


class CitedDocument(Record):
    """Another document that the report names: a record, the other end of a trace, a reviewer's evidence."""

    id: str
    kind: Kind
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None


class CreditedAgency(Record):
    """An agency behind the document, and where it says so."""

    id: str
    name: str
    relation: Relation
    position: Position
    ambiguous: bool


class ReportedNote(Record):
    """Free words of a reviewer, as they were typed."""

    author: str
    noted_at: str
    body: str
    about: str | None = Field(None, description="The words of the text that it hangs on, where it names some.")


class ReportedFlag(Record):
    """A flag that stands, and the first words of the document that it points at."""

    id: str
    checker: str
    code: str
    severity: Severity
    message: str
    first_seen: str
    words: str | None = None
    notes: tuple[ReportedNote, ...] = ()


class ReportedReview(Review):
    """A review as it stands in the log, with the note it was written with."""

    id: int
    reviewed_at: str
    note: str | None = None


class ReportedRewording(Record):
    """What a newer version of the document made of the statement after its latest review."""

    former_version: int
    document_version: int
    former_content: str
    content: str
    former_speaker: str | None = None
    speaker: str | None = None
    reworded_at: str


class Decision(Record):
    """Where a statement stands, and what people decided about it, the latest review last."""

    state: State
    attribution: Attribution
    rating: Rating
    second_reviewer: str | None = Field(None, description="Who had come to the latest verdict before, of this version.")
    reviews: tuple[ReportedReview, ...] = ()
    notes: tuple[ReportedNote, ...] = ()
    rewordings: tuple[ReportedRewording, ...] = ()


class ReportedStatement(Record):
    """A statement: who said it, when, how it was found, what is flagged and what people decided."""

    id: str
    content: str
    start: int
    quotation: Quotation
    speaker: str | None = None
    source: str | None = Field(None, description="The words that name who said it.")
    stated_on: date | None = None
    stated_on_latest: date | None = None
    tagger: str
    confidence: float
    document_version: int = Field(description="The version it was last found in.")
    gone_at: str | None = Field(None, description="Since when it is no longer found in the document.")
    flags: tuple[ReportedFlag, ...] = ()
    decision: Decision


class ReportedQuotation(Record):
    """Words in quotation marks: what holding them against the records gave, and the statement that quotes them."""

    quotation: Span
    statement: ReportedStatement | None = Field(None, description="None where nobody is said to have said it.")
    verification: Verification | None = Field(None, description="None where they were held against no record.")
    verified_by: str | None = Field(None, description="The fingerprint of what held them against the records.")
    is_outdated: bool = Field(False, description="Whether the record it was found in has changed since.")
    traces: tuple[Trace, ...] = ()
    flags: tuple[ReportedFlag, ...] = ()


class ReportedStage(Record):
    """A stage of the machine: what it last ran as, and whether the document is still as it saw it."""

    name: Literal["attribute", "trace", "verify"]
    made_by: str | None = Field(None, description="Its fingerprint or the tagger; None where it has never run.")
    is_current: bool = Field(False, description="Whether the document is still as the stage saw it.")
    version: int | None = None


class UnfinishedRun(Record):
    """A checker that abstained from the document or failed on it, and why."""

    checker: str
    outcome: Literal["skipped", "failed"]
    reason: str | None = None


class ReportedDocument(Record):
    """A document with all that its report says; quotations and statements in the order of its text."""

    id: str
    kind: Kind
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    version: int
    ingested_at: str
    origin: str = Field(description="Where this version was read from.")
    source_sha256: str = Field(description="Of the bytes it was read from.")
    text_sha256: str = Field(description="Of the text as stored, in UTF-8.")
    agencies: tuple[CreditedAgency, ...] = ()
    stages: tuple[ReportedStage, ...] = ()
    abstained: str | None = Field(None, description="Why no statements were looked for.")
    unfinished: tuple[UnfinishedRun, ...] = ()
    records_unseen: int = Field(0, description="How many records came in and were held against nothing yet.")
    quotations: tuple[ReportedQuotation, ...] = ()
    statements: tuple[ReportedStatement, ...] = Field((), description="Those without a quotation, as lists show them.")
    gone: tuple[ReportedStatement, ...] = Field((), description="No longer found, but decided on or noted.")
    not_shown: int = Field(0, description="How many more look like no statement.")
    flags: tuple[ReportedFlag, ...] = Field((), description="Those about the document, and about nothing above.")
    notes: tuple[ReportedNote, ...] = Field((), description="Those that hang on nothing above.")
    cited: tuple[CitedDocument, ...] = ()


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

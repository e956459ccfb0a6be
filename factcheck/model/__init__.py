"""The ground: frozen records that every room stands on; nothing here does any work.

Offsets are Unicode code points, half-open: ``text[start:end]``.
"""

from datetime import date
from typing import Literal, NamedTuple, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

Kind = Literal["article", "wire", "record", "factcheck"]
Quotation = Literal["direct", "indirect", "mixed"]
Factuality = Literal["factual", "denied", "hypothetical"]
SpeakerKind = Literal["person", "office", "body", "state", "group", "unnamed"]
Relation = Literal["authored", "contributed", "based_on", "cited", "told", "subject"]
Level = Literal["document", "statement"]
Position = Literal["byline", "dateline", "footer", "body", "metadata"]
TraceRelation = Literal["identical", "truncated", "altered", "paraphrase"]
ChangeOp = Literal["same", "removed", "added", "changed"]
Difference = Literal["cut", "ellipsis", "omission", "addition", "wording", "order", "negation", "number", "opposite"]
Severity = Literal["note", "query", "hold"]
DocumentField = Literal["text", "title"]
State = Literal["new", "in_review", "second_review", "done", "reopened", "wont_check"]
Attribution = Literal[
    "unchecked",
    "confirmed_primary",
    "confirmed_independent",
    "confirmed_wire",
    "confirmed_with_defects",
    "out_of_context",
    "misattributed",
    "disputed_by_source",
    "not_found",
    "fabricated",
    "unverifiable",
]
Defect = Literal[
    "wording",
    "truncated",
    "translation",
    "date",
    "place",
    "title",
    "speaker",
    "credit_missing",
    "credit_ambiguous",
    "anonymous_no_reason",
]
Rating = Literal[
    "not_rated",
    "not_applicable",
    "true",
    "mostly_true",
    "mixture",
    "mostly_false",
    "false",
    "unproven",
    "outdated",
]

KINDS: tuple[Kind, ...] = get_args(Kind)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
STATES: tuple[State, ...] = get_args(State)
ATTRIBUTIONS: tuple[Attribution, ...] = get_args(Attribution)
DEFECTS: tuple[Defect, ...] = get_args(Defect)
RATINGS: tuple[Rating, ...] = get_args(Rating)


class Record(BaseModel):
    """Base of all that passes between rooms: frozen, and no field unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of a text, with the words it covers: ``text[start:end] == span.text``."""

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(description="One past the last code point; greater than start.")
    text: str = Field(description="The words covered, so that a span can be read and verified alone.")

    @model_validator(mode="after")
    def _covers_its_text(self) -> Self:
        if self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"span {self.start}-{self.end} cannot cover {len(self.text)} code points")
        return self

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut the span out of the text it belongs to; ValueError where it lies outside."""
        return cls(start=start, end=end, text=text[start:end])


class Speaker(Record):
    """The one a source span resolves to (*he* -> Vladimir Putin; *Moscow* -> Russia)."""

    name: str
    kind: SpeakerKind = "person"


class Statement(Record):
    """One attribution relation (Pareti 2012): source, cue and content, each in one or more pieces.

    `id` is the same for the same content in the same document, however often it is attributed anew: it is made of
    the document's id, the content's words and which occurrence of them this is, not of offsets.
    """

    id: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...]
    quotation: Quotation
    quoted: tuple[Span, ...] = Field((), description="Parts of the content in quotation marks, the marks left out.")
    speaker: Speaker | None = None
    stated_on: date | None = Field(None, description="The day the document says it was said; of several, the first.")
    stated_on_latest: date | None = Field(
        None, description="The last of the days it may be, where the words leave several open: `last week`."
    )
    stated_on_reason: str | None = Field(None, description="How the words were read: `counted from publication, ...`.")
    stated_on_words: Span | None = Field(None, description="The words that give the day: `August 28`.")
    factuality: Factuality = Field(
        "factual",
        description="Whether the copy asserts that it was said (Pareti 2015): `did not say` is denied, `would say` "
        "hypothetical; a speaker's own denial (`denied that`) is factual.",
    )
    confidence: float = Field(1.0, ge=0, le=1)


class Sourcing(Record):
    """How a document or one of its statements came by an agency, with the words that say so."""

    agency: str = Field(description="Id in the agency registry: `afp`.")
    relation: Relation
    level: Level
    position: Position
    span: Span | None = Field(None, description="The words that name the agency; None where metadata does.")
    statement_id: str | None = Field(None, description="The statement it holds for, at level `statement`.")
    chain: tuple[Span, ...] = Field(
        (), description="Who quotes whom, outermost first: `Yonhap, quoting KCNA` is Yonhap, KCNA on the rows of both."
    )
    ambiguous: bool = Field(False, description="The credit names several agencies and does not say which carried this.")
    confidence: float = Field(1.0, ge=0, le=1)


class Change(Record):
    """One run of a word diff: `ours` as the statement has it, `theirs` as the other document does.

    Told from theirs to ours: `removed` are words ours lacks, `added` are words theirs lacks.
    """

    op: ChangeOp
    ours: str
    theirs: str


class Trace(Record):
    """A statement's quotation found in another document.

    `truncated`: one is part of the other; `altered`: words differ. Quotation marks, dashes, case, bracketed insertions,
    British and American spelling and contractions are no difference.

    `differs` says how: `cut` at an edge, left out with an `ellipsis` or without one (`omission`), an `addition`, other
    `wording` or `order`; and, where it bears on the meaning, `negation`, `number` or `opposite` (like, unlike).
    """

    statement_id: str
    document_id: str = Field(description="The document it was found in.")
    relation: TraceRelation
    quotation: Span = Field(description="The quoted words, in the statement's document.")
    found: Span = Field(description="The passage they go back to, in the other document.")
    diff: tuple[Change, ...] = ()
    differs: tuple[Difference, ...] = Field((), description="In which ways the words differ, in the order of the type.")
    score: float = Field(ge=0, le=1)


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


class ReviewEvidence(Record):
    """What a reviewer found: where (a URL or a stored document), in which words, of which day."""

    url: str | None = None
    document_id: str | None = None
    words: str = Field(min_length=1)
    dated: date | None = None


class Review(Record):
    """What a person decided about a statement, on top of which earlier review (None: the first)."""

    statement_id: str
    reviewer: str = Field(min_length=1)
    document_version: int
    follows: int | None = Field(None, description="Id of the review this one was written on top of.")
    state: State
    attribution: Attribution = "unchecked"
    defects: tuple[Defect, ...] = ()
    rating: Rating = "not_rated"
    desk_label: str | None = Field(None, description="The desk's own word for the rating.")
    searched: str | None = Field(None, description="What was searched; required for `not_found`.")
    evidence: tuple[ReviewEvidence, ...] = ()


class Agency(Record):
    """A news agency, as the registry knows it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    state_controlled: str | None = Field(None, description="About ownership or control, not about quality.")
    uncertain: bool = Field(False, description="The entry was written from general knowledge and awaits a check.")


class Incoming(Record):
    """A document as ingest hands it over, with where its bytes came from."""

    document: Document = Field(description="Its id is a readable proposal; the store settles collisions.")
    key: str = Field(
        description="What makes it the same document next time: `id:...`, `url:...`, `file:...`, `sha:...`."
    )
    feed: str | None = Field(None, description="Whose ids its id is one of, in the form of `identity.feed_of`.")
    former_keys: tuple[str, ...] = Field(
        (), description="Keys it may be stored under from before its feed was known, that without a feed first."
    )
    origin: str = Field(description="Where it was read from, for people: a path, `path:row`, `-`.")
    sha256: str = Field(description="Of the original bytes (a file's, or one row's line).")
    media_type: str
    mended: tuple[str, ...] = Field((), description="What had to be put right to read it, one plain sentence each.")

"""Who said what: statements and their speakers."""

from datetime import date

from pydantic import Field

from factcheck.model.closed_sets import Factuality, Quotation, SpeakerKind, StatementForm, StatementType
from factcheck.model.record import Record
from factcheck.model.spans import Span


class Speaker(Record):
    """The one a source span resolves to (*he* -> Vladimir Putin; *Moscow* -> Russia)."""

    name: str
    kind: SpeakerKind = "person"
    known: bool = Field(False, description="Whether the desk knows them by this name: then it is one in all documents.")

    @property
    def named(self) -> bool:
        """Whether it is somebody by name: not `administration officials`, `a teacher`, `a new poll`."""
        if self.kind in ("person", "state"):
            return True
        article = self.name.split(" ")[0].lower() in ("the", "a", "an")
        words = self.name.split(" ")[article:] or [""]
        return self.kind == "body" and any(word[:1].isupper() for word in words)


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
    stated_on: date | None = Field(
        None, description="The day the document says it was said; of several, the first; None where it gives no day."
    )
    stated_on_latest: date | None = Field(
        None,
        description="The last of the days it may be, where the words leave several open: `last week`; of a statement "
        "without a day, that of publication.",
    )
    stated_on_reason: str | None = Field(
        None, description="How the words were read: `counted from publication, ...`; without a day `by publication`."
    )
    stated_on_words: Span | None = Field(None, description="The words that give the day: `August 28`.")
    factuality: Factuality = Field(
        "factual",
        description="Whether the copy asserts that it was said (Pareti 2015): `did not say` is denied, `would say` "
        "hypothetical; a speaker's own denial (`denied that`) is factual.",
    )
    type: StatementType = Field(
        "assertion", description="What the cue makes of the content (Pareti 2015): said, thought, known or intended."
    )
    form: StatementForm = Field(
        "statement", description="What it is besides: a headline, a line of no comment, the author's own."
    )
    shown: bool = Field(
        True,
        description="Whether lists show it unasked; one with a flag, a review or a note is shown whatever this says.",
    )
    confidence: float = Field(1.0, ge=0, le=1)

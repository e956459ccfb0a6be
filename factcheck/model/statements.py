"""Who said what: statements and their speakers."""

from datetime import date

from pydantic import Field

from factcheck.model.closed_sets import Factuality, Quotation, SpeakerKind, StatementForm, StatementType
from factcheck.model.record import Record
from factcheck.model.spans import Span


class Speaker(Record):
    """The one a source span resolves to (*he* -> Vladimir Putin; *Moscow* -> Russia)."""

    name: str = Field(description="As the document first gives it in full; of an office, the office.")
    kind: SpeakerKind = Field(default="person", description="What they are.")
    known: bool = Field(
        default=False, description="Whether the desk knows them by this name: then it is one in all documents."
    )

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

    id: str = Field(description="The same for the same content in the same document.")
    source: tuple[Span, ...] = Field(default=(), description="The words that name who said it.")
    cue: tuple[Span, ...] = Field(default=(), description="The words that say that it was said.")
    content: tuple[Span, ...] = Field(description="What was said, in one or more pieces.")
    quotation: Quotation = Field(description="How the content is given.")
    quoted: tuple[Span, ...] = Field(
        default=(), description="Parts of the content in quotation marks, the marks left out."
    )
    speaker: Speaker | None = Field(
        default=None, description="Whom the source resolves to; None where it is nobody that the document names."
    )
    stated_on: date | None = Field(
        default=None,
        description="The day the document says it was said; of several, the first; None where it gives no day.",
    )
    stated_on_latest: date | None = Field(
        default=None,
        description="The last of the days it may be, where the words leave several open: `last week`; of a statement "
        "without a day, that of publication.",
    )
    stated_on_reason: str | None = Field(
        default=None,
        description="How the words were read: `counted from publication, ...`; without a day `by publication`.",
    )
    stated_on_words: Span | None = Field(default=None, description="The words that give the day: `August 28`.")
    factuality: Factuality = Field(
        default="factual",
        description="Whether the copy asserts that it was said (Pareti 2015): `did not say` is denied, `would say` "
        "hypothetical; a speaker's own denial (`denied that`) is factual.",
    )
    type: StatementType = Field(
        default="assertion",
        description="What the cue makes of the content (Pareti 2015): said, thought, known or intended.",
    )
    form: StatementForm = Field(
        default="statement", description="What it is besides: a headline, a line of no comment, the author's own."
    )
    shown: bool = Field(
        default=True,
        description="Whether lists show it unasked; one with a flag, a review or a note is shown whatever this says.",
    )
    confidence: float = Field(default=1.0, ge=0, le=1, description="How sure attribution is, from 0 to 1.")

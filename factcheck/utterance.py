"""What is quoted, apart from who quotes it: passages as the tracer finds them, and quotations of one utterance."""

from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from pydantic import Field

from factcheck.model import Record, Span

# `Make America Great Again` is four, `not ready` two.
_SHORT = 5

# Passages of one document are told apart by so many bits.
_NUMBER_BITS = 20
# Later than any two publications lie apart.
_NEVER = 4_000_000

# In a passage's day, of a year that its copy leaves open: a leap year of which no copy is.
OPEN_YEAR = 4

# The first day that something may have been said, and the last; None where it is one day, or none is known.
Days = tuple[date | None, date | None]


class Passage(NamedTuple):
    """A sentence of a record or a quotation in an article: the unit that quotations are found in, and found by.

    Indirect content is one too, but is only ever a paraphrase of others.
    `said` is of the `OPEN_YEAR` where copy without a date gives a month and day alone. `said_latest` is there where the
    words leave several days open. `length` counts its words; `triples` and `words` are 64-bit keys of every three words
    that stand together, and of each word of meaning together with its speaker.
    """

    document_id: str
    version: int
    number: int
    start: int
    end: int
    length: int
    is_record: bool
    is_indirect: bool
    statement_id: str | None
    speaker: str | None
    said: date | None
    published: date | None
    triples: tuple[int, ...] = ()
    words: tuple[int, ...] = ()
    said_latest: date | None = None

    @property
    def days(self) -> Days:
        """When it may have been said."""
        return self.said, self.said_latest

    @property
    def place(self) -> int:
        """Where it stands among those of its day, in 63 bits: the same whichever came first."""
        return place_of(self.document_id) << _NUMBER_BITS | self.number & ((1 << _NUMBER_BITS) - 1)


class NumberTrace(NamedTuple):
    """A trace between quotations that differ in a number, by what tells which of a statement's are best.

    `quoted_in` is the statement's document; `days_apart` are between the two publications, None where one is unknown.
    """

    statement_id: str
    quoted_in: str
    document_id: str
    is_record: bool
    days_apart: int | None
    score: float

    @property
    def rank(self) -> tuple[bool, int, float, int, str]:
        """Sorts first what was really said, then the nearest in time, then the likest; the last two never tie."""
        days = _NEVER if self.days_apart is None else self.days_apart
        apart = abs(place_of(self.document_id) - place_of(self.quoted_in))
        return not self.is_record, days, -self.score, apart, self.document_id


@lru_cache(maxsize=1 << 16)
def place_of(document_id: str) -> int:
    """43 bits of a document's id: neighbours by it are neighbours in every order of arrival."""
    digest = blake2b(document_id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - 63 + _NUMBER_BITS)


class ClusterMember(Record):
    """One document's quotation of an utterance, or the sentence of a record it goes back to."""

    document_id: str
    statement_id: str | None = Field(None, description="The statement that quotes it; None in a record.")
    span: Span
    speaker: str | None = None
    said: date | None = Field(None, description="The day the document says it was said, else the day of publication.")
    said_latest: date | None = Field(
        None, description="The last day it may be, where the document leaves several open."
    )
    published: date | None = None

    @property
    def days(self) -> Days:
        """When it may have been said."""
        return self.said, self.said_latest

    @property
    def place(self) -> tuple[str, int, str | None]:
        """What tells a member from others: where it stands, and in which statement."""
        return self.document_id, self.span.start, self.statement_id

    @property
    def is_short(self) -> bool:
        """Whether it is few words enough to come out of several sentences, or to be a slogan said again."""
        return sum(any(map(str.isalnum, word)) for word in self.span.text.split()) <= _SHORT


class Edge(NamedTuple):
    """Two ends of a trace, the same words or a part of them."""

    one: ClusterMember
    other: ClusterMember


class Cluster(Record):
    """One utterance as several documents quote it, the same or cut; in order of appearance.

    More than one name in `speakers`, or more than one day in `days`, is a conflict; wordings that differ are `altered`
    traces of the members' statements.
    """

    id: str
    quotation: str = Field(description="The longest of the wordings.")
    speakers: tuple[str, ...] = Field((), description="Who it is attributed to, the most frequent first.")
    days: tuple[date, ...] = Field((), description="When it was said, by records and by documents that give the day.")
    variants: int = Field(description="In how many wordings, case and punctuation apart.")
    members: tuple[ClusterMember, ...]

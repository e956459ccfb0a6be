"""How copy came by an agency."""

from pydantic import Field

from factcheck.model.closed_sets import Level, Position, Relation
from factcheck.model.record import Record
from factcheck.model.spans import Span


class Sourcing(Record):
    """How a document or one of its statements came by an agency, with the words that say so."""

    agency: str = Field(description="Id in the agency registry: `afp`.")
    relation: Relation = Field(description="How it came by the agency.")
    level: Level = Field(description="What the words are about.")
    position: Position = Field(description="Where they stand.")
    span: Span | None = Field(default=None, description="The words that name the agency; None where metadata does.")
    statement_id: str | None = Field(default=None, description="The statement it holds for, at level `statement`.")
    chain: tuple[Span, ...] = Field(
        default=(),
        description="Who quotes whom, outermost first: `Yonhap, quoting KCNA` is Yonhap, KCNA on the rows of both.",
    )
    ambiguous: bool = Field(
        default=False,
        description="The credit leaves open which agency carried this: it names several, or none by name.",
    )
    confidence: float = Field(default=1.0, ge=0, le=1, description="How sure this is, from 0 to 1.")


class Agency(Record):
    """A news agency, as the registry knows it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    state_controlled: str | None = Field(default=None, description="About ownership or control, not about quality.")
    uncertain: bool = Field(
        default=False, description="The entry was written from general knowledge and awaits a check."
    )

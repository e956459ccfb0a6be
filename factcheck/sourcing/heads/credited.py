"""The rows that heads of stories give, and where a head ends."""

import re
from collections.abc import Iterator

from factcheck.model import Position, Relation, Sourcing, Span
from factcheck.sourcing.agencies import AgencyMention
from factcheck.sourcing.forms.phrases import word_pattern

# A dateline stands at the head; above it there may be a headline, a deck, a byline and a picture's caption.
HEAD_LINES = 12
OPENS_BYLINE = re.compile(rf"^\W{{0,3}}{word_pattern('datelines', 'byline-openers')}(?:\b:?| ?/)", re.IGNORECASE)


def credits_of(
    names: tuple[AgencyMention, ...], relation: Relation, position: Position, confidence: float
) -> Iterator[Sourcing]:
    """A row for each agency, at the place that names it first."""
    seen: set[str] = set()
    for name in names:
        if name.agency not in seen:
            seen.add(name.agency)
            span = Span(start=name.start, end=name.end, text=name.text)
            yield credit_of(name.agency, relation, position, span, confidence)


def credit_of(agency: str, relation: Relation, position: Position, span: Span | None, confidence: float) -> Sourcing:
    """A row of the whole document; without a span where metadata alone has the name."""
    return Sourcing(
        agency=agency, relation=relation, level="document", position=position, span=span, confidence=confidence
    )

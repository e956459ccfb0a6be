"""Traces between quotations that differ in a number: of a series of figures each would be linked with every other."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from operator import attrgetter
from typing import NamedTuple

from factcheck.model import Trace
from factcheck.utterance import NumberTrace, Passage

# Of one statement's, so many are kept: the nearest in time, then the likest.
MOST_NUMBERS = 5


class Link(NamedTuple):
    """A trace, and the passages it is between."""

    trace: Trace
    ours: Passage
    theirs: Passage

    @property
    def number_trace(self) -> NumberTrace | None:
        """What ranks it where a number differs; None where none does."""
        if self.trace.relation != "altered" or "number" not in self.trace.differs:
            return None
        days = self.ours.published, self.theirs.published
        return NumberTrace(
            statement_id=self.trace.statement_id,
            quoted_in=self.ours.document_id,
            document_id=self.theirs.document_id,
            is_record=self.theirs.is_record,
            days_apart=abs((days[1] - days[0]).days) if days[0] and days[1] else None,
            score=self.trace.score,
        )


def bounded(links: Collection[Link], held: Iterable[NumberTrace]) -> tuple[list[Trace], tuple[NumberTrace, ...]]:
    """The traces to keep beside those held, and which of these give way to them."""
    held = tuple(held)
    by_statement: dict[str, list[NumberTrace]] = defaultdict(list)
    for one in (*held, *(link.number_trace for link in links)):
        if one is not None:
            by_statement[one.statement_id].append(one)
    best = {one for some in by_statement.values() for one in sorted(some, key=attrgetter("rank"))[:MOST_NUMBERS]}
    kept = [link.trace for link in links if (number := link.number_trace) is None or number in best]
    return kept, tuple(one for one in held if one not in best)

"""Traces between quotations that differ in a number: of a series of figures each would be linked with every other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from factcheck.model import Trace
from factcheck.tracing.lexicon import NUMBERS
from factcheck.tracing.speakers import same_speaker
from factcheck.tracing.words import words
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
        if not differs_in_number(self.trace):
            return None
        return _number_trace(self.ours, self.theirs, self.trace.score)


def _number_trace(ours: Passage, theirs: Passage, score: float) -> NumberTrace:
    days = ours.published, theirs.published
    return NumberTrace(
        statement_id=str(ours.statement_id),
        quoted_in=ours.document_id,
        document_id=theirs.document_id,
        is_record=theirs.is_record,
        days_apart=abs((days[1] - days[0]).days) if days[0] and days[1] else None,
        score=score,
    )


def bounded(
    traces: Iterable[Trace], numbers: Iterable[NumberTrace], held: Iterable[NumberTrace]
) -> tuple[tuple[Trace, ...], tuple[NumberTrace, ...]]:
    """The traces to keep beside those held, and which of these give way to them.

    `numbers` ranks those of the traces that differ in a number; `held` are of their statements, into others.
    """
    held, numbers = tuple(held), tuple(numbers)
    by_statement: dict[str, list[NumberTrace]] = defaultdict(list)
    for one in (*held, *numbers):
        by_statement[one.statement_id].append(one)
    best = {one for some in by_statement.values() for one in sorted(some, key=attrgetter("rank"))[:MOST_NUMBERS]}
    dropped = {(one.statement_id, one.document_id, one.score) for one in numbers if one not in best}
    kept = [one for one in traces if not differs_in_number(one) or _key(one) not in dropped]
    return tuple(kept), tuple(one for one in held if one not in best)


def differs_in_number(trace: Trace) -> bool:
    """Whether it is of altered words, a number among them."""
    return trace.relation == "altered" and "number" in trace.differs


def _key(trace: Trace) -> tuple[str, str, float]:
    return trace.statement_id, trace.document_id, trace.score


class _Forms(NamedTuple):
    """The words as compared, and the same with one sign for any number."""

    words: tuple[str, ...]
    frame: tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def _forms(text: str) -> _Forms:
    forms = tuple(word.form for word in words(text))
    return _Forms(forms, tuple("#" if form in NUMBERS or form[0].isdecimal() else form for form in forms))


def foreseen(ours: Passage, text: str, theirs: Passage, their_text: str) -> NumberTrace | None:
    """What a comparison of two quotations that are alike but for their numbers comes to; None where they are not."""
    if theirs.is_record or theirs.is_indirect or ours.is_indirect or ours.length != theirs.length:
        return None
    one, other = _forms(text[ours.start : ours.end]), _forms(their_text[theirs.start : theirs.end])
    if one.frame != other.frame or sorted(one.words) == sorted(other.words):
        return None
    same = sum(form == their_form for form, their_form in zip(one.words, other.words, strict=True))
    return _number_trace(ours, theirs, round(same / len(one.words), 4))


def surplus(quotation: Passage, text: str, others: Sequence[tuple[Passage, str]]) -> set[str]:
    """The documents, of those foreseen to differ in a number, that would have to give way: not worth a comparison."""
    by_agreement: dict[bool | None, list[NumberTrace]] = defaultdict(list)
    for passage, their_text in others:
        if (number := foreseen(quotation, text, passage, their_text)) is not None:
            by_agreement[same_speaker(quotation.speaker, passage.speaker)].append(number)
    return {
        one.document_id for some in by_agreement.values() for one in sorted(some, key=attrgetter("rank"))[MOST_NUMBERS:]
    }


def gives_way(one: NumberTrace | None, held: Iterable[NumberTrace]) -> bool:
    """Whether enough better ones are held of its statement."""
    return one is not None and sum(other.rank < one.rank for other in held) >= MOST_NUMBERS

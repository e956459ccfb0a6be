"""When two wordings that match count as one utterance: fragments and slogans need the speaker and the day to agree.

Of wordings that differ in a number each would be linked with every other of a series: the nearest few are kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, Self

from factcheck.dates.calendar import days_meant
from factcheck.model import Trace
from factcheck.tracing.alignment import content
from factcheck.tracing.compare import Finding
from factcheck.tracing.lexicon import NUMBERS
from factcheck.tracing.speakers import same_speaker
from factcheck.tracing.wording.levelled import levelled
from factcheck.tracing.wording.likeness import FRAME, LEAST_FRAME
from factcheck.tracing.words import Word, words
from factcheck.utterance import OPEN_YEAR, Days, NumberTrace, Passage

NEAR_DAYS, _CLOSE_DAYS, _MONTH = 7, 3, 31
_SMALLEST_WEIGHT = 4
_FRAGMENT = 3
# Set off on both sides.
_CLAUSE = 2
_LONG_RUN, _SHORT_RUN, _PHRASE = 8, 6, 5
# So long a run of the same words, some of them with meaning, makes it the same sentence whatever stands round it.
_TELLING_RUN = 12
_NEARLY_ALL, _ALL_BUT_ONE = 0.8, 0.87
# Of one statement's, so many are kept: the nearest in time, then the likest.
MOST_NUMBERS = 5


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the statement claims of its quotation: who said it and when, and how many words it is.

    `is_dated` says that its own words give the day.
    """

    speaker: str | None
    days: Days
    is_dated: bool
    length: int
    weight: int

    @classmethod
    def by(cls, quotation: Passage, ours: Sequence[Word]) -> Self:
        """What the quotation claims, of which these are the words."""
        length = len([word for word in ours if not word.gap])
        is_dated = quotation.said != quotation.published or quotation.said_latest is not None
        return cls(quotation.speaker, quotation.days, is_dated, length, content(ours).total())


def is_candidate(one: Passage, other: Passage, triples: int) -> bool:
    """Whether two passages that share so many triples are worth comparing: whether any finding could pass the rules.

    Where either is a fragment, speaker and day must agree; where the speakers differ, most words must be shared.
    """
    agrees, shorter = same_speaker(one.speaker, other.speaker), min(one.length, other.length)
    if shorter <= _FRAGMENT:
        days = [(one.days, (other.published, None)), ((one.published, None), other.days)]
        return agrees is True and any(is_near(*pair) is True for pair in days)
    return agrees is not False or (shorter >= _least_weight(agrees=False, near=None) and 2 * triples >= shorter - 2)


def passes_match_rules(finding: Finding, claimed: Claimed, speaker: str | None, published: date | None) -> bool:
    """Whether the finding is kept: neither chance, nor a stock phrase, nor somebody else's sentence."""
    agrees = same_speaker(claimed.speaker, speaker)
    # One word of meaning among others of none is said every day.
    near = is_near(claimed.days, (published, None), NEAR_DAYS if finding.weight > 1 else _CLOSE_DAYS)
    if min(claimed.length, finding.length) <= _FRAGMENT:
        # Of a few words found in ours, one is no quotation of it.
        is_telling = finding.weight > (finding.length < claimed.length)
        return finding.relation != "altered" and is_telling and agrees is True and near is True
    is_close = agrees is not False and is_near(claimed.days, (published, None), _CLOSE_DAYS) is True
    if finding.relation == "altered":
        is_altered = _is_same_sentence_altered(finding, agrees=agrees, near=near)
        return is_altered or (is_close and _is_nearly_the_same(finding))
    # What costs least to tell is asked first.
    if finding.weight >= _least_weight(agrees=agrees, near=near):
        return True
    if agrees is None and is_close and (finding.weight > 1 or _is_set_off(finding)):
        return True
    if agrees is not False and _is_part(finding, claimed, published):
        return True
    return _is_telling(finding, agrees=agrees, near=near)


def _is_nearly_the_same(finding: Finding) -> bool:
    """Whether, of about one day, so little differs that it is one sentence: a shading, a word, or some in a frame."""
    if finding.is_shaded:
        return finding.telling > 0
    if finding.length > _SHORT_RUN and finding.alike >= _ALL_BUT_ONE:
        return finding.telling > 0
    is_frame = finding.length >= LEAST_FRAME and finding.alike >= FRAME
    return finding.telling > 1 and (is_frame or finding.alike >= _NEARLY_ALL)


def _is_set_off(finding: Finding) -> bool:
    """Whether a word of meaning among smaller ones is a clause of its own, or more of one."""
    is_run = finding.bounds > 0 and finding.length >= _SHORT_RUN
    return finding.telling > 0 and (is_run or finding.bounds == _CLAUSE)


def _is_part(finding: Finding, claimed: Claimed, published: date | None) -> bool:
    """Whether words cut out of others single these out, where the copy gives no day that speaks against it.

    Whole sentences that are found by themselves, as slogans are, do not.
    """
    if finding.relation != "truncated" or claimed.is_dated:
        return False
    if finding.length >= _SHORT_RUN and finding.telling > 1:
        return True
    if finding.length >= _SHORT_RUN and finding.telling and finding.bounds == _CLAUSE:
        return is_near(claimed.days, (published, None)) is True
    is_phrase = finding.length >= _PHRASE and finding.telling > _SMALLEST_WEIGHT - 2
    return is_phrase and is_near(claimed.days, (published, None), _MONTH) is True


def _is_telling(finding: Finding, *, agrees: bool | None, near: bool | None) -> bool:
    """Whether the same words, though few of them have meaning, single out one occasion for that speaker and day."""
    if agrees is False:
        return False
    is_long = finding.length >= _LONG_RUN and finding.weight >= 2
    if agrees:
        return near is not False or is_long
    if near:
        is_short_run = finding.length >= _SHORT_RUN and finding.weight >= 2
        return finding.relation == "identical" or is_short_run or finding.weight >= _SMALLEST_WEIGHT - 1
    # On another day, words that come from a phrase book are no sign of the same occasion.
    return is_long and finding.weight > _SMALLEST_WEIGHT - 1


def _least_weight(*, agrees: bool | None, near: bool | None) -> int:
    """How many of the shared words must have meaning for them to be no stock phrase.

    The same words under another speaker's name are worth reporting, but only words that two people do not both come
    up with.
    """
    if agrees is False:
        return _SMALLEST_WEIGHT + 2
    return _SMALLEST_WEIGHT + 1 if agrees is None and near is False else _SMALLEST_WEIGHT


def _is_same_sentence_altered(finding: Finding, *, agrees: bool | None, near: bool | None) -> bool:
    if agrees is False:
        return False
    if agrees:
        # A speaker comes back to a subject: on another day a run of the same words has to tell it is the same sentence.
        is_heavy = finding.weight >= _SMALLEST_WEIGHT or finding.alike >= _NEARLY_ALL
        return near is not False or (is_heavy and finding.run >= _SHORT_RUN - 1)
    if finding.run >= _TELLING_RUN and finding.weight > _SMALLEST_WEIGHT:
        return True
    # With the speaker unknown, and more so on another day, more words must match: stock phrases are everybody's.
    if near is False:
        is_whole = finding.alike >= _NEARLY_ALL or (finding.share >= 0.75 and finding.weight > _SMALLEST_WEIGHT)
        return finding.length >= _LONG_RUN and finding.telling >= 2 and is_whole
    if finding.length >= _LONG_RUN and finding.score >= _NEARLY_ALL and finding.weight >= 2:
        return True
    is_likely = finding.share >= 0.6 or finding.cover >= 0.5
    return finding.weight >= _SMALLEST_WEIGHT or (is_likely and finding.length >= _LONG_RUN)


def is_near(one: Days, other: Days, days: int = NEAR_DAYS) -> bool | None:
    """Whether two days, or the nearest they may be, are within a week or so many days; None where one is unknown."""
    first, second = _of_one_year(one[0], other[0]), _of_one_year(other[0], one[0])
    if first is None or second is None:
        return None
    if OPEN_YEAR in (first.year, second.year):
        return None
    return max((second - (one[1] or first)).days, (first - (other[1] or second)).days) <= days


def _of_one_year(day: date | None, other: date | None) -> date | None:
    """The day; where its year is open, that of the year which brings it nearest to the other."""
    if day is None or day.year != OPEN_YEAR or other is None or other.year == OPEN_YEAR:
        return day
    meant = days_meant(day.month, day.day, None, other)
    return min(meant, key=lambda one: abs(one - other), default=None)


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
    forms = tuple(word.form for word in levelled(text, words(text)))
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

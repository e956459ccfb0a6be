"""Quotations found again in other documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.model import TRACE_RELATION, Document, Span, Trace
from factcheck.text import read
from factcheck.tracing.candidates import LONGEST_QUOTATION, PASSAGES_EACH, Candidates, candidates, reach_of
from factcheck.tracing.compare import Finding, compare, section
from factcheck.tracing.match_rules import (
    Claimed,
    Link,
    bounded,
    foreseen,
    gives_way,
    passes_match_rules,
    surplus,
)
from factcheck.tracing.paraphrase import best_paraphrase
from factcheck.tracing.passage_index import MemoryPassageIndex, PassageIndex
from factcheck.tracing.passages import passages
from factcheck.tracing.wording.levelled import levelled
from factcheck.tracing.words import Word, words, words_of
from factcheck.utterance import NumberTrace, Passage

_Place = tuple[Passage, str]
_Weighed = tuple[int, Passage, str]


class Traces(NamedTuple):
    """A document's quotations found elsewhere, and other documents' quotations found in it.

    `numbers` are those of the latter that differ in a number: which of them to keep, what is stored tells by then.
    """

    outward: tuple[Trace, ...]
    inward: tuple[Trace, ...]
    numbers: tuple[NumberTrace, ...] = ()


class Tracer:
    """Documents in memory, and the traces of one's quotations into all others.

    Adding a document costs its own words only; adding one again puts the new text in the old one's place.
    """

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self._index = MemoryPassageIndex()
        for document in documents:
            self.add(document)

    def add(self, document: Document) -> None:
        """Take in a document, so that quotations can be found in it."""
        self._index.put(document.id, document.text, passages(document))

    def traces(self, document: Document) -> tuple[Trace, ...]:
        """The document's quotations of two words or more found in other documents: the best for each of these.

        Ordered by place in the document, then by the other document's id.
        """
        own = passages(document)
        found = candidates(own, self._index)
        return _outward(document, found, _Reach(document, own, found))


def trace(document: Document, own: Iterable[Passage], index: PassageIndex) -> Traces:
    """The traces of the document, whose passages are `own`, into the index, and of the index's quotations into it."""
    passages_here = list(own)
    return trace_among(document, passages_here, candidates(passages_here, index))


def trace_among(document: Document, own: Sequence[Passage], found: Candidates) -> Traces:
    """The traces between the document, whose passages are `own`, and what was fetched to compare it with."""
    reach = _Reach(document, own, found)
    inward = _inward(document, found, reach)
    numbers = [number for link in inward if (number := link.number_trace) is not None]
    return Traces(_outward(document, found, reach), _in_order([link.trace for link in inward]), tuple(numbers))


def _outward(document: Document, found: Candidates, reach: "_Reach") -> tuple[Trace, ...]:
    links = []
    for ours, weighed in found.others:
        others: dict[str, list[_Weighed]] = defaultdict(list)
        for weight, other in weighed:
            if ours.statement_id and not other.is_indirect:
                others[other.document_id].append((weight, other, found.text(other)))
        passed_over = surplus(ours, document.text, [theirs[0][1:] for theirs in others.values() if len(theirs) == 1])
        for document_id, theirs in others.items():
            if document_id not in passed_over and (best := _best((ours, document.text), theirs, reach)):
                links.append(best)
    numbers = [number for link in links if (number := link.number_trace) is not None]
    return bounded(_in_order([link.trace for link in links]), numbers, ())[0]


def _inward(document: Document, found: Candidates, reach: "_Reach") -> list[Link]:
    inward: dict[Passage, list[_Weighed]] = defaultdict(list)
    for passage, weighed in found.others:
        for weight, other in weighed:
            if other.statement_id and not passage.is_indirect:
                inward[other].append((weight, passage, document.text))
    held: dict[str, list[NumberTrace]] = defaultdict(list)
    for one in found.held:
        held[one.statement_id].append(one)
    links = []
    for ours, theirs in inward.items():
        text, rivals = found.text(ours), held[str(ours.statement_id)]
        if rivals and len(theirs) == 1 and gives_way(foreseen(ours, text, *theirs[0][1:]), rivals):
            continue
        if best := _best((ours, text), theirs, reach):
            links.append(best)
    return links


class _Reach:
    """Words, and the neighbours of a passage, be it another's or the document's own."""

    def __init__(self, document: Document, own: Sequence[Passage], found: Candidates) -> None:
        self._id, self._own, self._found = document.id, own, found
        self._text = document.text
        # A quotation is compared with many passages, and a passage with many quotations.
        self.words = lru_cache(maxsize=4096)(self._words)

    def _words(self, text: str, start: int, end: int) -> list[Word]:
        """Of another document's text only the stretch is read."""
        return levelled(text, words_of(read(text), start, end) if text is self._text else words(text, start, end))

    def around(self, passage: Passage, length: int) -> list[tuple[int, int]]:
        """The sentences round the passage that a quotation of this many words could reach."""
        reach = reach_of(length)
        if passage.document_id != self._id:
            return self._found.around(passage, reach)
        near = self._own[max(0, passage.number - reach) : passage.number + reach + 1]
        return [(each.start, each.end) for each in near]


def _best(ours: _Place, theirs: list[_Weighed], reach: _Reach) -> Link | None:
    """The trace of our quotation into the best of another document's passages; None where none passes the rules."""
    quotation, text = ours
    if quotation.is_indirect:
        hint = best_paraphrase(quotation, text, [(passage, their_text) for _, passage, their_text in theirs])
        return Link(hint, quotation, theirs[0][1]) if hint else None
    our_words = reach.words(text, quotation.start, quotation.end)[:LONGEST_QUOTATION]
    if len({word.start for word in our_words if not word.gap}) < 2:
        return None
    claimed = Claimed.by(quotation, our_words)
    heaviest = sorted(theirs, key=lambda one: (-one[0], one[1].number))[:PASSAGES_EACH]
    found = [
        (finding, passage, their_text)
        for _, passage, their_text in heaviest
        for finding in _findings(text, our_words, passage, their_text, reach)
        if passes_match_rules(finding, claimed, passage.speaker, passage.published)
    ]
    if not found:
        return None
    finding, passage, their_text = min(found, key=lambda one: _rank(one[0]))
    return Link(_as_trace(quotation, text, passage, their_text, finding), quotation, passage)


def _findings(text: str, ours: list[Word], passage: Passage, their_text: str, reach: _Reach) -> Iterator[Finding]:
    """The better of two comparisons, if any: with the passage alone, and with a record's sentences round it."""
    alone = section(their_text, [(passage.start, passage.end)], reach.words)
    finding = compare(text, ours, alone)
    is_short = len(ours) <= len(alone.words) // 2 or (finding is not None and finding.relation == "identical")
    wider = None
    if passage.is_record and not is_short:
        wider = compare(text, ours, section(their_text, reach.around(passage, len(ours)), reach.words))
    best = min((one for one in (finding, wider) if one), key=_rank, default=None)
    if best is not None:
        yield best


def _rank(finding: Finding) -> tuple[int, int, int, int]:
    """Sorts first the finding that matches most of our words, then the one that says least has changed."""
    order = TRACE_RELATION.codes.index(finding.relation)
    return -finding.length, order, finding.end - finding.start, finding.start


def _as_trace(quotation: Passage, text: str, passage: Passage, their_text: str, finding: Finding) -> Trace:
    return Trace(
        statement_id=str(quotation.statement_id),
        document_id=passage.document_id,
        relation=finding.relation,
        quotation=Span.of(text, quotation.start, quotation.end),
        found=Span.of(their_text, finding.start, finding.end),
        diff=finding.diff,
        differs=finding.differs,
        score=finding.score,
    )


def _in_order(traces: list[Trace]) -> tuple[Trace, ...]:
    return tuple(sorted(traces, key=lambda trace: (trace.quotation.start, trace.statement_id, trace.document_id)))

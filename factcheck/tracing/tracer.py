"""Quotations found again in other documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.model import Document, Span, Trace
from factcheck.text import read
from factcheck.tracing.compare import Finding, compare, section
from factcheck.tracing.match_rules import Claimed, is_candidate, passes_match_rules
from factcheck.tracing.numbers import Link, bounded, foreseen, gives_way, surplus
from factcheck.tracing.paraphrase import best_paraphrase, is_paraphrase_candidate
from factcheck.tracing.passage_index import MemoryPassageIndex, PassageIndex
from factcheck.tracing.passages import passages
from factcheck.tracing.words import Word, words, words_of
from factcheck.utterance import NumberTrace, Passage

# No quotation is read further than this, and no more passages are looked into for one.
_LONGEST_QUOTATION = 600
_MOST_PASSAGES = 400
_PASSAGES_EACH = 3
# Of the keys of the smaller side, this much must be shared for two passages to be worth a look.
_LEAST_TRIPLES, _LEAST_WORDS = 0.25, 0.5

_Place = tuple[Passage, str]
_Weighed = tuple[int, Passage, str]
_Outward = dict[Passage, dict[str, list[_Weighed]]]
_Inward = dict[Passage, list[_Weighed]]


class Traces(NamedTuple):
    """A document's quotations found elsewhere, other documents' quotations found in it, and what gives way to these."""

    outward: tuple[Trace, ...]
    inward: tuple[Trace, ...]
    ousted: tuple[NumberTrace, ...] = ()


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
        outward, _ = _candidates(document, own, self._index)
        return _outward(document, outward, _Reach(document, own, self._index))


def trace(document: Document, own: Iterable[Passage], index: PassageIndex) -> Traces:
    """The traces of the document, whose passages are `own`, into the index, and of the index's quotations into it."""
    own = list(own)
    outward, inward = _candidates(document, own, index)
    reach = _Reach(document, own, index)
    return Traces(_outward(document, outward, reach), *_inward(document, inward, reach, index))


def _candidates(document: Document, own: Iterable[Passage], index: PassageIndex) -> tuple[_Outward, _Inward]:
    """What to compare each own quotation with in each other document, and what each quotation of others with."""
    outward: _Outward = defaultdict(lambda: defaultdict(list))
    inward: _Inward = defaultdict(list)
    for passage in own:
        for weight, other in top_candidates(index, passage):
            if passage.statement_id and not other.is_indirect:
                outward[passage][other.document_id].append((weight, other, index.text(other)))
            if other.statement_id and not passage.is_indirect:
                inward[other].append((weight, passage, document.text))
    return outward, inward


def _outward(document: Document, candidates: _Outward, reach: "_Reach") -> tuple[Trace, ...]:
    links = []
    for ours, others in candidates.items():
        single = [theirs[0] for theirs in others.values() if len(theirs) == 1]
        numbers = [
            (passage, number)
            for _, passage, text in single
            if (number := foreseen(ours, document.text, passage, text)) is not None
        ]
        passed_over = surplus(ours, numbers)
        for document_id, theirs in others.items():
            if document_id not in passed_over and (best := _best((ours, document.text), theirs, reach)):
                links.append(best)
    return _in_order(bounded(links, ())[0])


def _inward(
    document: Document, candidates: _Inward, reach: "_Reach", index: PassageIndex
) -> tuple[tuple[Trace, ...], tuple[NumberTrace, ...]]:
    """The traces of other documents' quotations, and those that give way to them."""
    numbers = {
        ours: number
        for ours, theirs in candidates.items()
        if len(theirs) == 1 and (number := foreseen(ours, index.text(ours), theirs[0][1], document.text)) is not None
    }
    held: dict[str, list[NumberTrace]] = defaultdict(list)
    for one in index.number_traces({str(ours.statement_id) for ours in candidates}, document.id):
        held[one.statement_id].append(one)
    links = []
    for ours, theirs in candidates.items():
        passed_over = ours in numbers and gives_way(numbers[ours], held[str(ours.statement_id)])
        if not passed_over and (best := _best((ours, index.text(ours)), theirs, reach)):
            links.append(best)
    touched = {link.trace.statement_id for link in links if link.number_trace}
    kept, ousted = bounded(links, [one for statement_id in sorted(touched) for one in held[statement_id]])
    return _in_order(kept), ousted


class _Reach:
    """Words, and the neighbours of a passage, be it in the index or the document's own."""

    def __init__(self, document: Document, own: list[Passage], index: PassageIndex) -> None:
        self._id, self._own, self._index = document.id, own, index
        self._text = document.text
        # A quotation is compared with many passages, and a passage with many quotations.
        self.words = lru_cache(maxsize=4096)(self._words)

    def _words(self, text: str, start: int, end: int) -> list[Word]:
        """Of another document's text only the stretch is read."""
        return words_of(read(text), start, end) if text is self._text else words(text, start, end)

    def around(self, passage: Passage, length: int) -> list[tuple[int, int]]:
        """The sentences round the passage that a quotation of this many words could reach."""
        reach = 1 + length // 12
        if passage.document_id != self._id:
            return self._index.around(passage, reach)
        near = self._own[max(0, passage.number - reach) : passage.number + reach + 1]
        return [(each.start, each.end) for each in near]


def top_candidates(index: PassageIndex, passage: Passage) -> list[tuple[int, Passage]]:
    """The passages of other documents that share enough with this one to be looked at, and how much they share."""
    weights: dict[int, int] = defaultdict(int)
    for keys, least in ((passage.triples, _LEAST_TRIPLES), (passage.words, _LEAST_WORDS)):
        for number, shared in index.sharing(keys, passage.published, passage.place, least).items():
            weights[number] += shared
    heaviest = sorted(weights, key=lambda number: (-weights[number], number))[:_MOST_PASSAGES]
    found = index.passages(heaviest)
    others = [(weights[number], found[number]) for number in heaviest if number in found]
    return [(weight, other) for weight, other in others if _may_be_traced(passage, other, weight)]


def _may_be_traced(passage: Passage, other: Passage, weight: int) -> bool:
    """Whether it is another document's, and any trace between the two could pass the rules."""
    if passage.document_id == other.document_id:
        return False
    if passage.is_indirect or other.is_indirect:
        return is_paraphrase_candidate(passage, other)
    return is_candidate(passage, other, weight)


def _best(ours: _Place, theirs: list[_Weighed], reach: _Reach) -> Link | None:
    """The trace of our quotation into the best of another document's passages; None where none passes the rules."""
    quotation, text = ours
    if quotation.is_indirect:
        hint = best_paraphrase(quotation, text, [(passage, their_text) for _, passage, their_text in theirs])
        return Link(hint, quotation, theirs[0][1]) if hint else None
    our_words = reach.words(text, quotation.start, quotation.end)[:_LONGEST_QUOTATION]
    if len({word.start for word in our_words if not word.gap}) < 2:
        return None
    claimed = Claimed.by(quotation, our_words)
    heaviest = sorted(theirs, key=lambda one: (-one[0], one[1].number))[:_PASSAGES_EACH]
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
    order = ("identical", "truncated", "altered", "paraphrase").index(finding.relation)
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

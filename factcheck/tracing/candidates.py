"""Passages worth a look: fetched from where passages stand, so that comparing them asks for nothing more."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.tracing.match_rules import is_candidate
from factcheck.tracing.paraphrase import is_paraphrase_candidate
from factcheck.tracing.passage_index import PassageIndex
from factcheck.utterance import NumberTrace, Passage

# No quotation is read further than so many words, and no more passages are looked into for one.
LONGEST_QUOTATION = 600
PASSAGES_EACH = 3
_MOST_PASSAGES = 400
# Of the keys of the smaller side, this much must be shared for two passages to be worth a look.
_LEAST_TRIPLES, _LEAST_WORDS = 0.25, 0.5

Weighed = tuple[int, Passage]
_Document = tuple[str, int]


@dataclass
class Candidates:
    """For each passage of a document, the others' that share enough with it, and what is read of their documents.

    `held` are the traces of the others' statements, into further documents, that differ in a number.
    """

    others: list[tuple[Passage, list[Weighed]]] = field(default_factory=list)
    texts: dict[_Document, str] = field(default_factory=dict)
    neighbours: dict[tuple[_Document, int], tuple[int, list[tuple[int, int]]]] = field(default_factory=dict)
    held: list[NumberTrace] = field(default_factory=list)

    def text(self, passage: Passage) -> str:
        """The text the passage is cut from."""
        return self.texts[passage.document_id, passage.version]

    def around(self, passage: Passage, reach: int) -> list[tuple[int, int]]:
        """Offsets of the passage and its neighbours in the document, so many on either side."""
        first, offsets = self.neighbours[(passage.document_id, passage.version), passage.number]
        at = passage.number - first
        return offsets[max(0, at - reach) : at + reach + 1]


def candidates(own: Sequence[Passage], index: PassageIndex) -> Candidates:
    """What the passages of one document are to be compared with, out of the index."""
    found = Candidates()
    quoting: set[str] = set()
    for passage in own:
        others = top_candidates(index, passage)
        found.others.append((passage, others))
        for _, other in others:
            place = (other.document_id, other.version)
            is_compared = (passage.statement_id and not other.is_indirect) or (
                other.statement_id and not passage.is_indirect
            )
            if is_compared and place not in found.texts:
                found.texts[place] = index.text(other)
        quoting |= {other.statement_id for _, other in others if other.statement_id and not other.is_indirect}
        _fetch_neighbours(found, passage, others, index)
    if quoting:
        found.held += index.number_traces(quoting, own[0].document_id)
    return found


def nearest(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Those of one document's passages that share most, few enough to be compared word by word."""
    return sorted(weighed, key=lambda one: (-one[0], one[1].number))[:PASSAGES_EACH]


def reach_of(words: int) -> int:
    """How many sentences on either side of one a quotation of so many words could go back to."""
    return 1 + words // 12


def _fetch_neighbours(found: Candidates, passage: Passage, others: Iterable[Weighed], index: PassageIndex) -> None:
    """A quotation may run on over the sentences of a record."""
    if not passage.statement_id or passage.is_indirect:
        return
    # Words stand apart: of so many code points, no more than half can begin one.
    reach = reach_of(min(LONGEST_QUOTATION, (passage.end - passage.start + 1) // 2))
    by_document: dict[str, list[Weighed]] = defaultdict(list)
    for weight, other in others:
        if not other.is_indirect:
            by_document[other.document_id].append((weight, other))
    for weighed in by_document.values():
        for _, other in nearest(weighed):
            place = (other.document_id, other.version), other.number
            known = found.neighbours.get(place)
            if other.is_record and (known is None or other.number - known[0] < min(reach, other.number)):
                found.neighbours[place] = max(0, other.number - reach), index.around(other, reach)


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

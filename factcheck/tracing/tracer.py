"""Quotations found again in other documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.model import Document, Span, Statement, Trace
from factcheck.tracing.compare import Finding, compare, section
from factcheck.tracing.guards import Claimed, is_trustworthy
from factcheck.tracing.index import Index, Passage
from factcheck.tracing.words import Word, pieces, sentences, words

# No quotation is read further than this, and no more documents are looked into for one.
_LONGEST_QUOTATION = 600
_MOST_DOCUMENTS = 200
_PASSAGES_EACH = 3
# The likest come first: after so many in a row that are other words, the rest are too.
_MOST_MISSES = 20


@dataclass(frozen=True, slots=True)
class _Held:
    id: str
    text: str
    published: date | None
    units: tuple[tuple[int, int], ...]
    is_record: bool
    first_passage: int


class Tracer:
    """An index over documents, and the traces of a document's quotations into all others.

    Records and fact-checks are found sentence by sentence; articles and wire copy by the quotations in their
    statements. Adding a document costs its own words only; adding one again puts the new text in the old one's place.
    """

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self._index = Index()
        self._held: list[_Held] = []
        self._current: dict[str, int] = {}
        self._passages = 0
        for document in documents:
            self.add(document)

    def add(self, document: Document) -> None:
        """Take in a document, so that quotations can be found in it."""
        is_record = document.kind in ("record", "factcheck")
        units = list(_units(document, is_record=is_record))
        number = len(self._held)
        places = tuple((start, end) for start, end, _ in units)
        held = _Held(document.id, document.text, document.published, places, is_record, self._passages)
        self._held.append(held)
        self._current[document.id] = number
        for start, end, speaker in units:
            forms = [word.form for word in words(document.text, start, end)]
            self._index.add(Passage(number, start, end, speaker), forms)
        self._passages += len(units)

    def traces(self, document: Document) -> tuple[Trace, ...]:
        """The document's quotations of two words or more found in other documents: the best for each of these.

        Ordered by place in the document, then by the other document's id.
        """
        found = [
            trace
            for statement in document.statements
            for quotation in statement.quoted
            for trace in self._trace(document, statement, quotation)
        ]
        return tuple(sorted(found, key=lambda trace: (trace.quotation.start, trace.statement_id, trace.document_id)))

    def _trace(self, document: Document, statement: Statement, quotation: Span) -> Iterator[Trace]:
        ours = words(document.text, quotation.start, quotation.end)[:_LONGEST_QUOTATION]
        if len({word.start for word in ours if not word.gap}) < 2:
            return
        claimed = Claimed.by(document, statement, ours)
        misses = 0
        for number, passages in self._candidates(document.id, ours):
            held = self._held[number]
            found = [
                (finding, passage.speaker)
                for passage in map(self._index.passage, passages)
                if (finding := self._compare(document.text, ours, held, passage))
            ]
            misses = 0 if found else misses + 1
            trusted = [one for one, speaker in found if is_trustworthy(one, claimed, speaker, held.published)]
            if trusted:
                yield _as_trace(statement, quotation, held, min(trusted, key=_rank))
            if misses > _MOST_MISSES:
                return

    def _candidates(self, document_id: str, ours: list[Word]) -> Iterator[tuple[int, list[int]]]:
        """Other documents that share words with the quotation, each with its most promising passages."""
        by_document: dict[int, list[int]] = defaultdict(list)
        for passage in self._index.candidates([word.form for word in ours]):
            number = self._index.passage(passage).document
            held = self._held[number]
            if held.id == document_id or self._current[held.id] != number:
                continue
            if number in by_document or len(by_document) < _MOST_DOCUMENTS:
                by_document[number].append(passage)
        for number, passages in by_document.items():
            yield number, passages[:_PASSAGES_EACH]

    def _compare(self, text: str, ours: list[Word], held: _Held, passage: Passage) -> Finding | None:
        alone = section(held.text, [(passage.start, passage.end)])
        finding = compare(text, ours, alone)
        if not held.is_record or len(ours) <= len(alone.words) // 2 or (finding and finding.relation == "identical"):
            return finding
        # A quotation may run on over several sentences of a record.
        wider = compare(text, ours, section(held.text, _around(held, passage, len(ours))))
        return min((one for one in (finding, wider) if one), key=_rank, default=None)


def _units(document: Document, *, is_record: bool) -> Iterator[tuple[int, int, str | None]]:
    if is_record:
        for start, end in sentences(document.text):
            for part in pieces(document.text, start, end):
                yield *part, document.speaker
        return
    for statement in document.statements:
        speaker = statement.speaker.name if statement.speaker else document.speaker
        for quotation in statement.quoted:
            for part in pieces(document.text, quotation.start, quotation.end):
                yield *part, speaker


def _around(held: _Held, passage: Passage, length: int) -> list[tuple[int, int]]:
    """The sentences round the passage that a quotation of this many words could reach."""
    at = held.units.index((passage.start, passage.end))
    reach = 1 + length // 12
    return list(held.units[max(0, at - reach) : at + reach + 1])


def _rank(finding: Finding) -> tuple[int, int, int, int]:
    """The reading that accounts for most of our words comes first, then the plainer relation."""
    order = ("identical", "truncated", "altered", "paraphrase").index(finding.relation)
    return -finding.length, order, finding.end - finding.start, finding.start


def _as_trace(statement: Statement, quotation: Span, held: _Held, finding: Finding) -> Trace:
    return Trace(
        statement_id=statement.id,
        document_id=held.id,
        relation=finding.relation,
        quotation=quotation,
        found=Span.of(held.text, finding.start, finding.end),
        diff=finding.diff,
        differs=finding.differs,
        score=finding.score,
    )

"""Where tracing finds a quotation in a record that alignment alone would not call the same sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.model import Document, Trace
from factcheck.tracing import Tracer
from factcheck.verification.folding import folded
from factcheck.verification.judging import Judged, judged_place
from factcheck.verification.placing import Placing
from factcheck.verification.quotations import ClaimedQuotation
from factcheck.verification.record_index import RecordIndex, Window
from factcheck.verification.records import SpokenRecord

# So few records are read whole for a quotation; of more, so many of the stretches that share most of its words.
_READ_WHOLE, _STRETCHES = 20, 12
_END = re.compile(r"[.!?][\"”’')\]]*\s|\n\s*\n")
# A stretch is widened to whole sentences, where these end within so many code points.
_WIDENED = 600


class Retracing:
    """The traces of a document into the records: those it has, and those of the records it is asked about.

    Another translation of a sentence shares few of its words: that the words are not found would be wrong to say
    where they are traced.
    """

    def __init__(self, document: Document, index: RecordIndex) -> None:
        self._document = document
        self._index = index
        self._records = {one.id: one for one in index.records}
        self._into = cache(self._traced_into)

    def judged(self, quotation: ClaimedQuotation, covering: Sequence[SpokenRecord]) -> Judged | None:
        """What is to be said of the likest place that the quotation is traced to; None where it is traced to none."""
        own = [one for one in _of(quotation, self._document.traces) if one.document_id in self._records]
        own = own or _of(quotation, self._traced(quotation, covering))
        places = [place for one in own if (place := self._place(quotation, one)) and not _is_of_another(place)]
        if not places:
            return None
        best = max(places, key=lambda one: (one.telling, one.matched))
        if best.record.is_translation or best.record.is_foreign:
            return Judged("other_translation", best)
        return judged_place(best) if best.is_clean else Judged("altered", best)

    def _traced(self, quotation: ClaimedQuotation, covering: Sequence[SpokenRecord]) -> Sequence[Trace]:
        """The traces into the records; of many, into what they have of the quotation's words."""
        if len(covering) <= _READ_WHOLE:
            return [one for record in covering for one in self._into(record.id)]
        ids = {one.id for one in covering}
        near = self._index.among(lambda record: record.id in ids)
        stretches: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for window in near.find([quotation.words])[0][:_STRETCHES]:
            stretches[window.record].append(_widened(near, window))
        return Tracer([_only(near.records[at].document, some) for at, some in stretches.items()]).traces(self._document)

    def _traced_into(self, record_id: str) -> tuple[Trace, ...]:
        return self._records[record_id].tracer.traces(self._document)

    def _place(self, quotation: ClaimedQuotation, trace: Trace) -> Placing | None:
        record = self._records[trace.document_id]
        found = trace.found
        turn = next((at for at, one in enumerate(record.turns) if one.start <= found.start < one.end), None)
        if turn is None:
            return None
        theirs = [one for one in folded(record.said, found.start, found.end) if not one.is_gap]
        return Placing.of(quotation, record, turn, theirs)


def _is_of_another(place: Placing) -> bool:
    """Whether somebody else than the speaker of the quotation says the words there."""
    speaker, label = place.quotation.speaker, place.record.turn_labels[place.turn]
    return speaker is not None and place.record.is_by(speaker, label, place.quotation.roles) is False


def _of(quotation: ClaimedQuotation, traces: Iterable[Trace]) -> list[Trace]:
    """Those of the traces that are of words of the quotation."""
    return [
        one
        for one in traces
        if one.relation != "paraphrase"
        and any(start < one.quotation.end and one.quotation.start < end for start, end in quotation.pieces)
    ]


def _widened(index: RecordIndex, window: Window) -> tuple[int, int]:
    """The window's offsets in the text, widened to whole sentences of the turn."""
    record, words = index.records[window.record], index.words[window.record]
    turn, text = record.turns[window.turn], record.text
    start, end = int(words.starts[window.first]), int(words.ends[window.last - 1])
    first, last = max(turn.start, start - _WIDENED), min(turn.end, end + _WIDENED)
    before = [one.end() for one in _END.finditer(text, first, start)]
    behind = _END.search(text, end, last)
    return (before[-1] if before else first), (behind.end() if behind else last)


def _only(document: Document, stretches: Iterable[tuple[int, int]]) -> Document:
    """The document with all but the stretches blotted out; nothing moves."""
    text, at, pieces = document.text, 0, list[str]()
    for start, end in sorted(stretches):
        pieces += [" " * (start - at), text[max(at, start) : end]]
        at = max(at, end)
    return document.model_copy(update={"text": "".join([*pieces, " " * (len(text) - at)])})

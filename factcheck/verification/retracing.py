"""Where tracing finds a quotation in a record that alignment alone would not call the same sentence."""

from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.model import Document, Trace
from factcheck.verification.folding import folded
from factcheck.verification.judging import Judged, judged_place
from factcheck.verification.placing import Placing
from factcheck.verification.quotations import ClaimedQuotation
from factcheck.verification.records import SpokenRecord


class Retracing:
    """The traces of a document into the records: those it has, and those of the records it is asked about.

    Another translation of a sentence shares few of its words: that the words are not found would be wrong to say
    where they are traced.
    """

    def __init__(self, document: Document, records: Sequence[SpokenRecord]) -> None:
        self._document = document
        self._records = {one.id: one for one in records}
        self._into = cache(self._traced_into)

    def judged(self, quotation: ClaimedQuotation, covering: Iterable[SpokenRecord]) -> Judged | None:
        """What is to be said of the likest place that the quotation is traced to; None where it is traced to none."""
        own = [one for one in _of(quotation, self._document.traces) if one.document_id in self._records]
        own = own or [one for record in covering for one in _of(quotation, self._into(record.id))]
        places = [place for one in own if (place := self._place(quotation, one)) and not _is_of_another(place)]
        if not places:
            return None
        best = max(places, key=lambda one: (one.telling, one.matched))
        if best.record.is_translation or best.record.is_foreign:
            return Judged("other_translation", best)
        return judged_place(best) if best.is_clean else Judged("altered", best)

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

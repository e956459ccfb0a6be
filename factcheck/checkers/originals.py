"""What a quotation may have been taken from, and what has only like words; a quotation is flagged once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from factcheck.plugin import Document, HeldQuotation, Kind, Neighbours, Span, Statement, Trace, Traced, Verification

# Copy of the night before may bear the next day's date.
_SAME_NEWS = timedelta(days=1)
# Two quotations of wire copy that share less are two sentences with a phrase in common.
_SAME_SENTENCE = 0.65
_LONGEST = 16  # words
_STOP = re.compile(r"[.!?](?=\s|$)\s*|\n+")
_NEAR = 300  # code points


def is_of_another_day(document: Document, statement: Statement, other: Document) -> bool:
    """Whether wire copy is of a later day than the document, or of an earlier than the statement says of itself.

    It may have the same words as said again, and nobody copied it. A record may well come later, as transcripts do.
    """
    if other.kind != "wire" or other.published is None:
        return False
    if document.published is not None and other.published - document.published > _SAME_NEWS:
        return True
    return statement.stated_on is not None and statement.stated_on - other.published > _SAME_NEWS


def shares_only_a_phrase(trace: Trace, other: Document) -> bool:
    """Whether wire copy has too little of the quotation for it to be the same one, altered."""
    return other.kind == "wire" and trace.score < _SAME_SENTENCE


def is_in_translation(one: Traced) -> bool:
    """Whether the records of these words are translated, or in another language."""
    found = verification_of(one.document, one.trace)
    return found is not None and found.finding == "other_translation"


def verification_of(document: Document, trace: Trace) -> Verification | None:
    """What holding the quotation of a trace against the records gave; None where it was not held against any."""
    return next((one for one in document.verifications if one.quotation.overlaps(trace.quotation)), None)


def best_traces(neighbours: Neighbours, into: Iterable[Kind], *, translations: bool = False) -> Iterator[Traced]:
    """Of each quotation that the records do not settle the trace that says most of it: altered, or truncated.

    A record comes before other copy, and what has more of the words before what has less. Records settle what was held
    against them, unless they are in another language; with `translations` words that differ there count too.
    """
    best: dict[tuple[str, int], tuple[tuple[bool, bool, float], Traced]] = {}
    for one in neighbours.traces(into=into):
        if not _may_be_original(one):
            continue
        translated = is_in_translation(one) and one.other.kind == "record"
        if _is_settled(one) or (translated and not translations):
            continue
        rank = (translated, one.other.kind != "record", -one.trace.score)
        key = (one.statement.id, one.trace.quotation.start)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, one)
    yield from (one for _, one in best.values())


def _may_be_original(one: Traced) -> bool:
    document, statement, trace, other = one
    if is_of_another_day(document, statement, other):
        return False
    if trace.relation == "truncated":
        return len(trace.found.text) > len(trace.quotation.text)
    return trace.relation == "altered" and not shares_only_a_phrase(trace, other)


def _is_settled(one: Traced) -> bool:
    found = verification_of(one.document, one.trace)
    if found is None or found.finding == "other_translation":
        return False
    if found.finding == "not_found":
        return not is_likeness(one.trace, found)
    return one.other.kind == "record" or found.finding != "not_searched"


def is_likeness(trace: Trace, found: Verification) -> bool:
    """Whether words that were not found have their like, after all, in one of the records that were searched."""
    return (
        trace.relation in ("altered", "truncated")
        and trace.document_id in found.searched
        and trace.quotation.overlaps(found.quotation)
    )


def passages(held: HeldQuotation) -> tuple[Span, Span | None]:
    """The quotation, and the passage in the record that it was held against, as the trace of both has them."""
    found = held.verification.found
    if held.record is None or found is None:
        return held.verification.quotation, None
    traces = [
        trace
        for trace in held.document.traces
        if trace.document_id == held.record.id
        and trace.quotation.overlaps(held.verification.quotation)
        and trace.found.overlaps(found)
    ]
    if len(traces) == 1:
        return traces[0].quotation, traces[0].found
    cut = held.verification.cut or found
    return held.verification.quotation, _sentence(held.record, min(found.start, cut.start), max(found.end, cut.end))


def _sentence(record: Document, start: int, end: int) -> Span:
    """The passage with what its sentence has before and behind it, as far as that is near."""
    before = record.text[max(0, start - _NEAR) : start]
    ends = list(_STOP.finditer(before))
    opening = start - len(before) + ends[-1].end() if ends else start
    closing = _STOP.search(record.text, end, end + _NEAR)
    return record.span(opening, closing.start() + 1 if closing and closing[0][0] != "\n" else end)


def named(*records: Document) -> str:
    """Records by their titles, the first three of them."""
    titles = [f"“{one.title or one.id}”" for one in records[:3]]
    if len(records) > len(titles):
        titles.append(f"{len(records) - len(titles)} more")
    return " and ".join(filter(None, [", ".join(titles[:-1]), titles[-1]])) if titles else "no record"


def shown(words: str) -> str:
    """Words in quotation marks, of many the first and the last."""
    some: Sequence[str] = words.split()
    if len(some) > _LONGEST:
        some = [*some[: _LONGEST // 2], "…", *some[-_LONGEST // 2 :]]
    return f"“{' '.join(some)}”"

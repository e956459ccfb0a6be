"""Indirect content that says what a quotation says: a hint with a score, never a verdict."""

from collections.abc import Iterable

from factcheck.model import Span, Trace
from factcheck.tracing.match_rules import is_near
from factcheck.tracing.speakers import same_speaker
from factcheck.tracing.words import is_content, stem, words
from factcheck.utterance import Passage

# This many words of meaning must be the same, this many of them long ones: short words are seldom rare.
_LEAST_SHARED, _LEAST_LONG, _LONG = 4, 3, 5
_LEAST_SHARE = 0.5


def is_paraphrase_candidate(one: Passage, other: Passage) -> bool:
    """Whether the one is indirect and the other is not, by one speaker, of about one day."""
    if one.is_indirect == other.is_indirect or not same_speaker(one.speaker, other.speaker):
        return False
    return bool(is_near(one.days, other.days))


def best_paraphrase(indirect: Passage, text: str, quotations: Iterable[tuple[Passage, str]]) -> Trace | None:
    """The trace of the indirect content to the quotation it shares most with; None where it shares too little."""
    ours = _stems(text, indirect)
    found = []
    for quotation, their_text in quotations:
        shared = ours & _stems(their_text, quotation)
        long = [one for one in shared if len(one) >= _LONG]
        share = len(shared) / len(ours)
        if len(shared) >= _LEAST_SHARED and len(long) >= _LEAST_LONG and share >= _LEAST_SHARE:
            found.append((-share, quotation.number, quotation, their_text))
    if not found:
        return None
    minus_share, _, quotation, their_text = min(found, key=lambda one: one[:2])
    return Trace(
        statement_id=str(indirect.statement_id),
        document_id=quotation.document_id,
        relation="paraphrase",
        quotation=Span.of(text, indirect.start, indirect.end),
        found=Span.of(their_text, quotation.start, quotation.end),
        score=round(-minus_share, 4),
    )


def _stems(text: str, passage: Passage) -> set[str]:
    return {stem(word.form) for word in words(text, passage.start, passage.end) if is_content(word.form)}

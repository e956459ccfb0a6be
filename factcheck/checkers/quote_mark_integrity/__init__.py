"""Quotation marks that do not pair."""

from collections import Counter

from factcheck.checkers.quote_mark_integrity.marks import MarkFault, mark_faults
from factcheck.plugin import (
    Document,
    DocumentChecker,
    Flag,
    Iterator,
    Register,
    Skip,
    Span,
    evidence,
    hookimpl,
    read,
)

__all__ = ["QuoteMarkIntegrity", "register_checkers"]

_WORDS = 6
_TOLD = {
    "open": "the quotation mark before “{behind}” is never closed",
    "runs-on": "the quotation mark before “{behind}” is closed in a later paragraph that does not open again",
    "close": "the quotation mark behind “{before}” closes nothing that was opened",
    "mixed": "of the marks round “{behind}” one is straight and one is curly",
    "nested": "“{behind}” is quoted within a quotation, in marks of the same kind",
    "turned": "the quotation mark at “{beside}” is turned the wrong way",
}
_GRAVE = frozenset(("open", "close"))


class QuoteMarkIntegrity(DocumentChecker):
    """Query a quotation mark that is not paired in its paragraph; note marks of two kinds, or turned the wrong way.

    A quotation that goes on is opened again in each paragraph and closed in the last. Inches, apostrophes and verse are
    left alone, and so is a stretch with white space round its marks. By code: `quote-mark-integrity-open`, `-close`,
    `-runs-on` (closed in a later paragraph that does not open again), `-mixed` (straight and curly), `-nested` (the
    same marks within each other), `-turned` (a closing mark that opens).
    """

    id = "quote-mark-integrity"
    title = "Quotation marks"
    version = "1"
    severity = "note"
    rule_ref = (
        "Style books of news agencies: quotation marks come in pairs; a quotation over several paragraphs opens each"
        " and closes only the last; within double marks stand single ones."
    )

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each mark, or pair of marks, that does not hold."""
        if (document.language or read(document.text).language or "en").lower()[:2] != "en":
            raise Skip("it reads English only")
        if document.kind not in {"article", "wire"}:
            return
        seen: Counter[str] = Counter()
        faults = mark_faults(document.text)
        mixed = [fault for fault in faults if fault.fault == "mixed"]
        for fault in [*mixed[:1], *(fault for fault in faults if fault.fault != "mixed")]:
            message = _message(document.text, fault)
            seen[message] += 1
            again = f" (place {seen[message]})" if seen[message] > 1 else ""
            # Copy that mixes them mixes them throughout: it is told once.
            places = [place for one in mixed for place in one.marks] if fault.fault == "mixed" else fault.marks
            spans = [Span.of(document.text, start, end) for start, end in places]
            if fault.fault == "mixed" and len(mixed) > 1:
                message = f"{message}; so it is in {len(mixed)} quotations"
            yield self.flag(
                f"{message}{again}",
                *evidence(document, "mark", *spans),
                code=f"{self.id}-{fault.fault}",
                severity="query" if fault.fault in _GRAVE else "note",
            )


def _message(text: str, fault: MarkFault) -> str:
    start, end = fault.marks[0]
    last = fault.marks[1][0] if len(fault.marks) > 1 else end + 200
    ahead = text[end : min(last, end + 200)].split()[:_WORDS]
    behind = " ".join(ahead) + (" ..." if len(ahead) == _WORDS else "")
    before = " ".join(text[max(0, start - 200) : start].split()[-_WORDS:])
    beside = f"{before.rsplit(' ', maxsplit=1)[-1]}{text[start:end]}" if not text[end : end + 1].strip() else ""
    return _TOLD[fault.fault].format(
        behind=behind, before=f"... {before}", beside=beside or f"{text[start:end]}{behind}"
    )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(QuoteMarkIntegrity)

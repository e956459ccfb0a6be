"""Words a headline quotes that nobody is quoted with below it."""

from typing import NamedTuple

from factcheck.plugin import (
    Document,
    DocumentChecker,
    Evidence,
    Flag,
    Iterator,
    Reading,
    Register,
    Span,
    evidence,
    hookimpl,
    read,
)


class _Quoted(NamedTuple):
    """What stands in quotation marks, and its words alone: capitals, hyphens and a comma at the end do not matter."""

    span: Span
    words: str


class HeadlineQuotation(DocumentChecker):
    """Query a quotation in the headline that the text below does not have in these words."""

    id = "headline-quotation"
    title = "Headline quotation"
    version = "2"
    severity = "query"

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each headline quotation that the text has only within a longer one, or not at all."""
        if document.kind not in {"article", "wire"} or not document.title:
            return
        in_text = document.text.startswith(document.title)
        body_start = len(document.title) if in_text else 0
        body = _quoted(read(document.text), body_start)
        for quoted in _quoted(read(document.title)):
            pointer = Evidence(
                document_id=document.id, role="headline", span=quoted.span, field="text" if in_text else "title"
            )
            yield from self._compared(document, pointer, quoted.words, body)

    def _compared(self, document: Document, headline: Evidence, words: str, body: list[_Quoted]) -> Iterator[Flag]:
        if not words or any(other.words == words for other in body):
            return
        longer = next((other.span for other in body if f" {words} " in f" {other.words} "), None)
        if longer is not None:
            message = f"the headline quotes “{headline.span.text}”; the text has it only within a longer quotation"
            yield self.flag(message, headline, *evidence(document, "quotation", longer), severity="note")
        else:
            message = f"the headline quotes “{headline.span.text}”, which the text does not have in quotation marks"
            yield self.flag(message, headline, code="headline-quotation-missing")


def _quoted(reading: Reading, start: int = 0) -> list[_Quoted]:
    """The quotations that are closed, from an offset on."""
    spans = [one.inner(reading.text) for one in reading.quotations if one.closed and one.start >= start]
    return [_Quoted(Span.of(reading.text, *span), " ".join(reading.plain_words(*span))) for span in spans]


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(HeadlineQuotation)

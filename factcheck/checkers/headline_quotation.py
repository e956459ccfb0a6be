"""Words a headline quotes that nobody is quoted with below it."""

import re

from factcheck.plugin import Document, DocumentChecker, Evidence, Flag, Iterator, Register, Span, evidence, hookimpl

# A single quotation mark is an apostrophe unless white space or punctuation stands outside it.
_QUOTED = re.compile(r"[“\"](?P<double>[^“”\"\n]{2,300})[”\"]|(?<!\w)[‘'](?P<single>[^\n‘\"]{2,300}?)['’](?!\w)")
_WORD = re.compile(r"\w+")


class HeadlineQuotation(DocumentChecker):
    """Query a quotation in the headline that the text below does not have in these words."""

    id = "headline-quotation"
    title = "Headline quotation"
    version = "1"
    severity = "query"

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each headline quotation that the text has only within a longer one, or not at all."""
        if document.kind not in {"article", "wire"} or not document.title:
            return
        in_text = document.text.startswith(document.title)
        body_start = len(document.title) if in_text else 0
        body = [_inner(match, document.text) for match in _QUOTED.finditer(document.text, body_start)]
        for match in _QUOTED.finditer(document.title):
            quoted = _inner(match, document.title)
            pointer = Evidence(
                document_id=document.id, role="headline", span=quoted, field="text" if in_text else "title"
            )
            yield from self._compared(document, pointer, body)

    def _compared(self, document: Document, headline: Evidence, body: list[Span]) -> Iterator[Flag]:
        words = _words(headline.span.text)
        if not words or any(_words(span.text) == words for span in body):
            return
        longer = next((span for span in body if f" {words} " in f" {_words(span.text)} "), None)
        if longer is not None:
            message = f"the headline quotes “{headline.span.text}”; the text has it only within a longer quotation"
            yield self.flag(message, headline, *evidence(document, "quotation", longer), severity="note")
        else:
            message = f"the headline quotes “{headline.span.text}”, which the text does not have in quotation marks"
            yield self.flag(message, headline, code="headline-quotation-missing")


def _inner(match: re.Match[str], text: str) -> Span:
    group = "double" if match["double"] is not None else "single"
    return Span.of(text, match.start(group), match.end(group))


def _words(text: str) -> str:
    """The words alone: a headline's capitals and hyphens, and a comma before the closing mark, are no difference."""
    return " ".join(_WORD.findall(text.casefold()))


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(HeadlineQuotation)

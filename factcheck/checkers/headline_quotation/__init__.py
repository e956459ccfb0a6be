"""Words a headline quotes that nobody is quoted with below it."""

import re

from factcheck.checkers.headline_quotation.names import is_authors, is_name, is_whole_headline, names_a_work
from factcheck.checkers.headline_quotation.passages import (
    QuotedWords,
    laid_out,
    occurrences,
    plain_words,
    quoted_in,
    sentence_round,
)
from factcheck.checkers.headline_quotation.wording import Words, contexts, denies, is_tempered
from factcheck.plugin import (
    Document,
    DocumentChecker,
    Evidence,
    Flag,
    Iterator,
    Register,
    Skip,
    Span,
    evidence,
    hookimpl,
    read,
)
from factcheck.plugin.languages import one_of, words

__all__ = ["HeadlineQuotation", "register_checkers"]

_HEDGES = re.compile(rf"\b(?:{one_of(words('en', 'headlines', 'hedges'))})\b", re.IGNORECASE)


class HeadlineQuotation(DocumentChecker):
    """Query a quotation in the headline that the text below does not have in these words.

    Titles of works and other names are no quotations; nor is a headline that is all in quotation marks, over copy that
    quotes nobody, nor what a columnist is headlined with. Articles and plurals do not matter. A catchword from a longer
    quotation is noted only where words beside it there deny, hedge or condition it. Several words that the text has
    without marks, hedged or as what somebody said, are noted.
    """

    id = "headline-quotation"
    title = "Headline quotation"
    version = "5"
    severity = "query"
    rule_ref = (
        "Style books of newspapers and agencies: words in quotation marks in a headline are words that somebody in the "
        "copy below is quoted with; a headline quotes no paraphrase, and cuts no hedge or denial away."
    )

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each headline quotation that the text has only with words that temper it, or not at all."""
        if document.kind not in {"article", "wire"} or not document.title:
            return
        if not _in_english(document):
            raise Skip("headlines are read in English only")
        in_text = document.text.startswith(document.title)
        body_start = len(document.title) if in_text else 0
        body = quoted_in(read(document.text), body_start)
        for quoted in quoted_in(read(document.title)):
            if _is_no_quotation(document, body_start, quoted.span, bool(body)):
                continue
            passages = [*body, *laid_out(document.text, body_start, quoted.span.text)]
            found = [(other, contexts(quoted.sentences, other.sentences)) for other in passages]
            longer = [other for other, places in found if places]
            headline = plain_words(f"{document.title[: quoted.span.start]} {document.title[quoted.span.end :]}")
            if all(is_tempered(one, len(quoted.words), headline) for _, places in found for one in places):
                pointer = Evidence(
                    document_id=document.id, role="headline", span=quoted.span, field="text" if in_text else "title"
                )
                if not longer and _is_word_of_text(document, body_start, quoted.span.text, headline):
                    continue
                yield self._told(document, pointer, longer, body_start)

    def _told(self, document: Document, headline: Evidence, longer: list[QuotedWords], body_start: int) -> Flag:
        quotes = f"the headline quotes “{headline.span.text.strip(' ,.;')}”"
        if longer:
            message = f"{quotes}; the text has it only within a longer quotation"
            return self.flag(message, headline, *evidence(document, "quotation", longer[0].span), severity="note")
        if (reported := _reported(document, body_start, headline.span.text)) is not None:
            message = f"{quotes}; the text has the words without quotation marks, as what is said or supposed"
            return self.flag(message, headline, *evidence(document, "words", reported), severity="note")
        message = f"{quotes}, which the text does not have in quotation marks"
        return self.flag(message, headline, code="headline-quotation-missing")


def _in_english(document: Document) -> bool:
    language = document.language or read(document.text).language
    return language is None or language.lower()[:2] == "en"


def _is_no_quotation(document: Document, start: int, span: Span, quotes: bool) -> bool:
    title = document.title or ""
    if is_whole_headline(title, span) and not quotes:
        return True
    return names_a_work(title, span) or is_name(document.text, start, span.text) or is_authors(document, start, span)


def _is_word_of_text(document: Document, start: int, quoted: str, headline: Words) -> bool:
    """Whether it is one word, as `commander-in-chief`, that the text reports, or has where the headline denies it."""
    if len(quoted.split()) > 1:
        return False
    is_denied = denies(headline) and any(occurrences(document.text, start, quoted))
    return is_denied or _reported(document, start, quoted) is not None


def _reported(document: Document, start: int, quoted: str) -> Span | None:
    """Where the text has the words as somebody's, or hedges them in their sentence."""
    contents = [span for statement in document.statements for span in statement.content]
    reading = read(document.text)
    for match in occurrences(document.text, start, quoted):
        sentence = sentence_round(reading, match.start())
        rest = document.text[sentence[0] : match.start()] + " " + document.text[match.end() : sentence[1]]
        is_said = any(span.start <= match.start() and match.end() <= span.end for span in contents)
        if is_said or _HEDGES.search(rest):
            return Span.of(document.text, *match.span())
    return None


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(HeadlineQuotation)

"""Copy of an agency that the document prints and does not credit."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.checkers.wire_missing.own_words import (
    Sentences,
    SharedSentence,
    ToldSentence,
    in_one_order,
    told_sentences,
)
from factcheck.plugin import (
    CheckerConfig,
    Document,
    Field,
    Flag,
    Iterator,
    Neighbours,
    Register,
    Skip,
    Span,
    TracedChecker,
    evidence,
    hookimpl,
    read,
)
from factcheck.plugin.languages import compiled, entry

# Fewer words in all may come to two reporters in one room; so may more, where no stretch of them is long.
_LEAST_WORDS, _MANY_WORDS, _LONG_RUN = 40, 60, 12
_CREDITS = frozenset(("authored", "contributed", "based_on"))
_SHOWN = 5


class _Copied(NamedTuple):
    wire: Document
    agency: str
    sentences: list[SharedSentence]


class WireMissing(TracedChecker):
    """Query a document that tells as an agency does, beyond what it quotes, and does not credit the agency.

    The same quotation proves nothing, as two reporters may have heard it: sentences count by the words outside
    quotation marks, and only several of them, in one order, that no record has and no other agency. Copy that names
    the agency anywhere, credits another one, or came out before the agency's, is left alone.
    """

    id = "wire-missing"
    title = "Wire copy without credit"
    version = "1"
    severity = "query"
    rule_ref = (
        "Newsroom codes on plagiarism and wire copy: what is taken from an agency, be it a few sentences set in among "
        "one's own, is credited to it; a byline alone says that the reporter wrote it."
    )

    class Config(CheckerConfig):
        """How much has to be the same."""

        at_least: int = Field(3, ge=2, description="Sentences that both tell in the same words, in one order.")

    config: Config

    def check(self, document: Document, neighbours: Neighbours) -> Iterator[Flag]:
        """Flag the document once for each agency, pointing at the sentences of both that are the same."""
        if document.kind != "article" or document.published is None:
            return
        wires = [one for one in neighbours.documents("wire") if _may_be_taken_from(document, one)]
        if not wires:
            return
        if read(document.text).language not in (None, "en"):
            raise Skip("credits are read in English copy only")
        for copied in self._copied(document, wires, neighbours):
            wire, sentences = copied.wire, copied.sentences
            yield self.flag(
                f"{len(sentences)} sentences stand in the same order and nearly the same words, those around the"
                f" quotations too, in “{wire.title or wire.id}” by {_name(wire)} of {wire.published:%Y-%m-%d}; "
                f"the article does not name {_name(wire)}",
                *evidence(document, "content", *(_span(document, one.ours) for one in sentences[:_SHOWN])),
                *evidence(wire, "wire", *(_span(wire, one.theirs) for one in sentences[:_SHOWN])),
            )

    def _copied(self, document: Document, wires: list[Document], neighbours: Neighbours) -> list[_Copied]:
        """By agency the wire copy that most was taken from."""
        ours = told_sentences(read(document.text))
        beside = {
            one.id: Sentences(told_sentences(read(one.text))) for one in (*wires, *neighbours.documents("record"))
        }
        agency_of = {wire.id: _agency(wire) for wire in wires}
        most: dict[str, _Copied] = {}
        for wire in wires:
            agency = agency_of[wire.id]
            if agency is None:
                continue
            others = [found for id_, found in beside.items() if agency_of.get(id_) != agency]
            shared = in_one_order(
                [
                    same
                    for one in ours
                    if (same := beside[wire.id].same_as(one)) and not any(other.same_as(one) for other in others)
                ]
            )
            if self._is_copied(shared) and (agency not in most or len(shared) > len(most[agency].sentences)):
                most[agency] = _Copied(wire, agency, shared)
        return list(most.values())

    def _is_copied(self, shared: list[SharedSentence]) -> bool:
        words, run = sum(one.words for one in shared), max((one.run for one in shared), default=0)
        least = _LEAST_WORDS if run >= _LONG_RUN else _MANY_WORDS
        return len(shared) >= self.config.at_least and words >= least


def _may_be_taken_from(document: Document, wire: Document) -> bool:
    """Whether the wire copy is of an earlier or the same day, by one agency, and nothing in the document credits it."""
    agency = _agency(wire)
    if agency is None or wire.published is None or document.published is None:
        return False
    if wire.published > document.published or _is_of_one_house(document, wire):
        return False
    if any(one.agency == agency or _is_credit(one.relation, one.level) for one in document.sourcings):
        return False
    head = "\n".join(filter(None, (document.title, document.byline, document.credit, document.publisher, document.url)))
    copy = f"{head}\n{document.text}"
    return not _named(_name(wire), copy) and not _nameless().search(copy)


def _is_credit(relation: str, level: str) -> bool:
    return level == "document" and relation in _CREDITS


def _is_of_one_house(document: Document, wire: Document) -> bool:
    """Whether one desk or one reporter made both, or the agency took the words from the document's publisher."""
    if document.byline and wire.byline and _named(document.byline, wire.byline):
        return True
    publisher = document.publisher
    return publisher is not None and _named(
        publisher, "\n".join(filter(None, (wire.publisher, wire.byline, wire.text)))
    )


def _named(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _agency(wire: Document) -> str | None:
    """The one agency that wrote the copy; None where it is none or several."""
    found = {one.agency for one in wire.sourcings if one.level == "document" and one.relation == "authored"}
    return found.pop() if len(found) == 1 else None


def _name(wire: Document) -> str:
    """The agency as the copy prints it, else the publisher, else its id."""
    printed = next((one.span.text for one in wire.sourcings if one.relation == "authored" and one.span), None)
    return printed or wire.publisher or str(_agency(wire))


def _span(document: Document, sentence: ToldSentence) -> Span:
    return document.span(sentence.start, sentence.end)


@cache
def _nameless() -> re.Pattern[str]:
    return re.compile(
        "|".join(compiled(one, {}).pattern for one in entry("en", "uncredited", "nameless").templates), re.IGNORECASE
    )


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(WireMissing)

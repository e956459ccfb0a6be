"""Quotations whose speaker stands too far from their words."""

from factcheck.checkers.attribution_distance.quotations import SpokenQuotation, attributed, unattributed
from factcheck.plugin import (
    CheckerConfig,
    Document,
    DocumentChecker,
    Field,
    Flag,
    Iterator,
    Register,
    Skip,
    evidence,
    hookimpl,
    read,
)

__all__ = ["AttributionDistance", "register_checkers"]

# So many words of a quotation tell that another speaks, where the one before was somebody else's.
_WORDS_OF_ANOTHER = 15


class AttributionDistance(DocumentChecker):
    """Note a quotation whose speaker the reader meets too late, or can only guess.

    By code: `attribution-distance-late`, several sentences stand before whoever speaks, and the sentence before does
    not name them; `attribution-distance-change`, the same right behind another's quotation;
    `attribution-distance-pronoun`, a pronoun speaks whose name stands too many sentences back;
    `attribution-distance-none`, a quotation opens a paragraph behind one that was closed, and nobody is said to speak.
    """

    id = "attribution-distance"
    title = "Attribution distance"
    version = "1"
    severity = "note"
    rule_ref = (
        "Style books of news agencies: attribute a quotation of several sentences after its first; where the speaker"
        " changes, name the new one before the words; a pronoun needs its name near by."
    )

    class Config(CheckerConfig):
        """How far is too far."""

        sentences: int = Field(2, ge=1, description="Whole sentences of a quotation before its speaker that are noted.")
        words: int = Field(30, ge=0, description="Words that these sentences have at least.")
        pronoun: int = Field(6, ge=1, description="Sentences that a name stands before its pronoun that are noted.")

    config: Config

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each such quotation once, at its opening sentence and at whoever speaks."""
        if (document.language or read(document.text).language or "en").lower()[:2] != "en":
            raise Skip("it reads English only")
        if document.kind not in {"article", "wire"}:
            return
        for one in attributed(document):
            yield from self._late(document, one)
            yield from self._far_name(document, one)
        for quotation, before in unattributed(document):
            yield self.flag(
                f"nobody is said to speak the quotation that begins “{_beginning(quotation.text)}”, and the one before"
                " it was closed",
                *evidence(document, "quotation", quotation),
                *evidence(document, "before", before),
                code="attribution-distance-none",
            )

    def _late(self, document: Document, one: SpokenQuotation) -> Iterator[Flag]:
        if one.sentences_before < self.config.sentences or one.is_known:
            return
        begins = f"the quotation that begins “{_beginning(one.opening.text)}”"
        pointers = (*evidence(document, "quotation", one.opening), *evidence(document, "source", one.source))
        if one.is_behind_another and one.words_before >= _WORDS_OF_ANOTHER:
            message = f"{begins} follows another speaker's, and its own is named after {one.sentences_before} sentences"
            yield self.flag(message, *pointers, statement=one.statement, code="attribution-distance-change")
        elif one.words_before >= self.config.words:
            message = f"{begins} runs for {one.sentences_before} sentences before it is said who speaks"
            yield self.flag(message, *pointers, statement=one.statement, code="attribution-distance-late")

    def _far_name(self, document: Document, one: SpokenQuotation) -> Iterator[Flag]:
        if one.name_distance < self.config.pronoun:
            return
        named = f"“{one.name.text}” was last named" if one.name is not None else "nobody is named in the"
        sentences = f"{one.name_distance} sentences before"
        yield self.flag(
            f"“{one.source.text}” speaks, and {named} {sentences}: “{_beginning(one.opening.text)}”",
            *evidence(document, "source", one.source),
            *evidence(document, "name", *([one.name] if one.name is not None else [])),
            statement=one.statement,
            code="attribution-distance-pronoun",
        )


def _beginning(words: str) -> str:
    few = words.split()
    return " ".join(few[:6]) + (" ..." if len(few) > 6 else "")


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(AttributionDistance)

"""This desk's diplomatic formulas: what is said so often that it hardly says anything.

The phrases come from metadata.yml, in their base form::

    plugins:
      datasette-factcheck:
        checkers:
          stock-phrases:
            phrases: ["all options on the table", "grave concern"]
"""

import re

from factcheck.plugin import (
    CheckerConfig,
    Document,
    DocumentChecker,
    Field,
    Flag,
    Iterator,
    Register,
    Sourcing,
    Span,
    Statement,
    evidence,
    hookimpl,
)

_WORD = re.compile(r"\w+(?:[’']\w+)?")
# The formula is the same with another tense or article: "all options are/were/remain on the table".
_PASSED_OVER = frozenset(("a", "an", "the", "is", "are", "was", "were", "be", "been", "being", "remain", "remained"))


class StockPhrases(DocumentChecker):
    """Note an attributed statement that uses one of the desk's stock phrases, and name the wires behind it."""

    id = "stock-phrases"
    title = "Stock phrase"
    version = "1"
    severity = "note"

    class Config(CheckerConfig):
        """The desk's list."""

        phrases: tuple[str, ...] = Field(
            (), description="Formulas in base form; quotation marks and tense are ignored."
        )

    config: Config

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each use in the content of a statement, whether in quotation marks, partly or not at all."""
        for statement in document.statements:
            for phrase in self.config.phrases:
                used = next(_uses(phrase, statement), None)
                if used is not None:
                    yield self._flag(document, statement, phrase, used)

    def _flag(self, document: Document, statement: Statement, phrase: str, used: Span) -> Flag:
        wires = [sourcing for sourcing in document.sourcings if sourcing.statement_id == statement.id]
        spans = list({sourcing.span: None for sourcing in wires if sourcing.span is not None})
        return self.flag(
            f"this is the stock phrase “{phrase}”; {_behind(wires)}",
            *evidence(document, "phrase", used),
            *evidence(document, "credit", *spans),
            code=_code(phrase),
            statement=statement,
        )


def _uses(phrase: str, statement: Statement) -> Iterator[Span]:
    wanted = [word for word in _WORD.findall(phrase.casefold()) if word not in _PASSED_OVER]
    for piece in statement.content:
        found = [match for match in _WORD.finditer(piece.text) if match[0].casefold() not in _PASSED_OVER]
        words = [match[0].casefold() for match in found]
        for first in range(len(words) - len(wanted) + 1):
            if wanted and words[first : first + len(wanted)] == wanted:
                start, end = found[first].start(), found[first + len(wanted) - 1].end()
                yield Span(start=piece.start + start, end=piece.start + end, text=piece.text[start:end])


def _behind(wires: list[Sourcing]) -> str:
    names = sorted({sourcing.span.text if sourcing.span else sourcing.agency for sourcing in wires})
    if not names:
        return "no wire is named behind it"
    if any(sourcing.ambiguous for sourcing in wires):
        return f"the wire behind it is not said: {' or '.join(names)}"
    return f"the wire behind it is {' and '.join(names)}"


def _code(phrase: str) -> str:
    return "stock-phrases: " + " ".join(_WORD.findall(phrase.casefold()))


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(StockPhrases)

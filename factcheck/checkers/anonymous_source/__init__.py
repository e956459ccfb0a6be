"""Sources that copy describes and does not name, and whether it says why."""

from collections.abc import Sequence

from factcheck.checkers.anonymous_source.descriptions import Description, described_before, descriptions
from factcheck.checkers.anonymous_source.reasons import Withheld, withheld_in
from factcheck.plugin import (
    CheckerConfig,
    Document,
    DocumentChecker,
    Field,
    Flag,
    Iterator,
    Reading,
    Register,
    Skip,
    evidence,
    hookimpl,
    read,
)

__all__ = ["AnonymousSource", "register_checkers"]

# So many sentences behind its words copy still says why a source is not named.
_NEAR = 2


class AnonymousSource(DocumentChecker):
    """Note a source that the copy describes and does not name, and whether it says why.

    One person, or a few that are counted; crowds, institutions, their spokesmen and documents are none. A source is
    noted once, where it speaks first. By code: `anonymous-source` where nothing is said of the name,
    `anonymous-source-withheld` where it is withheld and not said why, `anonymous-source-explained` where the copy says.
    """

    id = "anonymous-source"
    title = "Anonymous source"
    version = "1"
    severity = "note"
    rule_ref = (
        "Style books of news agencies: name the source; where that cannot be, describe it as closely as may be, and"
        " tell the reader why it asked not to be named."
    )

    class Config(CheckerConfig):
        """Which of them are told."""

        explained: bool = Field(True, description="Note those too of which the copy says why they are not named.")

    config: Config

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each such source once, at the words that describe it and at those that say why."""
        reading = read(document.text)
        if (document.language or reading.language or "en").lower()[:2] != "en":
            raise Skip("it reads English only")
        if document.kind not in {"article", "wire"}:
            return
        withheld = withheld_in(reading)
        found = list(descriptions(document))
        said = [(one, _of(document, withheld, one, found)) for one in found]
        claimed = {reason for _, reason in said}
        said += _unsaid(document, [one for one in withheld if one not in claimed])
        told: set[str] = set()
        for one, reason in said:
            words = " ".join(one.span.text.split())
            if words.lower() not in told:
                told.add(words.lower())
                yield from self._told(document, one, words, reason)

    def _told(self, document: Document, one: Description, words: str, withheld: Withheld | None) -> Iterator[Flag]:
        seen = f"“{words}” {'is a source without a name' if one.is_one else 'are sources without names'}"
        pointers = evidence(document, "source", one.span)
        if withheld is None:
            yield self.flag(f"{seen}, and the copy does not say why", *pointers, statement=one.statement)
        elif withheld.reason is None:
            message = f"{seen}; the copy says that it is withheld, and not why"
            pointers += evidence(document, "withheld", withheld.span)
            yield self.flag(message, *pointers, statement=one.statement, code="anonymous-source-withheld")
        elif self.config.explained:
            message = f"{seen}; the copy says why: “{' '.join(withheld.reason.text.split())}”"
            pointers += evidence(document, "reason", withheld.reason)
            yield self.flag(message, *pointers, statement=one.statement, code="anonymous-source-explained")


def _unsaid(document: Document, withheld: Sequence[Withheld]) -> Iterator[tuple[Description, Withheld]]:
    """Descriptions before words that withhold a name, where attribution finds no statement of theirs."""
    for one in withheld:
        described = described_before(document, one.sentence[0], one.span.start)
        if described is not None:
            yield described, one


def _of(
    document: Document, withheld: Sequence[Withheld], source: Description, found: Sequence[Description]
) -> Withheld | None:
    """What the copy says of the source's name: in its sentence, just behind it, or where it is met again.

    Of the only source without a name, wherever it says so.
    """
    reading = read(document.text)
    here = _sentence(reading, source.span.start)
    behind = [(one, _sentence(reading, one.span.start) - here) for one in withheld]
    same = [one for one, distance in behind if distance == 0]
    near = [one for one, distance in behind if 0 < distance <= _NEAR and not _is_met(found, source.span.end, one)]
    again = [
        one
        for one, distance in behind
        if distance > 0 and source.is_met_in(document.text[one.sentence[0] : one.sentence[1]])
    ]
    alone = withheld if len(found) == 1 and source.is_one else ()
    return next(iter([*same, *near, *again, *alone]), None)


def _is_met(found: Sequence[Description], start: int, one: Withheld) -> bool:
    """Whether another source without a name stands before the words that withhold one."""
    return any(start < other.span.start < one.span.start for other in found)


def _sentence(reading: Reading, offset: int) -> int:
    return reading.sentence_at(reading.tokens_between(offset, len(reading.text)).start)


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(AnonymousSource)

"""Words that reach the copy through somebody else than who said them."""

from factcheck.checkers.secondhand_chain.links import Hearsay, links
from factcheck.plugin import Document, DocumentChecker, Flag, Iterator, Register, Skip, evidence, hookimpl, read

__all__ = ["SecondhandChain", "register_checkers"]


class SecondhandChain(DocumentChecker):
    """Note words that reach the copy through another than who said them, and name the chain.

    `Ines Holt said that Erik Dahl had told her`, `he said, according to a colleague`, `the Post reported, citing two
    officials`. What an outlet or an agency reports of its own, and what somebody told it, is a credit and no chain;
    nor is what a poll, a recording or another document says. Each chain is noted once.
    """

    id = "secondhand-chain"
    title = "Second-hand chain"
    version = "1"
    severity = "note"
    rule_ref = (
        "Standards of sourcing at news agencies: go to whoever said it; where the words come through another, say so,"
        " name each who passed them on, and do not print hearsay as if it had been heard."
    )

    def check(self, document: Document) -> Iterator[Flag]:
        """Flag each chain where it is met first, at whoever tells it and at whose words they are."""
        if (document.language or read(document.text).language or "en").lower()[:2] != "en":
            raise Skip("it reads English only")
        if document.kind not in {"article", "wire"}:
            return
        told: set[tuple[str, str]] = set()
        for link in sorted(links(document), key=lambda one: (one.voice.start, one.teller.start)):
            names = (_plain(link.teller_name), _plain(link.voice_name))
            if names not in told:
                told.add(names)
                yield self._told(document, link)

    def _told(self, document: Document, link: Hearsay) -> Flag:
        teller, voice = (" ".join(name.split()) for name in (link.teller_name, link.voice_name))
        return self.flag(
            f"words of “{voice}” reach the copy through “{teller}”",
            *evidence(document, "source", link.voice),
            *evidence(document, "relay", link.teller),
            statement=link.statement,
        )


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ").strip(" .,")


@hookimpl
def register_checkers(register: Register) -> None:
    """Bring the checker."""
    register(SecondhandChain)

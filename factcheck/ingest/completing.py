"""What a person says of one document where its copy is silent: day, publisher, address, title."""

from datetime import date
from typing import NamedTuple

from factcheck.model import Document

FIELDS = ("published", "publisher", "url", "title")


class Completed(NamedTuple):
    """A document completed, and of which fields it says another value itself, which stands."""

    document: Document
    kept: tuple[str, ...]


class Completion(NamedTuple):
    """Values for one document, each of use only where it has none of its own; None where nothing was said."""

    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """The fields it has a value for."""
        return tuple(name for name in FIELDS if getattr(self, name) is not None)

    def of(self, document: Document) -> Completed:
        """The document with what it lacks. It keeps its id and its key: what it is does not hang on these words."""
        lacking = {name: getattr(self, name) for name in self.given if not getattr(document, name)}
        kept = tuple(
            name for name in self.given if name not in lacking and getattr(document, name) != getattr(self, name)
        )
        return Completed(document.model_copy(update=lacking), kept)


NOTHING_SAID = Completion()

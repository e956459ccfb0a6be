"""What the readers hand on: an entry as written, where it was found, and the text as given."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.ingest.stream import ByteStream
from factcheck.model import Kind, Turn


@dataclass(frozen=True, slots=True)
class OpenSource:
    """A source opened for reading: its name for people, the stem its ids are made of, its bytes."""

    origin: str
    stem: str
    stream: ByteStream
    path: Path | None = None

    @property
    def suffix(self) -> str:
        """The ending of its name in lower case; "" where it has none."""
        return self.path.suffix.lower() if self.path else ""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A document as its file or row has it: the text untouched, the fields in one line each; id and feed are uncut."""

    text: str
    id: str | None = None
    feed: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    byline: str | None = None
    language: str | None = None
    speaker: str | None = None
    licence: str | None = None
    credit: str | None = None
    kind: Kind | None = None
    repairs: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()


class Place(NamedTuple):
    """Where an entry was found; `row` counts lines (or list items) from 1, None for a whole file."""

    source: OpenSource
    row: int | None = None

    def __str__(self) -> str:
        return self.source.origin if self.row is None else f"{self.source.origin}: row {self.row}"

    @property
    def origin(self) -> str:
        """As the store keeps it: `path` or `path:row N`."""
        return self.source.origin if self.row is None else f"{self.source.origin}:row {self.row}"


@dataclass(frozen=True, slots=True)
class LocatedEntry:
    """An entry, the place it was found in, and the digest of its original bytes."""

    entry: SourceEntry
    place: Place
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class RawText:
    """A text exactly as given, in code points, with what came beside it: what spans written for it count in."""

    id: str
    text: str = field(repr=False)
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    byline: str | None = None
    credit: str | None = None
    language: str | None = None
    speaker: str | None = None
    kind: Kind = "article"
    turns: tuple[Turn, ...] = ()

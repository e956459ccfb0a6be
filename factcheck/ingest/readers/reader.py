"""What a reader is: a form of source, told by its beginning and read entry by entry."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import glimpse
from factcheck.ingest.records import LocatedEntry, OpenSource
from factcheck.ingest.stream import ByteStream

# From here on a reader is sure of a source by its words alone, whatever the ending of its name.
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Head:
    """What is seen of a source before it is read; nothing of it is used up."""

    origin: str
    suffix: str
    beginning: str = field(repr=False)
    _stream: ByteStream = field(repr=False)

    @classmethod
    def of(cls, source: OpenSource) -> "Head":
        """Look at a source: the ending of its name in lower case, and its beginning, white space left out."""
        return cls(source.origin, source.suffix, glimpse(source.stream.head).lstrip(), source.stream)

    def lines(self, count: int, limit: int) -> list[bytes]:
        """Those of the first lines that are not blank, each cut at `limit` bytes."""
        return self._stream.opening(count, limit)

    def whole(self, limit: int) -> bytes:
        """All bytes; TooLongError past the limit."""
        return self._stream.peek(limit)


@dataclass(frozen=True, slots=True)
class Reader:
    """One form of source.

    `sniff` says from 0 (not mine) to 1 (mine by name and by words) how sure it is; the surest reads, and of two that
    are equally sure the first registered. IngestError where the source is mine and cannot be read. `read` yields each
    entry, and an IngestError for each that could not be read; it raises nothing for what is wrong with a source.
    """

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    sniff: Callable[[Head], float]
    read: Callable[[OpenSource], Iterator[LocatedEntry | IngestError]]

"""A plain text file: one document."""

import hashlib
from collections.abc import Iterator

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import decode
from factcheck.ingest.limits import MAX_TEXT
from factcheck.ingest.readers.reader import Head, Reader
from factcheck.ingest.records import LocatedEntry, OpenSource, Place, SourceEntry
from factcheck.ingest.stream import TooLongError

MEDIA_TYPE = "text/plain"
SUFFIXES = (".txt", ".text")
LONGEST = 4 * MAX_TEXT + 4  # bytes; no encoding takes more than 4 to a code point, nor its mark more than 4


def read_text(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    """The document; its text is what the bytes hold, line ends and all."""
    try:
        data = source.stream.all(LONGEST)
    except TooLongError:
        yield too_long(source.origin)
        return
    text, repairs = decode(data)
    if text.strip():
        entry = SourceEntry(text=text, repairs=repairs)
        yield LocatedEntry(entry, Place(source), hashlib.sha256(data).hexdigest(), MEDIA_TYPE)
    else:
        yield IngestError(f"{source.origin}: is empty. Put the copy into it, or leave it out.")


def too_long(where: str) -> IngestError:
    """The message for more text than one document may have."""
    return IngestError(f"{where}: is longer than {MAX_TEXT:,} characters. Divide it, one document a file or row.")


def _sniff(_: Head) -> float:
    return 0.1  # what no other reader knows is copy, whatever its name ends in


TEXT = Reader("plain text", (MEDIA_TYPE,), SUFFIXES, _sniff, read_text)

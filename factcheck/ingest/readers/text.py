"""A plain text file: one document."""

import hashlib
from collections.abc import Iterator

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import decode
from factcheck.ingest.limits import MAX_TEXT
from factcheck.ingest.records import Copy, Entry, Found, Place
from factcheck.ingest.stream import TooLongError

MEDIA_TYPE = "text/plain"
LONGEST = 4 * MAX_TEXT + 4  # bytes; no encoding takes more than 4 to a code point, nor its mark more than 4


def read_text(copy: Copy) -> Iterator[Found | IngestError]:
    """The document; its text is what the bytes hold, line ends and all."""
    try:
        data = copy.stream.all(LONGEST)
    except TooLongError:
        yield too_long(copy.origin)
        return
    text, mended = decode(data)
    if text.strip():
        entry = Entry(text=text, mended=mended)
        yield Found(entry, Place(copy), hashlib.sha256(data).hexdigest(), MEDIA_TYPE)
    else:
        yield IngestError(f"{copy.origin}: is empty. Put the copy into it, or leave it out.")


def too_long(where: str) -> IngestError:
    """The message for more text than one document may have."""
    return IngestError(f"{where}: is longer than {MAX_TEXT:,} characters. Divide it, one document a file or row.")

"""JSON rows, one a line, read as a stream: a bad row is named and the rest is kept."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import BYTE_ORDER_MARKS, decode, utf8_again
from factcheck.ingest.entries import NotJSONError, entry, parsed
from factcheck.ingest.limits import MAX_BYTES, MAX_ROW
from factcheck.ingest.records import Copy, Found, Place
from factcheck.ingest.stream import ByteStream, TooLongError

MEDIA_TYPE = "application/x-ndjson"


def read_jsonl(copy: Copy) -> Iterator[Found | IngestError]:
    """Each row, counted by the line it stands on, from 1; blank lines are passed over."""
    try:
        stream = _in_utf8(copy.stream)
    except TooLongError:
        yield IngestError(f"{copy.origin}: is over 100 MB and not UTF-8. Convert it to UTF-8, to be read row by row.")
        return
    empty = True
    for row, line in enumerate(stream.lines(MAX_ROW), 1):
        if line is None or line.strip():
            empty = False
            yield _row(line, Place(copy, row))
    if empty:
        yield IngestError(f"{copy.origin}: is empty. Give at least one row with a `text`.")


def _row(line: bytes | None, place: Place) -> Found | IngestError:
    if line is None:
        return IngestError(f"{place}: is longer than {MAX_ROW // 1_000_000} MB. Divide its text among several rows.")
    try:
        text, mended = decode(line)
        given = entry(parsed(text))
    except NotJSONError as error:
        return IngestError(f"{place}: {error}.")
    except IngestError as error:
        return IngestError(f"{place}: {error}")
    given = replace(given, mended=(*mended, *given.mended))
    return Found(given, place, hashlib.sha256(line).hexdigest(), MEDIA_TYPE)


def _in_utf8(stream: ByteStream) -> ByteStream:
    # UTF-16 has line ends of two bytes; nothing can be read of it line by line.
    if any(stream.head.startswith(mark) for mark, encoding in BYTE_ORDER_MARKS if encoding != "utf-8"):
        return ByteStream.of(utf8_again(stream.all(MAX_BYTES)))
    return stream

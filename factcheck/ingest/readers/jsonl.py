"""JSON rows, one a line, read as a stream: a bad row is named and the rest is kept."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import BYTE_ORDER_MARKS, decode, utf8_again
from factcheck.ingest.entries import entry
from factcheck.ingest.limits import MAX_BYTES, MAX_ROW
from factcheck.ingest.readers.reader import Head, Reader
from factcheck.ingest.records import LocatedEntry, OpenSource, Place
from factcheck.ingest.stream import ByteStream, TooLongError
from factcheck.ingest.strict_json import NotJSONError, parsed

MEDIA_TYPE = "application/x-ndjson"
SUFFIXES = (".jsonl", ".ndjson")


def read_jsonl(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    """Each row, counted by the line it stands on, from 1; blank lines are passed over."""
    try:
        stream = _in_utf8(source.stream)
    except TooLongError:
        yield IngestError(f"{source.origin}: is over 100 MB and not UTF-8. Convert it to UTF-8, to be read row by row.")
        return
    empty = True
    for row, line in enumerate(stream.lines(MAX_ROW), 1):
        if line is None or line.strip():
            empty = False
            yield _row(line, Place(source, row))
    if empty:
        yield IngestError(f"{source.origin}: is empty. Give at least one row with a `text`.")


def _row(line: bytes | None, place: Place) -> LocatedEntry | IngestError:
    if line is None:
        return IngestError(f"{place}: is longer than {MAX_ROW // 1_000_000} MB. Divide its text among several rows.")
    try:
        text, repairs = decode(line)
        given = entry(parsed(text))
    except NotJSONError as error:
        return IngestError(f"{place}: {error}.")
    except IngestError as error:
        return IngestError(f"{place}: {error}")
    given = replace(given, repairs=(*repairs, *given.repairs))
    return LocatedEntry(given, place, hashlib.sha256(line).hexdigest(), MEDIA_TYPE)


def _in_utf8(stream: ByteStream) -> ByteStream:
    # UTF-16 has line ends of two bytes; nothing can be read of it line by line.
    if any(stream.head.startswith(mark) for mark, encoding in BYTE_ORDER_MARKS if encoding != "utf-8"):
        return ByteStream.of(utf8_again(stream.all(MAX_BYTES)))
    return stream


def _sniff(head: Head) -> float:
    if head.suffix in SUFFIXES:
        # A list, or one record set over several lines, under the wrong name.
        whole = head.beginning.startswith("[") or head.beginning.partition("\n")[0].strip() == "{"
        return 0.0 if whole else 1.0
    if head.suffix == ".json":
        return 0.8 if [_is_row(line) for line in head.lines(2, MAX_ROW)] == [True, True] else 0.0
    return 0.8 if head.beginning.startswith("{") and all(map(_is_row, head.lines(1, MAX_ROW))) else 0.0


def _is_row(line: bytes) -> bool:
    try:
        return isinstance(parsed(decode(line).text), dict)
    except NotJSONError:
        return False


JSON_LINES = Reader("JSON lines", (MEDIA_TYPE, "application/jsonl"), SUFFIXES, _sniff, read_jsonl)

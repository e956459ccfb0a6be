"""A JSON file: one record, or a list of them."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import decode
from factcheck.ingest.entries import entry
from factcheck.ingest.limits import MAX_BYTES
from factcheck.ingest.readers.jsonl import SUFFIXES as JSON_LINES_SUFFIXES
from factcheck.ingest.readers.reader import Head, Reader
from factcheck.ingest.readers.text import LONGEST, too_long
from factcheck.ingest.records import LocatedEntry, OpenSource, Place
from factcheck.ingest.stream import TooLongError
from factcheck.ingest.strict_json import NotJSONError, parsed

MEDIA_TYPE = "application/json"
SUFFIXES = (".json",)


def read_json(source: OpenSource) -> Iterator[LocatedEntry | IngestError]:
    """The record of a file, or each of a list, counted from 1."""
    try:
        data = source.stream.all(MAX_BYTES)
        text, repairs = decode(data)
        value = parsed(text)
    except TooLongError:
        yield IngestError(f"{source.origin}: is over 100 MB. Give it row by row, as .jsonl.")
    except NotJSONError as error:
        yield IngestError(f"{source.origin}: {error}.")
    else:
        yield from _records(source, value, data, repairs)


def _records(
    source: OpenSource, value: object, data: bytes, repairs: tuple[str, ...]
) -> Iterator[LocatedEntry | IngestError]:
    if not isinstance(value, list):
        yield _found(value, Place(source), hashlib.sha256(data).hexdigest(), repairs)
    elif not value:
        yield IngestError(f"{source.origin}: is an empty list. Give at least one record with a `text`.")
    else:
        for row, item in enumerate(value, 1):
            canonical = json.dumps(item, sort_keys=True, separators=(",", ":")).encode()
            yield _found(item, Place(source, row), hashlib.sha256(canonical).hexdigest(), repairs)


def _found(value: object, place: Place, sha256: str, repairs: tuple[str, ...]) -> LocatedEntry | IngestError:
    try:
        given = entry(value)
        return LocatedEntry(replace(given, repairs=(*repairs, *given.repairs)), place, sha256, MEDIA_TYPE)
    except IngestError as error:
        return IngestError(f"{place}: {error}")


def _sniff(head: Head) -> float:
    if head.suffix in SUFFIXES:
        return 0.7
    if not head.beginning.startswith(("{", "[")):
        return 0.0
    if head.suffix in JSON_LINES_SUFFIXES:
        return 0.7
    # A record set over several lines, or copy that opens with a bracket: only reading it all tells.
    try:
        value = parsed(decode(head.whole(LONGEST)).text)
    except TooLongError as error:
        raise too_long(head.origin) from error
    except NotJSONError:
        return 0.0
    records = value if isinstance(value, list) else [value]
    return 0.7 if records and all(isinstance(item, dict) for item in records) else 0.0


JSON = Reader("a JSON record or list of records", (MEDIA_TYPE,), SUFFIXES, _sniff, read_json)

"""A JSON file: one record, or a list of them."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace

from factcheck.errors import IngestError
from factcheck.ingest.cleaning.decode import decode
from factcheck.ingest.entries import NotJSONError, entry, parsed
from factcheck.ingest.limits import MAX_BYTES
from factcheck.ingest.records import Copy, Found, Place
from factcheck.ingest.stream import TooLongError

MEDIA_TYPE = "application/json"


def read_json(copy: Copy) -> Iterator[Found | IngestError]:
    """The record of a file, or each of a list, counted from 1."""
    try:
        data = copy.stream.all(MAX_BYTES)
        text, mended = decode(data)
        value = parsed(text)
    except TooLongError:
        yield IngestError(f"{copy.origin}: is over 100 MB. Give it row by row, as .jsonl.")
    except NotJSONError as error:
        yield IngestError(f"{copy.origin}: {error}.")
    else:
        yield from _records(copy, value, data, mended)


def _records(copy: Copy, value: object, data: bytes, mended: tuple[str, ...]) -> Iterator[Found | IngestError]:
    if not isinstance(value, list):
        yield _found(value, Place(copy), hashlib.sha256(data).hexdigest(), mended)
    elif not value:
        yield IngestError(f"{copy.origin}: is an empty list. Give at least one record with a `text`.")
    else:
        for row, item in enumerate(value, 1):
            canonical = json.dumps(item, sort_keys=True, separators=(",", ":")).encode()
            yield _found(item, Place(copy, row), hashlib.sha256(canonical).hexdigest(), mended)


def _found(value: object, place: Place, sha256: str, mended: tuple[str, ...]) -> Found | IngestError:
    try:
        given = entry(value)
        return Found(replace(given, mended=(*mended, *given.mended)), place, sha256, MEDIA_TYPE)
    except IngestError as error:
        return IngestError(f"{place}: {error}")

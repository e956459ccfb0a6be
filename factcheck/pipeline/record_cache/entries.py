"""What the cache keeps of one file of records, as bytes: facts, documents and the words as arrays."""

import json
import struct
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from factcheck.verification import IndexedWords, RecordFacts

# The longer numbers first: each array begins on a multiple of its own.
_FIELDS = (
    ("triple_keys", np.uint64),
    ("word_keys", np.uint64),
    ("triple_places", np.int32),
    ("word_places", np.int32),
    ("starts", np.int32),
    ("ends", np.int32),
    ("turns", np.int32),
)
_ALIGNED = 8
_LENGTH = struct.Struct("<Q")


class KeptWords(NamedTuple):
    """A record as it was read and indexed; its `document` as JSON, empty where that is stored elsewhere."""

    facts: RecordFacts
    words: IndexedWords
    document: bytes = b""


def packed(found: Iterable[KeptWords]) -> bytes:
    """The records of one file as the bytes of an entry."""
    some = list(found)
    about = [
        (one.facts.model_dump(mode="json"), len(one.document), [len(getattr(one.words, name)) for name, _ in _FIELDS])
        for one in some
    ]
    head = json.dumps(about).encode()
    parts = [_LENGTH.pack(len(head)), head]
    for one in some:
        _add(parts, one.document)
        _add(parts, b"".join(getattr(one.words, name).astype(kind).tobytes() for name, kind in _FIELDS))
    return b"".join(parts)


def _add(parts: list[bytes], more: bytes) -> None:
    """Add what begins on a multiple of eight bytes."""
    parts += [bytes(-sum(map(len, parts)) % _ALIGNED), more]


def unpacked(data: bytes) -> list[KeptWords]:
    """The records of an entry, their arrays as views of its bytes; ValueError where it is no entry."""
    try:
        [length] = _LENGTH.unpack_from(data)
        at = _LENGTH.size + length
        found = []
        for facts, size, sizes in json.loads(data[_LENGTH.size : at]):
            at += -at % _ALIGNED
            document = data[at : at + size]
            at += size
            at += -at % _ALIGNED
            arrays = {}
            for (name, kind), number in zip(_FIELDS, sizes, strict=True):
                arrays[name] = np.frombuffer(data, kind, number, at)
                at += arrays[name].nbytes
            found.append(
                KeptWords(RecordFacts.model_validate_json(json.dumps(facts)), IndexedWords(**arrays), document)
            )
    except (struct.error, TypeError) as error:
        raise ValueError(str(error)) from error
    return found

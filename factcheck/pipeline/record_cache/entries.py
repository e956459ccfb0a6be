"""What the cache keeps of one file of records, as bytes: facts, documents and the words as arrays."""

import json
import struct
from collections.abc import Iterable
from datetime import date
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
    head = json.dumps(
        [
            (_as_json(one.facts), len(one.document), [len(getattr(one.words, name)) for name, _ in _FIELDS])
            for one in some
        ]
    ).encode()
    parts = [_LENGTH.pack(len(head)), head]
    for one in some:
        parts.append(one.document)
        parts.append(bytes(-sum(map(len, parts)) % _ALIGNED))
        parts += [getattr(one.words, name).astype(kind).tobytes() for name, kind in _FIELDS]
    return b"".join(parts)


def unpacked(data: bytes) -> list[KeptWords]:
    """The records of an entry, their arrays as views of its bytes; ValueError where it is no entry."""
    try:
        [length] = _LENGTH.unpack_from(data)
        at = _LENGTH.size + length
        found = []
        for facts, size, sizes in json.loads(data[_LENGTH.size : at]):
            document = data[at : at + size]
            at += size
            at += -at % _ALIGNED
            arrays = {}
            for (name, kind), number in zip(_FIELDS, sizes, strict=True):
                arrays[name] = np.frombuffer(data, kind, number, at)
                at += arrays[name].nbytes
            found.append(KeptWords(_facts(*facts), IndexedWords(**arrays), document))
    except (struct.error, TypeError) as error:
        raise ValueError(str(error)) from error
    return found


def _as_json(facts: RecordFacts) -> list[object]:
    day = facts.day.isoformat() if facts.day else None
    return [
        *(facts.id, sorted(facts.named), sorted(facts.labels), facts.turn_labels),
        *(facts.head, day, facts.is_translation, facts.is_foreign, facts.witness, facts.office_names),
    ]


def _facts(  # noqa: PLR0917 - as they stand in the entry
    name: str,
    named: list[str],
    labels: list[str],
    turn_labels: list[str | None],
    head: str,
    day: str | None,
    is_translation: bool,
    is_foreign: bool,
    witness: str | None,
    office_names: dict[str, str],
) -> RecordFacts:
    return RecordFacts(
        *(name, frozenset(named), frozenset(labels), tuple(turn_labels)),
        *(head, date.fromisoformat(day) if day else None, is_translation, is_foreign),
        witness=witness,
        office_names=office_names,
    )

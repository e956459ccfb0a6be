"""The user's cache of records as they were read and indexed, by content and by the code that did it."""

import contextlib
import hashlib
import json
import os
import struct
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from factcheck import fingerprint
from factcheck.model import Document
from factcheck.verification import IndexedWords

IndexedDocument = tuple[Document, IndexedWords]

_MAGIC = b"factcheck-record-1\n"
_FIELDS = (
    ("hashes", np.uint64),
    ("starts", np.int32),
    ("ends", np.int32),
    ("turns", np.int32),
    ("triple_keys", np.uint64),
    ("triple_places", np.int32),
    ("word_keys", np.uint64),
    ("word_places", np.int32),
)
_ROOTS = ("factcheck.ingest.open", "factcheck.verification.record_index")


def user_cache() -> Path:
    """Where this system keeps what a user's programs can make again, with a folder of ours in it."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "factcheck" / "records"


@dataclass(frozen=True)
class RecordCache:
    """Indexed records of files under `folder`; one that cannot be read is made anew, one not written is no error."""

    folder: Path

    @cached_property
    def _made_by(self) -> str:
        return fingerprint.digest([*map(fingerprint.of_stage, _ROOTS), fingerprint.of_languages(["en"])])

    def key(self, data: bytes, name: str, more: Sequence[str]) -> str:
        """What the records of a file are kept under: its bytes, its name, what else decides, and the code."""
        parts = [hashlib.sha256(data).hexdigest(), name, *more, self._made_by]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> list[IndexedDocument] | None:
        """The records kept under a key; None where there are none."""
        try:
            data = self._path(key).read_bytes()
            return _unpacked(data)
        except (OSError, ValueError, KeyError, struct.error, ValidationError):
            return None

    def put(self, key: str, found: Sequence[IndexedDocument]) -> None:
        """Keep the records of a file."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(_packed(found))
            Path(file.name).replace(path)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _packed(found: Sequence[IndexedDocument]) -> bytes:
    head = json.dumps(
        [
            {"document": document.model_dump_json(), "sizes": [len(getattr(words, name)) for name, _ in _FIELDS]}
            for document, words in found
        ]
    ).encode()
    arrays = [getattr(words, name).astype(kind).tobytes() for _, words in found for name, kind in _FIELDS]
    return b"".join([_MAGIC, struct.pack("<Q", len(head)), head, *arrays])


def _unpacked(data: bytes) -> list[IndexedDocument]:
    if not data.startswith(_MAGIC):
        raise ValueError("no record of ours")
    at = len(_MAGIC) + 8
    [length] = struct.unpack("<Q", data[len(_MAGIC) : at])
    head = json.loads(data[at : at + length])
    at += length
    found: list[IndexedDocument] = []
    for one in head:
        arrays = {}
        for (name, kind), size in zip(_FIELDS, one["sizes"], strict=True):
            arrays[name] = np.frombuffer(data, kind, size, at)
            at += arrays[name].nbytes
        found.append((Document.model_validate_json(one["document"]), IndexedWords(**arrays)))
    return found

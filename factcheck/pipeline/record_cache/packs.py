"""A pack: many entries of the cache in one file, written once and never changed."""

import json
import struct
import tempfile
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

SUFFIX = ".pack"
_MAGIC = b"factcheck-records-2\n"
# How long the index is, and its checksum.
_HEAD = struct.Struct("<QI")


class DamagedPackError(ValueError):
    """A pack that is cut off, or whose bytes are not those that were written."""


class RecordPack:
    """The entries of one file, by key; each is read when it is asked for, and only as it was written.

    OSError where the file cannot be read, DamagedPackError where it is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise DamagedPackError(f"{path}: no pack of ours")
            head = file.read(_HEAD.size)
            if len(head) < _HEAD.size:
                raise DamagedPackError(f"{path}: is cut off")
            length, checksum = _HEAD.unpack(head)
            index = file.read(length)
        if len(index) != length or crc32(index) != checksum:
            raise DamagedPackError(f"{path}: its index is damaged")
        # Of each key where its entry begins behind the index, how long it is, and its checksum.
        self._index: dict[str, tuple[int, int, int]] = json.loads(index)
        self._begins = len(_MAGIC) + _HEAD.size + length

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its entries."""
        return frozenset(self._index)

    def __contains__(self, key: str) -> bool:
        return key in self._index

    def get(self, key: str) -> bytes:
        """The entry of a key; KeyError where there is none."""
        start, size, checksum = self._index[key]
        with self.path.open("rb") as file:
            file.seek(self._begins + start)
            found = file.read(size)
        if len(found) != size or crc32(found) != checksum:
            raise DamagedPackError(f"{self.path}: an entry is damaged")
        return found


def write_pack(folder: Path, name: str, entries: Mapping[str, bytes]) -> Path:
    """Write entries as one file, which is there whole or not at all; its name begins as given. OSError as it comes."""
    index: dict[str, tuple[int, int, int]] = {}
    at = 0
    for key, entry in entries.items():
        index[key] = (at, len(entry), crc32(entry))
        at += len(entry)
    head = json.dumps(index).encode()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=f"{name}-", delete=False) as file:
        for part in (_MAGIC, _HEAD.pack(len(head), crc32(head)), head, *entries.values()):
            file.write(part)
    return Path(file.name).replace(f"{file.name}{SUFFIX}")

"""The user's cache of records as they were read and indexed, by content and by the code that did it."""

import contextlib
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from factcheck import fingerprint
from factcheck.pipeline.record_cache.entries import KeptWords, packed, unpacked
from factcheck.pipeline.record_cache.packs import SUFFIX, DamagedPackError, RecordPack, write_pack

# So many bytes are kept in all; so many entries are written at a time, and from more packs than this one is made.
MOST_BYTES = 2**30
_TOGETHER, _MOST_PACKS = 256, 8


def user_cache() -> Path:
    """Where this system keeps what a user's programs can make again, with a folder of ours in it."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "factcheck" / "records"


def _nobody(note: str) -> None:
    """Tell nobody."""


class RecordCache:
    """Indexed records in files under `folder`, of which those used longest ago go where they come to `most` bytes.

    Several runs may share it: a pack, once written, is not changed. What is damaged is told to `tell`, dropped and made
    anew; what cannot be written is no error.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None] = _nobody, most: int = MOST_BYTES) -> None:
        self.folder = folder
        self._tell = tell
        self._most = most
        self._new: dict[str, bytes] = {}
        self._used: dict[Path, set[str]] = {}

    @cached_property
    def made_by(self) -> str:
        """The fingerprint of what reads and indexes records: of all of factcheck, as almost all of it does."""
        return fingerprint.of_package()

    @cached_property
    def _packs(self) -> list[RecordPack]:
        """Those of this fingerprint; one whose entries others have too is dropped."""
        found: list[RecordPack] = []
        known: set[str] = set()
        for path in sorted(self.folder.glob(f"{self.made_by}-*{SUFFIX}")):
            pack = self._opened(path)
            if pack is None:
                continue
            if pack.keys <= known:
                _remove(path)
                continue
            known |= pack.keys
            found.append(pack)
        return found

    def key(self, data: bytes, name: str, more: Sequence[str]) -> str:
        """What the records of a file are kept under: its bytes, its name, and what else decides."""
        parts = [hashlib.sha256(data).hexdigest(), name, *more]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> list[KeptWords] | None:
        """The records kept under a key; None where there are none."""
        pack = next((one for one in self._packs if key in one), None)
        if pack is None:
            return None
        try:
            found = unpacked(pack.get(key))
        except OSError:
            self._packs.remove(pack)
            return None
        except ValueError as error:
            self._drop(pack.path, error)
            self._packs.remove(pack)
            return None
        self._used.setdefault(pack.path, set()).add(key)
        return found

    def put(self, key: str, found: Iterable[KeptWords]) -> None:
        """Keep the records of a file; they are written with others, at the latest by `close`."""
        self._new[key] = packed(found)
        if len(self._new) >= _TOGETHER:
            self._write(self._new)
            self._new = {}

    def close(self) -> None:
        """Write what is new, and one pack of those used where they are many; then see that not too much is kept."""
        for path in self._used:
            with contextlib.suppress(OSError):
                os.utime(path)
        written = bool(self._new)
        if self._new:
            self._write(self._new)
            self._new = {}
        if len(self._used) > _MOST_PACKS:
            written |= self._join()
        if written:
            self._bound()
        self._used = {}
        vars(self).pop("_packs", None)

    def _join(self) -> bool:
        """Make one pack of the entries used; the packs that have no others are dropped."""
        packs = {pack.path: pack for pack in self._packs}
        entries: dict[str, bytes] = {}
        try:
            for path, keys in self._used.items():
                entries |= {key: packs[path].get(key) for key in keys}
        except (OSError, KeyError, DamagedPackError):
            return False
        if sum(map(len, entries.values())) > self._most // 4 or not self._write(entries):
            return False
        for path, keys in self._used.items():
            if packs[path].keys <= keys:
                _remove(path)
        return True

    def _write(self, entries: Mapping[str, bytes]) -> bool:
        try:
            write_pack(self.folder, self.made_by, entries)
        except OSError:
            return False
        return True

    def _bound(self) -> None:
        """Drop what was used longest ago, whichever code made it, until all of it comes to no more than it may."""
        found = []
        for path in self.folder.glob("*"):
            with contextlib.suppress(OSError):
                stat = path.stat()
                found.append((stat.st_mtime, stat.st_size, path))
        left = self._most
        for _, size, path in sorted(found, reverse=True):
            left -= size
            if left < 0:
                _remove(path)

    def _opened(self, path: Path) -> RecordPack | None:
        try:
            return RecordPack(path)
        except OSError:
            return None
        except DamagedPackError as error:
            self._drop(path, error)
            return None

    def _drop(self, path: Path, why: Exception) -> None:
        self._tell(f"kept index of records: {why}; it is dropped and the records are read anew")
        _remove(path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()

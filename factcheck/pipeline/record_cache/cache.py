"""The user's cache of records as they were read and indexed, by content and by the code that did it."""

import contextlib
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from pathlib import Path

from factcheck import fingerprint
from factcheck.pipeline.record_cache.entries import KeptWords, packed, unpacked
from factcheck.pipeline.record_cache.packs import SUFFIX, DamagedPackError, RecordPack, write_pack

# So many bytes are kept in all, in about so many packs; so many entries are written at a time.
MOST_BYTES = 2**30
_MOST_PACKS, _TOGETHER = 16, 256
_SIZE = itemgetter(0)


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
        self._used: set[Path] = set()

    @cached_property
    def made_by(self) -> str:
        """The fingerprint of what reads and indexes records: of all of factcheck, as almost all of it does."""
        return fingerprint.of_package()

    @cached_property
    def _packs(self) -> list[RecordPack]:
        """Those of this fingerprint; one whose entries others have too is dropped."""
        paths = sorted(self.folder.glob(f"{self.made_by}-*{SUFFIX}"))
        opened = [pack for pack in map(self._opened, paths) if pack is not None]
        known: set[str] = set()
        found: list[RecordPack] = []
        # The largest first, in one order for all runs: of two that are alike one stays.
        for pack in sorted(opened, key=lambda one: -len(one.keys)):
            if pack.keys <= known:
                _remove(pack.path)
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
            self._replace(pack, key, error)
            return None
        self._used.add(pack.path)
        return found

    def put(self, key: str, found: Iterable[KeptWords]) -> None:
        """Keep the records of a file; they are written with others, at the latest by `close`."""
        self._new[key] = packed(found)
        if len(self._new) >= _TOGETHER:
            self._write(self._new)
            self._new = {}

    def close(self) -> None:
        """Write what is new; then see that there are not too many packs, and that not too much is kept."""
        for path in self._used:
            with contextlib.suppress(OSError):
                os.utime(path)
        self._used = set()
        vars(self).pop("_packs", None)
        if self._new:
            self._write(self._new)
            self._new = {}
            self._join()
            self._bound()

    def _join(self) -> None:
        """Where there are many packs, make one of the smaller half; it is as old as the youngest of them."""
        if len(self._packs) <= _MOST_PACKS:
            return
        entries: dict[str, bytes] = {}
        joined: list[Path] = []
        last = 0.0
        with contextlib.suppress(OSError, DamagedPackError):  # the next run that asks for it will tell
            for size, pack in sorted(((one.path.stat().st_size, one) for one in self._packs), key=_SIZE):
                if len(joined) > _MOST_PACKS // 2 or size + sum(map(len, entries.values())) > self._most // 4:
                    break
                last = max(last, pack.path.stat().st_mtime)
                entries |= {key: pack.get(key) for key in pack.keys}
                joined.append(pack.path)
        if len(joined) > 1 and (path := self._write(entries)):
            os.utime(path, (last, last))
            for one in joined:
                _remove(one)
        vars(self).pop("_packs", None)

    def _replace(self, pack: RecordPack, damaged: str, why: Exception) -> None:
        """Make a pack of the entries that are whole, in place of one in which one is not."""
        self._packs.remove(pack)
        self._used.discard(pack.path)
        whole = {}
        for key in pack.keys - {damaged}:
            with contextlib.suppress(OSError, DamagedPackError):
                whole[key] = pack.get(key)
        self._drop(pack.path, why)
        if whole and (path := self._write(whole)) and (written := self._opened(path)):
            self._packs.append(written)

    def _write(self, entries: Mapping[str, bytes]) -> Path | None:
        try:
            return write_pack(self.folder, self.made_by, entries)
        except OSError:
            return None

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

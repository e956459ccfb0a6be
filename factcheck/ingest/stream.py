"""Bytes read once, front to back, with the beginning seen first: files, pipes and standard input alike."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from factcheck.ingest.limits import HEAD


class TooLongError(Exception):
    """More bytes than the reader is ready to hold."""


class _Rejoined(io.RawIOBase):
    """The head that was looked at, then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO | io.BufferedReader) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        taken = self._head if size < 0 else self._head[:size]
        self._head = self._head[len(taken) :]
        return taken or self._rest.read(size)

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        taken = self.read(len(buffer))
        buffer[: len(taken)] = taken
        return len(taken)


class ByteStream:
    """A source's bytes: `head` to choose a reader by, then `all` or `lines`, once."""

    def __init__(self, raw: BinaryIO) -> None:
        self.head = raw.read(HEAD)
        self._rest = io.BufferedReader(_Rejoined(self.head, raw), HEAD)

    @classmethod
    def of(cls, data: bytes) -> "ByteStream":
        """A stream over bytes already read."""
        return cls(io.BytesIO(data))

    def opening(self, count: int, limit: int) -> list[bytes]:
        """The first lines that are not blank, seen but not read: they come again; each cut at the limit."""
        seen: list[bytes] = []
        while sum(1 for line in seen if line.strip()) < count and (line := self._rest.readline(limit)):
            seen.append(line)
        self._rest = io.BufferedReader(_Rejoined(b"".join(seen), self._rest), HEAD)
        return [line for line in seen if line.strip()]

    def peek(self, limit: int) -> bytes:
        """All bytes, seen but not read: they come again. TooLongError past the limit."""
        data = self.all(limit)
        self._rest = io.BufferedReader(_Rejoined(data, io.BytesIO()), HEAD)
        return data

    def all(self, limit: int) -> bytes:
        """All bytes; TooLongError past the limit, with no more than that read."""
        data = self._rest.read(limit + 1)
        if len(data) > limit:
            raise TooLongError
        return data

    def lines(self, limit: int) -> Iterator[bytes | None]:
        """Each line without its end; None for one past the limit, which is read over and never held."""
        while line := self._rest.readline(limit + 1):
            if len(line) > limit and not line.endswith(b"\n"):
                self._read_over()
                yield None
            else:
                yield line.rstrip(b"\r\n")

    def _read_over(self) -> None:
        while (more := self._rest.readline(HEAD)) and not more.endswith(b"\n"):
            pass

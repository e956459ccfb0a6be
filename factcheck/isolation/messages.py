"""What the two processes say to each other: frames of a length, read up to a limit.

Requests are ours, and pickled. Answers come from where a plugin runs: JSON of a fixed form, which runs
nothing.
"""

import struct
from pathlib import Path
from typing import IO, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from factcheck.checking.run import MAX_FLAGS, MAX_REASON
from factcheck.model import Document, Flag, RunOutcome
from factcheck.plugin import Corpus
from factcheck.settings import CheckerSettings

MAX_ANSWER = 32 * 2**20  # bytes
MAX_REQUEST = 2**32 - 1
_LENGTH = struct.Struct(">I")


class BrokenStreamError(Exception):
    """The other end has gone, or says what is no message."""


class Plugins(NamedTuple):
    """The first request: where plugins lie, what the desk says of them, where neighbours are found, and memory."""

    folder: Path | None
    settings: dict[str, CheckerSettings]
    corpus: Corpus | None
    memory_limit: int


class Request(NamedTuple):
    """One checker over one document, or over the corpus; `document` is None where it is the last one again."""

    number: int
    checker: str
    over_corpus: bool
    document: Document | None


class CheckerAnswer(BaseModel):
    """`working` says that a checker has read on; `ready` that plugins are loaded; else what came of the request."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    kind: Literal["ready", "working", "outcome"]
    outcome: RunOutcome = "failed"
    reason: str | None = Field(None, max_length=MAX_REASON)
    flags: tuple[Flag, ...] = Field((), max_length=MAX_FLAGS)


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Write the length and the content; BrokenStreamError where nobody reads."""
    try:
        stream.write(_LENGTH.pack(len(content)) + content)
        stream.flush()
    except (OSError, ValueError) as error:
        raise BrokenStreamError("nobody reads") from error


def read_frame(stream: IO[bytes], limit: int) -> bytes:
    """The next content; BrokenStreamError at the end of the stream, and where it is longer than the limit."""
    try:
        head = stream.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            raise BrokenStreamError("the stream has ended")
        (length,) = _LENGTH.unpack(head)
        if length > limit:
            raise BrokenStreamError(f"an answer of {length} bytes, where {limit} are read")
        content = stream.read(length)
    except (OSError, ValueError) as error:
        raise BrokenStreamError("the stream is closed") from error
    if len(content) < length:
        raise BrokenStreamError("the stream has ended")
    return content

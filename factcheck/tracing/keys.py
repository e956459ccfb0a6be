"""64-bit keys of words: equal keys mean equal words, in memory, in the database and in bulk alike."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from factcheck.tracing.speakers import surname
from factcheck.tracing.words import is_content, stem

Hashes = npt.NDArray[np.uint64]

# Odd numbers at random: a key is a sum of its words' hashes, each times the number of its place.
_PLACES = tuple(np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_WORD, _SPEAKER = np.uint64(0xD6E8FEB86659FD93), np.uint64(0xFF51AFD7ED558CCD)


def triples(forms: Sequence[str]) -> tuple[int, ...]:
    """A key for every three words that stand together, each once, as signed numbers."""
    return _as_signed(triples_of(hashes(forms)))


def words(forms: Iterable[str], speaker: str | None) -> tuple[int, ...]:
    """A key for every word of meaning together with its speaker's surname, each once, as signed numbers."""
    stems = sorted({stem(form) for form in forms if is_content(form)})
    return _as_signed(hashes(stems) * _WORD + hashes([surname(speaker) if speaker else ""]) * _SPEAKER)


def hashes(forms: Sequence[str]) -> Hashes:
    """The hash of each form; shape (forms,)."""
    return np.fromiter(map(form_hash, forms), np.uint64, len(forms))


def triples_of(word_hashes: Hashes) -> Hashes:
    """The key of the three words that begin at each place; shape (n,) gives shape (n - 2,)."""
    one, two, three = _PLACES
    found: Hashes = word_hashes[:-2] * one + word_hashes[1:-1] * two + word_hashes[2:] * three
    return found


@lru_cache(maxsize=1 << 18)
def form_hash(form: str) -> int:
    """64 bits of a form, the same on every machine."""
    return int.from_bytes(blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _as_signed(keys: Hashes) -> tuple[int, ...]:
    # SQLite's integers have a sign.
    return tuple(np.unique(keys.view(np.int64)).tolist())

"""Word pieces of single tokens, by the tokenizer that the encoder was trained with."""

from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

from factcheck.attribution.accurate.windows import PIECES_PER_TOKEN, Encode

UNKNOWN = 100
# The tokenizer takes any longer word for unknown; a book without a space need not pass through it.
LONGEST_WORD = 101


def encoder(path: Path) -> Encode:
    """A function that gives a token's word pieces: at least one, and never more than a window has room for."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()

    @lru_cache(maxsize=65_536)
    def encode(word: str) -> tuple[int, ...]:
        ids = tokenizer.encode(word[:LONGEST_WORD], add_special_tokens=False).ids
        return tuple(ids[:PIECES_PER_TOKEN]) or (UNKNOWN,)

    return encode

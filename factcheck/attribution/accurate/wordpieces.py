"""Word pieces of single tokens, by the tokenizer that the encoder was trained with."""

from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

from factcheck.attribution.accurate.windows import PIECES_PER_TOKEN, WordPieces

# The pieces that a window opens with, that close its paragraphs, and that stand for what cannot be spelled.
SPECIAL = (("<s>", "</s>", "<unk>"), ("[CLS]", "[SEP]", "[UNK]"))
# What a piece begins with that opens a word after a space.
SPACE = "\u2581"
# No longer part of a word is spelled; a book without a space need not pass through the tokenizer.
LONGEST_WORD = 101


def encoder(path: Path) -> WordPieces:
    """The word pieces by a tokenizer's file: of a token at least one, never more than a window has room for."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    start, end, unknown = special(tokenizer)
    spaced = tokenizer.token_to_id(SPACE) is not None

    @lru_cache(maxsize=65_536)
    def encode(word: str, apart: bool) -> tuple[int, ...]:
        written = SPACE + word if spaced and apart else word
        ids = tokenizer.encode(written[:LONGEST_WORD], add_special_tokens=False).ids
        return tuple(ids[:PIECES_PER_TOKEN]) or (unknown,)

    return WordPieces(encode, start, end)


def special(tokenizer: Tokenizer) -> tuple[int, int, int]:
    """The pieces that open a window, close its paragraphs, and stand for the unknown; ValueError where it has none."""
    for names in SPECIAL:
        start, end, unknown = (tokenizer.token_to_id(name) for name in names)
        if start is not None and end is not None and unknown is not None:
            return start, end, unknown
    raise ValueError("The tokenizer has no pieces for the start and the end of a text.")

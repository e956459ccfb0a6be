"""How another desk might have typed a window: other quotation marks, small letters, words that cannot be read."""

import random
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from factcheck.attribution.accurate.windows import PLACES, EncoderWindow, Ints
from factcheck.attribution.accurate.wordpieces import SPACE
from factcheck.training.encoder.e5 import MASK

# Copy comes in other fashions than the corpus does: how often a window is read with straight marks, with those of
# another language, or all in small letters, and how many of its words are masked.
STRAIGHTENED, FOREIGN, LOWERED, MASKED = 0.25, 0.06, 0.05, 0.05
CURLY, APOSTROPHES = "“”", "‘’"
ABROAD = ("«»", "„“", "»«")


@dataclass(frozen=True, slots=True)
class Habits:
    """The pieces that are exchanged: for each way of typing pairs of a piece and what stands in its place."""

    straight: tuple[tuple[int, int], ...]
    abroad: tuple[tuple[tuple[int, int], ...], ...]
    mask: int

    def varied(self, one: EncoderWindow, draw: random.Random) -> EncoderWindow:
        """The window as another desk might have typed it."""
        ids, types = one.ids, one.types.copy()
        chance = draw.random()
        if chance < STRAIGHTENED:
            ids = _exchanged(ids, self.straight)
        elif chance < STRAIGHTENED + FOREIGN:
            ids = _exchanged(ids, draw.choice(self.abroad))
        if draw.random() < LOWERED:
            types %= PLACES
        ids = np.where(self._masked(one, draw), self.mask, ids)
        return EncoderWindow(one.first, one.last, ids, types, one.heads)

    def _masked(self, one: EncoderWindow, draw: random.Random) -> Ints:
        words = np.random.default_rng(draw.getrandbits(32)).random(len(one.heads)) < MASKED
        owner = np.zeros(len(one.ids), dtype=np.int64)
        owner[one.heads] = 1
        owner = np.cumsum(owner) - 1
        ends = {int(one.ids[0]), int(one.ids[-1])}
        plain = ~np.isin(one.ids, list(ends)) & (one.types % PLACES != PLACES - 1)
        found: Ints = (owner >= 0) & words[np.maximum(owner, 0)] & plain
        return found


def habits(tokenizer: Tokenizer) -> Habits:
    """The habits in a tokenizer's pieces."""
    mask = tokenizer.get_vocab()[MASK]
    straight = _pairs(tokenizer, CURLY + APOSTROPHES, "\"\"''")
    return Habits(straight, tuple(_pairs(tokenizer, CURLY, pair) for pair in ABROAD), mask)


def _pairs(tokenizer: Tokenizer, from_: str, to: str) -> tuple[tuple[int, int], ...]:
    found = []
    for old, new in zip(from_, to, strict=True):
        for before in ("", SPACE):
            one, other = tokenizer.token_to_id(before + old), tokenizer.token_to_id(before + new)
            if one is not None and other is not None:
                found.append((one, other))
    return tuple(found)


def _exchanged(ids: Ints, pairs: tuple[tuple[int, int], ...]) -> Ints:
    found = ids.copy()
    for old, new in pairs:
        found[ids == old] = new
    return found

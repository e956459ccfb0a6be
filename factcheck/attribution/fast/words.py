"""A word as the network reads it: its number in the vocabulary, its ends, its shape and its classes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from factcheck.attribution.fast.arrays import Ints
from factcheck.attribution.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAY_WORDS,
    DETERMINERS,
    EXPRESS_VERBS,
    MONTHS,
    NUMBERS,
    OBJECT_VERBS,
    PARTICLE_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    SAY_VERBS,
    STANCES,
    SUBORDINATORS,
    THINK_VERBS,
    TO_VERBS,
    Verb,
    word_set,
)
from factcheck.text.tokens import TITLE_ABBREVIATIONS

UNKNOWN = 0
AFFIXES = 16384
_SHAPES = ("digits", "mark", "lower", "capital", "initial", "capitals", "hyphened", "mixed")
_OFFICES = word_set("word_classes", "offices")
_NEGATIONS = word_set("word_classes", "negations")
_PLAIN = (
    PRONOUNS, frozenset(("that",)), _NEGATIONS, AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS, CONJUNCTIONS,
    DAY_WORDS, MONTHS, NUMBERS, STANCES, _OFFICES, frozenset(one.lower() + "." for one in TITLE_ABBREVIATIONS),
)  # fmt: skip
_VERBS: tuple[Mapping[str, Verb], ...] = (
    SAY_VERBS, THINK_VERBS, OBJECT_VERBS, TO_VERBS, PARTICLE_VERBS, EXPRESS_VERBS,
)  # fmt: skip
_FORMS = ("base", "s", "past", "ing", "participle")
_CLASSES = 1 + len(_PLAIN) + len(_VERBS) * len(_FORMS)
CUE_CLASSES = 6
# From this class on, a word is so often a cue that its neighbours are told of it.
LIKELY_CUE = 3
# Where shapes, classes and cue classes lie after the affixes in the one table of the parts of words.
_SHAPE_AT = AFFIXES
_CLASS_AT = _SHAPE_AT + len(_SHAPES)
CUE_AT = _CLASS_AT + _CLASSES
# Stands for the ends of a name hidden in training.
HIDDEN = CUE_AT + CUE_CLASSES
PARTS = HIDDEN + 1
# The vocabulary's number and nine parts.
COLUMNS = 10
ENDS = slice(1, 7)
SHAPE, CLASS = 7, 8
CAPITAL_SHAPES = tuple(_SHAPE_AT + _SHAPES.index(kind) for kind in ("capital", "initial", "capitals", "hyphened"))
# Pairs of neighbours (`called for`, `as saying`) share so many vectors.
PAIRS = 1 << 15
_LONGEST = 40
_REMEMBERED = 50_000


class _Numbers(dict[str, int]):
    """The number of each word met; one that is new is learnt."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: str) -> int:
        return self._learn(word)


class Words:
    """Turns words into rows of numbers, remembering those it has met."""

    def __init__(self, vocabulary: Iterable[str], cue_classes: Mapping[str, int]) -> None:
        self._vocabulary = {word: number for number, word in enumerate(vocabulary, UNKNOWN + 1)}
        self._cue_classes = cue_classes
        self._numbers = _Numbers(self._learn)
        self._rows = np.empty((_REMEMBERED, COLUMNS), np.int32)

    def rows(self, copy: list[str]) -> tuple[Ints, Ints]:
        """The rows of the d distinct words, int32 (d, COLUMNS), and for each word of the copy the number of its row.

        The second is int32 (n,).
        """
        if len(self._numbers) + len(copy) > _REMEMBERED:
            self._numbers.clear()
        numbers = np.fromiter(map(self._numbers.__getitem__, copy), np.int32, len(copy))
        distinct, places = np.unique(numbers, return_inverse=True)
        return self._rows[distinct], places.astype(np.int32)

    def _learn(self, word: str) -> int:
        number = len(self._numbers)
        if len(word) <= _LONGEST:
            self._numbers[word] = number
        else:
            # A word of a megabyte is not kept; it shares one place with its like.
            word = word[: _LONGEST // 2] + word[-_LONGEST // 2 :]
            number = self._numbers.setdefault(word, number)
        self._rows[number] = self.row(word)
        return number

    def row(self, word: str) -> tuple[int, ...]:
        """The numbers of one word: vocabulary, four endings, two beginnings, shape, class, cue class."""
        lower = word.lower().replace("’", "'")
        return (
            self._vocabulary.get(lower, UNKNOWN),
            *(_affix(lower[-length:], length) for length in (1, 2, 3, 4)),
            *(_affix(lower[:length], length + 4) for length in (2, 3)),
            _SHAPE_AT + _shape(word),
            _CLASS_AT + _class(lower),
            CUE_AT + self._cue_classes.get(lower, 0),
        )


def pairs(rows: NDArray[Any]) -> Ints:
    """The number of the pair that each word makes with the one before it: int32 (n,), 0 to PAIRS - 1.

    `rows` is (n, COLUMNS), in order of the copy; a word the vocabulary lacks counts by its class and shape.
    """
    known = rows[:, 0].astype(np.uint64)
    kind = (rows[:, CLASS] * len(_SHAPES) + rows[:, SHAPE]).astype(np.uint64) << np.uint64(20)
    word = np.where(known == UNKNOWN, kind, known)
    last = np.zeros_like(word)
    last[1:] = word[:-1]
    mixed = (last * np.uint64(0x9E3779B97F4A7C15)) ^ (word * np.uint64(0xC2B2AE3D27D4EB4F))
    return ((mixed >> np.uint64(33)) % np.uint64(PAIRS)).astype(np.int32)


def _affix(letters: str, kind: int) -> int:
    return crc32(letters.encode("utf-8", "replace"), kind) % AFFIXES


def _shape(word: str) -> int:
    first = word[0]
    if not first.isalnum():
        kind = "mark"
    elif first.isdigit():
        kind = "digits"
    elif word.islower():
        kind = "lower"
    elif word.isupper():
        kind = "initial" if len(word.strip(".")) == 1 else "capitals"
    elif not first.isupper():
        kind = "mixed"
    else:
        kind = "hyphened" if "-" in word else "capital"
    return _SHAPES.index(kind)


def _class(lower: str) -> int:
    for number, members in enumerate(_PLAIN, 1):
        if lower in members:
            return number
    for number, verbs in enumerate(_VERBS):
        if lower in verbs:
            return 1 + len(_PLAIN) + number * len(_FORMS) + _FORMS.index(verbs[lower].form)
    return 0

"""Where words stand in all documents: numbers only, so that ten thousand documents fit."""

from array import array
from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import TypeAlias

from factcheck.tracing.words import is_content, stem

# A word in more passages than this tells nothing apart; its later places are not kept.
MOST_POSTINGS = 200
# A word of meaning counts for two pairs. Of what tells passages apart, this much must be shared to be worth a look.
_WORD_WEIGHT, _LEAST_OF_OURS, _LEAST_OF_THEIRS = 2, 0.25, 0.5


# Python 3.11's array takes no subscript while it runs.
Postings: TypeAlias = "dict[int, array[int]]"


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a record or a quotation in an article: the unit that is found."""

    document: int
    start: int
    end: int
    speaker: str | None = None


class Index:
    """Passages by the words and pairs of words in them; adding one costs its own words, whatever is there already."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []
        self._sizes = array("I")
        self._words: Postings = {}
        self._pairs: Postings = {}

    def add(self, passage: Passage, forms: list[str]) -> None:
        """Take in a passage under the words it holds."""
        number = len(self._passages)
        self._passages.append(passage)
        content, pairs = _keys(forms)
        self._sizes.append(_WORD_WEIGHT * len(content) + len(pairs))
        for postings, keys in ((self._words, content), (self._pairs, pairs)):
            for key in keys:
                places = postings.setdefault(key, array("I"))
                if len(places) < MOST_POSTINGS:
                    places.append(number)

    def passage(self, number: int) -> Passage:
        """The passage of that number."""
        return self._passages[number]

    def candidates(self, forms: list[str]) -> list[int]:
        """Numbers of the passages that share enough with these words to be looked at, the likest first."""
        content, pairs = _keys(forms)
        words, size = _count(self._words, content)
        doubles, doubles_size = _count(self._pairs, pairs)
        size = _WORD_WEIGHT * size + doubles_size
        likely = []
        for number in words.keys() | doubles.keys():
            shared = _WORD_WEIGHT * words[number] + doubles[number]
            if shared >= size * _LEAST_OF_OURS or shared >= self._sizes[number] * _LEAST_OF_THEIRS:
                likely.append((-shared, number))
        return [number for _, number in sorted(likely)]


def _count(postings: Postings, keys: set[int]) -> tuple[Counter[int], int]:
    """How many of the keys each passage has, and how many of them tell passages apart at all."""
    counts: Counter[int] = Counter()
    telling = 0
    for key in keys:
        places = postings.get(key, ())
        counts.update(places)
        telling += 0 < len(places) < MOST_POSTINGS
    return counts, telling


def _keys(forms: list[str]) -> tuple[set[int], set[int]]:
    """64-bit keys of the words of meaning, and of every two words that stand together."""
    content = {_key(stem(form)) for form in forms if is_content(form)}
    return content, {_key(f"{one} {two}") for one, two in pairwise(forms)}


def _key(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")

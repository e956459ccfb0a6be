"""Sentences of two texts that are told in the same words, those in quotation marks left out of account."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.plugin import Reading

# A quotation, whatever it says, in the sentence that leads to it.
_QUOTED = "“”"
_RUN = 4
# A shorter sentence, `the mayor said on Tuesday`, comes to two reporters alike.
_SHORTEST = 8
_NEARLY_ALL = 0.75


class ToldSentence(NamedTuple):
    """A sentence by its offsets, and its words outside quotation marks, with one mark for each quotation."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def own(self) -> int:
        """How many words it has outside quotation marks."""
        return len(self.words) - self.words.count(_QUOTED)


class SharedSentence(NamedTuple):
    """A sentence that another text tells in nearly the same words, the sentence there, and in how many of them.

    `run` is the longest stretch of them without a change.
    """

    ours: ToldSentence
    theirs: ToldSentence
    words: int
    run: int


def told_sentences(reading: Reading) -> list[ToldSentence]:
    """The sentences with words enough of their own to be known by, in order."""
    found = []
    for sentence in reading.sentences:
        words: list[str] = []
        for at in range(sentence.first, sentence.last):
            if reading.quoted[at] < 0:
                words += reading.plain_words(reading.starts[at], reading.ends[at])
            elif not words or words[-1] != _QUOTED:
                words.append(_QUOTED)
        told = ToldSentence(reading.starts[sentence.first], reading.ends[sentence.last - 1], tuple(words))
        if told.own >= _SHORTEST:
            found.append(told)
    return found


class Sentences:
    """Sentences of one text, found by their words."""

    def __init__(self, sentences: Sequence[ToldSentence]) -> None:
        self._sentences = sentences
        self._with: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for number, sentence in enumerate(sentences):
            for run in _runs(sentence.words):
                self._with[run].add(number)

    def same_as(self, ours: ToldSentence) -> SharedSentence | None:
        """The sentence that is told in nearly the same words; None where there is none."""
        runs = _runs(ours.words)
        near = Counter(number for run in runs for number in self._with.get(run, ()))
        if not near:
            return None
        number = min(near, key=lambda one: (-near[one], one))
        alike = [number in self._with.get(run, ()) for run in runs]
        words, run = _covered(ours.words, alike)
        theirs = self._sentences[number]
        if words < _NEARLY_ALL * max(ours.own, _SHORTEST) or words < theirs.own / 2:
            return None
        return SharedSentence(ours, theirs, words, run)


def in_one_order(shared: Sequence[SharedSentence]) -> list[SharedSentence]:
    """The most of them that stand in one order in both texts."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, one in enumerate(shared):
        at = bisect_left(ends, one.theirs.start)
        ends[at : at + 1], last[at : at + 1] = [one.theirs.start], [number]
        before.append(last[at - 1] if at else None)
    kept: list[SharedSentence] = []
    number_now = last[-1] if last else None
    while number_now is not None:
        kept.append(shared[number_now])
        number_now = before[number_now]
    return kept[::-1]


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + _RUN] for at in range(len(words) - _RUN + 1)]


def _covered(words: tuple[str, ...], alike: list[bool]) -> tuple[int, int]:
    """How many of the words, quotations left out, lie in runs that are alike; and the longest stretch of them."""
    total = longest = stretch = 0
    for at, word in enumerate(words):
        if any(alike[max(0, at - _RUN + 1) : at + 1]):
            stretch += word != _QUOTED
            total += word != _QUOTED
            longest = max(longest, stretch)
        else:
            stretch = 0
    return total, longest

"""Where in many records the words of a quotation may stand: by runs of three words, else by its rarest words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from factcheck.tracing.keys import Hashes, hashes, triples_of
from factcheck.verification.folding import SpokenWord, folded, is_telling
from factcheck.verification.records import SpokenRecord

Offsets = npt.NDArray[np.int32]
# Of a run of words so many places a record are looked at, of a rare word so many in all.
_MOST_PLACES, _MOST_IN_ALL, _MOST_RARE = 40, 500, 400
# Places this near each other on one diagonal are one.
_NEAR = 12
_RARE_WORDS = 6
_MOST_WINDOWS, _MOST_LEFT_OUT = 200, 400


@dataclass(frozen=True)
class IndexedWords:
    """The words of one record: their offsets in its text and turns, each of shape (words,).

    `triple_keys` are the keys of every three words, sorted, and `triple_places` the word each begins at, of shape
    (words - 2,); `word_keys` are the hashes sorted, and `word_places` where each stands.
    """

    starts: Offsets
    ends: Offsets
    turns: Offsets
    triple_keys: Hashes
    triple_places: Offsets
    word_keys: Hashes
    word_places: Offsets


class Window(NamedTuple):
    """A stretch of a turn in which a quotation may stand: words `first` to `last` (exclusive) of record `record`."""

    record: int
    turn: int
    first: int
    last: int
    weight: float


def indexed_words(record: SpokenRecord) -> IndexedWords:
    """Read the words of a record, turn by turn."""
    found: list[SpokenWord] = []
    turns: list[int] = []
    for number, turn in enumerate(record.turns):
        words = [one for one in folded(record.said, turn.start, turn.end) if not one.is_gap]
        found += words
        turns += [number] * len(words)
    keys = hashes([one.form for one in found])
    return IndexedWords(
        np.array([one.start for one in found], np.int32),
        np.array([one.end for one in found], np.int32),
        np.array(turns, np.int32),
        *_sorted(_triples(keys)),
        *_sorted(keys),
    )


def _sorted(keys: Hashes) -> tuple[Hashes, Offsets]:
    order = np.argsort(keys, kind="stable").astype(np.int32)
    return keys[order], order


class RecordIndex:
    """The records and their words, in one order."""

    def __init__(self, records: Sequence[SpokenRecord], words: Sequence[IndexedWords] | None = None) -> None:
        self.records = tuple(records)
        self.words = tuple(words) if words is not None else tuple(map(indexed_words, self.records))

    def among(self, kept: Callable[[SpokenRecord], bool]) -> "RecordIndex":
        """The index of some of the records."""
        some = [at for at, record in enumerate(self.records) if kept(record)]
        return RecordIndex([self.records[at] for at in some], [self.words[at] for at in some])

    def find(self, queries: Sequence[Sequence[SpokenWord]]) -> list[list[Window]]:
        """For each quotation, by its words, the windows it may stand in, the likeliest first."""
        forms = [[one.form for one in query if not one.is_gap] for query in queries]
        keys = [hashes(one) for one in forms]
        triples = _places(
            [(one.triple_keys, one.triple_places) for one in self.words],
            np.concatenate([_triples(one) for one in keys] or [_NONE]),
            _MOST_IN_ALL,
        )
        words = np.concatenate(keys or [_NONE])
        singles = _places([(one.word_keys, one.word_places) for one in self.words], words, _MOST_RARE, rare=True)
        return [
            self._windows(query, own, key, triples, singles)
            for query, own, key in zip(queries, forms, keys, strict=True)
        ]

    def _windows(
        self,
        query: Sequence[SpokenWord],
        forms: Sequence[str],
        key: Hashes,
        triples: "_Found",
        singles: "_Found",
    ) -> list[Window]:
        votes: dict[tuple[int, int, int], float] = defaultdict(float)
        for at, one in enumerate(_triples(key).tolist()):
            self._vote(votes, triples.get(one, ()), at, 3.0 / (1 + len(triples.get(one, ())) / 50))
        rare = sorted(
            (len(singles.get(one, ())), at)
            for at, one in enumerate(key.tolist())
            if is_telling(forms[at]) and singles.get(one)
        )
        for number, at in rare[:_RARE_WORDS]:
            self._vote(votes, singles[int(key[at])], at, 1.0 / (1 + number / 50))
        return self._merged(votes, len(forms), any(one.is_gap for one in query))

    def _vote(
        self, votes: dict[tuple[int, int, int], float], places: Iterable[tuple[int, int]], at: int, weight: float
    ) -> None:
        for record, place in places:
            votes[record, int(self.words[record].turns[place]), place - at] += weight

    def _merged(self, votes: dict[tuple[int, int, int], float], length: int, has_gaps: bool) -> list[Window]:
        """One window for the diagonals of a turn that lie near each other; where words are left out, for all."""
        by_turn: dict[tuple[int, int], list[tuple[int, float]]] = defaultdict(list)
        for (record, turn, diagonal), weight in votes.items():
            by_turn[record, turn].append((diagonal, weight))
        runs = [
            (-weight, record, turn, first, last + length)
            for (record, turn), diagonals in by_turn.items()
            for first, last, weight in _runs(sorted(diagonals), _MOST_LEFT_OUT if has_gaps else _NEAR + length // 4)
        ]
        best = nsmallest(_MOST_WINDOWS, runs)
        return [self._window(record, turn, first, last, -weight) for weight, record, turn, first, last in best]

    def _window(self, record: int, turn: int, first: int, last: int, weight: float) -> Window:
        turns = self.words[record].turns
        opens, closes = int(np.searchsorted(turns, turn)), int(np.searchsorted(turns, turn, "right"))
        margin = _NEAR + (last - first) // 3
        return Window(record, turn, max(opens, first - margin), min(closes, last + margin), weight)

    def read(self, window: Window) -> list[SpokenWord]:
        """The words of a window as its record has them."""
        words = self.words[window.record]
        start, end = int(words.starts[window.first]), int(words.ends[window.last - 1])
        return [one for one in folded(self.records[window.record].said, start, end) if not one.is_gap]


_Found = dict[int, list[tuple[int, int]]]
_NONE: Hashes = np.zeros(0, np.uint64)


def _triples(key: Hashes) -> Hashes:
    return triples_of(key) if len(key) > 2 else _NONE


def _places(tables: Sequence[tuple[Hashes, Offsets]], wanted: Hashes, most: int, *, rare: bool = False) -> _Found:
    """Where each of the wanted keys stands, (record, word) by key: the first `most` places; none of what is not rare.

    With `rare`, a key that stands in more places than `most` has none.
    """
    keys = np.unique(wanted)
    found: _Found = defaultdict(list)
    if not len(keys):
        return found
    bounds = [(np.searchsorted(held, keys), np.searchsorted(held, keys, "right")) for held, _ in tables]
    totals = np.sum([last - first for first, last in bounds], axis=0)
    kept = totals <= most if rare else totals > 0
    names = keys.tolist()
    for number, ((_, places), (first, last)) in enumerate(zip(tables, bounds, strict=True)):
        for at in np.flatnonzero((last > first) & kept).tolist():
            some = places[first[at] : min(last[at], first[at] + _MOST_PLACES)].tolist()
            there = found[names[at]]
            there += [(number, place) for place in some]
            kept[at] = len(there) < most or rare
    return found


def _runs(diagonals: list[tuple[int, float]], reach: int) -> Iterable[tuple[int, int, float]]:
    first, last, weight = diagonals[0][0], diagonals[0][0], 0.0
    for diagonal, vote in diagonals:
        if diagonal - last > reach:
            yield first, last, weight
            first, weight = diagonal, 0.0
        last, weight = diagonal, weight + vote
    yield first, last, weight


__all__ = ["IndexedWords", "RecordIndex", "Window", "indexed_words"]

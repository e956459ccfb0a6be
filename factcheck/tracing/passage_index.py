"""Where passages stand to be found: what the tracer asks of an index, and an index in memory."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Protocol

from factcheck.utterance import NumberTrace, Passage

# Of the passages that hold a key, so many on either side in time are looked at.
NEAREST = 100


class PassageIndex(Protocol):
    """Passages by their keys. A passage is known by its number in the index, which is its place where it is new."""

    def sharing(self, keys: Collection[int], day: date | None, place: int, least: float) -> Mapping[int, int]:
        """How many of the keys each passage holds, where that is at least so much of all keys of the one with fewer.

        Of the passages that hold a common key, only the nearest in time are looked at, and of one day those nearest to
        the place.
        """
        ...

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """The passages of these numbers that still stand, without their keys."""
        ...

    def around(self, passage: Passage, reach: int) -> list[tuple[int, int]]:
        """Offsets of the passage and its neighbours in the document, so many on either side."""
        ...

    def text(self, passage: Passage) -> str:
        """The text the passage is cut from."""
        ...

    def number_traces(self, statement_ids: Collection[str], besides: str) -> Iterable[NumberTrace]:
        """The traces held of these statements that differ in a number, those into the document `besides` left out."""
        ...


class MemoryPassageIndex:
    """The passages of some documents in memory; a document that is put again replaces its earlier self."""

    def __init__(self) -> None:
        self._passages: dict[int, Passage] = {}
        self._keys: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self._texts: dict[str, str] = {}
        self._of_document: dict[str, list[int]] = {}

    def put(self, document_id: str, text: str, passages: Iterable[Passage]) -> None:
        """Put a document's passages here."""
        for number in self._of_document.pop(document_id, ()):
            self._drop(number)
        self._texts[document_id] = text
        numbers = self._of_document[document_id] = []
        for passage in passages:
            place = passage.place
            for keys in (passage.triples, passage.words):
                for key in keys:
                    insort(self._keys[key], (_day(passage.published), place, len(keys)))
            self._passages[place] = passage
            numbers.append(place)

    def sharing(self, keys: Collection[int], day: date | None, place: int, least: float) -> Mapping[int, int]:
        """How many of the keys each passage holds, where that is at least so much of all keys of the one with fewer."""
        counts, sizes = Counter[int](), dict[int, int]()
        for key in keys:
            for number, size in self._nearest(key, _day(day), place):
                counts[number] += 1
                sizes[number] = size
        most = len(keys)
        return {number: count for number, count in counts.items() if count >= least * min(sizes[number], most)}

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """The passages of these numbers."""
        return {number: self._passages[number] for number in numbers}

    def around(self, passage: Passage, reach: int) -> list[tuple[int, int]]:
        """Offsets of the passage and its neighbours in the document."""
        numbers = self._of_document[passage.document_id]
        near = numbers[max(0, passage.number - reach) : passage.number + reach + 1]
        return [(self._passages[number].start, self._passages[number].end) for number in near]

    def text(self, passage: Passage) -> str:
        """The text the passage is cut from."""
        return self._texts[passage.document_id]

    def number_traces(self, statement_ids: Collection[str], besides: str) -> Iterable[NumberTrace]:  # noqa: ARG002
        """None: no traces are held in memory."""
        return ()

    def _nearest(self, key: int, day: int, place: int) -> Iterator[tuple[int, int]]:
        row = self._keys.get(key, [])
        at = bisect_left(row, (day, place))
        for _, number, size in row[max(0, at - NEAREST) : at + NEAREST]:
            yield number, size

    def _drop(self, number: int) -> None:
        passage = self._passages.pop(number)
        for keys in (passage.triples, passage.words):
            for key in keys:
                self._keys[key].remove((_day(passage.published), number, len(keys)))


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0

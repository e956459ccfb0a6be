"""An archive's quotations traced against each other at once, in arrays: without documents, without a database.

Every three consecutive words of a quotation are a triple. All triples are sorted by their key and, within one key, by
the day of their quotation; each is paired with the first triple of its key and with the one before it. Two quotations
that at least half the triples of the shorter one pair up are then compared word by word.
"""

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from factcheck.model import TraceRelation
from factcheck.tracing.compare import Section, compare, section
from factcheck.tracing.keys import Hashes, form_hash, triples_of
from factcheck.tracing.match_rules import NEAR_DAYS, Claimed, passes_match_rules
from factcheck.tracing.speakers import same_speaker
from factcheck.tracing.wording.levelled import levelled
from factcheck.tracing.words import Word, is_read_across, words
from factcheck.utterance import OPEN_YEAR, Passage

# Of the triples of one key, so many are kept: words that more quotations share tell no two of them apart.
MOST_POSTINGS = 200
LEAST_CONTAINED = 0.5
# Eight words in a row, at eight bytes a word: two quotations that share so long a run share it for a reason.
_LONG_RUN_BYTES = 8 * 8

# Of so many quotations the words are kept: a carried one is compared with many within days.
_MOST_READ = 1024

_Numbers = npt.NDArray[np.int64]


class QuotationLink(NamedTuple):
    """Two quotations, by their place in what was given, and the relation of the later to the earlier."""

    earlier: int
    later: int
    relation: TraceRelation
    score: float


class _Read(NamedTuple):
    """The words of all quotations as one array.

    `hashes` has shape (words,), the hash of each word; `begins` has shape (quotations + 1,): quotation n is
    `hashes[begins[n]:begins[n + 1]]`.
    """

    hashes: Hashes
    begins: _Numbers

    def of(self, number: int) -> bytes:
        """The word hashes of one quotation, eight bytes a word."""
        return self.hashes[self.begins[number] : self.begins[number + 1]].tobytes()


def links(texts: Sequence[str], quotations: Sequence[Passage]) -> Iterator[QuotationLink]:
    """The links between quotations (`texts[n]` is the n-th's text) of the same week, in order of the earlier."""
    days = np.fromiter((_day(one) for one in quotations), np.int64, len(quotations))
    compared = _Compared(texts, quotations)
    by_day = np.argsort(days, kind="stable")
    read = _read([texts[number] for number in by_day])
    for one, other in _candidates(read, days[by_day]).tolist():
        earlier, later = int(by_day[one]), int(by_day[other])
        link = None
        if same_speaker(quotations[earlier].speaker, quotations[later].speaker) is not False:
            link = _exact(read.of(one), read.of(other), earlier, later)
        link = link or compared.link(earlier, later)
        if link is not None:
            yield link


def _day(quotation: Passage) -> int:
    """The ordinal of its day; nought where it has none, or one of a year left open."""
    said = quotation.said
    return said.toordinal() if said is not None and said.year != OPEN_YEAR else 0


def _exact(one: bytes, other: bytes, earlier: int, later: int) -> QuotationLink | None:
    """The relation of two, given as `_Read.of` has them, where the one is part of the other or all of it.

    None where words differ, or where there are fewer than eight, or where the rest may be fillers.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LONG_RUN_BYTES or longer.find(shorter) % 8 or 0 < len(longer) - len(shorter) < _LONG_RUN_BYTES:
        return None
    return QuotationLink(earlier, later, "identical" if one == other else "truncated", 1.0)


class _Compared:
    """Quotations word for word, by the same rules as one by one; what is read of one is kept for its next pairs."""

    def __init__(self, texts: Sequence[str], quotations: Sequence[Passage]) -> None:
        self._texts, self._quotations = texts, quotations
        self._section = lru_cache(maxsize=_MOST_READ)(self._read)
        self._claimed = lru_cache(maxsize=_MOST_READ)(self._claim)

    def link(self, earlier: int, later: int) -> QuotationLink | None:
        """The link of two, given by number; None where neither is the other's words."""
        finding = compare(self._texts[later], self._section(later).words, self._section(earlier))
        if finding is None:
            return None
        other = self._quotations[earlier]
        if not passes_match_rules(finding, self._claimed(later), other.speaker, other.published):
            return None
        return QuotationLink(earlier, later, finding.relation, finding.score)

    def _read(self, number: int) -> Section:
        text = self._texts[number]
        return section(text, [(0, len(text))], _levelled)

    def _claim(self, number: int) -> Claimed:
        return Claimed.by(self._quotations[number], self._section(number).words)


def _levelled(text: str, start: int, end: int) -> list[Word]:
    return levelled(text, words(text, start, end))


def _read(texts: Sequence[str]) -> _Read:
    """Hash the words of each text; a stretch without white space is read once, however often it comes."""
    known = _Known()
    found, begins = array("Q"), array("q", [0])
    for text in texts:
        parts = [text] if is_read_across(text) else text.split()
        found.extend(chain.from_iterable(map(known.__getitem__, parts)))
        begins.append(len(found))
    return _Read(np.frombuffer(found, np.uint64), np.frombuffer(begins, np.int64))


class _Known(dict[str, tuple[int, ...]]):
    """Hashes of the forms in a stretch of text, filled as these come."""

    def __missing__(self, part: str) -> tuple[int, ...]:
        found = tuple(form_hash(word.form) for word in words(part) if not word.gap)
        if not is_read_across(part):
            self[part] = found
        return found


def _candidates(read: _Read, days: _Numbers) -> _Numbers:
    """Pairs of quotations within a week that share half the triples of the shorter one, by number, the earlier first.

    `days` has shape (quotations,): ordinals, rising, 0 where unknown. What comes back has shape (pairs, 2).
    """
    pairs, shared = np.unique(_pairs(read), return_counts=True)
    one, other = np.divmod(pairs, len(days))
    sizes = np.maximum(np.diff(read.begins) - 2, 1)
    is_near = (days[other] - days[one] <= NEAR_DAYS) | (days[one] == 0)
    kept = is_near & (shared >= LEAST_CONTAINED * np.minimum(sizes[one], sizes[other]))
    found: _Numbers = np.stack([one[kept], other[kept]], axis=1)
    return found


def _pairs(read: _Read) -> _Numbers:
    """A number for each two quotations that a triple pairs up, once for each such triple, in an array of one dimension.

    Of quotations a and b, a before b, among n it is `a * n + b`. To sort triples by key and quotation at once, the low
    bits of each key are overwritten with the number of its quotation.
    """
    number = len(read.begins) - 1
    bits = np.uint64(max(1, number.bit_length()))
    owners = np.repeat(np.arange(number, dtype=np.uint64), np.diff(read.begins))
    within = owners[:-2] == owners[2:]
    postings = (triples_of(read.hashes)[within] >> bits << bits) | owners[:-2][within]
    postings.sort()
    keys = postings >> bits
    owner = (postings & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    places = np.arange(len(keys), dtype=np.int64)
    begins = np.maximum.accumulate(np.where(np.diff(keys, prepend=~keys[:1]) != 0, places, 0))
    later = places[(places > begins) & (places - begins < MOST_POSTINGS)]
    one, other, before = owner[begins[later]], owner[later], owner[later - 1]
    pairs = np.concatenate([one * number + other, (before * number + other)[before != one]])
    own = np.concatenate([one == other, (before == other)[before != one]])
    found: _Numbers = pairs[~own]
    return found

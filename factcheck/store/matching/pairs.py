"""Stored statements of a document and those found in it now, one to one."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.store.matching.edits import ContentWords, WordIndex, edited_words, words_of

Pairs = dict[int, int]
# Where so many are as near as this, they are too much alike to tell which was edited.
_NEAR_AT_MOST = 5
_NO_NAME = frozenset(("the", "a", "an", "he", "she", "it", "they", "we", "i", "who", "one"))


class KnownStatement(NamedTuple):
    """What tells statements of one document apart, of a stored one or of one found now."""

    id: str
    key: str
    content: str
    speaker: str | None
    source: str | None
    factuality: str
    position: int
    version: int
    is_gone: bool = False


_SIGNS: tuple[Callable[[KnownStatement], object], ...] = (
    lambda one: (one.version, one.position, one.speaker, one.source, one.id),
    lambda one: (one.version, one.position, one.speaker, one.source),
    lambda one: (one.version, one.position),
    lambda one: (one.is_gone, one.content, one.speaker, one.source),
)


def paired(stored: Sequence[KnownStatement], found: Sequence[KnownStatement]) -> Pairs:
    """The number of the stored statement that each found one is, by its own number; those that are new are left out.

    Both are in reading order. First those of one match key, then small edits of what still stands. Nothing is guessed:
    of two that are equally near neither is taken.
    """
    pairs = _of_one_key(stored, found)
    pairs.update(_edited(stored, found, pairs))
    return pairs


def agree(one: KnownStatement, other: KnownStatement) -> bool:
    """Whether nothing says that they are by two: no name, or one name that holds the other's words."""
    return _may_be_one(one.speaker or one.source, other.speaker or other.source)


@lru_cache(maxsize=4096)
def _may_be_one(name: str | None, other: str | None) -> bool:
    mine, theirs = _name(name), _name(other)
    return not mine or not theirs or mine <= theirs or theirs <= mine


def _name(words: str | None) -> frozenset[str]:
    return frozenset("".join(map(_letter, words or "")).split()) - _NO_NAME


def _letter(character: str) -> str:
    return character.casefold() if character.isalnum() else " "


def _of_one_key(stored: Sequence[KnownStatement], found: Sequence[KnownStatement]) -> Pairs:
    theirs: dict[str, list[int]] = defaultdict(list)
    ours: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(stored):
        theirs[one.key].append(number)
    for number, one in enumerate(found):
        ours[one.key].append(number)
    pairs: Pairs = {}
    for key, numbers in ours.items():
        if key in theirs:
            pairs.update(_in_order(stored, found, theirs[key], numbers))
    return pairs


def _in_order(
    stored: Sequence[KnownStatement], found: Sequence[KnownStatement], theirs: list[int], ours: list[int]
) -> Pairs:
    """Those of the same words: by the surest sign first, within one sign in the order of the text."""
    pairs: Pairs = {}
    # The same place in the same version, and then who said it.
    for sign in _SIGNS:
        waiting: dict[object, deque[int]] = defaultdict(deque)
        taken = set(pairs.values())
        for number in theirs:
            if number not in taken:
                waiting[sign(stored[number])].append(number)
        for number in ours:
            if number not in pairs and waiting[sign(found[number])]:
                pairs[number] = waiting[sign(found[number])].popleft()
    live = [number for number in theirs if not stored[number].is_gone]
    for some in (live, theirs):
        _pair_agreeing(stored, found, some, ours, pairs)
    # The only one of its words in both stays itself whoever says it: a trigger reopens it.
    return {ours[0]: theirs[0]} if len(theirs) == len(ours) == 1 else pairs


def _pair_agreeing(
    stored: Sequence[KnownStatement],
    found: Sequence[KnownStatement],
    theirs: Sequence[int],
    ours: Sequence[int],
    pairs: Pairs,
) -> None:
    """Add the pairs of which nothing says that they are by two, in the order of the text."""
    taken = set(pairs.values())
    free = [number for number in theirs if number not in taken]
    for number in ours:
        if number not in pairs:
            match = next((one for one in free if agree(stored[one], found[number])), None)
            if match is not None:
                pairs[number] = match
                free.remove(match)


def _edited(stored: Sequence[KnownStatement], found: Sequence[KnownStatement], pairs: Mapping[int, int]) -> Pairs:
    """Small edits, in their places between the statements that are sure; each the one nearest to the other."""
    taken = set(pairs.values())
    olds = [number for number, one in enumerate(stored) if number not in taken and not one.is_gone]
    news = [number for number in range(len(found)) if number not in pairs]
    if not olds or not news:
        return {}
    standing = [number for number, one in enumerate(stored) if not one.is_gone]
    before = WordIndex({number: words_of(stored[number].content) for number in standing})
    after = WordIndex({number: words_of(one.content) for number, one in enumerate(found)})
    # What is sure competes too: one that is as near to it as to another is neither's edit.
    nearest_old = {number: _nearest(after.contents[number], before, reverse=True) for number in news}
    nearest_new = {number: _nearest(before.contents[number], after) for number in olds}
    sure = sorted(pairs)
    return {
        new: old
        for new, old in nearest_old.items()
        if old in nearest_new
        and nearest_new[old] == new
        and _is_in_place(stored, old, new, sure, pairs)
        and agree(stored[old], found[new])
        and stored[old].factuality == found[new].factuality
    }


def _nearest(one: ContentWords, others: WordIndex, *, reverse: bool = False) -> int | None:
    """The one of the others that a small edit makes of this one, or this one of it; None where two are equally near."""
    near = others.near(one)
    if len(near) > _NEAR_AT_MOST:
        return None
    edits = []
    for number in near:
        both = (others.contents[number], one) if reverse else (one, others.contents[number])
        words = edited_words(*both)
        if words is not None:
            edits.append((words, number))
    edits.sort()
    if not edits or (len(edits) > 1 and edits[0][0] == edits[1][0]):
        return None
    return edits[0][1]


def _is_in_place(
    stored: Sequence[KnownStatement], old: int, new: int, sure: Sequence[int], pairs: Mapping[int, int]
) -> bool:
    """Whether the sure statements before and after it are those before and after it in the stored text."""
    at = bisect_left(sure, new)
    after = [stored[pairs[number]] for number in sure[at : at + 1]]
    before = [stored[pairs[number]] for number in sure[max(0, at - 1) : at]]
    place = stored[old].position
    return all(one.is_gone or one.position <= place for one in before) and all(
        one.is_gone or place <= one.position for one in after
    )

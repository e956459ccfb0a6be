"""Stored statements of a document and those found in it now, one to one."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from factcheck.store.matching.edits import SHARED_AT_LEAST, ContentWords, edited_words, most_shared, words_of

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
    names = [_name(each.speaker or each.source) for each in (one, other)]
    return not all(names) or names[0] <= names[1] or names[1] <= names[0]


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
    # The only one of its words in both stays itself whoever says it: a trigger reopens it.
    alone = len(theirs) == len(ours) == 1
    signs: tuple[Callable[[KnownStatement, KnownStatement], bool], ...] = (
        lambda one, other: _is_same_place(one, other) and one.id == other.id and _is_same_source(one, other),
        lambda one, other: _is_same_place(one, other) and _is_same_source(one, other),
        _is_same_place,
        lambda one, other: not one.is_gone and one.content == other.content and _is_same_source(one, other),
        lambda one, other: not one.is_gone and one.content == other.content and agree(one, other),
        lambda one, other: not one.is_gone and agree(one, other),
        agree,
        lambda *_: alone,
    )
    for sign in signs:
        free = [number for number in theirs if number not in pairs.values()]
        for number in ours if free else ():
            if number in pairs:
                continue
            match = next((one for one in free if sign(stored[one], found[number])), None)
            if match is not None:
                pairs[number] = match
                free.remove(match)
    return pairs


def _is_same_place(one: KnownStatement, other: KnownStatement) -> bool:
    return one.version == other.version and one.position == other.position


def _is_same_source(one: KnownStatement, other: KnownStatement) -> bool:
    return (one.speaker, one.source) == (other.speaker, other.source)


def _edited(stored: Sequence[KnownStatement], found: Sequence[KnownStatement], pairs: Mapping[int, int]) -> Pairs:
    """Small edits, in their places between the statements that are sure; each the one nearest to the other."""
    taken = set(pairs.values())
    olds = [number for number, one in enumerate(stored) if number not in taken and not one.is_gone]
    news = [number for number in range(len(found)) if number not in pairs]
    if not olds or not news:
        return {}
    standing = [number for number, one in enumerate(stored) if not one.is_gone]
    before = {number: words_of(stored[number].content) for number in standing}
    after = [words_of(one.content) for one in found]
    # What is sure competes too: one that is as near to it as to another is neither's edit.
    nearest_old = {number: _nearest(after[number], before, reverse=True) for number in news}
    nearest_new = {number: _nearest(before[number], dict(enumerate(after))) for number in olds}
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


def _nearest(one: ContentWords, others: Mapping[int, ContentWords], *, reverse: bool = False) -> int | None:
    """The one of the others that a small edit makes of this one, or this one of it; None where two are equally near."""
    near = [number for number, other in others.items() if _may_be_near(one, other)]
    if len(near) > _NEAR_AT_MOST:
        return None
    edits = ((edited_words(others[each], one) if reverse else edited_words(one, others[each]), each) for each in near)
    ranked = sorted((words, each) for words, each in edits if words is not None)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _may_be_near(one: ContentWords, other: ContentWords) -> bool:
    shorter, longer = sorted((len(one.level), len(other.level)))
    return 2 * shorter >= SHARED_AT_LEAST * (shorter + longer) and most_shared(one, other) >= SHARED_AT_LEAST


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

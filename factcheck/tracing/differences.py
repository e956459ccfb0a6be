"""In which ways two wordings differ, and which of these bear on the meaning."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from factcheck.model import Difference
from factcheck.tracing.alignment import AlignedBlock, is_marked_omission
from factcheck.tracing.lexicon import NEGATIONS, NUMBERS, OPPOSING_PREFIXES
from factcheck.tracing.words import BRACKET, ELLIPSIS, Word

_ORDER: tuple[Difference, ...] = get_args(Difference)
# A negation this close before our first word belongs to it.
_REACH = 2


def differences(
    blocks: Sequence[AlignedBlock], shown: Sequence[AlignedBlock], ours: Sequence[Word], theirs: Sequence[Word]
) -> tuple[Difference, ...]:
    """All that differ, each once; brackets are none. `shown` are the blocks without what lies outside the passage."""
    same = [block for block in shown if block.same]
    found = {kind for block in shown if not block.same for kind in _of_block(block, same, ours, theirs)}
    left, right = _forms(blocks, ours, theirs)
    if left and left == right:
        marked: set[Difference] = {"ellipsis"}
        found = (found & marked) | {"order"}
    inner = [block for block in shown if _is_inner(block, same) or _is_other_number(block, same, ours, theirs)]
    left, right = _forms(inner, ours, theirs)
    only_left, only_right = left - right, right - left
    if _some(only_left, NEGATIONS) != _some(only_right, NEGATIONS) or _is_cut_from_negation(same, ours, theirs):
        found.add("negation")
    if _numbers(only_left) != _numbers(only_right):
        found.add("number")
    if any(_are_opposite(one, other) for one in only_left for other in only_right):
        found.add("opposite")
    return tuple(kind for kind in _ORDER if kind in found)


def _of_block(
    block: AlignedBlock, same: Sequence[AlignedBlock], ours: Sequence[Word], theirs: Sequence[Word]
) -> Iterator[Difference]:
    left, right = ours[block.a : block.b], theirs[block.c : block.d]
    if any(word.form == ELLIPSIS for word in (*left, *right)):
        yield "ellipsis"
    if is_marked_omission(block, ours, theirs) or not any(word.form != BRACKET for word in (*left, *right)):
        return
    if not (_is_inner(block, same) or _is_other_number(block, same, ours, theirs)):
        yield "cut"
    elif left and right:
        yield "wording"
    else:
        yield "addition" if left else "omission"


def _is_other_number(
    block: AlignedBlock, same: Sequence[AlignedBlock], ours: Sequence[Word], theirs: Sequence[Word]
) -> bool:
    """Whether a number stands against another next to the words alike: no cut, though at the edge."""
    left, right = ours[block.a : block.b], theirs[block.c : block.d]
    if block.same or not (left and right) or len(left) > _REACH or len(right) > _REACH:
        return False
    at = 0 if block.a >= same[-1].b else -1
    return all(_numbers(Counter([side[at].form])) for side in (left, right))


def _is_inner(block: AlignedBlock, same: Sequence[AlignedBlock]) -> bool:
    within_ours = same[0].a <= block.a and block.b <= same[-1].b
    return within_ours and same[0].c <= block.c and block.d <= same[-1].d


def _forms(
    blocks: Sequence[AlignedBlock], ours: Sequence[Word], theirs: Sequence[Word]
) -> tuple[Counter[str], Counter[str]]:
    """The words that differ in these blocks, ours and theirs."""
    differing = [block for block in blocks if not block.same and not is_marked_omission(block, ours, theirs)]
    left = Counter(word.form for block in differing for word in ours[block.a : block.b] if not word.gap)
    right = Counter(word.form for block in differing for word in theirs[block.c : block.d] if not word.gap)
    return left, right


def _some(forms: Counter[str], among: frozenset[str]) -> int:
    return sum(number for form, number in forms.items() if form in among)


def _is_cut_from_negation(same: Sequence[AlignedBlock], ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    first = same[0]
    before_ours, before_theirs = ours[: first.a][-_REACH:], theirs[: first.c][-_REACH:]
    return any(word.form in NEGATIONS for word in before_ours) != any(word.form in NEGATIONS for word in before_theirs)


def _numbers(forms: Counter[str]) -> set[str]:
    return {NUMBERS.get(form, form) for form in forms if form in NUMBERS or form[0].isdecimal()}


def _are_opposite(one: str, other: str) -> bool:
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(len(shorter) > 3 and longer == prefix + shorter for prefix in OPPOSING_PREFIXES)

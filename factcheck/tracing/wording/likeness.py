"""Whether two wordings are so alike that they are one sentence, told otherwise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.tracing.alignment import AlignedBlock, content
from factcheck.tracing.lexicon import IRREGULAR, SHADINGS
from factcheck.tracing.words import Word, is_content, stem

# Below these shares of the words of meaning two sentences are two sentences.
_LEAST_SHARE, _LEAST_SHARE_OF_THEIRS, _LEAST_DENSITY = 0.5, 0.75, 0.4
_LEAST_SHARED = 3
# Nearly all words in the same order is enough, with or without meaning; so is a run that is half the shorter side.
NEARLY_ALL = 0.8
_LEAST_RUN, _LONG_RUN = 4, 7
# A frame of so many words, which are so much of both sides, with other words in its gaps.
LEAST_FRAME, FRAME = 8, 0.66
_MOST_SHADINGS, _REORDERED = 3, 0.9


@dataclass(frozen=True)
class Likeness:
    """Two wordings side by side with a word alike or more; how alike they are is told only when it is asked for."""

    ours: Sequence[Word]
    others: Sequence[Word]
    blocks: Sequence[AlignedBlock]

    @cached_property
    def same(self) -> list[AlignedBlock]:
        """The blocks that are the same words."""
        return [block for block in self.blocks if block.same]

    @cached_property
    def length(self) -> int:
        """How many words are matched."""
        return sum([block.b - block.a for block in self.same])

    @cached_property
    def run(self) -> int:
        """The longest run of words that are matched."""
        return _longest(self.same)

    @cached_property
    def alike(self) -> float:
        """How much of both sides is matched."""
        return _alike(self.length, self.ours, self.others)

    @cached_property
    def is_shaded(self) -> bool:
        """Whether only small words differ."""
        return _is_shaded(self)

    @cached_property
    def content(self) -> Counter[str]:
        """Our words of meaning."""
        return content(self.ours)


def is_alike(sides: Likeness, units: int) -> bool:
    """Whether enough of either side is in the other for it to be the same sentence, told otherwise."""
    ours, theirs, same, matched, near = sides.ours, sides.others, sides.same, sides.length, sides.alike
    if (matched >= 6 and near >= NEARLY_ALL) or sides.is_shaded:
        return True
    mine, found, whole = sides.content, content(theirs[same[0].c : same[-1].d]), content(theirs)
    shared = (mine & found).total()
    run = sides.run
    others = min(mine.total(), whole.total()) - shared
    if shared > 1 and ((matched >= LEAST_FRAME and near >= FRAME and others <= shared) or _is_near_all(matched, near)):
        return True
    if shared > 1 and run >= _LONG_RUN and 2 * run >= min(len(ours), len(theirs)):
        return True
    if shared < _LEAST_SHARED or not found:
        return False
    density = shared / found.total()
    if shared / mine.total() >= _LEAST_SHARE and density >= _LEAST_DENSITY:
        return True
    return units == 1 and run >= _LEAST_RUN and (mine & whole).total() / whole.total() >= _LEAST_SHARE_OF_THEIRS


def _is_near_all(matched: int, near: float) -> bool:
    return near >= (NEARLY_ALL if matched > _LEAST_RUN else _REORDERED) and matched >= _LEAST_RUN


def _is_shaded(sides: Likeness) -> bool:
    """Whether only small words differ: one side has some within the other's, or other ones stand between the same."""
    ours, theirs, blocks = sides.ours, sides.others, sides.blocks
    if _is_same_subject(ours, theirs):
        return True
    more = [block for block in blocks if not block.same]
    differing = [ours[block.a : block.b] for block in more], [theirs[block.c : block.d] for block in more]
    if len(blocks) < _LEAST_SHARED or not (blocks[0].same and blocks[-1].same) or all(any(side) for side in differing):
        return False
    put_in = [word.form for side in differing for part in side for word in part]
    is_short = len(put_in) <= _MOST_SHADINGS and min(len(ours), len(theirs)) >= _LEAST_RUN
    return is_short and all(form in SHADINGS or not is_content(form) for form in put_in) and sides.content.total() > 0


def _is_same_subject(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the words of meaning, at least two, are the same ones in one order, and most others too."""
    left, right = ([_root(word.form) for word in side if is_content(word.form)] for side in (ours, theirs))
    if len(left) < 2 or left != right:
        return False
    one, other = (Counter(_root(word.form) for word in side) for side in (ours, theirs))
    matched = (one & other).total()
    return matched >= _LEAST_RUN and 2 * matched >= FRAME * (one.total() + other.total())


@lru_cache(maxsize=65536)
def _root(form: str) -> str:
    """The word without its ending, or in the present tense."""
    return stem(IRREGULAR.get(form, form))


def _alike(matched: int, ours: Sequence[Word], theirs: Sequence[Word]) -> float:
    """How much of both sides is matched; of the same words in another order, all of them."""
    shorter, longer = sorted((len(ours), len(theirs)))
    # So few or so many are matched that no order adds any.
    if matched < shorter and shorter >= _REORDERED * longer:
        one, other = (Counter([word.form for word in side]) for side in (ours, theirs))
        common = (one & other).total()
        if common >= _REORDERED * longer:
            matched = max(matched, common)
    return min(1.0, 2 * matched / (len(ours) + len(theirs)))


def _longest(same: list[AlignedBlock]) -> int:
    """The longest run of words that stand together on both sides."""
    longest = run = 0
    last: AlignedBlock | None = None
    for block in same:
        joined = last is not None and (last.b, last.d) == (block.a, block.c)
        run = (run if joined else 0) + block.b - block.a
        longest, last = max(longest, run), block
    return longest

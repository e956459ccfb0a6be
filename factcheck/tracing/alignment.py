"""Two runs of words side by side, and what differs between them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from factcheck.model import Change, ChangeOp
from factcheck.tracing.words import BRACKET, Word, is_content, stem

# A block of matches further than this from the rest, and as small, is chance.
_FAR, _SMALL = 6, 2


@dataclass(frozen=True, slots=True)
class Block:
    """Ours `[a:b]` against theirs `[c:d]`: the same words, or words that differ (either side may have none)."""

    same: bool
    a: int
    b: int
    c: int
    d: int


def align(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Block]:
    """Blocks that cover both runs, in order; an exact run of all our words is taken before any other reading."""
    at = find_run([word.form for word in ours], [word.form for word in theirs])
    if at is not None:
        blocks = [Block(False, 0, 0, 0, at), Block(True, 0, len(ours), at, at + len(ours))]
        return [block for block in [*blocks, _rest(blocks[-1], len(ours), len(theirs))] if _covers(block)]
    return _merged(ours, theirs)


def find_run(forms: Sequence[str], among: Sequence[str]) -> int | None:
    """Where all the forms stand in one run, as an index; None where they do not."""
    line = " " + " ".join(among) + " "
    at = line.find(" " + " ".join(forms) + " ")
    return None if at < 0 or not forms else line.count(" ", 0, at + 1) - 1


def _merged(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Block]:
    matches = LCSseq.opcodes([word.form for word in ours], [word.form for word in theirs])
    equal = [
        Block(True, code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in matches
        if code.tag == "equal"
    ]
    equal = _without_chance(equal, ours)
    blocks: list[Block] = []
    last = Block(True, 0, 0, 0, 0)
    for block in equal:
        blocks += [Block(False, last.b, block.a, last.d, block.c), block]
        last = block
    blocks.append(_rest(last, len(ours), len(theirs)))
    return [block for block in blocks if _covers(block)]


def _without_chance(equal: list[Block], ours: Sequence[Word]) -> list[Block]:
    """Leave out matches of small words at either edge that stand far from the others."""
    blocks = list(equal)
    while len(blocks) > 1 and _is_chance(blocks[0], blocks[1].c - blocks[0].d, ours):
        blocks.pop(0)
    while len(blocks) > 1 and _is_chance(blocks[-1], blocks[-1].c - blocks[-2].d, ours):
        blocks.pop()
    return blocks


def _is_chance(block: Block, distance: int, ours: Sequence[Word]) -> bool:
    weight = sum(is_content(word.form) for word in ours[block.a : block.b])
    return (weight == 0 and distance >= max(2, block.b - block.a)) or (block.b - block.a <= _SMALL and distance > _FAR)


def _rest(last: Block, ours: int, theirs: int) -> Block:
    return Block(False, last.b, ours, last.d, theirs)


def _covers(block: Block) -> bool:
    return block.b > block.a or block.d > block.c


def is_owned_up(block: Block, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether brackets or dots in the copy itself own up to the difference."""
    left, right = ours[block.a : block.b], theirs[block.c : block.d]
    return (bool(left) and all(word.gap for word in left)) or (bool(right) and all(word.gap for word in right))


def changes(
    blocks: list[Block], ours: Sequence[Word], theirs: Sequence[Word], texts: tuple[str, str]
) -> tuple[Change, ...]:
    """The blocks as a word diff in the texts' own spelling."""
    found: list[Change] = []
    ours_to = theirs_to = 0
    for block in blocks:
        left, ours_to = _cut(texts[0], ours[block.a : block.b], ours_to)
        right, theirs_to = _cut(texts[1], theirs[block.c : block.d], theirs_to)
        if left or right:
            found.append(Change(op=_op(block, ours, left, right), ours=left, theirs=right))
    return tuple(found)


def _cut(text: str, part: Sequence[Word], after: int) -> tuple[str, int]:
    """The text of some words, from where the last piece ended: a contraction's letters are shown once."""
    if not part:
        return "", after
    return text[max(part[0].start, after) : part[-1].end], part[-1].end


def _op(block: Block, ours: Sequence[Word], left: str, right: str) -> ChangeOp:
    if block.same or (all(word.form == BRACKET for word in ours[block.a : block.b]) and left):
        return "same"
    if not right:
        return "added"
    if not left or all(word.gap for word in ours[block.a : block.b]):
        return "removed"
    return "changed"


def content(some: Sequence[Word]) -> Counter[str]:
    """The words of meaning, by stem, and how often each stands."""
    return Counter(stem(word.form) for word in some if is_content(word.form))

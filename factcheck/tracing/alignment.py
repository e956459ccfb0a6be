"""Two runs of words side by side, what differs between them, and what of it everybody says."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from rapidfuzz.distance import LCSseq

from factcheck.languages import entries
from factcheck.model import Change, ChangeOp
from factcheck.tracing.lexicon import BEFORE_NOUNS, NOUNS
from factcheck.tracing.words import BRACKET, WITHOUT_CONTENT, Word, is_content, stem, words

# A match of at most two words, more than six words away from the others, is chance.
_FAR, _SMALL, _NEAR = 6, 2, 4
# A run of at least so many equal words is matched first, and what stands before and after it for itself.
ANCHOR = 5
# Of sides whose lengths multiply to more than this the run is not looked for: it would cost too much.
_MOST_PLACES = 40_000
# What sets a clause off from what stands round it; a quotation mark opens a sentence within another.
_BOUND = re.compile(r"[,;:.!?…“”\"‘()–—]|\s-+\s|’(?!\w)")


@dataclass(frozen=True, slots=True)
class AlignedBlock:
    """Ours `[a:b]` against theirs `[c:d]`: the same words, or words that differ (either side may have none)."""

    same: bool
    a: int
    b: int
    c: int
    d: int


def align(ours: Sequence[Word], theirs: Sequence[Word]) -> list[AlignedBlock]:
    """Blocks that cover both runs, in order; a run of all words of one side is taken before another reading."""
    left, right = [word.form for word in ours], [word.form for word in theirs]
    at = find_run(left, right)
    if at is not None:
        return _whole(AlignedBlock(True, 0, len(ours), at, at + len(ours)), len(ours), len(theirs))
    at = find_run(right, left)
    if at is not None:
        return _whole(AlignedBlock(True, at, at + len(theirs), 0, len(theirs)), len(ours), len(theirs))
    return _merged(left, right)


def _whole(same: AlignedBlock, ours: int, theirs: int) -> list[AlignedBlock]:
    """The one run alike, and what stands before and after it."""
    blocks = [AlignedBlock(False, 0, same.a, 0, same.c), same, _rest(same, ours, theirs)]
    return [block for block in blocks if _covers(block)]


def find_run(forms: Sequence[str], among: Sequence[str]) -> int | None:
    """Where all the forms stand in one run, as an index; None where they do not."""
    line = " " + " ".join(among) + " "
    at = line.find(" " + " ".join(forms) + " ")
    return None if at < 0 or not forms else line.count(" ", 0, at + 1) - 1


def _merged(left: list[str], right: list[str]) -> list[AlignedBlock]:
    equal = _without_chance(_equal(left, right), left)
    blocks: list[AlignedBlock] = []
    last = AlignedBlock(True, 0, 0, 0, 0)
    for block in equal:
        blocks += [AlignedBlock(False, last.b, block.a, last.d, block.c), block]
        last = block
    blocks.append(_rest(last, len(left), len(right)))
    return [block for block in blocks if _covers(block)]


def _equal(left: list[str], right: list[str]) -> list[AlignedBlock]:
    """The runs alike, in order: round the longest where that is long enough, as the most words alike may split it."""
    if len(left) * len(right) > _MOST_PLACES:
        return _subsequence(left, right, 0, 0)
    run = SequenceMatcher(None, left, right, autojunk=False).find_longest_match()
    if run.size < ANCHOR:
        return _subsequence(left, right, 0, 0)
    a, c = run.a + run.size, run.b + run.size
    before = _subsequence(left[: run.a], right[: run.b], 0, 0)
    return [*before, AlignedBlock(True, run.a, a, run.b, c), *_subsequence(left[a:], right[c:], a, c)]


def _subsequence(left: list[str], right: list[str], a: int, c: int) -> list[AlignedBlock]:
    return [
        AlignedBlock(True, a + code.src_start, a + code.src_end, c + code.dest_start, c + code.dest_end)
        for code in LCSseq.opcodes(left, right)
        if code.tag == "equal"
    ]


def _without_chance(equal: list[AlignedBlock], ours: list[str]) -> list[AlignedBlock]:
    """Leave out matches of small words at either edge that stand far from the others, unless both sides begin so."""
    blocks = list(equal)
    while len(blocks) > 1 and _is_chance(blocks[0], distance := blocks[1].c - blocks[0].d, ours):
        if blocks[0].a == blocks[0].c == 0 and distance <= _NEAR:
            break
        blocks.pop(0)
    while len(blocks) > 1 and _is_chance(blocks[-1], blocks[-1].c - blocks[-2].d, ours):
        blocks.pop()
    return blocks


def _is_chance(block: AlignedBlock, distance: int, ours: list[str]) -> bool:
    if distance >= max(2, block.b - block.a) and not any(map(is_content, ours[block.a : block.b])):
        return True
    return block.b - block.a <= _SMALL and distance > _FAR


def _rest(last: AlignedBlock, ours: int, theirs: int) -> AlignedBlock:
    return AlignedBlock(False, last.b, ours, last.d, theirs)


def _covers(block: AlignedBlock) -> bool:
    return block.b > block.a or block.d > block.c


def is_marked_omission(block: AlignedBlock, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether brackets or dots in the copy itself mark the difference: one side of the block is nothing else."""
    left, right = ours[block.a : block.b], theirs[block.c : block.d]
    return (bool(left) and all(word.gap for word in left)) or (bool(right) and all(word.gap for word in right))


def changes(
    blocks: list[AlignedBlock], ours: Sequence[Word], theirs: Sequence[Word], texts: tuple[str, str]
) -> tuple[Change, ...]:
    """The blocks as a word diff in the texts' own spelling."""
    found: list[Change] = []
    ours_to = theirs_to = 0
    for block in blocks:
        left, ours_to = _cut(texts[0], ours[block.a : block.b], ours_to)
        right, theirs_to = _cut(texts[1], theirs[block.c : block.d], theirs_to)
        if not block.same and not (left or right):
            # Of two words that stand in one place, the first of which is alike, the place is shown again.
            left, right = _cut(texts[0], ours[block.a : block.b], 0)[0], _cut(texts[1], theirs[block.c : block.d], 0)[0]
        if left or right:
            found.append(Change(op=_op(block, ours, left, right), ours=left, theirs=right))
    return tuple(found)


def _cut(text: str, part: Sequence[Word], after: int) -> tuple[str, int]:
    """The text of some words, from where the last piece ended: a contraction's letters are shown once."""
    if not part:
        return "", after
    return text[max(part[0].start, after) : part[-1].end], part[-1].end


def _op(block: AlignedBlock, ours: Sequence[Word], left: str, right: str) -> ChangeOp:
    if block.same or (all(word.form == BRACKET for word in ours[block.a : block.b]) and left):
        return "same"
    if not right:
        return "added"
    if not left or all(word.gap for word in ours[block.a : block.b]):
        return "removed"
    return "changed"


def content(some: Sequence[Word]) -> Counter[str]:
    """The words of meaning, by stem, and how often each stands."""
    forms = [word.form for word in some]
    if NOUNS.isdisjoint(forms):
        return Counter([stem(form) for form in forms if form not in WITHOUT_CONTENT])
    return Counter(
        [
            stem(form)
            for at, form in enumerate(forms)
            if is_content(form) or (form in NOUNS and at and forms[at - 1] in BEFORE_NOUNS)
        ]
    )


def telling_words(forms: Sequence[str]) -> int:
    """How many of the words have meaning of their own and stand in no stock phrase."""
    found = at = 0
    book = _phrase_book()
    while at < len(forms):
        size = next((len(one) for one in book.get(forms[at], ()) if tuple(forms[at : at + len(one)]) == one), 0)
        is_noun = forms[at] in NOUNS and at > 0 and forms[at - 1] in BEFORE_NOUNS
        found += not size and (is_content(forms[at]) or is_noun)
        at += size or 1
    return found


@cache
def _phrase_book() -> dict[str, list[tuple[str, ...]]]:
    """The stock phrases as compared, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in entries("en", "stock_phrases"):
        for phrase in entry.words:
            forms = tuple(word.form for word in words(phrase))
            found[forms[0]].append(forms)
    return {first: sorted(some, key=len, reverse=True) for first, some in found.items()}


def bounds(text: str, among: Sequence[Word], first: int, last: int) -> int:
    """On how many sides words `first` to `last` (exclusive) of a stretch of the text are set off from what is there."""
    before = text[among[first - 1].end : among[first].start] if first else "."
    after = text[among[last - 1].end : among[last].start] if last < len(among) else "."
    return sum(_BOUND.search(between) is not None for between in (before, after))

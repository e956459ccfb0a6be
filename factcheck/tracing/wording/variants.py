"""Differences between two wordings that are none, as the other wording tells."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.tracing.alignment import AlignedBlock
from factcheck.tracing.lexicon import CURRENCY_SIGNS, NEGATIONS, OPENING_CONJUNCTIONS
from factcheck.tracing.words import BRACKET, ELLIPSIS, Word

_IS, _WOULD = frozenset(("is", "has")), frozenset(("would", "had", "did"))
_AM = frozenset(("is", "am", "are", "have", "has"))
_MASKS = frozenset("*-—–_")
_HYPHENS = frozenset("-‐‑–")
# Of fewer words none is idle.
_FEW = 3
_MOST_IN_PARENTHESES = 5


class Side(NamedTuple):
    """A text, and its words."""

    text: str
    words: Sequence[Word]

    def forms(self, first: int, last: int) -> list[str]:
        """The words from a place on to another as compared."""
        return [word.form for word in self.words[first:last]]

    def raw(self, at: int) -> str:
        """The word at a place as the text has it, and what stands right behind it."""
        word = self.words[at]
        return self.text[word.start : word.end + 1].replace("’", "'").casefold()

    def between(self, at: int) -> str:
        """What stands before the word at a place."""
        return self.text[self.words[at - 1].end : self.words[at].start] if 0 < at < len(self.words) else ""


def without_variants(blocks: Sequence[AlignedBlock], ours: Side, theirs: Side) -> list[AlignedBlock]:
    """The blocks, those that say the same in other letters told to be the same."""
    if len(blocks) == 1:
        return list(blocks)
    return [
        AlignedBlock(True, one.a, one.b, one.c, one.d) if not one.same and _is_variant(one, ours, theirs) else one
        for one in blocks
    ]


def _is_variant(block: AlignedBlock, ours: Side, theirs: Side) -> bool:
    left, right = ours.forms(block.a, block.b), theirs.forms(block.c, block.d)
    if any(form in (BRACKET, ELLIPSIS) for form in (*left, *right)):
        return False
    if left and right:
        return (
            _is_one_word(left, right)
            or _is_masked((ours, block.a, left), right)
            or _is_masked((theirs, block.c, right), left)
            or _is_short_form((ours, block.a, left), (theirs, block.c, right))
            or _is_short_form((theirs, block.c, right), (ours, block.a, left))
        )
    if block.a == block.c == 0 and [*left, *right][0] in OPENING_CONJUNCTIONS and len(left) + len(right) == 1:
        return min(len(ours.words), len(theirs.words)) > _FEW
    some = (ours, block.a, left, theirs, block.c) if left else (theirs, block.c, right, ours, block.a)
    return _is_surplus(*some)


def _is_one_word(left: list[str], right: list[str]) -> bool:
    """`e-mail` and `email`."""
    one, other = "".join(left), "".join(right)
    return one == other and one.isalpha() and min(len(left), len(right)) == 1


def _is_short_form(one: tuple[Side, int, list[str]], other: tuple[Side, int, list[str]]) -> bool:
    """`I'd` and `I would`; `it's` and `it has`; `ain't` and `are not`; `goin'` and `going`."""
    (side, at, mine), (_, _, theirs) = one, other
    if len(mine) != 1 or len(theirs) != 1:
        return False
    raw = side.raw(at)
    if mine[0] == "'d":
        return theirs[0] in _WOULD
    if mine[0] == "is" and (raw.rstrip("'").rstrip(".,;:!? ").endswith("'s") and theirs[0] in _IS):
        return True
    if raw.startswith("ain't"):
        return theirs[0] in _AM
    if mine[0].endswith("in") and theirs[0] == mine[0] + "g":
        return raw.endswith("'")
    return False


def _is_masked(one: tuple[Side, int, list[str]], theirs: list[str]) -> bool:
    """`f---ing` and the word."""
    side, at, mine = one
    if len(theirs) != 1 or len(mine) > 2 or len(mine[0]) != 1 or side.raw(at)[1:2] not in _MASKS:
        return False
    return theirs[0].startswith(mine[0]) and (len(mine) == 1 or theirs[0].endswith(mine[1]))


def _is_surplus(side: Side, at: int, more: list[str], other: Side, their_at: int) -> bool:
    """Whether words that only one side has say nothing: `nobody's` and `nobody has`, `&`, an editor's parentheses."""
    if len(more) == 1 and more[0] in _IS and their_at and other.raw(their_at - 1).rstrip(" .,;:!?").endswith("'s"):
        return True
    if more == ["and"] and "&" in other.between(their_at):
        return True
    if more == ["to"] and other.between(their_at) in _HYPHENS:
        return other.raw(their_at)[0].isdecimal()
    if len(more) == 1 and side.raw(at)[0] in CURRENCY_SIGNS:
        return not _has_sign(other, their_at)
    if more == ["have"] and other.raw(min(their_at, len(other.words) - 1)).startswith("gotta"):
        return True
    return _is_in_parentheses(side, at, more)


def _has_sign(other: Side, at: int) -> bool:
    """Whether the number there is a sum of some other money."""
    return any(other.raw(one)[0] in CURRENCY_SIGNS for one in (at - 1, at) if 0 <= one < len(other.words))


def _is_in_parentheses(side: Side, at: int, more: list[str]) -> bool:
    first, last = side.words[at], side.words[at + len(more) - 1]
    before, behind = side.text[: first.start].rstrip()[-1:], side.text[last.end : last.end + 1]
    within = re.search(r"[()]", side.text[first.start : last.end]) is None
    few = len(more) <= _MOST_IN_PARENTHESES and NEGATIONS.isdisjoint(more)
    return few and within and (before, behind) == ("(", ")")

"""Whether a quotation and a passage of another document are the same words, a part of them, or altered ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.model import Change, Difference, TraceRelation
from factcheck.tracing.alignment import (
    AlignedBlock,
    align,
    bounds,
    changes,
    content,
    is_marked_omission,
    telling_words,
)
from factcheck.tracing.differences import differences
from factcheck.tracing.lexicon import ASKED, ASKING, NEGATIONS
from factcheck.tracing.wording.likeness import Likeness, is_alike
from factcheck.tracing.wording.variants import Side, without_variants
from factcheck.tracing.words import BRACKET, ELLIPSIS, Word, sentences, settled

# A bracket at the edge of a quotation stands for no more words than this.
_BRACKETED = 4


Read = Callable[[str, int, int], list[Word]]


@dataclass(frozen=True, slots=True)
class Section:
    """The part of another document that is compared: its words, and the offsets of its sentences or its quotation."""

    text: str
    words: list[Word]
    units: list[tuple[int, int]]


@dataclass(frozen=True)
class Finding(Likeness):
    """The relation, and the passage's offsets in the other text; what a rule or a trace asks of it is told only then.

    `edges` are the first word of theirs in the match and the one after its last.
    """

    relation: TraceRelation
    text: str
    theirs: Section
    edges: tuple[int, int]

    @property
    def start(self) -> int:
        """Where the passage begins in the other text."""
        return self._passage[0]

    @property
    def end(self) -> int:
        """Where the passage ends in the other text."""
        return self._passage[1]

    @cached_property
    def _passage(self) -> tuple[int, int]:
        return _passage(self.relation, self.theirs, *self.edges)

    @property
    def score(self) -> float:
        """How alike the two are, as the trace tells it."""
        return _score(self.relation, self.length, len(self.ours), self.edges[1] - self.edges[0])

    @property
    def share(self) -> float:
        """How much of our words of meaning is in the match."""
        return self.weight / max(1, self.content.total())

    @cached_property
    def weight(self) -> int:
        """How many of the words matched have meaning."""
        return (self.content & content(self.others[self.edges[0] : self.edges[1]])).total()

    @property
    def cover(self) -> float:
        """How much of the shorter side the longest run is."""
        return self.run / min(len(self.ours), len(self.others))

    @cached_property
    def telling(self) -> int:
        """How many words of meaning stand outside stock phrases."""
        return sum(telling_words([word.form for word in self.ours[block.a : block.b]]) for block in self.same)

    @cached_property
    def bounds(self) -> int:
        """On how many sides a truncated part is set off from the rest."""
        return _bounds(self.text, self.ours, self.theirs, self.same) if self.relation == "truncated" else 0

    @cached_property
    def _shown(self) -> list[AlignedBlock]:
        return [_within(block, self.theirs, self.start, self.end) for block in self.blocks]

    @property
    def diff(self) -> tuple[Change, ...]:
        """The word diff, within the passage."""
        return changes(self._shown, self.ours, self.others, (self.text, self.theirs.text))

    @property
    def differs(self) -> tuple[Difference, ...]:
        """In which ways the two differ."""
        return differences(self.blocks, self._shown, self.ours, self.others)


def section(text: str, units: Sequence[tuple[int, int]], read: Read) -> Section:
    """The section that neighbouring units make up."""
    return Section(text, read(text, units[0][0], units[-1][1]), list(units))


def compare(text: str, ours: Sequence[Word], theirs: Section) -> Finding | None:
    """The relation of our words, standing in `text`, to the section; None where they are other words.

    `truncated` says that one is part of the other: the diff's `removed` are words ours lacks, its `added` are words
    theirs lacks.
    """
    ours, theirs = settled(ours, theirs.words), Section(theirs.text, settled(theirs.words, ours), theirs.units)
    blocks = without_variants(align(ours, theirs.words), Side(text, ours), Side(theirs.text, theirs.words))
    same = [block for block in blocks if block.same]
    if not same:
        return None
    edges = _edges(same, ours, theirs)
    relation = _relation(blocks, same, ours, theirs, edges)
    if any(_is_put_in(text, word) for word in (*ours[: same[0].a], *ours[same[-1].b :])):
        relation = "altered"
    found = Finding(ours, theirs.words, blocks, relation, text, theirs, edges)
    if relation == "altered" and (not is_alike(found, len(theirs.units)) or _is_answer(text, ours, theirs, blocks)):
        return None
    return found


def _bounds(text: str, ours: Sequence[Word], theirs: Section, same: list[AlignedBlock]) -> int:
    """On how many sides the words alike are set off, in whichever copy sets off fewer."""
    within_ours = bounds(text, ours, same[0].a, same[-1].b)
    return min(within_ours, bounds(theirs.text, theirs.words, same[0].c, same[-1].d))


def _is_put_in(text: str, word: Word) -> bool:
    """Whether it is a negation in brackets: at an edge it turns all that follows."""
    return word.form in NEGATIONS and text[word.start] == "["


def _edges(same: list[AlignedBlock], ours: Sequence[Word], theirs: Section) -> tuple[int, int]:
    """Where the match begins and ends in their words: a bracket at our edge takes in what it stands for."""
    first, last = same[0].c, same[-1].d
    if _are_brackets(ours[: same[0].a]):
        opens = {
            next((at for at, word in enumerate(theirs.words) if word.start >= unit[0]), 0) for unit in theirs.units
        }
        first = max((at for at in opens if first - _BRACKETED <= at <= first), default=first)
    if _are_brackets(ours[same[-1].b :]):
        closes = {sum(word.end <= unit[1] for word in theirs.words) for unit in theirs.units}
        last = min((at for at in closes if last <= at <= last + _BRACKETED), default=last)
    return first, last


def _are_brackets(part: Sequence[Word]) -> bool:
    return bool(part) and all(word.form == BRACKET for word in part)


def _relation(
    blocks: list[AlignedBlock], same: list[AlignedBlock], ours: Sequence[Word], theirs: Section, edges: tuple[int, int]
) -> TraceRelation:
    inner = [block for block in blocks if not block.same and same[0].a <= block.a and block.b <= same[-1].b]
    inner = [block for block in inner if block.c >= same[0].c and block.d <= same[-1].d]
    if any(not is_marked_omission(block, ours, theirs.words) for block in inner):
        return "altered"
    before, after = ours[: same[0].a], ours[same[-1].b :]
    ours_longer = _is_more(before, theirs.words[: edges[0]][-1:]) or _is_more(after, theirs.words[edges[1] :][:1])
    theirs_longer = not _fills_units(theirs, *edges)
    if ours_longer and theirs_longer:
        return "altered"
    left_out = any(_leaves_out(block, ours, theirs.words) for block in inner)
    return "truncated" if ours_longer or theirs_longer or left_out else "identical"


def _is_more(part: Sequence[Word], edge: Sequence[Word]) -> bool:
    """Whether there are words beyond the match, other than a few that a bracket over there stands for."""
    return _has_words(part) and not (_are_brackets(edge) and len(part) <= _BRACKETED)


def _has_words(part: Sequence[Word]) -> bool:
    return any(not word.gap for word in part)


def _leaves_out(block: AlignedBlock, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether dots stand for words that the other side has."""
    dots = any(word.form == ELLIPSIS for word in (*ours[block.a : block.b], *theirs[block.c : block.d]))
    return dots and block.b > block.a and block.d > block.c


def _fills_units(theirs: Section, first: int, last: int) -> bool:
    """Whether words `first` to `last` begin where a unit begins and end where one ends."""
    start, end = theirs.words[first].start, theirs.words[last - 1].end
    before = [word for word in theirs.words[:first] if not word.gap and word.end <= start]
    after = [word for word in theirs.words[last:] if not word.gap and word.start >= end]
    opens = not before or any(before[-1].end <= unit[0] <= start for unit in theirs.units)
    closes = not after or any(end <= unit[1] <= after[0].start for unit in theirs.units)
    return opens and closes


def _is_answer(text: str, ours: Sequence[Word], theirs: Section, blocks: list[AlignedBlock]) -> bool:
    """Whether one side asks what the other answers in the same words: `you` has become `I`."""
    asked = _is_question(text, ours), _is_question(theirs.text, theirs.words)
    if asked[0] == asked[1]:
        return False
    differing = [block for block in blocks if not block.same]
    left = {word.form for block in differing for word in ours[block.a : block.b]}
    right = {word.form for block in differing for word in theirs.words[block.c : block.d]}
    question, answer = (left, right) if asked[0] else (right, left)
    return not question.isdisjoint(ASKED) and not answer.isdisjoint(ASKING)


def _is_question(text: str, part: Sequence[Word]) -> bool:
    return "?" in text[part[-1].end : part[-1].end + 2]


def _passage(relation: TraceRelation, theirs: Section, first: int, last: int) -> tuple[int, int]:
    """The offsets to show: the whole sentences round a truncated quotation, else the matching words."""
    start, end = theirs.words[first].start, theirs.words[last - 1].end
    if relation == "truncated":
        whole = [part for unit in theirs.units for part in sentences(theirs.text, *unit)]
        around = [part for part in whole if part[0] < end and start < part[1]]
        start, end = min(start, around[0][0]), max(end, around[-1][1])
    limit = max(unit[1] for unit in theirs.units if unit[0] < end)
    while end < limit and theirs.text[end] in ".,!?;:…":
        end += 1
    return start, end


def _within(block: AlignedBlock, theirs: Section, start: int, end: int) -> AlignedBlock:
    """The block without those of their words that lie outside the passage shown."""
    c, d = block.c, block.d
    while c < d and theirs.words[c].start < start:
        c += 1
    while d > c and theirs.words[d - 1].end > end:
        d -= 1
    return AlignedBlock(block.same, block.a, block.b, c, d)


def _score(relation: TraceRelation, matched: int, ours: int, theirs: int) -> float:
    """How alike: for a part, how much of the shorter side is in the longer; for altered words, of both."""
    if relation == "altered":
        return round(min(1.0, 2 * matched / (ours + theirs)), 4)
    return 1.0 if relation == "identical" else round(min(1.0, matched / min(ours, theirs)), 4)

"""Articles made of two: what one speaker says is then followed by another's words, and must not be taken for hers."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from factcheck.attribution.accurate.windows import Ints, Pieces
from factcheck.attribution.tagging import TokenSpan

# The share of articles that are cut up, and of how many paragraphs or relations across paragraphs a cutting is.
CUT_UP, LONGEST = 0.2, 2


@dataclass(frozen=True, slots=True)
class TaughtCue:
    """A cue with its own source and content, and whether the corpus has few of its kind."""

    span: TokenSpan
    source: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]
    rare: bool

    def extent(self) -> TokenSpan:
        """From the first to past the last token of all of its roles."""
        spans = (self.span, *self.source, *self.content)
        return min(span[0] for span in spans), max(span[1] for span in spans)

    def moved(self, by: int) -> "TaughtCue":
        """The same in a text in which it stands elsewhere."""
        return TaughtCue(_moved([self.span], by)[0], _moved(self.source, by), _moved(self.content, by), self.rare)


@dataclass(frozen=True, slots=True)
class TrainingArticle:
    """An article in pieces, with what it teaches.

    `tags` int64 (n,), the label of every token; `cues` gives each cue's span with its own source and content.
    """

    pieces: Pieces
    tags: Ints
    cues: tuple[TaughtCue, ...]


def spliced(examples: list[TrainingArticle], draw: random.Random) -> Iterator[TrainingArticle]:
    """The articles, some of them two by two in alternating cuttings."""
    chosen = [at for at in range(len(examples)) if draw.random() < CUT_UP]
    draw.shuffle(chosen)
    pairs = list(zip(chosen[::2], chosen[1::2], strict=False))
    taken = {at for pair in pairs for at in pair}
    yield from (article for at, article in enumerate(examples) if at not in taken)
    for one, other in pairs:
        yield joined(list(_alternating(cuttings(examples[one], draw), cuttings(examples[other], draw))))


def _alternating(one: list[TrainingArticle], other: list[TrainingArticle]) -> Iterator[TrainingArticle]:
    for at in range(max(len(one), len(other))):
        yield from (*one[at : at + 1], *other[at : at + 1])


def cuttings(article: TrainingArticle, draw: random.Random) -> list[TrainingArticle]:
    """The article in parts of a few paragraphs; what belongs to one statement is not cut."""
    edges = [0, *(np.flatnonzero(np.diff(article.pieces.paragraphs)) + 1).tolist(), len(article.tags)]
    held = {at for cue in article.cues for at in range(cue.extent()[0] + 1, cue.extent()[1])}
    free = [at for at in edges if at not in held and not _goes_on(article.tags, at)]
    kept, left = free[:1], draw.randint(1, LONGEST)
    for at in free[1:-1]:
        left -= 1
        if left == 0:
            kept.append(at)
            left = draw.randint(1, LONGEST)
    return [_part(article, first, last) for first, last in pairwise([*kept, len(article.tags)]) if first < last]


def _goes_on(tags: Ints, at: int) -> bool:
    return at < len(tags) and tags[at] > 0 and tags[at] % 2 == 0


def _part(article: TrainingArticle, first: int, last: int) -> TrainingArticle:
    pieces = article.pieces
    low, high = int(pieces.bounds[first]), int(pieces.bounds[last])
    cuts = pieces.cuts[(pieces.cuts > first) & (pieces.cuts <= last)] - first
    part = replace(
        pieces,
        ids=pieces.ids[low:high],
        bounds=pieces.bounds[first : last + 1] - low,
        types=pieces.types[first:last],
        paragraphs=pieces.paragraphs[first:last] - pieces.paragraphs[first],
        cuts=cuts,
    )
    cues = tuple(cue.moved(-first) for cue in article.cues if first <= cue.span[0] < last)
    return TrainingArticle(part, article.tags[first:last], cues)


def joined(parts: list[TrainingArticle]) -> TrainingArticle:
    """One article of several, each beginning with a paragraph of its own."""
    starts = np.cumsum([0, *(len(part.tags) for part in parts)]).tolist()
    firsts = np.cumsum([0, *(len(part.pieces.ids) for part in parts)]).tolist()
    opened = np.cumsum([0, *(int(part.pieces.paragraphs[-1]) + 1 for part in parts)]).tolist()
    whole = list(zip(parts, starts, firsts, opened, strict=False))
    pieces = replace(
        parts[0].pieces,
        ids=np.concatenate([part.pieces.ids for part in parts]),
        bounds=np.concatenate([*(part.pieces.bounds[:-1] + at for part, _, at, _ in whole), firsts[-1:]]),
        types=np.concatenate([part.pieces.types for part in parts]),
        paragraphs=np.concatenate([part.pieces.paragraphs + at for part, _, _, at in whole]),
        cuts=np.concatenate([part.pieces.cuts + at for part, at, _, _ in whole]),
    )
    cues = tuple(cue.moved(at) for part, at, _, _ in whole for cue in part.cues)
    return TrainingArticle(pieces, np.concatenate([part.tags for part in parts]), cues)


def _moved(spans: list[TokenSpan] | tuple[TokenSpan, ...], by: int) -> tuple[TokenSpan, ...]:
    return tuple((first + by, last + by) for first, last in spans)

"""Batches of windows with what is to be learnt from them, drawn anew for every epoch."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.roles import distances, settings
from factcheck.attribution.accurate.windows import CLS, PLACES, SEP, WINDOW, EncoderWindow, Ints, Pieces, pack, window
from factcheck.attribution.tagging import TokenSpan
from factcheck.training.polnear import Article

BATCH = 8
SHORTEST = 80
MASK, STRAIGHT, CURLY = 103, 1000, (1523, 1524)
# Copy comes in other fashions than the corpus does: how often a window is read with straight marks, or all in small
# letters, and how many of its words are masked.
STRAIGHTENED, LOWERED, MASKED = 0.3, 0.05, 0.05


@dataclass(frozen=True, slots=True)
class TrainingArticle:
    """An article in pieces, with what it teaches.

    `tags` int64 (n,), the tag of every token; `cues` gives each cue's span with its own source and content.
    """

    pieces: Pieces
    tags: Ints
    cues: tuple[tuple[TokenSpan, tuple[TokenSpan, ...], tuple[TokenSpan, ...]], ...]


@dataclass(frozen=True, slots=True)
class TrainingWindow:
    """A window of k tokens with what it teaches; spans count from its first token.

    `tags` int64 (k,); `roles` has int64 (k,) for each of `cues`.
    """

    window: EncoderWindow
    tags: Ints
    cues: tuple[TokenSpan, ...]
    roles: tuple[Ints, ...]
    pieces: Pieces

    def layout(self, cue: TokenSpan) -> tuple[Ints, Ints]:
        """Distances and settings of the window's tokens to a cue in it, each int64 (k,)."""
        first = self.window.first
        where = settings(self.pieces, first, self.window.last, first + cue[0])
        return distances(cue, len(self.tags)), where


def training_article(article: Article, pieces: Pieces) -> TrainingArticle:
    """The tags of an article's tokens, and each cue with its roles."""
    tags = np.zeros(len(pieces.types), dtype=np.int64)
    for relation in article.relations:
        for begin, spans in ((5, relation.content), (1, relation.source), (3, relation.cue)):
            for first, last in spans:
                tags[first] = begin
                tags[first + 1 : last] = begin + 1
    cues = tuple((one.cue[0], one.source, one.content) for one in article.relations if one.cue)
    return TrainingArticle(pieces, tags, cues)


def training_window(article: TrainingArticle, first: int, last: int) -> TrainingWindow:
    """Tokens `first` to `last` (exclusive) of an article; roles that lie outside are not seen."""
    inside = [cue for cue in article.cues if first <= cue[0][0] and cue[0][1] <= last]
    roles = []
    for _, source, content in inside:
        labels = np.zeros(last - first, dtype=np.int64)
        for begin, spans in ((1, source), (3, content)):
            for span in spans:
                low, high = max(span[0], first) - first, min(span[1], last) - first
                if low < high:
                    labels[low] = begin
                    labels[low + 1 : high] = begin + 1
        roles.append(labels)
    spans = tuple((cue[0][0] - first, cue[0][1] - first) for cue in inside)
    return TrainingWindow(
        window(article.pieces, first, last),
        article.tags[first:last],
        spans,
        tuple(roles),
        article.pieces,
    )


def epoch(examples: list[TrainingArticle], draw: random.Random) -> list[list[TrainingWindow]]:
    """All windows of all articles, cut at random lengths, in batches of about one length in random order."""
    limits = iter(lambda: draw.randint(SHORTEST, WINDOW), None)
    windows = [training_window(article, *stretch) for article in examples for stretch in pack(article.pieces, limits)]
    draw.shuffle(windows)
    windows.sort(key=lambda one: len(one.window.ids) // 8)
    batches = [windows[at : at + BATCH] for at in range(0, len(windows), BATCH)]
    draw.shuffle(batches)
    return batches


def varied(one: TrainingWindow, draw: random.Random) -> EncoderWindow:
    """The window as another desk might have typed it: straight marks, small letters, some words masked."""
    ids, types = one.window.ids.copy(), one.window.types.copy()
    if draw.random() < STRAIGHTENED:
        ids[np.isin(ids, CURLY)] = STRAIGHT
    if draw.random() < LOWERED:
        types %= PLACES
    words = np.random.default_rng(draw.getrandbits(32)).random(len(one.tags)) < MASKED
    owner = np.zeros(len(ids), dtype=np.int64)
    owner[one.window.heads] = 1
    owner = np.cumsum(owner) - 1
    masked = (owner >= 0) & words[np.maximum(owner, 0)] & (ids != SEP) & (ids != CLS) & (types % PLACES != PLACES - 1)
    ids[masked] = MASK
    return EncoderWindow(one.window.first, one.window.last, ids, types, one.window.heads)


def forever(examples: list[TrainingArticle], draw: random.Random) -> Iterator[list[TrainingWindow]]:
    """Batches, epoch after epoch."""
    while True:
        yield from epoch(examples, draw)

"""Batches of windows with what is to be learnt from them, drawn anew for every epoch."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.roles import distances, settings
from factcheck.attribution.accurate.states import as_states
from factcheck.attribution.accurate.windows import WINDOW, EncoderWindow, Ints, Pieces, pack, window
from factcheck.attribution.tagging import TokenSpan
from factcheck.training.encoder.splicing import TaughtCue, TrainingArticle, spliced
from factcheck.training.polnear import Article

BATCH = 8
SHORTEST = 80
# A cue is rare that the corpus has fewer times; so often a window with one is read twice, or one without any cue not.
RARE, TWICE, LEFT_OUT = 4, 0.35, 0.5


@dataclass(frozen=True, slots=True)
class TrainingWindow:
    """A window of k tokens with what it teaches; spans count from its first token.

    `tags` int64 (k,), states; `roles` has int64 (k,), states as well, for each of `cues`.
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


def training_articles(examples: list[tuple[Article, Pieces]]) -> list[TrainingArticle]:
    """The tags of each article's tokens, and each cue with its roles."""
    seen = Counter(_words(article, one.cue) for article, _ in examples for one in article.relations)
    return [training_article(article, pieces, seen) for article, pieces in examples]


def training_article(article: Article, pieces: Pieces, seen: Counter[str]) -> TrainingArticle:
    """The tags of an article's tokens, and each cue with its roles; `seen` counts cues by their words."""
    tags = np.zeros(len(pieces.types), dtype=np.int64)
    for relation in article.relations:
        for begin, spans in ((5, relation.content), (1, relation.source), (3, relation.cue)):
            for first, last in spans:
                tags[first] = begin
                tags[first + 1 : last] = begin + 1
    cues = tuple(
        TaughtCue(one.cue[0], one.source, one.content, seen[_words(article, one.cue)] < RARE)
        for one in article.relations
        if one.cue
    )
    return TrainingArticle(pieces, tags, cues)


def _words(article: Article, spans: tuple[TokenSpan, ...]) -> str:
    return " ".join(word for first, last in spans for word in article.reading.lower[first:last])


def training_window(article: TrainingArticle, first: int, last: int) -> TrainingWindow:
    """Tokens `first` to `last` (exclusive) of an article; roles that lie outside are not seen."""
    inside = [cue for cue in article.cues if first <= cue.span[0] and cue.span[1] <= last]
    roles = []
    for cue in inside:
        labels = np.zeros(last - first, dtype=np.int64)
        for begin, spans in ((1, cue.source), (3, cue.content)):
            for span in spans:
                low, high = max(span[0], first) - first, min(span[1], last) - first
                if low < high:
                    labels[low] = begin
                    labels[low + 1 : high] = begin + 1
        roles.append(as_states(labels))
    spans = tuple((cue.span[0] - first, cue.span[1] - first) for cue in inside)
    return TrainingWindow(
        window(article.pieces, first, last),
        as_states(article.tags[first:last]),
        spans,
        tuple(roles),
        article.pieces,
    )


def epoch(examples: list[TrainingArticle], draw: random.Random) -> list[list[TrainingWindow]]:
    """Windows of all articles, cut at random lengths, in batches of about one length in random order."""
    limits = iter(lambda: draw.randint(SHORTEST, WINDOW), None)
    windows = [
        training_window(article, *stretch)
        for article in spliced(examples, draw)
        for stretch in pack(article.pieces, limits)
        for _ in range(_times(article, stretch, draw))
    ]
    draw.shuffle(windows)
    windows.sort(key=lambda one: len(one.window.ids) // 8)
    batches = [windows[at : at + BATCH] for at in range(0, len(windows), BATCH)]
    draw.shuffle(batches)
    return batches


def _times(article: TrainingArticle, stretch: tuple[int, int], draw: random.Random) -> int:
    inside = [cue for cue in article.cues if stretch[0] <= cue.span[0] < stretch[1]]
    chance = draw.random()
    if any(cue.rare for cue in inside):
        return 2 if chance < TWICE else 1
    return 1 if inside or chance >= LEFT_OUT else 0


def batches(examples: list[TrainingArticle], seed: int, begin: int) -> Iterator[list[TrainingWindow]]:
    """Batches, epoch after epoch, from number `begin` on; which ones they are depends on the seed alone."""
    number = 0
    while True:
        found = epoch(examples, random.Random(f"{seed} {number}"))  # noqa: S311
        yield from found[begin:]
        begin = max(begin - len(found), 0)
        number += 1

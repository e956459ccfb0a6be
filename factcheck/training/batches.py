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
# letters, and how many of its words are read blind.
STRAIGHTENED, LOWERED, BLIND = 0.3, 0.05, 0.05


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article in pieces, with the tag of every token and each cue's own source and content."""

    pieces: Pieces
    tags: Ints
    cues: tuple[tuple[TokenSpan, tuple[TokenSpan, ...], tuple[TokenSpan, ...]], ...]


@dataclass(frozen=True, slots=True)
class Taught:
    """A window with its tags, and per cue (in tokens of the window) the role of every token."""

    window: EncoderWindow
    tags: Ints
    cues: tuple[TokenSpan, ...]
    roles: tuple[Ints, ...]
    pieces: Pieces

    def layout(self, cue: TokenSpan) -> tuple[Ints, Ints]:
        """Distances and settings of the window's tokens to a cue in it."""
        first = self.window.first
        where = settings(self.pieces, first, self.window.last, first + cue[0])
        return distances(cue, len(self.tags)), where


def lesson(article: Article, pieces: Pieces) -> Lesson:
    """What an article teaches."""
    tags = np.zeros(len(pieces.types), dtype=np.int64)
    for found in article.labelled:
        for begin, spans in ((5, found.content), (1, found.source), (3, (found.cue,) if found.cue else ())):
            for first, last in spans:
                tags[first] = begin
                tags[first + 1 : last] = begin + 1
    cues = tuple((found.cue, found.source, found.content) for found in article.labelled if found.cue)
    return Lesson(pieces, tags, cues)


def taught(lesson: Lesson, first: int, last: int) -> Taught:
    """One window of a lesson; roles that lie outside it are not seen."""
    inside = [cue for cue in lesson.cues if first <= cue[0][0] and cue[0][1] <= last]
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
    return Taught(window(lesson.pieces, first, last), lesson.tags[first:last], spans, tuple(roles), lesson.pieces)


def epoch(lessons: list[Lesson], draw: random.Random) -> list[list[Taught]]:
    """All windows of all lessons, cut at random lengths, in batches of about one length in random order."""
    limits = iter(lambda: draw.randint(SHORTEST, WINDOW), None)
    windows = [taught(lesson, *stretch) for lesson in lessons for stretch in pack(lesson.pieces, limits)]
    draw.shuffle(windows)
    windows.sort(key=lambda one: len(one.window.ids) // 8)
    batches = [windows[at : at + BATCH] for at in range(0, len(windows), BATCH)]
    draw.shuffle(batches)
    return batches


def varied(one: Taught, draw: random.Random) -> EncoderWindow:
    """The window as another desk might have typed it."""
    ids, types = one.window.ids.copy(), one.window.types.copy()
    if draw.random() < STRAIGHTENED:
        ids[np.isin(ids, CURLY)] = STRAIGHT
    if draw.random() < LOWERED:
        types %= PLACES
    words = np.random.default_rng(draw.getrandbits(32)).random(len(one.tags)) < BLIND
    owner = np.zeros(len(ids), dtype=np.int64)
    owner[one.window.heads] = 1
    owner = np.cumsum(owner) - 1
    blind = (owner >= 0) & words[np.maximum(owner, 0)] & (ids != SEP) & (ids != CLS) & (types % PLACES != PLACES - 1)
    ids[blind] = MASK
    return EncoderWindow(one.window.first, one.window.last, ids, types, one.window.heads)


def forever(lessons: list[Lesson], draw: random.Random) -> Iterator[list[Taught]]:
    """Batches, epoch after epoch."""
    while True:
        yield from epoch(lessons, draw)

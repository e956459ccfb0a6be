"""The best labels of each cue's window, and how good they are: Viterbi, all windows at once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.attribution.fast.arrays import Floats, Ints
from factcheck.attribution.fast.cues import IN_CUE, OPENS_CUE
from factcheck.attribution.fast.network import FORBIDDEN, LABELS

_SURE = np.float32(12)


class Decoded(NamedTuple):
    """Labels of all windows one after another; by window, how much better they are than no statement at all (no more
    than `_SURE`), and how much of the chance of each token's label they have, as the sum of logarithms.
    """

    labels: Ints
    margin: Floats
    chance: Floats


def decode(scores: Floats, transitions: Floats, length: Ints, anchor: Ints) -> Decoded:
    """The best labels that make the anchor (by its place in its window) part of a cue."""
    allowed = transitions + FORBIDDEN
    starts = (np.cumsum(length) - length).astype(np.int32)
    labels = _viterbi(scores, allowed, starts, length, anchor)
    chosen = scores[np.arange(len(scores)), labels]
    before = np.concatenate([[LABELS], labels[:-1]])
    before[starts] = LABELS
    best = np.add.reduceat(chosen + allowed[before, labels], starts)
    nothing = np.add.reduceat(scores[:, 0], starts) + allowed[LABELS, 0] + allowed[0, 0] * (length - 1)
    sums = np.log(np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1)) + scores.max(axis=1)
    return Decoded(labels, np.minimum(best - nothing, _SURE), np.add.reduceat(chosen - sums, starts))


def _viterbi(scores: Floats, allowed: Floats, starts: Ints, length: Ints, anchor: Ints) -> Ints:
    """Two chains for each window, from its first token and from its last, that meet at the anchor: half the steps."""
    at = starts + anchor
    size = np.concatenate([anchor + 1, length - anchor])
    order = np.argsort(-size, kind="stable")
    first = np.concatenate([starts, starts + length - 1])[order]
    forward = order < len(starts)
    ahead = np.where(forward, 1, -1).astype(np.int32)
    counts = np.bincount(size)[::-1].cumsum()[::-1][1:].tolist()
    reached, came_from = _chains(scores, allowed, first, ahead, counts)
    meeting = np.empty_like(reached)
    meeting[order] = reached
    both = meeting[: len(at)] + meeting[len(at) :] - scores[at]
    cue = np.where(both[:, OPENS_CUE] >= both[:, IN_CUE], OPENS_CUE, IN_CUE)
    state = np.concatenate([cue, cue])[order]
    labels = np.zeros(len(scores), np.int32)
    rows = np.arange(len(first))
    for step in range(len(counts) - 1, -1, -1):
        count = counts[step]
        labels[first[:count] + ahead[:count] * step] = state[:count]
        if step:
            state[:count] = came_from[step, rows[:count], state[:count]]
    return labels


def _chains(
    scores: Floats, allowed: Floats, first: Ints, ahead: Ints, counts: list[int]
) -> tuple[Floats, NDArray[np.int8]]:
    """The best score of every label at the end of every chain, and the labels that led there; longest chains first,
    `counts` of them longer than each step.
    """
    forward = (ahead > 0)[:, None]
    reached = scores[first] + np.where(forward, allowed[LABELS], 0)
    # The label before comes first: a maximum over the first axis is several times faster than over a short last one.
    within = allowed[:LABELS, None, :]
    moves = np.where(forward[None], within, within.transpose(2, 1, 0))
    came_from = np.zeros((len(counts), len(first), LABELS), np.int8)
    for step in range(1, len(counts)):
        count = counts[step]
        ways = reached[:count].T[:, :, None] + moves[:, :count]
        came_from[step, :count] = ways.argmax(axis=0)
        reached[:count] = ways.max(axis=0)
        reached[:count] += scores.take(first[:count] + ahead[:count] * step, axis=0)
    return reached, came_from

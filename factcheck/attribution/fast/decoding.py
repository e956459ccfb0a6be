"""The best labels of each cue's window, and how good they are: Viterbi, all windows at once."""

from typing import NamedTuple

import numpy as np

from factcheck.attribution.fast.arrays import Bools, Floats, Ints
from factcheck.attribution.fast.cues import IN_CUE, OPENS_CUE
from factcheck.attribution.fast.network import FORBIDDEN, LABELS

_SURE = np.float32(12)


class DecodedWindows(NamedTuple):
    """The best labels of all windows, and two scores of each window.

    `labels` int32 (t,); `margin` float32 (w,) is the score over that of no statement at all, at most `_SURE`;
    `log_likelihood` float32 (w,) the sum over tokens of the label's log probability.
    """

    labels: Ints
    margin: Floats
    log_likelihood: Floats


class Chains(NamedTuple):
    """Two chains a window, the longest first; `counts[step]` of them reach that step.

    `first` and `ahead` int32 (2w,): where each begins and its direction, 1 or -1.
    """

    first: Ints
    ahead: Ints
    counts: list[int]


def decode(scores: Floats, transitions: Floats, length: Ints, anchor: Ints) -> DecodedWindows:
    """The best labels of each window, of those that make its anchor part of a cue (Viterbi 1967).

    `scores` float32 (t, LABELS); `transitions` float32 (LABELS + 1, LABELS), the last row the window's opening;
    `length` int32 (w,); `anchor` int32 (w,), the cue's place in its window.
    """
    allowed = transitions + FORBIDDEN
    starts = (np.cumsum(length) - length).astype(np.int32)
    labels = _viterbi(scores, allowed, starts, length, anchor)
    chosen = scores[np.arange(len(scores)), labels]
    before = np.concatenate([[LABELS], labels[:-1]])
    before[starts] = LABELS
    best = np.add.reduceat(chosen + allowed[before, labels], starts)
    nothing = np.add.reduceat(scores[:, 0], starts) + allowed[LABELS, 0] + allowed[0, 0] * (length - 1)
    sums = np.log(np.exp(scores - scores.max(axis=1, keepdims=True)).sum(axis=1)) + scores.max(axis=1)
    return DecodedWindows(labels, np.minimum(best - nothing, _SURE), np.add.reduceat(chosen - sums, starts))


def _viterbi(scores: Floats, allowed: Floats, starts: Ints, length: Ints, anchor: Ints) -> Ints:
    """Labels int32 (t,), by two chains a window, from its first token and from its last, that meet at the anchor."""
    at = starts + anchor
    # Meeting there halves the steps.
    size = np.concatenate([anchor + 1, length - anchor])
    order = np.argsort(-size, kind="stable")
    first = np.concatenate([starts, starts + length - 1])[order]
    forward = order < len(starts)
    ahead = np.where(forward, 1, -1).astype(np.int32)
    counts = np.bincount(size)[::-1].cumsum()[::-1][1:].tolist()
    moves = _moves(allowed, ahead > 0)
    reached = _chains(scores, allowed[LABELS], moves, Chains(first, ahead, counts))
    rows = np.arange(len(first))
    meeting = np.empty((len(first), LABELS), np.float32)
    meeting[order] = reached[size[order] - 1, rows]
    both = meeting[: len(at)] + meeting[len(at) :] - scores[at]
    cue = np.where(both[:, OPENS_CUE] >= both[:, IN_CUE], OPENS_CUE, IN_CUE)
    state = np.concatenate([cue, cue])[order]
    labels = np.zeros(len(scores), np.int32)
    for step in range(len(counts) - 1, -1, -1):
        count = counts[step]
        labels[first[:count] + ahead[:count] * step] = state[:count]
        if step:
            ways = reached[step - 1, :count] + moves[:, rows[:count], state[:count]].T
            state[:count] = ways.argmax(axis=1)
    return labels


def _moves(allowed: Floats, forward: Bools) -> Floats:
    """What each chain pays from a label to the next on its way: float32 (LABELS, 2w, LABELS).

    The label before comes first: a maximum over the first axis is several times faster than over a short last one.
    """
    within = allowed[:LABELS, None, :]
    moves: Floats = np.where(forward[None, :, None], within, within.transpose(2, 1, 0))
    return moves


def _chains(scores: Floats, opening: Floats, moves: Floats, chains: Chains) -> Floats:
    """The best score of every label at every step of every chain: float32 (steps, 2w, LABELS).

    `opening` float32 (LABELS,) is what a window's first token pays.
    """
    first, ahead, counts = chains
    reached = np.empty((len(counts), len(first), LABELS), np.float32)
    reached[0] = scores[first] + np.where((ahead > 0)[:, None], opening, 0)
    for step in range(1, len(counts)):
        count = counts[step]
        ways = reached[step - 1, :count].T[:, :, None] + moves[:, :count]
        ways.max(axis=0, out=reached[step, :count])
        reached[step, :count] += scores.take(first[:count] + ahead[:count] * step, axis=0)
    return reached

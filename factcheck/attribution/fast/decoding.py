"""The best labels of each cue's window, and how good they are: Viterbi, all windows at once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.attribution.fast.arrays import Floats, Ints
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
    """The best score of every label at the end of every chain, and the labels that led there.

    `first` and `ahead` int32 (2w,): where each chain begins and its direction, 1 or -1; the longest chains come first,
    and `counts[step]` of them reach that step. Gives float32 (2w, LABELS) and int8 (steps, 2w, LABELS).
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

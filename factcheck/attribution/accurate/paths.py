"""The best path through labels, many sequences at a time (Viterbi 1967)."""

from typing import NamedTuple

import numpy as np

from factcheck.attribution.accurate.windows import Floats, Ints

NEVER = -1e4


def legal(labels: tuple[str, ...]) -> Floats:
    """What a move from one label to the next adds, float32 (labels, labels): NEVER where `I-` follows another kind."""
    moves = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for row, before in enumerate(labels):
        for column, label in enumerate(labels):
            if label.startswith("I-") and before[2:] != label[2:]:
                moves[row, column] = NEVER
    return moves


def best_paths(scores: Floats, moves: Floats) -> Ints:
    """Labels int64 (sequences, tokens) of the best path through `scores` (sequences, tokens, labels) from label 0.

    `moves` is (labels, labels), by the label before and the label after.
    """
    count, length, labels = scores.shape
    back = np.zeros((count, length, labels), dtype=np.int64)
    best = scores[:, 0] + moves[0]
    for at in range(1, length):
        ways = best[:, :, None] + moves
        back[:, at] = ways.argmax(1)
        best = ways.max(1) + scores[:, at]
    path = np.zeros((count, length), dtype=np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(count)
    for at in range(length - 1, 0, -1):
        path[:, at - 1] = back[rows, at, path[:, at]]
    return path


class Chances(NamedTuple):
    """What all paths through some scores say together.

    `whole` (sequences,) is the log of the sum over all paths; `states` (sequences, tokens, labels) the probability of
    each label; `moves` (labels, labels) how often each move is made, by expectation; all float64.
    """

    whole: Floats
    states: Floats
    moves: Floats


def chances(scores: Floats, moves: Floats) -> Chances:
    """Sums over all paths from label 0 (forward-backward: Baum 1972); the arrays are shaped as for `best_paths`."""
    top = scores.max(-1, keepdims=True)
    here = np.exp((scores - top).astype(np.float64))
    step = np.exp(moves.astype(np.float64))
    ahead, back = np.empty_like(here), np.ones_like(here)
    size = np.empty(here.shape[:2])
    reached = np.broadcast_to(step[0], here[:, 0].shape)
    for at in range(here.shape[1]):
        found = reached * here[:, at]
        size[:, at] = found.sum(-1)
        ahead[:, at] = found / size[:, at, None]
        reached = ahead[:, at] @ step
    onward = here / size[:, :, None]
    for at in range(here.shape[1] - 1, 0, -1):
        onward[:, at] *= back[:, at]
        back[:, at - 1] = onward[:, at] @ step.T
    labels = here.shape[2]
    made = step * (ahead[:, :-1].reshape(-1, labels).T @ onward[:, 1:].reshape(-1, labels))
    made[0] += (ahead[:, 0] * back[:, 0]).sum(0)
    return Chances(np.log(size).sum(1) + top.sum((1, 2)), ahead * back, made)


def runs(path: Ints, begins: int) -> list[tuple[int, int]]:
    """The spans of one role in one path, int64 (tokens,): a `B-` label and all of its `I-` labels that follow."""
    found = []
    for first in np.flatnonzero(path == begins).tolist():
        last = first + 1
        while last < len(path) and path[last] == begins + 1:
            last += 1
        found.append((first, last))
    return found


def log_softmax(scores: Floats) -> Floats:
    """Log probabilities over the last axis, of the same shape."""
    scores = scores - scores.max(-1, keepdims=True)
    found: Floats = scores - np.log(np.exp(scores).sum(-1, keepdims=True))
    return found

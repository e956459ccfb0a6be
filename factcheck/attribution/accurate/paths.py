"""The best path through labels, many sequences at a time (Viterbi 1967)."""

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

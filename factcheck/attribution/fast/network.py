"""The network in numpy: a vector for every token from its neighbourhood, then the labels of each cue's window."""

from collections.abc import Mapping

import numpy as np

from factcheck.attribution.fast.arrays import Floats, Ints
from factcheck.attribution.fast.features import FAR_WORDS
from factcheck.attribution.fast.windows import PAD, CueWindows
from factcheck.attribution.fast.words import pairs

WORD_WIDTH = 96
WIDTH = 96
DILATIONS = (1, 2, 4, 8, 1)
HEAD_WIDTH = 64
HEAD_DILATIONS = (1, 3)
# Outside, then opening and inside for source, cue and content.
LABELS = 7
Weights = Mapping[str, Floats]

_IMPOSSIBLE = -30.0


def _forbidden() -> Floats:
    """Added to the transitions (the last row is the window's opening): a span goes on only from itself."""
    made = np.zeros((LABELS + 1, LABELS), np.float32)
    for inside in range(2, LABELS, 2):
        made[:, inside] = _IMPOSSIBLE
        made[inside - 1 : inside + 1, inside] = 0
    return made


FORBIDDEN = _forbidden()


def encode(weights: Weights, rows: Ints, places: Ints, features: Ints, far: Ints) -> Floats:
    """A vector for every token: float32 (n, WIDTH).

    `rows` int32 (d, COLUMNS) are the rows of the d distinct words, `places` int32 (n,) each token's number among them;
    `features` and `far` are those of TokenFeatures.
    """
    words = np.concatenate([weights["vocabulary"][rows[:, 0]], _summed(weights["parts"], rows[:, 1:])], axis=1)
    # One matrix tells what a word adds to itself and to each token that looks at it from afar; the last row is no word.
    width = weights["first"].shape[0]
    folded = np.zeros((len(rows) + 1, (1 + FAR_WORDS) * width), np.float32)
    np.matmul(words, weights["fold"], out=folded[:-1])
    value = _summed(weights["signals"], features)
    value += weights["first"]
    value += np.take(folded[:, :width], places, axis=0)
    value += np.take(weights["pairs"], pairs(np.take(rows, places, axis=0)), axis=0)
    seen = np.where(far >= 0, places[far], len(rows))
    for column in range(FAR_WORDS):
        value += np.take(folded[:, (column + 1) * width : (column + 2) * width], seen[:, column], axis=0)
    np.maximum(value, 0, out=value)
    for number, dilation in enumerate(DILATIONS):
        value += _layer(value / _size(value), weights[f"layer{number}"], weights[f"layer{number}_bias"], dilation)
    encoded: Floats = value / _size(value)
    return encoded


def _summed(table: Floats, rows: Ints) -> Floats:
    """For each line of `rows`, int32 (lines, columns), the sum of the table's rows it names: float32 (lines, width)."""
    columns = np.ascontiguousarray(rows.T)
    total: Floats = np.take(table, columns[0], axis=0)
    for column in columns[1:]:
        total += np.take(table, column, axis=0)
    return total


def _size(value: Floats) -> Floats:
    """The root of each row's mean square: float32 (n, 1)."""
    mean = np.einsum("ij,ij->i", value, value) / np.float32(value.shape[1]) + np.float32(1e-5)
    root: Floats = np.sqrt(mean)[:, None]
    return root


def _layer(value: Floats, weights: Floats, bias: Floats, dilation: int) -> Floats:
    """A convolution over three tokens, `dilation` apart, rectified; float32 (n, width) in and out."""
    count, width = value.shape
    laid = np.empty((count, 3 * width), np.float32)
    laid[:dilation, :width] = 0
    laid[dilation:, :width] = value[: max(count - dilation, 0)]
    laid[:, width : 2 * width] = value
    laid[: max(count - dilation, 0), 2 * width :] = value[dilation:]
    laid[max(count - dilation, 0) :, 2 * width :] = 0
    total: Floats = laid @ weights
    total += bias
    np.maximum(total, 0, out=total)
    return total


def role_probabilities(weights: Weights, value: Floats) -> Floats:
    """The probability of each label for every token, whichever statement it belongs to: float32 (n, LABELS)."""
    scores = value @ weights["role"] + weights["role_bias"]
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities: Floats = scores / scores.sum(axis=1, keepdims=True)
    return probabilities


def label_scores(weights: Weights, value: Floats, found: CueWindows, related: Ints) -> Floats:
    """The score of each label for every token of every window, for the statement of its cue: float32 (t, LABELS).

    `value` float32 (n, WIDTH) is what `encode` gives; `related` int32 (t, relations) what `relations` gives.
    """
    window = np.repeat(np.arange(len(found.length), dtype=np.int32), found.length)
    # Windows lie one after another with rows of nothing between them.
    laid = np.arange(len(window), dtype=np.int32) + (window + 1) * PAD
    size = len(window) + (len(found.length) + 1) * PAD
    between = np.ones(size, np.bool_)
    between[laid] = False
    pads = np.flatnonzero(between)
    lines = np.zeros((size, 2 + related.shape[1]), np.int32)
    lines[laid, 0], lines[laid, 1], lines[laid, 2:] = found.tokens, window, related
    cues = found.cue[np.cumsum(found.length) - found.length]
    here = np.take(value @ weights["token"], lines[:, 0], axis=0)
    there = np.take(value[cues] @ weights["cue"], lines[:, 1], axis=0)
    width = weights["head_bias"].shape[0]
    labelled = here[:, width:] * there[:, width:]
    labelled += here[:, :width]
    labelled += there[:, :width]
    labelled += _summed(weights["relations"], lines[:, 2:])
    labelled += weights["head_bias"]
    np.maximum(labelled, 0, out=labelled)
    labelled[pads] = 0
    for layer, dilation in enumerate(HEAD_DILATIONS):
        labelled += _layer(labelled, weights[f"head{layer}"], weights[f"head{layer}_bias"], dilation)
        labelled[pads] = 0
    scores: Floats = np.take(labelled, laid, axis=0) @ weights["out"] + weights["out_bias"]
    return scores

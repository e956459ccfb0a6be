"""The network in torch, for training only: the same sums as `factcheck.attribution.fast.network`, with gradients."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from factcheck.attribution.fast.arrays import Floats, Ints
from factcheck.attribution.fast.cues import IN_CUE, OPENS_CUE, anchors
from factcheck.attribution.fast.features import FAR_WORDS, FEATURE_ROWS, NO_RULE_FEATURE, RULE_COLUMN
from factcheck.attribution.fast.network import (
    DILATIONS,
    FORBIDDEN,
    HEAD_DILATIONS,
    HEAD_WIDTH,
    LABELS,
    WIDTH,
    WORD_WIDTH,
)
from factcheck.attribution.fast.windows import PAD, RELATION_ROWS, CueWindows, relations, windows
from factcheck.attribution.fast.words import CAPITAL_SHAPES, ENDS, HIDDEN, PAIRS, PARTS, SHAPE, UNKNOWN, pairs
from factcheck.training.fast_corpus import ROLES, Example, label_spans

Parameters = dict[str, Tensor]
# Rows of nothing between articles in a batch.
_GAP = 16
_TOKENS_PER_CUE = 16


@dataclass(frozen=True, slots=True)
class Dropout:
    """Shares left out at random in training: whole words, names, the rules' features, units."""

    word: float = 0.1
    name: float = 0.5
    pair: float = 0.5
    rules: float = 0.3
    unit: float = 0.22
    cue_floor: float = 0.05


def parameters(vectors: Floats, seed: int) -> Parameters:
    """The network's weights before training; `vectors` is (words + 1, WORD_WIDTH)."""
    torch.manual_seed(seed)

    def random(*shape: int, fan: int) -> Tensor:
        return torch.randn(*shape) / math.sqrt(fan)

    made = {
        "vocabulary": torch.from_numpy(vectors.copy()) * 2.0,
        "parts": random(PARTS, WORD_WIDTH, fan=20),
        "fold": random(2 * WORD_WIDTH, (1 + FAR_WORDS) * WIDTH, fan=2 * WORD_WIDTH * 2),
        "signals": random(FEATURE_ROWS, WIDTH, fan=40),
        "pairs": torch.zeros(PAIRS, WIDTH),
        "first": torch.zeros(WIDTH),
        "role": torch.zeros(WIDTH, LABELS),
        "role_bias": torch.zeros(LABELS),
        "token": random(WIDTH, 2 * HEAD_WIDTH, fan=WIDTH),
        "cue": random(WIDTH, 2 * HEAD_WIDTH, fan=WIDTH),
        "relations": random(RELATION_ROWS, HEAD_WIDTH, fan=16),
        "head_bias": torch.zeros(HEAD_WIDTH),
        "out": random(HEAD_WIDTH, LABELS, fan=HEAD_WIDTH),
        "out_bias": torch.zeros(LABELS),
        "transitions": torch.zeros(LABELS + 1, LABELS),
    }
    for number in range(len(DILATIONS)):
        made[f"layer{number}"] = random(3 * WIDTH, WIDTH, fan=3 * WIDTH // 2)
        made[f"layer{number}_bias"] = torch.zeros(WIDTH)
    for number in range(len(HEAD_DILATIONS)):
        made[f"head{number}"] = random(3 * HEAD_WIDTH, HEAD_WIDTH, fan=3 * HEAD_WIDTH)
        made[f"head{number}_bias"] = torch.zeros(HEAD_WIDTH)
    return {name: tensor.requires_grad_() for name, tensor in made.items()}


@dataclass(frozen=True, slots=True)
class Batch:
    """Several articles one after another, with gaps: n rows in all, those of an article from its `starts`.

    `rows` int64 (n, COLUMNS), `features` int64 (n, features), `far` int64 (n, FAR_WORDS), `pairs` int32 (n,),
    `paired` and `mask` float32 (n, 1), `labels` int64 (n,), -1 in gaps.
    """

    examples: list[Example]
    starts: list[int]
    rows: Tensor
    features: Tensor
    far: Tensor
    pairs: Tensor
    paired: Tensor
    mask: Tensor
    labels: Tensor


def batch(examples: list[Example], drop: Dropout | None, generator: np.random.Generator) -> Batch:
    """Lay articles one after another; some words and rule features are hidden where `drop` says so."""
    sizes = [len(one.words) + _GAP for one in examples]
    starts = [int(start) for start in np.cumsum([0, *sizes[:-1]])]
    total = sum(sizes)
    rows = np.zeros((total, examples[0].distinct.shape[1]), np.int64)
    places = np.zeros((total, examples[0].features.rows.shape[1]), np.int64)
    far = np.full((total, FAR_WORDS), -1, np.int64)
    mask = np.zeros((total, 1), np.float32)
    labels = np.full(total, -1, np.int64)
    for start, one in zip(starts, examples, strict=True):
        end = start + len(one.words)
        rows[start:end] = one.distinct[one.words]
        places[start:end] = one.features.rows
        far[start:end] = np.where(one.features.far >= 0, one.features.far + start, -1)
        mask[start:end] = 1
        labels[start:end] = one.labels
        if drop is not None and generator.random() < drop.rules:
            places[start:end, RULE_COLUMN] = NO_RULE_FEATURE
    if drop is not None:
        _hide(rows, drop, generator)
    paired = mask if drop is None else mask * (generator.random((total, 1)) >= drop.pair).astype(np.float32)
    arrays = (rows, places, far, pairs(rows), paired, mask, labels)
    return Batch(examples, starts, *(torch.from_numpy(one) for one in arrays))


def _hide(rows: NDArray[np.int64], drop: Dropout, generator: np.random.Generator) -> None:
    """Make some words unknown, names more often: their vocabulary number, or that and their ends."""
    capital = np.isin(rows[:, SHAPE], CAPITAL_SHAPES)
    hidden = generator.random(len(rows)) < np.where(capital, drop.name, drop.word)
    rows[hidden, 0] = UNKNOWN
    rows[hidden & (generator.random(len(rows)) < 0.5), ENDS] = HIDDEN


def _convolve(values: Tensor, weights: Tensor, bias: Tensor, dilation: int) -> Tensor:
    padded = torch.nn.functional.pad(values, (0, 0, dilation, dilation))
    count = values.shape[0]
    beside = [padded[shift : shift + count] for shift in (0, dilation, 2 * dilation)]
    return torch.addmm(bias, torch.cat(beside, 1), weights)


def _norm(values: Tensor) -> Tensor:
    return values * torch.rsqrt((values * values).mean(1, keepdim=True) + 1e-5)


def encode(weights: Parameters, given: Batch, unit: float) -> Tensor:
    """A vector for every row of the batch: float32 (n, WIDTH)."""
    parts = torch.nn.functional.embedding_bag(given.rows[:, 1:], weights["parts"], mode="sum")
    words = torch.cat([torch.nn.functional.embedding(given.rows[:, 0], weights["vocabulary"]), parts], 1)
    words = torch.nn.functional.dropout(words * given.mask, unit)
    padded = torch.cat([words, words.new_zeros(1, words.shape[1])])
    fold = weights["fold"].view(2 * WORD_WIDTH, 1 + FAR_WORDS, WIDTH)
    value = words @ fold[:, 0] + weights["first"]
    value = value + torch.nn.functional.embedding_bag(given.features, weights["signals"], mode="sum")
    value = value + torch.nn.functional.embedding(given.pairs, weights["pairs"]) * given.paired
    for column in range(FAR_WORDS):
        value = value + padded[given.far[:, column]] @ fold[:, column + 1]
    value = torch.relu(value)
    for number, dilation in enumerate(DILATIONS):
        normed = torch.nn.functional.dropout(_norm(value), unit) * given.mask
        layer = _convolve(normed, weights[f"layer{number}"], weights[f"layer{number}_bias"], dilation)
        value = value + torch.relu(layer)
    return _norm(value) * given.mask


def found_windows(weights: Parameters, given: Batch, value: Tensor, floor: float) -> tuple[CueWindows, Ints, Ints]:
    """The windows of all likely and all true cues, in rows of the batch; their relations (t, ...) and labels (t,)."""
    probabilities = torch.softmax(value.detach() @ weights["role"].detach() + weights["role_bias"].detach(), 1).numpy()
    pieces: list[CueWindows] = []
    related: list[Ints] = []
    labels: list[Ints] = []
    for start, one in zip(given.starts, given.examples, strict=True):
        mine = probabilities[start : start + len(one.words)]
        cues = _cues_of(one, mine, floor)
        if not len(cues):
            continue
        found = windows(one.place, cues)
        related.append(relations(one.place, one.rules, one.commas, cues, found))
        bounds = zip(cues, found.first, found.length, strict=True)
        labels.extend(labels_of(one, cue, first, length) for cue, first, length in bounds)
        pieces.append(CueWindows(found.first + start, found.length, found.tokens + start, found.cue + start))
    joined = CueWindows(*(np.concatenate(column) for column in zip(*pieces, strict=True)))
    return joined, np.concatenate(related), np.concatenate(labels)


def _cues_of(one: Example, probabilities: Floats, floor: float) -> Ints:
    """Likely cues, and for each relation that has none of them, the likeliest word of its cue: int32 (w,)."""
    probability = probabilities[:, OPENS_CUE] + probabilities[:, IN_CUE]
    likely = anchors(probabilities, floor)
    # At first the network takes every word for a cue: the likeliest are enough to learn from.
    likely = likely[np.argsort(-probability[likely], kind="stable")[: len(probabilities) // _TOKENS_PER_CUE]]
    met = set(one.owners[likely].tolist())
    missed = [
        first + int(probability[first:last].argmax())
        for number, relation in enumerate(one.relations)
        if number not in met
        for first, last in relation.cue[:1]
        if first < last
    ]
    return np.unique(np.concatenate([likely, np.array(missed, np.int32)])).astype(np.int32)


def labels_of(one: Example, cue: int, first: int, length: int) -> Ints:
    """The labels of a cue's window, int32 (length,): the roles of its relation; all 0 where it is no cue."""
    labels = np.zeros(len(one.words), np.int32)
    if one.owners[cue] >= 0:
        for role, spans in one.relations[one.owners[cue]].roles.items():
            label_spans(labels, [(max(low, first), min(high, first + length)) for low, high in spans], ROLES[role])
    return labels[first : first + length]


def emissions(weights: Parameters, value: Tensor, found: CueWindows, related: Ints, unit: float) -> Tensor:
    """Scores of the labels for every token of every window: float32 (t, LABELS)."""
    token, cue = value @ weights["token"], value @ weights["cue"]
    lengths = torch.from_numpy(found.length.astype(np.int64))
    number = torch.repeat_interleave(torch.arange(len(lengths)), lengths)
    flat = torch.arange(len(number)) + (number + 1) * PAD
    here, there = token[torch.from_numpy(found.tokens).long()], cue[torch.from_numpy(found.cue).long()]
    values = here[:, :HEAD_WIDTH] + there[:, :HEAD_WIDTH] + here[:, HEAD_WIDTH:] * there[:, HEAD_WIDTH:]
    rows = torch.nn.functional.embedding_bag(torch.from_numpy(related).long(), weights["relations"], mode="sum")
    values = torch.relu(values + rows + weights["head_bias"])
    laid = values.new_zeros(len(number) + (len(lengths) + 1) * PAD, HEAD_WIDTH)
    mask = laid.new_zeros(len(laid), 1)
    mask[flat] = 1
    laid = laid.index_copy(0, flat, values)
    for layer, dilation in enumerate(HEAD_DILATIONS):
        normed = torch.nn.functional.dropout(laid, unit) * mask
        laid = laid + torch.relu(_convolve(normed, weights[f"head{layer}"], weights[f"head{layer}_bias"], dilation))
    return laid[flat] @ weights["out"] + weights["out_bias"]


def negative_log_likelihood(weights: Parameters, scores: Tensor, labels: Ints, lengths: Ints) -> Tensor:
    """The negative log-likelihood of the labels of all windows, summed: a linear-chain conditional random field.

    `scores` is (t, LABELS), `labels` (t,), `lengths` (w,).
    """
    order = np.argsort(-lengths, kind="stable")
    starts = np.cumsum(lengths) - lengths
    first = torch.from_numpy(starts[order].astype(np.int64))
    alive = (lengths[:, None] > np.arange(lengths.max())).sum(0).tolist()
    allowed = weights["transitions"] + torch.from_numpy(FORBIDDEN)
    moves = torch.exp(allowed)
    peaks = scores.detach().max(1, keepdim=True).values
    probabilities = torch.exp(scores - peaks)
    total = peaks.sum()
    reached = probabilities[first] * moves[LABELS]
    for step, count in enumerate(alive[1:], 1):
        norm = reached.sum(1, keepdim=True)
        total = total + torch.log(norm).sum()
        reached = (reached[:count] / norm[:count]) @ moves[:LABELS] * probabilities[first[:count] + step]
    total = total + torch.log(reached.sum(1)).sum()
    before = np.concatenate([[LABELS], labels[:-1]])
    before[starts] = LABELS
    wanted = torch.from_numpy(labels.astype(np.int64))
    path = scores.gather(1, wanted[:, None]).sum() + allowed[torch.from_numpy(before.astype(np.int64)), wanted].sum()
    return total - path


def loss(weights: Parameters, given: Batch, drop: Dropout) -> Tensor:
    """The loss by token: cross-entropy of all tokens' labels, and 1.5 times the windows' negative log-likelihood."""
    value = encode(weights, given, drop.unit)
    roles = value @ weights["role"] + weights["role_bias"]
    first = torch.nn.functional.cross_entropy(roles, given.labels, ignore_index=-1, reduction="sum")
    found, related, labels = found_windows(weights, given, value, drop.cue_floor)
    scores = emissions(weights, value, found, related, drop.unit)
    return (first + 1.5 * negative_log_likelihood(weights, scores, labels, found.length)) / given.mask.sum()

"""Train the fast tagger: `run(data, out)` reads PolNeAR's train.jsonl and writes fast.npz."""

import argparse
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from factcheck.attribution.fast.arrays import Floats
from factcheck.attribution.fast.candidates import EVIDENCE, Candidate
from factcheck.attribution.fast.network import WORD_WIDTH
from factcheck.attribution.fast.selection import calibrated
from factcheck.attribution.fast.tagger import Fast
from factcheck.attribution.fast.weights import FILE, FastModel, save
from factcheck.attribution.fast.words import Words
from factcheck.attribution.rules.clauses import find_statements
from factcheck.training import fast_net as net
from factcheck.training.fast_calibration import best_threshold, evidence, fit, right
from factcheck.training.fast_corpus import Example, cue_classes, example, vocabulary
from factcheck.training.fast_vectors import word_vectors
from factcheck.training.polnear import Article, articles

SEED = 1
EPOCHS = 10
TOGETHER = 4
RATE = 2.5e-3
# Articles kept from the network, to learn from them how sure it may be.
HELD_OUT = 42
_WARM_UP = 100
_LAST_RATE = 0.02
# Weights are averaged over about as many steps.
_MEMORY = 200


def main(words: list[str]) -> None:
    """Train from ../shared/data/polnear into the package's own folder, or as `--data` and `--out` say."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.training fast", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear"), help="folder with train.jsonl")
    parser.add_argument("--out", type=Path, default=FILE.parent, help="folder for fast.npz")
    options = parser.parse_args(words)
    run(options.data, options.out)


def run(data: Path, out: Path) -> None:
    """Train on `data`/train.jsonl and write `out`/fast.npz; half an hour on one core."""
    torch.manual_seed(SEED)
    corpus = list(articles(data / "train.jsonl"))
    order = np.random.default_rng(SEED).permutation(len(corpus))
    held_out, learnt = ([corpus[at] for at in part] for part in (order[:HELD_OUT], order[HELD_OUT:]))
    known, classes = vocabulary(learnt), cue_classes(learnt)
    words = Words(known, classes)
    weights = learn([example(article, words) for article in learnt], word_vectors(learnt, known, WORD_WIDTH))
    model = FastModel(tuple(known), classes, weights, np.zeros(EVIDENCE + 1, np.float32), 0.0, {})
    save(calibrate(model, held_out), out / "fast.npz")


def learn(examples: list[Example], vectors: Floats) -> dict[str, Floats]:
    """Train the network; its weights, averaged over the last steps. `vectors` is (words + 1, WORD_WIDTH)."""
    weights = net.parameters(vectors, SEED)
    averaged = {name: weight.detach().clone() for name, weight in weights.items()}
    optimizer = torch.optim.AdamW(list(weights.values()), lr=RATE, betas=(0.9, 0.98), weight_decay=0.0)
    generator = np.random.default_rng(SEED)
    drop = net.Dropout()
    steps = EPOCHS * -(-len(examples) // TOGETHER)
    step = 0
    for epoch in range(EPOCHS):
        began, total = time.monotonic(), 0.0
        order = generator.permutation(len(examples))
        for first in range(0, len(order), TOGETHER):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, (step + 1) / _WARM_UP) * max(_LAST_RATE, 1 - step / steps)
            given = net.batch([examples[at] for at in order[first : first + TOGETHER]], drop, generator)
            total += _step(weights, given, drop, optimizer)
            step += 1
            _average(averaged, weights, min(1 - 1 / _MEMORY, (step + 1) / (step + 10)))
        print(f"epoch {epoch + 1}: {total * TOGETHER / len(order):.4f}, {time.monotonic() - began:.0f} s", flush=True)  # noqa: T201
    return {name: weight.numpy() for name, weight in averaged.items()}


def _step(weights: net.Parameters, given: net.Batch, drop: net.Dropout, optimizer: torch.optim.Optimizer) -> float:
    loss = net.loss(weights, given, drop)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(list(weights.values()), 1.0)
    optimizer.step()
    return float(loss.detach())


def _average(averaged: net.Parameters, weights: net.Parameters, kept: float) -> None:
    with torch.no_grad():
        for name, weight in weights.items():
            averaged[name].mul_(kept).add_(weight, alpha=1 - kept)


def calibrate(model: FastModel, held_out: list[Article]) -> FastModel:
    """The model with its calibration, threshold and the counts of the rules, from articles it has not seen."""
    lines, truth = evidence(model, held_out)
    calibration = fit(lines, truth)
    total = sum(len(article.relations) for article in held_out)
    threshold = best_threshold(calibrated(lines, calibration), truth, total)
    ready = replace(model, calibration=calibration, threshold=threshold)
    return replace(ready, alone=rules_alone(ready, held_out))


def rules_alone(model: FastModel, held_out: list[Article]) -> dict[str, tuple[int, int]]:
    """How often each rule was right, of how many times, where the network found nothing."""
    tagger = Fast(model)
    seen: defaultdict[str, list[bool]] = defaultdict(list)
    for article in held_out:
        reading = article.reading
        found = [one for one in tagger.find(reading) if one.rule == "tagged"]
        taken = {at for one in found for first, last in (one.cue, *one.content) for at in range(first, last)}
        for one in find_statements(reading):
            if not any(at in taken for first, last in (one.cue, *one.content) for at in range(first, last)):
                candidate = Candidate(one.source, one.cue, one.content, ())
                seen[one.rule].append(right(reading, candidate, article.relations))
    return {rule: (sum(correct), len(correct)) for rule, correct in sorted(seen.items())}

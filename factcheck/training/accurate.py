"""Train the tagger `accurate` on PolNeAR and write its files: `python -m factcheck.training accurate`."""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from itertools import repeat
from pathlib import Path

# Nothing is fetched: the base weights come in a package.
os.environ["HF_HUB_OFFLINE"] = "1"

import numpy as np
import torch

from factcheck.attribution.accurate.decoding import DecodingWeights, candidates
from factcheck.attribution.accurate.encoder import Encoder
from factcheck.attribution.accurate.linking import LinkedCandidate
from factcheck.attribution.accurate.roles import RoleHead
from factcheck.attribution.accurate.tagger import MODEL
from factcheck.attribution.accurate.windows import WINDOW, Floats, in_pieces, pack, window
from factcheck.attribution.accurate.wordpieces import encoder as wordpieces
from factcheck.training.agreement import calibration_error
from factcheck.training.batches import training_article
from factcheck.training.calibrating import best_threshold, fit, held_out, score_candidates
from factcheck.training.export import export, tables
from factcheck.training.learning import SEED, Schedule, learn
from factcheck.training.network import Network, base
from factcheck.training.polnear import CORPUS, Article, articles

STEPS = 3025


def main(words: list[str]) -> None:
    """Train, export, calibrate; progress goes to standard output."""
    asked = _parser().parse_args(words)
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    encode = wordpieces(base() / "tokenizer.json")
    examples = [
        training_article(article, in_pieces(article.reading, encode)) for article in articles(CORPUS / "train.jsonl")
    ]
    network = Network()
    if asked.start is not None:
        network.load_state_dict(torch.load(asked.start))
    with tempfile.TemporaryDirectory() as place:
        kept = asked.checkpoint or Path(place) / "accurate.pt"
        network = learn(network, examples, Schedule(_progress(asked), asked.rate), kept, _write)
    asked.out.mkdir(exist_ok=True)
    export(network, asked.out)
    stored = tables(network, examples)
    stored |= calibrated(asked.out, stored)
    np.savez_compressed(asked.out / "accurate.npz", allow_pickle=False, **stored)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m factcheck.training accurate", description=__doc__)
    parser.add_argument("--steps", type=int, default=STEPS, help="batches to train on")
    parser.add_argument("--minutes", type=float, help="train for so long instead, on a machine with other work")
    parser.add_argument("--rate", type=float, default=1.0, help="share of the learning rate, for more training")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--checkpoint", type=Path, help="where to keep the weights as they are trained")
    parser.add_argument(
        "--start", type=Path, help="weights to go on from; with --steps 0 they are exported as they are"
    )
    parser.add_argument("--out", type=Path, default=MODEL, help="where to write the tagger's files")
    return parser


def _progress(asked: argparse.Namespace) -> Callable[[int], float]:
    began = time.monotonic()
    if asked.minutes is not None:
        return lambda _: (time.monotonic() - began) / (60 * asked.minutes)
    return lambda step: step / asked.steps if asked.steps else 1.0


def calibrated(folder: Path, stored: dict[str, Floats]) -> dict[str, Floats]:
    """The map to probabilities, fitted on the development articles as the exported graph reads them."""
    head = RoleHead(*(stored[name] for name in ("distance", "setting", "role", "bias", "product")))
    weights = DecodingWeights(head, stored["tag_moves"], stored["role_moves"])
    encoder = Encoder(folder / "accurate.onnx")
    scored = score_candidates(
        [(article, _candidates(article, folder, encoder, weights)) for article in articles(CORPUS / "dev.jsonl")]
    )
    chance = held_out(scored)
    keep = best_threshold(chance, scored.right, scored.due)
    kept = chance >= keep
    error = calibration_error(chance[kept], scored.right[kept])
    _write(f"calibration error {error:.3f} on articles held out; kept from {keep:.2f}")
    evidence, bias = fit(scored.evidence, scored.right)
    return {"signs": evidence, "signs_bias": np.array(bias), "keep": np.array(keep)}


def _candidates(article: Article, folder: Path, encoder: Encoder, weights: DecodingWeights) -> list[LinkedCandidate]:
    pieces = in_pieces(article.reading, wordpieces(folder / "accurate.tokenizer.json"))
    windows = [window(pieces, *stretch) for stretch in pack(pieces, repeat(WINDOW))]
    return list(candidates(pieces, windows, encoder.project(windows), weights)) if windows else []


def _write(line: str) -> None:
    print(line, flush=True)  # noqa: T201

"""Train the tagger `accurate` on PolNeAR and write its files: `python -m factcheck.training accurate`.

The state of a training is kept in a folder every few minutes; the same command goes on from it.
"""

import argparse
from itertools import repeat
from pathlib import Path

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
from factcheck.training.calibrating import best_threshold, fit, held_out, score_candidates
from factcheck.training.encoder import vocabulary
from factcheck.training.encoder.batches import training_articles
from factcheck.training.encoder.e5 import package_file, read_e5
from factcheck.training.encoder.export import export, tables
from factcheck.training.encoder.habits import habits
from factcheck.training.encoder.learning import SEED, Lesson, learn, training
from factcheck.training.encoder.network import Network
from factcheck.training.polnear import CORPUS, Article, articles

STEPS = 3400
TOKENIZER, STATE = "accurate.tokenizer.json", "accurate.pt"


def main(words: list[str]) -> None:
    """Train, export, calibrate; progress goes to standard output."""
    asked = _parser().parse_args(words)
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.work.mkdir(parents=True, exist_ok=True)
    base = read_e5(package_file())
    corpus = list(articles(CORPUS / "train.jsonl"))
    tokenizer = vocabulary.load(asked.work / TOKENIZER, base, [article.reading for article in corpus])
    begun = training(Network(base, vocabulary.rows(base, tokenizer)))
    begun.restore(asked.work / STATE)
    _write(f"{tokenizer.get_vocab_size()} pieces; {begun.step} of {asked.steps} steps taken before")
    if not asked.as_it_stands:
        encode = wordpieces(asked.work / TOKENIZER)
        examples = training_articles([(article, in_pieces(article.reading, encode)) for article in corpus])
        learn(begun, Lesson(examples, habits(tokenizer), asked.steps), asked.work / STATE, _write)
    asked.out.mkdir(parents=True, exist_ok=True)
    export(begun.average, asked.work / TOKENIZER, asked.out)
    stored = tables(begun.average)
    stored |= calibrated(asked.out, stored)
    np.savez_compressed(asked.out / "accurate.npz", allow_pickle=False, **stored)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m factcheck.training accurate", description=__doc__)
    parser.add_argument("--steps", type=int, default=STEPS, help="batches to train on in all")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, default=Path("training"), help="where the state of the training is kept")
    parser.add_argument("--as-it-stands", action="store_true", help="write the tagger's files without training further")
    parser.add_argument("--out", type=Path, default=MODEL, help="where to write the tagger's files")
    return parser


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
    pieces = in_pieces(article.reading, wordpieces(folder / TOKENIZER))
    windows = [window(pieces, *stretch) for stretch in pack(pieces, repeat(WINDOW))]
    return list(candidates(pieces, windows, encoder.project(windows), weights)) if windows else []


def _write(line: str) -> None:
    print(line, flush=True)  # noqa: T201

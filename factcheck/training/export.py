"""From the trained network to the files that the tagger reads: an int8 graph, and the tables of the role head."""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from factcheck.attribution.accurate.paths import legal
from factcheck.attribution.accurate.roles import ROLES, TAGS
from factcheck.attribution.accurate.windows import WINDOW, Floats, pack
from factcheck.training.batches import TrainingArticle, training_window
from factcheck.training.network import Network, base

# How much a move between labels weighs, by how often the corpus makes it.
MOVES_WEIGH = 0.1


def export(network: Network, folder: Path) -> None:
    """Write `accurate.onnx` and `accurate.tokenizer.json`."""
    network.eval()
    example = torch.randint(1000, 20_000, (2, 40))
    mask = torch.ones_like(example)
    mask[1, 30:] = 0
    axes = {name: {0: "batch", 1: "piece"} for name in ("ids", "types", "mask", "projected")}
    with tempfile.TemporaryDirectory() as place:
        plain = Path(place) / "plain.onnx"
        torch.onnx.export(
            network,
            (example, torch.zeros_like(example), mask),
            str(plain),
            input_names=["ids", "types", "mask"],
            output_names=["projected"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize(plain, folder / "accurate.onnx")
    tokenizer = base() / "tokenizer.json"
    shutil.copyfile(tokenizer, folder / "accurate.tokenizer.json")


def quantize(plain: Path, path: Path) -> None:
    """Weights in signed 7 bits, a scale for each channel: sums of two products then fit 16 bits, as AVX2 adds them."""
    quantize_dynamic(
        plain,
        path,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
    )


def tables(network: Network, examples: list[TrainingArticle]) -> dict[str, Floats]:
    """The weights of the role head and of moves between labels, float32, by the names under which they are stored."""
    tags, roles = _moves(examples)
    with torch.no_grad():
        return {
            "distance": network.distance.weight.float().numpy(),
            "setting": network.setting.weight.float().numpy(),
            "role": np.ascontiguousarray(network.role.weight.float().numpy().T),
            "bias": network.role.bias.float().numpy(),
            "product": np.ascontiguousarray(network.role_product.weight.float().numpy().T),
            "tag_moves": legal(TAGS) + MOVES_WEIGH * tags,
            "role_moves": legal(ROLES) + MOVES_WEIGH * roles,
        }


def _moves(examples: list[TrainingArticle]) -> tuple[Floats, Floats]:
    """Pointwise mutual information of one label and the next, float32: (tags, tags) and (roles, roles)."""
    tags, roles = np.ones((len(TAGS), len(TAGS))), np.ones((len(ROLES), len(ROLES)))
    for article in examples:
        np.add.at(tags, (article.tags[:-1], article.tags[1:]), 1)
        for stretch in pack(article.pieces, iter(lambda: WINDOW, None)):
            for labels in training_window(article, *stretch).roles:
                np.add.at(roles, (labels[:-1], labels[1:]), 1)
    return _mutual_information(tags), _mutual_information(roles)


def _mutual_information(counts: Floats) -> Floats:
    found: Floats = np.log(counts / counts.sum(1, keepdims=True) / counts.sum(0) * counts.sum()).astype(np.float32)
    return found

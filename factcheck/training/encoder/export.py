"""From the trained network to the files that the tagger reads: an int8 graph, and the tables of the role head."""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from factcheck.attribution.accurate.windows import Floats
from factcheck.training.encoder.network import Network


def export(network: Network, tokenizer: Path, folder: Path) -> None:
    """Write `accurate.onnx` and `accurate.tokenizer.json`."""
    network.eval()
    example = torch.randint(4, 1000, (2, 40))
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


def tables(network: Network) -> dict[str, Floats]:
    """The weights of the role head and of moves between states, float32, by the names under which they are stored."""
    with torch.no_grad():
        return {
            "distance": network.distance.weight.float().numpy(),
            "setting": network.setting.weight.float().numpy(),
            "role": np.ascontiguousarray(network.role.weight.float().numpy().T),
            "bias": network.role.bias.float().numpy(),
            "product": np.ascontiguousarray(network.role_product.weight.float().numpy().T),
            "tag_moves": (network.tag_moves + network.tag_law).numpy(),
            "role_moves": (network.role_moves + network.role_law).numpy(),
        }

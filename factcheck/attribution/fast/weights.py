"""The weights file: written by training, read once."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from factcheck.attribution.fast.arrays import Floats

FILE = Path(__file__).parent.parent / "model" / "fast.npz"
VERSION = 1


@dataclass(frozen=True, slots=True)
class FastModel:
    """Everything that training found.

    `vocabulary` is by frequency; `cue_classes` gives words that are often cues a class from 1 to 5; `weights` are the
    network's, float32; `calibration` float32 (EVIDENCE + 1,); `threshold` the least probability of a statement.
    """

    vocabulary: tuple[str, ...]
    cue_classes: dict[str, int]
    weights: dict[str, Floats]
    calibration: Floats
    threshold: float
    # Of each rule: how often, of how many times, it was right where the network found nothing.
    alone: dict[str, tuple[int, int]]


def save(model: FastModel, path: Path) -> None:
    """Write a model, its weights as float16."""
    classes = "\n".join(f"{word} {step}" for word, step in model.cue_classes.items())
    np.savez_compressed(
        path,
        allow_pickle=False,
        vocabulary=_bytes("\n".join(model.vocabulary)),
        cue_classes=_bytes(classes),
        alone=_bytes("\n".join(f"{rule}\t{right}\t{times}" for rule, (right, times) in model.alone.items())),
        calibration=model.calibration,
        threshold=np.array(model.threshold, np.float32),
        **{f"w_{name}": weight.astype(np.float16) for name, weight in model.weights.items()},
    )


def load_model(path: Path = FILE) -> FastModel:
    """Read a model; only arrays and text are read, nothing is run."""
    with np.load(path, allow_pickle=False) as stored:
        weights = {name[2:]: stored[name].astype(np.float32) for name in stored.files if name.startswith("w_")}
        classes = (line.split(" ") for line in _text(stored["cue_classes"]).split("\n"))
        alone = (line.split("\t") for line in _text(stored["alone"]).split("\n") if line)
        return FastModel(
            vocabulary=tuple(_text(stored["vocabulary"]).split("\n")),
            cue_classes={word: int(step) for word, step in classes},
            weights=weights,
            calibration=stored["calibration"].astype(np.float32),
            threshold=float(stored["threshold"]),
            alone={rule: (int(right), int(times)) for rule, right, times in alone},
        )


def _bytes(text: str) -> "np.typing.NDArray[np.uint8]":
    return np.frombuffer(text.encode("utf-8"), np.uint8)


def _text(stored: "np.typing.NDArray[np.uint8]") -> str:
    return stored.tobytes().decode("utf-8")

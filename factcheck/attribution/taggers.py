"""The taggers a desk may choose from, by name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from factcheck.attribution import accurate, fast
from factcheck.attribution.tagging import Tagger

TaggerName = Literal["fast", "accurate"]
TAGGERS: tuple[TaggerName, ...] = get_args(TaggerName)
DEFAULT: TaggerName = "fast"
_MODEL = Path(__file__).parent / "model"
_WEIGHTS: Mapping[TaggerName, tuple[str, ...]] = {
    "fast": ("fast.npz", "fast.shown.json"),
    "accurate": ("accurate.npz", "accurate.onnx", "accurate.tokenizer.json", "accurate.shown.json"),
}


def weights(name: TaggerName) -> tuple[Path, ...]:
    """The files that training gave the tagger; what it finds changes with them."""
    return tuple(_MODEL / file for file in _WEIGHTS[name])


def load_tagger(name: TaggerName = DEFAULT) -> Tagger:
    """The tagger of that name, loaded once; ConfigError where what it needs is not installed."""
    return accurate.load() if name == "accurate" else fast.load()

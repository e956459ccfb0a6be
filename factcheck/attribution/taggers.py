"""The taggers a desk may choose from, by name."""

from collections.abc import Mapping
from typing import Literal, get_args

from factcheck.attribution import accurate, fast
from factcheck.attribution.tagging import Tagger

TaggerName = Literal["fast", "accurate"]
TAGGERS: tuple[TaggerName, ...] = get_args(TaggerName)
DEFAULT: TaggerName = "fast"
# Told without loading any: what was attributed by one of these need not be attributed anew.
VERSIONS: Mapping[TaggerName, str] = {"fast": fast.NAME, "accurate": accurate.NAME}


def load_tagger(name: TaggerName = DEFAULT) -> Tagger:
    """The tagger of that name, loaded once; ConfigError where what it needs is not installed."""
    return accurate.load() if name == "accurate" else fast.load()

"""Which statements lists show unasked: by form, and by how sure the tagger is."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from factcheck.attribution.kinds.wordless import tells_no_words
from factcheck.attribution.lexicon import CUE_FORMS
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Quotation, StatementForm
from factcheck.text import Reading

# Words in quotation marks, wholly or in part; else with a reporting verb in the cue, or without one.
Wording = Literal["quoted", "reported", "other"]
WORDINGS: tuple[Wording, ...] = get_args(Wording)
Thresholds = Mapping[Wording, float]

_MODEL = Path(__file__).parent.parent / "model"
_REPORTING = CUE_FORMS | {"according"}


def thresholds_file(tagger: str) -> Path:
    """The file beside the weights of the tagger of that name, without its version."""
    return _MODEL / f"{tagger}.shown.json"


@cache
def thresholds(tagger: str) -> Thresholds:
    """The least confidence of a statement that is shown, by its wording; none for a tagger without such a file."""
    path = thresholds_file(tagger.partition("/")[0])
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def wording(reading: Reading, found: TaggedStatement, quotation: Quotation) -> Wording:
    """What the threshold goes by."""
    if quotation != "indirect":
        return "quoted"
    return "other" if _REPORTING.isdisjoint(reading.lower[slice(*found.cue)]) else "reported"


def is_shown(
    reading: Reading, found: TaggedStatement, quotation: Quotation, form: StatementForm, least: Thresholds
) -> bool:
    """Whether it is a statement by its form that tells what was said, and the tagger is sure enough for its wording."""
    if form != "statement" or tells_no_words(reading, found, quotation):
        return False
    return found.confidence >= least.get(wording(reading, found, quotation), 0.0)

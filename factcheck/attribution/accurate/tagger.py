"""The tagger `accurate`: a small encoder reads in windows, and each cue finds its own source and content."""

from dataclasses import dataclass
from functools import cache
from itertools import islice, repeat
from pathlib import Path

import numpy as np

from factcheck.attribution.accurate.calibration import Calibration
from factcheck.attribution.accurate.decoding import Weights, drafts
from factcheck.attribution.accurate.encoder import Encoder
from factcheck.attribution.accurate.linking import Draft
from factcheck.attribution.accurate.roles import RoleHead
from factcheck.attribution.accurate.windows import WINDOW, Encode, in_pieces, pack, window
from factcheck.attribution.accurate.wordpieces import encoder as wordpieces
from factcheck.attribution.found import Found, without_gloss
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.rules.layouts import with_layouts
from factcheck.text import Reading
from factcheck.threads import one_thread

MODEL = Path(__file__).parent.parent / "model"
# As many windows are held at a time: a book takes no more memory than a long article.
AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Accurate:
    """Finds statements with the encoder."""

    encode: Encode
    encoder: Encoder
    weights: Weights
    calibration: Calibration

    @property
    def name(self) -> str:
        """With the version of the weights."""
        return "accurate/1"

    @one_thread()
    def find(self, reading: Reading) -> list[Found]:
        """All statements that are likelier right than not worth having, in order of their cues."""
        pieces = in_pieces(reading, self.encode)
        stretches = pack(pieces, repeat(WINDOW))
        found = []
        while windows := [window(pieces, *stretch) for stretch in islice(stretches, AT_ONCE)]:
            for draft in drafts(pieces, windows, self.encoder.project(windows), self.weights):
                score = self.calibration.probability(draft)
                if score >= self.calibration.keep and _has_words(reading, draft):
                    content = without_gloss(reading, draft.content)
                    found.append(Found(draft.source, draft.cue, content, "tagged", score=score))
        return with_layouts(found, find_statements(reading))


def _has_words(reading: Reading, draft: Draft) -> bool:
    return any(reading.words[at][0].isalnum() for first, last in draft.content for at in range(first, last))


@cache
def packaged(folder: Path = MODEL) -> Accurate:
    """The tagger with the weights that come with the package."""
    with np.load(folder / "accurate.npz") as stored:
        head = RoleHead(*(stored[name] for name in ("distance", "setting", "role", "bias", "product")))
        weights = Weights(head, stored["tag_moves"], stored["role_moves"])
        calibration = Calibration(stored["signs"], float(stored["signs_bias"]), float(stored["keep"]))
    encode = wordpieces(folder / "accurate.tokenizer.json")
    return Accurate(encode, Encoder(folder / "accurate.onnx"), weights, calibration)

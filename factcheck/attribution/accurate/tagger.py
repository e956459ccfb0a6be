"""The tagger `accurate`: a small encoder reads the text in windows, and source and content are found for each cue."""

from dataclasses import dataclass
from functools import cache
from itertools import islice, repeat
from pathlib import Path

import numpy as np

from factcheck.attribution.accurate.calibration import Calibration
from factcheck.attribution.accurate.decoding import DecodingWeights, candidates
from factcheck.attribution.accurate.encoder import Encoder
from factcheck.attribution.accurate.linking import LinkedCandidate
from factcheck.attribution.accurate.roles import RoleHead
from factcheck.attribution.accurate.windows import WINDOW, WordPieces, in_pieces, pack, window
from factcheck.attribution.accurate.wordpieces import encoder as wordpieces
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.rules.layouts.merging import merge_layout_rules, with_phrases
from factcheck.attribution.rules.revision import revise
from factcheck.attribution.rules.trimming import without_gloss
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading
from factcheck.threads import one_thread

MODEL = Path(__file__).parent.parent / "model"
# As many windows are held at a time: a book takes no more memory than a long article.
AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Accurate:
    """Finds statements with the encoder."""

    encode: WordPieces
    encoder: Encoder
    weights: DecodingWeights
    calibration: Calibration

    @property
    def name(self) -> str:
        """With the version of the weights."""
        return "accurate/1"

    @one_thread()
    def find(self, reading: Reading) -> list[TaggedStatement]:
        """All statements with a probability of `calibration.keep` or more, in order of their cues."""
        pieces = in_pieces(reading, self.encode)
        stretches = pack(pieces, repeat(WINDOW))
        found = []
        while windows := [window(pieces, *stretch) for stretch in islice(stretches, AT_ONCE)]:
            for candidate in candidates(pieces, windows, self.encoder.project(windows), self.weights):
                score = self.calibration.probability(candidate)
                if score >= self.calibration.keep and _has_words(reading, candidate):
                    content = without_gloss(reading, candidate.content)
                    found.append(TaggedStatement(candidate.source, candidate.cue, content, "tagged", score=score))
        by_rule = find_statements(reading)
        return revise(reading, with_phrases(merge_layout_rules(reading, found, by_rule), by_rule))


def _has_words(reading: Reading, candidate: LinkedCandidate) -> bool:
    return any(reading.words[at][0].isalnum() for first, last in candidate.content for at in range(first, last))


@cache
def packaged(folder: Path = MODEL) -> Accurate:
    """The tagger with the weights that come with the package."""
    with np.load(folder / "accurate.npz") as stored:
        head = RoleHead(*(stored[name] for name in ("distance", "setting", "role", "bias", "product")))
        weights = DecodingWeights(head, stored["tag_moves"], stored["role_moves"])
        calibration = Calibration(stored["signs"], float(stored["signs_bias"]), float(stored["keep"]))
    encode = wordpieces(folder / "accurate.tokenizer.json")
    return Accurate(encode, Encoder(folder / "accurate.onnx"), weights, calibration)

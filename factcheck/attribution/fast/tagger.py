"""The fast tagger: a small network that reads a text and what the rules found in it."""

import numpy as np

from factcheck.attribution.fast.arrays import Floats, Ints
from factcheck.attribution.fast.blocks import TokenBlock, blocks
from factcheck.attribution.fast.candidates import Candidate, DecodedCues, candidates
from factcheck.attribution.fast.cues import IN_CUE, OPENS_CUE, anchors
from factcheck.attribution.fast.decoding import decode
from factcheck.attribution.fast.features import layout, rule_features, token_features
from factcheck.attribution.fast.network import encode, label_scores, role_probabilities
from factcheck.attribution.fast.selection import choose
from factcheck.attribution.fast.weights import VERSION, FastModel
from factcheck.attribution.fast.windows import relations, windows
from factcheck.attribution.fast.words import CUE_AT, LIKELY_CUE, Words
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading
from factcheck.threads import one_thread

# A token this likely to be in a cue has its window decoded.
FLOOR = 0.2
# No prose has a cue every few words: bounded work on any copy.
TOKENS_PER_CUE = 12


class Fast:
    """Finds statements by a network trained on PolNeAR; statements of precise rules are kept beside."""

    name = f"fast/{VERSION}"

    def __init__(self, model: FastModel) -> None:
        self._model = model
        self._words = Words(model.vocabulary, model.cue_classes)

    @one_thread()
    def find(self, reading: Reading) -> list[TaggedStatement]:
        """All statements of a text, in order of their cues."""
        by_rule = find_statements(reading)
        found = [candidate for block in blocks(reading) for candidate in self.candidates(reading, block, by_rule)]
        return choose(reading, found, by_rule, self._model)

    def candidates(self, reading: Reading, block: TokenBlock, by_rule: list[TaggedStatement]) -> list[Candidate]:
        """Candidates for the statements whose cues lie in the core of a block."""
        weights = self._model.weights
        rows, places = self._words.rows(reading.words[block.first : block.last])
        place = layout(reading, block)
        rules = rule_features(block, by_rule)
        features = token_features(reading, block, place, rules.feature, rows[places, -1] >= CUE_AT + LIKELY_CUE)
        value = encode(weights, rows, places, features.rows, features.far)
        probabilities = role_probabilities(weights, value)
        cues = _cues(probabilities, block)
        if not len(cues):
            return []
        found = windows(place, cues)
        related = relations(place, rules, _commas(reading, block), cues, found)
        scores = label_scores(weights, value, found, related)
        decoded = decode(scores, weights["transitions"], found.length, cues - found.first)
        probability = probabilities[cues, OPENS_CUE] + probabilities[cues, IN_CUE]
        return candidates(block, place, rules, DecodedCues(cues, probability, found, decoded))


def _cues(probabilities: Floats, block: TokenBlock) -> Ints:
    """The most probable cues of the core, in order: tokens of the block, int32 (w,)."""
    cues = anchors(probabilities, FLOOR)
    cues = cues[(cues >= block.core_first - block.first) & (cues < block.core_last - block.first)]
    most = (block.core_last - block.core_first) // TOKENS_PER_CUE + 4
    if len(cues) > most:
        probability = probabilities[cues, OPENS_CUE] + probabilities[cues, IN_CUE]
        cues = np.sort(cues[np.argsort(-probability, kind="stable")[:most]])
    return cues


def _commas(reading: Reading, block: TokenBlock) -> Ints:
    """How many commas stand before each token: int32 (n + 1,)."""
    is_comma = [word == "," for word in reading.words[block.first : block.last]]
    return np.concatenate([[0], np.cumsum(is_comma)]).astype(np.int32)

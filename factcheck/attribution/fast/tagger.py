"""The fast tagger: a small network of its own, read beside the rules."""

import numpy as np

from factcheck.attribution.fast.arrays import Floats, Ints
from factcheck.attribution.fast.blocks import Block, blocks
from factcheck.attribution.fast.candidates import Draft, Looked, drafts
from factcheck.attribution.fast.cues import IN_CUE, OPENS_CUE, anchors
from factcheck.attribution.fast.decoding import decode
from factcheck.attribution.fast.features import layout, ruled, signals
from factcheck.attribution.fast.network import encode, label_scores, role_chances
from factcheck.attribution.fast.selection import choose
from factcheck.attribution.fast.weights import VERSION, Model
from factcheck.attribution.fast.windows import relations, windows
from factcheck.attribution.fast.words import CUE_AT, LIKELY_CUE, Words
from factcheck.attribution.found import Found
from factcheck.attribution.rules.clauses import find_statements
from factcheck.text import Reading
from factcheck.threads import one_thread

# A token this likely to be in a cue has its window looked at.
FLOOR = 0.2
# No prose has a cue every few words: bounded work on any copy.
TOKENS_PER_CUE = 12


class Fast:
    """Finds statements by a network trained on PolNeAR; what the rules are sure of is kept."""

    name = f"fast/{VERSION}"

    def __init__(self, model: Model) -> None:
        self._model = model
        self._words = Words(model.vocabulary, model.cue_classes)

    @one_thread()
    def find(self, reading: Reading) -> list[Found]:
        """All statements of a text, in order of their cues."""
        by_rule = find_statements(reading)
        found = [draft for block in blocks(reading) for draft in self.drafts(reading, block, by_rule)]
        return choose(reading, found, by_rule, self._model)

    def drafts(self, reading: Reading, block: Block, by_rule: list[Found]) -> list[Draft]:
        """Drafts of the statements whose cues lie in the core of a block."""
        weights = self._model.weights
        rows, places = self._words.rows(reading.words[block.first : block.last])
        place = layout(reading, block)
        rules = ruled(block, by_rule)
        seen = signals(reading, block, place, rules.opinion, rows[places, -1] >= CUE_AT + LIKELY_CUE)
        value = encode(weights, rows, places, seen.rows, seen.far)
        chances = role_chances(weights, value)
        cues = _cues(chances, block)
        if not len(cues):
            return []
        found = windows(place, cues)
        related = relations(place, rules, _commas(reading, block), cues, found)
        scores = label_scores(weights, value, found, related)
        decoded = decode(scores, weights["transitions"], found.length, cues - found.first)
        chance = chances[cues, OPENS_CUE] + chances[cues, IN_CUE]
        return drafts(block, place, rules, Looked(cues, chance, found, decoded))


def _cues(chances: Floats, block: Block) -> Ints:
    """The likeliest cues of the core, in order."""
    cues = anchors(chances, FLOOR)
    cues = cues[(cues >= block.core_first - block.first) & (cues < block.core_last - block.first)]
    most = (block.core_last - block.core_first) // TOKENS_PER_CUE + 4
    if len(cues) > most:
        chance = chances[cues, OPENS_CUE] + chances[cues, IN_CUE]
        cues = np.sort(cues[np.argsort(-chance, kind="stable")[:most]])
    return cues


def _commas(reading: Reading, block: Block) -> Ints:
    """How many commas stand before each token."""
    is_comma = [word == "," for word in reading.words[block.first : block.last]]
    return np.concatenate([[0], np.cumsum(is_comma)]).astype(np.int32)

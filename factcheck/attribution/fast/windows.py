"""The stretch of text in which a cue's source and content are looked for, and where its tokens stand to the cue."""

from typing import NamedTuple

import numpy as np

from factcheck.attribution.fast.arrays import BUCKETS, Ints, bucket, offsets
from factcheck.attribution.fast.features import RuleFeatures, TokenLayout

BACK, FORWARD = 1, 3
# No window reaches further from its cue, whatever the sentences are.
REACH = 160
# Rows of nothing between windows, so that no convolution sees from one into the next.
PAD = 4
_SIZES = (
    3 * BUCKETS,  # side and distance
    3 * 5 * 4 * 4,  # side; commas, other cues and quotation marks between
    2 * 2 * 2 * 7 * 3,  # token quoted, cue quoted, both in one quotation; sentences and paragraphs apart
    13,  # by the rules: no statement at this cue, or the token's role in it, or in another
)
_STARTS = np.array(offsets(_SIZES)[:-1], np.int32)
RELATION_ROWS = offsets(_SIZES)[-1]


class CueWindows(NamedTuple):
    """The windows of w cues, one after another, with t tokens in all.

    `first` and `length` int32 (w,); `tokens` and `cue` int32 (t,): each place's token and its window's cue, as tokens
    of the block.
    """

    first: Ints
    length: Ints
    tokens: Ints
    cue: Ints


def windows(place: TokenLayout, cues: Ints) -> CueWindows:
    """For each cue, its sentence and those of its paragraph near it; and the next paragraph's first where it is quoted.

    `cues` is int32 (w,), tokens of the block.
    """
    at = place.sentence[cues]
    low, high = at.copy(), at.copy()
    top = len(place.firsts) - 1
    for _ in range(BACK):
        low -= (low > 0) & (place.paragraphs[np.maximum(low - 1, 0)] == place.paragraphs[at])
    for _ in range(FORWARD):
        high += (high < top) & (place.paragraphs[np.minimum(high + 1, top)] == place.paragraphs[at])
    beyond = np.minimum(high + 1, top)
    quoted = (place.quotation[place.firsts] >= 0) | (place.quotation[place.lasts - 1] >= 0)
    high += (high < top) & (place.paragraphs[beyond] != place.paragraphs[at]) & quoted[beyond]
    first = np.maximum(place.firsts[low], cues - REACH).astype(np.int32)
    last = np.minimum(place.lasts[high], cues + REACH).astype(np.int32)
    length = last - first
    ends = np.cumsum(length)
    within = np.arange(ends[-1] if len(ends) else 0, dtype=np.int32) - np.repeat(ends - length, length)
    return CueWindows(
        first, length, (np.repeat(first, length) + within).astype(np.int32), np.repeat(cues, length).astype(np.int32)
    )


def relations(place: TokenLayout, rules: RuleFeatures, commas: Ints, cues: Ints, found: CueWindows) -> Ints:
    """Rows of the weights' table of relations for every token of every window: int32 (t, relations).

    `commas` int32 (n + 1,) counts those before each token.
    """
    token, cue = found.tokens, found.cue
    side = np.where(token < cue, 0, np.where(token == cue, 1, 2))
    low, high = np.minimum(token, cue), np.maximum(token, cue)
    marks = np.concatenate([[0], np.cumsum(place.starts_quotation | place.ends_quotation)])
    is_cue = np.zeros(len(place.sentence) + 1, np.int32)
    is_cue[cues + 1] = 1
    others = np.cumsum(is_cue)
    between = [np.maximum(counts[high] - counts[np.minimum(low + 1, high)], 0) for counts in (commas, others, marks)]
    quotation = place.quotation[token]
    own = place.quotation[cue]
    sentence = np.clip(place.sentence[token] - place.sentence[cue], -3, 3) + 3
    paragraph = np.sign(place.paragraphs[place.sentence[token]] - place.paragraphs[place.sentence[cue]]) + 1
    quoted = (quotation >= 0) * 4 + (own >= 0) * 2 + ((quotation == own) & (own >= 0))
    statement, role = rules.statement[token], rules.role[token]
    of_cue = np.where(rules.role[cue] == 2, rules.statement[cue], -2)
    by_rule = np.where(statement == of_cue, 4 + role, role) + np.where((of_cue >= 0) & (statement != of_cue), 8, 0)
    rows = np.stack(
        [
            side * BUCKETS + bucket(high - low),
            ((side * 5 + np.minimum(between[0], 4)) * 4 + np.minimum(between[1], 3)) * 4 + np.minimum(between[2], 3),
            (quoted * 7 + sentence) * 3 + paragraph,
            by_rule,
        ],
        axis=1,
    )
    return (rows + _STARTS).astype(np.int32)

"""What the network reads of a token besides its word: quotation marks, place, the rules' statements, far words."""

from bisect import bisect_left
from typing import NamedTuple

import numpy as np

from factcheck.attribution.fast.arrays import BUCKETS, FAR, Bools, Ints, after, before, bucket, offsets
from factcheck.attribution.fast.blocks import TokenBlock
from factcheck.attribution.tagging import TaggedStatement
from factcheck.text import Reading

# By the rules a token is nothing, or one of three roles, opening it or not, by the rule's precision in three steps.
RULE_FEATURES = 1 + 3 * 2 * 3
SOURCE, CUE, CONTENT = 1, 2, 3
_SIZES = (
    16,  # quoted before, here, after; whether the mark is closed
    BUCKETS, BUCKETS, BUCKETS,  # from the opening mark, to the closing one, between them
    BUCKETS, BUCKETS, BUCKETS,  # from the sentence's opening, to its end, its length
    75,  # how far this sentence, the last and the next are quoted, and whether a paragraph ends between
    RULE_FEATURES,
    BUCKETS, BUCKETS,  # to the nearest cue word of the sentence before and after
    3,  # what stands before the token: nothing, a space, a new line
)  # fmt: skip
_STARTS = np.array(offsets(_SIZES)[:-1], np.int32)
RULE_COLUMN = 8
NO_RULE_FEATURE = int(_STARTS[RULE_COLUMN])
FEATURE_ROWS = offsets(_SIZES)[-1]
# Words further off: before the opening mark, after the closing one, the nearest cue words before and after.
FAR_WORDS = 4


# No content stands further from its cue than this.
_FAR_OFF = 4000


class RuleFeatures(NamedTuple):
    """The rules' statements, token by token, each int32 (n,).

    `statement` is the number of the statement or -1, `role` the role in it or 0, `feature` 0 to RULE_FEATURES - 1.
    """

    statement: Ints
    role: Ints
    feature: Ints


class TokenLayout(NamedTuple):
    """Where tokens stand; tokens and sentences are counted from its first; s is how many sentences it has.

    `sentence` int32 (n,); `firsts`, `lasts` (exclusive) and `paragraphs` int32 (s,); `quotation` int32 (n,), else -1;
    `starts_quotation` and `ends_quotation` bool (n,).
    """

    sentence: Ints
    firsts: Ints
    lasts: Ints
    paragraphs: Ints
    quotation: Ints
    starts_quotation: Bools
    ends_quotation: Bools


class TokenFeatures(NamedTuple):
    """The input of the network beside the words.

    `rows` int32 (n, features) are rows of the weights' table of features, `far` int32 (n, FAR_WORDS) tokens of the
    block whose words are read too, -1 for none.
    """

    rows: Ints
    far: Ints


def rule_features(block: TokenBlock, statements: list[TaggedStatement]) -> RuleFeatures:
    """What the rules say of each token of a block; where statements overlap, the later one and its cue win."""
    count = block.last - block.first
    features = RuleFeatures(np.full(count, -1, np.int32), np.zeros(count, np.int32), np.zeros(count, np.int32))
    # Statements come in order of their cues: those far from the block are passed over at once.
    low = bisect_left(statements, block.first - _FAR_OFF, key=_cue_start)
    high = bisect_left(statements, block.last + _FAR_OFF, key=_cue_start)
    for number, found in enumerate(statements[low:high]):
        step = 2 if found.confidence >= 0.85 else 1 if found.confidence >= 0.75 else 0
        spans = [(CONTENT, piece) for piece in found.content]
        spans += [(SOURCE, found.source)] if found.source is not None else []
        for role, span in [*spans, (CUE, found.cue)]:
            first, last = max(span[0] - block.first, 0), min(span[1] - block.first, count)
            if first >= last:
                continue
            features.statement[first:last] = number
            features.role[first:last] = role
            inside = 1 + ((role - 1) * 3 + step) * 2
            features.feature[first:last] = inside
            features.feature[first] = inside + 1
    return features


def _cue_start(statement: TaggedStatement) -> int:
    return statement.cue[0]


def layout(reading: Reading, block: TokenBlock) -> TokenLayout:
    """The sentences and quotations of a block as arrays."""
    sentences = reading.sentences[block.first_sentence : block.last_sentence]
    firsts = np.array([sentence.first for sentence in sentences], np.int32) - np.int32(block.first)
    lasts = np.array([sentence.last for sentence in sentences], np.int32) - np.int32(block.first)
    paragraphs = np.array([sentence.paragraph for sentence in sentences], np.int32)
    sentence = np.repeat(np.arange(len(firsts), dtype=np.int32), lasts - firsts)
    quotation = np.array(reading.quoted[block.first : block.last], np.int32)
    changes = quotation[1:] != quotation[:-1]
    opens = np.concatenate([[True], changes]) & (quotation >= 0)
    closes = np.concatenate([changes, [True]]) & (quotation >= 0)
    return TokenLayout(sentence, firsts, lasts, paragraphs, quotation, opens, closes)


def token_features(
    reading: Reading, block: TokenBlock, place: TokenLayout, by_rule: Ints, cue_words: Bools
) -> TokenFeatures:
    """The features of every token of a block.

    `by_rule` is RuleFeatures.feature, int32 (n,); `cue_words` bool (n,), the words that are often cues.
    """
    count = block.last - block.first
    here = np.arange(count, dtype=np.int32)
    first, last = place.firsts[place.sentence], place.lasts[place.sentence]
    quoted = place.quotation >= 0
    opening, closing = _bounds(place, here)
    left, right = before(cue_words, first), after(cue_words, last)
    beside = np.concatenate([[False], quoted, [False]])
    state = beside[:-2] * 4 + quoted * 2 + beside[2:] + np.where(_unclosed(reading, place), 8, 0)
    rows = np.stack(
        [
            state,
            bucket(np.where(quoted, here - opening, FAR)),
            bucket(np.where(quoted, closing - here, FAR)),
            bucket(np.where(quoted, closing - opening, FAR)),
            bucket(here - first),
            bucket(last - 1 - here),
            bucket(last - first),
            _quoting(place, quoted)[place.sentence],
            by_rule,
            bucket(np.where(left >= 0, here - left, FAR)),
            bucket(np.where(right >= 0, right - here, FAR)),
            _gaps(reading, block, place),
        ],
        axis=1,
    )
    word_before = np.where(quoted, opening - 1, -1)
    word_after = np.where(quoted & (closing + 1 < count), closing + 1, -1)
    far = np.stack([word_before, word_after, left, right], axis=1).astype(np.int32)
    return TokenFeatures((rows + _STARTS).astype(np.int32), far)


def _bounds(place: TokenLayout, here: Ints) -> tuple[Ints, Ints]:
    """The first and last token of the quotation each token lies in, int32 (n,); meaningless outside quotations."""
    opening = np.maximum.accumulate(np.where(place.starts_quotation, here, 0))
    closing = np.minimum.accumulate(np.where(place.ends_quotation, here, len(here))[::-1])[::-1]
    return opening, closing


def _quoting(place: TokenLayout, quoted: Bools) -> Ints:
    """Int32 (s,): how far each sentence, the one before and the one after are quoted, the paragraphs told apart."""
    inside = np.add.reduceat(quoted.astype(np.int32), place.firsts)
    length = place.lasts - place.firsts
    how = np.where(inside == 0, 0, np.where(inside >= length - 1, 2, 1))
    same = place.paragraphs[1:] == place.paragraphs[:-1]
    last, following = np.zeros_like(how), np.zeros_like(how)
    last[1:] = np.where(same, how[:-1], np.where(how[:-1] > 0, 3, 4))
    following[:-1] = np.where(same, how[1:], np.where(how[1:] > 0, 3, 4))
    packed: Ints = (how * 25 + last * 5 + following).astype(np.int32)
    return packed


def _unclosed(reading: Reading, place: TokenLayout) -> Bools:
    """Bool (n,): which tokens lie in a quotation whose mark is never closed."""
    numbers = place.quotation[place.starts_quotation]
    if not len(numbers):
        return np.zeros(len(place.quotation), np.bool_)
    lowest = int(numbers[0])
    opened = np.array([not one.closed for one in reading.quotations[lowest : int(numbers[-1]) + 1]])
    within: Bools = (place.quotation >= 0) & opened[np.maximum(place.quotation - lowest, 0)]
    return within


def _gaps(reading: Reading, block: TokenBlock, place: TokenLayout) -> Ints:
    starts = np.array(reading.starts[block.first : block.last], np.int32)
    ends = np.array(reading.ends[block.first : block.last], np.int32)
    gap = np.ones(len(starts), np.int32)
    gap[1:] = starts[1:] > ends[:-1]
    opens = place.firsts[np.concatenate([[True], place.paragraphs[1:] != place.paragraphs[:-1]])]
    gap[opens] = 2
    return gap

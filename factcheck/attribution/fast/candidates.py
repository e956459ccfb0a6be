"""Candidate statements: what each cue's window was decoded to, and the evidence for and against it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np

from factcheck.attribution.fast.arrays import FAR, Bools, Floats, Ints
from factcheck.attribution.fast.blocks import TokenBlock
from factcheck.attribution.fast.decoding import DecodedWindows
from factcheck.attribution.fast.features import CONTENT, CUE, RuleFeatures, TokenLayout
from factcheck.attribution.fast.windows import CueWindows
from factcheck.attribution.tagging import TokenSpan

EVIDENCE = 12
# Labels: the odd ones open a source, a cue, a content; the next even one goes on with it.
_OPENS_SOURCE, _OPENS_CUE, _OPENS_CONTENT = 1, 3, 5
_FAR_OFF = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement in tokens of the text, and the EVIDENCE figures that its score is computed from."""

    source: TokenSpan | None
    cue: TokenSpan
    content: tuple[TokenSpan, ...]
    evidence: tuple[float, ...]


class DecodedCues(NamedTuple):
    """Cues with the decoding of their windows.

    `cues` int32 (w,) are tokens of the block, `probabilities` float32 (w,) those of the first pass.
    """

    cues: Ints
    probabilities: Floats
    windows: CueWindows
    decoded: DecodedWindows


def candidates(block: TokenBlock, place: TokenLayout, rules: RuleFeatures, given: DecodedCues) -> list[Candidate]:
    """One candidate for each cue whose window has content, in tokens of the text."""
    lines = _evidence(place, rules, given).tolist()
    made = []
    for number, spans in enumerate(_spans(given)):
        if spans[_OPENS_CONTENT]:
            anchor = int(given.cues[number])
            cue = next(span for span in spans[_OPENS_CUE] if span[0] <= anchor < span[1])
            source = min(spans[_OPENS_SOURCE], key=partial(_distance, cue), default=None)
            content = [_moved(piece, block.first) for piece in spans[_OPENS_CONTENT]]
            made.append(
                Candidate(
                    None if source is None else _moved(source, block.first),
                    _moved(cue, block.first),
                    tuple(content),
                    tuple(lines[number]),
                )
            )
    return made


def _moved(span: TokenSpan, by: int) -> TokenSpan:
    return span[0] + by, span[1] + by


def _distance(span: TokenSpan, other: TokenSpan) -> int:
    return max(span[0] - other[1], other[0] - span[1])


def _spans(given: DecodedCues) -> list[dict[int, list[TokenSpan]]]:
    """For each window its spans by the label that opens them."""
    labels, found = given.decoded.labels, given.windows
    spans: list[dict[int, list[TokenSpan]]] = [defaultdict(list) for _ in given.cues]
    opening = np.flatnonzero(labels % 2 == 1)
    going_on = (labels > 0) & (labels % 2 == 0)
    stops = np.append(np.flatnonzero(~going_on), len(labels))
    ends = stops[np.searchsorted(stops, opening, "right")]
    window = np.searchsorted(np.cumsum(found.length), opening, "right")
    first = found.tokens[opening]
    for number, label, start, end in zip(
        window.tolist(), labels[opening].tolist(), first.tolist(), (first + ends - opening).tolist(), strict=True
    ):
        spans[number][label].append((start, end))
    return spans


def _evidence(place: TokenLayout, rules: RuleFeatures, given: DecodedCues) -> Floats:
    """Float32 (w, EVIDENCE): the decoding's score, the cue's probability, the roles found, the rules' agreement."""
    cues, probabilities, found, decoded = given
    starts = np.cumsum(found.length) - found.length
    labels, tokens = decoded.labels, found.tokens
    content = labels >= _OPENS_CONTENT
    by_rule = np.where(rules.role[cues] == CUE, rules.statement[cues], -2)
    theirs = (rules.role[tokens] == CONTENT) & (rules.statement[tokens] == np.repeat(by_rule, found.length))
    sentence = place.sentence[tokens]

    def total(mask: Bools) -> Floats:
        return np.add.reduceat(mask.astype(np.float32), starts)

    size = np.maximum(total(content), 1)
    quoted = total(content & (place.quotation[tokens] >= 0)) / size
    shared = total(content & theirs) / np.maximum(total(content | theirs), 1)
    early = np.minimum.reduceat(np.where(content, sentence, FAR), starts)
    late = np.maximum.reduceat(np.where(content, sentence, -1), starts)
    far_off = total((labels == _OPENS_CONTENT) & (np.abs(tokens - found.cue) > _FAR_OFF))
    columns = (
        decoded.margin,
        decoded.log_likelihood,
        np.log(np.maximum(probabilities, 1e-4)),
        total((labels > 0) & (labels < _OPENS_CUE)) == 0,
        np.log(size),
        total(labels == _OPENS_CONTENT) > 1,
        quoted > 0.9,
        (quoted > 0.1) & (quoted <= 0.9),
        by_rule >= 0,
        shared,
        late > early,
        far_off > 0,
    )
    return np.stack([column.astype(np.float32) for column in columns], axis=1)

"""Merging the rules' statements into a trained tagger's: layouts, and quotations that go on over paragraphs."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from factcheck.attribution.precision import PRECISION, Rule
from factcheck.attribution.tagging import TaggedStatement, TokenSpan
from factcheck.text import Reading

# A rule this precise is believed on where a quotation ends.
SURE = 0.85
# Copy in these forms is rare in the training articles, and labelled there otherwise or not at all.
LAYOUTS: frozenset[Rule] = frozenset(("turn", "signed", "quoted as"))


def merge_layout_rules(
    reading: Reading, found: Iterable[TaggedStatement], by_rule: Iterable[TaggedStatement]
) -> list[TaggedStatement]:
    """The tagger's statements and the layout rules'; where they overlap, those of the layout rules are kept."""
    rules = list(by_rule)
    layouts = [one for one in rules if one.rule in LAYOUTS]
    taken = sorted(piece for one in layouts for piece in (one.cue, *one.content))
    kept = [one for one in found if not any(_overlaps(taken, piece) for piece in (one.cue, *one.content))]
    at_cue = {at: one for one in rules for at in range(*one.cue)}
    kept = [_with_source(one, at_cue) for one in kept]
    taken = sorted([*taken, *(piece for one in kept for piece in (one.cue, *one.content))])
    return sorted([*layouts, *(_longer(reading, one, at_cue, taken) for one in kept)], key=lambda one: one.cue)


def with_phrases(found: Iterable[TaggedStatement], by_rule: Iterable[TaggedStatement]) -> list[TaggedStatement]:
    """With what `per Ms Ito` or `in the words of Ms Ito` tells, where the tagger found nothing."""
    kept = list(found)
    taken = sorted(piece for one in kept for piece in (one.cue, *one.content))
    phrases = [one for one in by_rule if one.rule == "according to"]
    return kept + [one for one in phrases if not any(_overlaps(taken, piece) for piece in (one.cue, *one.content))]


def _with_source(found: TaggedStatement, at_cue: dict[int, TaggedStatement]) -> TaggedStatement:
    """With the source that a rule finds at the cue; where the tagger has another, a precise rule's."""
    theirs = next((at_cue[at] for at in range(*found.cue) if at in at_cue), None)
    if theirs is None or theirs.source is None or not _share(theirs.content, found.content):
        return found
    first, last = theirs.source
    if any(first < end and start < last for start, end in found.content):
        return found
    if found.source is not None and not _stands_apart(found, theirs):
        return found
    cue = found.cue if first >= found.cue[1] or last <= found.cue[0] else theirs.cue
    return replace(found, source=theirs.source, cue=cue, adjunct=found.adjunct or theirs.adjunct)


def _stands_apart(found: TaggedStatement, theirs: TaggedStatement) -> bool:
    """Whether `said Ines Holt, |the mayor of the| town` is given for the one who stands right at the cue."""
    first, last = theirs.source or theirs.cue
    at_cue = first in (theirs.cue[1], found.cue[1]) or last in (theirs.cue[0], found.cue[0])
    outside = first >= found.cue[1] or last <= found.cue[0]
    start, end = found.source or found.cue
    return PRECISION[theirs.rule] >= SURE and at_cue and outside and (end <= first or last <= start)


def _share(content: tuple[TokenSpan, ...], other: tuple[TokenSpan, ...]) -> bool:
    return any(first < end and start < last for first, last in content for start, end in other)


def _longer(
    reading: Reading, found: TaggedStatement, at_cue: dict[int, TaggedStatement], taken: list[TokenSpan]
) -> TaggedStatement:
    """With what a precise rule of the same cue finds behind it: a quotation that goes on, also past the window."""
    rules = (at_cue[at] for at in range(*found.cue) if at in at_cue)
    theirs = next((one for one in rules if PRECISION[one.rule] >= SURE), None)
    if theirs is None:
        return found
    behind = max(last for _, last in (found.cue, found.source or found.cue))
    last = max(behind, *(last for _, last in found.content))
    more = [
        piece
        for piece in theirs.content
        if piece[0] >= (behind if reading.quoted[piece[0]] >= 0 else last) and not _overlaps(taken, piece)
    ]
    return replace(found, content=(*found.content, *more)) if more else found


def _overlaps(taken: list[TokenSpan], piece: TokenSpan) -> bool:
    """Whether a piece shares a token with any of those taken, which are sorted and do not overlap one another."""
    at = bisect_left(taken, (piece[1], 0))
    return at > 0 and taken[at - 1][1] > piece[0]

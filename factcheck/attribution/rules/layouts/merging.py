"""Merging the rules' statements into a trained tagger's: layouts, and quotations that go on over paragraphs."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from factcheck.attribution.precision import PRECISION, Rule
from factcheck.attribution.tagging import TaggedStatement, TokenSpan

# A rule this precise is believed on where a quotation ends.
SURE = 0.85
# Copy in these forms is rare in the training articles, and labelled there otherwise or not at all.
LAYOUTS: frozenset[Rule] = frozenset(("turn", "signed", "quoted as"))


def merge_layout_rules(found: Iterable[TaggedStatement], by_rule: Iterable[TaggedStatement]) -> list[TaggedStatement]:
    """The tagger's statements and the layout rules'; where they overlap, those of the layout rules are kept."""
    rules = list(by_rule)
    layouts = [one for one in rules if one.rule in LAYOUTS]
    taken = sorted(piece for one in layouts for piece in (one.cue, *one.content))
    kept = [one for one in found if not any(_overlaps(taken, piece) for piece in (one.cue, *one.content))]
    sure = {at: one for one in rules if PRECISION[one.rule] >= SURE for at in range(*one.cue)}
    taken = sorted([*taken, *(piece for one in kept for piece in (one.cue, *one.content))])
    whole = (_longer(_with_source(one, sure), sure, taken) for one in kept)
    return sorted([*layouts, *whole], key=lambda one: one.cue)


def _with_source(found: TaggedStatement, sure: dict[int, TaggedStatement]) -> TaggedStatement:
    """With the source that a precise rule finds at the cue, where the tagger has none there."""
    theirs = next((sure[at] for at in range(*found.cue) if at in sure), None)
    if theirs is None or theirs.source is None or not _shares(theirs.content, found.content):
        return found
    first, last = theirs.source
    within = any(first < end and start < last for start, end in found.content)
    if within or (found.source is not None and not _stands_apart(found.source, theirs)):
        return found
    cue = found.cue if first >= found.cue[1] or last <= found.cue[0] else theirs.cue
    return replace(found, source=theirs.source, cue=cue, adjunct=found.adjunct or theirs.adjunct)


def _stands_apart(source: TokenSpan, theirs: TaggedStatement) -> bool:
    """Whether `said Ines Holt, |the mayor of the| town` is given for the one who stands right at the cue."""
    first, last = theirs.source or source
    return (first == theirs.cue[1] or last == theirs.cue[0]) and (source[1] <= first or last <= source[0])


def _shares(content: tuple[TokenSpan, ...], other: tuple[TokenSpan, ...]) -> bool:
    return any(first < end and start < last for first, last in content for start, end in other)


def _longer(found: TaggedStatement, sure: dict[int, TaggedStatement], taken: list[TokenSpan]) -> TaggedStatement:
    """With what a precise rule of the same cue finds behind its content: a quotation that goes on past the window."""
    theirs = next((sure[at] for at in range(*found.cue) if at in sure), None)
    if theirs is None:
        return found
    last = max(last for _, last in (found.cue, found.source or found.cue))
    more = [piece for piece in theirs.content if piece[0] >= last and not _overlaps(taken, piece)]
    return replace(found, content=(*found.content, *more)) if more else found


def _overlaps(taken: list[TokenSpan], piece: TokenSpan) -> bool:
    """Whether a piece shares a token with any of those taken, which are sorted and do not overlap one another."""
    at = bisect_left(taken, (piece[1], 0))
    return at > 0 and taken[at - 1][1] > piece[0]

"""From what the encoder gives to statements: cues first, then each cue's own source and content."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.linking import CONTENT, SOURCE, LinkedCandidate, Roles, apart, linked
from factcheck.attribution.accurate.paths import NEVER, best_paths, log_softmax, runs
from factcheck.attribution.accurate.roles import ROLES, TAGS, RoleHead, distances, settings
from factcheck.attribution.accurate.windows import EncoderWindow, Floats, Ints, Pieces
from factcheck.attribution.tagging import TokenSpan

B_CUE = TAGS.index("B-cue")
B_SOURCE, B_CONTENT = TAGS.index("B-source"), TAGS.index("B-content")
# The tag that a role would be were there only one cue.
AS_TAGS = [TAGS.index(role) for role in ROLES]
# A token below the best path is tried as a cue all the same where it is this likely to begin one.
TRIED = 0.08
# How much the tags weigh beside the role head, and how far a tag of role speaks for being another cue's.
TAGS_WEIGH, OTHERS = 0.2, 0.4
# The role head finds nothing where it doubts the cue; whether a cue holds is weighed later, with all evidence at hand.
DOUBT = 0.25
# Where log odds are no longer told apart.
UNSURE = -8.0


@dataclass(frozen=True, slots=True)
class DecodingWeights:
    """What decoding needs beside the encoder: the role head, and what each move between labels adds to a path.

    `tag_moves` is (tags, tags), `role_moves` (roles, roles), both float32.
    """

    head: RoleHead
    tag_moves: Floats
    role_moves: Floats


@dataclass(frozen=True, slots=True)
class EncodedWindow:
    """A window as encoded: `projected` (tokens, sum(WIDTHS)), and `tags` (tokens, tags) as log probabilities."""

    pieces: Pieces
    window: EncoderWindow
    projected: Floats
    tags: Floats


def candidates(
    pieces: Pieces, windows: list[EncoderWindow], projected: list[Floats], weights: DecodingWeights
) -> Iterator[LinkedCandidate]:
    """The candidates of some windows; `projected` has (tokens, sum(WIDTHS)) for each."""
    seen = [
        EncodedWindow(pieces, window, given, log_softmax(given[:, : len(TAGS)]))
        for window, given in zip(windows, projected, strict=True)
    ]
    paths = _paths([one.tags for one in seen], weights.tag_moves)
    for one, path in zip(seen, paths, strict=True):
        cues = _cues(one.tags, path)
        if cues:
            scores = [_role_scores(one, cue, weights.head) for cue in cues]
            alone = [_roles(*found) for found in zip(scores, _paths(scores, weights.role_moves), strict=True)]
            together = linked(cues, alone, runs(path, B_SOURCE), runs(path, B_CONTENT))
            yield from apart([_candidate(one, cue, roles) for cue, roles in zip(cues, together, strict=True)])


def _paths(scores: list[Floats], moves: Floats) -> list[Ints]:
    """The best path int64 (tokens,) of each (tokens, labels); shorter ones are padded with label 0."""
    width = max(len(one) for one in scores)
    padded = np.full((len(scores), width, scores[0].shape[1]), NEVER, dtype=np.float32)
    padded[:, :, 0] = 0
    for row, one in enumerate(scores):
        padded[row, : len(one)] = one
    return [path[: len(one)] for path, one in zip(best_paths(padded, moves), scores, strict=True)]


def _cues(tags: Floats, path: Ints) -> list[TokenSpan]:
    found = runs(path, B_CUE)
    taken = {at for first, last in found for at in range(first, last)}
    likely = np.flatnonzero(tags[:, B_CUE] > np.log(TRIED)).tolist()
    return sorted([*found, *((at, at + 1) for at in likely if at not in taken)])


def _role_scores(seen: EncodedWindow, cue: TokenSpan, head: RoleHead) -> Floats:
    """Log probabilities (tokens, roles) for one cue, with the tags' added; the cue's own tokens are no role's."""
    window = seen.window
    where = settings(seen.pieces, window.first, window.last, window.first + cue[0])
    scores = log_softmax(head.scores(seen.projected, cue, distances(cue, len(seen.tags)), where))
    votes = seen.tags[:, AS_TAGS]
    votes[:, 0] = np.log1p((OTHERS - 1) * np.exp(votes[:, 1:]).sum(1).clip(max=1))
    scores[:, 0] -= DOUBT
    scores += TAGS_WEIGH * votes
    scores[cue[0] : cue[1], 1:] = NEVER
    return scores


def _roles(scores: Floats, path: Ints) -> Roles:
    """The spans of a path; of several sources the one that stands out most from nothing."""
    scores = log_softmax(scores)
    gain = scores[np.arange(len(path)), path] - scores[:, 0]
    source = max(runs(path, SOURCE), key=lambda span: float(gain[span[0] : span[1]].sum()), default=None)
    return Roles(scores, source, tuple(runs(path, CONTENT)))


def _candidate(seen: EncodedWindow, cue: TokenSpan, roles: Roles) -> LinkedCandidate:
    path = roles.path()
    chosen = roles.scores[np.arange(len(path)), path]
    spoken = path >= CONTENT
    first = seen.window.first
    return LinkedCandidate(
        cue=(first + cue[0], first + cue[1]),
        source=(first + roles.source[0], first + roles.source[1]) if roles.source else None,
        content=tuple((first + low, first + high) for low, high in roles.content),
        evidence=_evidence(seen.tags, cue, roles, chosen),
        certainty=float((chosen - roles.scores[:, 0])[spoken].mean()) if spoken.any() else 0.0,
    )


def _evidence(tags: Floats, cue: TokenSpan, roles: Roles, chosen: Floats) -> tuple[float, ...]:
    """Eight figures: log odds of the cue, of content within and at its edges, of the source or of none; size."""
    spoken = [at for low, high in roles.content for at in range(low, high)]
    edges = [at for low, high in roles.content for at in (low, min(high, len(chosen) - 1))]
    unsaid = np.log1p(-np.exp(roles.scores[:, SOURCE : SOURCE + 2]).sum(1).clip(max=0.999)).sum()
    return (
        _log_odds(tags[cue[0], B_CUE]),
        _log_odds(tags[cue[0] : cue[1], B_CUE : B_CUE + 2].max(1).mean()),
        _log_odds(chosen[spoken].mean()) if spoken else UNSURE,
        _log_odds(chosen[edges].min()) if edges else UNSURE,
        _log_odds(chosen[slice(*roles.source)].mean()) if roles.source else 0.0,
        0.0 if roles.source else _log_odds(unsaid),
        float(roles.source is not None),
        float(np.log1p(len(spoken))),
    )


def _log_odds(log_probability: float) -> float:
    at = min(max(float(log_probability), UNSURE), -3e-4)
    return float(at - np.log(-np.expm1(at)))

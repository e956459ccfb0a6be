"""From what the encoder gives to statements: cues first, then each cue's own source and content."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.linking import CONTENT, SOURCE, LinkedCandidate, Roles, apart, linked
from factcheck.attribution.accurate.paths import NEVER, best_paths, chances, log_softmax, runs
from factcheck.attribution.accurate.roles import ROLES, TAGS, RoleHead, distances, settings
from factcheck.attribution.accurate.states import ROLE_STATES, TAG_STATES, as_labels, folded
from factcheck.attribution.accurate.windows import EncoderWindow, Floats, Ints, Pieces
from factcheck.attribution.tagging import TokenSpan

B_CUE = TAGS.index("B-cue")
B_SOURCE, B_CONTENT = TAGS.index("B-source"), TAGS.index("B-content")
# The tag that a role would be were there only one cue.
AS_TAGS = {
    len(ROLES): [TAGS.index(role) for role in ROLES],
    len(ROLE_STATES): [TAG_STATES.index(state) for state in ROLE_STATES],
}
# A token below the best path is tried as a cue all the same where it is this likely to begin one.
TRIED = 0.08
# How much the tags weigh beside the role head, and how far a tag of role speaks for being another cue's.
TAGS_WEIGH, OTHERS = 0.2, 0.4
# The role head finds nothing where it doubts the cue; whether a cue holds is weighed later, with all evidence at hand.
DOUBT = 0.25
# Where log odds are no longer told apart, and the least probability that has any.
UNSURE, LEAST = -8.0, 1e-9


@dataclass(frozen=True, slots=True)
class DecodingWeights:
    """What decoding needs beside the encoder: the role head, and what each move between labels adds to a path.

    `tag_moves` is (tags, tags), `role_moves` (roles, roles), both float32; either may be of states, more than labels.
    """

    head: RoleHead
    tag_moves: Floats
    role_moves: Floats


@dataclass(frozen=True, slots=True)
class EncodedWindow:
    """A window as encoded, `projected` (tokens, width), and its tags as read."""

    pieces: Pieces
    window: EncoderWindow
    projected: Floats
    tags: "LabelsRead"


@dataclass(frozen=True, slots=True)
class LabelsRead:
    """Labels of one sequence: log probabilities (tokens, labels), the same of `states`, and the best `path`."""

    labels: Floats
    states: Floats
    path: Ints


def candidates(
    pieces: Pieces, windows: list[EncoderWindow], projected: list[Floats], weights: DecodingWeights
) -> Iterator[LinkedCandidate]:
    """The candidates of some windows; `projected` has (tokens, width) for each."""
    tags = _read([given[:, : len(weights.tag_moves)] for given in projected], weights.tag_moves)
    for window, given, read in zip(windows, projected, tags, strict=True):
        one = EncodedWindow(pieces, window, given, read)
        cues = _cues(read.labels, read.path)
        if cues:
            scores = [_role_scores(one, cue, weights.head) for cue in cues]
            alone = [_roles(found) for found in _read(scores, weights.role_moves)]
            together = linked(cues, alone, runs(read.path, B_SOURCE), runs(read.path, B_CONTENT))
            yield from apart([_candidate(one, cue, roles) for cue, roles in zip(cues, together, strict=True)])


def _read(scores: list[Floats], moves: Floats) -> list[LabelsRead]:
    """What each (tokens, labels) or (tokens, states) says, as labels."""
    if not scores:
        return []
    if len(moves) in {len(TAGS), len(ROLES)}:
        logs = [log_softmax(one) for one in scores]
        paths = best_paths(padded(logs, 0), moves)
        return [LabelsRead(log, log, path[: len(log)]) for log, path in zip(logs, paths, strict=True)]
    together = padded(scores, 1)
    likely = chances(together, moves).states
    paths = as_labels(best_paths(together, moves))
    return [
        LabelsRead(_log(folded(states[: len(one)])), _log(states[: len(one)]), path[: len(one)])
        for states, path, one in zip(likely, paths, scores, strict=True)
    ]


def padded(scores: list[Floats], more: int) -> Floats:
    """Float32 (sequences, tokens of the longest and `more`, labels); nothing but label 0 stands past a sequence."""
    width = max(len(one) for one in scores) + more
    found = np.full((len(scores), width, scores[0].shape[1]), NEVER, dtype=np.float32)
    found[:, :, 0] = 0
    for row, one in enumerate(scores):
        found[row, : len(one)] = one
    return found


def _log(chance: Floats) -> Floats:
    found: Floats = np.log(chance.clip(min=LEAST))
    return found


def _cues(tags: Floats, path: Ints) -> list[TokenSpan]:
    found = runs(path, B_CUE)
    taken = {at for first, last in found for at in range(first, last)}
    likely = np.flatnonzero(tags[:, B_CUE] > np.log(TRIED)).tolist()
    return sorted([*found, *((at, at + 1) for at in likely if at not in taken)])


def _role_scores(seen: EncodedWindow, cue: TokenSpan, head: RoleHead) -> Floats:
    """Scores (tokens, roles) for one cue, with the tags' added; the cue's own tokens are no role's."""
    window = seen.window
    where = settings(seen.pieces, window.first, window.last, window.first + cue[0])
    scores = log_softmax(head.scores(seen.projected, cue, distances(cue, len(seen.projected)), where))
    votes = seen.tags.states[:, AS_TAGS[scores.shape[1]]]
    votes[:, 0] = np.log1p((OTHERS - 1) * np.exp(votes[:, 1:]).sum(1).clip(max=1))
    scores[:, 0] -= DOUBT
    scores += TAGS_WEIGH * votes
    scores[cue[0] : cue[1], 1:] = NEVER
    return scores


def _roles(found: LabelsRead) -> Roles:
    """The spans of a path; of several sources the one that stands out most from nothing."""
    scores, path = found.labels, found.path
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
        evidence=_evidence(seen.tags.labels, cue, roles, chosen),
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

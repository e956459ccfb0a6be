"""Which cue each source and content is of: spans come from the tags, links from the role head."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from factcheck.attribution.accurate.paths import NEVER
from factcheck.attribution.accurate.roles import ROLES
from factcheck.attribution.accurate.windows import Floats, Ints
from factcheck.attribution.tagging import TokenSpan

SOURCE, CONTENT = ROLES.index("B-source"), ROLES.index("B-content")
# The least likelihood at which a span that the tags found is a cue's own.
CONTENT_LINKS, SOURCE_LINKS = 0.2, 0.3


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of a window's tokens for one cue: log probabilities (tokens, roles), and the spans chosen."""

    scores: Floats
    source: TokenSpan | None
    content: tuple[TokenSpan, ...]

    def path(self) -> Ints:
        """The role of each token by the spans chosen: int64 (tokens,)."""
        path = np.zeros(len(self.scores), dtype=np.int64)
        for begins, spans in ((SOURCE, (self.source,) if self.source else ()), (CONTENT, self.content)):
            for first, last in spans:
                path[first] = begins
                path[first + 1 : last] = begins + 1
        return path

    def likely(self, begins: int) -> Floats:
        """For each token the log probability of the role that label `begins` opens: (tokens,)."""
        found: Floats = np.logaddexp(self.scores[:, begins], self.scores[:, begins + 1])
        return found


@dataclass(frozen=True, slots=True)
class LinkedCandidate:
    """A statement in tokens of the text, with the figures its probability is computed from.

    `certainty` is the mean gain of log probability that its content has over no role.
    """

    cue: TokenSpan
    source: TokenSpan | None
    content: tuple[TokenSpan, ...]
    evidence: tuple[float, ...]
    certainty: float


def linked(
    cues: list[TokenSpan], alone: list[Roles], sources: list[TokenSpan], content: list[TokenSpan]
) -> list[Roles]:
    """The roles of each cue with spans of the tags, whose ends are right more often than those of the role head.

    A cue that no span of the tags belongs to keeps what the role head found for it and no other cue has.
    """
    owned = _owned(cues, alone, content)
    taken = {at for spans in owned for first, last in spans for at in range(first, last)}
    found = []
    for cue, roles, own in zip(cues, alone, owned, strict=True):
        source = _source(cue, roles, sources)
        pieces = own or [piece for span in roles.content for piece in _free(span, taken)]
        occupied = {*range(*cue), *(range(*source) if source else ())}
        pieces = [part for piece in pieces for part in _free(piece, occupied)]
        found.append(replace(roles, source=source, content=tuple(pieces)))
    return found


def _owned(cues: list[TokenSpan], alone: list[Roles], content: list[TokenSpan]) -> list[list[TokenSpan]]:
    """For each cue the content spans that are likelier its own than any other cue's."""
    likely = np.stack([roles.likely(CONTENT) for roles in alone])
    owned: list[list[TokenSpan]] = [[] for _ in cues]
    for first, last in content:
        chance = likely[:, first:last].mean(1)
        chance[[number for number, cue in enumerate(cues) if cue[0] < last and first < cue[1]]] = NEVER
        owner = int(chance.argmax())
        if chance[owner] > np.log(CONTENT_LINKS):
            owned[owner].append((first, last))
    return owned


def _source(cue: TokenSpan, roles: Roles, sources: list[TokenSpan]) -> TokenSpan | None:
    likely = roles.likely(SOURCE)
    chances = {
        (first, last): float(likely[first:last].mean())
        for first, last in sources
        if not (cue[0] < last and first < cue[1])
    }
    best = max(chances, key=lambda span: chances[span], default=None)
    return best if best is not None and chances[best] > np.log(SOURCE_LINKS) else roles.source


def apart(found: list[LinkedCandidate]) -> list[LinkedCandidate]:
    """Candidates of which no two claim a word for their content: the one of higher certainty keeps it."""
    kept: list[LinkedCandidate] = []
    taken: set[int] = set()
    for candidate in sorted(found, key=lambda one: -one.certainty):
        content = tuple(piece for span in candidate.content for piece in _free(span, taken))
        if content:
            taken.update(at for low, high in content for at in range(low, high))
            kept.append(replace(candidate, content=content))
    return sorted(kept, key=lambda one: one.cue)


def _free(span: TokenSpan, taken: Collection[int]) -> Iterator[TokenSpan]:
    """What is left of a span without the tokens taken."""
    first = span[0]
    for at in range(span[0], span[1] + 1):
        if at == span[1] or at in taken:
            if first < at:
                yield first, at
            first = at + 1

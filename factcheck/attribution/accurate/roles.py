"""The role head: given one cue, what every token of its window is to it."""

from dataclasses import dataclass

import numpy as np

from factcheck.attribution.accurate.windows import PLACES, Floats, Ints, Pieces

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("O", "B-source", "I-source", "B-content", "I-content")
# What the encoder gives for each token beside its tags: as a token, as a cue, and both once more for a product.
HIDDEN, PRODUCT = 128, 64
FAR = 20
DISTANCES = 2 * FAR + 1
WIDTHS = (HIDDEN, HIDDEN, PRODUCT, PRODUCT)
# Paragraph before, same or after; the token outside, inside or on a mark; the cue quoted or not.
SETTINGS = 3 * PLACES * 2


def distances(cue: tuple[int, int], count: int) -> Ints:
    """Distance of `count` tokens from a cue, int64 (count,): exact to 8, then coarser; the cue itself is FAR."""
    at = np.arange(count)
    before = np.maximum(cue[0] - at, 0)
    after = np.maximum(at - cue[1] + 1, 0)
    away = before + after
    coarse = 8 + np.floor(np.log2(np.maximum(away, 8) / 8) * 2.5).astype(np.int64)
    steps = np.minimum(np.where(away <= 8, away, coarse), FAR)
    found: Ints = FAR + np.where(before > 0, -steps, steps)
    return found


def settings(pieces: Pieces, first: int, last: int, cue: int) -> Ints:
    """Where each token of a window stands to the cue, by paragraph and quotation marks: int64 (last - first,)."""
    paragraph = np.clip(pieces.paragraphs[first:last] - pieces.paragraphs[cue], -1, 1) + 1
    quoted = int(pieces.types[cue] % PLACES > 0)
    found: Ints = (paragraph * PLACES + pieces.types[first:last] % PLACES) * 2 + quoted
    return found


@dataclass(frozen=True, slots=True)
class RoleHead:
    """The weights of the role head that are not part of the encoder's graph, all float32.

    `distance` (DISTANCES, HIDDEN), `setting` (SETTINGS, HIDDEN), `role` (HIDDEN, roles), `bias` (roles,),
    `product` (PRODUCT, roles).
    """

    distance: Floats
    setting: Floats
    role: Floats
    bias: Floats
    product: Floats

    def scores(self, projected: Floats, cue: tuple[int, int], distance: Ints, setting: Ints) -> Floats:
        """Scores (tokens, roles) of a window's tokens for one cue, float32.

        `projected` is (tokens, width), what the encoder gives: the tags' scores, then parts of WIDTHS;
        `distance` and `setting` int64 (tokens,).
        """
        edges = np.cumsum((projected.shape[1] - sum(WIDTHS), *WIDTHS))
        token, token_product = projected[:, edges[0] : edges[1]], projected[:, edges[2] : edges[3]]
        ends = projected[[cue[0], cue[1] - 1]].mean(0)
        as_cue, as_product = ends[edges[1] : edges[2]], ends[edges[3] :]
        hidden = token + as_cue + self.distance[distance] + self.setting[setting]
        product = token_product @ (as_product[:, None] * self.product)
        found: Floats = np.maximum(hidden, 0) @ self.role + self.bias + product
        return found

"""The states that spans are spelled in: a label's `B-` and `I-`, and beside them `L-` for its last token, `U-` for its
only one. The last token so has a score of its own, which tells where a span ends.
"""

import numpy as np

from factcheck.attribution.accurate.paths import NEVER
from factcheck.attribution.accurate.roles import ROLES, TAGS
from factcheck.attribution.accurate.windows import Floats, Ints

# For each state of a role, in this order, whether it opens and whether it closes a span.
OPENS = {"B": True, "I": False, "L": False, "U": True}
CLOSES = {"B": False, "I": False, "L": True, "U": True}


def states(labels: tuple[str, ...]) -> tuple[str, ...]:
    """The states of labels such as `B-source` and `I-source`: `O`, then four for each role."""
    roles = [label[2:] for label in labels if label.startswith("B-")]
    return ("O", *(f"{way}-{role}" for role in roles for way in OPENS))


TAG_STATES, ROLE_STATES = states(TAGS), states(ROLES)


def lawful(names: tuple[str, ...]) -> Floats:
    """What a move from one state to the next adds, float32 (states, states): NEVER where a span would break off."""
    moves = np.zeros((len(names), len(names)), dtype=np.float32)
    for row, before in enumerate(names):
        for column, after in enumerate(names):
            open_role = before[2:] if before != "O" and not CLOSES[before[0]] else None
            continued = after[2:] if after != "O" and not OPENS[after[0]] else None
            if open_role != continued:
                moves[row, column] = NEVER
    return moves


def as_states(labels: Ints) -> Ints:
    """The states of one sequence of labels, int64 (tokens,); a span cut off at either end begins or ends there."""
    role = (labels + 1) // 2
    opens = (labels % 2 == 1) | (np.concatenate([[0], role[:-1]]) != role)
    closes = np.concatenate([opens[1:], [True]]) | (np.concatenate([role[1:], [0]]) != role)
    way = np.where(opens, np.where(closes, 3, 0), np.where(closes, 2, 1))
    found: Ints = np.where(role > 0, 4 * (role - 1) + 1 + way, 0)
    return found


def as_labels(found: Ints) -> Ints:
    """The labels of a sequence of states, int64 of any shape."""
    role, way = (found + 3) // 4, (found - 1) % 4
    labels: Ints = np.where(found > 0, 2 * role - 1 + ((way == 1) | (way == 2)), 0)
    return labels


def folded(chances: Floats) -> Floats:
    """Probabilities (..., states) as probabilities of labels (..., labels)."""
    begins = chances[..., 1::4] + chances[..., 4::4]
    goes_on = chances[..., 2::4] + chances[..., 3::4]
    by_role = np.stack([begins, goes_on], axis=-1).reshape(*chances.shape[:-1], -1)
    return np.concatenate([chances[..., :1], by_role], axis=-1)

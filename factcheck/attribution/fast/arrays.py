"""Names for numpy's arrays, distance buckets, and the nearest marked token on either side.

In this room n is the number of tokens of a block, w of windows, t of the tokens of all windows together.
"""

from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

# 0 to 7 words apart each count for themselves, then ever wider stretches; the last is for `none there`.
_WIDTHS = (*([1] * 8), 2, 3, 5, 8, 14, 30)
BUCKETS = len(_WIDTHS) + 2
FAR = 1 << 20
_BUCKET_OF = np.repeat(np.arange(len(_WIDTHS), dtype=np.int32), _WIDTHS)
_BEYOND = sum(_WIDTHS)


def bucket(distance: NDArray[Any]) -> Ints:
    """The bucket of each distance: int32 of the same shape, 0 to BUCKETS - 1; FAR and more is the last."""
    near = _BUCKET_OF[np.minimum(distance, _BEYOND - 1)]
    return np.where(distance >= FAR, BUCKETS - 1, np.where(distance >= _BEYOND, BUCKETS - 2, near)).astype(np.int32)


def offsets(sizes: tuple[int, ...]) -> tuple[int, ...]:
    """The row at which each of several tables begins when they are stacked; one more figure, their length in all."""
    return (0, *accumulate(sizes))


def before(mask: Bools, first: Ints) -> Ints:
    """For each place the nearest marked place before it, not earlier than `first`; -1 where there is none.

    `mask` is bool (n,), `first` int32 (n,); the result is int32 (n,).
    """
    count = len(mask)
    marked = np.where(mask, np.arange(count, dtype=np.int32), np.int32(-1))
    nearest = np.full(count, -1, np.int32)
    nearest[1:] = np.maximum.accumulate(marked)[:-1]
    return np.where(nearest >= first, nearest, np.int32(-1))


def after(mask: Bools, last: Ints) -> Ints:
    """For each place the nearest marked place after it, before `last`; -1 where there is none.

    `mask` is bool (n,), `last` int32 (n,); the result is int32 (n,).
    """
    count = len(mask)
    marked = np.where(mask, np.arange(count, dtype=np.int32), np.int32(FAR))
    nearest = np.full(count, FAR, np.int32)
    nearest[:-1] = np.minimum.accumulate(marked[::-1])[::-1][1:]
    return np.where(nearest < last, nearest, np.int32(-1))

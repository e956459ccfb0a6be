"""The loss of whole sequences: how unlikely a linear-chain model finds the true path (Lafferty and others 2001)."""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from factcheck.attribution.accurate.paths import chances


class _Unlikely(torch.autograd.Function):
    """The gradient is known: what is expected of all paths, less what the true one does."""

    @staticmethod
    def forward(ctx: Any, scores: Tensor, moves: Tensor, path: Tensor) -> Tensor:  # noqa: ANN401
        given, step, true = (part.detach().numpy() for part in (scores, moves, path))
        expected = chances(given, step)
        rows = np.arange(len(true))[:, None], np.arange(true.shape[1])
        before = np.concatenate([np.zeros((len(true), 1), dtype=np.int64), true[:, :-1]], axis=1)
        likely = given[(*rows, true)].sum(1, dtype=np.float64) + step[before, true].sum(1, dtype=np.float64)
        expected.states[(*rows, true)] -= 1
        made = np.zeros_like(expected.moves)
        np.add.at(made, (before, true), 1)
        ctx.save_for_backward(
            torch.from_numpy(expected.states).to(scores.dtype), torch.from_numpy(expected.moves - made).to(moves.dtype)
        )
        return scores.new_tensor(float((expected.whole - likely).sum()))

    @staticmethod
    def backward(ctx: Any, *slope: Tensor) -> tuple[Tensor, Tensor, None]:  # noqa: ANN401
        scores, moves = ctx.saved_tensors
        return scores * slope[0], moves * slope[0], None


def unlikelihood(scores: Tensor, moves: Tensor, path: Tensor) -> Tensor:
    """The negative log likelihood of the true paths, a scalar summed over sequences.

    `scores` float32 (sequences, tokens, states), past a sequence's end nothing but state 0 possible; `moves` (states,
    states); `path` int64 (sequences, tokens). Every path begins from state 0.
    """
    found: Tensor = _Unlikely.apply(scores, moves, path)
    return found

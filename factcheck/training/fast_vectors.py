"""Word vectors from the training articles alone: counts of neighbours, weighed (PPMI), reduced (SVD)."""

from collections.abc import Sequence

import numpy as np

from factcheck.attribution.fast.arrays import Floats
from factcheck.training.polnear import Article

_CONTEXTS = 1000
_SPAN = (-2, -1, 1, 2)


def word_vectors(corpus: list[Article], vocabulary: Sequence[str], width: int) -> Floats:
    """A vector for each word, float32 (words + 1, width), the first for unknown words; by Levy and Goldberg (2014)."""
    numbers = {word: number for number, word in enumerate(vocabulary, 1)}
    contexts = min(_CONTEXTS, len(vocabulary))
    counts = np.zeros((len(vocabulary) + 1, (contexts + 1) * len(_SPAN)), np.float32)
    for article in corpus:
        words = np.array([numbers.get(word, 0) for word in article.reading.lower])
        neighbours = np.minimum(words, contexts)
        neighbours[words > contexts] = 0
        for column, offset in enumerate(_SPAN):
            here = words[max(0, -offset) : len(words) - max(0, offset)]
            there = neighbours[max(0, offset) : len(words) - max(0, -offset)]
            np.add.at(counts, (here, there + column * (contexts + 1)), 1)
    weighed = _weighed(counts)
    values, axes = np.linalg.eigh(weighed.T @ weighed)
    kept = axes[:, ::-1][:, :width]
    vectors = weighed @ kept / np.sqrt(np.sqrt(np.maximum(values[::-1][:width], 1e-6)))
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled = np.zeros((len(vectors), width), np.float32)
    # A small corpus has fewer contexts than `width`.
    scaled[:, : kept.shape[1]] = vectors / np.maximum(norms, 1e-6)
    return scaled


def _weighed(counts: Floats) -> Floats:
    """Positive pointwise mutual information of counts (words, contexts), rare contexts smoothed by the power 0.75."""
    rows = counts.sum(1, keepdims=True)
    columns = counts.sum(0, keepdims=True) ** 0.75
    expected = np.maximum(rows * columns / columns.sum(), 1e-6)
    information: Floats = np.log(np.maximum(counts / expected, 1.0)).astype(np.float32)
    return information

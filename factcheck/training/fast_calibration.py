"""How sure the tagger may be: a logistic map from a draft's evidence to the probability that it is right."""

import numpy as np

from factcheck.attribution.fast.arrays import Floats
from factcheck.attribution.fast.blocks import blocks
from factcheck.attribution.fast.candidates import Draft
from factcheck.attribution.fast.tagger import Fast
from factcheck.attribution.fast.weights import Model
from factcheck.attribution.rules.clauses import find_statements
from factcheck.attribution.rules.phrases import Range
from factcheck.text import Reading
from factcheck.training.agreement import words_of
from factcheck.training.fast_corpus import Article

_STEPS = 60
_HOLD_BACK = 2.0


def right(reading: Reading, draft: Draft, relations: tuple[dict[str, list[Range]], ...]) -> bool:
    """Whether a relation shares a word of the cue and of the source, and half the words of the content."""
    source = [draft.source] if draft.source is not None else []
    for relation in relations:
        if not words_of(reading, [draft.cue]) & words_of(reading, relation["cue"]):
            continue
        theirs, ours = words_of(reading, relation["content"]), words_of(reading, list(draft.content))
        its_source, our_source = words_of(reading, relation["source"]), words_of(reading, source)
        agreed = bool(its_source & our_source) or not (its_source or our_source)
        if agreed and 2 * len(theirs & ours) >= len(theirs | ours):
            return True
    return False


def evidence(model: Model, held_out: list[Article]) -> tuple[Floats, Floats]:
    """The evidence for every draft in articles the network was not trained on, and whether each is right."""
    tagger = Fast(model)
    lines: list[tuple[float, ...]] = []
    truth: list[bool] = []
    for article in held_out:
        by_rule = find_statements(article.reading)
        for block in blocks(article.reading):
            for draft in tagger.drafts(article.reading, block, by_rule):
                lines.append(draft.evidence)
                truth.append(right(article.reading, draft, article.relations))
    return np.array(lines, np.float32), np.array(truth, np.float32)


def fit(lines: Floats, truth: Floats) -> Floats:
    """Logistic regression by Newton's method, held back a little towards nought."""
    given = np.concatenate([lines, np.ones((len(lines), 1), np.float32)], axis=1).astype(np.float64)
    found = np.zeros(given.shape[1])
    held = np.full(given.shape[1], _HOLD_BACK)
    held[-1] = 0
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-given @ found))
        slope = given.T @ (chance - truth) + held * found
        curve = (given * (chance * (1 - chance))[:, None]).T @ given + np.diag(held + 1e-6)
        found -= np.linalg.solve(curve, slope)
    return found.astype(np.float32)


def best_threshold(chances: Floats, truth: Floats, total: int) -> float:
    """The least probability worth a statement: the one with the best F1, `total` relations being there to find."""
    steps = np.arange(0.15, 0.7, 0.01)
    scores = [2 * truth[chances >= step].sum() / max(int((chances >= step).sum()) + total, 1) for step in steps]
    return float(steps[int(np.argmax(scores))])

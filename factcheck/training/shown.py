"""How sure a tagger must be of a statement that lists show: `python -m factcheck.training shown fast`.

On PolNeAR's development articles, which no tagger was trained on; what is reported is found in ten folds by article.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from factcheck.attribution import TAGGERS, load_tagger
from factcheck.attribution.kinds.showing import WORDINGS, Thresholds, Wording, thresholds_file, wording
from factcheck.attribution.statements import quotation_of
from factcheck.attribution.tagging import TaggedStatement, Tagger
from factcheck.text import Reading
from factcheck.training.agreement import words_of
from factcheck.training.polnear import CORPUS, Article, GoldRelation, articles

KEPT = 0.935  # of the statements that are found
FOLDS = 10
_GRID = np.round(np.arange(0.2, 0.91, 0.01), 2)


class ScoredRow(NamedTuple):
    """A row of a list: how sure the tagger is, by what wording, and whether an annotator has a statement there."""

    article: int
    wording: Wording
    confidence: float
    is_statement: bool


def scored_rows(tagger: Tagger, corpus: Sequence[Article]) -> Iterator[ScoredRow]:
    """All rows but those of the first paragraph, where PolNeAR has the headline."""
    for number, article in enumerate(corpus):
        reading = article.reading
        for found in tagger.find(reading):
            if found.cue[0] >= reading.paragraphs[0].last:
                by = wording(reading, found, quotation_of(reading, found))
                yield ScoredRow(number, by, found.confidence, is_statement(reading, found, article.relations))


def is_statement(reading: Reading, found: TaggedStatement, relations: Sequence[GoldRelation]) -> bool:
    """Whether a relation shares words of cue and content, or more than half the words of the content."""
    cue, content = words_of(reading, [found.cue]), words_of(reading, found.content)
    for relation in relations:
        theirs = words_of(reading, relation.content)
        both = len(content & theirs)
        if both and (cue & words_of(reading, relation.cue) or 2 * both > len(content | theirs)):
            return True
    return False


def best_thresholds(rows: Sequence[ScoredRow], kept: float = KEPT) -> dict[Wording, float]:
    """Those that show the fewest rows which are no statement, while this share of the statements is shown."""
    shown = {by: _counts([row for row in rows if row.wording == by]) for by in WORDINGS}
    due = kept * sum(row.is_statement for row in rows)
    # All settings of the two wordings that are hidden the most, over the least of the third: few are ever hidden there.
    best: tuple[float, float, tuple[int, ...]] | None = None
    for places in product(range(len(_GRID)), repeat=2):
        statements = sum(shown[by][0][at] for by, at in zip(WORDINGS[1:], places, strict=True)) + shown["quoted"][0][0]
        others = sum(shown[by][1][at] for by, at in zip(WORDINGS[1:], places, strict=True)) + shown["quoted"][1][0]
        if statements >= due and (best is None or (others, -statements) < best[:2]):
            best = others, -statements, places
    places = best[2] if best is not None else (0, 0)
    least = (_GRID[0], *(_GRID[at] for at in places))
    return {by: round(float(at), 2) for by, at in zip(WORDINGS, least, strict=True)}


def _counts(rows: Sequence[ScoredRow]) -> tuple[list[int], list[int]]:
    """By place in the grid, the statements shown and the other rows shown."""
    confidence = np.array([row.confidence for row in rows])
    truth = np.array([row.is_statement for row in rows], bool)
    shown = [confidence >= at for at in _GRID]
    return [int((one & truth).sum()) for one in shown], [int((one & ~truth).sum()) for one in shown]


def figures(rows: Sequence[ScoredRow], least: Mapping[int, Thresholds]) -> tuple[float, float]:
    """The share of statements that are shown, and of what is shown the share that is none; thresholds by fold."""
    shown = [row for row in rows if row.confidence >= least[row.article % FOLDS][row.wording]]
    right = sum(row.is_statement for row in shown)
    return right / max(1, sum(row.is_statement for row in rows)), 1 - right / max(1, len(shown))


def main(words: list[str]) -> None:
    """Calibrate the taggers named, or all of them, and write the files beside their weights."""
    corpus = list(articles(CORPUS / "dev.jsonl"))
    for name in TAGGERS:
        if words and name not in words:
            continue
        rows = list(scored_rows(load_tagger(name), corpus))
        by_fold = {fold: best_thresholds([row for row in rows if row.article % FOLDS != fold]) for fold in range(FOLDS)}
        chosen = best_thresholds(rows)
        thresholds_file(name).write_text(json.dumps(chosen, indent=2) + "\n", "utf-8")
        none = 1 - sum(row.is_statement for row in rows) / len(rows)
        kept, left = figures(rows, by_fold)
        print(f"{name}: {chosen}; of {len(rows)} rows no statement {none:.3f}")  # noqa: T201
        print(f"in ten folds: of the statements shown {kept:.3f}, no statement {left:.3f}")  # noqa: T201

"""PolNeAR as the taggers learn it: each article read, each attribution in tokens."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.attribution.rules.phrases import Range
from factcheck.text import Reading, read

CORPUS = Path(__file__).parents[3] / "shared" / "data" / "polnear"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled attribution; PolNeAR's cues are single stretches, and one in six hundred has none."""

    source: tuple[Range, ...]
    cue: Range | None
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read, with what an annotator found in it."""

    id: str
    reading: Reading
    labelled: tuple[Labelled, ...]


def articles(split: str) -> Iterator[Article]:
    """The articles of `train` or `dev`; FileNotFoundError where the corpus does not lie beside the project."""
    with (CORPUS / f"{split}.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            reading = read(row["text"])
            found = (_labelled(reading, attribution) for attribution in row["attributions"])
            yield Article(row["id"], reading, tuple(found))


def _labelled(reading: Reading, attribution: dict[str, list[list[int]]]) -> Labelled:
    source, cue, content = (
        tuple(_in_tokens(reading, start, end) for start, end in attribution[role])
        for role in ("source", "cue", "content")
    )
    return Labelled(source, cue[0] if cue else None, content)


def _in_tokens(reading: Reading, start: int, end: int) -> Range:
    """The tokens that a stretch of the text touches."""
    first = bisect_right(reading.ends, start)
    return first, max(bisect_left(reading.starts, end), first + 1)

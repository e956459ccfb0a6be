"""PolNeAR as both taggers learn it: each article as read, and its attribution relations in tokens."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.attribution.tagging import TokenSpan
from factcheck.text import Reading, read

CORPUS = Path(__file__).parents[3] / "shared" / "data" / "polnear"


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """One annotated attribution relation, in tokens; one in six hundred has no cue, and none has two."""

    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]

    @property
    def roles(self) -> dict[str, tuple[TokenSpan, ...]]:
        """The spans by the names of their roles."""
        return {"source": self.source, "cue": self.cue, "content": self.content}


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read, with what an annotator found in it."""

    id: str
    reading: Reading
    relations: tuple[GoldRelation, ...]


def articles(path: Path) -> Iterator[Article]:
    """The articles of a file in JSON Lines; FileNotFoundError where there is none."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            reading = read(row["text"])
            yield Article(row["id"], reading, tuple(_relation(reading, one) for one in row["attributions"]))


def _relation(reading: Reading, attribution: dict[str, list[list[int]]]) -> GoldRelation:
    source, cue, content = (
        tuple(_in_tokens(reading, start, end) for start, end in attribution.get(role, ()))
        for role in ("source", "cue", "content")
    )
    return GoldRelation(source, cue, content)


def _in_tokens(reading: Reading, start: int, end: int) -> TokenSpan:
    """The tokens that code points `start` to `end` touch, at least one."""
    first = bisect_right(reading.ends, start)
    return first, max(bisect_left(reading.starts, end), first + 1)

"""How often a source is resolved to the right speaker, over the labels in speakers.jsonl.

`python -m tests.attribution.speaker_scores` prints the table; with the word `errors` after it, each miss.
"""

import json
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.attribution.speakers.names import find_persons
from factcheck.attribution.speakers.resolution import Resolver
from factcheck.attribution.tagging import TokenSpan
from factcheck.model import Speaker
from factcheck.text import Reading, read

LABELS = Path(__file__).parent / "speakers.jsonl"
DEV = Path(__file__).parents[3] / "shared" / "data" / "polnear" / "dev.jsonl"
GROUP_OF = {"named": "named", "surname": "named", "pronoun": "pronoun", "office": "office", "metonym": "office"}


@dataclass(frozen=True)
class Answer:
    """A label, and what the resolver said of its source."""

    label: dict
    source: str
    speaker: Speaker | None

    @property
    def group(self) -> str:
        return GROUP_OF.get(self.label["form"], "other")

    @property
    def right(self) -> bool:
        if self.speaker is None or self.label["speaker"] is None:
            return self.speaker is None and self.label["speaker"] is None
        both = self.speaker.name, self.label["speaker"]
        return same_person(*both) if self.label["kind"] == "person" else bare(both[0]) == bare(both[1])

    @property
    def wrong_person(self) -> bool:
        return self.speaker is not None and self.speaker.kind == "person" and not self.right


def bare(name: str) -> str:
    """Casefolded, one kind of apostrophe, no leading article."""
    return " ".join(name.replace("’", "'").casefold().split()).removeprefix("the ")


def same_person(one: str, other: str) -> bool:
    """One surname, and first names that agree where both are given."""
    first, second = bare(one).split(), bare(other).split()
    if first[-1] != second[-1]:
        return False
    return min(len(first), len(second)) == 1 or first[0] == second[0]


def answers() -> Iterator[Answer]:
    """Every gold source of a labelled document is resolved in the order of the text; the labelled ones come back."""
    labels = defaultdict(dict)
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        labels[label["document"]][tuple(label["span"])] = label
    for line in DEV.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = read(row["text"])
        resolver = Resolver(reading, find_persons(reading))
        for start, end in sorted({tuple(one["source"][0]) for one in row["attributions"] if one["source"]}):
            speaker = resolver.resolve(tokens_of(reading, start, end))
            if label := labels[row["id"]].get((start, end)):
                yield Answer(label, row["text"][start:end], speaker)


def tokens_of(reading: Reading, start: int, end: int) -> TokenSpan:
    """The tokens that a stretch of the text, in code points, touches."""
    first = bisect_left(reading.ends, start + 1)
    return first, max(first + 1, bisect_left(reading.starts, end))


def scores(found: list[Answer]) -> dict[str, tuple[int, int]]:
    """How many of how many: right, by the form of the source; and, of all, wrong persons."""
    table = {}
    for group in ("named", "pronoun", "office", "other"):
        right = [one.right for one in found if one.group == group]
        table[group] = sum(right), len(right)
    table["wrong person"] = sum(one.wrong_person for one in found), len(found)
    return table


if __name__ == "__main__":
    result = list(answers())
    for name, (some, of) in scores(result).items():
        print(f"{name:13} {some:4} of {of:4} {some / of:7.1%}")  # noqa: T201
    if "errors" in sys.argv:
        for one in result:
            if not one.right:
                mark = "WRONG" if one.wrong_person else "miss"
                said = (one.speaker.name, one.speaker.kind) if one.speaker else None
                print(mark, one.group, repr(one.source), "->", said, "not", one.label["speaker"], one.label["document"])  # noqa: T201

"""Relations on labelled pairs of quotations: `python -m tests.tracing.pair_scores`.

The pairs lie beside the project in ../shared; their text stays there. Either quotation stands in an article of its own
with its article's date and no speaker, and each is traced into the other.
"""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Document, Span, Statement
from factcheck.tracing import Tracer

PAIRS = Path(__file__).parents[3] / "shared" / "data" / "quotes" / "cases.jsonl"


class Scores(NamedTuple):
    """How many pairs, how many told rightly, and which were told as what (label, told)."""

    pairs: int
    right: int
    told: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """The share told rightly."""
        return self.right / self.pairs

    @property
    def false_links(self) -> float:
        """The share of pairs labelled `different` that were linked all the same."""
        different = sum(number for (label, _), number in self.told.items() if label == "different")
        return 1 - self.told["different", "different"] / different


def scores(*, swapped: bool) -> Scores:
    """Trace the first quotation of each pair into the second, or the other way round."""
    told: Counter[tuple[str, str]] = Counter()
    for line in PAIRS.read_text("utf-8").splitlines():
        pair = json.loads(line)
        ours, theirs = (article(pair, side) for side in ("ba" if swapped else "ab"))
        found = Tracer([ours, theirs]).traces(ours)
        told[pair["label"], found[0].relation if found else "different"] += 1
    right = sum(number for (label, relation), number in told.items() if label == relation)
    return Scores(told.total(), right, told)


def article(pair: dict, side: str) -> Document:
    """The quotation in an article of its own."""
    quotation = pair[side]
    text = f'"{quotation}" the article quotes.'
    quoted = (Span.of(text, 1, 1 + len(quotation)),)
    statement = Statement(id=side, content=quoted, quoted=quoted, quotation="direct")
    return Document(id=side, text=text, published=date.fromisoformat(pair[f"{side}_date"]), statements=(statement,))


def main() -> None:
    """Print both directions."""
    print("| traced | pairs | accuracy | false links |\n|---|---|---|---|")  # noqa: T201
    for name, swapped in (("a into b", False), ("b into a", True)):
        found = scores(swapped=swapped)
        print(f"| {name} | {found.pairs} | {found.accuracy:.3f} | {found.false_links:.3f} |")  # noqa: T201
        for (label, relation), number in sorted(found.told.items()):
            if label != relation:
                print(f"  {label} told as {relation}: {number}")  # noqa: T201


if __name__ == "__main__":
    main()

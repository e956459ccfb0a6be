"""How well agencies, levels and chains are read, over the labelled snippets beside the project.

`python -m tests.sourcing.wire_scores` prints the table; with the word `errors` after it, each miss. Cases marked
ambiguous are scored apart, and an agency that is only the subject of the news is no credit.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.model import Document, Sourcing
from factcheck.pipeline.memory import attribute
from factcheck.sourcing import shipped, source

DATA = Path(__file__).parents[3] / "shared" / "data"
CASES = DATA / "wire" / "cases.jsonl"
POLNEAR = DATA / "polnear" / "train.jsonl"
WIRE = {"AP": "ap", "UPI": "upi", "reuters": "reuters", "Reuters": "reuters", "AFP": "afp"}


@dataclass(frozen=True)
class Answer:
    """A labelled snippet, and the sourcings found in it."""

    case: dict
    rows: tuple[Sourcing, ...]

    @property
    def wanted(self) -> set[str]:
        return set(self.case["wires"])

    @property
    def found(self) -> set[str]:
        return {row.agency for row in self.rows}

    @property
    def level(self) -> str:
        levels = {row.level for row in self.rows}
        return "article" if "document" in levels else "statement" if levels else "none"

    @property
    def credits_nothing(self) -> bool:
        return self.case["level"] == "none"

    @property
    def chains(self) -> list[list[str]]:
        ids = {row.span.start: row.agency for row in self.rows if row.span is not None}
        return [[ids.get(link.start, link.text.casefold()) for link in row.chain] for row in self.rows if row.chain]


def answers() -> Iterator[Answer]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        rows = source(Document(id=case["id"], text=case["text"])).sourcings
        yield Answer(case, tuple(row for row in rows if row.relation != "subject"))


def scores(found: list[Answer]) -> dict[str, tuple[int, int]]:
    """How many of how many, by what the issue asks for; for precision and recall over all agencies of all snippets."""
    clear = [one for one in found if not one.case.get("ambiguous")]
    credited = [one for one in clear if not one.credits_nothing]
    nothing = [one for one in clear if one.credits_nothing]
    right = sum(len(one.wanted & one.found) for one in clear)
    chained = [one for one in found if one.case.get("chain")]
    return {
        "precision": (right, sum(len(one.found) for one in clear)),
        "recall": (right, sum(len(one.wanted) for one in clear)),
        # A credit to `agencies`, unnamed, is no row: there is no agency to point at.
        "level": (
            sum(one.level == one.case["level"] for one in credited if one.wanted),
            sum(bool(one.wanted) for one in credited),
        ),
        "false credits": (sum(bool(one.rows) for one in nothing), len(nothing)),
        "chain order": (sum(one.case["chain"] in one.chains for one in chained), len(chained)),
        "ambiguous": (
            sum(one.wanted == one.found for one in found if one.case.get("ambiguous")),
            len(found) - len(clear),
        ),
    }


def f1(table: dict[str, tuple[int, int]]) -> float:
    right, given = table["precision"]
    return 2 * right / (given + table["recall"][1])


def polnear() -> dict[str, tuple[int, int]]:
    """Of the articles whose metadata names a wire: how many the text gives, and how many with the author's name."""
    rows = [json.loads(line) for line in POLNEAR.read_text(encoding="utf-8").splitlines()]
    named = [row for row in rows if row["wire"] in WIRE]
    return {
        "PolNeAR, by the text": (sum(_credits(row, None) for row in named), len(named)),
        "PolNeAR, and the author": (sum(_credits(row, row["author"]) for row in named), len(named)),
    }


def _credits(row: dict, byline: str | None) -> bool:
    document = Document(id=row["id"], text=row["text"], byline=byline, published=date.fromisoformat(row["date"]))
    rows = attribute(document).sourcings
    return any(one.agency == WIRE[row["wire"]] and one.level == "document" for one in rows)


if __name__ == "__main__":
    result = list(answers())
    table = scores(result)
    for name, (some, of) in (table | polnear()).items():
        print(f"{name:24} {some:4} of {of:4} {some / of:7.1%}")  # noqa: T201
    print(f"{'F1':24} {f1(table):20.1%}")  # noqa: T201
    if "errors" in sys.argv:
        known = {agency.id for agency in shipped().agencies}
        for one in result:
            wrong_level = bool(one.wanted) and one.level != one.case["level"]
            if (
                one.wanted != one.found
                or wrong_level
                or (one.case.get("chain") and one.case["chain"] not in one.chains)
            ):
                mark = "ambiguous" if one.case.get("ambiguous") else ""
                print(one.case["id"], mark, sorted(one.wanted), sorted(one.found), one.level, one.wanted - known)  # noqa: T201

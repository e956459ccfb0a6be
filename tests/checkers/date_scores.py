"""How often the dates of a text are rightly called consistent or not, over the labelled cases beside the project.

`python -m tests.checkers.date_scores` prints the table; with the word `errors` after it, each miss.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for

CASES = Path(__file__).parents[3] / "shared" / "data" / "dates" / "cases.jsonl"


@dataclass(frozen=True)
class Answer:
    """A labelled case, and what the checker said of it."""

    case: dict
    messages: tuple[str, ...]

    @property
    def wanted(self) -> bool:
        return self.case["label"] == "inconsistent"


def answers() -> Iterator[Answer]:
    """Each case checked as an article of its day."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        document = Document(id=case["id"], text=case["text"], published=date.fromisoformat(case["pub_date"]))
        yield Answer(case, tuple(flag.message for flag in flags_for(DateConsistency, document)))


def scores(found: list[Answer]) -> dict[str, tuple[int, int]]:
    """How many of how many: inconsistent cases found, and false alarms on the consistent."""
    wanted, others = [one for one in found if one.wanted], [one for one in found if not one.wanted]
    return {
        "found": (sum(bool(one.messages) for one in wanted), len(wanted)),
        "false alarms": (sum(bool(one.messages) for one in others), len(others)),
    }


if __name__ == "__main__":
    result = list(answers())
    for name, (some, of) in scores(result).items():
        print(f"{name:13} {some:4} of {of:4}")  # noqa: T201
    if "errors" in sys.argv:
        for one in result:
            if bool(one.messages) != one.wanted:
                print(one.case["id"], one.case["label"], one.case["kind"], list(one.messages))  # noqa: T201

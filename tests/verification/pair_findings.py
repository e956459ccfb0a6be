"""How many of the made-up pairs are told: treacherous ones by their finding, fair ones without an alarm.

Run as `python -m tests.verification.pair_findings`: prints what each kind comes to and every miss.
"""

import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from factcheck.attribution import attribute, load_tagger
from factcheck.ingest import read
from factcheck.model import Document, Verification
from factcheck.verification import RecordIndex, SpokenRecord, verify_document

HERE = Path(__file__).parent
PAIRS = [json.loads(line) for line in HERE.joinpath("pairs.jsonl").read_text("utf-8").splitlines()]


class Told(NamedTuple):
    """A pair and what was found of its quotation; None where there is no finding."""

    pair: dict
    found: Verification | None

    @property
    def is_right(self) -> bool:
        """Whether the finding is the one expected, or another that is as fair."""
        if self.found is None:
            return False
        expected = {self.pair["finding"], *self.pair["also"]}
        return self.found.finding in expected and self.found.is_alarm != self.pair["fair"]

    @property
    def is_false_alarm(self) -> bool:
        """Whether a fair quotation is told as one to look at."""
        return self.pair["fair"] and self.found is not None and self.found.is_alarm


def records(names: list[str], speakers: dict[str, str]) -> list[SpokenRecord]:
    """The records of a pair, as the readers give them."""
    found = []
    for name in names:
        [incoming] = read(HERE / "records" / name, kind="record")
        found.append(SpokenRecord(incoming.document, speakers))
    return found


def told(pair: dict) -> Told:
    """Attribute the pair's draft, hold it against its records, and take the finding of its quotation."""
    text = pair["draft"]
    document = attribute(Document(id=pair["id"], text=text, published=None), load_tagger())
    index = RecordIndex(records(pair["records"], pair.get("speakers", {})))
    at = text.index(pair["quotation"])
    found = [one for one in verify_document(document, index) if one.quotation.start <= at < one.quotation.end]
    return Told(pair, found[0] if found else None)


def main() -> None:
    """Print the misses, and how many of each kind are right."""
    right: Counter[str] = Counter()
    alarms = 0
    for one in map(told, PAIRS):
        right[one.pair["kind"]] += one.is_right
        alarms += one.is_false_alarm
        if not one.is_right:
            found = one.found
            print(  # noqa: T201
                f"{one.pair['id']}: expected {one.pair['finding']}, found "
                + (f"{found.finding}{' turned' * found.turned} by {found.speaker}" if found else "nothing")
                + f"\n    {one.pair['quotation']}\n    "
                + (" ".join(f"{c.op}[{c.ours}|{c.theirs}]" for c in found.diff if c.op != "same") if found else "")
            )
    treacherous = sum(right[kind] for kind in {one["kind"] for one in PAIRS if not one["fair"]})
    print(dict(right), "treacherous right", treacherous, "fair right", right.total() - treacherous, "alarms", alarms)  # noqa: T201


if __name__ == "__main__":
    main()

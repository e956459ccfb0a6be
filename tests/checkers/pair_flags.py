"""How many made-up pairs of quotation and record are flagged, by whom, and how many of the fair ones.

Run as `python -m tests.checkers.pair_flags`: prints every miss and every wrong flag, and of each checker the sentence
that stands as `measured` in its file of tests/checkers/copy. Where the labelled pairs of two outlets' quotations lie
beside the project, the checkers that wire copy concerns are measured on these too.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.attribution import attribute, load_tagger
from factcheck.checkers.altered_quotation import AlteredQuotation
from factcheck.checkers.date_conflict import DateConflict
from factcheck.checkers.other_speaker import OtherSpeaker
from factcheck.checkers.quotation_not_found import QuotationNotFound
from factcheck.checkers.spliced_quotation import SplicedQuotation
from factcheck.checkers.truncated_quotation import TruncatedQuotation
from factcheck.checkers.words_added import WordsAdded
from factcheck.model import Document, Flag
from factcheck.testing import MemoryCorpus, outcomes_of
from tests.verification.pair_findings import PAIRS, records

OUTLETS = Path(__file__).parents[3] / "shared" / "data" / "quotes" / "cases.jsonl"
CHECKERS = (
    AlteredQuotation,
    DateConflict,
    OtherSpeaker,
    QuotationNotFound,
    SplicedQuotation,
    TruncatedQuotation,
    WordsAdded,
)
BY_FINDING = {
    "other_speaker": "other-speaker",
    "spliced": "spliced-quotation",
    "added": "words-added",
    "altered": "altered-quotation",
    "partial": "truncated-quotation",
    "other_day": "date-conflict",
    "not_found": "quotation-not-found",
}


class Flagged(NamedTuple):
    """A pair, and the queries that its quotation gets; a note of a cut that turns nothing is none."""

    pair: dict
    queries: tuple[Flag, ...]

    @property
    def expected(self) -> set[str]:
        """The checkers one of which should raise it; none of a fair pair."""
        findings = {self.pair["finding"], *self.pair["also"]}
        return set() if self.pair["fair"] else {BY_FINDING[one] for one in findings if one in BY_FINDING}


def flagged(pair: dict) -> Flagged:
    """The pair's draft and records as a run has them; it is published on the day of the latest of the records."""
    spoken = records(pair["records"], pair.get("speakers", {}))
    days = [one.day for one in spoken if one.day]
    draft = attribute(Document(id=pair["id"], text=pair["draft"], published=max(days, default=None)), load_tagger())
    # As ingest leaves them, with the names that stand for labels.
    beside = [one.document.model_copy(update={"turns": one.turns, "published": one.day}) for one in spoken]
    corpus = MemoryCorpus([draft, *beside])
    at = pair["draft"].index(pair["quotation"])
    flags = [
        flag
        for checker in CHECKERS
        for outcome in outcomes_of(checker(), corpus)
        for flag in outcome.flags
        if flag.severity != "note"
        and any(one.role == "quotation" and one.span.start <= at < one.span.end for one in flag.evidence)
    ]
    return Flagged(pair, tuple(flags))


class Tally(NamedTuple):
    """Of one checker: pairs it should flag and does, those it should and does not, and flags it should not raise."""

    right: int
    missed: int
    wrong: int

    @property
    def sentence(self) -> str:
        """What it comes to on the pairs of quotation and record, as the documentation has it."""
        return (
            f"Precision: measured on {len(PAIRS)} made-up pairs of a quotation and records, half of them fair, on which"
            f" the comparison was built: {self.right} of {self.right + self.missed} such quotations flagged,"
            f" {self.wrong} wrong flags."
        )


def tallies(found: list[Flagged]) -> dict[str, Tally]:
    """What each checker comes to; a pair that another checker may as well flag is missed by none of them."""
    right, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for one in found:
        raised = {flag.checker for flag in one.queries}
        right.update(raised & one.expected)
        wrong.update(raised - one.expected)
        if one.expected and not raised & one.expected:
            missed[BY_FINDING[one.pair["finding"]]] += 1
    return {one.id: Tally(right[one.id], missed[one.id], wrong[one.id]) for one in CHECKERS}


def lines(found: list[Flagged]) -> Iterator[str]:
    """Each miss and each wrong flag."""
    for one in found:
        raised = {flag.checker for flag in one.queries}
        if raised != one.expected and not (raised and raised <= one.expected):
            told = "; ".join(f"{flag.checker}: {flag.message}" for flag in one.queries) or "nothing"
            yield f"{one.pair['id']}: expected {sorted(one.expected)}, got {told}\n    {one.pair['quotation']}"
        if len(one.queries) > 1:
            yield f"{one.pair['id']}: {len(one.queries)} flags for one quotation"


def outlet_tallies() -> dict[str, Tally]:
    """Two outlets' quotations as copy and wire copy: of a cut one the shorter is the copy, of others the first."""
    wanted = {"altered": AlteredQuotation.id, "truncated": TruncatedQuotation.id}
    right, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for pair in map(json.loads, OUTLETS.read_text("utf-8").splitlines()):
        corpus = MemoryCorpus(_copy_and_wire(pair))
        outcomes = [one for checker in CHECKERS for one in outcomes_of(checker(), corpus)]
        raised = {flag.checker for one in outcomes if one.document_id == "copy" for flag in one.flags}
        expected = {wanted[pair["label"]]} if pair["label"] in wanted else set()
        right.update(raised & expected)
        missed.update(expected - raised)
        wrong.update(raised - expected)
    return {name: Tally(right[name], missed[name], wrong[name]) for name in wanted.values()}


def _copy_and_wire(pair: dict) -> Iterator[Document]:
    ours, theirs = pair["a"], pair["b"]
    if pair["label"] == "truncated":
        ours, theirs = sorted((ours, theirs), key=len)
    days = sorted(date.fromisoformat(pair[name]) for name in ("a_date", "b_date"))
    for name, kind, words, day in (("copy", "article", ours, days[1]), ("wire", "wire", theirs, days[0])):
        inner = words.strip().rstrip(",").translate({ord(mark): "'" for mark in '“”"'})
        yield Document(id=name, kind=kind, text=f"Senator Ann Lee said: “{inner}”", published=day)


def main() -> None:
    """Print them."""
    found = list(map(flagged, PAIRS))
    told = [*lines(found), *(f"{name}: {tally.sentence}" for name, tally in tallies(found).items())]
    if OUTLETS.exists():
        told += [f"{name}, two outlets' quotations: {tally}" for name, tally in outlet_tallies().items()]
    print("\n".join(told))  # noqa: T201


if __name__ == "__main__":
    main()

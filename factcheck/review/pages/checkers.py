"""The page of the checkers: how often each is right, as measured and at this desk."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model import SEVERITY
from factcheck.review.answers import Answer, Visit
from factcheck.review.compat import read
from factcheck.store.read.pages.checkers import CheckerCounts, DeskCounts, PartCounts, checkers_facts


class Share(NamedTuple):
    """One part of a bar: what it counts, where it begins and how far it goes, in hundredths."""

    state: str
    number: int
    start: float
    width: float


async def checkers(visit: Visit) -> Answer:
    """Those that run first, the gravest before the others; then how each fared by publisher and month."""
    facts = await read(visit.datasette, visit.database, checkers_facts)
    parts = (("Publisher", _rows(facts.by_publisher)), ("Month", _rows(facts.by_month)))
    context = {
        "checkers": sorted(facts.checkers, key=_in_order),
        "titles": {one.id: one.known.title for one in facts.checkers if one.known},
        "shares": shares,
        "parts": parts,
        "decided": any(one.upheld or one.dismissed for one in facts.checkers),
        "table_url": lambda table: visit.datasette.urls.table(visit.database, table),
    }
    return Answer("checkers.html", "Checkers", facts, context)


def shares(counts: DeskCounts) -> tuple[Share, ...]:
    """Upheld, dismissed and open as parts of one bar; those of nothing left out."""
    numbers: Mapping[str, int] = {"upheld": counts.upheld, "dismissed": counts.dismissed, "open": counts.open}
    total, found, start = sum(numbers.values()), [], 0.0
    for state, number in numbers.items():
        if number:
            width = 100 * number / total
            found.append(Share(state, number, round(start, 2), round(width, 2)))
            start += width
    return tuple(found)


def _in_order(one: CheckerCounts) -> tuple[bool, int, str]:
    known = one.known
    return (not (known and known.is_on), SEVERITY.ranks[known.severity] if known else len(SEVERITY.ranks), one.id)


def _rows(parts: tuple[PartCounts, ...]) -> dict[str, list[PartCounts]]:
    found: dict[str, list[PartCounts]] = {}
    for part in parts:
        found.setdefault(part.checker, []).append(part)
    return found

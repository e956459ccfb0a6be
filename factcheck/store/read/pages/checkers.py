"""What the page of the checkers shows: how often each was right, as measured and at this desk."""

from sqlite_utils import Database

from factcheck.model import KnownChecker, Record

# A desk of many outlets and years has more; the view has all of them.
_PARTS_AT_MOST = 200


class DeskCounts(Record):
    """What became of the flags of one checker: `raised` counts those since withdrawn too.

    `precision` is the share of those decided that were right: upheld, or dismissed because the copy is mended already.
    """

    raised: int = 0
    upheld: int = 0
    dismissed: int = 0
    already_fixed: int = 0
    open: int = 0
    precision: float | None = None


class CheckerCounts(DeskCounts):
    """A checker with its counts; `known` is None of one that is loaded no more."""

    id: str
    known: KnownChecker | None


class PartCounts(DeskCounts):
    """The counts of one checker for one publisher, or for what was raised in one month."""

    checker: str
    part: str | None


class CheckersFacts(Record):
    """Every checker that is at hand or has raised a flag, by id; the parts hold what was decided."""

    checkers: tuple[CheckerCounts, ...]
    by_publisher: tuple[PartCounts, ...]
    by_month: tuple[PartCounts, ...]


_SUMS = (
    "sum(raised) AS raised, sum(upheld) AS upheld, sum(dismissed) AS dismissed, sum(already_fixed) AS already_fixed,"
    " sum(open) AS open,"
    " round(1.0 * sum(upheld + already_fixed) / nullif(sum(upheld + dismissed), 0), 3) AS precision"
)


def checkers_facts(db: Database) -> CheckersFacts:
    """Checkers by id; their publishers by name and months the latest first, at most 200 of each."""
    known = {str(row["id"]): KnownChecker.model_validate(row) for row in db.query("SELECT * FROM checkers")}
    counted = {
        str(row.pop("checker")): row
        for row in db.query(f"SELECT checker, {_SUMS} FROM checker_precision GROUP BY checker")  # noqa: S608 - our own words
    }
    return CheckersFacts(
        checkers=tuple(
            CheckerCounts.model_validate({"id": one, "known": known.get(one), **counted.get(one, {})})
            for one in sorted(known.keys() | counted.keys())
        ),
        by_publisher=_parts(db, "publisher", "publisher"),
        by_month=_parts(db, "month", "month DESC"),
    )


def _parts(db: Database, column: str, order: str) -> tuple[PartCounts, ...]:
    rows = db.query(
        f"SELECT checker, {column} AS part, {_SUMS} FROM checker_precision"  # noqa: S608 - our own words
        f" GROUP BY checker, {column} HAVING sum(upheld + dismissed) ORDER BY checker, {order} LIMIT ?",
        [_PARTS_AT_MOST],
    )
    return tuple(PartCounts.model_validate(row) for row in rows)

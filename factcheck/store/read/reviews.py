"""The reviewers' log, as it stands."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from factcheck.model import FlagReview, Review, ReviewEvidence
from factcheck.store.rows import Value


class StoredReview(Review):
    """A review as it stands in the log."""

    id: int
    reviewed_at: str
    note: str | None = None


class StoredFlagReview(FlagReview):
    """A decision about a flag as it stands in the log."""

    id: int
    checker_version: str
    reviewed_at: str


_OF_FLAG = "id, flag_id, checker_version, follows, reviewer, state, reason, words, reviewed_at"


def reviews_of(db: Database, statement_id: str) -> list[StoredReview]:
    """The statement's reviews, the latest last, with their evidence and notes in the order they were written.

    Two reads: within a transaction they show one moment.
    """
    evidence = defaultdict(list)
    for row in db.query(
        "SELECT e.* FROM evidence e JOIN reviews r ON r.id = e.review_id WHERE r.statement_id = ? ORDER BY e.id",
        [statement_id],
    ):
        found = {name: row[name] for name in ("url", "document_id", "words", "dated")}
        evidence[row["review_id"]].append(ReviewEvidence.model_validate(found))
    rows = db.query(
        "SELECT r.*, (SELECT group_concat(body, char(10)) FROM notes n WHERE n.review_id = r.id) AS note"
        " FROM reviews r WHERE r.statement_id = ? ORDER BY r.id",
        [statement_id],
    )
    return [_review(row, tuple(evidence[row["id"]])) for row in rows]


def latest_review_id(db: Database, statement_id: str) -> int | None:
    """What the next review of this statement has to follow; None before the first."""
    row = db.execute("SELECT max(id) FROM reviews WHERE statement_id = ?", [statement_id]).fetchone()
    return None if row[0] is None else int(row[0])


def latest_flag_reviews(db: Database, flag_ids: Iterable[str]) -> dict[str, StoredFlagReview]:
    """The decision that counts of each of these flags, by the flag's id; those nobody has looked at are left out."""
    rows = db.query(
        f"SELECT {_OF_FLAG} FROM flag_reviews WHERE id IN (SELECT max(id) FROM flag_reviews"  # noqa: S608 - our own words
        " WHERE flag_id IN (SELECT value FROM json_each(?)) GROUP BY flag_id)",
        [json.dumps(list(flag_ids))],
    )
    return {str(row["flag_id"]): StoredFlagReview.model_validate(row) for row in rows}


def flag_reviews_of(db: Database, flag_id: str) -> tuple[StoredFlagReview, ...]:
    """All that was decided about a flag, the latest last; one read."""
    sql = f"SELECT {_OF_FLAG} FROM flag_reviews WHERE flag_id = ? ORDER BY id"  # noqa: S608 - our own words
    return tuple(StoredFlagReview.model_validate(row) for row in db.query(sql, [flag_id]))


def _review(row: Mapping[str, Value], evidence: tuple[ReviewEvidence, ...]) -> StoredReview:
    return StoredReview.model_validate({**row, "defects": tuple(json.loads(str(row["defects"]))), "evidence": evidence})

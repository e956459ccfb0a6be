"""What people decided about flags, as it stands in the log."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import FlagReview


class StoredFlagReview(FlagReview):
    """A decision about a flag as it stands in the log."""

    id: int
    checker_version: str
    reviewed_at: str


_COLUMNS = "id, flag_id, checker_version, follows, reviewer, state, reason, words, reviewed_at"


def latest_flag_reviews(db: Database, flag_ids: Iterable[str]) -> dict[str, StoredFlagReview]:
    """The decision that counts of each of these flags, by the flag's id; those nobody has looked at are left out."""
    rows = db.query(
        f"SELECT {_COLUMNS} FROM flag_reviews WHERE id IN (SELECT max(id) FROM flag_reviews"  # noqa: S608 - our own words
        " WHERE flag_id IN (SELECT value FROM json_each(?)) GROUP BY flag_id)",
        [json.dumps(list(flag_ids))],
    )
    return {str(row["flag_id"]): StoredFlagReview.model_validate(row) for row in rows}


def flag_reviews_of(db: Database, flag_id: str) -> tuple[StoredFlagReview, ...]:
    """All that was decided about a flag, the latest last; one read."""
    sql = f"SELECT {_COLUMNS} FROM flag_reviews WHERE flag_id = ? ORDER BY id"  # noqa: S608 - our own words
    return tuple(StoredFlagReview.model_validate(row) for row in db.query(sql, [flag_id]))

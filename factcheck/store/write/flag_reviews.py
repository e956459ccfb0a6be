"""The log of what people decided about flags: append-only, each decision on top of the one before."""

import sqlite3

from sqlite_utils import Database

from factcheck.errors import ReviewError, StaleReviewError
from factcheck.model import FlagReview
from factcheck.store.opening import now, writing
from factcheck.store.rows import Row


def add_flag_review(db: Database, review: FlagReview) -> int:
    """Append a decision about a flag; hand back its id. The flag has its state from then on.

    It holds while the words that the flag points at do: a flag that is withdrawn and raised again keeps its state.
    StaleReviewError where another decision came first; ReviewError where the flag is not stored, or a dismissal has no
    reason. Either way nothing is written: one write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        row = db.execute("SELECT checker_version FROM flags WHERE id = ?", [review.flag_id]).fetchone()
        if row is None:
            raise ReviewError(f"there is no flag {review.flag_id}; it may lie in another database")
        latest = db.execute("SELECT max(id) FROM flag_reviews WHERE flag_id = ?", [review.flag_id]).fetchone()[0]
        if review.follows != latest:
            raise StaleReviewError("somebody else has decided about this flag since you opened it")
        broken = _broken_rule(review)
        if broken:
            raise ReviewError(broken)
        columns: Row = {**review.model_dump(), "checker_version": row[0], "reviewed_at": now()}
        try:
            return int(db.table("flag_reviews").insert(dict(columns)).last_rowid or 0)
        except sqlite3.IntegrityError as error:
            raise ReviewError(str(error)) from error


def _broken_rule(review: FlagReview) -> str | None:
    if review.state == "dismissed" and review.reason is None:
        return "a flag is dismissed for a reason: choose one"
    if review.state != "dismissed" and review.reason is not None:
        return "only a flag that is dismissed has a reason for it"
    if review.reason == "other" and not (review.words or "").strip():
        return "another reason needs words: write it down"
    return None

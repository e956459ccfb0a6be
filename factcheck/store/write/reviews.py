"""The reviewers' log: append-only, each review on top of the one before."""

import json
import sqlite3

from sqlite_utils import Database

from factcheck.errors import ReviewError, StaleReviewError
from factcheck.model import Review
from factcheck.store.opening import now, writing
from factcheck.store.read.reviews import StoredReview, reviews_of
from factcheck.store.rows import Row
from factcheck.store.write.documents import increment_revision
from factcheck.verdicts import broken_rules


def add_review(db: Database, review: Review, note: str | None = None) -> int:
    """Append a review, its evidence and its note; hand back its id.

    StaleReviewError where another review or a newer document version came first; ReviewError where a rule of the
    verdict model is broken. Either way nothing is written: one write transaction, or a savepoint in the one that is
    open. The first on a newer version makes the document due to be checked again.
    """
    with writing(db):
        earlier = reviews_of(db, review.statement_id)
        _check_latest(db, review, earlier)
        broken = broken_rules(review, earlier)
        if broken:
            raise ReviewError("; ".join(broken))
        try:
            review_id = _insert(db, review, note)
        except sqlite3.IntegrityError as error:
            raise ReviewError(str(error)) from error
        if earlier and earlier[-1].document_version < review.document_version:
            _say_judged_anew(db, review.statement_id)
        return review_id


def _check_latest(db: Database, review: Review, earlier: list[StoredReview]) -> None:
    row = db.execute(
        "SELECT d.version FROM documents d JOIN statements s ON s.document_id = d.id WHERE s.id = ?",
        [review.statement_id],
    ).fetchone()
    if row is None:
        raise ReviewError(f"there is no statement {review.statement_id}; it may lie in another database")
    latest = earlier[-1].id if earlier else None
    if review.follows != latest:
        raise StaleReviewError("somebody else has reviewed this statement since you opened it")
    if review.document_version != row[0]:
        raise StaleReviewError(f"the document has a newer version, {row[0]}, since you opened it")


def _say_judged_anew(db: Database, statement_id: str) -> None:
    """A checker sees decisions on earlier words: where one is made anew on those that stand, it looks again."""
    row = db.execute("SELECT document_id FROM statements WHERE id = ?", [statement_id]).fetchone()
    increment_revision(db, row[0], as_traced_as_before=True)


def _insert(db: Database, review: Review, note: str | None) -> int:
    columns: Row = {
        "statement_id": review.statement_id,
        "document_version": review.document_version,
        "follows": review.follows,
        "reviewer": review.reviewer,
        "state": review.state,
        "attribution": review.attribution,
        "defects": json.dumps(review.defects),
        "rating": review.rating,
        "desk_label": review.desk_label,
        "searched": review.searched,
        "reviewed_at": now(),
    }
    review_id = _inserted(db, "reviews", columns)
    for item in review.evidence:
        dated = item.dated.isoformat() if item.dated else None
        found: Row = {"url": item.url, "document_id": item.document_id, "words": item.words, "dated": dated}
        db.table("evidence").insert({"review_id": review_id, **found})
    if note:
        add_note(db, author=review.reviewer, body=note, statement_id=review.statement_id, review_id=review_id)
    return review_id


def add_note(
    db: Database,
    *,
    author: str,
    body: str,
    statement_id: str | None = None,
    flag_id: str | None = None,
    review_id: int | None = None,
) -> int:
    """Hang free words on a statement or a flag; hand back the note's id. ReviewError where neither is there.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        row = db.execute(
            "SELECT document_id FROM statements WHERE id = ? UNION ALL SELECT document_id FROM flags WHERE id = ?",
            [statement_id, flag_id],
        ).fetchone()
        if row is None:
            raise ReviewError("a note needs a statement or a flag to hang on, and this one is not in the database")
        hung: Row = {"document_id": row[0], "statement_id": statement_id, "flag_id": flag_id, "review_id": review_id}
        return _inserted(db, "notes", {**hung, "author": author, "body": body, "noted_at": now()})


def _inserted(db: Database, table: str, row: Row) -> int:
    return int(db.table(table).insert(dict(row)).last_rowid or 0)

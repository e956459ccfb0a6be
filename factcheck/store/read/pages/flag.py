"""All that the page of one flag shows."""

from sqlite_utils import Database

from factcheck.model import KnownChecker, Record
from factcheck.store.read.parts import DocumentHead, StoredFlag, StoredNote, flags_by_id, heads, notes_on
from factcheck.store.read.reviews import StoredFlagReview, flag_reviews_of


class FlagFacts(Record):
    """A flag, whether its checker still raises it, and what people decided about it, the latest last."""

    flag: StoredFlag
    gone_at: str | None
    checker: KnownChecker | None
    documents: tuple[DocumentHead, ...]
    reviews: tuple[StoredFlagReview, ...]
    notes: tuple[StoredNote, ...]


def flag_facts(db: Database, flag_id: str) -> FlagFacts | None:
    """The flag with all that is known of it, raised or not; None where there is none of that id."""
    found = flags_by_id(db, [flag_id])
    if not found:
        return None
    flag = found[0]
    known = [
        KnownChecker.model_validate(row) for row in db.query("SELECT * FROM checkers WHERE id = ?", [flag.checker])
    ]
    named = {flag.document_id, *(item.document_id for item in flag.evidence)}
    return FlagFacts(
        flag=flag,
        gone_at=db.execute("SELECT gone_at FROM flags WHERE id = ?", [flag_id]).fetchone()[0],
        checker=known[0] if known else None,
        documents=tuple(heads(db, named).values()),
        reviews=flag_reviews_of(db, flag_id),
        notes=notes_on(db, "flag", [flag_id]),
    )

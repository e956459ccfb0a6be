"""What people decided about a document's statements, and what is flagged in it, as its report has them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from factcheck.model import Decision, ReportedFlag, ReportedNote, ReportedReview, ReportedRewording
from factcheck.store.read.parts import StoredFlag, flags_by_id
from factcheck.store.read.reviews import StoredReview, reviews_of
from factcheck.store.read.rewordings import rewordings_of
from factcheck.store.rows import Value
from factcheck.store.shown import standing

_NOTES = """
    SELECT statement_id, flag_id, author, body, noted_at, text AS about FROM notes
    WHERE document_id = ? AND review_id IS NULL ORDER BY id
"""


class Notes:
    """The notes on a document, by what they hang on; those that were not `taken` are left over."""

    def __init__(self, db: Database, document_id: str) -> None:
        self._by: dict[tuple[str, Value], list[ReportedNote]] = defaultdict(list)
        for row in db.query(_NOTES, [document_id]):
            key = ("flag", row["flag_id"]) if row["flag_id"] else ("statement", row["statement_id"])
            self._by[key].append(
                ReportedNote.model_validate({name: row[name] for name in ("author", "body", "noted_at", "about")})
            )

    def taken(self, kind: str, key: str) -> tuple[ReportedNote, ...]:
        """Those that hang on this, oldest first; each is taken once."""
        return tuple(self._by.pop((kind, key), ()))

    def left(self) -> tuple[ReportedNote, ...]:
        """Those that nobody took, oldest first."""
        return tuple(sorted((one for some in self._by.values() for one in some), key=lambda one: one.noted_at))


def decision_of(db: Database, row: Mapping[str, Value], notes: Notes) -> Decision:
    """Where the statement of this row stands, with its whole log; several reads where anybody has reviewed it."""
    statement_id = str(row["id"])
    reviews = reviews_of(db, statement_id) if row["review_id"] is not None else []
    changes = rewordings_of(db, statement_id) if reviews else ()
    return Decision.model_validate(
        {
            **{name: row[name] for name in ("state", "attribution", "rating")},
            "second_reviewer": _second_reviewer(reviews),
            "reviews": tuple(_only(ReportedReview.model_fields, one.model_dump()) for one in reviews),
            "notes": notes.taken("statement", statement_id),
            "rewordings": tuple(
                _only(ReportedRewording.model_fields, one.model_dump())
                for one in changes
                if one.review_id == reviews[-1].id
            ),
        }
    )


def flags_standing(db: Database, document_id: str) -> tuple[StoredFlag, ...]:
    """The flags that stand on the document and nobody dismissed, the gravest first; several reads."""
    rows = db.execute(
        f"SELECT id FROM flags f WHERE document_id = ? AND {standing('f')}",  # noqa: S608 - our own words
        [document_id],
    )
    return flags_by_id(db, [row[0] for row in rows.fetchall()])


def reported_flags(flags: Iterable[StoredFlag], document_id: str, notes: Notes) -> tuple[ReportedFlag, ...]:
    """The flags as the report has them, each with the first words of the document that it points at."""
    return tuple(
        ReportedFlag.model_validate(
            {
                **_only(ReportedFlag.model_fields, one.model_dump(exclude={"evidence"})),
                "words": next((item.span.text for item in one.evidence if item.document_id == document_id), None),
                "notes": notes.taken("flag", one.id),
            }
        )
        for one in flags
    )


def _second_reviewer(reviews: list[StoredReview]) -> str | None:
    """Who else came to the latest verdict about the version that it is about, the latest such."""
    if not reviews or reviews[-1].attribution == "unchecked":
        return None
    latest = reviews[-1]
    verdict = latest.document_version, latest.attribution, latest.rating
    others = [one for one in reviews if one.reviewer != latest.reviewer]
    # What somebody has taken back since is no second opinion.
    said = {one.reviewer: (one.document_version, one.attribution, one.rating) for one in others}
    return next((one.reviewer for one in reversed(others) if said[one.reviewer] == verdict), None)


def _only(fields: Iterable[str], values: Mapping[str, object]) -> dict[str, object]:
    return {name: values[name] for name in fields if name in values}

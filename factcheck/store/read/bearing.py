"""Which documents are to be verified, and which records bear on which: by day, by trace and by what was found."""

import json
from collections.abc import Collection, Iterable
from datetime import date

from sqlite_utils import Database

_VERIFIED = (
    "SELECT d.id FROM documents d INDEXED BY documents_verified LEFT JOIN verified v ON v.document_id = d.id"
    " WHERE d.kind IN (SELECT value FROM json_each(?))"
)
_IS_DUE = "(v.made_by IS NOT ? OR v.version IS NOT d.version OR v.revision IS NOT d.revision)"
# Of what is still to be traced, the tracing comes first.
_HAS_CHANGED = "(v.revision <> d.revision AND d.traced_revision = d.revision)"
_RECORDS = ("record",)
_UNSURE = """
    SELECT DISTINCT v.document_id, k.name FROM verifications v
    LEFT JOIN statements s ON s.id = v.statement_id LEFT JOIN speakers k ON k.id = s.speaker_id
    WHERE v.gone_at IS NULL AND v.finding NOT IN ('exact', 'near')
"""
_PUBLISHED = "AND v.document_id IN (SELECT id FROM documents WHERE published BETWEEN ? AND ?)"
_SPOKEN = "AND s.stated_on <= ? AND ifnull(s.stated_on_latest, s.stated_on) >= ?"


def documents_to_verify(
    db: Database, kinds: Iterable[str], fingerprint: str, among: Collection[str] | None = None
) -> list[str]:
    """Ids of documents of these kinds that are new, changed, or were verified by what has another fingerprint.

    Of all; or of those `among` them, and of all others those that have changed since they were verified. In order.
    """
    which, values = _IS_DUE, [fingerprint]
    if among is not None:
        these = json.dumps(list(among))
        # Of the others those are looked at that are noted as changed.
        which = (
            "d.id IN (SELECT value FROM json_each(?) UNION SELECT document_id FROM changed_documents)"  # noqa: S608 - ours
            f" AND ({_IS_DUE} AND d.id IN (SELECT value FROM json_each(?)) OR {_HAS_CHANGED})"
        )
        values = [these, fingerprint, these]
    return _ids(db, f"{_VERIFIED} AND {which} ORDER BY d.id", [json.dumps(list(kinds)), *values])


def documents_behind(db: Database, kinds: Iterable[str], among: Collection[str]) -> set[str]:
    """Ids of those of the documents, of these kinds, that have changed since they were verified."""
    sql = f"{_VERIFIED} AND d.id IN (SELECT value FROM json_each(?)) AND v.revision <> d.revision"  # noqa: S608 - ours
    return set(_ids(db, sql, [json.dumps(list(kinds)), json.dumps(list(among))]))


def records_arrived(db: Database, among: Collection[str] | None = None) -> list[str]:
    """Ids of records, or of those `among` them, that came in or changed since documents were verified by them."""
    which, values = "v.version IS NOT d.version", [json.dumps(_RECORDS)]
    if among is not None:
        which += " AND d.id IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(list(among)))
    return _ids(db, f"{_VERIFIED} AND {which} ORDER BY d.id", values)


def unsure_near(db: Database, published: tuple[date, date], spoken: tuple[date, date]) -> list[tuple[str, str | None]]:
    """Documents with a quotation that is not found as printed, and who is said to have said it; None: nobody named.

    Of documents published between two days, and quotations of a day that may lie between two days.
    """
    first, last = (day.isoformat() for day in published)
    by_publication = db.execute(f"{_UNSURE} {_PUBLISHED}", [first, last]).fetchall()
    first, last = (day.isoformat() for day in spoken)
    by_day = db.execute(f"{_UNSURE} {_SPOKEN}", [last, first]).fetchall()
    return sorted({*by_publication, *by_day}, key=repr)


def unsure_of(db: Database, surname: str) -> list[tuple[str, str]]:
    """Documents of any day with a quotation that is not found as printed, and who of that surname is said to speak."""
    rows = db.execute(f"{_UNSURE} AND lower(k.name) LIKE ? ESCAPE '!'", [_ending_in(surname)]).fetchall()
    return sorted((str(document_id), str(name)) for document_id, name in rows)


def documents_found_in(db: Database, record_id: str) -> list[str]:
    """Ids of the documents with a quotation that was verified by a passage of this record."""
    sql = "SELECT DISTINCT document_id FROM verifications WHERE found_document_id = ? AND gone_at IS NULL ORDER BY 1"
    return _ids(db, sql, [record_id])


def records_between(db: Database, first: date, last: date) -> list[str]:
    """Ids of the records of these days, in order."""
    sql = "SELECT id FROM documents WHERE kind = 'record' AND published BETWEEN ? AND ? ORDER BY id"
    return _ids(db, sql, [first.isoformat(), last.isoformat()])


def undated_records(db: Database, surname: str, most: int) -> list[str]:
    """Ids of records without a day that name somebody of that surname, the latest taken in first; at most so many."""
    words = " ".join(part for part in "".join(one if one.isalnum() else " " for one in surname).split())
    sql = """
        SELECT id FROM documents WHERE kind = 'record' AND published IS NULL
          AND (lower(speaker) LIKE ?1 ESCAPE '!'
               OR rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?2)
               OR id IN (SELECT document_id FROM turns WHERE lower(speaker) LIKE ?1 ESCAPE '!'))
        ORDER BY rowid DESC LIMIT ?3
    """
    rows = db.execute(sql, [_ending_in(surname), f'"{words}"', most]).fetchall() if words else []
    return [row[0] for row in rows]


def _ending_in(surname: str) -> str:
    """A pattern for names that end in the surname, whatever signs are in it."""
    plain = surname.lower().replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{plain}"


def records_traced(db: Database, document_id: str) -> list[str]:
    """Ids of the records that the document's quotations were traced to, in order."""
    sql = (
        "SELECT DISTINCT t.document_id FROM traces t JOIN statements s ON s.id = t.statement_id"
        " JOIN documents d ON d.id = t.document_id WHERE s.document_id = ? AND d.kind = 'record' ORDER BY 1"
    )
    return _ids(db, sql, [document_id])


def records_among(db: Database, document_ids: Iterable[str]) -> list[str]:
    """Those of the documents that are records, in order of id."""
    sql = "SELECT id FROM documents WHERE kind = 'record' AND id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return _ids(db, sql, [json.dumps(sorted(document_ids))])


def _ids(db: Database, sql: str, values: list[str]) -> list[str]:
    return [row[0] for row in db.execute(sql, values).fetchall()]

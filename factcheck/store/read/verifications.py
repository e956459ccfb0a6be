"""What holding a document's quotations against the records gave, and the turns of a record, as records."""

import json
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from factcheck.model import Turn, Verification

# Of what was verified in another version than the document or the record has now, the offsets may be wrong.
CURRENT = (
    "NOT EXISTS (SELECT 1 FROM verified c JOIN documents n ON n.id = c.document_id"
    " WHERE c.document_id = {0}.id AND c.version IS NOT n.version)"
)
_FROM = (
    'SELECT v.*, substr(d.text, v.start + 1, v."end" - v.start) AS words, k.name AS said_by,'  # noqa: S608 - ours
    " substr(f.text, v.found_start + 1, v.found_end - v.found_start) AS found_words,"
    " substr(f.text, v.cut_start + 1, v.cut_end - v.cut_start) AS cut_words,"
    f" {CURRENT.format('f')} AS is_as_found,"
    " (SELECT t.at_start FROM turns t WHERE t.document_id = v.found_document_id AND t.start <= v.found_start"
    ' AND t."end" > v.found_start LIMIT 1) AS at'
    " FROM verifications v JOIN documents d ON d.id = v.document_id LEFT JOIN statements s ON s.id = v.statement_id"
    " LEFT JOIN speakers k ON k.id = s.speaker_id LEFT JOIN documents f ON f.id = v.found_document_id"
    f" WHERE v.gone_at IS NULL AND {CURRENT.format('d')}"
)
_STANDING = f"{_FROM} AND v.{{column}} = ? ORDER BY v.start, v.id"
_ALL = f"{_FROM} ORDER BY v.document_id, v.start, v.id"
# Of another version than the document or the record has now, or of a statement that is gone: to be made anew.
_AS_IT_IS = (
    " AND v.document_id = ? AND (v.statement_id IS NULL OR s.gone_at IS NULL)"
    " AND EXISTS (SELECT 1 FROM verified w WHERE w.document_id = d.id AND w.version = d.version)"
    " AND (f.id IS NULL OR EXISTS (SELECT 1 FROM verified w WHERE w.document_id = f.id AND w.version = f.version))"
    " ORDER BY v.start, v.id"
)
_PLAIN = ("document_id", "statement_id", "finding", "turned_by", "found_document_id", "found_speaker")


def verifications_of(db: Database, document_id: str) -> tuple[Verification, ...]:
    """The standing verifications of a document's quotations, in reading order; one read.

    None of those of an earlier version of its text; of a record that has changed since, without their place in it.
    `at` is the second at which the turn that holds the passage begins.
    """
    return _read(db, "document_id", document_id)


def verifications_of_statement(db: Database, statement_id: str) -> tuple[Verification, ...]:
    """The standing verifications of one statement's quotations, in reading order; one read."""
    return _read(db, "statement_id", statement_id)


def load_verifications(db: Database, document_id: str) -> tuple[Verification, ...]:
    """As `verifications_of`; without those of an earlier version of the document or the record, until made anew."""
    return tuple(_verification(row) for row in db.query(_FROM + _AS_IT_IS, [document_id]))


def documents_of(found: Iterable[Verification]) -> set[str]:
    """Ids of the records that these were found in or looked for in."""
    return {name for one in found for name in (*one.searched, one.found_document_id) if name}


def all_verifications(db: Database) -> Iterator[Verification]:
    """Every standing verification, by document and then in reading order; rows are fetched as they are asked for."""
    yield from (_verification(row) for row in db.query(_ALL) if _is_there(row))


def load_turns(db: Database, document_id: str) -> tuple[Turn, ...]:
    """The turns of a record, in order; one read."""
    rows = db.query(
        'SELECT start, "end", speaker, at_start, at_end FROM turns WHERE document_id = ? ORDER BY start', [document_id]
    )
    return tuple(Turn.model_validate(row) for row in rows)


def _read(db: Database, column: str, value: str) -> tuple[Verification, ...]:
    return tuple(_verification(row) for row in db.query(_STANDING.format(column=column), [value]) if _is_there(row))


def _is_there(row: dict[str, object]) -> bool:
    """Whether the text is still long enough to have the quotation there: it may have changed since."""
    return len(str(row["words"])) == int(str(row["end"])) - int(str(row["start"]))


def _verification(row: dict[str, object]) -> Verification:
    return Verification.model_validate(
        {
            **{name: row[name] for name in _PLAIN},
            "speaker": row["speaker"] or row["said_by"],
            "quotation": {"start": row["start"], "end": row["end"], "text": row["words"]},
            "turned": bool(row["turned"]),
            "cut": _in_record(row, "cut"),
            "found": _in_record(row, "found"),
            "diff": [{"op": op, "ours": ours, "theirs": theirs} for op, ours, theirs in json.loads(str(row["diff"]))],
            "searched": json.loads(str(row["searched"])),
            "at": row["at"] if row["is_as_found"] else None,
        }
    )


def _in_record(row: dict[str, object], name: str) -> dict[str, object] | None:
    """A place in the record; None where there is none, or the record has changed since."""
    if not row["is_as_found"]:
        return None
    start, end, words = (row[f"{name}_{part}"] for part in ("start", "end", "words"))
    if not words or len(str(words)) != int(str(end)) - int(str(start)):
        return None
    return {"start": start, "end": end, "text": words}

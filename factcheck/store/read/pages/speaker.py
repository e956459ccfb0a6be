"""All that the page of one speaker shows: what they are said to have said, the latest first."""

import json
from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.model import Attribution, Record, SpeakerKind, State
from factcheck.store.read.parts import DocumentHead, StatementLine, counts_by, heads, is_named, statement_lines
from factcheck.store.shown import NOT_SHOWN, listed


class SpeakerFacts(Record):
    """A speaker, and what they are said to have said; `document` is the only one in which the name stands for them.

    `not_shown` counts what looks like no statement; it is neither listed nor counted unless somebody asks for it.
    """

    id: int
    name: str
    kind: SpeakerKind
    named: bool
    aliases: tuple[str, ...]
    document: DocumentHead | None
    states: Mapping[State, int]
    attributions: Mapping[Attribution, int]
    documents: int
    not_shown: int
    statements: tuple[StatementLine, ...]


def speaker_facts(db: Database, speaker_id: int, *, hidden: bool = False) -> SpeakerFacts | None:
    """The speaker of that number; None where there is none. What they said is by day, the latest first."""
    row = next(db.query("SELECT * FROM speakers WHERE id = ?", [speaker_id]), None)
    if row is None:
        return None
    scope = str(row["document_id"] or "")
    theirs = "FROM statements s WHERE speaker_id = ? AND gone_at IS NULL AND"
    standing = f"{theirs} {listed(hidden=hidden)}"
    return SpeakerFacts.model_validate(
        {
            **{name: row[name] for name in ("id", "name", "kind")},
            "named": is_named(row["name"], row["kind"]),
            "aliases": tuple(json.loads(str(row["aliases"]))),
            "document": heads(db, [scope]).get(scope),
            "states": counts_by(db, f"SELECT state, count(*) {standing} GROUP BY 1", speaker_id),
            "attributions": counts_by(db, f"SELECT attribution, count(*) {standing} GROUP BY 1", speaker_id),
            "documents": db.execute(f"SELECT count(DISTINCT document_id) {standing}", [speaker_id]).fetchone()[0],
            "not_shown": db.execute(f"SELECT count(*) {theirs} {NOT_SHOWN}", [speaker_id]).fetchone()[0],
            "statements": statement_lines(
                db,
                f"s.speaker_id = ? AND s.gone_at IS NULL AND {listed(hidden=hidden)}"
                " ORDER BY s.stated_on DESC, s.rowid DESC",
                speaker_id,
            ),
        }
    )

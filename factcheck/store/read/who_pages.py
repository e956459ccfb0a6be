"""All that the pages of one speaker and one agency show: what came from them, the latest first."""

import json
from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.model import Agency, Attribution, Factuality, Position, Record, Relation, SpeakerKind, State
from factcheck.store.read.parts import DocumentHead, heads
from factcheck.store.rows import Value, dicts

AT_MOST = 50
# A story may name its agency in the byline, the dateline and the credit line.
_CREDITS_EACH = 4
_WORDS_AT_MOST = 600


class StatementLine(Record):
    """One statement in a list."""

    id: str
    content: str
    source: str | None
    speaker: str | None
    stated_on: str | None
    factuality: Factuality
    state: State
    attribution: Attribution
    document: DocumentHead


class SpeakerFacts(Record):
    """A speaker, and what they are said to have said; `document` is the only one in which the name stands for them."""

    id: int
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...]
    document: DocumentHead | None
    states: Mapping[State, int]
    attributions: Mapping[Attribution, int]
    documents: int
    statements: tuple[StatementLine, ...]


class Carried(Record):
    """A document that came by an agency: how, and where it says so."""

    document: DocumentHead
    relation: Relation
    position: Position
    ambiguous: bool
    start: int | None
    words: str | None


class AgencyFacts(Record):
    """An agency, the latest documents that came by it, the latest statements whose own words name it, how many in all.

    `statements_counted` has those as well that came by it because their document credits it.
    """

    agency: Agency
    documents_counted: int
    statements_counted: int
    relations: Mapping[Relation, int]
    documents: tuple[Carried, ...]
    statements: tuple[StatementLine, ...]


def speaker_facts(db: Database, speaker_id: int) -> SpeakerFacts | None:
    """The speaker of that number; None where there is none."""
    row = next(iter(dicts(db, "SELECT * FROM speakers WHERE id = ?", [speaker_id])), None)
    if row is None:
        return None
    scope = str(row["document_id"] or "")
    standing = "FROM statements WHERE speaker_id = ? AND gone_at IS NULL"
    return SpeakerFacts.model_validate(
        {
            **{name: row[name] for name in ("id", "name", "kind")},
            "aliases": tuple(json.loads(str(row["aliases"]))),
            "document": heads(db, [scope]).get(scope),
            "states": _counts(db, f"SELECT state, count(*) {standing} GROUP BY 1", speaker_id),
            "attributions": _counts(db, f"SELECT attribution, count(*) {standing} GROUP BY 1", speaker_id),
            "documents": db.execute(f"SELECT count(DISTINCT document_id) {standing}", [speaker_id]).fetchone()[0],
            "statements": _lines(
                db, "s.speaker_id = ? AND s.gone_at IS NULL ORDER BY s.stated_on DESC, s.rowid DESC", speaker_id
            ),
        }
    )


def agency_facts(db: Database, agency_id: str) -> AgencyFacts | None:
    """The agency of that id; None where the registry has none."""
    row = next(iter(dicts(db, "SELECT * FROM agencies WHERE id = ?", [agency_id])), None)
    if row is None:
        return None
    lists = {name: tuple(json.loads(str(row[name]))) for name in ("aliases", "languages", "domains")}
    plain = {name: row[name] for name in ("id", "name", "country", "state_controlled")}
    agency = Agency.model_validate({**plain, **lists, "uncertain": bool(row["uncertain"])})
    counted = "SELECT relation, count(DISTINCT document_id) FROM sourcings WHERE agency_id = ?"
    return AgencyFacts(
        agency=agency,
        documents_counted=row["documents"],
        statements_counted=row["statements"],
        relations=_counts(db, f"{counted} AND statement_id IS NULL GROUP BY relation", agency_id),
        documents=_carried(db, agency_id),
        statements=_lines(
            db,
            "s.gone_at IS NULL AND s.id IN (SELECT statement_id FROM sourcings WHERE agency_id = ?"
            " AND level = 'statement' ORDER BY id DESC LIMIT 1000) ORDER BY s.rowid DESC",
            agency_id,
        ),
    )


def _counts(db: Database, sql: str, key: Value) -> dict[str, int]:
    return dict(db.execute(sql, [key]).fetchall())


def _lines(db: Database, which: str, key: Value) -> tuple[StatementLine, ...]:
    rows = list(
        dicts(
            db,
            "SELECT s.id, substr(s.content, 1, ?) AS content, s.source, k.name AS speaker, s.stated_on, s.factuality,"  # noqa: S608 - our own words
            " s.state, s.attribution, s.document_id FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id"
            f" WHERE {which} LIMIT ?",
            [_WORDS_AT_MOST, key, AT_MOST],
        )
    )
    known = heads(db, {str(row["document_id"]) for row in rows})
    return tuple(
        StatementLine.model_validate(
            {
                **{name: value for name, value in row.items() if name != "document_id"},
                "document": known[str(row["document_id"])],
            }
        )
        for row in rows
    )


def _carried(db: Database, agency_id: str) -> tuple[Carried, ...]:
    rows = list(
        dicts(
            db,
            "SELECT document_id, relation, position, ambiguous, start, text AS words FROM sourcings"
            " WHERE agency_id = ? AND statement_id IS NULL ORDER BY id DESC LIMIT ?",
            [agency_id, AT_MOST * _CREDITS_EACH],
        )
    )
    # Of the credits of one document, the first in the text is shown.
    rows = list({row["document_id"]: row for row in rows}.values())[:AT_MOST]
    known = heads(db, {str(row["document_id"]) for row in rows})
    return tuple(
        Carried.model_validate(
            {
                **{name: row[name] for name in ("relation", "position", "start", "words")},
                "ambiguous": bool(row["ambiguous"]),
                "document": known[str(row["document_id"])],
            }
        )
        for row in rows
    )

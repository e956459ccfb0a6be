"""All that the page of one agency shows: what came by it, the latest first."""

import json
from collections.abc import Mapping

from sqlite_utils import Database

from factcheck.model import Agency, Position, Record, Relation
from factcheck.store.read.parts import LINES_AT_MOST, DocumentHead, StatementLine, counts_by, heads, statement_lines
from factcheck.store.shown import NOT_SHOWN, listed

# A story may name its agency in the byline, the dateline and the credit line.
_CREDITS_EACH = 4
# Beyond that, a page does without.
_COUNTED_AT_MOST = 20_000


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

    `statements_counted` has those as well that came by it because their document credits it, and what looks like no
    statement: `statements_left_out` of them, None where those are too many to count. `not_shown` counts, of those that
    name it, what looks like no statement and is not listed unless somebody asks for it.
    """

    agency: Agency
    documents_counted: int
    statements_counted: int
    statements_left_out: int | None
    relations: Mapping[Relation, int]
    documents: tuple[Carried, ...]
    statements: tuple[StatementLine, ...]
    not_shown: int


def agency_facts(db: Database, agency_id: str, *, hidden: bool = False) -> AgencyFacts | None:
    """The agency of that id; None where the registry has none. What came by it: the latest first."""
    row = next(db.query("SELECT * FROM agencies WHERE id = ?", [agency_id]), None)
    if row is None:
        return None
    lists = {name: tuple(json.loads(str(row[name]))) for name in ("aliases", "languages", "domains")}
    plain = {name: row[name] for name in ("id", "name", "country", "state_controlled")}
    agency = Agency.model_validate({**plain, **lists, "uncertain": bool(row["uncertain"])})
    named = (
        "s.gone_at IS NULL AND s.id IN (SELECT statement_id FROM sourcings WHERE agency_id = ?"
        " AND level = 'statement' ORDER BY id DESC LIMIT 1000) AND"
    )
    counted = "SELECT relation, count(DISTINCT document_id) FROM sourcings WHERE agency_id = ?"
    return AgencyFacts(
        agency=agency,
        documents_counted=row["documents"],
        statements_counted=row["statements"],
        statements_left_out=_left_out(db, agency_id) if row["statements"] <= _COUNTED_AT_MOST else None,
        relations=counts_by(db, f"{counted} AND statement_id IS NULL GROUP BY relation", agency_id),
        documents=_carried(db, agency_id),
        statements=statement_lines(db, f"{named} {listed(hidden=hidden)} ORDER BY s.rowid DESC", agency_id),
        not_shown=db.execute(
            f"SELECT count(*) FROM statements s WHERE {named} {NOT_SHOWN}",  # noqa: S608 - our own words
            [agency_id],
        ).fetchone()[0],
    )


def _left_out(db: Database, agency_id: str) -> int:
    """How many of the statements that came by it lists leave out."""
    sql = (
        "SELECT count(DISTINCT s.id) FROM sourcings o CROSS JOIN statements s ON s.id = o.statement_id"  # noqa: S608
        f" WHERE o.agency_id = ? AND o.relation <> 'subject' AND {NOT_SHOWN}"
    )
    return int(db.execute(sql, [agency_id]).fetchone()[0])


def _carried(db: Database, agency_id: str) -> tuple[Carried, ...]:
    rows = list(
        db.query(
            "SELECT document_id, relation, position, ambiguous, start, text AS words FROM sourcings"
            " WHERE agency_id = ? AND statement_id IS NULL ORDER BY id DESC LIMIT ?",
            [agency_id, LINES_AT_MOST * _CREDITS_EACH],
        )
    )
    # Of the credits of one document, the first in the text is shown.
    rows = list({row["document_id"]: row for row in rows}.values())[:LINES_AT_MOST]
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

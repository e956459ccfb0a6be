"""Agencies, and how documents and statements came by them."""

import json
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from factcheck.model import Agency, Document
from factcheck.store.opening import writing
from factcheck.store.rows import Row, put, replace, update
from factcheck.store.write.documents import check_version, increment_revision

_SOURCING_COLUMNS = (
    "statement_id",
    "agency_id",
    "relation",
    "level",
    "position",
    "ambiguous",
    "start",
    "end",
    "text",
    "chain",
    "confidence",
)


def put_agencies(db: Database, agencies: Iterable[Agency]) -> bool:
    """Bring the table of agencies up to the registry; one that documents still name is kept until none does.

    True where a row changed. One write transaction, or a savepoint in the one that is open.
    """
    known = list(agencies)
    with writing(db):
        changed = [_put_agency(db, agency) for agency in known]
        return drop_agencies_but(db, known) or any(changed)


def drop_agencies_but(db: Database, known: Iterable[Agency]) -> bool:
    """Drop the agencies that are none of these and that no document names; True where there was one.

    One write transaction, or a savepoint in the one that is open.
    """
    with writing(db):
        gone = db.execute(
            "DELETE FROM agencies WHERE id NOT IN (SELECT value FROM json_each(?))"
            " AND NOT EXISTS (SELECT 1 FROM sourcings WHERE agency_id = agencies.id)",
            [json.dumps([agency.id for agency in known])],
        )
        return gone.rowcount > 0


def put_sourcings(db: Database, document: Document) -> bool:
    """Make the document's sourcings these; True where a row changed.

    One write transaction, or a savepoint in the one that is open; StoreError where the document has a newer version.
    """
    rows: list[Row] = [
        {
            "statement_id": sourcing.statement_id,
            "agency_id": sourcing.agency,
            "relation": sourcing.relation,
            "level": sourcing.level,
            "position": sourcing.position,
            "ambiguous": int(sourcing.ambiguous),
            "start": sourcing.span.start if sourcing.span else None,
            "end": sourcing.span.end if sourcing.span else None,
            "text": sourcing.span.text if sourcing.span else None,
            "chain": json.dumps([link.model_dump() for link in sourcing.chain], ensure_ascii=False),
            "confidence": sourcing.confidence,
        }
        for sourcing in document.sourcings
    ]
    with writing(db):
        check_version(db, document)
        changed = replace(db, "sourcings", {"document_id": document.id}, rows, _SOURCING_COLUMNS)
        if changed:
            increment_revision(db, document.id)
        return changed


def put_origins(
    db: Database, document_id: str, of_document: Iterable[str], of_statements: Mapping[str, Iterable[str]]
) -> bool:
    """Keep what the document and each of its statements go back to, in the order given; True where a row changed.

    One write transaction, or a savepoint in the one that is open.
    """
    rows = [("documents", document_id, of_document)]
    rows += [("statements", statement_id, found) for statement_id, found in of_statements.items()]
    with writing(db):
        changed = [
            update(db, table, {"id": key}, {"origins": json.dumps(list(found), ensure_ascii=False)})
            for table, key, found in rows
        ]
        return any(changed)


def _put_agency(db: Database, agency: Agency) -> bool:
    values: Row = {
        "name": agency.name,
        "aliases": json.dumps(agency.aliases, ensure_ascii=False),
        "country": agency.country,
        "languages": json.dumps(agency.languages),
        "domains": json.dumps(agency.domains),
        "state_controlled": agency.state_controlled,
        "uncertain": int(agency.uncertain),
    }
    return put(db, "agencies", {"id": agency.id}, values)

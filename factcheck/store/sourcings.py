"""Agencies, and how documents and statements came by them."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.model import Agency, Document
from factcheck.store.documents import bump, refuse_stale
from factcheck.store.opening import writing
from factcheck.store.rows import Row, insert, replace, update

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
    """Bring the table of agencies up to the registry; an agency that documents name is never removed."""
    with writing(db):
        changed = [_put_agency(db, agency) for agency in agencies]
        return any(changed)


def put_sourcings(db: Database, document: Document) -> bool:
    """Make the document's sourcings these; True where a row changed."""
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
        refuse_stale(db, document)
        changed = replace(db, "sourcings", {"document_id": document.id}, rows, _SOURCING_COLUMNS)
        if changed:
            bump(db, document.id)
        return changed


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
    if db.execute("SELECT 1 FROM agencies WHERE id = ?", [agency.id]).fetchone():
        return update(db, "agencies", {"id": agency.id}, values)
    insert(db, "agencies", {"id": agency.id, **values})
    return True

"""The page of one news agency: what came by it."""

from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import read
from factcheck.review.links import key_of
from factcheck.store.read.pages.agency import agency_facts
from factcheck.store.read.parts import LINES_AT_MOST


async def agency(visit: Visit) -> Answer:
    """What came by one agency."""
    key = key_of(visit.key)
    facts = await read(visit.datasette, visit.database, lambda db: agency_facts(db, key, hidden=visit.with_hidden))
    if facts is None:
        raise RefusedError(404, "No such agency", f"There is no agency {key} in the registry.")
    table = visit.datasette.urls.table(visit.database, "sourcings")
    context = {
        "with_hidden": visit.with_hidden,
        "all_url": f"{table}?agency_id={facts.agency.id}" if len(facts.documents) == LINES_AT_MOST else None,
    }
    return Answer("agency.html", facts.agency.name, facts, context)

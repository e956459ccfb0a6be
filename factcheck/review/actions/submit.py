"""What a person sends from a statement's page, and whether they may: all of it is saved or nothing is."""

from factcheck.review.actions.notes import save_note
from factcheck.review.actions.received import fields_from_reviewer
from factcheck.review.actions.reviews import receive_review
from factcheck.review.answers import Answer, Visit
from factcheck.review.compat import Response
from factcheck.review.pages.statement import find_statement


async def submit(visit: Visit) -> Answer | Response:
    """Save a review or a note, or give the form back with more rows."""
    fields = await fields_from_reviewer(visit)
    found = await find_statement(visit)
    action = "note" if visit.request.path.endswith("/note") else fields.get("action", ["review"])[-1]
    if action == "note":
        return await save_note(visit, found, fields)
    return await receive_review(visit, found, fields, action)

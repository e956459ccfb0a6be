"""The way back to a statement's page once something was saved."""

from factcheck.review.answers import Visit
from factcheck.review.compat import Response
from factcheck.review.links import page_url
from factcheck.review.sent import say_saved
from factcheck.store.read.pages.one_moment import StatementPage


def saved(visit: Visit, found: StatementPage, message: str) -> Response:
    """Say so on the page that comes next; a reload of that saves nothing twice."""
    visit.datasette.add_message(visit.request, message)
    response = Response.redirect(page_url(visit.datasette, "statement", found.facts.statement.id), status=303)
    return say_saved(visit.request, response)

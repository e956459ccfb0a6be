"""What a person sends from a statement's page, and whether they may: all of it is saved or nothing is."""

from urllib.parse import parse_qs

from factcheck.review.access import REVIEW
from factcheck.review.actions.notes import save_note
from factcheck.review.actions.reviews import receive_review
from factcheck.review.answers import Answer, RefusedError, Visit
from factcheck.review.compat import Response
from factcheck.review.database import is_served_read_only
from factcheck.review.pages.statement import find_statement

# A whole form filled to its bounds, percent-encoded, is below this.
BODY_AT_MOST = 2_000_000
_FIELDS_AT_MOST = 300


async def submit(visit: Visit) -> Answer | Response:
    """Save a review or a note, or give the form back with more rows."""
    if not await visit.access.may_review():
        raise RefusedError(
            403,
            "You do not have permission to review",
            f"Writing needs the permission {REVIEW}, and nothing was saved. Sign in, in another tab, by the link that "
            "factcheck serve --reviewer prints, or ask whoever runs this server. Then reload this page, and your "
            "browser sends again what you typed.",
        )
    if is_served_read_only(visit.datasette, visit.database):
        raise RefusedError(
            403,
            "This database is read-only",
            "It is served so that nothing can be written, and nothing was saved. Serve it with factcheck serve.",
        )
    fields = await _fields(visit)
    found = await find_statement(visit)
    action = "note" if visit.request.path.endswith("/note") else fields.get("action", ["review"])[-1]
    if action == "note":
        return await save_note(visit, found, fields)
    return await receive_review(visit, found, fields, action)


async def _fields(visit: Visit) -> dict[str, list[str]]:
    declared = visit.request.headers.get("content-length") or "0"
    if declared.isdigit() and int(declared) > BODY_AT_MOST:
        raise RefusedError(
            413,
            "Form too large",
            f"A form may hold {BODY_AT_MOST:,} bytes. Nothing was saved; shorten it and send it again.",
        )
    body: bytes = await visit.request.post_body()
    if len(body) > BODY_AT_MOST:
        raise RefusedError(
            413,
            "Form too large",
            f"A form may hold {BODY_AT_MOST:,} bytes. Nothing was saved; shorten it and send it again.",
        )
    try:
        return parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS_AT_MOST)
    except ValueError as error:
        raise RefusedError(
            400, "Bad request", f"Expected a form in UTF-8 of at most {_FIELDS_AT_MOST} fields. Nothing was saved."
        ) from error

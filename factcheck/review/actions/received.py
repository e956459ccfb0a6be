"""What a person has sent, and whether they may write."""

from urllib.parse import parse_qs

from factcheck.review.access import REVIEW
from factcheck.review.answers import RefusedError, Visit
from factcheck.review.database import is_served_read_only

# A whole form filled to its bounds, percent-encoded, is below this.
BODY_AT_MOST = 2_000_000
_FIELDS_AT_MOST = 300


async def refuse_who_may_not_write(visit: Visit) -> None:
    """RefusedError for whoever may not review, and where nothing can be written."""
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


async def fields_of(visit: Visit) -> dict[str, list[str]]:
    """The fields of the form that was sent; RefusedError where it is too large or no form."""
    declared = visit.request.headers.get("content-length") or "0"
    if declared.isdigit() and int(declared) > BODY_AT_MOST:
        raise _too_large()
    body: bytes = await visit.request.post_body()
    if len(body) > BODY_AT_MOST:
        raise _too_large()
    try:
        return parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS_AT_MOST)
    except ValueError as error:
        raise RefusedError(
            400, "Bad request", f"Expected a form in UTF-8 of at most {_FIELDS_AT_MOST} fields. Nothing was saved."
        ) from error


def _too_large() -> RefusedError:
    return RefusedError(
        413,
        "Form too large",
        f"A form may hold {BODY_AT_MOST:,} bytes. Nothing was saved; shorten it and send it again.",
    )

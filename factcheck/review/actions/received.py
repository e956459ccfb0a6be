"""What a person has sent, and whether they may write."""

from factcheck.review.access import REVIEW
from factcheck.review.answers import RefusedError, Visit
from factcheck.review.compat import token_holds
from factcheck.review.database import is_served_read_only
from factcheck.review.sent import BODY_AT_MOST, FIELDS_AT_MOST, Fields, FormTooLargeError, sent_fields


async def fields_from_reviewer(visit: Visit) -> Fields:
    """The fields of the form that was sent.

    RefusedError where it is too large, no form, or not known to be sent from a page of ours, for whoever may not
    review, and where nothing can be written.
    """
    fields = await _fields_of(visit)
    if not token_holds(visit.request, fields.get("csrftoken", [""])[-1]):
        raise RefusedError(
            403,
            "Send it once more",
            "Nothing was saved: the form did not bring what this server knows its own pages by. Its cookie ran out, "
            "or the server was started anew. If you have been signed out, sign in again first, in another tab.",
        )
    await _refuse_who_may_not_write(visit)
    return fields


async def _refuse_who_may_not_write(visit: Visit) -> None:
    if not await visit.access.may_review():
        raise RefusedError(
            403,
            "You do not have permission to review",
            f"Writing needs the permission {REVIEW}, and nothing was saved. Sign in, in another tab, by the link that "
            "factcheck serve --reviewer prints, or ask whoever runs this server. Then send it again from here.",
        )
    if is_served_read_only(visit.datasette, visit.database):
        raise RefusedError(
            403,
            "This database is read-only",
            "It is served so that nothing can be written, and nothing was saved. Serve it with factcheck serve.",
        )


async def _fields_of(visit: Visit) -> Fields:
    try:
        return await sent_fields(visit.request)
    except FormTooLargeError as error:
        raise RefusedError(
            413,
            "Form too large",
            f"A form may hold {BODY_AT_MOST:,} bytes. Nothing was saved; shorten it and send it again.",
        ) from error
    except ValueError as error:
        raise RefusedError(
            400, "Bad request", f"Expected a form in UTF-8 of at most {FIELDS_AT_MOST} fields. Nothing was saved."
        ) from error

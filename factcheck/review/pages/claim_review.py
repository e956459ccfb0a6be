"""One verdict as a page of its own, with the ClaimReview that search engines read in it."""

from factcheck.errors import ConfigError
from factcheck.export.linked_data import AXES, JSON_LD_TYPE, as_text, claim_review_of, publishing_of
from factcheck.review.answers import HEADERS, Answer, RefusedError, Visit
from factcheck.review.compat import Response, read
from factcheck.review.database import settings_of
from factcheck.review.links import key_of
from factcheck.store.read.pages.exported import document_of_statement


async def claim_review(visit: Visit) -> Answer | Response:
    """The verdict on the axis in the address; as JSON-LD alone where the address asks for that."""
    key = key_of(visit.key)
    axis = next(one for one in AXES if one == visit.request.url_vars["axis"])
    try:
        publishing = publishing_of(settings_of(visit.datasette))
    except ConfigError as error:
        raise RefusedError(404, "No verdicts are given out", str(error)) from error
    document = await read(visit.datasette, visit.database, lambda db: document_of_statement(db, key))
    if document is None or not document.statements:
        raise RefusedError(404, "No such statement", f"There is no statement {key} in this database.")
    node = claim_review_of(document.document, document.statements[0], axis, publishing)
    if node is None:
        raise RefusedError(
            404,
            "No such verdict",
            f"Of the {axis} of this statement no verdict is given out: it is not done, or nothing was decided of that.",
        )
    if visit.request.url_vars.get("format"):
        return Response(as_text(node), headers=dict(HEADERS), content_type=f"{JSON_LD_TYPE}; charset=utf-8")
    return Answer(
        "claim_review.html", str(node["claimReviewed"])[:80], None, {"claim_review": node, "statement_id": key}
    )

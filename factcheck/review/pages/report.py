"""The report on a document as one HTML file, the same that the command line writes."""

from factcheck.export.report import report_of
from factcheck.export.report.html_form import as_html
from factcheck.review.answers import HEADERS, Answer, RefusedError, Visit
from factcheck.review.compat import Response, read
from factcheck.review.links import key_of, page_url
from factcheck.store.opening import now
from factcheck.store.read.pages.report import reported_document

# It has no script, no picture and no form, and its style stands in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"


async def report(visit: Visit) -> Answer | Response:
    """The report on the document, made now; as JSON where the address asks for that."""
    key = key_of(visit.key)
    found = await read(visit.datasette, visit.database, lambda db: reported_document(db, key))
    if found is None:
        raise RefusedError(404, "No such document", f"There is no document {key} in this database.")
    made = report_of(found, now())
    if visit.request.url_vars.get("format"):
        return Answer("", found.title or key, made)
    html = as_html([made], back=page_url(visit.datasette, "document", key))
    return Response.html(html, headers={**HEADERS, "Content-Security-Policy": _POLICY})

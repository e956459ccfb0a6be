"""From what a page found to what goes over the wire: a visit, its answer, and the answer as HTML."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.export.days import day
from factcheck.export.hostile import web_url
from factcheck.export.verifications import clock
from factcheck.identity import alternatives
from factcheck.model import Record
from factcheck.review.access import Access
from factcheck.review.compat import Datasette, Request, Response, csrf_token
from factcheck.review.highlight import shown
from factcheck.review.links import HOME, checkers_url, page_url, publisher_url, queue_url, site_of
from factcheck.review.sent import kept_as, to_send_again
from factcheck.review.words import LABELS, label

# What a busy server asks of those who are turned away, in seconds.
RETRY_AFTER: Mapping[str, str] = {"Retry-After": "5"}
# Datasette's own templates have scripts of their own, so that part is left to it.
HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Visit(NamedTuple):
    """One request to one of our pages, once it may see the database."""

    datasette: Datasette
    request: Request
    database: str
    access: Access

    @property
    def key(self) -> str:
        """The id in the address, as it stands there."""
        return str(self.request.url_vars["key"])

    @property
    def with_hidden(self) -> bool:
        """Whether the address asks for what looks like no statement too: `?hidden=1`."""
        return bool(self.request.args.get("hidden") == "1")


class Answer(NamedTuple):
    """A page: its template and what that shows beside the facts, which are what `.json` gives."""

    template: str
    title: str
    facts: Record | None = None
    context: Mapping[str, object] = {}
    status: int = 200
    json_url: str | None = None
    headers: Mapping[str, str] = {}


class RefusedError(Exception):
    """A request that gets a plain page saying why and what next."""

    def __init__(self, status: int, title: str, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.title = title
        self.message = message
        self.headers = headers or {}


async def as_html(datasette: Datasette, request: Request, answer: Answer) -> Response:
    """The page, in Datasette's frame."""
    context = {
        **answer.context,
        "facts": answer.facts,
        "page_title": answer.title,
        "json_url": answer.json_url,
        "csrf": csrf_token(request),
        "labels": LABELS,
        "label": label,
        "shown": shown,
        "day": day,
        "clock": clock,
        "web_url": web_url,
        "site_of": site_of,
        "home_url": datasette.urls.path(HOME),
        "css_url": datasette.urls.static_plugins("datasette_factcheck", "factcheck.css"),
        "kept": kept_as(request),
        "typed_js_url": datasette.urls.static_plugins("datasette_factcheck", "typed.js"),
        "js_url": datasette.urls.static_plugins("datasette_factcheck", "factcheck.js"),
        "document_url": lambda key, fragment=None: page_url(datasette, "document", key, fragment),
        "statement_url": lambda key, fragment=None: page_url(datasette, "statement", key, fragment),
        "speaker_url": lambda key: page_url(datasette, "speaker", str(key)),
        "cluster_url": lambda key: page_url(datasette, "cluster", key),
        "publisher_url": lambda name: publisher_url(datasette, name),
        "agency_url": lambda key: page_url(datasette, "agency", key),
        "flag_url": lambda key: page_url(datasette, "flag", key),
        "checkers_url": lambda checker=None: checkers_url(datasette, checker),
        "alternatives": alternatives,
        "queue_url": lambda **filters: queue_url(datasette, **filters),
    }
    html = await datasette.render_template(f"factcheck/{answer.template}", context, request=request)
    return Response.html(html, status=answer.status, headers={**HEADERS, **answer.headers})


async def refusal(datasette: Datasette, request: Request, refused: RefusedError) -> Response:
    """The page that says no, why, and what next; what was sent stands in it, to be sent again."""
    sent = await to_send_again(request) if request.method == "POST" else ()
    context = {"message": refused.message, "sent": sent}
    answer = Answer("refused.html", refused.title, None, context, refused.status, headers=refused.headers)
    return await as_html(datasette, request, answer)

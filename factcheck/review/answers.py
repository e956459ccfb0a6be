"""From what a page found to what goes over the wire: HTML, or the same facts as JSON."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from factcheck.model import Record
from factcheck.review.compat import Actor, Datasette, Request, Response, csrf_token
from factcheck.review.highlight import shown
from factcheck.review.links import HOME, day, page_url, publisher_url, queue_url, site_of, web_url
from factcheck.review.words import LABELS, label

# Datasette's own templates have scripts of their own, so that part is left to it.
_HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Visit(NamedTuple):
    """One request to one of our pages, once it may see the database."""

    datasette: Datasette
    request: Request
    database: str
    actor: Actor

    @property
    def key(self) -> str:
        """The id in the address, as it stands there."""
        return str(self.request.url_vars["key"])


class Answer(NamedTuple):
    """A page: its template and what that shows beside the facts, which are what `.json` gives."""

    template: str
    title: str
    facts: Record | None = None
    context: Mapping[str, object] = {}
    status: int = 200
    json_url: str | None = None


class RefusedError(Exception):
    """A request that gets a plain page saying why and what next."""

    def __init__(self, status: int, title: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.title = title
        self.message = message


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
        "web_url": web_url,
        "site_of": site_of,
        "home_url": datasette.urls.path(HOME),
        "css_url": datasette.urls.static_plugins("datasette_factcheck", "factcheck.css"),
        "js_url": datasette.urls.static_plugins("datasette_factcheck", "factcheck.js"),
        "document_url": lambda key, fragment=None: page_url(datasette, "document", key, fragment),
        "statement_url": lambda key, fragment=None: page_url(datasette, "statement", key, fragment),
        "speaker_url": lambda key: page_url(datasette, "speaker", str(key)),
        "cluster_url": lambda key: page_url(datasette, "cluster", key),
        "publisher_url": lambda name: publisher_url(datasette, name),
        "agency_url": lambda key: page_url(datasette, "agency", key),
        "queue_url": lambda **filters: queue_url(datasette, **filters),
    }
    html = await datasette.render_template(f"factcheck/{answer.template}", context, request=request)
    return Response.html(html, status=answer.status, headers=dict(_HEADERS))


def as_json(answer: Answer) -> Response:
    """The facts of the page."""
    facts = answer.facts.model_dump(mode="json") if answer.facts else {}
    return _json({"ok": True, **facts}, answer.status)


async def refusal(datasette: Datasette, request: Request, refused: RefusedError, *, wants_json: bool) -> Response:
    """The page, or JSON, that says no."""
    if wants_json:
        return _json(
            {"ok": False, "status": refused.status, "title": refused.title, "error": refused.message}, refused.status
        )
    context = {"message": refused.message}
    return await as_html(datasette, request, Answer("refused.html", refused.title, None, context, refused.status))


def _json(body: Mapping[str, object], status: int) -> Response:
    return Response(
        json.dumps(body, ensure_ascii=False),
        status=status,
        headers=dict(_HEADERS),
        content_type="application/json; charset=utf-8",
    )

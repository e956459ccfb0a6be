"""Which address leads to which page, and what every page asks before it shows anything."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from factcheck.review.answers import Answer, RefusedError, Visit, as_html, as_json, refusal
from factcheck.review.compat import Datasette, Request, Response, TooSlowError
from factcheck.review.desk import find_desk, may_view
from factcheck.review.page_cluster import cluster
from factcheck.review.page_document import document
from factcheck.review.page_statement import statement
from factcheck.review.page_who import agency, speaker
from factcheck.review.pages import home, queue
from factcheck.review.sign_in import sign_in
from factcheck.review.submit import submit

View = Callable[[Visit], Awaitable[Answer | Response]]
Route = Callable[[Datasette, Request], Awaitable[Response]]

_CLUSTER_TABLES = ("quotation_clusters", "quotation_cluster_members")
_QUEUE_TABLES = ("documents", "statements", "speakers", "sourcings", "agencies", "flags", "flag_evidence")
_DOCUMENT_TABLES = (*_QUEUE_TABLES, "document_versions", "statement_spans", "traces", "notes", *_CLUSTER_TABLES)
_STATEMENT_TABLES = (*_DOCUMENT_TABLES, "reviews", "evidence")


class Page(NamedTuple):
    """A page: how it is shown, which tables it is made of, and how it is written to, if it is."""

    show: View
    tables: tuple[str, ...]
    save: View | None = None


HOME_PAGE = Page(home, (*_QUEUE_TABLES, "checker_runs"))
QUEUE_PAGE = Page(queue, (*_QUEUE_TABLES, "checker_runs"))
DOCUMENT_PAGE = Page(document, _DOCUMENT_TABLES)
STATEMENT_PAGE = Page(statement, _STATEMENT_TABLES, submit)
SPEAKER_PAGE = Page(speaker, ("documents", "statements", "speakers"))
AGENCY_PAGE = Page(agency, ("documents", "statements", "speakers", "sourcings", "agencies"))

CLUSTER_PAGE = Page(cluster, ("documents", "statements", "sourcings", "agencies", "traces", *_CLUSTER_TABLES))


def routes() -> list[tuple[str, Route]]:
    """Regular expressions and the views they lead to, as Datasette registers them."""
    return [
        (r"^/-/factcheck/sign-in$", sign_in),
        (r"^/-/factcheck/?$", _route(HOME_PAGE)),
        (r"^/-/factcheck(?P<format>\.json)$", _route(HOME_PAGE)),
        (r"^/-/factcheck/queue(?P<format>\.json)?$", _route(QUEUE_PAGE)),
        # A dot in an id is written ~2E, so that an id may end in .json as well.
        (r"^/-/factcheck/document/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(DOCUMENT_PAGE)),
        (r"^/-/factcheck/statement/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(STATEMENT_PAGE)),
        (r"^/-/factcheck/statement/(?P<key>[^/]+?)/note$", _route(STATEMENT_PAGE)),
        (r"^/-/factcheck/speaker/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(SPEAKER_PAGE)),
        (r"^/-/factcheck/agency/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(AGENCY_PAGE)),
        (r"^/-/factcheck/cluster/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(CLUSTER_PAGE)),
    ]


def _route(page: Page) -> Route:
    async def view(datasette: Datasette, request: Request) -> Response:
        wants_json = bool(request.url_vars.get("format"))
        try:
            answer = await _answer(page, datasette, request)
        except RefusedError as refused:
            return await refusal(datasette, request, refused, wants_json=wants_json)
        except TooSlowError:
            slow = RefusedError(503, "This took too long", "The database is busy. Try again, or narrow the filters.")
            return await refusal(datasette, request, slow, wants_json=wants_json)
        if not isinstance(answer, Answer):
            return answer
        if wants_json:
            return as_json(answer)
        return await as_html(datasette, request, answer._replace(json_url=_json_url(request)))

    return view


async def _answer(page: Page, datasette: Datasette, request: Request) -> Answer | Response:
    desk = await find_desk(datasette)
    if desk.database is None:
        raise RefusedError(503, "No database to work in", f"This page cannot be shown: {desk.problem}.")
    if not await may_view(datasette, request.actor, desk.database, page.tables):
        raise RefusedError(403, "Not for you to see", "You may not see this page. Ask whoever runs this server.")
    if desk.problem:
        raise RefusedError(503, "The database is not ready", f"This page cannot be shown: {desk.problem}.")
    visit = Visit(datasette, request, desk.database, request.actor)
    if request.method in {"GET", "HEAD"}:
        return await page.show(visit)
    if request.method == "POST" and page.save:
        return await page.save(visit)
    raise RefusedError(405, "Not that way", f"This page does not take {request.method}.")


def _json_url(request: Request) -> str:
    query = f"?{request.query_string}" if request.query_string else ""
    return f"{request.path.rstrip('/')}.json{query}"

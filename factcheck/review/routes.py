"""Which address leads to which page, and what every page asks before it shows anything."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from factcheck.review import tables
from factcheck.review.access import VIEW, access_of
from factcheck.review.actions.flag_reviews import decide_flag
from factcheck.review.actions.sign_in import sign_in
from factcheck.review.actions.submit import submit
from factcheck.review.answers import RETRY_AFTER, Answer, RefusedError, Visit, as_html, refusal
from factcheck.review.api.json_answers import as_json, refusal_as_json
from factcheck.review.compat import Datasette, Request, Response, TooSlowError
from factcheck.review.database import find_database
from factcheck.review.pages.agency import agency
from factcheck.review.pages.checkers import checkers
from factcheck.review.pages.claim_review import claim_review
from factcheck.review.pages.cluster import cluster
from factcheck.review.pages.document import document
from factcheck.review.pages.exports import export
from factcheck.review.pages.flag import flag
from factcheck.review.pages.home import home
from factcheck.review.pages.queue import queue
from factcheck.review.pages.report import report
from factcheck.review.pages.speaker import speaker
from factcheck.review.pages.statement import statement

View = Callable[[Visit], Awaitable[Answer | Response]]
Route = Callable[[Datasette, Request], Awaitable[Response]]


class PageRoute(NamedTuple):
    """A page: how it is shown, which tables it is made of, and how it is written to, if it is."""

    show: View
    tables: tuple[str, ...]
    save: View | None = None


HOME_PAGE = PageRoute(home, tables.HOME_TABLES)
QUEUE_PAGE = PageRoute(queue, tables.QUEUE_TABLES)
DOCUMENT_PAGE = PageRoute(document, tables.DOCUMENT_TABLES)
REPORT_PAGE = PageRoute(report, tables.REPORT_TABLES)
STATEMENT_PAGE = PageRoute(statement, tables.STATEMENT_TABLES, submit)
SPEAKER_PAGE = PageRoute(speaker, tables.SPEAKER_TABLES)
AGENCY_PAGE = PageRoute(agency, tables.AGENCY_TABLES)
CLUSTER_PAGE = PageRoute(cluster, tables.CLUSTER_TABLES)
CHECKERS_PAGE = PageRoute(checkers, tables.CHECKERS_TABLES)
EXPORT_PAGE = PageRoute(export, tables.EXPORT_TABLES)
CLAIM_REVIEW_PAGE = PageRoute(claim_review, tables.EXPORT_TABLES)
FLAG_PAGE = PageRoute(flag, tables.FLAG_TABLES, decide_flag)


def routes() -> list[tuple[str, Route]]:
    """Regular expressions and the views they lead to, as Datasette registers them."""
    return [
        (r"^/-/factcheck/sign-in$", sign_in),
        (r"^/-/factcheck/?$", _route(HOME_PAGE)),
        (r"^/-/factcheck(?P<format>\.json)$", _route(HOME_PAGE)),
        (r"^/-/factcheck/queue(?P<format>\.json)?$", _route(QUEUE_PAGE)),
        (r"^/-/factcheck/checkers(?P<format>\.json)?$", _route(CHECKERS_PAGE)),
        (r"^/-/factcheck/flag/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(FLAG_PAGE)),
        # A dot in an id is written ~2E, so that an id may end in .json as well.
        (r"^/-/factcheck/document/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(DOCUMENT_PAGE)),
        (r"^/-/factcheck/report/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(REPORT_PAGE)),
        (r"^/-/factcheck/statement/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(STATEMENT_PAGE)),
        (r"^/-/factcheck/statement/(?P<key>[^/]+?)/note$", _route(STATEMENT_PAGE)),
        (
            r"^/-/factcheck/(?P<kind>document|statement)/(?P<key>[^/]+?)/"
            r"(?P<format>annotations\.json|claimreview\.json|statements\.csv|statements\.jsonl)$",
            _route(EXPORT_PAGE),
        ),
        (
            r"^/-/factcheck/claimreview/(?P<axis>attribution|rating)/(?P<key>[^/]+?)(?P<format>\.json)?$",
            _route(CLAIM_REVIEW_PAGE),
        ),
        (r"^/-/factcheck/speaker/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(SPEAKER_PAGE)),
        (r"^/-/factcheck/agency/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(AGENCY_PAGE)),
        (r"^/-/factcheck/cluster/(?P<key>[^/]+?)(?P<format>\.json)?$", _route(CLUSTER_PAGE)),
    ]


def _route(page: PageRoute) -> Route:
    async def view(datasette: Datasette, request: Request) -> Response:
        wants_json = bool(request.url_vars.get("format"))
        try:
            answer = await _answer(page, datasette, request)
        except TooSlowError:
            refused = _too_slow(request)
        except RefusedError as error:
            refused = error
        else:
            if not isinstance(answer, Answer):
                return answer
            if wants_json:
                return as_json(answer)
            return await as_html(datasette, request, answer._replace(json_url=_json_url(request)))
        return refusal_as_json(refused) if wants_json else await refusal(datasette, request, refused)

    return view


async def _answer(page: PageRoute, datasette: Datasette, request: Request) -> Answer | Response:
    served = await find_database(datasette)
    if served.name is None:
        raise RefusedError(503, "No fact-check database", f"This page cannot be shown: {served.problem}.")
    access = access_of(datasette, request, request.actor, served.name)
    if not await access.may_view(page.tables):
        raise RefusedError(
            403,
            "You do not have permission to see this",
            f"It takes the permission {VIEW} and sight of every table the page is made of. Sign in, or ask whoever "
            "runs this server.",
        )
    if served.problem:
        raise RefusedError(503, "The database is not ready", f"{served.name} cannot be shown: {served.problem}.")
    visit = Visit(datasette, request, served.name, access)
    if request.method in {"GET", "HEAD"}:
        return await page.show(visit)
    if request.method == "POST" and page.save:
        return await page.save(visit)
    taken = ("GET", "HEAD", "POST") if page.save else ("GET", "HEAD")
    raise RefusedError(
        405,
        "Method not allowed",
        f"This page takes {' and '.join(taken[::2])}, not {request.method}. Nothing was saved.",
        {"Allow": ", ".join(taken)},
    )


def _too_slow(request: Request) -> RefusedError:
    """What was sent was not saved then: a form is saved only once its statement has been read."""
    again = "Reload this page in a moment, or narrow the filters."
    if request.method == "POST":
        again = "Nothing was saved. Send it again in a moment."
    return RefusedError(503, "The database did not answer in time", f"It is busy. {again}", RETRY_AFTER)


def _json_url(request: Request) -> str:
    query = f"?{request.query_string}" if request.query_string else ""
    return f"{request.path.rstrip('/')}.json{query}"

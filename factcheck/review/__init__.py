"""The review house: a Datasette plugin. Its hooks; what they do lives in the modules beside."""

from collections.abc import Awaitable, Callable, Mapping

from jinja2 import Environment

from factcheck.review import access, cells, compat
from factcheck.review.compat import Actor, Datasette, Request, hookimpl
from factcheck.review.database import database_name, find_database
from factcheck.review.links import HOME, page_url, queue_url
from factcheck.review.own_pages import extend_environment
from factcheck.review.routes import Route, routes
from factcheck.review.tables import HOME_TABLES
from factcheck.store.borrowed import Connection, enable_foreign_keys
from factcheck.store.queries.saved import SAVED_QUERIES

_ROWS_WITH_A_PAGE = {
    "documents": ("document", "Open this document for review"),
    "statements": ("statement", "Open this statement for review"),
    "quotation_clusters": ("cluster", "See who had it when"),
    "flags": ("flag", "Open this flag for review"),
    "agencies": ("agency", "See what came by this agency"),
    "speakers": ("speaker", "See what this speaker said"),
}
Links = list[dict[str, str]]
Waited = Callable[[], Awaitable[Links]]


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Find the database and look at its schema; a server never migrates."""

    async def look() -> None:
        served = await find_database(datasette)
        if served.name and not served.problem:
            await compat.save_queries(datasette, served.name, SAVED_QUERIES)

    return look


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """Datasette's own pages of this database, rows first."""
    extend_environment(env, datasette)


@hookimpl
def prepare_connection(conn: Connection) -> None:
    """Enable foreign keys for whatever is written by way of Datasette."""
    enable_foreign_keys(conn)


@hookimpl
def register_routes() -> list[tuple[str, Route]]:
    """Our pages."""
    return routes()


@hookimpl
def skip_csrf(datasette: Datasette, scope: Mapping[str, object]) -> bool:
    """0.65: our forms are asked for their token by our own pages, which give back what was typed."""
    path = scope.get("raw_path")
    return isinstance(path, bytes) and compat.leaves_token_to_us(datasette, path.partition(b"?")[0].decode("latin-1"))


@hookimpl
def permission_allowed(datasette: Datasette, actor: Actor, action: str) -> bool | None:
    """Our permissions, as 0.65 asks for them."""
    if action not in {access.VIEW, access.REVIEW}:
        return None
    return True if access.grants(datasette, actor, action) else None


@hookimpl
def register_actions() -> list[object]:
    """Our permissions, as 1.0 registers them."""
    return compat.actions(access.PERMISSIONS)


@hookimpl
def permission_resources_sql(datasette: Datasette, actor: Actor, action: str) -> object:
    """Our permissions, as 1.0 asks for them."""
    if action not in {access.VIEW, access.REVIEW}:
        return None
    reason = access.grants(datasette, actor, action)
    return compat.allow_rule(reason) if reason else None


@hookimpl
def canned_queries(datasette: Datasette, database: str) -> dict[str, dict[str, str]]:
    """The saved queries, as 0.65 asks for them."""
    if database != database_name(datasette):
        return {}
    return {
        query.name: {"sql": query.sql, "title": query.title, "description": query.description}
        for query in SAVED_QUERIES
    }


@hookimpl
def render_cell(  # noqa: PLR0917 - Datasette's own order
    row: object, value: object, column: str, table: str | None, database: str, datasette: Datasette
) -> cells.Shown:
    """Lead from Datasette's tables to our pages, and set what they hold as JSON for reading."""
    return cells.cell(datasette, table, column, value, row) if database == database_name(datasette) else None


@hookimpl
def extra_css_urls(datasette: Datasette, database: str | None) -> list[str]:
    """How those cells look, on the pages of this database."""
    if database is None or database != database_name(datasette):
        return []
    return [datasette.urls.static_plugins("datasette_factcheck", "tables.css")]


@hookimpl
def menu_links(datasette: Datasette, actor: Actor, request: Request | None) -> Waited:
    """The way to our first page, for whoever may see it."""
    return _links_for(datasette, request, actor, {"href": datasette.urls.path(HOME), "label": "Fact-check"})


@hookimpl
def database_actions(datasette: Datasette, actor: Actor, database: str, request: Request | None) -> Waited | None:
    """What waits in this database."""
    if database != database_name(datasette):
        return None
    link = {"href": datasette.urls.path(HOME), "label": "See what waits for review"}
    return _links_for(datasette, request, actor, link)


@hookimpl
def table_actions(
    datasette: Datasette, actor: Actor, database: str, table: str, request: Request | None
) -> Waited | None:
    """From a table to the queue it feeds."""
    if database != database_name(datasette) or table not in {"statements", "flags", "reviews", "documents", "traces"}:
        return None
    href = queue_url(datasette, flagged="1") if table == "flags" else queue_url(datasette)
    return _links_for(datasette, request, actor, {"href": href, "label": "Open the review queue"})


@hookimpl
def row_actions(  # noqa: PLR0917 - Datasette's own order
    datasette: Datasette, actor: Actor, request: Request | None, database: str, table: str, row: object
) -> Waited | None:
    """From a row to its page (1.0)."""
    if database != database_name(datasette) or table not in _ROWS_WITH_A_PAGE:
        return None
    kind, label = _ROWS_WITH_A_PAGE[table]
    href = page_url(datasette, kind, str(row["id"]))  # type: ignore[index] # Datasette's own row
    return _links_for(datasette, request, actor, {"href": href, "label": label})


def _links_for(datasette: Datasette, request: Request | None, actor: Actor, link: dict[str, str]) -> Waited:
    async def offered() -> Links:
        name = database_name(datasette)
        if name and await access.access_of(datasette, request, actor, name).may_view(HOME_TABLES):
            return [link]
        return []

    return offered

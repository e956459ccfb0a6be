"""The review house: a Datasette plugin. Its hooks; what they do lives in the modules beside."""

from collections.abc import Awaitable, Callable

from factcheck.review import cells, compat, desk
from factcheck.review.compat import Actor, Datasette, hookimpl
from factcheck.review.links import HOME, page_url, queue_url
from factcheck.review.routes import HOME_PAGE, Route, routes
from factcheck.store.borrowed import Connection, enable_foreign_keys
from factcheck.store.queries.saved import SAVED_QUERIES

_ROWS_WITH_A_PAGE = {
    "documents": ("document", "Open this document for review"),
    "statements": ("statement", "Open this statement for review"),
    "quotation_clusters": ("cluster", "See who had it when"),
    "agencies": ("agency", "See what came by this agency"),
    "speakers": ("speaker", "See what this speaker said"),
}
Links = list[dict[str, str]]
Waited = Callable[[], Awaitable[Links]]


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Find the database and look at its schema; a server never migrates."""

    async def look() -> None:
        found = await desk.find_desk(datasette)
        if found.database and not found.problem:
            await compat.save_queries(datasette, found.database, SAVED_QUERIES)

    return look


@hookimpl
def prepare_connection(conn: Connection) -> None:
    """Enable foreign keys for whatever is written by way of Datasette."""
    enable_foreign_keys(conn)


@hookimpl
def register_routes() -> list[tuple[str, Route]]:
    """Our pages."""
    return routes()


@hookimpl
def permission_allowed(datasette: Datasette, actor: Actor, action: str) -> bool | None:
    """Our permissions, as 0.65 asks for them."""
    if action not in {desk.VIEW, desk.REVIEW}:
        return None
    return True if desk.grants(datasette, actor, action) else None


@hookimpl
def register_actions() -> list[object]:
    """Our permissions, as 1.0 registers them."""
    return compat.actions(desk.PERMISSIONS)


@hookimpl
def permission_resources_sql(datasette: Datasette, actor: Actor, action: str) -> object:
    """Our permissions, as 1.0 asks for them."""
    if action not in {desk.VIEW, desk.REVIEW}:
        return None
    reason = desk.grants(datasette, actor, action)
    return compat.allow_rule(reason) if reason else None


@hookimpl
def canned_queries(datasette: Datasette, database: str) -> dict[str, dict[str, str]]:
    """The saved queries, as 0.65 asks for them."""
    if database != desk.desk_name(datasette):
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
    return cells.cell(datasette, table, column, value, row) if database == desk.desk_name(datasette) else None


@hookimpl
def extra_css_urls(datasette: Datasette, database: str | None) -> list[str]:
    """How those cells look, on the pages of this database."""
    if database is None or database != desk.desk_name(datasette):
        return []
    return [datasette.urls.static_plugins("datasette_factcheck", "tables.css")]


@hookimpl
def menu_links(datasette: Datasette, actor: Actor) -> Waited:
    """The way to our first page, for whoever may see it."""
    return _links_for(datasette, actor, [{"href": datasette.urls.path(HOME), "label": "Fact-check"}])


@hookimpl
def database_actions(datasette: Datasette, actor: Actor, database: str) -> Waited | None:
    """What waits in this database."""
    if database != desk.desk_name(datasette):
        return None
    return _links_for(datasette, actor, [{"href": datasette.urls.path(HOME), "label": "See what waits for review"}])


@hookimpl
def table_actions(datasette: Datasette, actor: Actor, database: str, table: str) -> Waited | None:
    """From a table to the queue it feeds."""
    if database != desk.desk_name(datasette) or table not in {"statements", "flags", "reviews", "documents", "traces"}:
        return None
    href = queue_url(datasette, flagged="1") if table == "flags" else queue_url(datasette)
    return _links_for(datasette, actor, [{"href": href, "label": "Open the review queue"}])


@hookimpl
def row_actions(datasette: Datasette, actor: Actor, database: str, table: str, row: object) -> Waited | None:
    """From a row to its page (1.0)."""
    if database != desk.desk_name(datasette) or table not in _ROWS_WITH_A_PAGE:
        return None
    kind, label = _ROWS_WITH_A_PAGE[table]
    href = page_url(datasette, kind, str(row["id"]))  # type: ignore[index] # Datasette's own row
    return _links_for(datasette, actor, [{"href": href, "label": label}])


def _links_for(datasette: Datasette, actor: Actor, links: Links) -> Waited:
    async def offered() -> Links:
        name = desk.desk_name(datasette)
        return links if name and await desk.may_view(datasette, actor, name, HOME_PAGE.tables) else []

    return offered

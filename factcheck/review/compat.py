"""The one module that knows which Datasette runs, 0.65 or 1.0; nothing else asks."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeAlias, TypeVar

from datasette.utils import (
    actor_matches_allow,
    sqlite_timelimit,
    tilde_decode,
    tilde_encode,
)
from datasette.utils.asgi import Request, Response
from pluggy import HookimplMarker
from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.store import borrowed
from factcheck.store.borrowed import Connection, DatabaseBusyError, TooSlowError

try:
    from datasette.permissions import Action, PermissionSQL
    from datasette.resources import DatabaseResource, TableResource
except ImportError:  # 0.65
    HAS_ACTIONS = False
else:
    HAS_ACTIONS = True

__all__ = [
    "Actor",
    "Datasette",
    "Request",
    "Response",
    "TooSlowError",
    "actor_matches_allow",
    "hookimpl",
    "tilde_decode",
    "tilde_encode",
]

# Datasette is still loading itself when it loads its plugins, and has no types to give.
Datasette: TypeAlias = Any
Actor = dict[str, Any] | None
Found = TypeVar("Found")

# Datasette's own marker, from the library that has types.
hookimpl = HookimplMarker("datasette")

# No page of ours may hold one of Datasette's few reading threads for longer.
_READ_MILLISECONDS = 10_000


async def allowed(datasette: Datasette, actor: Actor, action: str, database: str) -> bool:
    """Whether the actor holds one of our permissions on the database; no where nobody says yes."""
    if HAS_ACTIONS:
        return bool(await datasette.allowed(action=action, resource=DatabaseResource(database), actor=actor))
    return bool(await datasette.permission_allowed(actor, action, resource=database, default=False))


async def can_view_table(datasette: Datasette, actor: Actor, database: str, table: str) -> bool:
    """Whether the actor may see the table, by Datasette's own rules."""
    if HAS_ACTIONS:
        return bool(await datasette.allowed(action="view-table", resource=TableResource(database, table), actor=actor))
    for action, resource in (("view-table", (database, table)), ("view-database", database), ("view-instance", None)):
        answer = await datasette.permission_allowed(actor, action, resource=resource, default=None)
        if answer is not None:
            return bool(answer)
    return True


def root_is_special(datasette: Datasette) -> bool:
    """Whether the actor `root` may do everything: always on 0.65, on 1.0 when it was started with --root."""
    return not HAS_ACTIONS or bool(getattr(datasette, "root_enabled", False))


def denies_by_default(datasette: Datasette) -> bool:
    """Whether 1.0 was started with --default-deny."""
    return bool(getattr(datasette, "default_deny", False))


def actions(names: Iterable[tuple[str, str, str]]) -> list[Any]:
    """Our permissions (name, abbreviation, description) as 1.0 registers them."""
    return [
        Action(name=name, abbr=abbreviation, description=description, resource_class=DatabaseResource)
        for name, abbreviation, description in names
    ]


def allow_rule(reason: str) -> Any:  # noqa: ANN401 - a PermissionSQL, which 0.65 does not have
    """The rule that says yes on 1.0."""
    return PermissionSQL.allow(reason=reason)


async def read(
    datasette: Datasette, database: str, question: Callable[[Database], Found], milliseconds: int = _READ_MILLISECONDS
) -> Found:
    """Ask the store something; TooSlowError where it takes longer than that."""

    def reading(connection: Connection) -> Found:
        with sqlite_timelimit(connection, milliseconds):
            return borrowed.read(connection, question)

    answer: Found = await datasette.get_database(database).execute_fn(reading)
    return answer


async def write(datasette: Datasette, database: str, act: Callable[[Database], Found]) -> Found:
    """Have the store change something: all of it, or nothing at all."""
    # 1.0 opens a transaction and rolls it back; 0.65 opens none.
    how = borrowed.write if HAS_ACTIONS else borrowed.write_immediate

    def writing(connection: Connection) -> Found:
        return how(connection, act)

    try:
        answer: Found = await datasette.get_database(database).execute_write_fn(writing)
    except DatabaseBusyError as error:
        # 1.0 begins the transaction itself, out of the store's reach.
        raise StoreError(f"the database cannot be written just now: {error}. Try again.") from error
    return answer


async def save_queries(datasette: Datasette, database: str, queries: Iterable[tuple[str, str, str, str]]) -> None:
    """Save our queries (name, title, description, SQL) on 1.0; 0.65 asks for them by its hook."""
    if not HAS_ACTIONS:
        return
    for name, title, description, sql in queries:
        add: Callable[..., Awaitable[None]] = datasette.add_query
        await add(database, name, sql, title=title, description=description, source="plugin", is_trusted=True)


def csrf_token(request: Request) -> str | None:
    """The token that 0.65 wants back from a form; 1.0 looks at the request's headers instead."""
    token = request.scope.get("csrftoken")
    return str(token()) if token else None

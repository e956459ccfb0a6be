"""The one module that knows which Datasette runs, 0.65 or 1.0; nothing else asks."""

import hmac
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, TypeAlias, TypeVar

from datasette.plugins import pm
from datasette.utils import (
    actor_matches_allow,
    sqlite_timelimit,
    tilde_decode,
    tilde_encode,
    to_css_class,
)
from datasette.utils.asgi import Request, Response
from pluggy import HookimplMarker
from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.store import borrowed
from factcheck.store.borrowed import Connection, DatabaseBusyError, TooSlowError, in_time

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
    "to_css_class",
]

# Datasette is still loading itself when it loads its plugins, and has no types to give.
Datasette: TypeAlias = Any
Actor = dict[str, Any] | None
Found = TypeVar("Found")
Extra = TypeVar("Extra")

# Datasette's own marker, from the library that has types.
hookimpl = HookimplMarker("datasette")

# No page of ours may hold one of Datasette's few reading threads for longer.
_READ_MILLISECONDS = 10_000
# The forms whose token we ask for.
_OUR_FORMS = re.compile(r"/-/factcheck/(statement/[^/]+(/note)?|flag/[^/]+)")
# As many as 1.0 lists at a time.
_LISTED_AT_MOST = 1_000
# Those who answer for 0.65 here: itself, by its metadata, and we, by permissions of our own.
_HAVE_NO_TABLE_RULES = frozenset(("datasette.default_permissions", "factcheck.review"))


async def allowed(datasette: Datasette, actor: Actor, action: str, database: str) -> bool:
    """Whether the actor holds one of our permissions on the database; no where nobody says yes."""
    if HAS_ACTIONS:
        return bool(await datasette.allowed(action=action, resource=DatabaseResource(database), actor=actor))
    return bool(await datasette.permission_allowed(actor, action, resource=database, default=False))


class VisibleTables:
    """The tables that one actor may see in one database, by Datasette's own rules; asked as seldom as may be."""

    def __init__(self, datasette: Datasette, actor: Actor, database: str) -> None:
        self._datasette = datasette
        self._actor = actor
        self._database = database
        self._known: dict[str, bool] | None = None
        self._by_default = False

    async def has(self, table: str) -> bool:
        """Whether the table is among them."""
        if self._known is None:
            self._known = await self._listed() if HAS_ACTIONS else {}
            self._by_default = not HAS_ACTIONS and await self._allows_by_default()
        if table not in self._known:
            self._known[table] = await (self._by_action(table) if HAS_ACTIONS else self._by_hook(table))
        return self._known[table]

    async def _listed(self) -> dict[str, bool]:
        found = await self._datasette.allowed_resources(
            "view-table", self._actor, parent=self._database, limit=_LISTED_AT_MOST
        )
        return {resource.child: True for resource in found.resources}

    async def _by_action(self, table: str) -> bool:
        """One that was not listed: refused, or younger than the catalogue that Datasette lists from."""
        resource = TableResource(self._database, table)
        return bool(await self._datasette.allowed(action="view-table", resource=resource, actor=self._actor))

    async def _allows_by_default(self) -> bool:
        """What the database's rule says, else the instance's; yes where there is neither."""
        for action, resource in (("view-database", self._database), ("view-instance", None)):
            answer = await self._answer(action, resource)
            if answer is not None:
                return answer
        return True

    async def _by_hook(self, table: str) -> bool:
        """The table's own rule. 0.65 looks each table up in its database, so that it is not asked needlessly."""
        answer = None
        if _may_have_rule(self._datasette, table):
            answer = await self._answer("view-table", (self._database, table))
        return self._by_default if answer is None else answer

    async def _answer(self, action: str, resource: object) -> bool | None:
        answer = await self._datasette.permission_allowed(self._actor, action, resource=resource, default=None)
        return None if answer is None else bool(answer)


def _may_have_rule(datasette: Datasette, table: str) -> bool:
    """Whether 0.65 may have a rule of the table's own: an `allow` in the metadata, or a plugin that is asked."""
    if {hook.function.__module__ for hook in pm.hook.permission_allowed.get_hookimpls()} - _HAVE_NO_TABLE_RULES:
        return True
    if pm.hook.get_metadata.get_hookimpls():
        return True
    return table.casefold() in {name.casefold() for name in _ruled_tables(datasette.metadata())}


def _ruled_tables(metadata: object) -> Iterator[str]:
    """The names of tables with an `allow`, wherever in the metadata and in whatever spelling they stand."""
    if not isinstance(metadata, dict):
        return
    for key, below in metadata.items():
        if key == "tables" and isinstance(below, dict):
            yield from (str(name) for name, own in below.items() if not isinstance(own, dict) or "allow" in own)
        yield from _ruled_tables(below)


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


async def read(datasette: Datasette, database: str, question: Callable[[Database], Found]) -> Found:
    """Ask the store something, in one job and of one moment; TooSlowError where it takes too long."""

    def reading(connection: Connection) -> Found:
        return borrowed.read(connection, lambda db: in_time(_limit(connection, _READ_MILLISECONDS), db, question))

    answer: Found = await datasette.get_database(database).execute_fn(reading)
    return answer


async def read_with(
    datasette: Datasette,
    database: str,
    question: Callable[[Database], Found],
    more: Callable[[Database], Extra],
    milliseconds: int,
) -> tuple[Found, Extra | None]:
    """Ask two things in one job and of one moment; None for the second where it takes longer than that."""

    def both(connection: Connection, db: Database) -> tuple[Found, Extra | None]:
        first = in_time(_limit(connection, _READ_MILLISECONDS), db, question)
        try:
            return first, in_time(_limit(connection, milliseconds), db, more)
        except TooSlowError:
            return first, None

    def reading(connection: Connection) -> tuple[Found, Extra | None]:
        return borrowed.read(connection, lambda db: both(connection, db))

    answers: tuple[Found, Extra | None] = await datasette.get_database(database).execute_fn(reading)
    return answers


def _limit(connection: Connection, milliseconds: int) -> AbstractContextManager[None]:
    limit: AbstractContextManager[None] = sqlite_timelimit(connection, milliseconds)
    return limit


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


def leaves_token_to_us(datasette: Datasette, path: str) -> bool:
    """Whether 0.65 shall let this form through unlooked at: `token_holds` asks for its token later."""
    base = str(datasette.setting("base_url")).rstrip("/")
    return bool(_OUR_FORMS.fullmatch(path.removeprefix(base)))


def token_holds(request: Request, given: str) -> bool:
    """Whether a form brings back its token, asked as 0.65 itself asks; 1.0 has looked at the headers before."""
    if HAS_ACTIONS:
        return True
    headers = request.headers
    if not headers.get("cookie") or headers.get("authorization", "").startswith("Bearer "):
        return True
    wanted = (csrf_token(request) or "").encode()
    return bool(wanted) and any(
        hmac.compare_digest(token.encode(), wanted) for token in (given, headers.get("x-csrftoken") or "")
    )

"""Every change of the schema, in order: the modules `m001_...` beside this one, each frozen once it is released."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from sqlite_utils import Database, Migrations

from factcheck.store import schema

_SET = "factcheck"


class Migration(NamedTuple):
    """A change of the schema, by the name under which each database records it."""

    name: str
    migrate: Callable[[Database], None]


def discovered() -> Iterator[Migration]:
    """The migrations of this folder, in order of name: modules or packages with a function `migrate`."""
    for name in sorted(found.name for found in iter_modules(schema.__path__)):
        if name[0] == "m" and name[1:4].isdigit():
            yield Migration(name, import_module(f"{schema.__name__}.{name}").migrate)


MIGRATIONS: tuple[Migration, ...] = tuple(discovered())


def applied(db: Database) -> list[str]:
    """Names of the migrations that the database records, in the order they were applied; reads only."""
    return [one.name for one in _known().applied(db)]


def pending(db: Database) -> list[str]:
    """Names of the migrations that the database has yet to see, in order; reads only."""
    return [one.name for one in _known().pending(db)]


def unknown(db: Database) -> list[str]:
    """Names of those it records that this factcheck does not know: a newer one wrote it; reads only."""
    known = {one.name for one in MIGRATIONS}
    return [name for name in applied(db) if name not in known]


def apply(db: Database, stop_before: str | None = None) -> None:
    """Apply what is pending, up to `stop_before` or all of it, each in a savepoint of the transaction that is open.

    Without one, each in a transaction of its own. Foreign keys have to be off where a migration rebuilds a table.
    """
    _known().apply(db, stop_before=stop_before)


def _known() -> Migrations:
    known = Migrations(_SET)
    for one in MIGRATIONS:
        known(name=one.name)(one.migrate)
    return known

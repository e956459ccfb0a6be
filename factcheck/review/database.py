"""The database that is served for review."""

from typing import NamedTuple
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from factcheck.errors import ConfigError
from factcheck.review.compat import Datasette, read
from factcheck.settings import PLUGIN, Settings
from factcheck.store.opening import schema_problem
from factcheck.store.read.parts import holds_factcheck

_names: WeakKeyDictionary[Datasette, str] = WeakKeyDictionary()


class ServedDatabase(NamedTuple):
    """The database by name, and what keeps it from being shown, in one sentence."""

    name: str | None
    problem: str | None


async def find_database(datasette: Datasette) -> ServedDatabase:
    """The database that the config names, or the first attached one that factcheck has prepared.

    Looked up anew for each page: the command line may upgrade a database while it is served.
    """
    try:
        chosen = settings_of(datasette).database
    except ConfigError as error:
        return ServedDatabase(None, str(error).rstrip("."))
    if chosen is not None and chosen not in datasette.databases:
        return ServedDatabase(None, f"the settings name the database {chosen}, and it is not attached")
    for name in [str(chosen)] if chosen else list(datasette.databases):
        if name.startswith("_"):
            continue
        is_ours, problem = await read(datasette, name, _schema)
        if is_ours:
            _names[datasette] = name
            return ServedDatabase(name, problem)
    _names.pop(datasette, None)
    return ServedDatabase(None, f"{chosen or 'none of the attached databases'} is not a factcheck database")


def database_name(datasette: Datasette) -> str | None:
    """The name of the database as it was last found, for hooks that cannot wait."""
    return _names.get(datasette)


def is_served_read_only(datasette: Datasette, database: str) -> bool:
    """Whether Datasette itself will write nothing there."""
    return not datasette.get_database(database).is_mutable


def settings_of(datasette: Datasette) -> Settings:
    """Our own section of the config, top level only: 1.0 knows no other for both versions alike.

    ConfigError names what does not hold.
    """
    return Settings.of(datasette.plugin_config(PLUGIN), f"plugins: {PLUGIN}")


def _schema(db: Database) -> tuple[bool, str | None]:
    return (True, schema_problem(db)) if holds_factcheck(db) else (False, None)

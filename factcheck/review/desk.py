"""The database the desk works in, and who may do what there."""

import hmac
import os
from hashlib import sha256
from typing import NamedTuple
from weakref import WeakKeyDictionary

from factcheck.errors import ConfigError
from factcheck.review.compat import (
    Actor,
    Datasette,
    actor_matches_allow,
    allowed,
    can_view_table,
    denies_by_default,
    read,
    root_is_special,
)
from factcheck.settings import PLUGIN, Settings
from factcheck.store.opening import schema_problem
from factcheck.store.read.parts import holds_factcheck

VIEW = "factcheck-view"
REVIEW = "factcheck-review"
PERMISSIONS = (
    (VIEW, "fcv", "See the fact-check pages"),
    (REVIEW, "fcr", "Review statements"),
)

_names: WeakKeyDictionary[Datasette, str] = WeakKeyDictionary()


class Desk(NamedTuple):
    """The database by name, and what keeps it from being shown, in one sentence."""

    database: str | None
    problem: str | None


async def find_desk(datasette: Datasette) -> Desk:
    """The database that the config names, or the first attached one that factcheck has prepared.

    Looked up anew for each page: the command line may upgrade a database while it is served.
    """
    try:
        chosen = settings_of(datasette).database
    except ConfigError as error:
        return Desk(None, f"the settings do not hold: {error}")
    if chosen is not None and chosen not in datasette.databases:
        return Desk(None, f"the settings name the database {chosen}, and it is not attached")
    for name in [str(chosen)] if chosen else list(datasette.databases):
        if name.startswith("_") or not await read(datasette, name, holds_factcheck):
            continue
        _names[datasette] = name
        return Desk(name, await read(datasette, name, schema_problem))
    _names.pop(datasette, None)
    return Desk(None, f"{chosen or 'none of the attached databases'} is not a factcheck database")


def desk_name(datasette: Datasette) -> str | None:
    """The name of the database as it was last found, for hooks that cannot wait."""
    return _names.get(datasette)


async def may_view(datasette: Datasette, actor: Actor, database: str, tables: tuple[str, ...]) -> bool:
    """Whether the actor may see a page made of these tables."""
    for table in tables:
        if not await can_view_table(datasette, actor, database, table):
            return False
    return await allowed(datasette, actor, VIEW, database)


async def may_review(datasette: Datasette, actor: Actor, database: str) -> bool:
    """Whether the actor may write reviews; a review needs a name, so a stranger never may."""
    return reviewer_name(actor) is not None and await allowed(datasette, actor, REVIEW, database)


def reviewer_name(actor: Actor) -> str | None:
    """The name that a review is signed with."""
    name = str((actor or {}).get("id") or "").strip()
    return name or None


def grants(datasette: Datasette, actor: Actor, action: str) -> str | None:
    """Why the actor holds this permission of ours; None where nothing says so. Never a denial."""
    try:
        permissions = settings_of(datasette).permissions
    except ConfigError:
        return None  # the pages say what is wrong with them
    rule = permissions.rule(action) if permissions else None
    if isinstance(rule, dict | bool) and actor_matches_allow(actor, rule):
        return f"{action} in the settings of {PLUGIN}"
    if actor and actor.get("id") == "root" and root_is_special(datasette):
        return "root"
    if action == VIEW and rule is None:
        return None if denies_by_default(datasette) else "the pages show what the tables show"
    return "the local reviewer" if _is_local_reviewer(actor) else None


def local_reviewer() -> tuple[str, str] | None:
    """Name and one-time token of the reviewer that `factcheck serve --reviewer` was started for."""
    name, token = os.environ.get("FACTCHECK_REVIEWER"), os.environ.get("FACTCHECK_SIGN_IN")
    return (name, token) if name and token else None


def local_actor(name: str, token: str) -> dict[str, str]:
    """The actor that a sign-in makes; bound to this start of the server by its token's fingerprint."""
    return {"id": name, "factcheck_reviewer": sha256(token.encode()).hexdigest()[:32]}


def _is_local_reviewer(actor: Actor) -> bool:
    local = local_reviewer()
    if local is None or not actor:
        return False
    signed, wanted = str(actor.get("factcheck_reviewer")), local_actor(*local)
    return actor.get("id") == wanted["id"] and hmac.compare_digest(
        signed.encode(), wanted["factcheck_reviewer"].encode()
    )


def settings_of(datasette: Datasette) -> Settings:
    """What the server's settings say to factcheck; ConfigError names what does not hold."""
    return Settings.of(datasette.plugin_config(PLUGIN), f"plugins: {PLUGIN}")


def is_served_read_only(datasette: Datasette, database: str) -> bool:
    """Whether Datasette itself will write nothing there."""
    return not datasette.get_database(database).is_mutable

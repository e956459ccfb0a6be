"""Who may see and who may write: deny is the default, and each question is asked once a request."""

import hmac
import os
from collections.abc import Iterable
from copy import deepcopy

from factcheck.errors import ConfigError
from factcheck.review.compat import (
    Actor,
    Datasette,
    Request,
    VisibleTables,
    actor_matches_allow,
    allowed,
    denies_by_default,
    root_is_special,
)
from factcheck.review.database import settings_of
from factcheck.settings import PLUGIN

VIEW = "factcheck-view"
REVIEW = "factcheck-review"
PERMISSIONS = (
    (VIEW, "fcv", "See the fact-check pages"),
    (REVIEW, "fcr", "Review statements"),
)

_IN_SCOPE = "factcheck.access"


class Access:
    """What one actor may do in one database, as far as it has been asked; it lives as long as its request."""

    def __init__(self, datasette: Datasette, actor: Actor, database: str) -> None:
        self._datasette = datasette
        self._actor = deepcopy(actor)
        self._database = database
        self._visible = VisibleTables(datasette, self._actor, database)
        self._held: dict[str, bool] = {}

    def is_of(self, datasette: Datasette, actor: Actor, database: str) -> bool:
        """Whether this was asked for the same actor in the same database."""
        return self._datasette is datasette and self._database == database and self._actor == actor

    async def may_view(self, tables: Iterable[str]) -> bool:
        """Whether the actor may see a page made of these tables: our permission, and Datasette's own for each."""
        if not await self._holds(VIEW):
            return False
        for table in tables:
            if not await self._visible.has(table):
                return False
        return True

    async def may_review(self) -> bool:
        """Whether the actor may write reviews; a review needs a name, so a stranger never may."""
        return self.reviewer is not None and await self._holds(REVIEW)

    @property
    def reviewer(self) -> str | None:
        """The name that a review is signed with."""
        return reviewer_name(self._actor)

    async def _holds(self, action: str) -> bool:
        if action not in self._held:
            self._held[action] = await allowed(self._datasette, self._actor, action, self._database)
        return self._held[action]


def access_of(datasette: Datasette, request: Request | None, actor: Actor, database: str) -> Access:
    """The request's own answers; new ones for another actor or database, and where no request is known."""
    if request is None:
        return Access(datasette, actor, database)
    found = request.scope.get(_IN_SCOPE)
    if not isinstance(found, Access) or not found.is_of(datasette, actor, database):
        found = request.scope[_IN_SCOPE] = Access(datasette, actor, database)
    return found


def reviewer_name(actor: Actor) -> str | None:
    """The name that a review by this actor is signed with; None where the actor has none."""
    name = str((actor or {}).get("id") or "").strip()
    return name or None


def grants(datasette: Datasette, actor: Actor, action: str) -> str | None:
    """Why the actor holds this permission of ours; None where nothing says so. Never a denial."""
    try:
        permissions = settings_of(datasette).permissions
    except ConfigError:
        return None  # the pages say what does not hold
    rule = permissions.rule(action) if permissions else None
    if isinstance(rule, dict | bool) and actor_matches_allow(actor, rule):
        return f"{action} in the settings of {PLUGIN}"
    if actor and actor.get("id") == "root" and root_is_special(datasette):
        return "root"
    if action == VIEW and rule is None:
        return None if denies_by_default(datasette) else "the pages show what the tables show"
    return "the local reviewer" if _is_local_reviewer(datasette, actor) else None


def local_reviewer() -> tuple[str, str] | None:
    """Name and one-time token of the reviewer that `factcheck serve --reviewer` was started for."""
    name, token = os.environ.get("FACTCHECK_REVIEWER"), os.environ.get("FACTCHECK_SIGN_IN")
    return (name, token) if name and token else None


def local_actor(datasette: Datasette, name: str) -> dict[str, str]:
    """The actor that a sign-in makes: a name that this server has signed, good for as long as its secret is."""
    return {"id": name, "factcheck_reviewer": datasette.sign(name, "factcheck-reviewer")}


def _is_local_reviewer(datasette: Datasette, actor: Actor) -> bool:
    local = local_reviewer()
    if local is None or not actor:
        return False
    signed, wanted = str(actor.get("factcheck_reviewer")), local_actor(datasette, local[0])
    return actor.get("id") == wanted["id"] and hmac.compare_digest(
        signed.encode(), wanted["factcheck_reviewer"].encode()
    )

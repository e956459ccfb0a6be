"""What a desk says of agencies in metadata.yml: new ones, other names for known ones, ones to leave out."""

from collections.abc import Mapping
from typing import Literal, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import ConfigError
from factcheck.sourcing.agencies import AgencyEntry, AgencyRegistry, shipped


class DeskEntry(BaseModel):
    """One agency as the desk gives it; what is left out stays as shipped, and `aliases` are added to those known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] | None = None
    domains: tuple[str, ...] | None = None
    kind: Literal["agency", "broadcaster_or_outlet", "photo"] | None = None
    state_controlled: Literal["yes", "no", "unclear"] | None = None
    homographs: tuple[str, ...] | None = None
    wordlike: tuple[str, ...] | None = None
    shared: tuple[str, ...] | None = None


_NEW: AgencyEntry = {
    "id": "",
    "name": "",
    "aliases": [],
    "country": None,
    "languages": [],
    "domains": [],
    "kind": "agency",
    "state_controlled": None,
    "homographs": [],
}


def registry_of(desk: Mapping[str, object]) -> AgencyRegistry:
    """The shipped agencies with the desk's own; ConfigError says which entry does not hold and why."""
    if not desk:
        return shipped()
    entries = dict(shipped().entries)
    for id_, given in desk.items():
        if given is False:
            entries.pop(id_, None)
            continue
        entries[id_] = _merged(id_, _read(id_, given), entries.get(id_))
    # The desk's come first: of two agencies that share a spelling, the first listed has it.
    ordered = [*(id_ for id_ in desk if id_ in entries), *(id_ for id_ in entries if id_ not in desk)]
    return AgencyRegistry({id_: entries[id_] for id_ in ordered})


def _read(id_: str, given: object) -> DeskEntry:
    if not isinstance(given, Mapping):
        raise ConfigError(f"agencies: {id_}: expected a name, aliases and the like, or false; found {given!r}.")
    try:
        return DeskEntry.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"agencies: {id_}: {where}: {first['msg']}.") from error


def _merged(id_: str, given: DeskEntry, known: AgencyEntry | None) -> AgencyEntry:
    if known is None and given.name is None:
        raise ConfigError(f"agencies: {id_}: no agency of that id is known, so it needs a name.")
    base = known or _NEW
    new = {key: list(value) if isinstance(value, tuple) else value for key, value in given if value is not None}
    merged = {**base, **new, "id": id_, "aliases": [*base["aliases"], *given.aliases]}
    merged.pop("uncertain", None)
    return cast("AgencyEntry", merged)

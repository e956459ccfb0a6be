"""What metadata.yml says to factcheck: the same file serves Datasette, and both houses read the one model here."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import ErrorDetails
from rapidfuzz.distance import Levenshtein

from factcheck.errors import ConfigError
from factcheck.model import HeldOffice, KnownPerson

PLUGIN = "datasette-factcheck"
# A name so many letters from ours is a slip of ours, not another plugin's.
_SLIP = 2
# What could steer a terminal or be read as mark-up stands in no address.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-]+(:\d{1,5})?(/[A-Za-z0-9._~!$&'()*+,;=:@%/\-]*)?")

CheckerSettings = Mapping[str, object] | bool | None
# Who: a rule as Datasette writes its allow blocks, or everybody (true); whatever else stands there is nobody.
Allow = object


class Permissions(BaseModel):
    """Who may see the pages and who may review."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    view: Allow = Field(None, alias="factcheck-view")
    review: Allow = Field(None, alias="factcheck-review")

    def rule(self, action: str) -> Allow:
        """What is said of an action by its name; None where nothing is."""
        return {"factcheck-view": self.view, "factcheck-review": self.review}.get(action)


class Organisation(BaseModel):
    """In whose name verdicts are given out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(description="As readers know it.")
    url: str = Field(description="Its own page on the web.")

    @field_validator("name", mode="before")
    @classmethod
    def _has_words(cls, value: object) -> object:
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"expected a name, found {value!r}")
        return " ".join(value.split())

    @field_validator("url", mode="before")
    @classmethod
    def _is_an_address(cls, value: object) -> object:
        return _web_address(value)


class Settings(BaseModel):
    """The section `plugins: datasette-factcheck`; a name that is none of these is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    checkers: Mapping[str, CheckerSettings] = Field(
        {}, description="By id: severity, publishers, kinds and settings, or false to leave it out."
    )
    agencies: Mapping[str, object] = Field({}, description="By id: the desk's own, other names, or false.")
    people: tuple[KnownPerson, ...] = Field((), description="Whom the desk knows: names, other names, offices.")
    tagger: str | None = Field(None, description="What finds the statements: fast or accurate.")
    database: str | None = Field(None, description="The attached database that the pages show.")
    plugins_dir: Path | None = Field(None, description="Folder of the desk's own checkers, relative to this file.")
    time_limit: float = Field(10, gt=0, description="Seconds that a checker may take over a document.")
    permissions: Permissions | None = None
    organisation: Organisation | None = Field(None, description="In whose name verdicts are given out.")
    base_url: str | None = Field(None, description="Where these pages are on the web: what precedes /-/factcheck.")

    @property
    def off(self) -> list[str]:
        """Ids of the checkers the desk has switched off."""
        return [name for name, value in self.checkers.items() if value is False]

    @field_validator("checkers", "agencies", mode="before")
    @classmethod
    def _are_named(cls, value: object) -> object:
        if value is not None and not isinstance(value, Mapping):
            raise ValueError(f"expected names and values, found {value!r}")
        return value or {}

    @field_validator("people", mode="before")
    @classmethod
    def _are_listed(cls, value: object) -> object:
        if value is not None and not isinstance(value, list | tuple):
            raise ValueError(f"expected a list of people, each with a name; found {value!r}")
        return value or ()

    @field_validator("people")
    @classmethod
    def _are_told_once(cls, value: tuple[KnownPerson, ...]) -> tuple[KnownPerson, ...]:
        told: set[tuple[str, str]] = set()
        for one in value:
            key = (one.name.casefold(), one.kind)
            if key in told:
                raise ValueError(f"{one.name} stands there twice")
            told.add(key)
        return value

    @field_validator("tagger", mode="before")
    @classmethod
    def _is_a_name(cls, value: object) -> object:
        if value is not None and not isinstance(value, str):
            raise ValueError(f"expected a name, such as fast; found {value!r}")
        return value

    @field_validator("base_url", mode="before")
    @classmethod
    def _is_an_address(cls, value: object) -> object:
        return None if value is None else _web_address(value).rstrip("/")

    @classmethod
    def of(cls, section: object, where: str) -> Self:
        """The section as a mapping, held to its form; ConfigError names what does not hold, and `where` it stands."""
        try:
            return cls.model_validate(dict(_mapping(section, where)))
        except ValidationError as error:
            # A slip of a name leaves the right one missing: the slip is what to say.
            first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
            raise ConfigError(f"{where}: {_plain(first)}") from error


class Metadata(NamedTuple):
    """The whole file as Datasette reads it, and our settings in it; read once a command."""

    path: Path | None
    content: Mapping[str, object]
    settings: Settings


NO_METADATA = Metadata(None, {}, Settings())


def read_settings(path: Path | None) -> Metadata:
    """Read the file, or the defaults where there is none; ConfigError says what does not hold and where."""
    content = read_metadata(path) if path is not None else {}
    where = str(path) if path is not None else "no metadata"
    plugins = _mapping(content.get("plugins"), f"{where}: plugins")
    _refuse_slips(plugins, where)
    return Metadata(path, content, Settings.of(plugins.get(PLUGIN), f"{where}: plugins: {PLUGIN}"))


def read_metadata(path: Path) -> Mapping[str, object]:
    """The whole file, as Datasette reads it; ConfigError where it is not there or is no YAML mapping."""
    # Loaded where there is a file to read.
    import yaml  # noqa: PLC0415

    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}. Check -m/--metadata.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not readable as YAML: {error}") from error
    if found is not None and not isinstance(found, Mapping):
        raise ConfigError(f"{path}: expected names and values at the top level, found {type(found).__name__}.")
    return found or {}


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The one of the names that this is most likely meant to be; None where it is like none of them."""
    near = min(((Levenshtein.distance(name.casefold(), one), one) for one in names), default=None)
    return near[1] if near and near[0] <= max(_SLIP, len(near[1]) // 3) else None


def _mapping(found: object, where: str) -> Mapping[str, object]:
    if found is not None and not isinstance(found, Mapping):
        raise ConfigError(f"{where}: expected names and values, found {found!r}.")
    return found or {}


def _refuse_slips(plugins: Mapping[str, object], where: str) -> None:
    """Another plugin's section is its own business, unless it is ours under a name that is not quite ours."""
    for name in plugins:
        if name != PLUGIN and Levenshtein.distance(str(name).casefold(), PLUGIN) <= _SLIP:
            raise ConfigError(f"{where}: plugins: {name}: there is no such plugin; did you mean {PLUGIN}?")


def _plain(error: ErrorDetails) -> str:
    place = ": ".join(_place(part) for part in error["loc"] if not _is_of_a_union(part))
    if error["type"] == "extra_forbidden":
        model = _model_at(error["loc"])
        known = [field.alias or name for name, field in model.model_fields.items()]
        meant = nearest(str(error["loc"][-1]), known)
        return f"{place}: there is no such setting; " + (
            f"did you mean {meant}?" if meant else f"those known are {', '.join(known)}."
        )
    if error["loc"] and error["loc"][0] == "checkers" and len(error["loc"]) > 1:
        return f"checkers: {error['loc'][1]}: expected settings by name, or false; found {error['input']!r}."
    if error["type"] in {"dict_type", "mapping_type", "model_type", "model_attributes_type"}:
        return f"{place}: expected names and values, found {error['input']!r}."
    if error["type"] == "missing":
        return f"{place}: it is missing."
    if error["type"] == "literal_error":
        return f"{place}: expected {error.get('ctx', {}).get('expected')}; found {error['input']!r}."
    return f"{place}: {error['msg'].removeprefix('Value error, ')}."


def _model_at(place: tuple[int | str, ...]) -> type[BaseModel]:
    """The model whose names are known at a place of the settings."""
    if place[0] == "people" and len(place) > 1:
        return HeldOffice if "offices" in place[:-1] else KnownPerson
    known: Mapping[object, type[BaseModel]] = {"permissions": Permissions, "organisation": Organisation}
    return known.get(place[0], Settings) if len(place) > 1 else Settings


def _web_address(value: object) -> str:
    """An address on the web, without a query or a fragment; ValueError says what was expected."""
    if isinstance(value, str) and _ADDRESS.fullmatch(value):
        return value
    raise ValueError(f"expected an address such as https://desk.example, found {value!r}")


def _place(part: int | str) -> str:
    """The first of a list is 1."""
    return str(part + 1) if isinstance(part, int) else part


def _is_of_a_union(part: int | str) -> bool:
    """Pydantic names the branch of a union that it tried beside the place."""
    return isinstance(part, str) and (part == "bool" or "[" in part)

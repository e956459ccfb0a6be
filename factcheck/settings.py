"""What metadata.yml says to factcheck: the same file serves Datasette."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from factcheck.errors import ConfigError

PLUGIN = "datasette-factcheck"


class Settings(NamedTuple):
    """The desk's settings; `checkers` and `agencies` by id, each settings or false for none; `tagger` by name."""

    path: Path | None = None
    checkers: Mapping[str, Mapping[str, object] | bool | None] = {}
    tagger: str | None = None
    agencies: Mapping[str, object] = {}

    @property
    def off(self) -> list[str]:
        """Ids of the checkers the desk has switched off."""
        return [name for name, value in self.checkers.items() if value is False]


def read_settings(path: Path | None) -> Settings:
    """Read the settings, or the defaults where there is no file; ConfigError says what does not hold and where."""
    if path is None:
        return Settings()
    metadata = read_metadata(path)
    checkers = _section(metadata, path, "plugins", PLUGIN, "checkers")
    for name, value in checkers.items():
        if not (value is None or isinstance(value, Mapping | bool)):
            raise ConfigError(f"{path}: checkers: {name}: expected settings by name, or false; found {value!r}.")
    tagger = _section(metadata, path, "plugins", PLUGIN).get("tagger")
    if not (tagger is None or isinstance(tagger, str)):
        raise ConfigError(f"{path}: tagger: expected a name, such as fast; found {tagger!r}.")
    agencies = _section(metadata, path, "plugins", PLUGIN, "agencies")
    return Settings(path, checkers, tagger, agencies)  # type: ignore[arg-type] # each value was looked at just above


def read_metadata(path: Path) -> Mapping[str, object]:
    """The whole file, as Datasette reads it; ConfigError where it is not there or is no YAML mapping."""
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}. Check -m/--metadata.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not readable as YAML: {error}") from error
    if found is not None and not isinstance(found, Mapping):
        raise ConfigError(f"{path}: expected names and values at the top level, found {type(found).__name__}.")
    return found or {}


def _section(metadata: Mapping[str, object], path: Path, *names: str) -> Mapping[str, object]:
    section = metadata
    for depth, name in enumerate(names, 1):
        below = section.get(name) or {}
        if not isinstance(below, Mapping):
            raise ConfigError(f"{path}: {': '.join(names[:depth])}: expected names and values, found {below!r}.")
        section = below
    return section

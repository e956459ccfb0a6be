"""Sets a checker up as the desk has it in metadata.yml, within a wall: one that cannot be made is left out alone."""

import traceback
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from factcheck.checking.code import depended_on
from factcheck.checking.run import AnyChecker, staying, summary_of
from factcheck.checking.time_limit import SECONDS_TO_LOAD, LoadTooLongError, stopped_after
from factcheck.errors import ConfigError
from factcheck.model import KINDS, SEVERITIES, Kind, Severity
from factcheck.plugin import CheckerClass, CheckerConfig
from factcheck.plugin.checker import DeskRule
from factcheck.settings import CheckerSettings, nearest


class PluginFailure(NamedTuple):
    """A plugin, or one of its checkers, that was left out."""

    where: str
    reason: str
    traceback: str | None = None


class SetUp(NamedTuple):
    """A checker as the desk has it; `flat` are settings of its own that stand where those of all checkers should."""

    checker: AnyChecker
    flat: tuple[str, ...] = ()


class _DeskEntry(BaseModel):
    """What may stand under a checker's id in metadata.yml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    severity: Severity | None = None
    publishers: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    settings: Mapping[str, object] | None = None


class _SettingError(Exception):
    """A setting of the desk's that its checker does not take."""


class _UnusableError(Exception):
    """A checker that was made, and lacks what every run asks of it."""


def set_up_isolated(
    checker: CheckerClass,
    settings: CheckerSettings,
    where: str,
    path: Path | None,
    time_limit: float = SECONDS_TO_LOAD,
) -> SetUp | PluginFailure:
    """The checker with its settings, or why it cannot be made; ConfigError for a setting that does not hold."""
    place = f"{path or 'metadata.yml'}: plugins: datasette-factcheck: checkers: {checker.id}"
    if not (settings is None or isinstance(settings, Mapping | bool)):
        raise ConfigError(f"{place}: expected settings by name, or false to leave the checker out.")
    given = dict(settings) if isinstance(settings, Mapping) else {}
    try:
        entry, flat = _entry(given, checker.Config.model_fields)
        with staying(), stopped_after(time_limit):
            made = _set_up(checker, entry.settings or {}, under="settings" in given)
        if entry.severity or entry.publishers or entry.kinds:
            made.desk = DeskRule(entry.severity, entry.publishers, entry.kinds)
        return SetUp(made, flat)
    except _SettingError as error:
        known = ", ".join(checker.Config.model_fields) or "none"
        raise ConfigError(f"{place}: {error} Settings it knows: {known}.") from error
    except _UnusableError as error:
        return PluginFailure(where, f"{name_of(checker)}: {error}")
    except (Exception, SystemExit, LoadTooLongError) as error:  # noqa: BLE001 - the wall: a checker that cannot be made is left out alone
        return PluginFailure(where, f"{name_of(checker)}: {summary_of(error)}", traceback.format_exc())


def _entry(given: Mapping[str, object], own: Collection[str]) -> tuple[_DeskEntry, tuple[str, ...]]:
    """What the desk says of a checker; its own settings may stand beside each other without `settings`."""
    names = _DeskEntry.model_fields
    flat = tuple(name for name in given if name in own or name not in names)
    if "settings" not in given and len(flat) == len(given):
        return _DeskEntry(settings=given), flat
    for name in given:
        if name not in names:
            raise _SettingError(_stray(name, given[name], own))
    try:
        return _DeskEntry.model_validate(given), ()
    except ValidationError as error:
        raise _SettingError(_of_entry(error.errors()[0])) from error


def _stray(name: str, value: object, own: Collection[str]) -> str:
    if name in own:
        advice = f"write it under settings, as in settings: {{{name}: {value}}}"
        return f"{name}: it is a setting of the checker's own; {advice}."
    meant = nearest(name, _DeskEntry.model_fields)
    known = f"did you mean {meant}?" if meant else f"those of every checker are {', '.join(_DeskEntry.model_fields)}."
    return f"{name}: there is no such setting; {known}"


def _of_entry(found: ErrorDetails) -> str:
    name, value = str(found["loc"][0]), found["input"]
    closed: Mapping[str, tuple[str, ...]] = {"severity": SEVERITIES, "kinds": KINDS}
    if found["type"] == "literal_error":
        meant = nearest(str(value), closed[name])
        advice = f"did you mean {meant}? It is" if meant else "it is"
        return f"{name}: there is no {value}; {advice} one of {', '.join(closed[name])}."
    wanted = {"kinds": "a list of kinds, such as [article]", "publishers": "a list of names, such as [Harbour Post]"}
    return f"{name}: expected {wanted.get(name, 'names and values')}; found {value!r}."


def _set_up(checker: CheckerClass, given: Mapping[str, object], *, under: bool) -> AnyChecker:
    try:
        config = checker.Config.model_validate(given)
    except ValidationError as error:
        for found in error.errors():
            if _is_of_settings(found, given):
                names = [*checker.Config.model_fields, *(() if under else _DeskEntry.model_fields)]
                raise _SettingError(("settings: " if under else "") + _plain(found, names)) from error
        raise
    made = checker(config)
    if (made.id, made.version) != (checker.id, checker.version):
        raise _UnusableError("its id or version is another once it is made; set both on the class alone")
    if not isinstance(getattr(made, "config", None), CheckerConfig):
        raise _UnusableError("it has no config; call super().__init__(config) in its __init__")
    for file in depended_on(checker):
        if not file.is_file():
            raise _UnusableError(f"it depends on {file}, which is not there")
    # A run is stored with its config: one that cannot be written down would end that run half-way.
    made.config.model_dump_json()
    return made


def _plain(found: ErrorDetails, known: Iterable[str]) -> str:
    """What does not hold, and the setting that is most likely meant where there is none of that name."""
    place = ": ".join(map(str, found["loc"]))
    if found["type"] != "extra_forbidden":
        return f"{place}: {found['msg']}." if place else f"{found['msg']}."
    meant = nearest(str(found["loc"][-1]), known) if len(found["loc"]) == 1 else None
    return f"{place}: there is no such setting{f'; did you mean {meant}?' if meant else '.'}"


def _is_of_settings(found: ErrorDetails, given: Mapping[str, object]) -> bool:
    """Whether the desk can mend this; a default that does not hold is the checker's own."""
    if found["type"] == "missing":
        return True
    return found["loc"][0] in given if found["loc"] else bool(given)


def name_of(checker: object) -> str:
    """What a checker class is called."""
    try:
        return str(getattr(checker, "__name__", None) or repr(checker))
    except (Exception, SystemExit):  # noqa: BLE001 - the wall: a class may hide even its name
        return "a checker"

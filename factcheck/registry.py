"""Finds checker plugins, puts a wall around each, and names what failed to load."""

import importlib.metadata
import importlib.util
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pluggy
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from factcheck.errors import ConfigError
from factcheck.model import SEVERITIES
from factcheck.plugin import CheckerConfig, CorpusChecker, DocumentChecker, hookspecs
from factcheck.rules import SHIPPED, RuleError, checker_of, read_rule, shipped_rules
from factcheck.settings import CheckerSettings, nearest

CheckerClass = type[DocumentChecker] | type[CorpusChecker]
Checker = DocumentChecker | CorpusChecker


class Loaded(NamedTuple):
    """A checker class and the plugin it came from."""

    checker: CheckerClass
    where: str


class PluginFailure(NamedTuple):
    """A plugin, or one of its checkers, that was left out."""

    where: str
    reason: str
    traceback: str | None = None


class Configured(NamedTuple):
    """The checkers that are ready to run, and those that could not be set up."""

    checkers: list[Checker]
    failures: list[PluginFailure]


class Registry:
    """The checkers at hand. Made by whoever needs one; there is no global one.

    Entry points of the group `factcheck` come first, in order of name, then the rules that ship, then the files of
    `plugins_dir`: checkers in Python (`*.py`), then rules (`*.yml`).
    """

    def __init__(self, plugins_dir: Path | None = None) -> None:
        self.loaded: list[Loaded] = []
        self.failures: list[PluginFailure] = []
        for entry_point in sorted(importlib.metadata.entry_points(group="factcheck"), key=lambda found: found.name):
            self._load(entry_point.load, f"{entry_point.name} ({entry_point.value})")
        for path, rule in shipped_rules():
            self._admit(checker_of(rule), f"rules ({SHIPPED.name}/{path.name})")
        if plugins_dir is not None:
            for path in _plugin_files(plugins_dir):
                self._load(partial(_import_file, path), str(path))
            for path in rule_files(plugins_dir):
                self._load_rule(path)

    def configured(self, settings: Mapping[str, CheckerSettings], path: Path | None = None) -> Configured:
        """Each checker with its settings, those set to false left out.

        One that fails of its own accord is a failure beside the others. ConfigError names the first setting that does
        not hold, in the file `path`, before any document is looked at.
        """
        found = Configured([], [])
        for checker, where in self.loaded:
            if runs(checker, settings):
                made = _set_up_isolated(checker, settings.get(checker.id), where, path)
                if isinstance(made, PluginFailure):
                    found.failures.append(made)
                else:
                    found.checkers.append(made)
        return found

    def idle(self, settings: Mapping[str, CheckerSettings]) -> list[str]:
        """Ids of the checkers that do not run: the desk switched them off, or they are off by default."""
        return [one.checker.id for one in self.loaded if not runs(one.checker, settings)]

    def _load(self, load: Callable[[], ModuleType], where: str) -> None:
        try:
            plugin = load()
            classes = _registered(plugin)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the wall: one broken plugin must not take the rest along
            self.failures.append(PluginFailure(where, _summary(error), traceback.format_exc()))
            return
        for checker in classes:
            self._admit(checker, where)

    def _load_rule(self, path: Path) -> None:
        try:
            rule = read_rule(path)
        except RuleError as error:
            self.failures.append(PluginFailure(str(path), error.in_file, traceback.format_exc()))
            return
        self._admit(checker_of(rule, f"factcheck_plugins.{re.sub(r'[^0-9A-Za-z_]', '_', path.stem)}"), str(path))

    def _admit(self, checker: CheckerClass, where: str) -> None:
        try:
            problem = next(_problems(checker), None)
            if problem is None and checker.id in {loaded.checker.id for loaded in self.loaded}:
                problem = f"the id {checker.id} is taken by an earlier plugin; choose another"
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the same wall: a class may raise when it is only looked at
            self.failures.append(PluginFailure(where, f"{_name(checker)}: {_summary(error)}", traceback.format_exc()))
            return
        if problem is None:
            self.loaded.append(Loaded(checker, where))
        else:
            self.failures.append(PluginFailure(where, f"{_name(checker)}: {problem}"))


class FileRegistry(Registry):
    """The checkers of one file (`*.py`, or a rule) and no others."""

    def __init__(self, path: Path) -> None:  # it loads nothing else
        self.loaded, self.failures = [], []
        if path.suffix == ".py":
            self._load(partial(_import_file, path), str(path))
        else:
            self._load_rule(path)


def runs(checker: CheckerClass, settings: Mapping[str, CheckerSettings]) -> bool:
    """Whether the desk wants it: one that is off by default only where metadata.yml names it."""
    said = settings.get(checker.id)
    return checker.is_on if said is None else said is not False


def rule_files(folder: Path) -> list[Path]:
    """The rules in a folder of plugins, in order of name."""
    found = [*folder.glob("*.yml"), *folder.glob("*.yaml")]
    return sorted(path for path in found if not path.name.startswith("_") and path.stem != "metadata")


def _plugin_files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of plugins. Check --plugins-dir.")
    return iter(sorted(path for path in folder.glob("*.py") if not path.name.startswith("_")))


def _import_file(path: Path) -> ModuleType:
    name = f"factcheck_plugins.{re.sub(r'[^0-9A-Za-z_]', '_', path.stem)}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    # Pydantic resolves a class's types through sys.modules.
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _registered(plugin: ModuleType) -> list[CheckerClass]:
    """Call one plugin's hook alone: pluggy itself has no walls, and one exception would lose all results."""
    manager = pluggy.PluginManager("factcheck")
    manager.add_hookspecs(hookspecs)
    manager.register(plugin)
    manager.check_pending()
    if not manager.hook.register_checkers.get_hookimpls():
        raise ConfigError("it registers no checker: add a function register_checkers(register) marked @hookimpl")
    classes: list[CheckerClass] = []
    manager.hook.register_checkers(register=classes.append)
    return classes


def _problems(checker: object) -> Iterator[str]:
    if not (isinstance(checker, type) and issubclass(checker, DocumentChecker | CorpusChecker)):
        yield "it is no subclass of DocumentChecker or CorpusChecker"
        return
    for name in ("id", "title", "version", "severity"):
        if not isinstance(getattr(checker, name, None), str):
            yield f'it has no {name}; add {name} = "..." to the class'
            return
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,48}", checker.id):
        yield f"its id {checker.id!r} is not of small letters, digits and hyphens"
    if checker.severity not in SEVERITIES:
        yield f"its severity {checker.severity!r} is not one of {', '.join(SEVERITIES)}"
    if not (isinstance(checker.Config, type) and issubclass(checker.Config, CheckerConfig)):
        yield "its Config is no subclass of CheckerConfig"
    if getattr(checker, "__abstractmethods__", None):
        yield "it has no check method"


class _SettingError(Exception):
    """A setting of the desk's that its checker does not take."""


class _UnusableError(Exception):
    """A checker that was made, and lacks what every run asks of it."""


def _set_up_isolated(
    checker: CheckerClass, settings: CheckerSettings, where: str, path: Path | None
) -> Checker | PluginFailure:
    place = f"{path or 'metadata.yml'}: plugins: datasette-factcheck: checkers: {checker.id}"
    if not (settings is None or isinstance(settings, Mapping | bool)):
        raise ConfigError(f"{place}: expected settings by name, or false to leave the checker out.")
    given = dict(settings) if isinstance(settings, Mapping) else {}
    try:
        return _set_up(checker, given)
    except _SettingError as error:
        known = ", ".join(checker.Config.model_fields) or "none"
        raise ConfigError(f"{place}: {error} Settings it knows: {known}.") from error
    except _UnusableError as error:
        return PluginFailure(where, f"{_name(checker)}: {error}")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the wall: a checker that cannot be made is left out alone
        return PluginFailure(where, f"{_name(checker)}: {_summary(error)}", traceback.format_exc())


def _set_up(checker: CheckerClass, given: Mapping[str, object]) -> Checker:
    try:
        config = checker.Config.model_validate(given)
    except ValidationError as error:
        for found in error.errors():
            if _is_of_settings(found, given):
                raise _SettingError(_plain(found, checker.Config.model_fields)) from error
        raise
    made = checker(config)
    if (made.id, made.version) != (checker.id, checker.version):
        raise _UnusableError("its id or version is another once it is made; set both on the class alone")
    if not isinstance(getattr(made, "config", None), CheckerConfig):
        raise _UnusableError("it has no config; call super().__init__(config) in its __init__")
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


def _name(checker: object) -> str:
    try:
        return str(getattr(checker, "__name__", None) or repr(checker))
    except (Exception, SystemExit):  # noqa: BLE001 - the wall: a class may hide even its name
        return "a checker"


def _summary(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"

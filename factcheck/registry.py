"""Finds checker plugins, puts a wall around each, and names what failed to load."""

import importlib.metadata
import importlib.util
import re
import sys
import tomllib
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pluggy

from factcheck.checking.run import AnyChecker, staying, summary_of
from factcheck.checking.set_up import PluginFailure, name_of, set_up_isolated
from factcheck.checking.time_limit import SECONDS_TO_LOAD, LoadTooLongError, stopped_after
from factcheck.errors import ConfigError
from factcheck.model import SEVERITIES, KnownChecker
from factcheck.plugin import CheckerClass, CheckerConfig, CorpusChecker, DocumentChecker, TracedChecker, hookspecs
from factcheck.rules import SHIPPED, RuleError, checker_of, read_rule, shipped_rules
from factcheck.settings import CheckerSettings

# The package that the files of a plugins folder are modules of.
_HOME = "factcheck_plugins"


class Loaded(NamedTuple):
    """A checker class and the plugin it came from."""

    checker: CheckerClass
    where: str


class Configured(NamedTuple):
    """The checkers that are ready to run, those that could not be set up, and what the desk should write otherwise.

    `flat`: by checker, settings of its own that do not stand under `settings`.
    """

    checkers: list[AnyChecker]
    failures: list[PluginFailure]
    flat: dict[str, tuple[str, ...]]


class Registry:
    """The checkers at hand. Made by whoever needs one; there is no global one.

    Entry points of the group `factcheck` come first, in order of name, then the rules that ship, then the files of
    `plugins_dir`: checkers in Python (`*.py`), then rules (`*.yml`). Those that ship with factcheck only where `ours`
    are wanted. One that takes longer than `time_limit` (seconds) to load is a failure like any other.
    """

    def __init__(
        self, plugins_dir: Path | None = None, *, ours: bool = True, time_limit: float = SECONDS_TO_LOAD
    ) -> None:
        self._time_limit = time_limit
        self.loaded: list[Loaded] = []
        self.failures: list[PluginFailure] = []
        for entry_point in sorted(importlib.metadata.entry_points(group="factcheck"), key=lambda found: found.name):
            if ours or not entry_point.value.startswith("factcheck."):
                self._load(entry_point.load, f"{entry_point.name} ({entry_point.value})")
        for path, rule in shipped_rules() if ours else ():
            self._admit(checker_of(rule), f"rules ({SHIPPED.name}/{path.name})")
        if plugins_dir is not None:
            paths = _plugin_files(plugins_dir)
            sys.modules[_HOME] = _home(plugins_dir)
            for path in paths:
                self._load(partial(_import_file, path), str(path))
            for path in rule_files(plugins_dir):
                self._load_rule(path)

    def configured(self, settings: Mapping[str, CheckerSettings], path: Path | None = None) -> Configured:
        """Each checker with its settings, those set to false left out.

        One that fails of its own accord is a failure beside the others. ConfigError names the first setting that does
        not hold, in the file `path`, before any document is looked at.
        """
        found = Configured([], [], {})
        for checker, where in self.loaded:
            if runs(checker, settings):
                made = set_up_isolated(checker, settings.get(checker.id), where, path, self._time_limit)
                if isinstance(made, PluginFailure):
                    found.failures.append(made)
                else:
                    found.checkers.append(made.checker)
                    if made.flat:
                        found.flat[made.checker.id] = made.flat
        return found

    def idle(self, settings: Mapping[str, CheckerSettings]) -> list[str]:
        """Ids of the checkers that do not run: the desk switched them off, or they are off by default."""
        return [one.checker.id for one in self.loaded if not runs(one.checker, settings)]

    def _load(self, load: Callable[[], ModuleType], where: str) -> None:
        try:
            with staying(), stopped_after(self._time_limit):
                classes = _registered(load())
        except (Exception, SystemExit, LoadTooLongError) as error:  # noqa: BLE001 - the wall: one broken plugin must not take the rest along
            self.failures.append(PluginFailure(where, summary_of(error), traceback.format_exc()))
            return
        for checker in classes:
            self._admit(checker, where)

    def _load_rule(self, path: Path) -> None:
        try:
            rule = read_rule(path)
        except RuleError as error:
            self.failures.append(PluginFailure(str(path), error.in_file, traceback.format_exc()))
            return
        self._admit(checker_of(rule, f"{_HOME}.{re.sub(r'[^0-9A-Za-z_]', '_', path.stem)}"), str(path))

    def _admit(self, checker: CheckerClass, where: str) -> None:
        try:
            with stopped_after(self._time_limit):
                problem = next(_problems(checker), None)
            if problem is None and checker.id in {loaded.checker.id for loaded in self.loaded}:
                problem = f"the id {checker.id} is taken by an earlier plugin; choose another"
        except (Exception, SystemExit, LoadTooLongError) as error:  # noqa: BLE001 - the same wall: a class may raise when it is only looked at
            self.failures.append(
                PluginFailure(where, f"{name_of(checker)}: {summary_of(error)}", traceback.format_exc())
            )
            return
        if problem is None:
            self.loaded.append(Loaded(checker, where))
        else:
            self.failures.append(PluginFailure(where, f"{name_of(checker)}: {problem}"))


class FileRegistry(Registry):
    """The checkers of one file (`*.py`, or a rule) and no others."""

    def __init__(self, path: Path) -> None:  # it loads nothing else
        self.loaded, self.failures, self._time_limit = [], [], SECONDS_TO_LOAD
        if path.suffix == ".py":
            sys.modules[_HOME] = _home(path.parent)
            self._load(partial(_import_file, path), str(path))
        else:
            self._load_rule(path)


def runs(checker: CheckerClass, settings: Mapping[str, CheckerSettings]) -> bool:
    """Whether the desk wants it: one that is off by default only where metadata.yml names it."""
    said = settings.get(checker.id)
    return checker.is_on if said is None else said is not False


def known_checkers(registry: Registry, settings: Mapping[str, CheckerSettings]) -> list[KnownChecker]:
    """All that are loaded, with the severity that the desk gives them, and whether it has them run."""
    known = []
    for checker, _ in registry.loaded:
        said = settings.get(checker.id)
        severity = said.get("severity") if isinstance(said, Mapping) else None
        figures = measured().get(checker.id, {}) if checker.__module__.startswith("factcheck.") else {}
        found = {
            "id": checker.id,
            "title": checker.title,
            "severity": severity or checker.severity,
            "version": checker.version,
            "rule_ref": checker.rule_ref,
            "is_on": runs(checker, settings),
            **figures,
        }
        known.append(KnownChecker.model_validate(found))
    return known


@cache
def measured() -> Mapping[str, Mapping[str, object]]:
    """By the ids of checkers that ship, `precision`, `flags_read` and `read_on`; those not measured are left out."""
    text = files("factcheck.checkers").joinpath("measured.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def rule_files(folder: Path) -> list[Path]:
    """The rules in a folder of plugins, in order of name."""
    found = [*folder.glob("*.yml"), *folder.glob("*.yaml")]
    return sorted(path for path in found if not path.name.startswith("_") and path.stem != "metadata")


def _plugin_files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of plugins. Check --plugins-dir.")
    return iter(sorted(path for path in folder.glob("*.py") if not path.name.startswith("_")))


def _home(folder: Path) -> ModuleType:
    """A package in which the folder's files find each other, anew for each registry; what it had is forgotten."""
    for name in [one for one in sys.modules if one.startswith(f"{_HOME}._")]:
        del sys.modules[name]
    home = ModuleType(_HOME)
    home.__path__ = [str(folder.resolve())]
    return home


def _import_file(path: Path) -> ModuleType:
    name = f"{_HOME}.{re.sub(r'[^0-9A-Za-z_]', '_', path.stem)}"
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
        raise ConfigError(
            "it registers no checker: add a function register_checkers(register) marked @hookimpl. A file of help for"
            f" plugins beside it has a name that begins with _, and is imported as {_HOME}._name"
        )
    classes: list[CheckerClass] = []
    # A hook may call `register`, or hand back its checkers.
    for given in manager.hook.register_checkers(register=classes.append):
        classes += given if isinstance(given, list | tuple | set | Iterator) else [given]
    return classes


def _problems(checker: object) -> Iterator[str]:
    if not (isinstance(checker, type) and issubclass(checker, DocumentChecker | TracedChecker | CorpusChecker)):
        yield "it is no subclass of DocumentChecker, TracedChecker or CorpusChecker"
        return
    for name in ("id", "title", "version", "severity"):
        value = getattr(checker, name, None)
        if value is None or isinstance(value, property):
            yield f'it has no {name}; add {name} = "..." to the class'
            return
        if not isinstance(value, str):
            yield f'its {name} is {value!r}, which is no text; write {name} = "{value}"'
            return
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,48}", checker.id):
        yield f"its id {checker.id!r} is not of small letters, digits and hyphens"
    if checker.severity not in SEVERITIES:
        yield f"its severity {checker.severity!r} is not one of {', '.join(SEVERITIES)}"
    if not (isinstance(checker.Config, type) and issubclass(checker.Config, CheckerConfig)):
        yield "its Config is no subclass of CheckerConfig"
    names = checker.depends_on
    if not (isinstance(names, tuple | list) and all(isinstance(name, str) for name in names)):
        yield f'its depends_on is {names!r}; write depends_on = ("file.csv",)'
    if getattr(checker, "__abstractmethods__", None):
        yield "it has no check method"

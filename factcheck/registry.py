"""Finds checker plugins, puts a wall around each, and names what failed to load."""

import importlib.metadata
import importlib.util
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pluggy
from pydantic import ValidationError

from factcheck.errors import ConfigError
from factcheck.model import SEVERITIES
from factcheck.plugin import CheckerConfig, CorpusChecker, DocumentChecker, hookspecs

CheckerClass = type[DocumentChecker] | type[CorpusChecker]
Checker = DocumentChecker | CorpusChecker
# What metadata.yml says of one checker: its settings, or false to leave it out.
CheckerSettings = Mapping[str, object] | bool | None


class Loaded(NamedTuple):
    """A checker class and the plugin it came from."""

    checker: CheckerClass
    where: str


class Failure(NamedTuple):
    """A plugin, or one of its checkers, that was left out."""

    where: str
    reason: str
    traceback: str | None = None


class Registry:
    """The checkers at hand. Made by whoever needs one; there is no global one.

    Entry points of the group `factcheck` come first, in order of name, then the files of `plugins_dir`.
    """

    def __init__(self, plugins_dir: Path | None = None) -> None:
        self.loaded: list[Loaded] = []
        self.failures: list[Failure] = []
        for entry_point in sorted(importlib.metadata.entry_points(group="factcheck"), key=lambda found: found.name):
            self._load(entry_point.load, f"{entry_point.name} ({entry_point.value})")
        if plugins_dir is not None:
            for path in _plugin_files(plugins_dir):
                self._load(partial(_import_file, path), str(path))

    def configured(self, settings: Mapping[str, CheckerSettings]) -> list[Checker]:
        """Each checker with its settings, those set to false left out.

        ConfigError names the first setting that does not hold, before any document is looked at.
        """
        return [
            _configured(loaded.checker, settings.get(loaded.checker.id))
            for loaded in self.loaded
            if settings.get(loaded.checker.id) is not False
        ]

    def _load(self, load: Callable[[], ModuleType], where: str) -> None:
        try:
            plugin = load()
            classes = _registered(plugin)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the wall: one broken plugin must not take the rest along
            reason = f"{type(error).__name__}: {error}"
            self.failures.append(Failure(where, reason, traceback.format_exc()))
            return
        for checker in classes:
            self._admit(checker, where)

    def _admit(self, checker: CheckerClass, where: str) -> None:
        name = getattr(checker, "__name__", repr(checker))
        problem = next(_problems(checker), None)
        if problem is None and checker.id in {loaded.checker.id for loaded in self.loaded}:
            problem = f"the id {checker.id} is taken by an earlier plugin; choose another"
        if problem is None:
            self.loaded.append(Loaded(checker, where))
        else:
            self.failures.append(Failure(where, f"{name}: {problem}"))


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
    if not issubclass(checker.Config, CheckerConfig):
        yield "its Config is no subclass of CheckerConfig"
    if getattr(checker, "__abstractmethods__", None):
        yield "it has no check method"


def _configured(checker: CheckerClass, settings: CheckerSettings) -> Checker:
    if settings is None or settings is True:
        settings = {}
    where = f"metadata.yml: plugins: datasette-factcheck: checkers: {checker.id}"
    if not isinstance(settings, Mapping):
        raise ConfigError(f"{where}: expected settings by name, or false to leave the checker out.")
    try:
        return checker(checker.Config.model_validate(dict(settings)))
    except ValidationError as error:
        first = error.errors()[0]
        place = ": ".join([where, *(str(part) for part in first["loc"])])
        known = ", ".join(checker.Config.model_fields) or "none"
        raise ConfigError(f"{place}: {first['msg']}. Settings it knows: {known}.") from error

"""Where a project keeps its things, and what it has chosen."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factcheck.attribution import TAGGERS, TaggerName
from factcheck.checking.run import AnyChecker
from factcheck.errors import ConfigError
from factcheck.pipeline.events import PluginFailed, Reporter, UnknownChecker, no_report
from factcheck.registry import Registry, runs
from factcheck.settings import Metadata, Settings, nearest, read_settings
from factcheck.sourcing import AgencyRegistry as Agencies
from factcheck.sourcing import registry_of as agencies_of


@dataclass(frozen=True)
class ProjectConfig:
    """A project: its database, its metadata.yml, its folder of checkers. The file is read once."""

    db: Path
    metadata_path: Path | None = None
    plugins_dir: Path | None = None

    @cached_property
    def metadata(self) -> Metadata:
        """What metadata.yml says; ConfigError where it cannot be read or a setting of ours does not hold."""
        found = read_settings(self.metadata_path)
        self._agencies(found.settings)
        return found

    @property
    def settings(self) -> Settings:
        """What metadata.yml says to factcheck."""
        return self.metadata.settings

    def tagger(self, chosen: TaggerName | None) -> TaggerName | None:
        """The tagger to use, where somebody chose one: here, or else in metadata.yml."""
        said = self.settings.tagger
        if chosen is not None or said is None:
            return chosen
        for name in TAGGERS:
            if name == said:
                return name
        raise ConfigError(f"{self.metadata_path}: tagger: there is no {said}; choose one of {', '.join(TAGGERS)}.")

    def registry(self, report: Reporter = no_report) -> Registry:
        """The checkers at hand; each plugin that failed to load is reported."""
        for failure in self._registry.failures:
            report(PluginFailed(failure.where, failure.reason))
        return self._registry

    @property
    def off(self) -> list[str]:
        """Ids of the checkers that do not run: the desk switched them off, or they are off by default."""
        checkers = self.settings.checkers
        idle = (one.checker.id for one in self._registry.loaded if not runs(one.checker, checkers))
        return list(dict.fromkeys([*self.settings.off, *idle]))

    @cached_property
    def _registry(self) -> Registry:
        return Registry(self.plugins_dir)

    def checkers(self, ids: tuple[str, ...] = (), report: Reporter = no_report) -> list[AnyChecker]:
        """The checkers to run, with their settings; all of them where no id is named.

        ConfigError for an id that is not loaded, and for a setting that does not hold.
        """
        registry = self.registry(report)
        known = {loaded.checker.id for loaded in registry.loaded}
        for name in sorted(set(self.settings.checkers) - known):
            report(UnknownChecker(str(self.metadata_path), name, nearest(name, known)))
        configured = registry.configured(self.settings.checkers, self.metadata_path)
        for failure in configured.failures:
            report(PluginFailed(failure.where, failure.reason))
        return _chosen(configured.checkers, ids)

    @cached_property
    def agencies(self) -> Agencies:
        """The agencies shipped, with what the desk says of them in metadata.yml."""
        return self._agencies(self.settings)

    def _agencies(self, settings: Settings) -> Agencies:
        try:
            return agencies_of(settings.agencies)
        except ConfigError as error:
            raise ConfigError(f"{self.metadata_path}: {error}") from error


def _chosen(checkers: list[AnyChecker], ids: tuple[str, ...]) -> list[AnyChecker]:
    by_id = {checker.id: checker for checker in checkers}
    for name in ids:
        if name not in by_id:
            raise ConfigError(f"--checker {name}: no such checker is loaded. Loaded: {', '.join(sorted(by_id))}.")
    return [by_id[name] for name in ids] if ids else list(by_id.values())

"""Where a project keeps its things, and what it has chosen."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.attribution import TAGGERS, TaggerName
from factcheck.errors import ConfigError
from factcheck.pipeline.events import FlatSettings, PluginFailed, Reporter, UnknownChecker, no_report
from factcheck.settings import Metadata, Settings, nearest, read_settings

if TYPE_CHECKING:
    from factcheck.checking.run import AnyChecker
    from factcheck.isolation.process import CheckerProcess
    from factcheck.model import KnownChecker
    from factcheck.registry import Registry
    from factcheck.sourcing import AgencyRegistry as Agencies


@dataclass(frozen=True)
class ProjectConfig:
    """A project: its database, its metadata.yml, its folder of checkers. The file is read once."""

    db: Path
    metadata_path: Path | None = None
    plugins_dir: Path | None = None

    @cached_property
    def metadata(self) -> Metadata:
        """What metadata.yml says; ConfigError where it cannot be read or a setting of ours does not hold."""
        return read_settings(self.metadata_path)

    def check_settings(self) -> None:
        """ConfigError where metadata.yml cannot be read, or a setting of ours does not hold.

        What a checker's settings mean, its plugin knows: `checkers` holds them to it.
        """
        self.tagger(None)
        if self.settings.agencies:
            _ = self.agencies

    @property
    def settings(self) -> Settings:
        """What metadata.yml says to factcheck."""
        return self.metadata.settings

    @property
    def plugins_folder(self) -> Path | None:
        """The folder of the desk's own checkers: the one somebody named, else that of metadata.yml, beside it."""
        said = self.settings.plugins_dir
        if self.plugins_dir is not None or said is None or self.metadata_path is None:
            return self.plugins_dir
        return self.metadata_path.parent / said.expanduser()

    def tagger(self, chosen: TaggerName | None) -> TaggerName | None:
        """The tagger to use, where somebody chose one: here, or else in metadata.yml, whose choice must hold."""
        said = self.settings.tagger
        in_file = next((name for name in TAGGERS if name == said), None)
        if said is not None and in_file is None:
            meant = nearest(said, TAGGERS)
            advice = f"did you mean {meant}? Choose" if meant else "choose"
            raise ConfigError(
                f"{self.metadata_path}: tagger: there is no {said}; {advice} one of {', '.join(TAGGERS)}."
            )
        return chosen or in_file

    def registry(self, report: Reporter = no_report) -> "Registry":
        """The checkers at hand; each plugin that failed to load is reported."""
        for failure in self._registry.failures:
            report(PluginFailed(*failure))
        return self._registry

    @property
    def off(self) -> list[str]:
        """Ids of the checkers that do not run: the desk switched them off, or they are off by default."""
        return list(dict.fromkeys([*self.settings.off, *self._registry.idle(self.settings.checkers)]))

    @property
    def known_checkers(self) -> frozenset[str] | None:
        """The ids of all checkers at hand; None where a plugin failed to load, as nobody knows what it would bring."""
        if self._registry.failures:
            return None
        return frozenset(loaded.checker.id for loaded in self._registry.loaded)

    @property
    def at_hand(self) -> "list[KnownChecker]":
        """What is known of all checkers at hand, whether they run or not."""
        from factcheck.registry import known_checkers  # noqa: PLC0415 - the same

        return known_checkers(self._registry, self.settings.checkers)

    def process(self) -> "CheckerProcess":
        """The process that checkers of others run in; it starts when one of them is first asked."""
        from factcheck.isolation.process import CheckerProcess  # noqa: PLC0415 - the same

        return CheckerProcess(self.plugins_folder, dict(self.settings.checkers), self.settings.time_limit)

    @cached_property
    def _registry(self) -> "Registry":
        # Commands that run no checker do without.
        from factcheck.checking.time_limit import SECONDS_TO_LOAD  # noqa: PLC0415
        from factcheck.registry import Registry  # noqa: PLC0415

        return Registry(self.plugins_folder, time_limit=max(SECONDS_TO_LOAD, self.settings.time_limit))

    def checkers(self, ids: tuple[str, ...] = (), report: Reporter = no_report) -> "list[AnyChecker]":
        """The checkers to run, with their settings; all of them where no id is named.

        ConfigError for an id that is not loaded, and for a setting that does not hold.
        """
        registry = self.registry(report)
        known = {loaded.checker.id for loaded in registry.loaded}
        for name in sorted(set(self.settings.checkers) - known):
            report(UnknownChecker(str(self.metadata_path), name, nearest(name, known)))
        configured = registry.configured(self.settings.checkers, self.metadata_path)
        for failure in configured.failures:
            report(PluginFailed(*failure))
        for name, flat in configured.flat.items():
            report(FlatSettings(str(self.metadata_path), name, flat))
        for name in ids:
            if name in self.off:
                wanted = f"checkers: {{{name}: true}}"
                raise ConfigError(f"--checker {name}: it is off. Name it in metadata.yml, as in {wanted}.")
        return _chosen(configured.checkers, ids)

    @cached_property
    def agencies(self) -> "Agencies":
        """The agencies shipped, with what the desk says of them; ConfigError where that does not hold."""
        # Commands that look for no agency do without.
        from factcheck.sourcing import registry_of as agencies_of  # noqa: PLC0415

        try:
            return agencies_of(self.settings.agencies)
        except ConfigError as error:
            raise ConfigError(f"{self.metadata_path}: {error}") from error


def _chosen(checkers: "list[AnyChecker]", ids: tuple[str, ...]) -> "list[AnyChecker]":
    by_id = {checker.id: checker for checker in checkers}
    for name in ids:
        if name not in by_id:
            raise ConfigError(f"--checker {name}: no such checker is loaded. Loaded: {', '.join(sorted(by_id))}.")
    return [by_id[name] for name in ids] if ids else list(by_id.values())

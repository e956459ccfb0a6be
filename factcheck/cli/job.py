"""The main job, step by step, told as it goes."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import click
from sqlite_utils import Database

from factcheck.attribution import TAGGERS, TaggerName
from factcheck.cli.console import Tally, counted, with_progress
from factcheck.errors import ConfigError, FactcheckError
from factcheck.ingest import Given
from factcheck.ingest import texts as read_texts
from factcheck.model import Flag, Kind, Severity
from factcheck.pipeline import workbench
from factcheck.registry import Checker, Failure, Registry
from factcheck.settings import Settings, read_settings
from factcheck.sourcing import Registry as Agencies
from factcheck.sourcing import registry_of as desk_agencies
from factcheck.store.opening import open_database

# A run over an archive raises thousands; its summary counts them, and the pages are there to work through them.
FLAGS_SHOWN = 50


@dataclass(frozen=True)
class Desk:
    """Where this desk keeps its things."""

    db: Path
    metadata: Path | None
    plugins_dir: Path | None

    @cached_property
    def settings(self) -> Settings:
        """What its metadata.yml says; ConfigError where that cannot be read."""
        return read_settings(self.metadata)


def source_of(word: str) -> Path | Literal["-"]:
    """A path, or `-` for standard input."""
    return "-" if word == "-" else Path(word)


def texts(files: tuple[str, ...], tally: Tally) -> Iterator[Given]:
    """Each text in the files, or in standard input where none is named; what cannot be read is told."""
    for file in files or ("-",):
        for given in read_texts(source_of(file), stdin=sys.stdin.buffer):
            if isinstance(given, FactcheckError):
                tally.failed(str(given))
            else:
                yield given


def tagger_of(desk: Desk, chosen: TaggerName | None) -> TaggerName | None:
    """The tagger to use, where somebody chose one: here, or else in metadata.yml."""
    settings = desk.settings
    if chosen is not None or settings.tagger is None:
        return chosen
    for name in TAGGERS:
        if name == settings.tagger:
            return name
    raise ConfigError(f"{settings.path}: tagger: there is no {settings.tagger}; choose one of {', '.join(TAGGERS)}.")


def agencies_of(desk: Desk) -> Agencies:
    """The agencies shipped, with what the desk says of them in metadata.yml."""
    settings = desk.settings
    try:
        return desk_agencies(settings.agencies)
    except ConfigError as error:
        raise ConfigError(f"{settings.path}: {error}") from error


def registry_of(desk: Desk, tally: Tally) -> Registry:
    """The checkers at hand; each plugin that failed to load is told."""
    registry = Registry(desk.plugins_dir)
    _tell(registry.failures, tally)
    return registry


def checkers_of(desk: Desk, tally: Tally, ids: tuple[str, ...] = ()) -> list[Checker]:
    """The checkers to run, with their settings; all of them where no id is named."""
    settings = desk.settings
    registry = registry_of(desk, tally)
    known = {loaded.checker.id for loaded in registry.loaded}
    for name in sorted(set(settings.checkers) - known):
        click.echo(f"note: {settings.path} has settings for {name}, which is not loaded", err=True)
    configured = registry.configured(settings.checkers)
    _tell(configured.failures, tally)
    return workbench.chosen_checkers(configured.checkers, ids)


def _tell(failures: list[Failure], tally: Tally) -> None:
    for failure in failures:
        tally.failed(f"plugin {failure.where} was left out: {failure.reason}")


def ingest(db: Database, sources: tuple[str, ...], kind: Kind | None, tally: Tally) -> None:
    """Store the documents in the sources, and tell how many came."""
    found = workbench.ingest_sources(db, map(source_of, sources), kind, sys.stdin.buffer)
    for report in with_progress("Ingesting", found):
        tally.note_ingested(report)
    click.echo(f"Ingested    {tally.ingest_line()}")


def attribute_and_trace(db: Database, desk: Desk, tally: Tally, tagger: TaggerName | None) -> int:
    """Do what is due; the number of documents that were attributed."""
    agencies = agencies_of(desk)
    waiting = workbench.to_attribute(db, tagger, agencies)
    found = workbench.attribute_stored(db, waiting, tagger, agencies)
    for worked in with_progress("Attributing", found, len(waiting)):
        tally.note_worked(worked)
    untraced = workbench.to_trace(db)
    for worked in with_progress("Tracing", workbench.trace_stored(db, untraced), len(untraced)):
        tally.note_worked(worked)
    return len(waiting)


def check(db: Database, desk: Desk, checkers: list[Checker], tally: Tally, *, everything: bool = False) -> list[Flag]:
    """Run the checkers where they are due; the flags they raised."""
    workbench.retire_checkers(db, desk.settings.off)
    raised: list[Flag] = []
    for outcome in with_progress("Checking", workbench.check_stored(db, checkers, everything=everything)):
        tally.note_checked(outcome)
        raised += outcome.flags
    return raised


def show(flags: list[Flag]) -> None:
    """One line for each flag."""
    for flag in flags:
        click.echo(f"{flag.document_id}: {flag.severity}: {flag.message} [{flag.checker}]")


def run(
    desk: Desk, sources: tuple[str, ...], kind: Kind | None = None, tagger: TaggerName | None = None
) -> tuple[Tally, dict[Severity, int]]:
    """All of it, from file to flags, and a closing summary; what came of it, and how many flags stand by severity."""
    tally = Tally()
    tagger = tagger_of(desk, tagger)
    checkers = checkers_of(desk, tally)
    db = open_database(desk.db)
    ingest(db, sources, kind, tally)
    attributed = attribute_and_trace(db, desk, tally, tagger)
    facts = workbench.facts(db)
    click.echo(f"Attributed  {counted(attributed, 'document')}; {counted(facts.statements, 'statement')} in all")
    click.echo(f"Traced      {counted(facts.traces, 'quotation')} found in another document")
    raised = check(db, desk, checkers, tally)
    show(raised[:FLAGS_SHOWN])
    if len(raised) > FLAGS_SHOWN:
        click.echo(f"... and {counted(len(raised) - FLAGS_SHOWN, 'more flag')}; factcheck serve shows all of them")
    standing = workbench.standing_flags(db, checkers)
    db.close()
    told = ", ".join(counted(number, severity) for severity, number in standing.items() if number)
    click.echo(f"Checked     with {counted(len(checkers), 'checker')}: {told or 'no flags'}")
    return tally, standing

"""What a run says while it goes and when it is done."""

import sys
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from factcheck.errors import FactcheckError
from factcheck.pipeline.events import (
    CacheDamaged,
    Event,
    FlagsRetired,
    FlatSettings,
    OwnValueKept,
    PluginFailed,
    RunReport,
    RunStoppedError,
    StageBegan,
    StageEnded,
    StageResult,
    UnknownChecker,
)

if TYPE_CHECKING:
    from rich.progress import Progress

    from factcheck.checking.run import Outcome

FLAGS_FOUND = 1
NOT_ALL_DONE = 2
# As shells report a process that Ctrl-C ended.
STOPPED = 130
# Past this many, what was mended is told by number: a crawl with a bad habit has it on every page.
REPAIRS_SHOWN = 20
# A run over an archive raises thousands; its summary counts them, and the pages are there to work through them.
FLAGS_SHOWN = 50
_FIELDS = {"published": "day", "publisher": "publisher", "url": "address", "title": "headline"}
_DOING = {
    "ingest": "Ingesting",
    "attribute": "Attributing",
    "trace": "Tracing",
    "verify": "Verifying",
    "check": "Checking",
}


class ConsoleReporter:
    """Tells what happens, with a bar on standard error where that is a terminal, and counts it in `counted`.

    A context: whatever ends the run, the bar is gone.
    """

    def __init__(self, *, traceback: bool = False) -> None:
        self.counted = RunReport()
        self._with_traceback = traceback
        self._bar: Progress | None = None
        self._putting_off: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def __call__(self, event: Event) -> None:
        """Count an event, and tell it."""
        self.counted(event)
        if isinstance(event, StageBegan):
            self._start(event)
        elif isinstance(event, StageEnded):
            self._stop()
        elif isinstance(event, StageResult):
            self._tell(event)
        elif isinstance(event, PluginFailed):
            print_error(f"plugin {event.where} was left out: {event.reason}")
            self._trace(event.traceback)
        elif isinstance(event, FlatSettings):
            names = ", ".join(f"{name}: ..." for name in event.names)
            advice = f"write {event.checker}: {{settings: {{{names}}}}}"
            click.echo(f"note: {event.where}: checkers: {event.checker}: still read as it stands; {advice}", err=True)
        elif isinstance(event, FlagsRetired):
            number = pluralize(event.flags, "flag")
            click.echo(f"note: {number} of {event.checker}, which is not loaded, withdrawn; notes are kept", err=True)
        elif isinstance(event, OwnValueKept):
            said = f"{event.subject} says its {_FIELDS[event.name]} is {event.own}"
            click.echo(f"note: {said}, which stands; --{event.name} {event.given} is not used", err=True)
        elif isinstance(event, CacheDamaged):
            print_note(event.note)
        elif isinstance(event, UnknownChecker):
            meant = f"; did you mean {event.meant}?" if event.meant else ""
            click.echo(f"note: {event.where} has settings for {event.checker}, which is not loaded{meant}", err=True)

    def failed(self, error: FactcheckError) -> None:
        """Tell a failure that is no document's; the run ends with exit code 2, whatever else was done."""
        self.counted.failures += 1
        print_error(str(error))

    def _tell(self, result: StageResult) -> None:
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])
        if result.error is not None:
            print_error(str(result.error))
        if result.repairs and result.became in {"new", "changed"} and self.counted.repaired <= REPAIRS_SHOWN:
            click.echo(f"note: {result.subject}: {'; '.join(result.repairs)}", err=True)
        self._tell_failed(result.outcomes)

    def outcomes(self, found: "Sequence[Outcome]") -> None:
        """Count what came of checkers that no stage ran, and tell what failed."""
        self.counted.failures += sum(one.outcome == "failed" for one in found)
        self.counted.put_off += sum(one.outcome == "later" for one in found)
        self._tell_failed(found)

    def _tell_failed(self, outcomes: "Iterable[Outcome]") -> None:
        for outcome in outcomes:
            if outcome.outcome == "failed":
                print_error(_failure(outcome))
                self._trace((outcome.reason or "").partition("\n")[2])
            elif outcome.outcome == "later" and outcome.checker.id not in self._putting_off:
                # A service that is down is down for every document.
                self._putting_off.add(outcome.checker.id)
                where = outcome.document_id or "the corpus"
                said = f"checker {outcome.checker.id} could not judge {where} now: {outcome.reason}"
                click.echo(f"note: {said} (its flags stay; the next run tries again)", err=True)

    def _trace(self, lines: str | None) -> None:
        if self._with_traceback and lines:
            click.echo(lines.rstrip(), err=True)

    def ingested(self) -> str:
        """One line on what came in; what is too much to be told one by one is told on standard error."""
        if self.counted.repaired > REPAIRS_SHOWN:
            more = self.counted.repaired - REPAIRS_SHOWN
            click.echo(f"note: {more} more were mended; see document_versions.repairs", err=True)
        new, changed, unchanged, failed = (
            self.counted.ingested[name] for name in ("new", "changed", "unchanged", "failed")
        )
        total = pluralize(new + changed + unchanged, "document")
        told = f"{total}: {new} new, {changed} changed, {unchanged} unchanged"
        return f"{told}; {failed} could not be read" if failed else told

    def _start(self, began: StageBegan) -> None:
        self._stop()
        if not sys.stderr.isatty():
            return
        # Loaded where a bar is shown, and nowhere else.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._bar.start()
        self._bar.add_task(f"{_DOING.get(began.stage, began.stage):<11}", total=began.total)

    def _stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def print_error(message: str) -> None:
    """Say what went wrong, on standard error."""
    click.echo(f"factcheck: {message}", err=True)


def print_note(message: str) -> None:
    """Say what is as well to know, on standard error."""
    click.echo(f"note: {message}", err=True)


def print_stopped(stop: KeyboardInterrupt) -> None:
    """Say what is kept of a run that a person stopped, and how to go on."""
    kept = f"{pluralize(stop.done, 'document')} done and kept; " if isinstance(stop, RunStoppedError) else ""
    print_error(f"stopped: {kept}run the same command again to go on")


def print_undated(report: RunReport) -> None:
    """Say of which documents the day of publication is not known, what comes of it, and how to give it."""
    if not report.undated:
        return
    first, more = report.undated[0], len(report.undated) - 1
    who = f"{first} and {more} more have" if more else f"{first} has"
    give = "each row its `published`, or one file at a time --published DAY" if more else "it with --published DAY"
    open_days = "days such as Tuesday or March 3 stay open, and so does what is checked against the day"
    click.echo(f"note: {who} no date: {open_days}. Give {give}.", err=True)


def print_gone(number: int) -> None:
    """Say that reviewed statements are no longer found, where any are; nothing of them is lost."""
    if number:
        found = f"{pluralize(number, 'reviewed statement')} no longer found in the copy"
        click.echo(f"note: {found}; kept with all reviews, and exported with gone_at", err=True)


def put_off(report: RunReport) -> str:
    """What a closing line adds where checkers could not judge now: `; 2 checks put off`."""
    return f"; {pluralize(report.put_off, 'check')} put off" if report.put_off else ""


def print_put_off(report: RunReport) -> None:
    """Say how many checks were put off, where any were and no closing line says it."""
    if report.put_off:
        click.echo(f"note: {pluralize(report.put_off, 'check')} put off; the next run tries again", err=True)


def pluralize(number: int, noun: str) -> str:
    """`1 flag`, `2 flags`, `no flags`."""
    plural = {"query": "queries"}.get(noun, f"{noun}s")
    return f"{number or 'no'} {noun if number == 1 else plural}"


def leave(report: RunReport) -> None:
    """End the command with exit code 2 where not all could be done."""
    if report.failures:
        print_error(f"{pluralize(report.failures, 'failure')}, named above; everything else is done and kept")
        sys.exit(NOT_ALL_DONE)


def _failure(outcome: "Outcome") -> str:
    where = outcome.document_id or "the corpus"
    summary = (outcome.reason or "").splitlines()[0]
    return f"checker {outcome.checker.id} failed on {where}: {summary} (its earlier flags were kept)"

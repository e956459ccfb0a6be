"""What a run says while it goes and when it is done."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from factcheck.checking.run import Outcome
from factcheck.pipeline.workbench import Ingested, Worked

T = TypeVar("T")
# Past this many, what was mended is told by number: a crawl with a bad habit has it on every page.
MENDED_SHOWN = 20


class Tally:
    """Counts what was done, and tells each failure as it happens."""

    def __init__(self) -> None:
        self.failures = 0
        self.ingested: Counter[str] = Counter()
        self._mended = 0

    def failed(self, message: str) -> None:
        """Tell one failure; the run ends with exit code 2, whatever else was done."""
        self.failures += 1
        complain(message)

    def note_ingested(self, report: Ingested) -> None:
        """Count one file or row, and tell what could not be read or had to be put right."""
        if report.error is not None:
            self.ingested["failed"] += 1
            self.failed(str(report.error))
        if report.outcome is not None:
            self.ingested[report.outcome] += 1
        if report.outcome in {"new", "changed"} and report.repairs:
            self._mended += 1
            if self._mended <= MENDED_SHOWN:
                click.echo(f"note: {report.origin}: {'; '.join(report.repairs)}", err=True)

    def note_worked(self, worked: Worked) -> None:
        """Tell a document whose result could not be stored."""
        if worked.error is not None:
            self.failed(str(worked.error))

    def note_checked(self, outcome: Outcome) -> None:
        """Count one checker on one subject, and tell where it failed."""
        if outcome.outcome == "failed":
            where = outcome.document_id or "the corpus"
            summary = (outcome.reason or "").splitlines()[0]
            self.failed(f"checker {outcome.checker.id} failed on {where}: {summary} (its earlier flags were kept)")

    def ingest_line(self) -> str:
        """One line on what came in."""
        if self._mended > MENDED_SHOWN:
            click.echo(f"note: {self._mended - MENDED_SHOWN} more were mended; see document_versions.repairs", err=True)
        new, changed, unchanged, failed = (self.ingested[name] for name in ("new", "changed", "unchanged", "failed"))
        total = new + changed + unchanged
        told = f"{counted(total, 'document')}: {new} new, {changed} changed, {unchanged} unchanged"
        return f"{told}; {failed} could not be read" if failed else told


def complain(message: str) -> None:
    """Say what went wrong, on standard error."""
    click.echo(f"factcheck: {message}", err=True)


def counted(number: int, noun: str) -> str:
    """`1 flag`, `2 flags`, `no flags`."""
    plural = {"query": "queries"}.get(noun, f"{noun}s")
    return f"{number or 'no'} {noun if number == 1 else plural}"


def with_progress(what: str, items: Iterable[T], total: int | None = None) -> Iterator[T]:
    """Pass the items on, with a bar on standard error where that is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(f"{what:<11}", total=total)
        for item in items:
            yield item
            progress.advance(task)

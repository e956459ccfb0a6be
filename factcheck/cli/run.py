"""`factcheck run`."""

import sys

import click

from factcheck.attribution import TaggerName
from factcheck.cli.console import FLAGS_SHOWN, ConsoleReporter, pluralize, print_gone
from factcheck.cli.flagged import fail_on_new_option, in_words, leave_with, rows_of, write_flags
from factcheck.cli.options import (
    config_options,
    fail_on_option,
    kind_option,
    source_of,
    tagger_option,
    traceback_option,
)
from factcheck.model import Kind, Severity
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import Job, job_of, placed_in, raised_since, standing_flags
from factcheck.store.opening import open_database, open_existing
from factcheck.store.read.documents import count_finds
from factcheck.store.read.export import count_reviewed_and_gone
from factcheck.store.read.flags import standing


@click.command("run")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option("--due", is_flag=True, help="All stored documents that are due, with or without a SOURCE.")
@click.option("-v", "--verbose", is_flag=True, help="Say of each document what became of it.")
@kind_option
@fail_on_option
@fail_on_new_option
@tagger_option
@traceback_option
@config_options
def run_command(  # noqa: PLR0917 - click gives them by name
    config: ProjectConfig,
    sources: tuple[str, ...],
    due: bool,
    verbose: bool,
    kind: Kind | None,
    fail_on: Severity | None,
    fail_on_new: Severity | None,
    tagger: TaggerName | None,
    traceback: bool,
) -> None:
    """Ingest SOURCE, attribute, trace and check, and sum up.

    Of other documents, those are checked that these changed. What is due since the rules, the words or the checkers
    have changed is counted at the end; run --due does it.
    """
    if not sources and not due:
        raise click.UsageError("Missing argument 'SOURCE...'; or give --due.")
    with ConsoleReporter(traceback=traceback) as report:
        checkers = config.checkers(report=report)
        tagger = config.tagger(tagger)
        db = open_database(config.db) if sources else open_existing(config.db)
        job = job_of(db, config, report, tagger=tagger, checkers=checkers)
        before = standing(db)
        only = run_and_sum_up(job, sources, report, kind, everything_due=due)
    if verbose:
        for document_id, became in sorted(report.counted.became.items()):
            click.echo(f"{document_id}: {', '.join(became)}")
    counts = standing_flags(db, checkers, only if sources else None)
    leave_with(report.counted, (fail_on, counts), (fail_on_new, raised_since(db, before)))


def run_and_sum_up(
    job: Job, sources: tuple[str, ...], report: ConsoleReporter, kind: Kind | None = None, *, everything_due: bool
) -> list[str]:
    """All of it, from file to flags, and a closing summary; the ids of the documents in the sources."""
    only = job.ingest(map(source_of, sources), kind, sys.stdin.buffer) if sources else []
    attributed = job.attribute_and_trace(None if everything_due else only)
    found = count_finds(job.db)
    click.echo(f"Attributed  {pluralize(attributed, 'document')}; {pluralize(found.statements, 'statement')} in all")
    click.echo(f"Traced      {pluralize(found.traces, 'quotation')} found in another document")
    job.check(None if everything_due else only)
    print_gone(count_reviewed_and_gone(job.db))
    write_flags(rows_of(report.counted.outcomes, job.checkers, placed_in(job.db)), job.checkers, most=FLAGS_SHOWN)
    told = in_words(standing_flags(job.db, job.checkers))
    click.echo(f"Checked     with {pluralize(len(job.checkers), 'checker')}: {told}")
    waiting = 0 if everything_due else job.waiting()
    if waiting:
        click.echo(f"Due         {pluralize(waiting, 'stored document')}; factcheck run --due does what is due")
    return only

"""`factcheck run`."""

from collections.abc import Iterable, Iterator

import click

from factcheck.attribution import TaggerName
from factcheck.cli.completing import completion_options
from factcheck.cli.console import FLAGS_SHOWN, ConsoleReporter, leave, pluralize, print_gone, print_undated, put_off
from factcheck.cli.options import config_options, fail_on_option, kind_option, tagger_option, traceback_option
from factcheck.cli.printing.flagged import fail_on_new_option, in_words, leave_with, rows_of, write_flags
from factcheck.cli.printing.statements import print_statements
from factcheck.cli.sources import arriving_at
from factcheck.ingest import Completion
from factcheck.model import Incoming, Kind, Severity
from factcheck.pipeline.arrivals import Found
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import Job, job_of, placed_in, raised_since, standing_flags
from factcheck.store.opening import open_database, open_existing
from factcheck.store.read.documents import count_finds, load_document
from factcheck.store.read.export import count_reviewed_and_gone
from factcheck.store.read.flags import dismissed, standing
from factcheck.store.read.parts import agencies, flags_on, statements_touched


@click.command("run")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option("--due", is_flag=True, help="All stored documents that are due, with or without a SOURCE.")
@click.option("-v", "--verbose", is_flag=True, help="Say of each document what became of it.")
@kind_option
@fail_on_option
@fail_on_new_option
@tagger_option
@traceback_option
@completion_options
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
    completion: Completion,
) -> None:
    """Ingest SOURCE, attribute, trace and check, and sum up. Of one document, print its statements and their flags.

    Of other documents, those are checked that these changed. What is due since the rules, the words or the checkers
    have changed is counted at the end; run --due does it.
    """
    if not sources and not due:
        raise click.UsageError("Missing argument 'SOURCE...'; or give --due.")
    with ConsoleReporter(traceback=traceback) as report:
        checkers = config.checkers(report=report)
        tagger = config.tagger(tagger)
        arriving = arriving_at(config.db, sources, kind, completion, report) if sources else None
        if sources and arriving is None:
            leave(report.counted)
            return
        db = open_database(config.db) if sources else open_existing(config.db)
        job = job_of(db, config, report, tagger=tagger, checkers=checkers)
        before = standing(db)
        only, is_one = run_and_sum_up(job, arriving, report, everything_due=due)
    if verbose:
        for document_id, became in sorted(report.counted.became.items()):
            click.echo(f"{document_id}: {', '.join(became)}", err=is_one)
    counts = standing_flags(db, checkers, only if sources else None)
    leave_with(report.counted, (fail_on, counts), (fail_on_new, raised_since(db, before)))


def run_and_sum_up(
    job: Job, arriving: Iterable[Found] | None, report: ConsoleReporter, *, everything_due: bool
) -> tuple[list[str], bool]:
    """All of it, from what arrives to flags: the ids of the documents that arrived, and whether it was one document.

    Of one, its statements with their flags are printed, and the counts go to standard error; of several, the first
    flags and the counts are.
    """
    seen: list[Incoming] = []
    only = job.take_in(_remembered(arriving, seen)) if arriving is not None else []
    is_one = not everything_due and report.counted.ingested.total() == len(only) == 1

    def say(line: str) -> None:
        click.echo(line, err=is_one)

    if arriving is not None:
        say(f"Ingested    {report.ingested()}")
    attributed = job.attribute_and_trace(None if everything_due else only)
    found = count_finds(job.db)
    say(f"Attributed  {pluralize(attributed, 'document')}; {pluralize(found.statements, 'statement')} in all")
    say(f"Traced      {pluralize(found.traces, 'quotation')} found in another document")
    job.check(None if everything_due else only)
    print_gone(count_reviewed_and_gone(job.db))
    print_undated(report.counted)
    if is_one:
        print_document(job, only[0], seen[0].given)
    others = [one for one in report.counted.outcomes if not is_one or one.document_id != only[0]]
    write_flags(rows_of(others, job.checkers, placed_in(job.db), dismissed(job.db)), job.checkers, most=FLAGS_SHOWN)
    told = in_words(standing_flags(job.db, job.checkers))
    say(f"Checked     with {pluralize(len(job.checkers), 'checker')}: {told}{put_off(report.counted)}")
    waiting = 0 if everything_due else job.waiting()
    if waiting:
        say(f"Due         {pluralize(waiting, 'stored document')}; factcheck run --due does what is due")
    return only, is_one


def print_document(job: Job, document_id: str, given: str | None) -> None:
    """The statements of one stored document; `given` is its file's text as it stands."""
    flags = flags_on(job.db, document_id, [one.id for one in job.checkers])
    names = {one.id: one.name for one in agencies(job.db).values()}
    touched = statements_touched(job.db, document_id)
    print_statements(load_document(job.db, document_id), flags, names, touched, given)


def _remembered(arriving: Iterable[Found], seen: list[Incoming]) -> Iterator[Found]:
    """What arrives; the first document is kept in `seen`."""
    for one in arriving:
        if not seen and isinstance(one, Incoming):
            seen.append(one)
        yield one

"""`factcheck check`."""

import sys
from collections.abc import Iterator

import click

from factcheck.attribution import TaggerName
from factcheck.cli.console import ConsoleReporter, pluralize, print_gone, print_put_off, put_off
from factcheck.cli.options import (
    checker_option,
    config_options,
    fail_on_option,
    source_of,
    tagger_option,
    traceback_option,
)
from factcheck.cli.printing.flagged import (
    by_severity,
    fail_on_new_option,
    form_option,
    in_words,
    leave_with,
    rows_of,
    write_flags,
)
from factcheck.errors import FactcheckError
from factcheck.ingest import texts
from factcheck.model import Severity
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.files import Desk, GivenFile, check_files
from factcheck.pipeline.job import job_of, placed_in, raised_since, standing_flags
from factcheck.store.opening import open_existing
from factcheck.store.read.export import count_reviewed_and_gone
from factcheck.store.read.flags import dismissed, standing


@click.command("check")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--all", "everything", is_flag=True, help="Over everything, not only what is new or changed.")
@checker_option
@form_option
@fail_on_option
@fail_on_new_option
@tagger_option
@traceback_option
@config_options
def check_command(  # noqa: PLR0917 - click gives them by name
    config: ProjectConfig,
    files: tuple[str, ...],
    everything: bool,
    ids: tuple[str, ...],
    form: str,
    fail_on: Severity | None,
    fail_on_new: Severity | None,
    tagger: TaggerName | None,
    traceback: bool,
) -> None:
    """Run the checkers over FILE and print what they flag; nothing is stored.

    The files are traced among each other and, where --db names a database, into its documents; it is only read.
    Lines, columns and offsets count code points of each text as given. Without FILE, over what is new or changed in
    the database: documents that were only ingested so far are attributed and traced first.
    """
    report = ConsoleReporter(traceback=traceback)
    if files:
        if everything:
            raise click.UsageError("--all is of the database; leave it out beside FILE.")
        _check_files(config, report, files, ids, form, (fail_on, fail_on_new), tagger)
        return
    with report:
        checkers = config.checkers(ids, report)
        job = job_of(open_existing(config.db), config, report, tagger=tagger, checkers=checkers)
        before = standing(job.db)
        job.attribute_and_trace()
        job.check(everything=everything)
        print_gone(count_reviewed_and_gone(job.db))
    write_flags(rows_of(report.counted.outcomes, checkers, placed_in(job.db), dismissed(job.db)), checkers, form)
    print_put_off(report.counted)
    new = raised_since(job.db, before)
    leave_with(report.counted, (fail_on, standing_flags(job.db, checkers)), (fail_on_new, new))


def _check_files(  # noqa: PLR0917 - the command's own words
    config: ProjectConfig,
    report: ConsoleReporter,
    files: tuple[str, ...],
    ids: tuple[str, ...],
    form: str,
    fail_on: tuple[Severity | None, Severity | None],
    tagger: TaggerName | None,
) -> None:
    checkers = config.checkers(ids, report)
    desk = Desk(config.tagger(tagger), config.agencies, config.settings.people, checkers, config.process())
    db = config.db if click.get_current_context().params.get("db") else None
    given = list(_given(files, report))
    checked = check_files(given, desk, db)
    report.outcomes(checked.outcomes)
    rows = rows_of(checked.outcomes, checkers, checked.placed)
    write_flags(rows, checkers, form)
    counts = by_severity(rows)
    told = f"{pluralize(len(given), 'text')} with {pluralize(len(checkers), 'checker')}: {in_words(counts)}"
    told += put_off(report.counted)
    click.echo(f"Checked     {told}", err=True)
    leave_with(report.counted, (fail_on[0], counts), (fail_on[1], counts))


def _given(files: tuple[str, ...], report: ConsoleReporter) -> Iterator[GivenFile]:
    for file in files:
        found = []
        for one in texts(source_of(file), stdin=sys.stdin.buffer):
            if isinstance(one, FactcheckError):
                report.failed(one)
            else:
                found.append(one)
        for one in found:
            yield GivenFile(file if len(found) == 1 else f"{file}#{one.id}", one)

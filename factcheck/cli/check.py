"""`factcheck check`."""

import click

from factcheck.attribution import TaggerName
from factcheck.cli.console import ConsoleReporter, leave, print_flags, print_gone
from factcheck.cli.options import checker_option, config_options, fail_on_option, tagger_option, traceback_option
from factcheck.model import Severity
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import job_of, standing_flags
from factcheck.store.opening import open_existing
from factcheck.store.read.export import count_reviewed_and_gone


@click.command("check")
@click.option("--all", "everything", is_flag=True, help="Over everything, not only what is new or changed.")
@checker_option
@fail_on_option
@tagger_option
@traceback_option
@config_options
def check_command(  # noqa: PLR0917 - click gives them by name
    config: ProjectConfig,
    everything: bool,
    ids: tuple[str, ...],
    fail_on: Severity | None,
    tagger: TaggerName | None,
    traceback: bool,
) -> None:
    """Run the checkers over what is new or changed, and print what they flag.

    Documents that were only ingested so far are attributed and traced first.
    """
    with ConsoleReporter(traceback=traceback) as report:
        checkers = config.checkers(ids, report)
        job = job_of(open_existing(config.db), config, report, tagger=tagger, checkers=checkers)
        job.attribute_and_trace()
        job.check(everything=everything)
        print_gone(count_reviewed_and_gone(job.db))
    print_flags(report.counted.outcomes)
    leave(report.counted, fail_on, standing_flags(job.db, checkers))

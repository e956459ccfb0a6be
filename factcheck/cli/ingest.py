"""`factcheck ingest`."""

import click

from factcheck.cli.completing import completion_options
from factcheck.cli.console import ConsoleReporter, leave, print_undated
from factcheck.cli.options import config_options, kind_option
from factcheck.cli.sources import arriving_at
from factcheck.ingest import Completion
from factcheck.model import Kind
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import Job
from factcheck.store.opening import open_database


@click.command("ingest")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@kind_option
@completion_options
@config_options
def ingest_command(config: ProjectConfig, sources: tuple[str, ...], kind: Kind | None, completion: Completion) -> None:
    """Store the documents in SOURCE: files, folders, or - for standard input."""
    with ConsoleReporter() as report:
        arriving = arriving_at(config.db, sources, kind, completion, report)
        if arriving is not None:
            Job(open_database(config.db), report=report).take_in(arriving)
            click.echo(f"Ingested    {report.ingested()}")
    print_undated(report.counted)
    leave(report.counted)

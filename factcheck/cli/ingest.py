"""`factcheck ingest`."""

import sys

import click

from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import config_options, kind_option, source_of
from factcheck.model import Kind
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import Job
from factcheck.store.opening import open_database


@click.command("ingest")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@kind_option
@config_options
def ingest_command(config: ProjectConfig, sources: tuple[str, ...], kind: Kind | None) -> None:
    """Store the documents in SOURCE: files, folders, or - for standard input."""
    with ConsoleReporter() as report:
        Job(open_database(config.db), report=report).ingest(map(source_of, sources), kind, sys.stdin.buffer)
    leave(report.counted)

"""`factcheck export`."""

import sys

import click

from factcheck.cli.options import config_options
from factcheck.export.tables import write_csv, write_jsonl
from factcheck.pipeline.config import ProjectConfig
from factcheck.store.opening import open_existing
from factcheck.store.read.export import export_rows


@click.group("export")
def export_group() -> None:
    """Write what is stored as CSV or JSON lines."""


@export_group.command("statements")
@click.option("--format", "form", type=click.Choice(("csv", "jsonl")), default="csv", show_default=True)
@config_options
def export_statements_command(config: ProjectConfig, form: str) -> None:
    """Write every statement that stands, with its agencies and its verdict, to standard output."""
    write = {"csv": write_csv, "jsonl": write_jsonl}[form]
    write(export_rows(open_existing(config.db)), sys.stdout)

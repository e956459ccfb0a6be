"""`factcheck export`."""

import json
import sys

import click

from factcheck.cli.options import config_options
from factcheck.export import CSV, FORMATS
from factcheck.export.flag_rows import placed_row
from factcheck.export.verifications import flat_verification_row
from factcheck.pipeline.config import ProjectConfig
from factcheck.store.opening import open_existing
from factcheck.store.read.export import export_rows, flags_to_export
from factcheck.store.read.verifications import all_verifications


@click.group("export")
def export_group() -> None:
    """Write what is stored, in a format of your choice."""


@export_group.command("statements")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default=CSV.name, show_default=True)
@config_options
def export_statements_command(config: ProjectConfig, form: str) -> None:
    """Write every statement that stands, with its agencies and its verdict, to standard output."""
    FORMATS[form].write(export_rows(open_existing(config.db)), sys.stdout)


@export_group.command("verifications")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default=CSV.name, show_default=True)
@config_options
def export_verifications_command(config: ProjectConfig, form: str) -> None:
    """Write what the records have of every quotation that stands, to standard output."""
    found = all_verifications(open_existing(config.db))
    FORMATS[form].write(map(flat_verification_row, found), sys.stdout)


@export_group.command("flags")
@click.option("--format", "form", type=click.Choice((*FORMATS, "json")), default=CSV.name, show_default=True)
@config_options
def export_flags_command(config: ProjectConfig, form: str) -> None:
    """Write every flag that stands, with the words it points at first and where they are, to standard output."""
    rows = map(placed_row, flags_to_export(open_existing(config.db)))
    if form == "json":
        click.echo(json.dumps(list(rows), ensure_ascii=False, indent=1))
    else:
        FORMATS[form].write(rows, sys.stdout)

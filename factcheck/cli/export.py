"""`factcheck export`."""

import json
import sys
from collections.abc import Callable, Iterator

import click

from factcheck.cli.options import config_options
from factcheck.export import CSV, FORMATS
from factcheck.export.flag_rows import placed_row
from factcheck.export.json_lines import write_jsonl
from factcheck.export.linked_data import (
    PageAddresses,
    annotations_of,
    claim_reviews_of,
    publishing_of,
    write_annotations,
    write_array,
)
from factcheck.export.statement_rows import flat_rows, nested_rows
from factcheck.export.verifications import flat_verification_row
from factcheck.model import ExportedDocument
from factcheck.pipeline.config import ProjectConfig
from factcheck.store.borrowed import read
from factcheck.store.opening import open_existing, open_read_only, upgrade_existing
from factcheck.store.read.export import export_rows, flags_to_export
from factcheck.store.read.pages.exported import exported_documents
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


@export_group.command("csv")
@config_options
def export_csv_command(config: ProjectConfig) -> None:
    """Write every statement with all that was found, flagged, noted and decided about it, as a table.

    One row a statement, with its verdict, defects, evidence, what was searched, notes, flags (open and decided) and
    findings; where a cell has several, each stands on a line of its own.
    """
    _of_one_moment(config, lambda documents: CSV.write(flat_rows(documents), sys.stdout))


@export_group.command("jsonl")
@config_options
def export_jsonl_command(config: ProjectConfig) -> None:
    """Write the same as `export csv` as JSON lines: one object a statement, with all spans in code points."""
    _of_one_moment(config, lambda documents: write_jsonl(nested_rows(documents), sys.stdout))


@export_group.command("claimreview")
@config_options
def export_claimreview_command(config: ProjectConfig) -> None:
    """Write the verdicts on statements that are done as ClaimReview (schema.org, JSON-LD), to standard output.

    One for the attribution (was it so said?) and one for the rating (is it so?), each with an address of its own.
    metadata.yml says in whose name (organisation) and where the pages are on the web (base_url).
    """
    publishing = publishing_of(config.settings)
    _of_one_moment(
        config,
        lambda documents: write_array(
            (node for one in documents for node in claim_reviews_of(one, publishing)), sys.stdout
        ),
    )


@export_group.command("annotations")
@config_options
def export_annotations_command(config: ProjectConfig) -> None:
    """Write statements, verdicts, flags and notes as Web Annotations (W3C, JSON-LD), to standard output.

    Each points at its words by quotation and by position; positions count code points of the text as stored.
    """
    pages = PageAddresses(config.settings.base_url)
    _of_one_moment(
        config,
        lambda documents: write_annotations(
            (node for one in documents for node in annotations_of(one, pages)),
            sys.stdout,
            pages.of("export", "annotations"),
        ),
    )


def _of_one_moment(config: ProjectConfig, write: Callable[[Iterator[ExportedDocument]], int]) -> None:
    """Write all documents as they are asked for, whatever a server saves meanwhile."""
    upgrade_existing(config.db)
    read(open_read_only(config.db).conn, lambda db: write(exported_documents(db)))

"""`factcheck link`."""

import json

import click

from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import texts_of
from factcheck.pipeline.archive import linked_rows


@click.command("link")
@click.argument("files", nargs=-1, metavar="[FILE]...")
def link_command(files: tuple[str, ...]) -> None:
    """Write one JSON line for each two quotations in FILE (or standard input) that are the same, cut or altered.

    Each row's `text` is one quotation; its `speaker`, and the day it was said as `published`, tell slogans apart. For
    archives of up to some millions. Stores nothing.
    """
    report = ConsoleReporter()
    for row in linked_rows(texts_of(files, report)):
        click.echo(json.dumps(row, ensure_ascii=False))
    leave(report.counted)

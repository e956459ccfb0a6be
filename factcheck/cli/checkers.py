"""`factcheck checkers`."""

import click

from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import config_options, traceback_option
from factcheck.pipeline.config import ProjectConfig


@click.command("checkers")
@traceback_option
@config_options
def checkers_command(config: ProjectConfig, traceback: bool) -> None:
    """List the checkers that are loaded, where each is from, and what failed to load."""
    report = ConsoleReporter(traceback=traceback)
    off = config.settings.off
    rows = [("ID", "VERSION", "SEVERITY", "TITLE", "FROM")]
    for checker, where in config.registry(report).loaded:
        title = f"{checker.title} (off in metadata.yml)" if checker.id in off else checker.title
        rows.append((checker.id, checker.version, checker.severity, title, where))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    leave(report.counted)

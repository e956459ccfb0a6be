"""`factcheck checkers`."""

import click

from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import config_options
from factcheck.pipeline.config import ProjectConfig
from factcheck.registry import runs


@click.command("checkers")
@config_options
def checkers_command(config: ProjectConfig) -> None:
    """List the checkers that are loaded, where each is from, and what failed to load."""
    report = ConsoleReporter()
    off = config.settings.off
    rows = [("ID", "VERSION", "SEVERITY", "TITLE", "FROM")]
    for checker, where in config.registry(report).loaded:
        title = f"{checker.title}{_off(checker.id in off, runs(checker, config.settings.checkers))}"
        rows.append((checker.id, checker.version, checker.severity, title, where))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    leave(report.counted)


def _off(is_switched_off: bool, is_run: bool) -> str:
    if is_switched_off:
        return " (off in metadata.yml)"
    return "" if is_run else " (off by default)"

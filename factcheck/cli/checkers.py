"""`factcheck checkers`."""

import json

import click

from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import config_options, traceback_option
from factcheck.pipeline.config import ProjectConfig
from factcheck.plugin import CheckerClass, CorpusChecker, TracedChecker
from factcheck.registry import Loaded


@click.command("checkers")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@traceback_option
@config_options
def checkers_command(config: ProjectConfig, form: str, traceback: bool) -> None:
    """List the checkers that are loaded, where each is from, and what failed to load."""
    report = ConsoleReporter(traceback=traceback)
    off = config.off
    loaded = config.registry(report).loaded
    if form == "json":
        click.echo(json.dumps([_row(one, off) for one in loaded], ensure_ascii=False, indent=1))
        leave(report.counted)
        return
    rows = [("ID", "VERSION", "SEVERITY", "TITLE", "FROM")]
    for checker, where in loaded:
        title = f"{checker.title}{_off(checker, config.settings.off, off)}"
        rows.append((checker.id, checker.version, checker.severity, title, where))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    leave(report.counted)


def _off(checker: CheckerClass, switched_off: list[str], idle: list[str]) -> str:
    if checker.id in switched_off:
        return " (off in metadata.yml)"
    return " (off by default)" if checker.id in idle else ""


def _row(one: Loaded, off: list[str]) -> dict[str, object]:
    checker = one.checker
    base = (
        "corpus"
        if issubclass(checker, CorpusChecker)
        else "traced"
        if issubclass(checker, TracedChecker)
        else "document"
    )
    return {
        "id": checker.id,
        "title": checker.title,
        "version": checker.version,
        "severity": checker.severity,
        "base": base,
        "off": checker.id in off,
        "from": one.where,
        "rule_ref": checker.rule_ref,
        "about": " ".join((checker.__doc__ or "").split()),
        "depends_on": list(checker.depends_on),
        "settings": {
            name: {"default": None if field.is_required() else repr(field.get_default()), "about": field.description}
            for name, field in checker.Config.model_fields.items()
        },
    }

"""`factcheck test-rules`."""

import sys
from pathlib import Path

import click

from factcheck.cli.console import FLAGS_FOUND, NOT_ALL_DONE, pluralize, print_error
from factcheck.cli.options import config_options
from factcheck.pipeline.config import ProjectConfig
from factcheck.registry import rule_files
from factcheck.rules import RuleError, WrittenRule, read_rule, shipped_rules
from factcheck.testing.rule_examples import run_examples


@click.command("test-rules")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@config_options
def test_rules_command(config: ProjectConfig, files: tuple[Path, ...]) -> None:
    """Run the examples of the rules in FILE; else of those in --plugins-dir, and of those that ship.

    Copy under `flag` must be flagged at the words in [[...]] and nowhere else, copy under `pass` not at all. Exit code
    1 where an example fails, 2 where a rule cannot be read.
    """
    rules, unread = _rules(config, files)
    failed = 0
    for rule in rules:
        runs = run_examples(rule)
        wrong = [run for run in runs if run.failure is not None]
        failed += len(wrong)
        click.echo(f"{rule.id}: {len(runs) - len(wrong)} of {pluralize(len(runs), 'example')} hold")
        for run in wrong:
            kind = "flag" if run.is_flagged else "pass"
            click.echo(f"{rule.file}: line {run.example.line}: {kind}: {run.example.text}")
            click.echo("\n".join(f"    {line}".rstrip() for line in (run.failure or "").splitlines()))
    if unread:
        sys.exit(NOT_ALL_DONE)
    if failed:
        sys.exit(FLAGS_FOUND)


def _rules(config: ProjectConfig, files: tuple[Path, ...]) -> tuple[list[WrittenRule], int]:
    """The rules to test, and how many could not be read."""
    rules: list[WrittenRule] = []
    unread = 0
    own = rule_files(config.plugins_folder) if config.plugins_folder else []
    for path in files or own:
        try:
            rules.append(read_rule(path))
        except RuleError as error:
            unread += 1
            print_error(str(error))
    return (rules if files else [*rules, *(rule for _, rule in shipped_rules())]), unread

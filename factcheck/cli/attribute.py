"""`factcheck attribute`."""

import json

import click

from factcheck.attribution import TaggerName
from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import config_options, tagger_option, texts_of
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.memory import attribute_given


@click.command("attribute")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@tagger_option
@config_options
def attribute_command(config: ProjectConfig, files: tuple[str, ...], tagger: TaggerName | None) -> None:
    """Write one JSON line for each text in FILE (or standard input): its wires and statements. Stores nothing."""
    report = ConsoleReporter()
    tagger, agencies, people = config.tagger(tagger), config.agencies, config.settings.people
    for given in texts_of(files, report):
        click.echo(json.dumps(attribute_given(given, tagger, agencies, people), ensure_ascii=False))
    leave(report.counted)

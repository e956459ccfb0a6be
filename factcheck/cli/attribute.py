"""`factcheck attribute`."""

import json

import click

from factcheck.attribution import TaggerName
from factcheck.cli.completing import completion_options
from factcheck.cli.console import ConsoleReporter, leave, print_undated
from factcheck.cli.options import config_options, tagger_option, texts_of
from factcheck.ingest import Completion
from factcheck.pipeline.arrivals import only_one
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.given import attribute_given


@click.command("attribute")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@tagger_option
@completion_options
@config_options
def attribute_command(
    config: ProjectConfig, files: tuple[str, ...], tagger: TaggerName | None, completion: Completion
) -> None:
    """Write one JSON line for each text in FILE (or standard input): its wires and statements. Stores nothing."""
    report = ConsoleReporter()
    tagger, agencies, people = config.tagger(tagger), config.agencies, config.settings.people
    for given in only_one(texts_of(files, report), completion):
        row = attribute_given(given, tagger, agencies, people, completion=completion, report=report)
        click.echo(json.dumps(row, ensure_ascii=False))
    print_undated(report.counted)
    leave(report.counted)

"""The words that several commands take."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import click

from factcheck.attribution import TAGGERS
from factcheck.cli.console import ConsoleReporter
from factcheck.errors import FactcheckError
from factcheck.ingest import RawText, Source, texts
from factcheck.model import KINDS, SEVERITIES
from factcheck.pipeline.config import ProjectConfig

Command = Callable[..., Any]


class _Place(click.Path):
    """A path that somebody named: an empty word is a slip, and no name for the folder one is in."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if value == "":
            self.fail("it is empty. Name a file or a folder, or leave the option out.", param, ctx)
        return super().convert(value, param, ctx)


_PLACE = _Place(path_type=Path)
DEFAULT_DB = Path("db/factcheck.db")

kind_option = click.option("--kind", type=click.Choice(KINDS), help="What the sources are; else what each row says.")
checker_option = click.option("--checker", "ids", multiple=True, metavar="ID", help="Only this one; may be repeated.")
fail_on_option = click.option(
    "--fail-on", type=click.Choice(SEVERITIES), help="Exit 1 on flags as severe as this on what is given."
)
traceback_option = click.option("--traceback", is_flag=True, help="Say of each error in a checker where it arose.")
tagger_option = click.option(
    "--tagger", type=click.Choice(TAGGERS), help="What finds the statements; else what metadata.yml says, else fast."
)
port_option = click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True)


def config_options(command: Command) -> Command:
    """Add the three options every command takes; they reach it as one `config`, metadata.yml read and found sound."""

    @click.option("--db", type=_PLACE, help=f"Database; {DEFAULT_DB} where not said.")
    @click.option("-m", "--metadata", type=_PLACE, help="metadata.yml; the one here where not said.")
    @click.option("--plugins-dir", type=_PLACE, help="Folder of this desk's own checkers.")
    @wraps(command)
    def with_config(db: Path | None, metadata: Path | None, plugins_dir: Path | None, **words: object) -> object:
        here = Path("metadata.yml")
        found = metadata or (here if here.exists() else None)
        config = ProjectConfig(db or DEFAULT_DB, found, plugins_dir)
        # A slip is told by every command, before it does anything.
        config.check_settings()
        return command(config=config, **words)

    return with_config


def source_of(word: str) -> Source:
    """A path, or `-` for standard input."""
    return "-" if word == "-" else Path(word)


def texts_of(files: tuple[str, ...], report: ConsoleReporter) -> Iterator[RawText]:
    """Each text in the files, or in standard input where none is named; what cannot be read is told."""
    for file in files or ("-",):
        for given in texts(source_of(file), stdin=sys.stdin.buffer):
            if isinstance(given, FactcheckError):
                report.failed(given)
            else:
                yield given

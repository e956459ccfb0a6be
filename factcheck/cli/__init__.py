"""Words in, words out: each command reads its words, calls the workbench and prints."""

import json
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from factcheck import __version__, sample
from factcheck.attribution import TAGGERS, TaggerName
from factcheck.cli import job
from factcheck.cli.console import Tally, complain, counted
from factcheck.cli.job import Desk
from factcheck.errors import FactcheckError
from factcheck.export.tables import write_csv, write_jsonl
from factcheck.model import KINDS, SEVERITIES, Kind, Severity
from factcheck.pipeline import archive, workbench
from factcheck.serve import serving, start
from factcheck.store.opening import DatabaseError, open_database, open_existing

Command = Callable[..., Any]

FLAGS_FOUND = 1
NOT_ALL_DONE = 2
DEFAULT_DB = Path("db/factcheck.db")
DEMO_DB = Path("db/demo/factcheck.db")


class _Group(click.Group):
    """Commands that say what went wrong in one sentence, and exit with 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            complain(str(error))
        except DatabaseError as error:
            complain(f"the database failed: {error}. What was stored before is kept; see that the file is whole.")
        return ctx.exit(NOT_ALL_DONE)


def desk_options(command: Command) -> Command:
    """Add the three options every command takes; they reach it as one `desk`."""

    @click.option("--db", type=click.Path(path_type=Path), help=f"Database; {DEFAULT_DB} where not said.")
    @click.option(
        "-m", "--metadata", type=click.Path(path_type=Path), help="metadata.yml; the one here where not said."
    )
    @click.option("--plugins-dir", type=click.Path(path_type=Path), help="Folder of this desk's own checkers.")
    @wraps(command)
    def with_desk(db: Path | None, metadata: Path | None, plugins_dir: Path | None, **words: object) -> object:
        here = Path("metadata.yml")
        found = metadata or (here if here.exists() else None)
        return command(desk=Desk(db or DEFAULT_DB, found, plugins_dir), **words)

    return with_desk


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factcheck")
def main() -> None:
    """Who said it, in which words, on which day, through which agency, and has a person verified it?

    Exit codes: 0 done; 1 flags at or above --fail-on; 2 could not do all of it: each failure is named, the rest kept.
    """


kind_option = click.option("--kind", type=click.Choice(KINDS), help="What the sources are; else what each row says.")
checker_option = click.option("--checker", "ids", multiple=True, metavar="ID", help="Only this one; may be repeated.")
fail_on_option = click.option("--fail-on", type=click.Choice(SEVERITIES), help="Exit 1 on flags as severe as this.")
tagger_option = click.option(
    "--tagger", type=click.Choice(TAGGERS), help="What finds the statements; else what metadata.yml says, else fast."
)
sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
port_option = click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True)


@main.command("ingest")
@sources_argument
@kind_option
@desk_options
def ingest_command(desk: Desk, sources: tuple[str, ...], kind: Kind | None) -> None:
    """Store the documents in SOURCE: files, folders, or - for standard input."""
    tally = Tally()
    job.ingest(open_database(desk.db), sources, kind, tally)
    _exit(tally)


@main.command("attribute")
@click.argument("files", nargs=-1, metavar="[FILE]...")
@tagger_option
@desk_options
def attribute_command(desk: Desk, files: tuple[str, ...], tagger: TaggerName | None) -> None:
    """Write one JSON line for each text in FILE (or standard input): its wires and statements. Stores nothing."""
    tally = Tally()
    tagger, agencies = job.tagger_of(desk, tagger), job.agencies_of(desk)
    for given in job.texts(files, tally):
        click.echo(json.dumps(workbench.attribute_given(given, tagger, agencies), ensure_ascii=False))
    _exit(tally)


@main.command("link")
@click.argument("files", nargs=-1, metavar="[FILE]...")
def link_command(files: tuple[str, ...]) -> None:
    """Write one JSON line for each two quotations in FILE (or standard input) that are the same, cut or altered.

    Each row's `text` is one quotation; its `speaker`, and the day it was said as `published`, tell slogans apart. For
    archives of up to some millions. Stores nothing.
    """
    tally = Tally()
    for row in archive.linked_rows(job.texts(files, tally)):
        click.echo(json.dumps(row, ensure_ascii=False))
    _exit(tally)


@main.command("check")
@click.option("--all", "everything", is_flag=True, help="Over everything, not only what is new or changed.")
@checker_option
@fail_on_option
@tagger_option
@desk_options
def check_command(
    desk: Desk, everything: bool, ids: tuple[str, ...], fail_on: Severity | None, tagger: TaggerName | None
) -> None:
    """Run the checkers over what is new or changed, and print what they flag.

    Documents that were only ingested so far are attributed and traced first.
    """
    tally = Tally()
    checkers = job.checkers_of(desk, tally, ids)
    db = open_existing(desk.db)
    job.attribute_and_trace(db, desk, tally, job.tagger_of(desk, tagger))
    job.show(job.check(db, desk, checkers, tally, everything=everything))
    _exit(tally, fail_on, workbench.standing_flags(db, checkers))


@main.command("run")
@sources_argument
@kind_option
@fail_on_option
@tagger_option
@desk_options
def run_command(
    desk: Desk, sources: tuple[str, ...], kind: Kind | None, fail_on: Severity | None, tagger: TaggerName | None
) -> None:
    """Ingest SOURCE, attribute, trace and check, and sum up."""
    tally, standing = job.run(desk, sources, kind, tagger)
    _exit(tally, fail_on, standing)


@main.command("checkers")
@desk_options
def checkers_command(desk: Desk) -> None:
    """List the checkers that are loaded, where each is from, and what failed to load."""
    tally = Tally()
    off = desk.settings.off
    rows = [("ID", "VERSION", "SEVERITY", "TITLE", "FROM")]
    for checker, where in job.registry_of(desk, tally).loaded:
        title = f"{checker.title} (off in metadata.yml)" if checker.id in off else checker.title
        rows.append((checker.id, checker.version, checker.severity, title, where))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    _exit(tally)


@main.command("serve")
@port_option
@click.option("--reviewer", metavar="NAME", help="Print a one-time link that signs NAME in as a reviewer.")
@desk_options
def serve_command(desk: Desk, port: int, reviewer: str | None) -> None:
    """Serve the database in Datasette, on this machine only."""
    _serve(desk, Tally(), port, reviewer, "/-/factcheck")


@main.command("demo")
@port_option
@click.option("--reviewer", metavar="NAME", default="reviewer", show_default=True, help="The name you review under.")
@click.option("--serve/--no-serve", "and_serve", default=True, help="Serve the result, or only make it.")
@desk_options
def demo_command(desk: Desk, port: int, reviewer: str, and_serve: bool) -> None:
    """Run the main job on the sample that ships with factcheck, in a database of its own, and serve it."""
    desk = Desk(
        DEMO_DB if desk.db == DEFAULT_DB else desk.db,
        desk.metadata or sample.desk_file("metadata.yml"),
        desk.plugins_dir or sample.desk_file("plugins"),
    )
    tally, _ = job.run(desk, (str(sample.ARTICLE), *map(str, sample.RECORDS)))
    if and_serve and not tally.failures:
        _serve(desk, tally, port, reviewer, f"/-/factcheck/document/{sample.ARTICLE.stem}")
    _exit(tally)


@main.group("export")
def export_group() -> None:
    """Write what is stored as CSV or JSON lines."""


@export_group.command("statements")
@click.option("--format", "form", type=click.Choice(("csv", "jsonl")), default="csv", show_default=True)
@desk_options
def export_statements_command(desk: Desk, form: str) -> None:
    """Write every statement that stands, with its agencies and its verdict, to standard output."""
    write = {"csv": write_csv, "jsonl": write_jsonl}[form]
    write(workbench.statement_rows(open_existing(desk.db)), sys.stdout)


def _serve(desk: Desk, tally: Tally, port: int, reviewer: str | None, page: str) -> None:
    plugins_dir = desk.plugins_dir
    # One file that does not import keeps Datasette from starting: serve without the folder and say so.
    if plugins_dir is not None and job.registry_of(desk, tally).failures:
        click.echo(f"note: serving without {plugins_dir}, as not all of it could be loaded", err=True)
        plugins_dir = None
    served = serving(desk.db, metadata=desk.metadata, plugins_dir=plugins_dir, port=port, reviewer=reviewer, page=page)
    click.echo(f"\nServing {desk.db} at {served.address}")
    if served.sign_in:
        click.echo(f"To review as {reviewer}, open this link once: {served.sign_in}")
    else:
        click.echo("To review, start with --reviewer NAME.")
    click.echo("Stop with Ctrl-C.\n")
    start(served)


def _exit(tally: Tally, fail_on: Severity | None = None, standing: dict[Severity, int] | None = None) -> None:
    if tally.failures:
        complain(f"{counted(tally.failures, 'failure')}, named above; everything else is done and kept")
        sys.exit(NOT_ALL_DONE)
    if fail_on and standing and any(standing[severity] for severity in SEVERITIES[SEVERITIES.index(fail_on) :]):
        sys.exit(FLAGS_FOUND)


if __name__ == "__main__":
    main()

"""`factcheck report`."""

from pathlib import Path

import click

from factcheck.cli.console import pluralize
from factcheck.cli.options import config_options
from factcheck.errors import ConfigError
from factcheck.export.report import report_of
from factcheck.export.report.forms import FORMS
from factcheck.pipeline.config import ProjectConfig
from factcheck.store.borrowed import read
from factcheck.store.opening import now, open_read_only, upgrade_existing
from factcheck.store.read.pages.report import reports_on


@click.command("report")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option("--format", "form", type=click.Choice(tuple(FORMS)), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it there.")
@config_options
def report_command(config: ProjectConfig, documents: tuple[str, ...], form: str, output: Path | None) -> None:
    """Tell how each quotation of DOCUMENT was verified, by what and by whom: what an editor files with the story.

    DOCUMENT is the id of a stored document, its address, or the beginning of its title where only one begins so. The
    report has what the machine found in the records, what is flagged, what people decided and on what evidence, and
    what it cannot say. HTML is one file that needs nothing else; JSON is an array with a report each.
    """
    upgrade_existing(config.db)
    found = read(open_read_only(config.db).conn, lambda db: reports_on(db, documents))
    written = FORMS[form]([report_of(one, now()) for one in found])
    if output is None:
        click.echo(written, nl=False)
        return
    _write(output, written, config.db)
    click.echo(f"Wrote the report on {pluralize(len(found), 'document')} to {output}", err=True)


def _write(output: Path, written: str, db: Path) -> None:
    if output.exists() and output.samefile(db):
        raise ConfigError(f"{output}: is the database. Name another file with --output.")
    try:
        output.write_text(written, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise ConfigError(f"{output}: {error.strerror}. Name another file with --output.") from error

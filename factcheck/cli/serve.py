"""`factcheck serve`."""

import click

from factcheck.cli.console import ConsoleReporter
from factcheck.cli.options import config_options, port_option
from factcheck.pipeline.config import ProjectConfig
from factcheck.serve import serving, start


@click.command("serve")
@port_option
@click.option("--reviewer", metavar="NAME", help="Print a one-time link that signs NAME in as a reviewer.")
@config_options
def serve_command(config: ProjectConfig, port: int, reviewer: str | None) -> None:
    """Serve the database in Datasette, on this machine only."""
    serve_project(config, ConsoleReporter(), port, reviewer, "/-/factcheck")


def serve_project(config: ProjectConfig, report: ConsoleReporter, port: int, reviewer: str | None, page: str) -> None:
    """Say where the project is served, and become Datasette."""
    plugins_dir = config.plugins_folder
    # One file that does not import keeps Datasette from starting: serve without the folder and say so.
    if plugins_dir is not None and config.registry(report).failures:
        click.echo(f"note: serving without {plugins_dir}, as not all of it could be loaded", err=True)
        plugins_dir = None
    served = serving(
        config.db, metadata=config.metadata, plugins_dir=plugins_dir, port=port, reviewer=reviewer, page=page
    )
    click.echo(f"\nServing {config.db} at {served.address}")
    if served.sign_in:
        click.echo(f"To review as {reviewer}, open this link once: {served.sign_in}")
    else:
        click.echo("To review, start with --reviewer NAME.")
    click.echo("Stop with Ctrl-C.\n")
    start(served)

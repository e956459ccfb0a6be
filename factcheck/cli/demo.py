"""`factcheck demo`."""

from pathlib import Path

import click

from factcheck import sample
from factcheck.cli.console import ConsoleReporter, leave
from factcheck.cli.options import DEFAULT_DB, config_options, port_option
from factcheck.cli.run import run_and_sum_up
from factcheck.cli.serve import serve_project
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import job_of
from factcheck.pipeline.stages.ingest import found
from factcheck.store.opening import open_database

DEMO_DB = Path("db/demo/factcheck.db")


@click.command("demo")
@port_option
@click.option("--reviewer", metavar="NAME", default="reviewer", show_default=True, help="The name you review under.")
@click.option("--serve/--no-serve", "and_serve", default=True, help="Serve the result, or only make it.")
@config_options
def demo_command(config: ProjectConfig, port: int, reviewer: str, and_serve: bool) -> None:
    """Run the main job on the sample that ships with factcheck, in a database of its own, and serve it."""
    config = ProjectConfig(
        DEMO_DB if config.db == DEFAULT_DB else config.db,
        config.metadata_path or sample.desk_file("metadata.yml"),
        config.plugins_folder or sample.desk_file("plugins"),
    )
    with ConsoleReporter() as report:
        checkers = config.checkers(report=report)
        db = open_database(config.db)
        arriving = found((sample.ARTICLE, *sample.RECORDS))
        run_and_sum_up(job_of(db, config, report, checkers=checkers), arriving, report, everything_due=False)
        db.close()
    if and_serve and not report.counted.failures:
        serve_project(config, report, port, reviewer, f"/-/factcheck/document/{sample.ARTICLE.stem}")
    leave(report.counted)

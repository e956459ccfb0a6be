"""`factcheck new-checker`."""

from pathlib import Path

import click

from factcheck.cli.options import config_options
from factcheck.pipeline.config import ProjectConfig
from factcheck.testing.scaffold import Layout, lay_out

_FOLDER = Path("plugins")


@click.command("new-checker")
@click.argument("name")
@click.option("--rule", "layout", flag_value="rule", help="A rule: words and examples in YAML, no Python.")
@click.option("--traced", "layout", flag_value="traced", help="A checker of a document beside those it is traced to.")
@click.option("--corpus", "layout", flag_value="corpus", help="A checker that needs all documents.")
@click.option("--package", "layout", flag_value="package", help="A package of its own, to be installed with pip.")
@config_options
def new_checker_command(config: ProjectConfig, name: str, layout: Layout | None) -> None:
    """Write a checker called NAME into the plugins folder, with tests and a page of documentation that pass at once.

    NAME is its id, such as single-source. No file is written over.
    """
    folder = config.plugins_folder or _FOLDER
    written = lay_out(name, folder, layout or "checker")
    for path in written:
        click.echo(f"wrote {path}")
    checker = next(path for path in written if path.suffix in {".py", ".yml"} and "tests" not in path.parts[-2:])
    tests = next(path for path in written if path.name.startswith("test_"))
    if layout == "package":
        click.echo(f"next: pip install -e {written[0].parent} && pytest {tests.parent.parent}")
    else:
        click.echo(f"next: {'factcheck test-rules ' + str(checker) if layout == 'rule' else 'pytest ' + str(tests)}")
    tried = "FOLDER_OF_COPY" if layout in {"traced", "corpus"} else "'Ms Ito said that it will open irregardless.'"
    click.echo(f"then: factcheck try-checker {checker} {tried}")

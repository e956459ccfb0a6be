"""Words in, words out: each command reads its words, calls the pipeline and prints. One command a file."""

import click

from factcheck import __version__
from factcheck.cli.attribute import attribute_command
from factcheck.cli.check import check_command
from factcheck.cli.checkers import checkers_command
from factcheck.cli.console import NOT_ALL_DONE, STOPPED, print_error, print_stopped
from factcheck.cli.demo import demo_command
from factcheck.cli.export import export_group
from factcheck.cli.ingest import ingest_command
from factcheck.cli.kit.new_checker import new_checker_command
from factcheck.cli.kit.rules import test_rules_command
from factcheck.cli.kit.try_checker import try_checker_command
from factcheck.cli.link import link_command
from factcheck.cli.run import run_command
from factcheck.cli.serve import serve_command
from factcheck.errors import FactcheckError
from factcheck.store.opening import DatabaseError

__all__ = ["main"]


class _Group(click.Group):
    """Commands that say what went wrong in one sentence, and exit with 2, or with 130 where a person stopped them."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            print_error(str(error))
        except DatabaseError as error:
            print_error(f"the database failed: {error}. What was stored before is kept; see that the file is whole.")
        except KeyboardInterrupt as stop:
            print_stopped(stop)
            return ctx.exit(STOPPED)
        return ctx.exit(NOT_ALL_DONE)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factcheck")
def main() -> None:
    """Who said it, in which words, on which day, through which agency, and has a person verified it?

    Exit codes: 0 done; 1 flags at or above --fail-on; 2 could not do all of it: each failure is named, the rest kept;
    130 stopped with Ctrl-C: what was done is kept, and the same command goes on.
    """


for _command in (
    attribute_command,
    check_command,
    checkers_command,
    demo_command,
    export_group,
    ingest_command,
    link_command,
    new_checker_command,
    run_command,
    serve_command,
    test_rules_command,
    try_checker_command,
):
    main.add_command(_command)

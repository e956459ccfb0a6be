"""Words in, words out: each command reads its words, calls the pipeline and prints. One command a file."""

from importlib import import_module

import click

from factcheck import __version__
from factcheck.errors import FactcheckError
from factcheck.store.failures import DatabaseError

__all__ = ["main"]

# Each command, with the first sentence of its help: a command's code is loaded when it is asked for.
_COMMANDS = {
    "attribute": "Write one JSON line for each text in FILE (or standard input): its wires and statements.",
    "check": "Run the checkers over FILE and print what they flag; nothing is stored.",
    "checkers": "List the checkers that are loaded, where each is from, and what failed to load.",
    "demo": "Run the main job on the sample that ships with factcheck, in a database of its own, and serve it.",
    "export": "Write what is stored, in a format of your choice.",
    "ingest": "Store the documents in SOURCE: files, folders, or - for standard input.",
    "link": "Write one JSON line for each two quotations in FILE (or standard input) that are the same, cut or"
    " altered.",
    "new-checker": "Write a checker called NAME into the plugins folder, with tests and a page of documentation that"
    " pass at once.",
    "report": "Tell how each quotation of DOCUMENT was verified, by what and by whom: what an editor files with the"
    " story.",
    "run": "Ingest SOURCE, attribute, trace and check, and sum up.",
    "serve": "Serve the database in Datasette, on this machine only.",
    "test-rules": "Run the examples of the rules in FILE; else of those in --plugins-dir, and of those that ship.",
    "try-checker": "Try the checker or the rule in FILE on a text: what it is given, and what it flags, underlined.",
    "verify": "Hold each quotation of DRAFT against the records: is it in them, in these words, by this speaker, on"
    " this day?",
}
# Module and name of those that do not follow from the command's.
_HOMES = {
    "export": ("export", "export_group"),
    "new-checker": ("kit.new_checker", "new_checker_command"),
    "test-rules": ("kit.rules", "test_rules_command"),
    "try-checker": ("kit.try_checker", "try_checker_command"),
}


class _Group(click.Group):
    """Commands that say what went wrong in one sentence, and exit with 2, or with 130 where a person stopped them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks
        """The commands, in order of name."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click asks
        """The command, loaded now; None where there is none of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _HOMES.get(cmd_name, (cmd_name, f"{cmd_name}_command"))
        command = getattr(import_module(f"factcheck.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        listed = {name: click.Command(name, help=told) for name, told in _COMMANDS.items()}
        click.Group(commands=listed).format_commands(ctx, formatter)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, and say in one sentence what went wrong."""
        # What tells of a run is not needed to list the commands.
        from factcheck.cli.console import NOT_ALL_DONE, STOPPED, print_error, print_stopped  # noqa: PLC0415

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

"""How commands write flags, and count them for an exit code."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

import click

from factcheck.checking.run import AnyChecker, Outcome
from factcheck.cli.console import FLAGS_FOUND, leave, pluralize
from factcheck.export.flag_forms import FORMS, Rule
from factcheck.export.flag_rows import FlagRow, Placed, flag_rows
from factcheck.model import SEVERITIES, Flag, Severity
from factcheck.pipeline.events import RunReport

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMS)),
    default="text",
    show_default=True,
    help="How flags are written.",
)
fail_on_new_option = click.option(
    "--fail-on-new", type=click.Choice(SEVERITIES), help="Exit 1 on flags as severe as this that this run raised."
)


def rows_of(
    outcomes: Iterable[Outcome],
    checkers: Iterable[AnyChecker],
    placed: Callable[[str], Placed],
    but: Collection[str] = (),
) -> list[FlagRow]:
    """A row for each flag raised, `but` those of these ids."""
    flags: list[Flag] = [flag for outcome in outcomes for flag in outcome.flags]
    rows = flag_rows(flags, placed, {one.id: one.rule_ref for one in checkers})
    return [row for row in rows if row["flag_id"] not in but]


def write_flags(
    rows: list[FlagRow], checkers: Iterable[AnyChecker], form: str = "text", most: int | None = None
) -> None:
    """Write the rows in a form; past so many, their number."""
    rules = [Rule(one.id, one.title, one.desk.severity or one.severity, one.rule_ref) for one in checkers]
    for line in FORMS[form](rows[:most], rules):
        click.echo(line)
    if most is not None and len(rows) > most:
        click.echo(f"... and {pluralize(len(rows) - most, 'more flag')}; factcheck serve shows all of them")


def by_severity(rows: Iterable[FlagRow]) -> dict[Severity, int]:
    """How many rows there are of each severity."""
    counts = Counter(str(row["severity"]) for row in rows)
    return {severity: counts[severity] for severity in SEVERITIES}


def in_words(counts: Mapping[Severity, int]) -> str:
    """`1 note, 2 queries`."""
    return ", ".join(pluralize(number, severity) for severity, number in counts.items() if number) or "no flags"


def leave_with(
    report: RunReport,
    standing: tuple[Severity | None, Mapping[Severity, int]],
    new: tuple[Severity | None, Mapping[Severity, int]],
) -> None:
    """End the command: with 2 where not all could be done, with 1 where what stands or is new is as severe as asked."""
    leave(report)
    for fail_on, counts in (standing, new):
        if fail_on and any(counts[severity] for severity in SEVERITIES[SEVERITIES.index(fail_on) :]):
            click.get_current_context().exit(FLAGS_FOUND)

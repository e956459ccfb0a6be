"""`factcheck try-checker`."""

import sys
from pathlib import Path

import click
from rich.cells import cell_len

from factcheck.attribution import TaggerName
from factcheck.checking.run import AnyChecker, Outcome
from factcheck.cli.console import NOT_ALL_DONE, pluralize, print_error
from factcheck.cli.options import config_options, tagger_option
from factcheck.model import Evidence
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.trial import (
    SAMPLES,
    ArchiveTrial,
    Pointed,
    checkers_in,
    texts_to_try,
    try_archive,
    try_texts,
)
from factcheck.testing.what_was_read import what_was_read

_BEFORE, _AFTER = 60, 40  # code points shown on either side of what a flag points at


@click.command("try-checker")
@click.argument("checker_file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("text", metavar="TEXT_OR_FILE", required=False)
@click.option(
    "--archive",
    type=click.Path(path_type=Path),
    metavar="DB",
    help=f"How many flags it would raise in all that is stored there, {SAMPLES} of them, and what changed.",
)
@tagger_option
@config_options
def try_checker_command(
    config: ProjectConfig, checker_file: Path, text: str | None, archive: Path | None, tagger: TaggerName | None
) -> None:
    """Try the checker or the rule in FILE on a text: what it is given, and what it flags, underlined.

    TEXT_OR_FILE is the copy itself, or a file of copy. Nothing is stored, and with --archive nothing is changed.
    """
    if text is None and archive is None:
        raise click.UsageError("name a text or a file to try it on, or a database with --archive")
    failed = False
    for checker in checkers_in(checker_file, config):
        click.echo(f"{checker.id}, version {checker.version}, {checker.severity}: {checker.title}")
        if text is not None:
            trial = try_texts(checker, texts_to_try(text), config, tagger)
            for document in trial.documents:
                click.echo(f"\n{what_was_read(document)}")
            click.echo("")
            _print_flags(trial.flags)
            click.echo(pluralize(len(trial.flags), "flag"))
            failed = _print_others(trial.outcomes) or failed
        if archive is not None:
            found = try_archive(checker, archive)
            _print_archive(checker, found)
            failed = _print_others(found.outcomes) or failed
    if failed:
        sys.exit(NOT_ALL_DONE)


def _print_flags(flags: list[Pointed]) -> None:
    for one in flags:
        click.echo(f"{one.flag.severity}: {one.flag.message} [{one.flag.code}]")
        for item in one.flag.evidence:
            _print_evidence(item, one.text_of(item))


def _print_evidence(item: Evidence, text: str) -> None:
    """The line the words stand in, with a line below that underlines them; of words over several lines the first."""
    start, end = item.span.start, item.span.end
    first = text.rfind("\n", 0, start) + 1
    after = text.find("\n", start)
    last = len(text) if after < 0 else after
    begin, stop = max(first, start - _BEFORE), min(last, max(end, start) + _AFTER)
    opening = "..." if begin > first else ""
    shown = _plain(text[begin:stop]) + ("..." if stop < last else "")
    indent = cell_len(opening + _plain(text[begin:start]))
    length = cell_len(_plain(text[start : min(end, stop)]))
    click.echo(f"    {opening}{shown}")
    click.echo(f"    {' ' * indent}{'^' * max(length, 1)} {item.role}, {start}-{end} of {item.document_id}")


def _plain(words: str) -> str:
    """Each sign that moves the cursor as one space."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _print_archive(checker: AnyChecker, found: ArchiveTrial) -> None:
    flags, documents = pluralize(found.flags, "flag"), pluralize(found.flagged_documents, "document")
    click.echo(f"\n{flags} in {documents}, of {found.documents} stored")
    if found.stored:
        stay, new, gone = found.flags - len(found.raised), len(found.raised), len(found.withdrawn)
        of_versions = f"{pluralize(found.stored, 'flag')} of version {', '.join(found.versions)}"
        click.echo(f"stored are {of_versions}: {stay} would stay, {new} be new, {gone} be withdrawn")
    else:
        click.echo(f"stored is no flag of {checker.id} yet")
    if found.samples:
        click.echo(f"\n{len(found.samples)} of {flags}:")
        _print_flags(found.samples)
    if found.stored and found.raised:
        click.echo("\nnew:")
        _print_flags(found.raised[:SAMPLES])
    if found.withdrawn:
        click.echo("\nwithdrawn:")
        for document_id, message in found.withdrawn[:SAMPLES]:
            click.echo(f"{document_id}: {message}")


def _print_others(outcomes: list[Outcome]) -> bool:
    """Tell where it abstained, put off or failed; whether it failed anywhere."""
    for outcome in outcomes:
        if outcome.outcome == "skipped":
            click.echo(f"abstained on {outcome.document_id or 'the corpus'}: {outcome.reason}")
        elif outcome.outcome == "later":
            click.echo(f"put off {outcome.document_id or 'the corpus'}: {outcome.reason}")
        elif outcome.outcome == "failed":
            print_error(f"failed on {outcome.document_id or 'the corpus'}: {outcome.reason}")
    return any(outcome.outcome == "failed" for outcome in outcomes)

"""`factcheck verify`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from factcheck.attribution import TaggerName
from factcheck.cli.console import FLAGS_FOUND, NOT_ALL_DONE, ConsoleReporter, print_error, print_note
from factcheck.cli.options import config_options, tagger_option, texts_of
from factcheck.errors import ConfigError
from factcheck.export.verification_changes import changed_since, rows_of
from factcheck.export.verifications import told, verification_row, verification_sarif
from factcheck.model import FINDING, Verification
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.record_cache import RecordCache, user_cache
from factcheck.pipeline.verifying import VerifiedDraft, read_records, verify_draft

Format = Literal["text", "json", "sarif"]
_FORMATS: tuple[Format, ...] = ("text", "json", "sarif")


@click.command("verify")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against", "sources", multiple=True, required=True, metavar="FILE_OR_FOLDER",
    help="The records: transcripts, captions, statements; may be repeated.",
)  # fmt: skip
@click.option("--speaker", "speakers", multiple=True, metavar="LABEL=NAME", help='As in SPEAKER_00="Anna Lind".')
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--baseline", type=click.Path(path_type=Path), help="An earlier JSON: shows what changed since.")
@click.option("--no-cache", is_flag=True, help="Keep no index of the records, and use none.")
@tagger_option
@config_options
def verify_command(  # noqa: PLR0917 - one for each word of the command
    config: ProjectConfig,
    drafts: tuple[str, ...],
    sources: tuple[str, ...],
    speakers: tuple[str, ...],
    form: Format,
    baseline: Path | None,
    no_cache: bool,
    tagger: TaggerName | None,
) -> None:
    """Hold each quotation of DRAFT against the records: is it in them, in these words, by this speaker, on this day?

    Exit code 1 where one is altered, added to, spliced, cut so that it turns, somebody else's, of another day or not
    found; 2 where a draft could not be read or nothing readable stands against it.
    """
    report = ConsoleReporter()
    cache = None if no_cache else RecordCache(user_cache(), print_note)
    records = read_records(map(Path, sources), _names(speakers), cache, map(Path, drafts))
    for failure in records.failures:
        print_error(str(failure))
    earlier = rows_of(baseline) if baseline else None
    if not records.index.records:
        report.failed(ConfigError("nothing readable stands against the drafts. Look at --against."))
    chosen = config.tagger(tagger)
    found = [verify_draft(given, records.index, chosen) for given in texts_of(drafts, report)]
    for draft in found:
        if draft.abstained:
            report.failed(ConfigError(f"{draft.given.id}: {draft.abstained}"))
    _print(found, form, earlier)
    verifications = [one for draft in found for one in draft.found]
    click.echo(f"{sum(one.is_found for one in verifications)} of {len(verifications)} found", err=True)
    if report.counted.failures:
        sys.exit(NOT_ALL_DONE)
    if any(one.is_alarm for one in verifications):
        sys.exit(FLAGS_FOUND)


def _names(speakers: Sequence[str]) -> dict[str, str]:
    named = {}
    for one in speakers:
        label, mark, name = one.partition("=")
        if not mark or not label.strip() or not name.strip():
            raise ConfigError(f'--speaker {one}: expected LABEL=NAME, as in SPEAKER_00="Anna Lind".')
        named[label.strip()] = name.strip()
    return named


def _print(found: Sequence[VerifiedDraft], form: Format, earlier: list[dict[str, object]] | None) -> None:
    verifications = [one for draft in found for one in draft.found]
    rows = [verification_row(one) for one in verifications]
    if form == "sarif":
        texts = {draft.given.id: (draft.given.id, draft.given.text) for draft in found}
        click.echo(json.dumps(verification_sarif(verifications, texts), ensure_ascii=False, indent=1))
    elif form == "json":
        shown = rows if earlier is None else changed_since(earlier, rows)
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    elif earlier is None:
        for draft in found:
            for one in draft.found:
                click.echo(_line(draft, one))
    else:
        for row in changed_since(earlier, rows):
            if row["change"] != "same":
                click.echo(f"{row['document']}: {row['change']}: “{_short(str(row['quotation']))}”: {_became(row)}")


def _became(row: dict[str, object]) -> str:
    return f"{row['was']}, now {row['finding']}" if row.get("was") else str(row["finding"])


def _line(draft: VerifiedDraft, found: Verification) -> str:
    line = draft.given.text.count("\n", 0, found.quotation.start) + 1
    speaker = f" ({found.speaker})" if found.speaker else ""
    label = FINDING.terms[found.finding].label + (", turned" if found.turned else "")
    return f"{draft.given.id}:{line}: {label}: “{_short(found.quotation.text)}”{speaker}: {told(found)}"


def _short(text: str) -> str:
    return " ".join(text.split())

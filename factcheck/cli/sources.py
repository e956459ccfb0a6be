"""What SOURCE holds, looked at before a database is made for it."""

import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck.cli.console import ConsoleReporter, print_error
from factcheck.cli.options import DEFAULT_DB, source_of
from factcheck.errors import ConfigError, IngestError
from factcheck.ingest import Completion
from factcheck.model import Kind
from factcheck.pipeline.arrivals import Found, arrivals, first_readable
from factcheck.pipeline.stages.ingest import found


def arriving_at(
    db: Path, sources: tuple[str, ...], kind: Kind | None, completion: Completion, report: ConsoleReporter
) -> Iterator[Found] | None:
    """What the sources hold; None, and each failure told, where that is nothing and there is no database yet.

    ConfigError where the folder of the database is not there: a mistyped path makes none.
    """
    if db != DEFAULT_DB and not db.parent.is_dir():
        raise ConfigError(f"{db}: there is no folder {db.parent}. Make it, or choose another place with --db.")
    coming = arrivals(found(map(source_of, sources), kind, sys.stdin.buffer), completion, report)
    if db.exists():
        return coming
    is_readable, coming = first_readable(coming)
    if is_readable:
        return coming
    for one in coming:
        if isinstance(one, IngestError):
            report.failed(one)
    print_error(f"nothing could be read, so no database was made at {db}")
    return None

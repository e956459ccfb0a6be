"""What an export format is: a name people choose it by, a media type, and a function that writes rows."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TextIO

Value = str | int | float | None
Row = Mapping[str, Value]


# A spreadsheet runs a cell that begins like this; article text is hostile (OWASP, CSV injection).
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def inert(value: Value) -> Value:
    """A cell that no spreadsheet runs: one that it would gets a leading `'`."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_RUNS) else value


class Format(NamedTuple):
    """One form in which rows leave.

    `write` takes rows that have the same columns in the same order, writes them as they come, and hands back how many.
    """

    name: str
    media_type: str
    write: Callable[[Iterable[Row], TextIO], int]

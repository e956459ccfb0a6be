"""What an export format is: a name people choose it by, a media type, and a function that writes rows."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TextIO

Value = str | int | float | None
Row = Mapping[str, Value]


class Format(NamedTuple):
    """One form in which rows leave.

    `write` takes rows that have the same columns in the same order, writes them as they come, and hands back how many.
    """

    name: str
    media_type: str
    write: Callable[[Iterable[Row], TextIO], int]

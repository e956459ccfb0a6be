"""Rows as CSV or JSON lines."""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import TextIO

Value = str | int | float | None

# A spreadsheet runs a cell that begins like this; article text is hostile (OWASP, CSV injection).
_RUNS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[Mapping[str, Value]], out: TextIO) -> int:
    """Write the rows with a heading and hand back their number; a cell a spreadsheet would run gets a leading '."""
    writer = None
    number = 0
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _inert(value) for name, value in row.items()})
        number += 1
    return number


def write_jsonl(rows: Iterable[Mapping[str, Value]], out: TextIO) -> int:
    """Write one JSON object a line and hand back their number."""
    number = 0
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number


def _inert(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_RUNS) else value

"""Rows as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import TextIO

from factcheck.export.format import Format, Row, inert


def write_csv(rows: Iterable[Row], out: TextIO) -> int:
    """Write the rows with a heading and hand back their number; a cell a spreadsheet would run gets a leading '."""
    writer = None
    number = 0
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(out, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: inert(value) for name, value in row.items()})
        number += 1
    return number


CSV = Format("csv", "text/csv", write_csv)

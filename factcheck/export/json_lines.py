"""Rows as JSON lines: one object a line."""

import json
from collections.abc import Iterable
from typing import TextIO

from factcheck.export.format import Format, Row


def write_jsonl(rows: Iterable[Row], out: TextIO) -> int:
    """Write one JSON object a line and hand back their number."""
    number = 0
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number


JSON_LINES = Format("jsonl", "application/x-ndjson", write_jsonl)

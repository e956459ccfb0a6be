"""Rows as JSON lines: one object a line."""

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from factcheck.export.format import Format


def write_jsonl(rows: Iterable[Mapping[str, object]], out: TextIO) -> int:
    """Write one JSON object a line and hand back their number."""
    number = 0
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number


JSON_LINES = Format("jsonl", "application/x-ndjson", write_jsonl)

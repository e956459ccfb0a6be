"""Export: records and rows on their way out. The formats of rows, each in a file of its own, are listed here alone."""

from factcheck.export.csv_rows import CSV
from factcheck.export.format import Format
from factcheck.export.json_lines import JSON_LINES

FORMATS: dict[str, Format] = {one.name: one for one in (CSV, JSON_LINES)}

__all__ = ["CSV", "FORMATS", "Format"]

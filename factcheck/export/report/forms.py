"""The forms in which a report leaves, by name."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.export.report.html_form import as_html
from factcheck.export.report.json_form import as_json
from factcheck.export.report.report import Report
from factcheck.export.report.text_form import as_text

FORMS: Mapping[str, Callable[[Sequence[Report]], str]] = {"text": as_text, "html": as_html, "json": as_json}

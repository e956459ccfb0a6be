"""The report as JSON: all of it, and nothing in it that would steer a terminal it is printed on."""

import json
from collections.abc import Iterable

from factcheck.export.hostile import UNSEEN
from factcheck.export.report.report import Report


def as_json(reports: Iterable[Report]) -> str:
    """One array, a report each."""
    rows = [one.model_dump(mode="json") for one in reports]
    written = json.dumps(rows, ensure_ascii=False, indent=1)
    # Such characters stand in strings only, where a number says the same.
    return UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], written) + "\n"

"""The lines that stand beside an agency in its data credit it."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import shipped, source

EXAMPLES = [
    pytest.param(entry["id"], example, id=f"{entry['id']}: {example}")
    for entry in shipped().entries.values()
    for example in entry.get("examples", ())
]


def _credited(text):
    return {row.agency for row in source(Document(id="d", text=text)).sourcings if row.level == "document"}


@pytest.mark.parametrize(("agency", "line"), EXAMPLES)
def test_its_own_line_credits_the_agency_at_head_or_foot(agency, line):
    at_head = f"{line} The bridge was closed on Monday.\nNine boats waited."
    at_foot = f"The bridge was closed on Monday.\nNine boats waited.\n{line}"
    assert agency in _credited(at_head) | _credited(at_foot)

"""Words of datelines and bylines credit the agency of their example, and nothing like them that of the counter."""

import pytest

from factcheck.languages import entries, languages
from factcheck.model import Document
from factcheck.sourcing import source

STORY = "\nThe bridge was closed on Monday, and nine boats had to wait for it until the evening of the next day."
ENTRIES = [
    pytest.param(entry, id=f"{language} {entry.name}")
    for language in languages("datelines")
    for entry in entries(language, "datelines")
]


def _positions(line):
    return {row.position for row in source(Document(id="d", text=line + STORY)).sourcings if row.level == "document"}


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_words_make_a_dateline_or_a_byline(entry):
    # What a paper's own desk writes with an agency is credited as at the foot.
    wanted = "footer" if entry.name == "desks-with" else "byline" if entry.name.startswith("byline") else "dateline"
    assert wanted in _positions(entry.example)
    assert wanted not in _positions(entry.counter)

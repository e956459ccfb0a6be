"""What cannot be right in any year is queried in copy without a date, too."""

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for


def queries(text):
    return [
        flag.message for flag in flags_for(DateConsistency, Document(id="d", text=text)) if flag.severity == "query"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk was arrested on March 30, a day before the March 28 storm.",
        "Two weeks after the March 29 launch, on April 5, the council adopted new rules.",
        "They met on Friday, March 8, 2014.",
        "The ferry sank on April 31.",
    ],
)
def test_a_fault_that_needs_no_day_of_publication_is_queried(text):
    assert len(queries(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The clerk was arrested on March 28, a day before the March 29 storm.",
        "Two weeks after the December 29 launch, on January 12, the council adopted new rules.",
        "The clerk was arrested on February 28, a day before the March 1 storm.",
        "The clerk was arrested on February 28, a day before the February 29 storm.",
        "They met on Friday, March 8.",
        "The council will vote on March 8.",
    ],
)
def test_what_may_be_right_in_some_year_is_left_alone(text):
    assert queries(text) == []

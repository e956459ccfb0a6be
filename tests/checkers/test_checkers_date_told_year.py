"""A year told before holds for the days that follow, in made-up copy of 8 August 2031, a Friday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for


def flags(text):
    return flags_for(DateConsistency, Document(id="d", text=text, published=date(2031, 8, 8)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 1963 the regatta was rowed. On Sunday, September 8, all came.", id="one sentence before"),
        pytest.param(
            "In 1987 the dockers struck. On Sunday, September 13, they met. By Monday, September 14, all left.",
            id="two days after it",
        ),
        pytest.param("In March 2029 the ferry sank. On Monday, March 5, the divers went down.", id="with its month"),
        pytest.param("The ferry sank on March 4, 2029. On Monday, March 5, the divers went down.", id="a whole date"),
        pytest.param("The fair of 1963 was the last. It opened on Sunday, September 8.", id="the fair of"),
        pytest.param("By late 1963 the oars were gone.\n\nOn Sunday, September 8, all came.", id="a paragraph before"),
        pytest.param("They met on Sunday, September 13 in 1987 and parted.", id="right behind the date"),
        pytest.param("The race of 2028 was long. The prize was given on February 29.", id="a leap year"),
        pytest.param("In 2030 the pier burned. The mayor said on September 8 it was over.", id="a past told of it"),
        pytest.param(
            "“That really showed on Oct. 7, when nobody came,” Jan Rusk said.", id="what somebody looks back on"
        ),
    ],
)
def test_a_day_of_the_year_told_is_no_fault(text):
    assert flags(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            "The regatta was rowed. On Monday, August 5, all came.", "weekday-against-date", id="no year told"
        ),
        pytest.param(
            "In 1963 it was rowed. On Tuesday, September 8, all came.", "weekday-against-date", id="wrong in both"
        ),
        pytest.param(
            "Some 1963 boats came. On Sunday, September 8, they left.", "weekday-against-date", id="a number of boats"
        ),
        pytest.param(
            "In 1963 it was rowed. On Sunday, September 8, 2029, all came.", "weekday-against-date", id="another year"
        ),
        pytest.param(
            "In 2031 the pier burned. The mayor said on September 8 it was over.",
            "day-after-publication",
            id="this year",
        ),
        pytest.param("The mayor said on September 8 it was over.", "day-after-publication", id="told as past"),
        pytest.param(
            "In 2027 they met. The prize was given on February 30.", "no-such-day", id="no such day of any year"
        ),
        pytest.param(
            "In 1963 it was rowed. " + "The boats were long and thin. " * 20 + "On Sunday, September 8, all came.",
            "weekday-against-date",
            id="told long before",
        ),
        pytest.param(
            "“It was cold,” the mayor said on September 8 in the “hall”.",
            "day-after-publication",
            id="beside a quotation",
        ),
        pytest.param("The office closed on April 31.", "no-such-day", id="no such day"),
    ],
)
def test_a_day_that_fits_no_year_told_is_queried(text, code):
    assert [flag.code for flag in flags(text)] == [f"date-consistency-{code}"]

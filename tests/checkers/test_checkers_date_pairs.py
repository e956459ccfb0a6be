"""Weekdays and dates in pairs, and days that copy itself calls wrong, in made-up copy of 20 August 2017, a Sunday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for

PUBLISHED = date(2017, 8, 20)


def flags(text):
    return flags_for(DateConsistency, Document(id="d", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fair runs from Monday 4 to Friday 9 September.", id="numbers"),
        pytest.param("The vote is on Friday and Saturday, September 9-10.", id="two weekdays and a range"),
        pytest.param("The vote is on Friday and Saturday, September 8 and 10.", id="two weekdays, the last wrong"),
        pytest.param("The fair ran Monday, August 7, to Friday, August 12.", id="each in some year, not in one"),
        pytest.param("He left on Thursday morning, August 16.", id="a part of the day between"),
        pytest.param("It fell on August 16 (a Thursday).", id="in brackets"),
        pytest.param("It happened on August 16, Thursday, in Manila.", id="the weekday behind"),
    ],
)
def test_a_weekday_that_its_date_does_not_bear_is_queried_once(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-weekday-against-date"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fair runs from Monday 4 to Friday 8 September.", id="numbers"),
        pytest.param("The fair runs Tuesday through Thursday, Aug. 29-31.", id="two weekdays and a range"),
        pytest.param("The vote is on Friday and Saturday, September 8 and 9.", id="two weekdays, two dates"),
        pytest.param("It is Thursday to Saturday, August 31-September 2.", id="over the month"),
        pytest.param("Open Tuesday, Thursday and Saturday, August 29, 31 and September 2.", id="three weekdays"),
        pytest.param("The revolt of October 25, 1917, a Wednesday by the Julian calendar.", id="old style"),
        pytest.param("On August 16, Thursday's papers were printed early.", id="another day's papers"),
    ],
)
def test_weekdays_that_their_dates_bear_are_left_alone(text):
    assert flags(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("An earlier version of this article gave the date as April 31.", id="an earlier version"),
        pytest.param(
            "Correction: The fair is on April 30. It is not on April 31.", id="a correction's second sentence"
        ),
        pytest.param("The fair opened.\n\nEditor's note: The poster had April 31.", id="an editor's note"),
        pytest.param("The poster wrongly said Thursday, August 16.", id="wrongly said"),
        pytest.param("The invitation was for June 31, a day that does not exist.", id="does not exist"),
        pytest.param("The clerk wrote April 31 instead of April 30, a typo.", id="a typo"),
        pytest.param("There is no April 31.", id="there is none"),
    ],
)
def test_a_wrong_day_that_copy_calls_wrong_is_left_alone(text):
    assert flags(text) == []


def test_a_correction_above_does_not_excuse_the_story():
    assert flags("Correction: it was Ms Lind.\n\nThe office closed on April 31.")

"""How long things last against the days they run, in made-up copy of 20 July 2017, a Thursday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency, date_faults
from factcheck.model import Document
from factcheck.testing import flags_for

PUBLISHED = date(2017, 7, 20)


def flags(text):
    return flags_for(DateConsistency, Document(id="d", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The two-week festival runs from 1 to 5 July.", id="weeks against numbers"),
        pytest.param("The month-long tournament runs from 3 to 12 July.", id="month-long"),
        pytest.param("The weeklong visit, July 1-3, went well.", id="weeklong"),
        pytest.param("The three-day talks, from Monday to Saturday, failed.", id="weekdays"),
        pytest.param("He served a four-year term, from 2001 to 2009.", id="years"),
        pytest.param("The decade-long war, from 1955 to 1975, was lost.", id="a decade"),
        pytest.param("For five days, from July 1 to July 12, the road was shut.", id="for five days"),
        pytest.param("Three days of talks, from July 3 to July 9, failed.", id="days of talks"),
        pytest.param("The ten-day exhibition opened on July 1 and closed on July 15.", id="opened and closed"),
        pytest.param("From 3 to 9 July, the three-day fair drew crowds.", id="the days first"),
        pytest.param("The 48-hour strike will run from Monday to Friday.", id="hours"),
    ],
)
def test_what_is_not_as_long_as_it_runs_is_queried_once(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-duration"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The two-week festival runs from 1 to 14 July.", id="weeks against numbers"),
        pytest.param("The week-long fair, from July 3 to July 7, is free.", id="a working week"),
        pytest.param("The month-long tournament runs from 14 June to 15 July.", id="month-long"),
        pytest.param("The three-day talks, from Monday to Wednesday, failed.", id="weekdays"),
        pytest.param("The five-year war, from 1914 to 1918, was over.", id="years counted in"),
        pytest.param("The five-day week was tried from July 1 to July 31.", id="a five-day week"),
        pytest.param("The two-week-old boy was in hospital from 3 to 5 July.", id="an age"),
        pytest.param("The three-day passes are sold from Monday to Saturday.", id="passes"),
        pytest.param("Two three-day sessions will run from 3 to 20 July.", id="several"),
        pytest.param("A three-day trial will be held during a session from July 1 to July 20.", id="within a session"),
    ],
)
def test_what_is_as_long_as_it_runs_is_left_alone(text):
    assert flags(text) == []


@pytest.mark.parametrize(
    ("copy", "flagged"),
    [
        pytest.param("She flew to Kivil in 2011 to attend his 65th birthday.", False, id="the year of the feast"),
        pytest.param("She was born in 1950 and marked her 65th birthday on Monday.", True, id="the year of birth"),
        pytest.param("The bank was founded in 2009 and marks its 10th anniversary.", True, id="the year of founding"),
    ],
)
def test_an_anniversary_is_held_against_the_year_it_is_of(copy, flagged):
    assert bool([*date_faults(copy, date(2016, 8, 22))]) is flagged

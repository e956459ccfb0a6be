"""One moment by two clocks, in made-up copy of 1 September 2017, a Friday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for

PUBLISHED = date(2017, 9, 1)


def flags(text):
    return flags_for(DateConsistency, Document(id="d", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It struck at 11:30 p.m. on Monday in Tokyo (3:30 p.m. on Tuesday in London).", id="two places"),
        pytest.param("It flew at 5:58 a.m. on Tuesday in Seoul, or 4:58 p.m. on Tuesday in New York.", id="or"),
        pytest.param("The launch was at 9 p.m. ET on Tuesday (0100 GMT Tuesday).", id="two zones"),
        pytest.param("It hit at 11:30 p.m. local time on Monday (1430 GMT on Tuesday).", id="no such local time"),
        pytest.param("It flew over Japan on Tuesday (Wednesday evening in Washington).", id="days alone"),
        pytest.param("It ended on Tuesday morning in Seoul (Tuesday evening in Washington).", id="parts of the day"),
        pytest.param("It was 2 a.m. on August 29 in Tokyo, which was 1 p.m. on August 29 in New York.", id="dates"),
        pytest.param(
            "It began at 10 p.m. on Sunday in New York, when it was already Tuesday in Beijing.", id="already"
        ),
    ],
)
def test_a_day_that_the_other_clock_does_not_show_is_queried(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-interval"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It struck at 11:30 p.m. on Monday in Tokyo (3:30 p.m. on Monday in London).", id="two places"),
        pytest.param("It flew at 5:58 a.m. on Tuesday in Seoul, or 4:58 p.m. on Monday in New York.", id="or"),
        pytest.param("The launch was at 9 p.m. ET on Tuesday (0100 GMT Wednesday).", id="two zones"),
        pytest.param("It hit at 11:30 p.m. local time on Monday (1430 GMT on Monday).", id="a local time"),
        pytest.param("It flew over Japan on Tuesday (Monday evening in Washington).", id="days alone"),
        pytest.param("She spoke in London on Tuesday (Monday in Washington was a holiday).", id="two things"),
        pytest.param("Doors open at 7 p.m. on Friday in Berlin, 8 p.m. on Saturday in Paris.", id="two events"),
        pytest.param("It left Tokyo at 5 p.m. on Monday and landed in Lima at 11 a.m. on Monday.", id="a flight"),
        pytest.param("Voters go to the polls in Paris on Sunday (Monday in Tokyo).", id="the next day there"),
    ],
)
def test_a_day_that_the_other_clock_may_show_is_left_alone(text):
    assert flags(text) == []


@pytest.mark.parametrize("words", ["at 9 p.m. on Monday in Lima (", "A" * 40_000, "in Aa Bb Cc ", "early on Monday "])
def test_hostile_clocks_are_read_to_the_end(words):
    flags(words * (120_000 // len(words)))


def test_a_clock_that_is_two_countries_is_no_clock():
    assert flags("The call was at 3 p.m. CST on Monday (Tuesday morning in London).") == []

"""Days that copy counts from a day it has told, in made-up copy of 3 March 2031, a Monday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for


def codes(text):
    return [flag.code for flag in flags_for(DateConsistency, Document(id="d", text=text, published=date(2031, 3, 3)))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge opened in 2019 and was closed the next year.", id="the next year"),
        pytest.param("She came to the island in 2010 and left the next month.", id="the next month"),
        pytest.param("Lind fell ill in May and died the next week.", id="the next week"),
        pytest.param("He was held on a Friday in May and was freed the next Tuesday.", id="a Friday"),
        pytest.param("He was held on May 6 and was freed the next Tuesday.", id="counted from a date"),
        pytest.param("He was held on Thursday and was freed the next Sunday.", id="past by now"),
        pytest.param("The fair will take place the last week of May.", id="the last week of a month"),
        pytest.param("The council will meet the last Friday in May.", id="the last Friday of a month"),
    ],
)
def test_a_day_counted_from_one_told_before_is_left_alone(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge was closed next year.", id="next year"),
        pytest.param("The envoy arrived next week.", id="next week"),
        pytest.param("The mayor left next Tuesday.", id="next Tuesday"),
        pytest.param("He was held on Friday and was freed the next Tuesday.", id="the next Tuesday is to come"),
        pytest.param("I went on Saturday night. I went back the next Tuesday night.", id="a sentence later"),
        pytest.param("The council will meet last Friday.", id="last Friday"),
        pytest.param("The fair will take place last week.", id="last week"),
    ],
)
def test_a_past_to_come_and_a_future_that_is_gone_are_still_queried(text):
    assert codes(text) == ["date-consistency-tense"]

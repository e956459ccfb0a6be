"""Days counted one from another, in made-up copy of 20 July 2017, a Thursday."""

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
        pytest.param(
            "It left on 5 July; two days later it stopped, and the day after that, 9 July, it sank.", id="that"
        ),
        pytest.param(
            "The vote was on July 5. The next day she rested; two days after that, on July 12, she left.", id="two"
        ),
        pytest.param("The ship sank on July 5. The next morning, July 8, divers went down.", id="the next morning"),
        pytest.param(
            "The rally was on July 5 and the following night, July 9, shops burned.", id="the following night"
        ),
        pytest.param("The bank was founded in 1985. Ten years later, in 2005, it was sold.", id="years"),
        pytest.param("The law passed on March 3. A month later, on June 20, it was struck down.", id="a month"),
        pytest.param(
            "It rained on Monday. The next day it snowed; two days later, on Saturday, it was dry.", id="weekdays"
        ),
        pytest.param("She was charged on July 3 and arrested on July 7, a day earlier.", id="the count behind"),
        pytest.param("Two years after the July 15, 2016 fire, hundreds gathered on Sunday.", id="years, and a weekday"),
    ],
)
def test_a_day_that_no_count_comes_to_is_queried_once(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-interval"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A year after the July 15, 2016 fire, hundreds gathered on Sunday.", id="years, and a weekday"),
        pytest.param(
            "It left on 5 July; two days later it stopped, and the day after that, 8 July, it sank.", id="that"
        ),
        pytest.param(
            "The vote was on July 5. A week later she resigned. The next day, July 13, she left.", id="a week"
        ),
        pytest.param(
            "The vote was on July 5. Two days later, on July 7, she fell ill. A day later, July 8, she died.",
            id="of two",
        ),
        pytest.param(
            "The vote was on July 5. She resigned after a week. The next day, July 13, she left.", id="no day between"
        ),
        pytest.param(
            "The bank was founded in 1985 and moved in 1990. Ten years later, in 2000, it was sold.", id="the last"
        ),
        pytest.param(
            "The treaty was signed in 1987. It was praised. Ten years later, in 2007, it lapsed.", id="from another"
        ),
        pytest.param("The vote was on July 5. The day after the run-off, July 15, he died.", id="after the run-off"),
        pytest.param("She was charged on July 3 and freed on July 7, four days later.", id="the count behind"),
        pytest.param("She was freed on July 7, a day later she left.", id="the next clause's count"),
    ],
)
def test_a_day_that_some_count_may_come_to_is_left_alone(text):
    assert flags(text) == []


@pytest.mark.parametrize("words", ["on July 5, the next day, ", "the next day, July 5, two days later, ", "in 1985, "])
def test_many_counts_are_read_to_the_end(words):
    flags(words * (60_000 // len(words)))


@pytest.mark.parametrize(
    ("copy", "flagged"),
    [
        pytest.param(
            "He spoke on Nov. 14 and — to a group he had met a month earlier — on Nov. 18.", False, id="within dashes"
        ),
        pytest.param("He was charged on Nov. 14 and two days later — on Nov. 18 — freed.", True, id="before them"),
        pytest.param(
            "Lind — the mayor — was charged on Nov. 14 and two days later — on Nov. 18 — freed.", True, id="between two"
        ),
    ],
)
def test_a_count_within_dashes_belongs_to_what_they_hold(copy, flagged):
    assert bool([*date_faults(copy, date(2015, 12, 15))]) is flagged

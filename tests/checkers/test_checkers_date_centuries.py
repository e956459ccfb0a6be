"""Ages, centuries, decades and days or times there are none of, in made-up copy of 1 September 2017, a Friday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for

PUBLISHED = date(2017, 9, 1)


def flags(text):
    return flags_for(DateConsistency, Document(id="d", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Born in 1950, the writer died in 1985 at the age of 60.", "age", id="an age at death"),
        pytest.param("The club, founded in 1927, celebrates its centenary.", "anniversary", id="a centenary"),
        pytest.param("The 18th-century church, built in 1650, burned down.", "order", id="a century"),
        pytest.param("The war began in the 19th century, in 1912.", "order", id="in a century"),
        pytest.param("In the 1980s, in 1992, she moved to Lima.", "order", id="a decade"),
        pytest.param("She struck for three weeks, since August 30.", "duration", id="for weeks, since"),
        pytest.param("The fair, now in its 40th year, was founded in 1998.", "duration", id="its 40th year"),
        pytest.param("It fell in 2015, a leap year.", "no-such-day", id="no leap year"),
        pytest.param("The fair was held between April 28 and 31.", "no-such-day", id="the last of two"),
        pytest.param("The siren sounded at 1475 GMT.", "no-such-time", id="minutes"),
        pytest.param("It began at 13 p.m. on Monday.", "no-such-time", id="hours"),
        pytest.param("It was held over the weekend of August 16.", "weekday-against-date", id="a weekend"),
    ],
)
def test_years_and_times_that_cannot_be_are_queried_once(text, code):
    assert [flag.code for flag in flags(text)] == [f"date-consistency-{code}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Born in 1950, the writer died in 1985 at the age of 35.", id="an age at death"),
        pytest.param("The club, founded in 1917, celebrates its centenary.", id="a centenary"),
        pytest.param("The 18th-century church, rebuilt in 1950, burned down.", id="rebuilt"),
        pytest.param("The 18th-century church was sold in 1998.", id="sold"),
        pytest.param("The war began in the 20th century, in 1912.", id="in a century"),
        pytest.param("In the 1980s, in 1985, she moved to Lima.", id="a decade"),
        pytest.param("She struck for three weeks, since August 11.", id="for weeks, since"),
        pytest.param("The fair, now in its 20th year, was founded in 1998.", id="its 20th year"),
        pytest.param("It fell in 2016, a leap year.", id="a leap year"),
        pytest.param("It fell in 2015, which was not a leap year.", id="no leap year"),
        pytest.param("The fare rose on April 28 and 31 people complained.", id="31 people"),
        pytest.param("He worked 2575 hours on it.", id="hours of work"),
        pytest.param("It was held over the weekend of August 19-20.", id="a weekend"),
    ],
)
def test_years_and_times_that_can_be_are_left_alone(text):
    assert flags(text) == []

"""Days seen from the day of publication, in made-up copy of 1 September 2017, a Friday."""

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
        pytest.param("The trial starts on December 1, six weeks from today.", id="weeks from today"),
        pytest.param("In three days, on September 20, the shop closes.", id="in three days"),
        pytest.param("He resigned on Monday, two days ago.", id="a weekday ago"),
        pytest.param("With ten days to go before the November 8 election, she leads.", id="days to go"),
        pytest.param("The election, on November 8, is ten days away.", id="days away"),
        pytest.param("The day before yesterday, August 25, it rained.", id="the day before yesterday"),
        pytest.param("A week ago today, on August 15, the dam broke.", id="a week ago today"),
        pytest.param("Yesterday evening, August 28, the council met.", id="yesterday evening"),
        pytest.param("She resigned last week, on August 2.", id="last week"),
        pytest.param("He was hired last year, in 2014.", id="last year"),
        pytest.param("The fair opens next month, on November 3.", id="next month"),
        pytest.param("The fair will open next Tuesday, August 22.", id="next Tuesday, gone by"),
        pytest.param("The council voted last Tuesday, September 5.", id="last Tuesday, still to come"),
        pytest.param("LIMA, Sept. 1 (Wire) - The court ruled this morning, a Saturday.", id="the dateline's morning"),
        pytest.param("LIMA, Aug. 30 (Wire) - It rained last night, a Friday, in Lima.", id="the dateline's night"),
        pytest.param("The council met today, a Tuesday, in Lima.", id="today"),
    ],
)
def test_a_day_elsewhere_than_now_has_it_is_queried_once(text):
    [flag] = flags(text)
    assert flag.code in ("date-consistency-interval", "date-consistency-dateline-weekday")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The trial starts on October 13, six weeks from today.", id="weeks from today"),
        pytest.param("In three days, on September 4, the shop closes.", id="in three days"),
        pytest.param("The paper said on August 10 that in three days, on August 13, it would close.", id="from then"),
        pytest.param('"In three days, on August 13, we close," she wrote at the time.', id="in a quotation"),
        pytest.param("He resigned on Wednesday, two days ago.", id="a weekday ago"),
        pytest.param("Ten days away from home, on November 8, she wrote a letter.", id="away from home"),
        pytest.param("The day after tomorrow, September 3, she flies to Lima.", id="the day after tomorrow"),
        pytest.param("A week ago today, on August 25, the dam broke.", id="a week ago today"),
        pytest.param("She resigned last week, on August 22.", id="last week"),
        pytest.param("The fair opens next month, on October 3.", id="next month"),
        pytest.param("LIMA, Aug. 31 (Wire) - Police said that this morning, a Thursday, shops closed.", id="dateline"),
        pytest.param("The council met today, a Saturday, in Suva.", id="a day off the page"),
        pytest.param("She said it felt this morning like a Saturday.", id="like a Saturday"),
    ],
)
def test_a_day_where_now_has_it_is_left_alone(text):
    assert flags(text) == []

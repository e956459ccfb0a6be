from datetime import date

import pytest

from factcheck.model import Document
from tests.attribution.found import by_rules

PUBLISHED = date(2017, 9, 1)  # a Friday


def stated_on(text, published=PUBLISHED):
    statement = by_rules(Document(id="d", text=text, published=published)).statements[0]
    words = statement.stated_on_words.text if statement.stated_on_words is not None else None
    return statement.stated_on, words


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        pytest.param("Ms Ito said on August 28 that it was late.", date(2017, 8, 28), "August 28", id="month and day"),
        pytest.param("Ms Ito said on 28 August that it was late.", date(2017, 8, 28), "28 August", id="day and month"),
        pytest.param("Ms Ito said on Aug. 28, 2016 that it was late.", date(2016, 8, 28), "Aug. 28, 2016", id="year"),
        pytest.param("Ms Ito said on September 1 that it was late.", date(2017, 9, 1), "September 1", id="same day"),
        pytest.param("Ms Ito said on December 24 that it was late.", date(2016, 12, 24), "December 24", id="last year"),
        pytest.param("Ms Ito said on Tuesday that it was late.", date(2017, 8, 29), "Tuesday", id="weekday"),
        pytest.param("Ms Ito said Friday that it was late.", date(2017, 9, 1), "Friday", id="weekday of publication"),
        pytest.param("Ms Ito said yesterday that it was late.", date(2017, 8, 31), "yesterday", id="yesterday"),
        pytest.param('"It is late," Ms Ito said on Tuesday.', date(2017, 8, 29), "Tuesday", id="after a quotation"),
        pytest.param("Ms Ito on Tuesday said it was late.", date(2017, 8, 29), "Tuesday", id="before the cue"),
        pytest.param("On Tuesday, Ms Ito said it was late.", date(2017, 8, 29), "Tuesday", id="opening the sentence"),
        pytest.param(
            "Writing on the website on August 30, Ms Ito said it was late.",
            date(2017, 8, 30),
            "August 30",
            id="writing",
        ),
        pytest.param(
            "In an article published on the port's website on August 30, Ms Ito said it was late.",
            date(2017, 8, 30),
            "August 30",
            id="in an article",
        ),
        pytest.param("At Monday's debate, Ms Ito said it was late.", date(2017, 8, 28), "Monday", id="at the debate"),
        pytest.param(
            "Two days after the August 28 storm, Ms Ito said it was late.",
            date(2017, 8, 30),
            "Two days after the August 28",
            id="counted from a day",
        ),
        pytest.param(
            "The storm came on August 28. A day later, Ms Ito said it was late.",
            date(2017, 8, 29),
            "A day later",
            id="later",
        ),
        pytest.param(
            "The storm came on August 28. The next day, Ms Ito said it was late.",
            date(2017, 8, 29),
            "The next day",
            id="the next day",
        ),
        pytest.param("Ms Ito said two days ago that it was late.", date(2017, 8, 30), "two days ago", id="ago"),
    ],
)
def test_day_is_found_beside_the_cue(text, day, words):
    assert stated_on(text) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms Ito said the ferry left on August 28.", id="within the content"),
        pytest.param('"We left on August 28," Ms Ito said.', id="within the quotation"),
        pytest.param("After the storm on Monday, Ms Ito said it was late.", id="of another event"),
        pytest.param("Ms Ito said it was late.", id="no day"),
        pytest.param("Ms Ito said on February 31 that it was late.", id="no such day"),
        pytest.param("A day later, Ms Ito said it was late.", id="later than no day named"),
        pytest.param("Monday's storm, Ms Ito said, was late.", id="a day's own storm"),
    ],
)
def test_day_of_something_else_is_left(text):
    assert stated_on(text) == (None, None)


@pytest.mark.parametrize("words", ["on August 28", "on Tuesday", "yesterday"])
def test_day_stays_open_without_a_year(words):
    assert stated_on(f"Ms Ito said {words} that it was late.", published=None) == (None, None)


def test_year_in_the_copy_needs_no_date_of_publication():
    text = "Ms Ito said on August 28, 2017 that it was late."
    assert stated_on(text, published=None) == (date(2017, 8, 28), "August 28, 2017")


def ranged(text, published=PUBLISHED):
    statement = by_rules(Document(id="d", text=text, published=published)).statements[0]
    return statement.stated_on, statement.stated_on_latest


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        pytest.param("last week", date(2017, 8, 21), date(2017, 8, 27), id="last week"),
        pytest.param("earlier this week", date(2017, 8, 28), date(2017, 9, 1), id="this week, up to publication"),
        pytest.param("last month", date(2017, 8, 1), date(2017, 8, 31), id="last month"),
        pytest.param("a month ago", date(2017, 7, 17), date(2017, 8, 16), id="about a month"),
    ],
)
def test_words_that_leave_days_open_give_the_first_and_the_last(words, first, last):
    assert ranged(f"Ms Ito said {words} that it was late.") == (first, last)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "SEOUL, Aug 31 (Yonhap) -- Ms Ito said Thursday that it was late.", (date(2017, 8, 31), None), id="weekday"
        ),
        pytest.param(
            "SEOUL, Aug 31 (Yonhap) -- Ms Ito said yesterday that it was late.",
            (date(2017, 8, 30), None),
            id="yesterday",
        ),
        pytest.param(
            "SEOUL, Aug 31 (Yonhap) -- Ms Ito said that it was late.",
            (date(2017, 8, 30), date(2017, 8, 31)),
            id="a lead without a day",
        ),
        pytest.param(
            "SEOUL (AP) — Ms Ito said Saturday that it was late.", (date(2017, 9, 2), None), id="already Saturday"
        ),
        pytest.param(
            "PARIS (AP) — Ms Ito said Saturday that it was late.", (date(2017, 8, 26), None), id="not in Paris"
        ),
    ],
)
def test_days_are_counted_from_the_dateline(text, days):
    assert ranged(text) == days


def test_the_reason_says_what_a_day_was_counted_from():
    text = "SEOUL, Aug 31 (Yonhap) -- Ms Ito said Thursday that it was late."
    statement = by_rules(Document(id="d", text=text, published=PUBLISHED)).statements[0]
    assert statement.stated_on_reason == "counted from the dateline, 2017-08-31"

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
        pytest.param(
            "The storm came on August 28. That night, Ms Ito said it was late.",
            date(2017, 8, 28),
            "That night",
            id="that night",
        ),
        pytest.param(
            "The storm came on August 25. The next day, the dam broke. Two days later, Ms Ito said it was late.",
            date(2017, 8, 28),
            "Two days later",
            id="counted from a day that is counted",
        ),
        pytest.param(
            "The storm came on August 28. The next day, August 29, Ms Ito said it was late.",
            date(2017, 8, 29),
            "August 29",
            id="the next day, with its date",
        ),
        pytest.param(
            "Mr Lind said on Monday the vote on September 5 was off. Two days later, Ms Ito said it was not.",
            date(2017, 8, 28),
            "Monday",
            id="before what it tells of",
        ),
        pytest.param(
            "Two days after Monday's storm, Ms Ito said it was late.",
            date(2017, 8, 30),
            "Two days after Monday",
            id="counted from a weekday",
        ),
        pytest.param(
            "Ms Ito said on Tuesday of last week that it was late.",
            date(2017, 8, 22),
            "Tuesday of last week",
            id="of last week",
        ),
        pytest.param(
            "Ms Ito said the day before yesterday that it was late.",
            date(2017, 8, 30),
            "the day before yesterday",
            id="the day before yesterday",
        ),
        pytest.param("Ms Ito said on 8/28/2017 that it was late.", date(2017, 8, 28), "8/28/2017", id="in numbers"),
        pytest.param("Ms Ito said on 28.8.2017 that it was late.", date(2017, 8, 28), "28.8.2017", id="with stops"),
        pytest.param(
            "In an August 28 interview, Ms Ito said it was late.", date(2017, 8, 28), "August 28", id="its interview"
        ),
        pytest.param("In Lima on Tuesday, Ms Ito said it was late.", date(2017, 8, 29), "Tuesday", id="at a place"),
        pytest.param(
            "Asked on Tuesday about the ferry, Ms Ito said it was late.", date(2017, 8, 29), "Tuesday", id="asked"
        ),
        pytest.param(
            "Ms Ito, in an interview on Tuesday, said it was late.", date(2017, 8, 29), "Tuesday", id="in an aside"
        ),
        pytest.param(
            "The ferry sank; on Tuesday Ms Ito said it was late.", date(2017, 8, 29), "Tuesday", id="opening its clause"
        ),
        pytest.param("Monday's statement said it was late.", date(2017, 8, 28), "Monday", id="its statement"),
        pytest.param(
            '"It is late," Ms Ito said, speaking in Lima on Tuesday.', date(2017, 8, 29), "Tuesday", id="speaking"
        ),
        pytest.param(
            "Ms Ito said after a meeting on Tuesday that it was late.", date(2017, 8, 29), "Tuesday", id="at a meeting"
        ),
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
        pytest.param("Ms Ito said after the storm on August 28 that it was late.", id="after an event"),
        pytest.param("Ms Ito said in Lima, where it rained on Monday, that it was late.", id="a clause's own day"),
        pytest.param("Ms Ito said she would leave yesterday.", id="of what she would do"),
        pytest.param("Ms Ito said on 4/3/2017 that it was late.", id="March or April"),
        pytest.param("Asked about the storm on Monday, Ms Ito said it was late.", id="of what was asked about"),
        pytest.param("In the storm on Monday, Ms Ito said, it was late.", id="in an event"),
        pytest.param("In the March rain, Ms Ito said it was late.", id="a month's own rain"),
        pytest.param(
            "It rained on August 28. In August, it cleared. Two days later, Ms Ito said it was late.",
            id="later than a whole month",
        ),
    ],
)
def test_day_of_other_event_is_left(text):
    assert stated_on(text) == (None, None)


@pytest.mark.parametrize(("words", "kept"), [("on August 28", "August 28"), ("on Tuesday", None), ("yesterday", None)])
def test_day_stays_open_without_a_year(words, kept):
    assert stated_on(f"Ms Ito said {words} that it was late.", published=None) == (None, kept)


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
        pytest.param("in March", date(2017, 3, 1), date(2017, 3, 31), id="month"),
        pytest.param("in September", date(2017, 9, 1), None, id="month, up to publication"),
        pytest.param("in late August 2016", date(2016, 8, 15), date(2016, 8, 31), id="month and year"),
        pytest.param("in March last year", date(2016, 3, 1), date(2016, 3, 31), id="month of last year"),
        pytest.param("last October", date(2016, 10, 1), date(2016, 10, 31), id="last month of that name"),
        pytest.param("in a March interview", date(2017, 3, 1), date(2017, 3, 31), id="the month's interview"),
        pytest.param("in 2015", date(2015, 1, 1), date(2015, 12, 31), id="year"),
        pytest.param("in 2017", date(2017, 1, 1), date(2017, 9, 1), id="year, up to publication"),
        pytest.param("over the weekend", date(2017, 8, 26), date(2017, 8, 27), id="weekend"),
        pytest.param("between 21 and 23 August", date(2017, 8, 21), date(2017, 8, 23), id="from day to day"),
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
            "LIMA, Peru, Aug. 31 (Wire) -- Mayor Kim Ito said it was late.",
            (date(2017, 8, 30), date(2017, 8, 31)),
            id="a dateline with its country",
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

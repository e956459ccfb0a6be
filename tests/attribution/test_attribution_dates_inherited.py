"""The day of a statement whose own words give none, in made-up copy of 1 September 2017, a Friday."""

from datetime import date

import pytest

from factcheck.attribution import attribute
from factcheck.model import Document
from tests.attribution.found import by_rules

PUBLISHED = date(2017, 9, 1)
TUESDAY = date(2017, 8, 29)
SAID = "Ms Ito said on Tuesday that the ferry was late."


def last(text, attributed=by_rules):
    return attributed(Document(id="d", text=text, published=PUBLISHED)).statements[-1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{SAID} She added that it would be mended.", id="she added"),
        pytest.param(f"{SAID} She said it would be mended.", id="she said"),
        pytest.param(f'{SAID}\n\n"It will be mended," she said.', id="the next paragraph's first sentence"),
        pytest.param(f'{SAID} "It will be mended," the minister continued.', id="by her office"),
        pytest.param(f"{SAID} The crew cheered. She said it would be mended.", id="the same paragraph"),
        pytest.param(f"{SAID}\n\nThe crew cheered.\n\nShe added it would be mended.", id="adding over a sentence"),
        pytest.param(f"{SAID[:-1]}, adding that it would be mended.", id="adding"),
        pytest.param(
            "Ms Ito said on Tuesday the vote on August 30 was off. She added that it was late.",
            id="past a day of what was told",
        ),
        pytest.param(f"{SAID} She said it was old. She added that it was hers.", id="from one to the next"),
    ],
)
def test_a_statement_that_goes_on_has_the_day_of_the_one_before(text):
    statement = last(text)
    assert (statement.stated_on, statement.stated_on_words.text) == (TUESDAY, "Tuesday")
    assert statement.stated_on_reason == (
        "as the same speaker's statement before it; counted from publication, 2017-09-01"
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{SAID} Mr Lind said it was not.", id="another speaker"),
        pytest.param(f"{SAID} Mr Lind said it was not. She added that it was.", id="another speaker between"),
        pytest.param(f"{SAID} On Wednesday, the ferry sank. She said it was old.", id="another day between"),
        pytest.param(f"{SAID} In March, it had sunk. She said it was old.", id="a month between"),
        pytest.param(f"{SAID} After the storm on Monday, she said it was old.", id="an event's day with it"),
        pytest.param(f"{SAID}\n\nThe crew cheered.\n\nMs Ito said it was old.", id="a paragraph between"),
        pytest.param(f"{SAID} She has said it is old.", id="has said"),
        pytest.param(f"{SAID} She once said it was old.", id="once said"),
        pytest.param(f"{SAID} She says it is old.", id="says"),
        pytest.param(f"{SAID} She would say it was old.", id="would say"),
        pytest.param(f"{SAID} In an interview, she said it was old.", id="an interview"),
        pytest.param(f"{SAID} In a separate interview, she added that it was old.", id="a separate interview"),
        pytest.param(f"{SAID} Ms Ito told Reuters it was old.", id="told to others"),
    ],
)
def test_a_statement_on_another_occasion_has_no_day_of_another(text):
    assert last(text).stated_on is None


def test_the_days_of_a_range_go_on():
    statement = last("Ms Ito said in March that the ferry was late. She added that it would be mended.")
    assert (statement.stated_on, statement.stated_on_latest) == (date(2017, 3, 1), date(2017, 3, 31))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"It is late," said Ms Ito on Tuesday.', id="in the source"),
        pytest.param('"It is late," Ms Ito told the Daily Planet on Tuesday.', id="behind those told"),
        pytest.param("Ms Ito said in a Tuesday interview with the Post that it was late.", id="in the cue"),
        pytest.param("On Tuesday the council said it was late.", id="before the source"),
    ],
)
def test_the_day_is_found_wherever_the_fast_tagger_draws_its_edges(text):
    assert last(text, attribute).stated_on == TUESDAY

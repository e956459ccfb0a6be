"""What comes before what, in made-up copy of 10 March 2017, a Friday."""

from datetime import date

import pytest

from factcheck.checkers.date_consistency import DateConsistency
from factcheck.model import Document
from factcheck.testing import flags_for

PUBLISHED = date(2017, 3, 10)


def flags(text):
    return flags_for(DateConsistency, Document(id="d", text=text, published=PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He died on March 5 and was buried on March 2.", id="buried before death"),
        pytest.param("The poet, who died on March 5, was buried in Lima on March 2.", id="in a clause"),
        pytest.param("He was buried on March 2. He had died on March 5.", id="told backwards"),
        pytest.param("She died on March 5. Her funeral was held on March 2.", id="a funeral"),
        pytest.param("He was arrested on March 5 and charged with theft on March 2.", id="charged before arrest"),
        pytest.param("He was charged on March 5, tried on March 1 and freed.", id="tried before charged"),
        pytest.param("The senator was elected on March 5 and sworn in on March 3.", id="sworn in before elected"),
        pytest.param("The curfew, imposed on March 5, was lifted on March 2.", id="lifted before imposed"),
        pytest.param("Born in 1980, she married in 1975.", id="married before born"),
        pytest.param("The plane took off on March 5 and landed on March 4.", id="landed before start"),
    ],
)
def test_a_later_step_on_an_earlier_day_is_queried_once(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-order"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He died on March 2 and was buried on March 5.", id="in order"),
        pytest.param("He was arrested on March 5; his brother was charged on March 2.", id="somebody else"),
        pytest.param("He was arrested on March 5 and had been charged on March 2.", id="had been"),
        pytest.param("His father died on March 5, and his mother was buried on March 2.", id="two deaths"),
        pytest.param("He was freed on March 2 and arrested again on March 5.", id="again"),
        pytest.param("The shop, which closed on March 5, opened on March 2.", id="told backwards"),
        pytest.param("The shop opened on March 5 after being closed on March 2.", id="a second opening"),
        pytest.param("He was elected on March 5 and will be sworn in on April 2.", id="still to come"),
        pytest.param("He died on March 5. The actor who played him was buried on March 2.", id="a new subject"),
        pytest.param("The poet was born in 1950 and his brother died in 1949.", id="a brother before birth"),
        pytest.param("He died on December 30 and was buried on January 2.", id="over the new year"),
    ],
)
def test_steps_in_order_or_of_others_are_left_alone(text):
    assert flags(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The order of March 7 came three days before landfall on March 4.", id="came before"),
        pytest.param("The mayor resigned on March 5 in Lima, two days before the March 3 vote.", id="a place between"),
        pytest.param("After the vote on March 5, she resigned on March 3.", id="after at the head"),
        pytest.param("Before the vote on March 3, she resigned on March 5.", id="before at the head"),
        pytest.param("The talks on March 7 were held ahead of the summit on March 4.", id="ahead of"),
        pytest.param("The March 3 vote, which followed the March 5 debate, was close.", id="followed"),
        pytest.param("On March 7, the eve of the March 4 vote, she spoke.", id="the eve"),
        pytest.param("The blasts were on March 1 and March 9, two days apart.", id="apart"),
        pytest.param("The town was shelled on March 5 and again on March 2.", id="and again"),
        pytest.param("It rained on two consecutive days, March 5 and March 9.", id="consecutive"),
    ],
)
def test_days_the_other_way_about_are_queried_once(text):
    [flag] = flags(text)
    assert flag.code in ("date-consistency-order", "date-consistency-interval")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The order of March 1 came three days before landfall on March 4.", id="came before"),
        pytest.param("After the vote on March 5, she recalled that he had resigned on March 3.", id="recalled"),
        pytest.param("Ahead of the vote on March 9, polls published on March 3 gave her a lead.", id="polls"),
        pytest.param("On March 7 she said that three days before the March 9 game was too late.", id="said of others"),
        pytest.param("After his arrest on March 5, the man, who fled on March 3, was jailed.", id="a clause"),
        pytest.param("On March 3, the eve of the March 4 vote, she spoke.", id="the eve"),
        pytest.param("The town was shelled on March 5 and again on March 9.", id="and again"),
    ],
)
def test_days_in_order_are_left_alone(text):
    assert flags(text) == []

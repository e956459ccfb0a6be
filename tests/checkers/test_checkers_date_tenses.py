"""Pasts after publication and futures before it, in made-up copy of 1 September 2017, a Friday."""

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
        pytest.param("The bank shut its last branch on September 12.", id="shut"),
        pytest.param("On September 12, the factory shut its doors for good.", id="shut, the day first"),
        pytest.param("The government cut the fuel tax on September 12.", id="cut"),
        pytest.param("A storm hit the coast on September 12.", id="hit"),
        pytest.param("He quit the party on September 12.", id="quit"),
        pytest.param("The mayor withdrew her offer on September 12.", id="withdrew"),
        pytest.param("The museum closed on Tuesday, September 12, after a leak.", id="a weekday between"),
        pytest.param("She died September 12 in Lima.", id="no preposition"),
        pytest.param("The bridge has been closed since September 12.", id="since"),
        pytest.param("In a letter dated September 12, the mayor refused.", id="dated"),
        pytest.param("The September 12 attack killed four soldiers.", id="an attack"),
        pytest.param("An explosion on September 12 killed four people.", id="an explosion"),
        pytest.param("As of September 12, 40 people had died in the floods.", id="as of"),
    ],
)
def test_a_past_after_publication_is_queried_once(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-day-after-publication"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fair is scheduled for August 20.", id="scheduled for"),
        pytest.param("The council will meet on Monday, August 21.", id="a weekday between"),
        pytest.param("The court is to rule on August 20.", id="is to"),
        pytest.param("The upcoming August 20 vote is close.", id="upcoming"),
        pytest.param("The council adopted the budget tomorrow by nine votes.", id="adopted tomorrow"),
        pytest.param("She recalled that she had spoken with the envoy tomorrow.", id="had spoken tomorrow"),
    ],
)
def test_a_future_before_publication_is_queried_once(text):
    assert [flag.code for flag in flags(text)] == ["date-consistency-tense"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Banks shut on September 4 for the holiday.", id="a plural present"),
        pytest.param("If the council adopted the budget tomorrow, it would hold.", id="supposed"),
        pytest.param("The council adopted the plan to close the bridge tomorrow.", id="a plan for tomorrow"),
        pytest.param("Airlines cut fares on September 12 as the season ends.", id="a plural present, with an object"),
        pytest.param("A planned rate cut on September 12 would be the third.", id="a cut"),
        pytest.param("The tax cut takes effect on September 12.", id="a tax cut"),
        pytest.param("The hit musical opens on September 12.", id="a hit"),
        pytest.param("The court set a hearing on September 12.", id="set"),
        pytest.param("Ministers put the plan to a vote on September 12.", id="put to a vote"),
        pytest.param("The factory, to be shut down on September 12, employs 200.", id="to be shut"),
        pytest.param("As of September 12, the fee will rise.", id="as of"),
        pytest.param("The fair was scheduled for August 20.", id="was scheduled"),
        pytest.param("The court is to rule on an arrest on August 20.", id="an arrest's day"),
        pytest.param("The council will meet on Monday, September 4.", id="still to come"),
    ],
)
def test_a_tense_that_fits_its_day_is_left_alone(text):
    assert flags(text) == []

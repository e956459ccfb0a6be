"""What somebody does stands before the name and is no part of it, unless it is the name."""

import pytest

from tests.attribution.revised import TRAINED, statements


def speakers(tagger: str, text: str) -> list[str | None]:
    return [one.speaker.name if one.speaker is not None else None for one in statements(tagger, text)]


ROLES = [
    "Treasurer",
    "Clerk",
    "Registrar",
    "Coroner",
    "Warden",
    "Curator",
    "Provost",
    "Bursar",
    "Ombudsman",
    "Chaplain",
    "Trustee",
    "Postmaster",
    "Marshal",
    "Solicitor",
    "Comptroller",
    "Auditor",
    "Conductor",
    "Ranger",
    "Harbourmaster",
    "Planner",
    "Trooper",
    "Bosun",
    "Beekeeper",
    "Goalkeeper",
    "Striker",
    "Verger",
    "Organist",
    "Bookkeeper",
    "Groundsman",
    "Hydrologist",
    "Florist",
]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("role", ROLES)
def test_a_role_before_a_name_is_no_part_of_it(tagger, role):
    text = f"“The money was there,” {role} Ann Gorrie said, “but nobody had signed for it.”"
    assert set(speakers(tagger, text)) == {"Ann Gorrie"}


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "role", ["County Treasurer", "Town Clerk", "State Auditor", "Assistant Coroner", "Former Warden"]
)
def test_nor_is_what_leads_the_role(tagger, role):
    assert speakers(tagger, f"{role} Ann Gorrie said the money was there.") == ["Ann Gorrie"]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "name", ["Ann Clerk", "Tom Marshal", "Warden Gorrie", "Mary Provost", "Ann Marshal Gorrie", "Tom Ranger"]
)
def test_a_role_that_is_the_name_stays(tagger, name):
    assert speakers(tagger, f"{name} said the money was there.") == [name if name != "Warden Gorrie" else "Gorrie"]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("given", ["Major", "Prince", "King", "Judge", "Marshal"])
@pytest.mark.parametrize("trade", ["a postman from Kisumu", "a baker", "a mother of two", "a nurse at the hall"])
def test_a_title_that_a_trade_follows_is_a_given_name(tagger, given, trade):
    text = f"{given} Oduya, 34, {trade}, said the parcel was torn. Oduya said it was late."
    assert speakers(tagger, text) == [f"{given} Oduya"] * 2


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "Major Oduya said the parcel was torn.",
        "Major Oduya, 34, of the harbour guard, said the parcel was torn.",
        "Major Oduya, 34, an officer in the army, said the parcel was torn.",
        "Judge Oduya, 64, a judge since May, said the parcel was torn.",
        "Prince Oduya, the heir, said the parcel was torn.",
        "Captain Oduya, 34, a pilot, said the parcel was torn.",
    ],
)
def test_a_title_before_one_name_is_a_title_elsewhere(tagger, text):
    assert speakers(tagger, text) == ["Oduya"]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "paper", ["Now Magazine", "Here Magazine", "Today FM", "Next Group", "Instead Media", "Then Holdings"]
)
def test_an_adverb_that_is_a_body_s_name_stays(tagger, paper):
    (found,) = statements(tagger, f"{paper} said its presses would stop in June.")
    assert found.source[0].text == paper


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("lead", ["Now", "Later", "Today", "Then", "Instead"])
@pytest.mark.parametrize("who", ["the magazine", "police", "Harbour Council"])
def test_an_adverb_before_a_source_is_no_part_of_it(tagger, lead, who):
    (found,) = statements(tagger, f"{lead} {who} said its presses would stop in June.")
    assert found.source[0].text == who


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("letters", ["MRIAI", "FRSA", "MRCVS", "RIBA"])
def test_letters_that_no_list_knows_are_no_part_of_a_name(tagger, letters):
    assert speakers(tagger, f"Planner Eoin Walsh {letters} said the roof leaked.") == ["Eoin Walsh"]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("name", ["Jean Paul DUPONT", "Ana LIND"])
def test_capitals_that_are_the_name_stay(tagger, name):
    assert speakers(tagger, f"{name} said the roof leaked.") == [name]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("whom", ["Mint", "the Herald", "Radio Lima", "Bo Lind"])
def test_the_one_who_is_told_is_not_the_source(tagger, whom):
    found = statements(tagger, f"“We will not pay,” the owner, Raj Mehta, told {whom}, the Harbour Ledger reported.")
    assert {one.speaker.name for one in found if one.speaker is not None} <= {"Raj Mehta"}

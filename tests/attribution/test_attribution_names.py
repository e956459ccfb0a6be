"""What is part of a person's name and what is not, and one name for one person."""

import pytest

from factcheck.attribution.speakers.names import find_persons
from factcheck.attribution.speakers.resolution import Resolver
from factcheck.text import read


def speaker(text):
    """Name and kind of whoever stands before the last `said`, cut from a mark or the sentence's head."""
    reading = read(text)
    cue = max(at for at, word in enumerate(reading.words) if word == "said")
    first = next(at + 1 for at in range(cue - 1, -2, -1) if at < 0 or reading.words[at] in (".", "!", "”"))
    found = Resolver(reading, find_persons(reading)).resolve((first, cue))
    return (found.name, found.kind) if found is not None else None


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Cllr", "Dana Holt"), ("Adv.", "Sipho Ndaba"), ("MEC", "Thandi Zulu"), ("PM", "Olek Barda"),
        ("Brig-Gen", "Sani Bello"), ("Lt-Gen", "Asim Khan"), ("Hon.", "Grace Atem"), ("Datuk", "Azlan Mokhtar"),
        ("Det Insp", "Sue Marsh"), ("Engr", "Musa Bako"), ("Skipper", "Dag Hovland"), ("Fisherman", "Dag Hovland"),
        ("Heartbroken", "Marina Lasko"), ("Harbour MEC", "Jacob Mabena"),
    ],
)  # fmt: skip
def test_what_leads_a_name_is_no_part_of_it(lead, name):
    assert speaker(f"{lead} {name} said it was late.") == (name, "person")


@pytest.mark.parametrize("tail", [" OBE", " KC", " MP", " Jr.", " Ph.D.", " CBE QC", " III"])
def test_letters_behind_a_name_are_no_part_of_it(tail):
    assert speaker(f"Afran Tolme{tail} said it was late.") == ("Afran Tolme", "person")
    assert speaker(f"Afran Tolme{tail} slept.\n\nTolme said it was late.") == ("Afran Tolme", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Hope Lind said it was late.", "Hope Lind", id="a given name"),
        pytest.param("John Carpenter slept. Carpenter said it was late.", "John Carpenter", id="a trade as surname"),
    ],
)
def test_words_that_only_look_like_a_lead_stay(text, name):
    assert speaker(text) == (name, "person")


def test_a_son_is_told_from_his_father():
    text = "Tom Voss left. Tom Voss Jr. stayed. Tom Voss Jr. said it was late."
    assert speaker(text) == ("Tom Voss Jr.", "person")

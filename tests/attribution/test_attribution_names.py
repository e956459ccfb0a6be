"""What is part of a person's name and what is not, and one name for one person."""

import pytest

from factcheck.attribution.speakers.names import find_persons
from factcheck.attribution.speakers.resolution import Resolver
from factcheck.attribution.statements import with_whole_name
from factcheck.attribution.tagging import TaggedStatement
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Dame Orla Penrose sang. Dame Orla said it was late.", "Orla Penrose", id="dame"),
        pytest.param("Sir Colm Averley met Tom Lind. Sir Colm said it was late.", "Colm Averley", id="sir"),
        pytest.param("Lady Ines Roe sang. Lady Ines said it was late.", "Ines Roe", id="lady"),
        pytest.param("President Sir Wynn Roe sang. The President said it was late.", "Wynn Roe", id="knight in office"),
        pytest.param("Minister Faris Idrus slept.\n\nFaris said it was late.", "Faris Idrus", id="given name"),
        pytest.param("Lin Jiang runs the shop.\n\nLin said it was late.", "Lin Jiang", id="surname first"),
        pytest.param("Goran van der Roe slept. Van der Roe said it was late.", "Goran van der Roe", id="van der"),
        pytest.param("Goran de la Roe slept. De la Roe said it was late.", "Goran de la Roe", id="de la"),
        pytest.param("Bashir al-Tamir slept. Al-Tamir said it was late.", "Bashir al-Tamir", id="al-"),
        pytest.param("Jose\u0301 Albin slept. Albin said it was late.", "Jose\u0301 Albin", id="an accent by itself"),
        pytest.param("Tom “Sparky” Voss slept. Voss said it was late.", "Tom Voss", id="nickname"),
        pytest.param("In Tarn, single mother Adra Burn slept. Burn said it was late.", "Adra Burn", id="no kin"),
        pytest.param("minister of mines and energy Ann Roe said it was late.", "Ann Roe", id="behind a portfolio"),
        pytest.param("Minister of Foreign Affairs Stef Roe said it was late.", "Stef Roe", id="and in capitals"),
        pytest.param("Governor of Washington Ann Roe said it was late.", "Ann Roe", id="behind a state"),
        pytest.param("AFP Editor-in-Chief Lena Galiano said it was late.", "Lena Galiano", id="behind an agency"),
        pytest.param(
            "Speaking to the Evening Post Lasko said it was late. Mara Lasko, 37, left.",
            "Mara Lasko",
            id="glued to a newspaper",
        ),
        pytest.param("Lord Penhow slept. Lord Penhow said it was late.", "Penhow", id="lord by surname"),
        pytest.param("First lady Mary Lind slept. Mayor Lind said it was late.", "Lind", id="a wife is not the mayor"),
    ],
)
def test_one_person_has_one_name(text, name):
    reading = read(text)
    cue = reading.words.index("said")
    first = next(at + 1 for at in range(cue - 1, -2, -1) if at < 0 or reading.words[at] in (".", "!", "”"))
    found = Resolver(reading, find_persons(reading)).resolve((first, cue))
    assert (found.name, found.kind) == (name, "person")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sir Colm Averley met Sir Colm Roe. Sir Colm said it was late.", id="two knights of one name"),
        pytest.param("Mary Lund met Mary Voss.\n\nMary said it was late.", id="two of one given name"),
        pytest.param("The Harbour Lantern folded.\n\nHarbour said it was late.", id="a body's first word"),
        pytest.param("31 Latinos Share Their Thoughts.\n\nSukarno said it was late.", id="nobody of that name"),
    ],
)
def test_nobody_rather_than_one_of_two(text):
    assert speaker(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mary Voss left. A spokeswoman for Mary Voss said it was late.", "A spokeswoman for Mary Voss"),
        ("Tom Voss left. Officials at Customs Voss said it was late.", "Officials at Customs Voss"),
        ("A 2014 study by professor Tom Voss said it was late.", "A 2014 study by professor Tom Voss"),
    ],
)
def test_a_name_inside_a_description_does_not_take_its_words(text, name):
    assert speaker(text)[0] == name


def source_from(text, last):
    """The source of the statement `X said it was late.` that a tagger cut behind the word `last`."""
    reading = read(text)
    cue = max(at for at, word in enumerate(reading.words) if word == "said")
    given = (0, reading.words.index(last) + 1)
    found = with_whole_name(
        find_persons(reading), TaggedStatement(given, (cue, cue + 1), ((cue + 1, cue + 4),), "tagged")
    )
    return reading.words_between(*found.source)


@pytest.mark.parametrize(
    ("text", "last", "source"),
    [
        pytest.param("Minister Arlo Benting said it was late.", "Arlo", "Minister Arlo Benting", id="title"),
        pytest.param("Orla Penrose said it was late.", "Orla", "Orla Penrose", id="bare"),
        pytest.param("Nurse Tilda van der Roe said it was late.", "Tilda", "Nurse Tilda van der Roe", id="particles"),
        pytest.param("Cllr Dana May Holt said it was late.", "May", "Cllr Dana May Holt", id="middle name"),
        pytest.param("Engr Arlo Benting, 51, said it was late.", "Arlo", "Engr Arlo Benting", id="up to the comma"),
        pytest.param("Orla Penrose said it was late.", "Penrose", "Orla Penrose", id="already whole"),
        pytest.param("Orla, Tom Voss wrote, said it was late.", "Orla", "Orla", id="somebody else behind a comma"),
        pytest.param("The minister of Arlo Benting said it was late.", "minister", "The minister", id="before a name"),
        pytest.param("Friends of Orla Penrose said it was late.", "Friends", "Friends", id="a name behind"),
        pytest.param("The Harbour Board said it was late.", "Harbour", "The Harbour", id="a body"),
    ],
)  # fmt: skip
def test_a_name_that_a_source_cuts_is_made_whole(text, last, source):
    assert source_from(text, last) == source


def test_a_name_is_not_made_whole_over_its_own_cue():
    reading = read("Orla Penrose Said It Was Late.")
    found = TaggedStatement((0, 1), (1, 2), ((3, 5),), "tagged")
    assert with_whole_name(find_persons(reading), found) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Minister Arlo Benting sang. Minister Arlo said it was late.", "Arlo Benting", id="same title"),
        pytest.param("Dr Orla Penrose sang. Dr Orla said it was late.", "Orla Penrose", id="doctor"),
        pytest.param("Minister Arlo Benting sang. President Arlo said it was late.", "Arlo", id="another title"),
        pytest.param("Arlo Benting sang. Minister Arlo said it was late.", "Arlo", id="no title before"),
        pytest.param("Dr Orla Penrose met Dr Orla Roe. Dr Orla said it was late.", "Orla", id="two of the name"),
        pytest.param("Dr Orla Penrose met Ann Orla. Dr Orla said it was late.", "Ann Orla", id="a surname"),
    ],
)
def test_a_given_name_with_its_title_stands_for_the_full_name(text, name):
    assert speaker(text) == (name, "person")

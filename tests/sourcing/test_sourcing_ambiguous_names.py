"""Names that several bodies bear: two agencies with one set of initials, a word, a first name."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def found(text):
    return {row.agency for row in source(Document(id="d", text=text)).sourcings if row.relation != "subject"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("Taipei, May 2 (CNA) A bridge in Keelung is shut.", "cna_tw", id="Taiwan"),
        pytest.param("NICOSIA, May 2 (CNA) - A bridge is shut.", "cna_cy", id="Cyprus"),
        pytest.param("VATICAN CITY (CNS) -- The bridge is shut.", "cns_us", id="the church"),
        pytest.param("BEIJING, May 2 (CNS) -- The bridge is shut.", "cns", id="China"),
        pytest.param("Dakar, 2 mai (APS) - Le pont est fermé.", "aps_sn", id="Senegal"),
        pytest.param("ALGER, 2 mai (APS) - Le pont est fermé.", "aps_dz", id="Algeria"),
        pytest.param("The director told APA in Baku that it would open.", "apa_az", id="Azerbaijan"),
        pytest.param("TEHRAN, May 2 (MNA) - The bridge is shut.", "mehr", id="Iran"),
    ],
)
def test_the_place_tells_whose_initials_they_are(text, agency):
    assert found(text) == {agency}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("Hungary's MTI had it that the bridge was shut.", "mti", id="its country before it"),
        pytest.param("The Jordanian minister told Petra that it was shut.", "petra", id="its country near"),
        pytest.param('"It is shut," the clerk told TT.', "tt", id="told to bare initials"),
        pytest.param("The firm turned down a request by Belga for comment.", "belga", id="only the press asks so"),
        pytest.param("The man, whom Sweden's TT describes as a clerk, was held.", "tt", id="in a relative clause"),
    ],
)
def test_a_word_is_the_agency_where_the_text_says_so(text, agency):
    assert found(text) == {agency}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The PA said it could not pay the teachers of Nablus.", id="an authority"),
        pytest.param("He told his PA to book the flight.", id="an assistant"),
        pytest.param("He told TT riders to slow down.", id="a race"),
        pytest.param("According to PTI, its workers were beaten in Lahore.", id="a party"),
        pytest.param("According to the AFP, rebels attacked a camp in Mindanao.", id="an army"),
        pytest.param("Saba told the court she had been afraid.", id="a first name"),
        pytest.param("According to Bloomberg, the former mayor, the city is broke.", id="a mayor"),
        pytest.param("Reuters said it would appeal against the ruling.", id="it speaks of itself"),
        pytest.param("AFP said its photographer had been wounded.", id="of its own people"),
        pytest.param("The judge told the Associated Press to hand over its notes.", id="told to do something"),
        pytest.param("The president of Xinhua met the minister.", id="who runs it"),
    ],
)
def test_other_bearers_of_the_name_are_credited_with_nothing(text):
    assert found(text) == set()


@pytest.mark.parametrize(
    ("byline", "agencies"),
    [
        pytest.param("Yousef Saba", [], id="a surname"),
        pytest.param("By Petra Klein", [], id="a first name"),
        pytest.param("By Petra Klein, Reuters", ["reuters"], id="a first name, and the agency"),
        pytest.param("By Saba", ["saba"], id="alone"),
        pytest.param("Ann Lee, Petra", ["petra"], id="behind the writer"),
        pytest.param("By Ann Lee, PA Sports Desk", ["pa"], id="initials before the desk"),
    ],
)
def test_a_writer_s_name_is_no_agency(byline, agencies):
    story = "The bridge is closed for a week, the council said. It reopens in May.\n\nNobody was hurt."
    for document in (Document(id="d", text=story, byline=byline), Document(id="d", text=f"{byline}\n\n{story}")):
        assert [row.agency for row in source(document).sourcings] == agencies

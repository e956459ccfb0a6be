"""Citations in the running text: told to an agency, reported by it, or an agency in the news."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def cited(text):
    rows = source(Document(id="d", text=text)).sourcings
    return {(row.agency, row.relation) for row in rows if row.relation != "subject"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("The mayor told Reuters the bridge was safe.", "reuters", id="told"),
        pytest.param("The mayor told The Associated Press so.", "ap", id="told, with the article"),
        pytest.param("In an interview with AFP, the mayor agreed.", "afp", id="interview"),
        pytest.param("She declined a request by The Associated Press for comment.", "ap", id="declined"),
        pytest.param("« C'est fini », a déclaré le maire à l’AFP.", "afp", id="French"),
        pytest.param("„Es ist vorbei“, sagte sie der Deutschen Presse-Agentur.", "dpa", id="German"),
        pytest.param("Мэр рассказал агентству Интерфакс о мосте.", "interfax", id="Russian"),
    ],
)
def test_words_spoken_to_an_agency_are_told(text, agency):
    assert cited(text) == {(agency, "told")}


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        pytest.param("The bridge was closed, Reuters reported.", {"reuters"}, id="reported"),
        pytest.param("According to AFP, the bridge was closed.", {"afp"}, id="according to"),
        pytest.param("The governor was quoted by TASS as denying it.", {"tass"}, id="quoted by"),
        pytest.param("The paper, citing Interfax, said it was closed.", {"interfax"}, id="citing"),
        pytest.param("The bridge was closed, the Yonhap news agency said.", {"yonhap"}, id="news agency said"),
        pytest.param("A letter seen by Reuters names the firm.", {"reuters"}, id="seen by"),
        pytest.param("Kyodo, citing police, said two were hurt.", {"kyodo"}, id="citing others"),
        pytest.param("According to Reuters and AFP, it was closed.", {"reuters", "afp"}, id="a list shares the words"),
        pytest.param("Interfax-Ukraine reported a fire.", {"interfax_ua"}, id="longest name wins"),
        pytest.param("Laut dpa ist die Brücke gesperrt.", {"dpa"}, id="German"),
        pytest.param("Según Europa Press, el puente está cerrado.", {"europapress"}, id="Spanish"),
        pytest.param("Міст закрито, повідомляє Укрінформ.", {"ukrinform"}, id="Ukrainian"),
        pytest.param("The bridge closed in May. [Reuters]", {"reuters"}, id="in square brackets"),
        pytest.param("Xinhua sent a team. Two were hurt, the news agency said.", {"xinhua"}, id="named before"),
    ],
)
def test_what_an_agency_reports_is_cited(text, agencies):
    assert cited(text) == {(agency, "cited") for agency in agencies}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Reuters was founded in London.", id="history"),
        pytest.param("A Reuters/Ipsos poll put her ahead.", id="a poll's partner"),
        pytest.param("According to the Reuters Institute, trust fell.", id="an institute"),
        pytest.param("The Australian Federal Police said AFP officers led it. AFP said so.", id="the police"),
        pytest.param("She passed the AP exam, she told friends.", id="an exam"),
        pytest.param("Reuters photographer Ann Lee won a prize.", id="a photographer"),
        pytest.param("Mayor Bloomberg said the bridge was safe.", id="a surname"),
        pytest.param("His sister told Petra that dinner was ready.", id="a first name"),
        pytest.param("The access point (AP) failed. According to AP logs, it was old.", id="initials explained"),
        pytest.param("Ann Lee worked as a correspondent for Reuters in Lima.", id="a career"),
    ],
)
def test_agency_in_the_news_is_not_credited(text):
    assert cited(text) == set()


def test_agency_in_the_news_is_a_subject():
    (row,) = source(Document(id="d", text="Reuters was founded in London.")).sourcings
    assert (row.agency, row.relation, row.level) == ("reuters", "subject", "statement")


def test_company_that_shares_a_name_needs_clear_words():
    assert cited("Bloomberg said no.") == set()
    assert cited("Bloomberg News said no.") == {("bloomberg", "cited")}
    assert cited("No, according to Bloomberg.") == {("bloomberg", "cited")}

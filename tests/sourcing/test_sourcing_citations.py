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
        pytest.param("Мэр заявил об этом в интервью Интерфаксу.", "interfax", id="Russian, the name declined"),
        pytest.param("Про це мер розповів Укрінформу.", "ukrinform", id="Ukrainian, the name declined"),
        pytest.param("She left the questions that AFP put to her unanswered.", "afp", id="questions it put"),
        pytest.param("The firm did not respond to a Reuters request for comment.", "reuters", id="its request"),
        pytest.param("She did not reply to questions from Reuters.", "reuters", id="its questions"),
        pytest.param("Police would not tell NTB how many were held.", "ntb", id="would not tell"),
        pytest.param("He smiled when PAP asked him about the date.", "pap", id="asked him"),
        pytest.param("AFP was there. She told the news agency it was late.", "afp", id="the agency named before"),
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
        pytest.param("Nine have drowned, by a count kept by Reuters.", {"reuters"}, id="a count it keeps"),
        pytest.param("Two were hurt, Demirören news agency said.", {"dha"}, id="news agency in small letters"),
        pytest.param("Kyodo, citing police, said two were hurt.", {"kyodo"}, id="citing others"),
        pytest.param("According to Reuters and AFP, it was closed.", {"reuters", "afp"}, id="a list shares the words"),
        pytest.param("Interfax-Ukraine reported a fire.", {"interfax_ua"}, id="longest name wins"),
        pytest.param("Laut dpa ist die Brücke gesperrt.", {"dpa"}, id="German"),
        pytest.param("Según Europa Press, el puente está cerrado.", {"europapress"}, id="Spanish"),
        pytest.param("Міст закрито, повідомляє Укрінформ.", {"ukrinform"}, id="Ukrainian"),
        pytest.param("The bridge closed in May. [Reuters]", {"reuters"}, id="in square brackets"),
        pytest.param("The bridge is closed — AP", {"ap"}, id="behind a dash"),
        pytest.param("AP: The bridge is closed for a week", {"ap"}, id="at the head, with a colon"),
        pytest.param("The bridge is shut, per AP.", {"ap"}, id="per"),
        pytest.param("A Reuters witness heard two blasts.", {"reuters"}, id="a witness of its own"),
        pytest.param("L'AFP a appris la nouvelle de source policière.", {"afp"}, id="French: learned"),
        pytest.param("It is shut, the mayor said (via AFP).", {"afp"}, id="via, in brackets"),
        pytest.param("It was Ritzau that broke the news of the sale.", {"ritzau"}, id="broke the news"),
        pytest.param("The death was first reported by AFP.", {"afp"}, id="first reported by"),
        pytest.param("He was cited as saying so by the Lao agency KPL.", {"kpl"}, id="a nation before the agency"),
        pytest.param("Reuters has seen a copy of the letter.", {"reuters"}, id="has seen"),
        pytest.param("As the AP put it, nobody won.", {"ap"}, id="put it"),
        pytest.param("Word of the sale came from Yonhap.", {"yonhap"}, id="word came from"),
        pytest.param("The official IRNA agency blamed the owners.", {"irna"}, id="a state agency's own words"),
        pytest.param("A Reuters tally shows the price has doubled.", {"reuters"}, id="its tally"),
        pytest.param("Analysts in a Reuters poll had expected a rise.", {"reuters"}, id="its poll of analysts"),
        pytest.param("Reuters and Turkey's Anadolu reported it.", {"reuters", "anadolu"}, id="a country in the list"),
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
        pytest.param("The AP asked the court to lift the ban.", id="it asks for itself"),
        pytest.param("The deal with AFP found few friends.", id="governed by a preposition"),
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


def chains(text):
    return {
        tuple(link.text for link in row.chain) for row in source(Document(id="d", text=text)).sourcings if row.chain
    }


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param("Yonhap, quoting KCNA, said it flew.", ("Yonhap", "KCNA"), id="quoting"),
        pytest.param("KCNA, quoted by Yonhap, said it flew.", ("Yonhap", "KCNA"), id="quoted by"),
        pytest.param("It flew, KCNA said, according to Yonhap.", ("Yonhap", "KCNA"), id="said, according to"),
        pytest.param("Meduza, citing Interfax, reported it.", ("Meduza", "Interfax"), id="an outlet outside"),
        pytest.param("Citing KCNA, Yonhap said it flew.", ("Yonhap", "KCNA"), id="citing, at the head"),
        pytest.param("KCNA said it flew, Yonhap reported.", ("Yonhap", "KCNA"), id="said, reported"),
        pytest.param("Yonhap, quoting a report by KCNA, said so.", ("Yonhap", "KCNA"), id="its report"),
        pytest.param("Jak podała PAP, powołując się na Reuters, most zamknięto.", ("PAP", "Reuters"), id="Polish"),
        pytest.param("The BBC quoted AFP as saying so.", ("BBC", "AFP"), id="a broadcaster outside"),
        pytest.param("Ukrinform, citing Yle, reported it.", ("Ukrinform", "Yle"), id="an outlet inside"),
        pytest.param(
            "It is shut, Ukrinform reports citing Finnish broadcaster Yle.",
            ("Ukrinform", "Yle"),
            id="an outlet described",
        ),
        pytest.param(
            "Meduza, citing Interfax, which quoted RIA Novosti, said so.",
            ("Meduza", "Interfax", "RIA Novosti"),
            id="three",
        ),
        pytest.param("C'est fermé, rapporte Reuters, citant l'agence Anadolu.", ("Reuters", "Anadolu"), id="French"),
        pytest.param("Sie ist zu, meldete dpa unter Berufung auf AFP.", ("dpa", "AFP"), id="German"),
        pytest.param("Está cerrado, informó EFE citando a Reuters.", ("EFE", "Reuters"), id="Spanish"),
        pytest.param("Он закрыт, сообщает Интерфакс со ссылкой на ТАСС.", ("Интерфакс", "ТАСС"), id="Russian"),
        pytest.param(
            "Закрито, повідомляє Укрінформ із посиланням на Reuters.", ("Укрінформ", "Reuters"), id="Ukrainian"
        ),
    ],
)
def test_a_chain_has_its_links_from_outside_in(text, chain):
    assert chains(text) == {chain}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor, citing a Reuters report, said no.", id="a person cites"),
        pytest.param("According to Reuters and AFP, it was closed.", id="side by side"),
        pytest.param("Reuters reported, citing police, that it was closed.", id="cites no outlet"),
        pytest.param("AFP said two died, Reuters reported three.", id="two accounts"),
        pytest.param("AFP reported a fire. Reuters, citing costs, closed an office.", id="cites a reason"),
    ],
)
def test_other_citations_are_no_chain(text):
    assert chains(text) == set()

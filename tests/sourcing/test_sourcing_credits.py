"""Credits for a whole text: byline, dateline, credit line."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def credits_of(text, byline=None):
    rows = source(Document(id="d", text=text, byline=byline)).sourcings
    return [(row.agency, row.relation, row.position) for row in rows if row.level == "document"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("LISBON (AP) — The bridge reopened.", "ap", id="city and dash"),
        pytest.param("SEOUL, Sept 1 (Yonhap) -- The port closed.", "yonhap", id="city and date"),
        pytest.param("(Reuters) - Shares fell.", "reuters", id="no city"),
        pytest.param("OSLO, Aug. 29 (UPI) — A ferry ran aground.", "upi", id="abbreviated month"),
        pytest.param("TOKYO, Aug. 29, Kyodo - A train stopped.", "kyodo", id="no brackets"),
        pytest.param("Quito, 4 ene (EFE).- El volcán despertó.", "efe", id="Spanish"),
        pytest.param("【6月18日 AFP】川が増水した。", "afp", id="Japanese"),
        pytest.param("MOSCOW, August 29. /TASS/. A satellite was launched.", "tass", id="slashes"),
        pytest.param("Київ. 29 серпня. ІНТЕРФАКС-УКРАЇНА – Міст відкрито.", "interfax_ua", id="the longer name wins"),
        pytest.param("Kiel (AFP) Die Fähre fährt wieder.", "afp", id="German, no dash"),
        pytest.param("Kiel (dpa/lno) – Die Fähre fährt wieder.", "dpa", id="German regional service"),
        pytest.param("HOBART, Aug 3 AAP - The bridge reopened.", "aap", id="no comma before the name"),
        pytest.param("YEREVAN, MAY 2, ARMENPRESS. The bridge reopened.", "armenpress", id="a stop for a dash"),
        pytest.param("Baku/02.05.21/Turan: The bridge reopened.", "turan", id="slashes and a colon"),
        pytest.param("AKP Siem Reap, May 2, 2021 -- The bridge reopened.", "akp", id="the agency first"),
        pytest.param("Mumbai, May 2 (IANS) The bridge reopened.", "ians", id="a date and no dash"),
        pytest.param("Lausanne (ats) Le pont est ouvert.", "keystone_sda", id="French, no dash"),
        pytest.param("МОСКВА, 2 мая — РИА Новости. Мост открыт.", "ria", id="a dash before the name"),
        pytest.param("2 мая, Минск /Корр. БЕЛТА/. Мост открыт.", "belta", id="the correspondent in it"),
        pytest.param("中新社北京5月2日电 大桥已开放。", "cns", id="Chinese"),
        pytest.param("(서울=연합뉴스) 이안 기자 = 다리가 열렸다.", "yonhap", id="Korean"),
        pytest.param("Bridge reopens\n\nBy Ann Lee\n\nLISBON (AP) — It reopened.", "ap", id="below a headline"),
    ],
)
def test_dateline_names_the_author(text, agency):
    assert credits_of(text) == [(agency, "authored", "dateline")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The access point (AP) was moved. It works.", id="other initials"),
        pytest.param("Officers of the force (AFP) arrived early.", id="prose before it"),
        pytest.param("LISBON — The bridge reopened.", id="a city alone"),
        pytest.param("From Reuters:\n\nThe bridge is shut.", id="a block of another's copy"),
        pytest.param("Beta-Version ist da.", id="a word with a hyphen"),
        pytest.param("(Ann Lee/Agence France-Presse — Getty Images)", id="a picture"),
        pytest.param("By the time Reuters rang, the bridge had closed.", id="a sentence that opens as a byline does"),
    ],
)
def test_prose_is_no_dateline(text):
    assert credits_of(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "With reporting by Reuters and AFP", {("reuters", "contributed"), ("afp", "contributed")}, id="with"
        ),
        pytest.param(
            "Based on reporting by AP, TASS, and Interfax",
            {("ap", "based_on"), ("tass", "based_on"), ("interfax", "based_on")},
            id="based on",
        ),
        pytest.param(
            "Associated Press writer Ann Lee contributed to this report.",
            {("ap", "contributed")},
            id="a writer",
        ),
        pytest.param("The Associated Press contributed to this report.", {("ap", "contributed")}, id="the agency"),
        pytest.param("© 2017 AFP", {("afp", "authored")}, id="copyright"),
        pytest.param("(Reporting by Ann Lee in Lima; Editing by Bo Roe)", {("reuters", "authored")}, id="house form"),
        pytest.param("(with inputs from PTI)", {("pti", "contributed")}, id="inputs"),
        pytest.param("Source: AAP", {("aap", "authored")}, id="source"),
        pytest.param("(Con información de AFP y EFE)", {("afp", "contributed"), ("efe", "contributed")}, id="Spanish"),
        pytest.param("(avec AFP et Reuters)", {("afp", "contributed"), ("reuters", "contributed")}, id="French"),
        pytest.param("Mit Material von dpa und AFP", {("dpa", "contributed"), ("afp", "contributed")}, id="German"),
        pytest.param("Le Phare avec AFP", {("afp", "contributed")}, id="French, behind the paper's name"),
        pytest.param("Source : AFP", {("afp", "authored")}, id="French source"),
        pytest.param("По материалам Интерфакса", {("interfax", "based_on")}, id="Russian"),
        pytest.param("За матеріалами УНІАН", {("unian", "based_on")}, id="Ukrainian"),
        pytest.param(
            "Information from AFP was used in this report.", {("afp", "contributed")}, id="used in this report"
        ),
        pytest.param("This story was reported by The Associated Press.", {("ap", "authored")}, id="reported by"),
        pytest.param("(With AFP)", {("afp", "contributed")}, id="with, and no more"),
        pytest.param(
            "Con datos de Télam y Efe.", {("telam", "contributed"), ("efe", "contributed")}, id="con datos de"
        ),
        pytest.param("Com informações da Lusa", {("lusa", "contributed")}, id="Portuguese"),
        pytest.param("Fonte ANSA", {("ansa", "authored")}, id="Italian source, no colon"),
        pytest.param("(dpa/al)", {("dpa", "authored")}, id="with an editor's initials"),
        pytest.param("По информации Reuters", {("reuters", "authored")}, id="Russian, closing the line"),
        pytest.param("来源：新华社", {("xinhua", "authored")}, id="Chinese source"),
        pytest.param("출처: 연합뉴스", {("yonhap", "authored")}, id="Korean source"),
        pytest.param("المصدر: رويترز", {("reuters", "authored")}, id="Arabic source"),
        pytest.param("h/t: Reuters", {("reuters", "cited")}, id="hat tip"),
    ],
)
def test_credit_line_states_the_relation(text, expected):
    rows = credits_of(f"The council met on Monday.\n\n{text}")
    assert {(agency, relation) for agency, relation, _ in rows} == expected
    assert {position for _, _, position in rows} == {"footer"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("This site may include material from AFP and Reuters.", id="a notice on every page"),
        pytest.param("Additional reporting by Ann Lee.", id="the paper's own staff"),
        pytest.param("Photo: REUTERS/Ann Lee", id="a picture"),
        pytest.param("AFP Photo", id="a picture desk"),
        pytest.param("Ann Lee/Pool via AP", id="a pool picture"),
        pytest.param("Ann Lee waits in Lima (file photo)", id="a caption"),
        pytest.param("Ein Boot liegt am Ufer. © dpa", id="a caption that ends in a copyright"),
        pytest.param("This site uses material from Reuters.", id="a site's notice"),
    ],
)
def test_such_a_line_credits_no_words(text):
    assert credits_of(f"The council met on Monday.\n\n{text}\n\nIt meets again in May.") == []


def test_house_form_is_less_sure_than_a_name():
    inferred, named = (
        source(Document(id="d", text=text)).sourcings[0].confidence
        for text in ("Reporting by Ann Lee; Editing by Bo Roe", "With reporting by Reuters")
    )
    assert inferred < named


def test_house_form_leaves_open_whether_it_is_the_agencys():
    (row,) = source(Document(id="d", text="Reporting by Ann Lee; Editing by Bo Roe")).sourcings
    assert row.ambiguous


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        pytest.param("Reuters", "The bridge reopened.", {("reuters", "authored")}, id="an agency"),
        pytest.param("The Associated Press", "The bridge reopened.", {("ap", "authored")}, id="with the article"),
        pytest.param("www.apnews.com", "The bridge reopened.", {("ap", "authored")}, id="its site"),
        pytest.param("Reuters", "LIMA (AFP) — The bridge reopened.", {("afp", "authored")}, id="another's copy"),
        pytest.param("Harbour Reuters Foundation", "The bridge reopened.", set(), id="another body"),
        pytest.param("Beta", "The bridge reopened.", set(), id="a word"),
        pytest.param("Harbour Post", "The bridge reopened.", set(), id="a paper"),
    ],
)
def test_an_agency_that_publishes_wrote_its_copy(publisher, text, expected):
    rows = source(Document(id="d", text=text, publisher=publisher)).sourcings
    assert {(row.agency, row.relation) for row in rows} == expected


@pytest.mark.parametrize(
    ("byline", "agency"),
    [("By REUTERS", "reuters"), ("Ann Lee, Associated Press", "ap"), ("Agence France-Presse", "afp")],
)
def test_byline_names_the_author(byline, agency):
    row = source(Document(id="d", text="The bridge reopened.", byline=byline)).sourcings[0]
    assert (row.agency, row.relation, row.position, row.span) == (agency, "authored", "byline", None)


def test_byline_printed_on_the_page_is_pointed_at():
    document = source(Document(id="d", text="By Reuters\n\nThe bridge reopened.", byline="By Reuters"))
    (row,) = document.sourcings
    assert row.span == document.span(3, 10)


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        pytest.param("Reuters", {("reuters", "authored")}, id="an agency alone"),
        pytest.param("The Associated Press", {("ap", "authored")}, id="with the article"),
        pytest.param("Ann Lee, with AFP", {("afp", "contributed")}, id="with others"),
        pytest.param("Based on https://www.reuters.com/world/1", {("reuters", "based_on")}, id="an address"),
        pytest.param("Based on AFP", {("afp", "based_on")}, id="based on"),
        pytest.param("AFP Photo", set(), id="a picture"),
        pytest.param("Harbour Radio", set(), id="no agency"),
    ],
)
def test_metadata_credits_too(credit, expected):
    rows = source(Document(id="d", text="The bridge reopened.", credit=credit)).sourcings
    assert {(row.agency, row.relation) for row in rows} == expected
    assert {row.position for row in rows} <= {"metadata"}


def test_metadata_repeats_no_agency_that_the_text_credits():
    rows = source(Document(id="d", text="Late.\n\nWith reporting by AFP", credit="AFP")).sourcings
    assert [(row.agency, row.position) for row in rows] == [("afp", "footer")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 10_000, id="quotation marks"),
        pytest.param("a" * 1_000_000, id="one long word"),
        pytest.param("told Reuters " * 20_000, id="one name over and over"),
        pytest.param("(" * 50_000 + "(AP) ", id="brackets"),
        pytest.param("With reporting by " * 20_000, id="a form without names"),
        pytest.param("", id="nothing"),
    ],
)
def test_hostile_text_is_read_to_the_end(text):
    document = source(Document(id="d", text=text))
    assert all(
        row.span is None or document.text[row.span.start : row.span.end] == row.span.text for row in document.sourcings
    )

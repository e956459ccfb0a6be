"""A desk's own people: by name, other name, surname or office, and nobody where another may be meant."""

from datetime import date

import pytest

from factcheck.attribution import attribute
from factcheck.model import Document
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.settings import Settings

HOLT = {
    "name": "Anna Holt",
    "aliases": ["Ann Holt-Reeve", "Sparky", "Annie Holt"],
    "offices": [
        {"title": "mayor of Penmouth", "from": "2029-05-01", "until": "2033-04-30"},
        {"title": "councillor", "from": "2021-05-01", "until": "2029-04-30"},
    ],
}
LOCKE = {"name": "Peter Locke", "offices": [{"title": "harbour master"}]}
BOARD = {"name": "Penmouth Harbour Board", "aliases": ["the Board", "PHB"], "kind": "body"}
DESK = (HOLT, LOCKE, BOARD)


def speakers(text, people=DESK, day=date(2031, 3, 4)):
    known = Settings.of({"people": list(people)}, "here").people
    document = attribute(Document(id="d", text=text, published=day), people=known)
    return [one.speaker.name if one.speaker else None for one in document.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mayor Holt said the ferry was late.", "Anna Holt", id="office and surname"),
        pytest.param("Penmouth Mayor Holt said the ferry was late.", "Anna Holt", id="town, office and surname"),
        pytest.param("The mayor of Penmouth said the ferry was late.", "Anna Holt", id="the office"),
        pytest.param("Penmouth's mayor said the ferry was late.", "Anna Holt", id="the town's office"),
        pytest.param("Holt said the ferry was late.", "Anna Holt", id="surname"),
        pytest.param("Mrs. Holt said the ferry was late.", "Anna Holt", id="a title that fits"),
        pytest.param("Sparky said the ferry was late.", "Anna Holt", id="nickname"),
        pytest.param("Ann Holt-Reeve said the ferry was late.", "Anna Holt", id="another name"),
        pytest.param("Anna B. Holt said the ferry was late.", "Anna Holt", id="an initial more"),
        pytest.param("Former councillor Holt said the ferry was late.", "Anna Holt", id="an office she has had"),
        pytest.param("Harbour master Locke said the ferry was late.", "Peter Locke", id="an office no list knows"),
        pytest.param("Then harbour master Locke said the ferry was late.", "Peter Locke", id="and in lower case"),
        pytest.param("The harbour master said the ferry was late.", "Peter Locke", id="an office without days"),
        pytest.param("PHB said the ferry was late.", "Penmouth Harbour Board", id="a body by its letters"),
    ],
)
def test_a_source_is_one_of_the_desk_s_people(text, expected):
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sergeant Holt said the ferry was late.", "Holt", id="a title she has not"),
        pytest.param("Mr. Holt said the ferry was late.", "Holt", id="a title of the other gender"),
        pytest.param("Councillor Holt said the ferry was late.", "Holt", id="an office she holds no more"),
        pytest.param("Shelmouth Mayor Holt said the ferry was late.", "Holt", id="another town's mayor"),
        pytest.param("The deputy mayor of Penmouth said no.", "The deputy mayor of Penmouth", id="a deputy"),
        pytest.param("Jon Holt slept. Holt said the ferry was late.", "Jon Holt", id="another Holt"),
        pytest.param("The bridge in Holt is shut. Holt said the ferry was late.", None, id="a place"),
        pytest.param("Holt Street is shut. Holt said the ferry was late.", None, id="a street"),
        pytest.param("Jon Sparky slept. Sparky said it was late.", "Jon Sparky", id="the other name is another's"),
        pytest.param("Anna Holte said the ferry was late.", "Anna Holte", id="another name by a letter"),
    ],
)  # fmt: skip
def test_somebody_else_is_not(text, expected):
    assert speakers(text) == [expected] == speakers(text, ())


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2029, 4, 30), "The mayor of Penmouth", id="the day before"),
        pytest.param(date(2029, 5, 1), "Anna Holt", id="the first day"),
        pytest.param(date(2033, 4, 30), "Anna Holt", id="the last day"),
        pytest.param(date(2033, 5, 1), "The mayor of Penmouth", id="the day after"),
        pytest.param(None, "The mayor of Penmouth", id="a document without a day"),
    ],
)
def test_an_office_is_hers_while_she_holds_it(day, expected):
    assert speakers("The mayor of Penmouth said the ferry was late.", day=day) == [expected]


OTHER = {"name": "Bo Lund", "aliases": ["Sparky"], "offices": [{"title": "mayor of Penmouth", "from": "2031-01-01"}]}
COUSIN = {"name": "Carl Holt"}


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        pytest.param("The mayor of Penmouth said no.", OTHER, "The mayor of Penmouth", id="two hold the office"),
        pytest.param("Sparky said the ferry was late.", OTHER, None, id="two have the other name"),
        pytest.param("Holt said the ferry was late.", COUSIN, None, id="two have the surname"),
    ],
)
def test_of_two_of_the_desk_s_people_it_is_nobody(text, people, expected):
    assert speakers(text, (*DESK, people)) == [expected]


def test_a_pronoun_takes_up_the_one_who_holds_the_office():
    assert speakers("The mayor of Penmouth said the ferry was late. She said the bridge was shut.") == ["Anna Holt"] * 2


def test_the_document_that_names_another_holder_is_not_overruled():
    text = "Mayor Bo Lind opened the quay. The mayor of Penmouth said the ferry was late."
    assert speakers(text) == ["The mayor of Penmouth"]


def test_all_her_names_in_a_document_are_one():
    text = "Annie Holt said the ferry was late. Holt said the bridge was shut. She said the quay was wet."
    assert speakers(text) == ["Anna Holt"] * 3


def test_documents_are_attributed_anew_when_the_desk_s_people_change_and_not_for_an_address():
    def made(*people):
        return AttributeStage(people=Settings.of({"people": list(people)}, "here").people).fingerprint("fast", "en")

    assert len({made(), made(HOLT), made({**HOLT, "aliases": []}), made(LOCKE)}) == 4
    assert made(LOCKE) == made({**LOCKE, "url": "https://desk.example/locke"})

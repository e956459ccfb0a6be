import pytest

from factcheck.model import Document
from tests.attribution.found import by_rules


def found(text, **fields):
    document = by_rules(Document(id="d", text=text, **fields))
    return [
        (
            statement.source[0].text if statement.source else None,
            statement.cue[0].text,
            tuple(piece.text for piece in statement.content),
        )
        for statement in document.statements
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param('"No," Ms Ito said.', ("Ms Ito", "said", ('"No,"',)), id="after the quotation"),
        pytest.param('"No," said Ms Ito.', ("Ms Ito", "said", ('"No,"',)), id="inverted"),
        pytest.param('"Why now?" he asked.', ("he", "asked", ('"Why now?"',)), id="after a question"),
        pytest.param('Ms Ito said: "No."', ("Ms Ito", "said", ('"No."',)), id="colon and quotation"),
        pytest.param('Ms Ito told reporters, "Not yet."', ("Ms Ito", "told", ('"Not yet."',)), id="told reporters"),
        pytest.param(
            "Ms Ito told the Daily Planet that the ferry was late.",
            ("Ms Ito", "told", ("that the ferry was late",)),
            id="told a paper that",
        ),
        pytest.param(
            "Ms Ito said the ferry was late.", ("Ms Ito", "said", ("the ferry was late",)), id="clause without that"
        ),
        pytest.param(
            "The ministry has said that the ferry was late.",
            ("The ministry", "has said", ("that the ferry was late",)),
            id="auxiliary is part of the cue",
        ),
        pytest.param(
            "Ms Ito did not say whether the ferry was late.",
            ("Ms Ito", "did not say", ("whether the ferry was late",)),
            id="negation is part of the cue",
        ),
        pytest.param(
            "The ferry was late, Ms Ito said on Monday.",
            ("Ms Ito", "said", ("The ferry was late",)),
            id="after indirect content",
        ),
        pytest.param(
            "The ferry, Ms Ito said, was late again.",
            ("Ms Ito", "said", ("The ferry", "was late again")),
            id="within indirect content",
        ),
        pytest.param(
            '"It is late," she said, "and cold."', ("she", "said", ('"It is late,"', '"and cold."')), id="split"
        ),
        pytest.param(
            "According to Ms Ito, the ferry was late.",
            ("Ms Ito", "According to", ("the ferry was late",)),
            id="according to before",
        ),
        pytest.param(
            "The ferry was late, according to the harbour master.",
            ("the harbour master", "according to", ("The ferry was late",)),
            id="according to after",
        ),
        pytest.param(
            "In a letter on Monday, Ms Ito said the ferry was late.",
            ("Ms Ito", "said", ("the ferry was late",)),
            id="opening phrase is not content",
        ),
        pytest.param(
            "Ms Ito, the harbour master, said the ferry was late.",
            ("Ms Ito, the harbour master", "said", ("the ferry was late",)),
            id="apposition belongs to the source",
        ),
        pytest.param(
            "Ms Ito on Tuesday said the ferry was late.",
            ("Ms Ito", "said", ("the ferry was late",)),
            id="day between source and cue",
        ),
        pytest.param(
            "The ferry has a new timetable, which Tokyo says it sees as an insult to islanders.",
            ("Tokyo", "says it sees as", ("an insult to islanders",)),
            id="relative clause with a verb of view",
        ),
        pytest.param(
            "The council voiced deep concern about the cost of the ferry.",
            ("The council", "voiced deep concern about", ("the cost of the ferry",)),
            id="noun of stance",
        ),
        pytest.param(
            'Ms Ito said that "all boats" were safe in an apparent reference to the ferry.',
            ("Ms Ito", "said", ('that "all boats" were safe',)),
            id="the reporter's gloss is not content",
        ),
        pytest.param("Ito Says Ferry Will Be Late", ("Ito", "Says", ("Ferry Will Be Late",)), id="headline"),
        pytest.param("MS. ITO: We will see.", ("MS. ITO", ":", ("We will see.",)), id="transcript"),
        pytest.param(
            "Ito: Ferry ‘late’ again\n\nThe harbour master, Aiko Ito, spoke.",
            ("Ito", ":", ("Ferry ‘late’ again",)),
            id="headline with a colon",
        ),
        pytest.param(
            "Ms Ito was quoted as saying the ferry was late.",
            ("Ms Ito", "was quoted as saying", ("the ferry was late",)),
            id="quoted as saying",
        ),
    ],
)
def test_source_cue_and_content_are_found(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        pytest.param(
            "Moscow has repeatedly assigned the blame to others, saying drills are provocative.",
            [("Moscow", "saying", ("drills are provocative",))],
            id="participle takes the main clause's subject",
        ),
        pytest.param(
            "Ms Ito visited the harbour and said the ferry was late.",
            [("Ms Ito", "said", ("the ferry was late",))],
            id="coordinated cue takes the main clause's subject",
        ),
        pytest.param(
            'Ms Ito said the ferry was late, adding that "boats are boats."',
            [("Ms Ito", "said", ("the ferry was late",)), ("Ms Ito", "adding", ('that "boats are boats."',))],
            id="one source, two statements",
        ),
    ],
)
def test_cue_without_a_subject_borrows_one(text, statements):
    assert found(text) == statements


def test_sentence_of_quotation_alone_goes_on_with_the_statement():
    text = '"It is late," Ms Ito said. "It is cold."'
    assert found(text) == [("Ms Ito", "said", ('"It is late,"', '"It is cold."'))]


def test_quotation_goes_on_in_the_next_paragraph():
    text = 'Ms Ito said: "It is late.\n\n"It is cold."\n\nThe ferry left.'
    assert found(text) == [("Ms Ito", "said", ('"It is late.', '"It is cold."'))]


def test_cue_with_a_colon_is_completed_by_the_next_paragraph():
    assert found('Ms Ito wrote:\n\n"It is very late."') == [("Ms Ito", "wrote", ('"It is very late."',))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The so-called "fast" ferry left at nine.', id="scare quotes"),
        pytest.param('Her novel "The Ferry" sold well.', id="title of a work"),
        pytest.param("The United States is large.", id="States is a name"),
        pytest.param("The claims were settled.", id="noun"),
        pytest.param("The ferry was called the Abe Maru.", id="passive"),
        pytest.param("I think it is late.", id="the author's own words"),
        pytest.param("He said.", id="cue with nothing said"),
        pytest.param("", id="empty text"),
        pytest.param(" \n\n ", id="white space"),
    ],
)
def test_what_is_no_statement_is_left(text):
    assert found(text) == []


@pytest.mark.parametrize("language", ["de", "fr-CA", "ja"])
def test_other_language_has_no_statements(language):
    assert found('"No," she said.', language=language) == []


@pytest.mark.parametrize("language", [None, "en", "en-US", "EN_gb"])
def test_english_has_statements(language):
    assert len(found('"No," she said.', language=language)) == 1


@pytest.mark.parametrize(
    ("text", "quotation", "quoted"),
    [
        pytest.param('"It is late," she said.', "direct", ["It is late,"], id="direct"),
        pytest.param("She said it is late.", "indirect", [], id="indirect"),
        pytest.param('She said it is "very late."', "mixed", ["very late."], id="mixed"),
        pytest.param('"It is," she said, "late."', "direct", ["It is,", "late."], id="direct in two pieces"),
    ],
)
def test_quotation_is_told_apart(text, quotation, quoted):
    (statement,) = by_rules(Document(id="d", text=text)).statements
    assert statement.quotation == quotation
    assert [span.text for span in statement.quoted] == quoted

"""Statements told at second hand: accounts, documents, polls, agencies, and what nobody is named to have said."""

import pytest

from tests.attribution.found import found


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "According to Ms Ito, the ferry was late.", ("Ms Ito", "According to", ("the ferry was late",)), id="before"
        ),
        pytest.param(
            "The ferry was late, according to a report in the Daily Planet.",
            ("a report in the Daily Planet", "according to", ("The ferry was late",)),
            id="after",
        ),
        pytest.param(
            "The ferry, according to Ms Ito, was late.",
            ("Ms Ito", "according to", ("The ferry", "was late")),
            id="between",
        ),
        pytest.param(
            'The ferry was, according to Ms Ito, "very late."',
            ("Ms Ito", "according to", ("The ferry was", '"very late."')),
            id="before a quotation",
        ),
        pytest.param(
            "According to the harbour master, Aiko Ito, the ferry was late.",
            ("the harbour master, Aiko Ito", "According to", ("the ferry was late",)),
            id="apposition",
        ),
        pytest.param('"It is late," according to Ms Ito.', ("Ms Ito", "according to", ('"It is late,"',)), id="quoted"),
        pytest.param(
            "In the view of Ms Ito, the ferry was late.",
            ("Ms Ito", "In the view of", ("the ferry was late",)),
            id="in the view of",
        ),
        pytest.param(
            'In the words of Ms Ito, the ferry is "a wreck."',
            ("Ms Ito", "In the words of", ('the ferry is "a wreck."',)),
            id="in the words of",
        ),
        pytest.param(
            "In Ms Ito’s opinion, the ferry was late.",
            ("Ms Ito’s", "opinion", ("the ferry was late",)),
            id="her opinion",
        ),
        pytest.param(
            "By her own account, the ferry was late.", ("her", "own account", ("the ferry was late",)), id="her account"
        ),
        pytest.param("Per Ms Ito, the ferry was late.", ("Ms Ito", "Per", ("the ferry was late",)), id="per"),
        pytest.param(
            "The ferry was late, per the harbour office.",
            ("the harbour office", "per", ("The ferry was late",)),
            id="per, behind",
        ),
        pytest.param(
            "As Ms Ito put it, the ferry was late.", ("Ms Ito", "put it", ("the ferry was late",)), id="as she put it"
        ),
        pytest.param(
            "The ferry was late, as Ms Ito put it.",
            ("Ms Ito", "put it", ("The ferry was late",)),
            id="as she put it, behind",
        ),
    ],
)
def test_account_needs_no_verb_of_saying(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The boats left according to plan.", id="according to plan"),
        pytest.param("The crew sat down according to rank.", id="according to rank"),
        pytest.param("The ferry costs nine crowns per head.", id="per head"),
        pytest.param("In the words of the song there is a ferry.", id="words of a song"),
        pytest.param("She put it on the table, and left.", id="put it on the table"),
        pytest.param("By the count of boats the harbour is small.", id="a count of things"),
    ],
)
def test_what_only_looks_like_an_account_is_left(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "A new poll found that most islanders want a ferry.",
            ("A new poll", "found", ("that most islanders want a ferry",)),
            id="poll",
        ),
        pytest.param(
            "The ferry was late, a report by the council says.",
            ("a report by the council", "says", ("The ferry was late",)),
            id="report, behind",
        ),
        pytest.param(
            "The letter, dated May 2, said the ferry was late.",
            ("The letter, dated May 2", "said", ("the ferry was late",)),
            id="letter with its date",
        ),
        pytest.param(
            "The indictment alleges that Mr Abe stole the boat.",
            ("The indictment", "alleges", ("that Mr Abe stole the boat",)),
            id="indictment",
        ),
        pytest.param(
            "The court ruled that the ferry was unsafe.",
            ("The court", "ruled", ("that the ferry was unsafe",)),
            id="court",
        ),
        pytest.param(
            "Most islanders said they want a ferry, according to a poll.",
            ("a poll", "according to", ("Most islanders said they want a ferry",)),
            id="poll as the outer source",
        ),
        pytest.param(
            "Ms Ito issued a statement on Monday saying the ferry was late.",
            ("Ms Ito", "issued a statement on Monday saying", ("the ferry was late",)),
            id="statement issued",
        ),
        pytest.param(
            "Ms Ito put out a statement saying that the ferry was late.",
            ("Ms Ito", "put out a statement saying", ("that the ferry was late",)),
            id="statement put out",
        ),
    ],
)
def test_document_is_a_source(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "It was reported that the ferry was late.",
            (None, "was reported", ("that the ferry was late",)),
            id="it was reported",
        ),
        pytest.param(
            "It was announced on Monday that the ferry was late.",
            (None, "was announced", ("that the ferry was late",)),
            id="a day between",
        ),
        pytest.param(
            "The ferry was late, it was reported.",
            (None, "was reported", ("The ferry was late",)),
            id="it was reported, behind",
        ),
        pytest.param(
            "The ferry is said to be late.", (None, "is said", ("The ferry", "to be late")), id="is said to be"
        ),
        pytest.param(
            "There were reports that the ferry was late.",
            (None, "were reports", ("that the ferry was late",)),
            id="there were reports",
        ),
        pytest.param(
            "Mr Abe was accused of stealing the boat.",
            (None, "was accused of", ("Mr Abe", "stealing the boat")),
            id="was accused of",
        ),
        pytest.param(
            "Ms Ito was asked whether the ferry was late.",
            (None, "was asked", ("whether the ferry was late",)),
            id="was asked",
        ),
        pytest.param(
            "Ms Ito was asked by a passenger whether the ferry was late.",
            ("a passenger", "was asked", ("whether the ferry was late",)),
            id="was asked by",
        ),
        pytest.param(
            "Ms Ito was told that the ferry was late.", (None, "was told", ("that the ferry was late",)), id="was told"
        ),
        pytest.param(
            'The ferry was called "a wreck" by Ms Ito.',
            ("Ms Ito", "was called", ("The ferry", '"a wreck"')),
            id="was called, by",
        ),
        pytest.param(
            "The ferry was reportedly late.",
            (None, "reportedly", ("The ferry was", "late")),
            id="reportedly",
            marks=pytest.mark.xfail(reason="half of such adverbs in copy report nobody's statement"),
        ),
    ],
)
def test_passive_leaves_its_source_open_or_names_it_behind(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The reported cost was high.", id="adjective"),
        pytest.param("The ferry was thought through.", id="another meaning"),
        pytest.param("The ferry was called back to the harbour.", id="called back"),
    ],
)
def test_passive_that_reports_nothing_is_left(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "Yonhap quoted KCNA as saying the ferry was late.",
            ("KCNA", "as saying", ("the ferry was late",)),
            id="quoted as saying: the one quoted speaks",
        ),
        pytest.param(
            'Yonhap quoted KCNA as saying: "It is late."', ("KCNA", "as saying", ('"It is late."',)), id="with a colon"
        ),
        pytest.param(
            "Kyodo cited Ms Ito as saying that the ferry was late.",
            ("Ms Ito", "as saying", ("that the ferry was late",)),
            id="cited as saying",
        ),
        pytest.param(
            "State media quoted Mr Abe as telling soldiers that the ferry was late.",
            ("Mr Abe", "as telling", ("that the ferry was late",)),
            id="quoted as telling",
        ),
        pytest.param(
            "Ms Ito was quoted by Kyodo as saying the ferry was late.",
            ("Ms Ito", "was quoted by Kyodo as saying", ("the ferry was late",)),
            id="was quoted by",
        ),
        pytest.param(
            '"It is late," Ms Ito was quoted as saying.',
            ("Ms Ito", "was quoted as saying", ('"It is late,"',)),
            id="was quoted, behind",
        ),
        pytest.param(
            "The ferry was late, Yonhap reported, citing KCNA.",
            ("Yonhap", "reported", ("The ferry was late",)),
            id="citing another agency",
        ),
        pytest.param(
            "Yonhap reported, quoting KCNA, that the ferry was late.",
            ("Yonhap", "reported", ("that the ferry was late",)),
            id="quoting another agency between",
        ),
        pytest.param(
            "Citing KCNA, Yonhap said the ferry was late.",
            ("Yonhap", "said", ("the ferry was late",)),
            id="citing another agency first",
        ),
        pytest.param(
            "The ferry was late, Reuters reports.", ("Reuters", "reports", ("The ferry was late",)), id="alone"
        ),
    ],
)
def test_agency_reports_or_is_quoted(text, statement):
    assert found(text) == [statement]

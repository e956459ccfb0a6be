"""Statements within sentences: relative clauses, participles, several of one source; and words that state nothing."""

import pytest

from tests.attribution.found import found


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "The ferry has a timetable, which Tokyo says it sees as an insult to islanders.",
            ("Tokyo", "says it sees as", ("an insult to islanders",)),
            id="which ... it sees as",
        ),
        pytest.param(
            "The drills, which Pyongyang says are a rehearsal for invasion, began on Monday.",
            ("Pyongyang", "says", ("are a rehearsal for invasion",)),
            id="which ... says are",
        ),
        pytest.param(
            "The drills, which Pyongyang calls a rehearsal for invasion, began on Monday.",
            ("Pyongyang", "calls", ("a rehearsal for invasion",)),
            id="which ... calls",
        ),
        pytest.param(
            "The man, who police say stole the boat, left.",
            ("police", "say", ("stole the boat",)),
            id="who police say",
        ),
        pytest.param(
            "The boat that Ms Ito says was stolen is safe.",
            ("Ms Ito", "says", ("was stolen",)),
            id="that ... says was",
        ),
        pytest.param(
            "Ms Ito, who said the ferry was late, left.", ("who", "said", ("the ferry was late",)), id="who said"
        ),
        pytest.param(
            "Moscow has blamed others, saying drills are provocative.",
            ("Moscow", "saying", ("drills are provocative",)),
            id="saying",
        ),
        pytest.param(
            "Noting that the ferry was late, Ms Ito left.",
            ("Ms Ito", "Noting", ("that the ferry was late",)),
            id="noting, first",
        ),
        pytest.param(
            "Ms Ito left without saying that the ferry was late.",
            ("Ms Ito", "saying", ("that the ferry was late",)),
            id="without saying",
        ),
        pytest.param(
            'Asked about the ferry, Ms Ito said, "It is late."',
            ("Ms Ito", "said", ('"It is late."',)),
            id="asked about",
        ),
        pytest.param(
            'The sight, which Ms Ito described as "a wreck," is gone.',
            ("Ms Ito", "described", ('as "a wreck,"',)),
            id="described as",
        ),
    ],
)
def test_relative_and_participle_attribute(text, statement):
    assert found(text)[-1] == statement


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        pytest.param(
            "Ms Ito said the ferry was late. She added that it was old. She warned of storms.",
            [
                ("Ms Ito", "said", ("the ferry was late",)),
                ("She", "added", ("that it was old",)),
                ("She", "warned of", ("storms",)),
            ],
            id="sentence by sentence",
        ),
        pytest.param(
            "Ms Ito criticized the plan, called for a new ferry and promised to resign.",
            [
                ("Ms Ito", "criticized", ("the plan",)),
                ("Ms Ito", "called for", ("a new ferry",)),
                ("Ms Ito", "promised", ("to resign",)),
            ],
            id="three verbs of one subject",
        ),
        pytest.param(
            "Ms Ito said the ferry was late, denied it was old and accused Mr Abe of lying.",
            [
                ("Ms Ito", "said", ("the ferry was late",)),
                ("Ms Ito", "denied", ("it was old",)),
                ("Ms Ito", "accused", ("Mr Abe of lying",)),
            ],
            id="three verbs of saying",
        ),
        pytest.param(
            "Ms Ito says the ferry is late; Mr Abe says it is not.",
            [("Ms Ito", "says", ("the ferry is late",)), ("Mr Abe", "says", ("it is not",))],
            id="semicolon",
        ),
        pytest.param(
            "While Ms Ito said the ferry was late, Mr Abe said it was not.",
            [("Ms Ito", "said", ("the ferry was late",)), ("Mr Abe", "said", ("it was not",))],
            id="while",
        ),
        pytest.param(
            '"It is late," Ms Ito said, adding: "It is cold."',
            [("Ms Ito", "said", ('"It is late,"',)), ("Ms Ito", "adding", ('"It is cold."',))],
            id="adding",
        ),
        pytest.param(
            "The ferry was late, Ms Ito said, adding that the boat was old.",
            [("Ms Ito", "said", ("The ferry was late",)), ("Ms Ito", "adding", ("that the boat was old",))],
            id="adding, indirect",
        ),
        pytest.param(
            "Ms Ito said Mr Abe said the ferry was late.",
            [("Ms Ito", "said", ("Mr Abe said the ferry was late",))],
            id="a statement within a statement is the outer one's",
        ),
        pytest.param(
            "Ms Ito said that the ferry was late and that the boat was old.",
            [("Ms Ito", "said", ("that the ferry was late and that the boat was old",))],
            id="two clauses of one verb are one",
        ),
    ],
)
def test_source_may_have_several_statements(text, statements):
    assert found(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('The so-called "fast" ferry left at nine.', id="scare quotes"),
        pytest.param("The “experts” and the “critics” left on Monday.", id="scare quotes, twice"),
        pytest.param('Her novel "The Ferry" sold well.', id="novel"),
        pytest.param('"The Ferry," a novel by Ms Ito, sold well.', id="novel, first"),
        pytest.param('The film "The Ferry," which opened on Monday, is long.', id="film"),
        pytest.param('On "The Late Show," Ms Ito danced.', id="programme"),
        pytest.param('They sang "Blow the Man Down" at noon.', id="song"),
        pytest.param('A ship called "Dawn" left.', id="ship"),
        pytest.param('The ferry, known as "Old Wreck," left.', id="nickname"),
        pytest.param('Tom "Boat" Abe left at nine.', id="nickname within a name"),
        pytest.param('The word "ferry" has five letters.', id="word"),
        pytest.param("The board is 6' 2\" wide.", id="feet and inches"),
        pytest.param("Rock 'n' roll of the '60s played.", id="elisions"),
    ],
)
def test_words_in_marks_that_state_nothing_are_left(text):
    assert found(text) == []


def test_title_within_a_statement_is_part_of_it():
    text = 'Her new book, "The Ferry," sold well, critics said on Monday.'
    assert found(text) == [("critics", "said", ('Her new book, "The Ferry," sold well',))]

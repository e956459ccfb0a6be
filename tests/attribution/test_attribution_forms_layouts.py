"""Statements that the layout marks: colons, headlines, transcripts, interviews, tweets, lists."""

import pytest

from factcheck.attribution.statements import speakers_of
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Document, Speaker
from factcheck.text import read
from tests.attribution.found import by_rules, found

NAMED = "\n\nThe harbour master, Aiko Ito, spoke on Monday."


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param('Aiko Ito: "It is late."', ("Aiko Ito", ":", ('"It is late."',)), id="name"),
        pytest.param('Her answer: "No."', ("Her", "answer", ('"No."',)), id="her answer"),
        pytest.param(
            'The harbour master\'s reply was blunt: "No."',
            ("The harbour master's", "reply was blunt", ('"No."',)),
            id="the reply of somebody",
        ),
        pytest.param('Then she added warily: "No."', ("she", "added warily", ('"No."',)), id="adverb before the colon"),
        pytest.param('Ms Ito put it this way: "No."', ("Ms Ito", "put it this way", ('"No."',)), id="put it this way"),
        pytest.param('From the report: "It is late."', ("the report", ":", ('"It is late."',)), id="from a document"),
        pytest.param('"It is late." — Aiko Ito', ("Aiko Ito", "—", ('"It is late."',)), id="signed"),
        pytest.param(
            '"It is late." - Aiko Ito, harbour master', ("Aiko Ito", "-", ('"It is late."',)), id="signed with office"
        ),
        pytest.param('"It is late."\n— Aiko Ito', ("Aiko Ito", "—", ('"It is late."',)), id="signed on the next line"),
    ],
)
def test_colon_or_dash_stands_for_the_cue(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    ("headline", "statement"),
    [
        pytest.param("Ito: Ferry ‘late’ again", ("Ito", ":", ("Ferry ‘late’ again",)), id="name and colon"),
        pytest.param("Ferry is late: Ito", ("Ito", ":", ("Ferry is late",)), id="colon and name"),
        pytest.param("Ferry is late – Ito", ("Ito", "–", ("Ferry is late",)), id="dash and name"),
        pytest.param("Ferry late, says Ito", ("Ito", "says", ("Ferry late",)), id="says behind"),
        pytest.param("Ferry 'very late,' Ito says", ("Ito", "says", ("Ferry 'very late,'",)), id="mixed"),
        pytest.param("Ito Says Ferry Will Be Late", ("Ito", "Says", ("Ferry Will Be Late",)), id="capitals"),
        pytest.param("Moscow: Drills 'provocative'", ("Moscow", ":", ("Drills 'provocative'",)), id="a state"),
    ],
)
def test_headline_attributes(headline, statement):
    assert found(headline + NAMED) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Update: The ferry is late again", id="update"),
        pytest.param("Photo: Aiko Ito", id="picture credit"),
        pytest.param("The Latest: Ferry is late again", id="a series"),
        pytest.param("Iran: Ferry is late again", id="a state as the topic"),
        pytest.param("Ito: out\n\nAbe: in\n\nVoss: who knows", id="list of names"),
        pytest.param("Name: Aiko Ito\nAge: 44\nName: Tom Abe\nAge: 51", id="a form"),
        pytest.param('"Ferry is late" — Daily Planet, June 20', id="list of sources"),
        pytest.param("The ferry left at 9:30 on Monday.", id="time of day"),
        pytest.param("UN: FERRY IS LATE AGAIN AND AGAIN", id="all in capitals"),
    ],
)
def test_label_is_no_speaker(text):
    assert found(text + NAMED) == []


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        pytest.param(
            "MR. ABE: Thank you all. We will see.\nQ: Is it late?\nMR. ABE: It is late.",
            [
                ("MR. ABE", ":", ("Thank you all. We will see.",)),
                (None, "Q:", ("Is it late?",)),
                ("MR. ABE", ":", ("It is late.",)),
            ],
            id="with questions",
        ),
        pytest.param(
            "MR. ABE:  Thank you all.\n\nWe will see you.\n\nQ    Is it late?\n\nMR. ABE:  It is late.",
            [
                ("MR. ABE", ":", ("Thank you all.", "We will see you.")),
                (None, "Q", ("Is it late?",)),
                ("MR. ABE", ":", ("It is late.",)),
            ],
            id="a turn over two paragraphs, the question without a mark",
        ),
        pytest.param(
            "ITO: It is late.\n\nABE: Who said so?\n\nITO: I did.",
            [("ITO", ":", ("It is late.",)), ("ABE", ":", ("Who said so?",)), ("ITO", ":", ("I did.",))],
            id="surnames; what they report is within their turn",
        ),
        pytest.param(
            "AIKO ITO, HARBOUR MASTER: It is late.\n\n(CROSSTALK)\n\nABE (on tape): It is not.\n\nITO: It is.",
            [
                ("AIKO ITO, HARBOUR MASTER", ":", ("It is late.",)),
                ("ABE", ":", ("It is not.",)),
                ("ITO", ":", ("It is.",)),
            ],
            id="office, stage direction, tape",
        ),
        pytest.param(
            "Aiko Ito: It is late. It is cold.\n\nTom Abe: It is not.\n\nAiko Ito: It is.",
            [
                ("Aiko Ito", ":", ("It is late. It is cold.",)),
                ("Tom Abe", ":", ("It is not.",)),
                ("Aiko Ito", ":", ("It is.",)),
            ],
            id="names as prose writes them",
        ),
        pytest.param("Ms. Ito: We will see.", [("Ms. Ito", ":", ("We will see.",))], id="one turn, with a title"),
    ],
)
def test_transcript_is_read_by_turns(text, statements):
    assert found(text) == statements


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Q:", "A:", id="letters"),
        pytest.param("Q.", "A.", id="letters with a stop"),
        pytest.param("Question:", "Answer:", id="words"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_interview_is_read_by_questions_and_answers(question, answer, gap):
    text = gap.join(
        (f"{question} Is it late?", f"{answer} It is. Very late.", f"{question} Why?", f"{answer} Old boat.")
    )
    assert found(text) == [
        (None, question, ("Is it late?",)),
        (None, answer, ("It is. Very late.",)),
        (None, question, ("Why?",)),
        (None, answer, ("Old boat.",)),
    ]


def test_letter_alone_is_no_interview():
    assert found("A: the first ferry.\n\nB: the second ferry.") == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        pytest.param(
            "The ferry is late. No excuses! — Aiko Ito (@aikoito) August 28, 2017",
            ("Aiko Ito (@aikoito)", "—", ("The ferry is late. No excuses!",)),
            id="signed with a handle",
        ),
        pytest.param(
            "The ferry is late!\n\n— Aiko Ito (@aikoito)",
            ("Aiko Ito (@aikoito)", "—", ("The ferry is late!",)),
            id="signed below",
        ),
        pytest.param(
            "Ito tweeted: The ferry is late.", ("Ito", "tweeted", ("The ferry is late",)), id="tweeted, colon"
        ),
        pytest.param('Ito tweeted, "It is late."', ("Ito", "tweeted", ('"It is late."',)), id="tweeted, quotation"),
        pytest.param(
            '"It is late," Ito tweeted on Monday. "Sad!"',
            ("Ito", "tweeted", ('"It is late,"', '"Sad!"')),
            id="tweeted, split",
        ),
        pytest.param("RT @aikoito: The ferry is late.", ("@aikoito", ":", ("The ferry is late.",)), id="passed on"),
        pytest.param('Ito (@aikoito) wrote: "Late."', ("Ito", "wrote", ('"Late."',)), id="handle in brackets"),
    ],
)
def test_tweet_has_its_author_for_source(text, statement):
    assert found(text) == [statement]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        pytest.param(
            "Ms Ito said:\n- the ferry is late\n- the boat is old\n\nThe crew left.",
            [("Ms Ito", "said", ("the ferry is late", "the boat is old"))],
            id="items are pieces",
        ),
        pytest.param(
            'Ms Ito said:\n\n• "It is late."\n\n• "It is cold."\n\nThe crew left.',
            [("Ms Ito", "said", ('"It is late."', '"It is cold."'))],
            id="quoted items",
        ),
        pytest.param(
            "Ms Ito said:\n1. The ferry is late.\n2. The boat is old. It leaks.\n\nThe crew left.",
            [("Ms Ito", "said", ("The ferry is late", "The boat is old", "It leaks"))],
            id="numbered items",
        ),
        pytest.param(
            "• Ms Ito said the ferry was late.\n• Mr Abe said it was not.",
            [("Ms Ito", "said", ("the ferry was late",)), ("Mr Abe", "said", ("it was not",))],
            id="a statement to each item",
        ),
    ],
)
def test_list_is_read_item_by_item(text, statements):
    assert found(text) == statements


def test_a_label_far_from_the_next_does_not_swallow_what_lies_between():
    turn = "ITO: It is late."
    story = '"It is cold," Mr. Abe said.\n\nThe ferry left at noon.'
    text = "\n\n".join([*[turn] * 8, *[story] * 20, *[turn] * 2])
    assert [source for source, _, _ in found(text)].count("Mr. Abe") == 20


TURNS = "Q: Will the harbour close?\nA: No. It will stay open.\nQ: Who pays?\nA: The islanders pay a third."
DORNE, NOBODY = [None, "Mikael Dorne"] * 2, [None] * 4


def who_speaks(title, text):
    found = by_rules(Document(id="d", text=text, title=title)).statements
    assert all(not statement.source for statement in found[-4:])
    return [statement.speaker.name if statement.speaker else None for statement in found[-4:]]


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("Interview with Mikael Dorne", DORNE), ("A conversation with Mikael Dorne", DORNE),
        ("Q&A: Mikael Dorne", DORNE), ("Q&A with Mikael Dorne, harbour master", DORNE),
        ("Exclusive interview with Minister Mikael Dorne", DORNE), ("Interview: Mikael Dorne on the ferry", DORNE),
        ("The harbour stays: an interview with harbour master Mikael Dorne", DORNE),
        ("In Conversation With Mikael Dorne", DORNE), ("Five questions for Mikael Dorne about the ferry", DORNE),
        ("Interview with Mikael Dorne: ‘It will stay open’", DORNE),
        ("Interview with Mikael Dorne and Ilva Tarn", NOBODY), ("Interview with Mikael Dorne, Ilva Tarn", NOBODY),
        ("Interview with Reuters", NOBODY), ("Interview with the Mikael Dorne", NOBODY),
        ("Mikael Dorne: the harbour stays", NOBODY), ("Harbour chief Mikael Dorne under fire", NOBODY),
        ("Interview with friends of Mikael Dorne", NOBODY), ("Interview with Mikael Dorne's wife", NOBODY),
        ("Interview with Mikael Dorne sinks a mayor", NOBODY), ("Q&A: Harbour Dues", NOBODY),
        ("Q&A: Will the harbour close?", NOBODY), ("After interview with Mikael Dorne, mayor is out", NOBODY),
        ("Interview with Mikael Dorne by Tom Voss", NOBODY), (None, NOBODY),
    ],
)  # fmt: skip
def test_the_one_whom_a_title_gives_as_interviewee_answers(title, speakers):
    assert who_speaks(title, TURNS) == speakers


@pytest.mark.parametrize(
    ("standfirst", "speakers"),
    [
        pytest.param("Interview with Mikael Dorne", DORNE, id="as a title"),
        pytest.param("The Harbour Post spoke to Mikael Dorne about the ferry.", DORNE, id="spoke to"),
        pytest.param("We sat down with harbour master Mikael Dorne.", DORNE, id="sat down with"),
        pytest.param("Tom Voss spoke to Mikael Dorne about the ferry.", NOBODY, id="two names"),
        pytest.param("Mikael Dorne runs the harbour.", NOBODY, id="only mentioned"),
        pytest.param("Mikael Dorne spoke to Reuters about the ferry.", NOBODY, id="to an agency"),
    ],
)
def test_the_one_whom_a_standfirst_gives_as_interviewee_answers(standfirst, speakers):
    assert who_speaks(None, f"{standfirst}\n\n{TURNS}") == speakers


def test_nobody_answers_where_title_and_standfirst_give_two():
    assert who_speaks("Interview with Ilva Tarn", f"Interview with Mikael Dorne\n\n{TURNS}") == NOBODY


def test_i_in_an_answer_is_the_interviewee():
    reading = read("A: I said it will stay open.")
    turn = TaggedStatement(None, (0, 2), ((2, 9),), "turn")
    within = TaggedStatement((2, 3), (3, 4), ((4, 8),), "clause")
    dorne = Speaker(name="Mikael Dorne")
    assert speakers_of(reading, [turn, within], title="Interview with Mikael Dorne") == [dorne, dorne]

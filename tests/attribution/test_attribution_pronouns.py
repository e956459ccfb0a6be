"""A pronoun goes to who spoke last or whom the copy has turned to; to a bystander never."""

import pytest

from factcheck.attribution import attribute
from factcheck.attribution.fast import load
from factcheck.model import Document


def speaker(text):
    """Of the last statement."""
    found = attribute(Document(id="d", text=text), load()).statements[-1].speaker
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "A nurse at the clinic said the beds were full. Ann Lind, 44, was carried in.\n\nShe said: “We are full.”",
            "A nurse at the clinic",
            id="one of no name",
        ),
        pytest.param(
            "A teacher at the hall said it was late. The teacher added that Ruth Calder, 35, was well. Bea Orland, six,"
            " and Tilda Marrow, nine, died.\n\nShe said: “It is late.”",
            "A teacher at the hall",
            id="the teacher is a teacher",
        ),
        pytest.param(
            "A driver said it was late. Tom Voss, 41, and Paul Lund, 20, were hurt.\n\n“It rolled,” he said.",
            "A driver",
            id="two victims",
        ),
        pytest.param(
            "Mayor Tom Voss said it was safe. Paul Lund, 19, drowned there.\n\nHe said the rails were new.",
            "Tom Voss",
            id="a victim",
        ),
        pytest.param(
            "Jane Lind runs the yard.\n\nAsked whether she had met Mary Voss, she said: “Twice.”",
            "Jane Lind",
            id="somebody asked about",
        ),
        pytest.param(
            "Tom Voss runs the yard.\n\nAsked about his rival Paul Lund, he said it was late.", "Tom Voss", id="a rival"
        ),
        pytest.param(
            "In his diary Halloran names the skipper Mary Voss, a woman of 60.\n\nHe said it was late.",
            "Halloran",
            id="his diary",
        ),
        pytest.param(
            "Jane Lind moved here. The Herald has reported that she was fond of the singer Mary Mills. When she came "
            "home, she said it was late.",
            "Jane Lind",
            id="somebody she is fond of",
        ),
        pytest.param("John Smith said no.\n\nPaul Jones left. He said it was late.", "Paul Jones", id="new subject"),
        pytest.param("John Smith said no.\n\nMary Jones left. He said it was late.", "John Smith", id="one agrees"),
        pytest.param("Mary Jones met John Smith.\n\nHe said it was late.", "John Smith", id="the only man"),
        pytest.param("Tom Voss said no. “I told Paul Lund so,” he said.", "Tom Voss", id="a name in the quotation"),
    ],
)
def test_a_pronoun_goes_to_who_spoke(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The council named the victims as Tom Voss and Paul Lund.\n\nHe said the road would be closed.",
        "A plane met John Smith and Paul Jones. He said it was late.",
        "Mary Jones left. He said it was late.",
        "His brother's doctor said no.\n\nHe said it was late.",
    ],
)
def test_a_pronoun_goes_to_nobody_where_two_may_be_meant(text):
    assert speaker(text) is None


ENGINEER = "Chief engineer Milos Drabek spoke to the workers at noon."
TEACHER = "Ilva Tarn, a teacher at the hall, met the parents."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(f"{ENGINEER}\n\n“It is late,” the engineer said.", "Milos Drabek", id="title"),
        pytest.param(f"{TEACHER}\n\n“It is late,” the teacher said.", "Ilva Tarn", id="apposition"),
        pytest.param(
            "Ilva Tarn, 43, a nurse, met Tom Voss.\n\nThe nurse said it was late.", "Ilva Tarn", id="age between"
        ),
        pytest.param(
            "The driver, Olek Barda, met Tom Voss, a farmer.\n\nThe driver said it was late.",
            "Olek Barda",
            id="name as the apposition",
        ),
        pytest.param(
            f"{ENGINEER} {TEACHER}\n\nThe engineer said it was late.", "Milos Drabek", id="another's trade is another's"
        ),
        pytest.param(
            f"{ENGINEER}\n\nTom Voss said no.\n\n“It is late,” the engineer said.", "Milos Drabek", id="over a speaker"
        ),
        pytest.param(
            f"{ENGINEER}\n\nEngineer Tilda Roe left.\n\n“It is late,” the engineer said.", "the engineer", id="two"
        ),
        pytest.param(
            f"{ENGINEER}\n\nA second engineer left.\n\n“It is late,” the engineer said.",
            "the engineer",
            id="another of no name",
        ),
        pytest.param(
            f"{TEACHER}\n\nOne of the teachers left.\n\n“It is late,” the teacher said.",
            "the teacher",
            id="one of several",
        ),
        pytest.param(f"{ENGINEER}\n\n“It is late,” the teacher said.", "the teacher", id="another word"),
        pytest.param(
            "The engineer's wife, Ilva Tarn, slept.\n\n“It is late,” the engineer said.", "the engineer", id="his wife"
        ),
        pytest.param(
            "Former engineer Ilva Tarn slept.\n\n“It is late,” the engineer said.", "the engineer", id="no longer"
        ),
        pytest.param(
            "He told the engineer Ilva Tarn had left.\n\n“It is late,” the engineer said.",
            "the engineer",
            id="told the engineer",
        ),
        pytest.param(
            "“It is late,” the engineer said.\n\nChief engineer Milos Drabek slept.", "the engineer", id="not yet named"
        ),
        pytest.param(
            f"{ENGINEER}\n\n“It is late,” the site engineer said.", "the site engineer", id="a narrower description"
        ),
    ],
)
def test_a_trade_takes_up_the_one_person_introduced_by_it(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Coach Jane Holm dropped Ana Lind. Lind, she said, had been late.", "Jane Holm", id="left out"),
        pytest.param("Mayor Tom Lind sacked Bo Voss. Voss, he said, had lost the keys.", "Tom Lind", id="sacked"),
        pytest.param("Mary Lund praised Ana Voss. Voss, she added, was never late.", "Mary Lund", id="praised"),
        pytest.param("Jane Holm spoke. The pitch, she said, was wet.", "Jane Holm", id="a thing"),
        pytest.param("Jane Holm left. Ms Voss, who stayed, said it was late.", "Voss", id="a relative clause"),
        pytest.param("Jane Holm spoke. On Monday, she said, the pitch was wet.", "Jane Holm", id="a day"),
    ],
)
def test_whom_a_pronoun_speaks_of_in_its_own_sentence_is_not_meant(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "The hostel's night porter said it was late. Two lodgers, Ann Lind and her son, slept.\n\n“I knocked,” he"
            " said.",
            "The hostel's night porter",
            id="of a hostel",
        ),
        pytest.param(
            "The school's caretaker said it was late. The head, Tom Lind, came.\n\n“I saw it,” he said.",
            "The school's caretaker",
            id="of a school",
        ),
        pytest.param(
            "The mill's manager said it was late. Paul Lund, 40, was hurt.\n\n“I saw it,” he said.",
            "The mill's manager",
            id="of a mill",
        ),
        pytest.param("The boy's teacher said it was late.\n\n“I saw it,” he said.", None, id="the boy may be meant"),
        pytest.param("The girl's mother said it was late.\n\n“I saw it,” she said.", None, id="she may be meant"),
        pytest.param(
            "The last man to see the horse was its groom, Tom Lind. The owner, Mrs Ida Voss, was away.\n\n“I fed it,”"
            " he said.",
            "Tom Lind",
            id="who saw, and did not speak",
        ),
        pytest.param(
            "The last man to leave said it was late. It rained.\n\n“I locked up,” he said.",
            "The last man to leave",
            id="who spoke",
        ),
    ],
)
def test_one_who_is_described_is_meant_where_he_spoke(text, name):
    assert speaker(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The report said the bridge was safe.\n\n“We checked,” they said.", None, id="a report"),
        pytest.param("A study found the bridge was safe.\n\n“We checked,” they said.", None, id="a study"),
        pytest.param(
            "The council said the bridge was safe.\n\n“We checked,” they said.", "The council", id="a council"
        ),
        pytest.param("The board said the bridge was safe.\n\n“We checked,” they said.", "The board", id="a board"),
    ],
)
def test_several_are_no_document(text, name):
    assert speaker(text) == name

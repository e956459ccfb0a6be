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

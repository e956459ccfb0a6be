"""How far a speaker stands from the words, in made-up copy."""

import pytest

from factcheck.checkers.attribution_distance import AttributionDistance
from factcheck.languages import entries
from factcheck.model import Document
from factcheck.testing import assert_skips, flags_for

LONG = "The crane is old and has been old for as long as anybody here can remember it."
MORE = "The pier is wet, the tide is out, and the ferry will be late again for all of us"


def codes(text, **settings):
    return [
        flag.code.removeprefix("attribution-distance-") for flag in flags_for(AttributionDistance, text, **settings)
    ]


@pytest.mark.parametrize("entry", entries("en", "attribution_distance"), ids=lambda entry: entry.name)
def test_words_of_the_language_file_are_read_as_their_example_says(entry):
    assert len(codes(entry.example)) == 1
    assert codes(entry.counter) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"It rained. “{LONG} {MORE},” Ines Holt said.", id="verb behind"),
        pytest.param(f"It rained. “{LONG} {MORE},” said Ines Holt.", id="verb before"),
        pytest.param(f'It rained. "{LONG} {MORE}," the board said in a letter.', id="a body"),
        pytest.param(f"It rained.\n\n“{LONG} {MORE},” Ines Holt said.", id="a paragraph before"),
    ],
)
def test_a_speaker_behind_several_long_sentences_comes_late(text):
    assert codes(text) == ["late"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"It rained. “{LONG}” Ines Holt said. “{MORE}.”", id="after the first sentence"),
        pytest.param(f"Ines Holt was there. “{LONG} {MORE},” Holt said.", id="named just before"),
        pytest.param(f"Ines Holt said it rained. “{LONG} {MORE},” she said.", id="a pronoun of the one before"),
        pytest.param(f"Ines Holt said it rained. “{LONG} {MORE},” the engineer said.", id="what the one before is"),
        pytest.param(f"Ines Holt said: “{LONG} {MORE}.”", id="before the words"),
        pytest.param("It rained. “It leaks. It is old,” Ines Holt said.", id="two short sentences"),
        pytest.param(f"It rained. “The crane . . . {LONG[4:-1]} . . . {MORE[4:]},” Ines Holt said.", id="dots"),
        pytest.param(f"“{LONG} {MORE}.” — Ines Holt", id="a name below"),
    ],
)
def test_a_speaker_whom_the_reader_knows_is_left_alone(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "“It is safe,” Ines Holt said."
            " “It was never safe, and all of you knew it. The crew said so in May,” said Erik Dahl.",
            ["change"],
        ),
        ("“It is safe,” Ines Holt said. “It was never safe,” said Erik Dahl.", []),
        (
            "“It is safe,” Ines Holt said. Erik Dahl said: “It was never so. You knew. They said so.”",
            [],
        ),
        (
            "“It is safe,” Ines Holt said. “And it was safe in May when you all came. They said so too,” Holt said.",
            [],
        ),
    ],
)
def test_another_speaker_is_named_before_the_second_sentence(text, found):
    assert codes(text) == found


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("The rain fell. The crane was old. The pier was wet. The tide was out. The ferry was late.", ["pronoun"]),
        ("The rain fell. Holt saw it. The pier was wet. The tide was out. The ferry was late.", []),
        ("The rain fell. Lena Marsh saw it. The pier was wet. The tide was out. The ferry was late.", []),
        ("The rain fell.", []),
    ],
)
def test_a_pronoun_far_from_its_name_is_noted_where_nobody_else_is_named_between(between, found):
    assert codes(f"Ines Holt came to the pier. {between} “It is over,” she said.") == found


def test_how_far_is_too_far_is_the_desks_to_say():
    copy = "Ines Holt came. The rain fell. The crane was old. “It is over,” she said."
    assert codes(copy, pronoun=2) == ["pronoun"]
    assert codes("It rained. “It leaks. It is old,” Ines Holt said.", words=3) == ["late"]
    assert codes(f"It rained. “{LONG} {MORE},” Ines Holt said.", sentences=3) == []


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("“We will take it down in May,” Erik Dahl said.", id="somebody speaks"),
        pytest.param("“We will take it down in May.” So said Erik Dahl.", id="somebody speaks behind it"),
        pytest.param("“Cranes of the North”", id="a title"),
    ],
)
def test_a_quotation_in_a_paragraph_of_its_own_that_has_a_speaker_is_left_alone(second):
    assert codes(f"It rained.\n\n“It is old,” Ines Holt said. “It leaks.”\n\n{second}") == []


def test_it_abstains_from_other_languages():
    assert_skips(AttributionDistance, Document(id="d", language="de", text="„Nein“, sagte sie."), reason="English only")

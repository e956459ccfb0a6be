"""Whose words reach the copy through whom, in made-up copy."""

import pytest

from factcheck.checkers.secondhand_chain import SecondhandChain
from factcheck.languages import entries
from factcheck.model import Document
from factcheck.testing import assert_skips, flags_for


def chains(text):
    return [flag.message for flag in flags_for(SecondhandChain, text)]


@pytest.mark.parametrize("entry", entries("en", "secondhand"), ids=lambda entry: entry.name)
def test_words_of_the_language_file_are_read_as_their_example_says(entry):
    assert len(chains(entry.example)) == 1
    assert chains(entry.counter) == []


@pytest.mark.parametrize(
    ("text", "voice", "teller"),
    [
        ("Ines Holt said that police told her the bridge was shut.", "police", "Ines Holt"),
        ("The ferry is sold, Erik Dahl told aides, according to a colleague.", "Erik Dahl", "a colleague"),
        ("The Harbour Post reported that Erik Dahl said the crane was old.", "Erik Dahl", "The Harbour Post"),
        ("“It is old,” Erik Dahl said, according to the Harbour Post.", "Erik Dahl", "the Harbour Post"),
        ("The paper quoted an engineer as saying that the crane was old.", "an engineer", "The paper"),
        ("Ines Holt said she was told by Erik Dahl that it was old.", "Erik Dahl", "Ines Holt"),
        ("Erik Dahl had told the board that it was old, a colleague said.", "Erik Dahl", "a colleague"),
    ],
)
def test_the_chain_is_named(text, voice, teller):
    assert chains(text) == [f"words of “{voice}” reach the copy through “{teller}”"]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Holt said that she said so in May.",
        "Ines Holt, who said that the crane was old, said she would leave.",
        "Ines Holt said the crane was old, and Erik Dahl painted it.",
        "The survey said that half of the sailors said they were late.",
        "The crane was old, according to Ines Holt.",
        "Mayor Anna Lind said that Lind told the board in May.",
        "Ines Holt said the claim was denied.",
        "Ines Holt said that everybody told her the bridge was shut.",
    ],
)
def test_what_only_looks_like_a_chain_is_left_alone(text):
    assert chains(text) == []


def test_a_chain_is_told_once():
    copy = "Ines Holt said that Erik Dahl told her it was old. Ines Holt said that Erik Dahl told her it was safe."
    assert len(chains(copy)) == 1


def test_it_abstains_from_other_languages():
    german = Document(id="d", language="de", text="Wie Anna Lind berichtet, habe Erik Dahl ihr das gesagt.")
    assert_skips(SecondhandChain, german, reason="English only")

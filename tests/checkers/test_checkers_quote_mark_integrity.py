"""Quotation marks that pair and that do not, in made-up copy."""

import pytest

from factcheck.checkers.quote_mark_integrity import QuoteMarkIntegrity
from factcheck.languages import entries
from factcheck.model import Document
from factcheck.testing import assert_skips, flags_for


def codes(text):
    return [flag.code.removeprefix("quote-mark-integrity-") for flag in flags_for(QuoteMarkIntegrity, text)]


@pytest.mark.parametrize("entry", entries("en", "quote_marks"), ids=lambda entry: entry.name)
def test_words_of_the_language_file_are_read_as_their_example_says(entry):
    assert codes(entry.example) == []
    assert codes(entry.counter) != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('"It is late, she said. "It leaks," she said.', ["open"], id="the first never closed"),
        pytest.param("“It is late, she said. “It leaks,” she said.", ["open"], id="the first of curly ones"),
        pytest.param("It is late,” she said. “It leaks,” she said.", ["close"], id="the first never opened"),
        pytest.param('It is late," she said. "It leaks," she said.', ["close"], id="the first of straight ones"),
        pytest.param("“It is late,’ she said.", ["open"], id="closed with a single one"),
        pytest.param("‘It is late,” she said.", ["close"], id="opened with a single one"),
        pytest.param("''It is late, she said.", ["open"], id="two single ones for a double one"),
        pytest.param('She said," It is late".', ["turned"], id="the space on the wrong side"),
        pytest.param('She said “it is late".', ["mixed"], id="curly and straight"),
        pytest.param("She said “it is “late” now”.", ["nested"], id="curly within curly"),
        pytest.param("She said »it is late« now.", ["close", "open"], id="angles turned out"),
    ],
)
def test_a_mark_that_does_not_pair_is_told(text, found):
    assert codes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('She said "it is late".', id="straight"),
        pytest.param("She said “it is late”, and “it leaks”.", id="curly"),
        pytest.param("She said „it is late“ now.", id="low and high"),
        pytest.param("She said «it is late» now.", id="angles"),
        pytest.param("She said ''it is late'' now.", id="two single ones"),
        pytest.param('"It leaks,"Ines Holt said.', id="no space behind"),
        pytest.param('Ines Holt:"It leaks." Erik Dahl:"It does not."', id="no space before"),
        pytest.param('It comes as "too loud" or "too shrill."', id="several"),
        pytest.param('"...and it leaks," she said.', id="dots behind the mark"),
        pytest.param('She held a 50" TV, and he is 5\'10" tall.', id="inches"),
        pytest.param("He is 6’2” tall, she said.", id="inches in curly signs"),
        pytest.param('She said: "It is late —"', id="broken off"),
        pytest.param('"It is late.\n\n"It leaks," she said.', id="opened again"),
        pytest.param('"It is late.\n\nPhoto: the pier in May\n\n"It leaks," she said.', id="a caption between"),
        pytest.param('("It is late," she said.)', id="in brackets"),
        pytest.param('The so-called "ferry"-boat sank.', id="a hyphen behind"),
    ],
)
def test_marks_that_pair_and_signs_that_are_none_are_left_alone(text):
    assert codes(text) == []


def test_copy_that_mixes_marks_throughout_is_told_once_with_every_place():
    [flag] = flags_for(QuoteMarkIntegrity, '“It is late," she said. “It leaks," she said. “It sank," she said.')
    assert len(flag.evidence) == 6
    assert flag.message == "of the marks round “It is late,” one is straight and one is curly; so it is in 3 quotations"


def test_the_same_fault_twice_does_not_print_the_same_line():
    flags = flags_for(QuoteMarkIntegrity, "“It leaks.\n\nHe left in May.\n\n“It leaks.\n\nHe left.")
    assert len({flag.message for flag in flags}) == len(flags) == 2


def test_only_what_cannot_be_right_is_a_query():
    texts = ["It leaks,” she said.", "“It leaks, she said.", 'She said “it leaks".', "She said “it is “late” now”."]
    severities = [flag.severity for text in texts for flag in flags_for(QuoteMarkIntegrity, text)]
    assert severities == ["query", "query", "note", "note"]


def test_it_abstains_from_other_languages():
    assert_skips(QuoteMarkIntegrity, Document(id="d", language="de", text="„Nein, sagte sie."), reason="English only")

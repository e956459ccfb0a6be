"""Quotation marks in a headline that quote nobody, and those that do, in made-up copy."""

from datetime import date

import pytest

from factcheck.checkers.headline_quotation import HeadlineQuotation
from factcheck.languages import entries
from factcheck.model import Document
from factcheck.testing import flags_for


def severities(headline, body, **parts):
    copy = Document(id="article", title=headline, text=body, published=date(2031, 3, 4), **parts)
    return [flag.severity for flag in flags_for(HeadlineQuotation, copy)]


NAMES = [
    pytest.param("Corran wins prize for ‘The Winter Lamp’", "She won it for her novel, The Winter Lamp.", id="book"),
    pytest.param("Review: ‘The Ferryman’ drags", "The Ferryman runs to three hours.", id="film at the opening"),
    pytest.param("‘Salt and Iron’ opens on the quay", "The show, Salt and Iron, has 40 rooms.", id="exhibition"),
    pytest.param("‘Nordlys’ runs aground", "The ferry Nordlys hit a rock at dawn.", id="ship"),
    pytest.param("Rusk sings 'Grey Harbour'", "He sang _Grey Harbour_ twice.", id="song in italics"),
    pytest.param("Rusk sings 'Grey Harbour'", "He sang “Grey Harbour” twice.", id="song in marks"),
    pytest.param("'Grey Harbour' album sells out", "It was gone by noon.", id="beside a word for a work"),
    pytest.param("Film 'Winter Lamp' wins", "It ran for three hours.", id="behind a word for a work"),
    pytest.param("‘The Lamp’ star dies at 80", "He played the clerk in The Lamp for years.", id="his part in it"),
    pytest.param("Crew of ‘Old Queen’ rescued", "The tug took them off the Old Queen.", id="ship among small words"),
]
NO_NAMES = [
    pytest.param("Mayor: ‘Total chaos’", "Total war was declared on the works.", id="other words"),
    pytest.param("Mayor: ‘Chaos’", "Chaos followed the works.", id="a capital at a sentence's beginning"),
    pytest.param("Mayor warns of ‘heavy storm’", "A heavy storm has come.", id="small letters"),
    pytest.param("Mayor calls film ‘a disgrace’", "The mayor left before the end.", id="no capitals beside a film"),
    pytest.param("Mayor: ‘The Works Are Chaos’", "The works are late.", id="a headline of capitals"),
    pytest.param("Corran ‘lied’ over lamp", "She wrote The Winter Lamp.", id="a word beside a title"),
    pytest.param("Crew ‘abandoned’ ship", "The crew left the Old Queen.", id="beside a ship"),
    pytest.param("Mayor: ‘We Will Never Pay’", "The mayor will pay.", id="words said"),
    pytest.param("Tug owner ‘a thief’", "The owner of the Old Queen came.", id="an accusation"),
    pytest.param("Mayor: ‘Total Chaos’", "It rained.\n\nMore: Total Chaos At City Hall\n\nIt stopped.", id="a heading"),
    pytest.param("‘Chaos’ on the quay", "It rained.\n\nChaos: all about the quay.", id="a heading's capital"),
]


@pytest.mark.parametrize(("headline", "body"), NAMES)
def test_the_name_of_a_work_is_no_quotation(headline, body):
    assert severities(headline, body) == []


@pytest.mark.parametrize(("headline", "body"), NO_NAMES)
def test_what_is_no_name_is_still_queried(headline, body):
    assert severities(headline, body) == ["query"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param("Sailor dies of ‘lamp oil poisoning’", "He died of suspected lamp oil poisoning.", id="suspected"),
        pytest.param("Clerk held over ‘stolen rope’", "He allegedly sold stolen rope.", id="allegedly"),
        pytest.param("Council ends ‘rope tax’", "It ended a so-called rope tax on boats.", id="so-called"),
        pytest.param("Council ends ‘rope tax’", "It ended what critics call a rope tax.", id="what critics call"),
        pytest.param("Pier ‘was unsafe’", "The pier was unsafe, the clerk Jan Rusk said.", id="said without marks"),
        pytest.param("Mayor's ‘secret fund’ found", "She is accused of keeping a secret fund.", id="accused"),
    ],
)
def test_words_that_the_text_hedges_are_noted(headline, body):
    assert severities(headline, body) == ["note"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param("Sailor dies of ‘lamp oil poisoning’", "He died of lamp oil poisoning.", id="stated"),
        pytest.param("Sailor ‘poisoned’", "He died of suspected lamp oil.", id="not the same words"),
        pytest.param("Clerk held over ‘rope’", "He held rope. An alleged thief fled.", id="another sentence"),
        pytest.param("Mayor's ‘secret fund’", "A secret fund was found in a drawer.", id="found"),
        pytest.param("Council ends ‘rope tax’", "It ended the rope tax on Monday.", id="ended"),
    ],
)
def test_words_that_the_text_states_are_queried(headline, body):
    assert severities(headline, body) == ["query"]


def test_a_headline_in_marks_over_copy_that_quotes_nobody_is_the_author_s():
    headline = "‘I walked the river for a year and here is what I learned’"
    assert severities(headline, "I set out in May with a stick. The rain came in June.") == []
    assert severities(headline, "“I walked to the quay,” Jan Rusk said.") == ["query"]
    assert severities(f"Rusk: {headline}", "I set out in May with a stick.") == ["query"]


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param("‘All the tugs are out’", "He said that “[a]ll the tugs are out.”", [], id="a letter in brackets"),
        pytest.param(
            "‘All the tugs are out’", "“[a]ll the tugs are out tonight,” Jan Rusk said.", [], id="ended early"
        ),
        pytest.param("‘It is over’", "“It is over. Go home,” Jan Rusk said.", [], id="a whole sentence"),
        pytest.param("‘All the tugs go’", "“All the tugs go if it rains,” Jan Rusk said.", ["note"], id="a condition"),
        pytest.param("‘All the tugs go’", "“Not all the tugs go,” Jan Rusk said.", ["note"], id="no beginning"),
        pytest.param("‘All tugs’ out", "“If all tugs are out, go,” Jan Rusk said.", ["note"], id="two words"),
        pytest.param("‘All tugs are gone’", "“[a]ll tugs are out,” Jan Rusk said.", ["query"], id="other words"),
    ],
)
def test_a_headline_may_begin_a_quotation(headline, body, found):
    assert severities(headline, body) == found


@pytest.mark.parametrize(
    ("headline", "body", "language"),
    [
        pytest.param("Bürgermeister: „Totales Chaos“", "Der Bürgermeister kam.", "de", id="by its own word"),
        pytest.param(
            "Maire : « Chaos total »",
            "Le maire de la ville a dit que les travaux sur le port ne seront pas finis avant la fin de l'année, et que"
            " les bateaux ne pourront pas entrer dans le bassin pour le moment.",
            None,
            id="by its text",
        ),
    ],
)
def test_copy_in_another_language_is_left_alone(headline, body, language):
    assert severities(headline, body, language=language) == []


@pytest.mark.parametrize("entry", entries("en", "headlines"), ids=lambda entry: entry.name)
def test_words_about_headlines_tell_the_example_from_the_counter(entry):
    example = severities(str(entry.more["headline"]), entry.example)
    assert "query" not in example
    assert severities(str(entry.more["counter_headline"]), entry.counter) not in ([], example)

"""Who bears a place's name, stands behind a body's, is one of several, or spoke where no statement was found."""

import pytest

from factcheck.attribution import attribute
from factcheck.model import Document

SAID = "said the ferry was late."


def speakers(text):
    document = attribute(Document(id="d", text=text))
    return [one.speaker.name if one.speaker else None for one in document.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Anna Paris slept. Paris {SAID}", "Anna Paris", id="a capital"),
        pytest.param(f"David Israel slept. Israel {SAID}", "David Israel", id="a state"),
        pytest.param(f"Peter England slept badly. England {SAID}", "Peter England", id="a country"),
        pytest.param(f"Valka Paris, a young woman, slept. Paris {SAID}", "Valka Paris", id="of a rare given name"),
        pytest.param(f"Tovi Jordan, a nurse, slept. Jordan {SAID}", "Tovi Jordan", id="told by the trade"),
        # Look-alikes.
        pytest.param(f"Anna Lind slept. Paris {SAID}", "France", id="nobody of that name"),
        pytest.param(f"Anna Paris slept. It rained in Paris. Paris {SAID}", None, id="the place is there too"),
        pytest.param(f"Valka Paris, a bank, shut. Paris {SAID}", "France", id="a company's branch"),
        pytest.param(f"Indeed Canada, the firm, shut. Canada {SAID}", "Canada", id="a company's, and the state"),
        pytest.param(f"Anna Paris slept. France {SAID}", "France", id="the state by its own name"),
    ],
)  # fmt: skip
def test_a_person_who_bears_a_place_s_name_is_no_state(text, expected):
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"One at the University of Port Ellis Anna Lind slept. Lind {SAID}", "Anna Lind", id="a place"),
        pytest.param(f"The head of the Bank of Port Ellis Tom Voss slept. Voss {SAID}", "Tom Voss", id="a bank"),
        pytest.param(f"One at University of Port Ellis Amnah Jafar slept. Jafar {SAID}", None, id="it is open where"),
        # Look-alikes.
        pytest.param(f"A student at the university, Anna Lind, slept. Lind {SAID}", "Anna Lind", id="a comma between"),
        pytest.param(f"Anna Lind of the University of Penmouth slept. Lind {SAID}", "Anna Lind", id="behind the name"),
        pytest.param(f"The school of Anna Lind shut. Lind {SAID}", "Anna Lind", id="a name alone"),
    ],
)  # fmt: skip
def test_a_body_s_place_is_no_part_of_a_name(text, expected):
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Some Republicans, including Senator Anna Lind, {SAID}", "Some Republicans", id="including"),
        pytest.param(f"Several experts, among them Tom Voss, {SAID}", "Several experts", id="among them"),
        pytest.param(f"Some traders, such as Anna Lind, {SAID}", "Some traders", id="such as"),
        pytest.param(f"Many senators, notably Tom Voss, {SAID}", "Many senators", id="notably"),
        # Look-alikes.
        pytest.param(f"The party's leader, Senator Anna Lind, {SAID}", "Anna Lind", id="an apposition"),
        pytest.param(f"Anna Lind, including in her speech, {SAID}", "Anna Lind", id="behind the name"),
        pytest.param(f"Senator Anna Lind, among others, {SAID}", "Anna Lind", id="among others"),
        pytest.param(f"The mayor, Tom Voss, {SAID}", "Tom Voss", id="an office"),
    ],
)
def test_who_is_an_example_of_those_who_spoke_is_not_the_speaker(text, expected):
    assert speakers(text)[-1] == expected


OPENING = "“It will hold,” said Tom Voss, an engineer.\n\n"
LAST = "\n\n“It is early,” he wrote."


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("The ferry is not likely to run, noted the Post’s Peter Lind.", "Peter Lind", id="noted"),
        pytest.param("Ferries come late in the year, quipped Peter Lind.", "Peter Lind", id="quipped"),
        # Look-alikes.
        pytest.param("The ferry is not likely to carry Peter Lind.", "Tom Voss", id="somebody carried"),
        pytest.param("Ferries come late, as in the year of Peter Lind.", "Tom Voss", id="somebody remembered"),
        pytest.param("Ferries were late, noted the sign, in the year of Peter Lind.", "Tom Voss", id="a sign noted it"),
    ],
)
def test_he_is_the_one_who_closed_the_sentence_before(between, expected):
    assert speakers(OPENING + between + LAST)[-1] == expected


def test_she_is_not_the_man_who_closed_the_sentence_before():
    opening = "“It will hold,” said Anna Voss, an engineer."
    assert speakers(f"{opening}\n\nFerries come late, noted Peter Lind.\n\n“It is early,” she wrote.")[-1] in (
        None,
        "Anna Voss",
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("A docker who asked not to be named", "A docker who asked not to be named", id="not named"),
        pytest.param("A nurse who asked not to be named", "A nurse who asked not to be named", id="a nurse"),
        pytest.param("A docker who asked not to be moved", "A docker", id="something else asked"),
        pytest.param("A docker who slept", "A docker", id="nothing asked"),
        pytest.param("Anna Lind, who asked not to be quoted,", "Anna Lind", id="somebody with a name"),
    ],
)  # fmt: skip
def test_who_has_withheld_the_name_is_told_so(source, expected):
    text = f"{source} said the crane had failed twice. Per Holm, 41, was under it.\n\n“They hurried,” he said."
    assert speakers(text)[0] == expected

"""A picture's credit, in whatever form, never signs the story; the forms that do sign it still do."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def signed(text):
    rows = source(Document(id="d", text=text)).sourcings
    return {(row.agency, row.relation) for row in rows if row.relation != "subject"}


@pytest.mark.parametrize("amid", [True, False], ids=["amid the story", "alone"])
@pytest.mark.parametrize(
    "line",
    [
        "(AP Photo/Bo Lind)",
        "(AP Photo)",
        "(AP Photo by Bo Lind)",
        "AP Photo/Bo Lind",
        "Bo Lind | AP",
        "Bo Lind | AP Photo",
        "Bo Lind • AFP",
        "Bo Lind for AFP",
        "Bo Lind, AP",
        "(Bo Lind, AP)",
        "(Bo Lind/AP)",
        "(Bo Lind / AFP)",
        "[Bo Lind/Reuters]",
        "[AFP]",
        "(AFP/File)",
        "(AFP/Bo Lind)",
        "(File photo: Reuters)",
        "Courtesy AP",
    ],
)
def test_a_picture_credit_signs_nothing(line, amid):
    story = f"The bridge was closed on Monday.\n\n{line}\n\nIt opens again in May."
    assert signed(story if amid else line) == set()


@pytest.mark.parametrize(
    "line",
    ["PA Media", "PA Wire", "©AFP", "Bo Lind, Associated Press", "A ferry in dock in May. (AP)", "Reuters"],
)
def test_amid_the_story_a_bare_name_credits_a_picture(line):
    assert signed(f"The bridge was closed on Monday.\n\n{line}\n\nIt opens again in May.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bridge shut\n\nBo Lind, Associated Press\n\nIt is shut.", {("ap", "authored")}, id="a byline"),
        pytest.param("Bridge closed\n\nReuters\n\nIt is closed.", {("reuters", "authored")}, id="a bare byline"),
        pytest.param("(AP)\n\nThe bridge is closed.", {("ap", "authored")}, id="brackets at the head"),
        pytest.param("CHICAGO (AP/CBS) — The bridge is closed.", {("ap", "authored")}, id="two in a dateline"),
        pytest.param("MOSCOW, August 29. /TASS/. It is closed.", {("tass", "authored")}, id="slashes"),
        pytest.param("The bridge is closed.\n\nThe Associated Press", {("ap", "authored")}, id="the foot"),
        pytest.param("The bridge is closed.\n\n© AFP", {("afp", "authored")}, id="a sign at the foot"),
        pytest.param("The bridge is closed.\n\n(AFP)", {("afp", "authored")}, id="brackets at the foot"),
        pytest.param(
            "It closed.\n\nThe bridge opened in 1950 and was mended twice in that time, the last in May."
            " The board that runs it is short of money, and the toll went up. (AP)\n\n"
            "The mayor came.\n\nIt rained.",
            {("ap", "authored")},
            id="the end of a paragraph in a brief",
        ),
    ],
)
def test_the_forms_that_sign_still_do(text, expected):
    assert signed(text) == expected

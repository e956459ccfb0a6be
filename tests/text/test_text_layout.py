"""Copy wrapped at a fixed column is read in its paragraphs, and every place is found again in the text as given."""

import textwrap

import pytest
from copy_of_any_kind import anything
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import Reading
from factcheck.text.layout import find_layout

STORM = (
    "The storm reached the harbour shortly before noon on Monday, and the ferry to the island was held back until the "
    "evening, the harbour office said. Nobody was hurt, but two of the older boats were driven on to the stones below "
    "the bridge and will have to be broken up, according to the office."
)
MAYOR = (
    '"It is a storm that the town has not seen in thirty years," Mayor Ito told reporters, adding that the council '
    "would meet on Tuesday to speak about the wall that was to be built there nine years ago and never was."
)


def paragraphs(text):
    layout = find_layout(text)
    return [layout.text[start:end] for start, end in layout.paragraphs]


@pytest.mark.parametrize("width", [50, 66, 72, 80])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_wrapped_copy_has_its_paragraphs_back(width, ending):
    text = "\n\n".join(textwrap.fill(one, width) for one in (STORM, MAYOR)).replace("\n", ending)
    assert find_layout(text).is_wrapped
    assert paragraphs(text) == [STORM, MAYOR]


def test_marks_of_quoting_go_with_the_line_breaks():
    text = textwrap.fill(STORM, 60, initial_indent="> ", subsequent_indent="> ")
    assert paragraphs(text) == [STORM]
    assert paragraphs(f"{textwrap.fill(MAYOR, 60)}\n{text}") == [MAYOR, STORM]


def test_a_short_line_ends_its_paragraph():
    wrapped = textwrap.fill(STORM, 60)
    text = f"HARBOUR NEWS\nStorm closes the ferry\n{wrapped}\n- two boats\n- one bridge\n  (reporting by Bo Roe)"
    assert paragraphs(text) == [
        *("HARBOUR NEWS", "Storm closes the ferry", STORM),
        *("- two boats", "- one bridge", "(reporting by Bo Roe)"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{STORM}\n{MAYOR}\n{STORM}\n{MAYOR}\n{STORM}", id="a paragraph a line"),
        pytest.param(f"{STORM}\n\n{MAYOR}", id="blank lines between paragraphs"),
        pytest.param("\n".join(["The night is long and cold", "The boats are", "far, and old"] * 6), id="verse"),
        pytest.param("\n".join(f"{number}. The bridge over the harbour is closed" for number in range(9)), id="a list"),
        pytest.param("It rained.", id="one line"),
        pytest.param("", id="empty"),
    ],
)
def test_copy_that_is_not_wrapped_is_left_as_it_is(text):
    layout = find_layout(text)
    assert not layout.is_wrapped
    assert layout.text == text
    assert [layout.to_given(at) for at in range(len(text))] == list(range(len(text)))


def wrapped(parts):
    return "\n\n".join(textwrap.fill(part, 60) for part in parts)


@given(anything | st.lists(anything | st.just(STORM), max_size=4).map(wrapped))
def test_every_place_is_found_again_in_the_text_as_given(text):
    layout = find_layout(text)
    given_at = [layout.to_given(at) for at in range(len(layout.text))]
    assert given_at == sorted(set(given_at))
    for at, place in enumerate(given_at):
        assert layout.text[at] == text[place] or (layout.text[at] == " " and text[place] in " \r\n\t\x0b\x0c\x85\u2028")
    for start, end in layout.paragraphs:
        first, last = layout.span_given(start, end)
        assert (text[first], text[last - 1]) == (layout.text[start], layout.text[end - 1])


@given(anything)
def test_nothing_but_line_breaks_and_marks_of_quoting_is_left_out(text):
    kept = [letter for letter in text if not letter.isspace() and letter != ">"]
    assert [letter for letter in find_layout(text).text if not letter.isspace() and letter != ">"] == kept


def test_quotations_over_a_line_break_are_whole_in_the_layout():
    text = textwrap.fill(MAYOR, 60)
    layout = Reading(text).layout
    [quotation] = Reading(layout.text).quotations
    start, end = layout.span_given(quotation.start, quotation.end)
    assert text[start:end].split() == MAYOR[: MAYOR.index(" Mayor")].split()


@pytest.mark.parametrize(
    "text",
    [
        "The state's oldest fish plant will be\n"
        "sold before the end of the season,\ntwo company officials said. Neither\nwould give a price.",
        "The canal will be shut for repairs\n"
        "from Friday until the end of the\nmonth, the irrigation department\nsaid. Farmers were not told.",
        "Said one, Aiko Benting:\n“We have had\ntwo showers since June.”",
    ],
)
def test_narrow_lines_of_prose_are_joined(text):
    assert paragraphs(text)[-1] == text.split(":\n")[-1].replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Rain, rain\ngo away\nsaid the boy\nto the day.",
        "The night is long\nand cold and far\nand nobody is here\nbut the bell.",
        "We need:\ntwo boats\none bridge\na bell.",
        "Bo Lind\nharbour master\nPost Street 3.",
        "the boat is old.\nthe crew is cold\nand so are we\nand nobody sings.",
    ],
)
def test_short_lines_of_verse_and_lists_stay(text):
    assert not find_layout(text).is_wrapped

"""Copy wrapped at a fixed column is joined before it is read; what stands in lines of its own stays so."""

import textwrap

import pytest

from factcheck.ingest import RawText, clean, clean_characters
from factcheck.pipeline.given import attribute_given
from tests.ingest.wrapped_bench import kept, wrapped

FERRY = (
    "The harbour board said on Tuesday that the ferry to the island would be closed for a month while engineers look "
    "at the hull of its newest ship, the long-serving Penhow."
)
HOLT = (
    "“We will not sail with a cracked hull, and there is no way around that,” Ines Holt, the chairwoman of the board, "
    "told reporters after a meeting of six hours. “The ship stays in dock,” she said."
)
LIND = "Bo Lind, the mayor, told a radio station that the town would “pay for every bus that is needed there”."
ARTICLE = "\n\n".join((FERRY, HOLT, LIND))


@pytest.mark.parametrize("column", [45, 60, 72, 80])
def test_what_is_said_is_the_same_in_wrapped_copy(column):
    same, every = kept(ARTICLE, column)
    assert same == every >= 4


@pytest.mark.parametrize(
    ("given", "text"),
    [
        pytest.param(wrapped(ARTICLE, 66), ARTICLE, id="mail"),
        pytest.param(wrapped(ARTICLE, 72).replace("\n", "\r\n"), ARTICLE, id="lines ended as on Windows"),
        pytest.param(
            f"Ferry closed for a month\n\nBy Ines Roe\n\n{wrapped(ARTICLE, 72)}\n\n(Reporting by Bo Roe)",
            f"Ferry closed for a month\n\nBy Ines Roe\n\n{ARTICLE}\n\n(Reporting by Bo Roe)",
            id="headline, byline and credit",
        ),
        pytest.param(textwrap.indent(wrapped(FERRY, 66), "    "), FERRY, id="indented throughout"),
        pytest.param(
            "The locks need a new coat of paint before\nthe winter comes, said one official,\nasking not to be named.",
            "The locks need a new coat of paint before the winter comes, said one official, asking not to be named.",
            id="three lines",
        ),
        pytest.param("“We will not pay for that old\nwall,” said Ann Ito.",
                     "“We will not pay for that old wall,” said Ann Ito.",
                     id="a quotation over two short lines"),
        pytest.param(
            "An official of the Ministry of Harbours and Tarnow\nBridge Authority said the work will begin on\nMonday.",
            "An official of the Ministry of Harbours and Tarnow Bridge Authority said the work will begin on Monday.",
            id="names in capitals over the break",
        ),
        pytest.param(
            "Ferry closed for a month\nBy Ines Roe\nThe ferry is closed till May, the harbour board said on\nMonday.",
            "Ferry closed for a month\nBy Ines Roe\nThe ferry is closed till May, the harbour board said on Monday.",
            id="headline and byline without blank lines",
        ),
        pytest.param(
            "“We will not pay for that wall\nagain,” said Ann\nIto, who heads the\ncouncil.",
            "“We will not pay for that wall again,” said Ann Ito, who heads the council.",
            id="a narrow column",
        ),
        pytest.param(
            "TARNOW May 3 The keeper of the\nlocks stepped down on Thursday, officials of the Harbour\n"
            "Ministry said.\nThey said one of his deputies would fill the vacant\npost.",
            "TARNOW May 3 The keeper of the locks stepped down on Thursday, officials of the Harbour Ministry said.\n"
            "They said one of his deputies would fill the vacant post.",
            id="a short line ends its paragraph",
        ),
    ],
)  # fmt: skip
def test_wrapped_lines_are_joined(given, text):
    cleaned = clean(given)
    assert cleaned.text == text
    assert [one for one in cleaned.repairs if "columns and have been joined" in one]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(ARTICLE, id="paragraphs"),
        pytest.param(ARTICLE.replace("\n\n", "\n"), id="a paragraph a line"),
        pytest.param("The night is long upon the harbour wall,\nAnd all the boats are far away, and old,\n"
                     "Who called them home has nothing left to call:\nThe bell is broken and the lamp is cold.",
                     id="verse"),
        pytest.param("the fog comes in\non little feet\nand sits and looks\nand then moves on.",
                     id="verse in small letters"),
        pytest.param("the wind blows over the harbour wall tonight\nand nobody is there to hear it blow,\n"
                     "the ships have gone.", id="longer verse in small letters"),
        pytest.param("To be done:\n\n- new paint for the locks of the harbour\n- a bridge\n- the wall of the town",
                     id="a list"),
        pytest.param("The council will speak about:\nthe state of the wall of the harbour this year\n"
                     "the price of the ferry to the island and back\nthe bridge.", id="a list after a colon"),
        pytest.param("Town 2029 2030 2031\nPenhow 12 14 19\nTarnow 8 9 11\nLeeds 1,200 1,300 1,455", id="a table"),
        pytest.param("Harbour Board\n12 Quay Road\nPenhow PE1 2AB\nPhone 01632 960001", id="an address"),
        pytest.param("Ferry to the island closed for a month\nboard says ship is not safe",
                     id="headline and subheading"),
        pytest.param("Harbour Board Closes the Ferry to the Island\nBy Ines Roe\nPENHOW, May 3\n" + FERRY,
                     id="headline, byline, dateline"),
        pytest.param(f"{FERRY}\nby Ines Roe and Bo Lind\n(AFP)", id="signed at the foot"),
        pytest.param(f"{FERRY}\nReporting by Ines Roe; Editing by Bo Lind", id="credit at the foot"),
    ],
)  # fmt: skip
def test_lines_by_themselves_stay(given):
    assert (clean(given).text, clean(given).repairs) == (given, ())


def test_a_credit_under_wrapped_copy_keeps_its_line():
    given = f"{wrapped(ARTICLE, 72)}\nReporting by Ines Roe in Penhow; Editing by Bo Lind"
    assert clean(given).text == f"{ARTICLE}\nReporting by Ines Roe in Penhow; Editing by Bo Lind"


def test_places_are_told_back_over_the_joints():
    given = wrapped(ARTICLE, 60)
    cleaned = clean(given)
    start = cleaned.text.index("“We will")
    end = cleaned.text.index("that,”") + len("that,”")
    first, last = cleaned.to_original_offsets(start, end)
    assert given[first:last].split() == cleaned.text[start:end].split()
    assert "\n" in given[first:last]


def test_a_compound_parted_at_its_hyphen_has_no_space_there():
    given = wrapped(ARTICLE, 78)
    assert "long-\nserving" in given
    assert clean(given).text == ARTICLE


def test_records_are_joined_too():
    cleaned = clean_characters(wrapped(ARTICLE, 72))
    assert (cleaned.text, len(cleaned.repairs)) == (ARTICLE, 1)


def test_offsets_of_attribute_count_in_the_lines_as_given():
    given = wrapped(ARTICLE, 60)
    row = attribute_given(RawText(id="a", text=given), "fast")
    said = [" ".join(given[start:end] for start, end in one["content"]) for one in row["statements"]]
    assert any(one.split() == HOLT[: HOLT.index(" Ines")].split() for one in said)

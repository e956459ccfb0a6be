"""People who bear an agency's name are credited with nothing; beside each kind, the agency itself."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def credited(text):
    return {row.agency for row in source(Document(id="d", text=text)).sourcings if row.relation != "subject"}


@pytest.mark.parametrize(
    "text",
    [
        "“We heard it crack at noon,” said Reuters Lindqvist, who sells bait on the quay.",
        "“We bought it for the roof,” Anna Tass said of the old mill.",
        "The mill was sold by Peter Tass, Anna Tass said.",
        "“It hums,” said Antara Sen, 34, who keeps bees.",
        "Ansa Lindqvist opened a café in Turku on Friday.\n\n“I was tired of tea,” Ansa said.",
        "Irna Wijaya teaches weaving in Kupang.\n\nNine pupils had come, Irna said.",
        "By Ann Lindley and AP Herbert\n\nThe play is back after ninety years.",
        "By AP Herbert\n\nThe play is back after ninety years.",
        "“He sold the boat,” Martin Reuters said.",
        "“Nine crates are gone,” said Efe Okoro, 43. Efe reported the theft.",
    ],
)
def test_a_persons_name_is_no_agency(text):
    assert credited(text) == set()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("The bridge is shut, Moscow's Tass said.", "tass"),
        ("In June Reuters reported that the bridge was unsafe.", "reuters"),
        ("On Friday Tass said the bridge was shut.", "tass"),
        ("The bridge in Rome is shut, Ansa said.", "ansa"),
        ("By Ann Martin Reuters\n\nThe bridge in Oslo is shut.", "reuters"),
        ("By AP Sports Writer Bo Lind\n\nThe match is off.", "ap"),
        ("By AP Writer\n\nThe match is off.", "ap"),
        ("By Ann Lindley and AP\n\nThe match is off.", "ap"),
        ("“It is shut,” said Reuters, which saw the letter.", "reuters"),
        ("The mayor told Reuters Breakingviews that the bridge was sold.", "reuters"),
        ("Tass Moscow said the bridge was shut. It opens in May, Tass said.", "tass"),
        ("Anna Lind told Tass the mill was sold.", "tass"),
    ],
)
def test_the_agency_of_that_name_stays(text, agency):
    assert credited(text) == {agency}

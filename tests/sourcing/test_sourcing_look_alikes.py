"""Texts that hold an agency's name or initials and credit no agency; beside each kind, the words that do credit it."""

import pytest

from factcheck.model import Document
from factcheck.sourcing import source


def credited(text):
    return {row.agency for row in source(Document(id="d", text=text)).sourcings if row.relation != "subject"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ERIE, PA — The mill is shut.", id="a state"),
        pytest.param("Erie, PA - The mill is shut.", id="a state behind a city in small letters"),
        pytest.param("According to the DPA, personal data may be kept for a year.", id="a law with the article"),
        pytest.param("The BTA said taxes would rise, the ministry added.", id="a body with the article"),
        pytest.param("The APS reported a rise in burglaries.", id="a body that reports"),
        pytest.param("MTI said the ski school was full.", id="initials and no word of the country"),
        pytest.param("BNS said the bank was sound.", id="a bank"),
        pytest.param("APA says therapy works, psychologists note.", id="psychologists"),
        pytest.param("According to the APA, therapy works.", id="psychologists with the article"),
        pytest.param("The AAP reported that children slept less, pediatricians said.", id="pediatricians"),
        pytest.param("According to Bloomberg, who was mayor then, the city was broke.", id="a person, who"),
        pytest.param("Bloomberg reported raising no money, filings show.", id="a person who raises money"),
        pytest.param("According to a Bloomberg campaign aide, he will spend a billion.", id="a person's campaign"),
        pytest.param("According to AP's own accounts, the group lost money last year.", id="the agency's own books"),
        pytest.param("BNS reported net income of two billion, the bank said.", id="a company's income"),
        pytest.param("HINA reported a rise in its fee.", id="its own figures"),
        pytest.param("UPI reported 12 billion transactions in May.", id="payments"),
        pytest.param("According to PTI, Imran Khan was denied a doctor.", id="a party, by its leader"),
        pytest.param("He told AP students to sit down.", id="pupils"),
        pytest.param("AP government officials reported 90 cases.", id="a state's government"),
        pytest.param("According to AFP levels, the liver was sick.", id="a protein"),
        pytest.param("EPA", id="a picture agency alone"),
        pytest.param("Quelle: imago/dpa", id="a German picture source"),
    ],
)
def test_it_credits_no_agency(text):
    assert credited(text) == set()
    assert credited(f"The bridge was closed on Monday.\n\n{text}\n\nIt opens again in May.") == set()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("LONDON, May 2, PA — The mill is shut.", "pa", id="dated"),
        pytest.param("The bridge in Berlin is shut, DPA said, citing police.", "dpa", id="the country is near"),
        pytest.param("The BTA news agency said taxes would rise.", "bta", id="called an agency"),
        pytest.param("The bridge in Sofia is shut, BTA said.", "bta", id="the capital is near"),
        pytest.param("The bridge in Budapest is shut, MTI reported.", "mti", id="reported"),
        pytest.param("A Lithuanian official told BNS the bridge was shut.", "bns", id="told"),
        pytest.param("SANA said the strike killed nine in Damascus.", "sana", id="shared initials, the country near"),
        pytest.param("The talks are on, according to Bloomberg.", "bloomberg", id="the agency"),
        pytest.param("Bloomberg reported rising prices.", "bloomberg", id="what it reports is another's"),
        pytest.param("The group lost money, according to AP's own count.", "ap", id="its own count"),
        pytest.param("Water is short, PTI reported.", "pti", id="the agency of that name"),
        pytest.param("The AP reported that the bridge was unsafe.", "ap", id="an agency that takes the article"),
        pytest.param("He told The A.P. that the bridge was unsafe.", "ap", id="with stops"),
        pytest.param("AFP said the bridge was shut.", "afp", id="known everywhere"),
    ],
)
def test_the_words_beside_it_do(text, agency):
    assert credited(text) == {agency}

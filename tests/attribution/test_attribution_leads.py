"""Datelines, alerts, times and bullets stand before a story; whoever trails it did not say them."""

import pytest

from tests.attribution.revised import EVERY, TRAINED, told

LEADS = [
    "NAIROBI (Reuters) - ", "NAIROBI, March 3 (Reuters) — ", "LIMA — ", "LIMA, Peru (AP) — ", "Lima (dpa) – ",
    "LIMA/BOGOTA, March 3 (Reuters) - ", "ST. LOUIS — ", "Lima, March 3: ", "Lima — ", "(Reuters) - ", "LIMA | ",
    "BREAKING: ", "UPDATE: ", "UPDATE 2-", "Update 1: ", "JUST IN: ", "Exclusive: ", "10:45 a.m. ", "14:05 — ",
    "14.05 GMT ", "5:30 p.m. update: ", "• ", "- ", "▪️ ", "🚨 ", "JUST IN: 🔴 ", "3. ", "a) ", "[1] ",
]  # fmt: skip
PROSE = [
    "UN — the body, not the place — is closed", "Trains, buses — the whole town is shut", "9.5% of crews left",
    "COVID-19 - the illness - is gone", "2 men were hurt", "12:30 trains will run", "7 a.m. trains will run",
    "€5 tolls are gone", "#Ferry tolls are gone", "Watch the bridge: it may close", "“Lima” — the old ferry — is late",
    "~40 crews left", "‹It is late›",
    "Ilse Brandt — Lima-trained surgeon — is a charlatan",
]  # fmt: skip


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("lead", LEADS)
def test_what_leads_a_story_in_is_no_content_of_a_trailing_cue(tagger, lead):
    assert told(tagger, f"{lead}The bridge is closed, the mayor said.") == [("the mayor", "The bridge is closed")]


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize("lead", [lead for lead in LEADS if lead[-3:] not in (". ", ") ", "] ")])
def test_what_leads_a_story_in_is_no_content_of_a_quotation(tagger, lead):
    assert ("the mayor", "“The bridge is closed,”") in told(tagger, f"{lead}“The bridge is closed,” the mayor said.")


@pytest.mark.parametrize("tagger", EVERY)
@pytest.mark.parametrize("words", PROSE)
def test_prose_that_opens_likewise_is_kept(tagger, words):
    (statement,) = told(tagger, f"{words}, the mayor said.")
    assert statement[1].removesuffix(",") == words


@pytest.mark.parametrize("tagger", EVERY)
def test_a_name_that_opens_a_turn_is_its_source(tagger):
    text = "VOSS: The ferry is late.\n\nITO: It is not.\n\nVOSS: Why?"
    assert told(tagger, text) == [("VOSS", "The ferry is late."), ("ITO", "It is not."), ("VOSS", "Why?")]

"""Bylines as content systems print them: what stands with the names goes; beside each kind, names that stay whole."""

import pytest

from factcheck.ingest.metadata.byline import byline


@pytest.mark.parametrize(
    ("given", "signed"),
    [
        ("Ilse Brandt (214)", "Ilse Brandt"),
        ("Ilse Brandt • 4 min read • May 4, 2031", "Ilse Brandt"),
        ("Ilse Brandt 12 articles", "Ilse Brandt"),
        ("Ilse Brandt Follow", "Ilse Brandt"),
        ("Ilse Brandt Follow @ilse on X", "Ilse Brandt"),
        ("Ilse Brandt | View all posts by Ilse Brandt", "Ilse Brandt"),
        ("Ilse Brandt #harbour", "Ilse Brandt"),
        ("By Ilse Brandt, Special to the Gazette", "Ilse Brandt"),
        ("By Agencies | Updated: May 6, 2031", "Agencies"),
        ("Ilse Brandt, 555-0100, ilse@a.example", "Ilse Brandt"),
    ],
)
def test_counts_links_and_notes_are_no_names(given, signed):
    assert byline([given]) == signed


@pytest.mark.parametrize(
    "name",
    ["Follow the Money", "Seven Stories Press", "Ilse Follett", "Bo Countryman", "Special Olympics", "Post Malone Ek"],
)
def test_names_that_hold_such_words_stay(name):
    assert byline([name]) == name


@pytest.mark.parametrize(
    ("given", "signed"),
    [
        ("Words by Ilse Brandt. Illustrations by Bo Lind", "Ilse Brandt"),
        ("Ilse Brandt (text) and Bo Lind (photos)", "Ilse Brandt"),
        ("Story by Ilse Brandt | Photographs by Bo Lind", "Ilse Brandt"),
        ("By Ilse Brandt, translated by Bo Lind", "Ilse Brandt"),
        ("By Ilse Brandt. Additional reporting by Bo Lind", "Ilse Brandt"),
    ],
)
def test_who_did_something_else_did_not_write_it(given, signed):
    assert byline([given]) == signed


@pytest.mark.parametrize(
    "name", ["Ilse Brandt (Reuters)", "Photini Lind", "Ilse Textor", "Bo Pictureman", "J. R. Photopoulos"]
)
def test_a_name_is_not_cut_for_what_it_sounds_like(name):
    assert byline([name]) == name


@pytest.mark.parametrize(
    ("given", "signed"),
    [
        ("Staff and agencies", "Staff and agencies"),
        ("Gazette staff and agencies", "Gazette staff and agencies"),
        ("Ilse Brandt and agencies", "Ilse Brandt; agencies"),
        ("Ilse Brandt, Associated Press Writer", "Ilse Brandt; Associated Press"),
        ("Ilse Brandt, AP Business Writer", "Ilse Brandt; AP"),
        ("Ilse Brandt (avec AFP)", "Ilse Brandt; AFP"),
        ("Ilse Brandt (with Reuters)", "Ilse Brandt; Reuters"),
        ("Ilse Brandt and Afp", "Ilse Brandt; AFP"),
        ("BY ILSE BRANDT AND BO LIND", "ILSE BRANDT; BO LIND"),
        ("By Ahmed al-Lind and Noor bin Ek", "Ahmed al-Lind; Noor bin Ek"),
    ],
)
def test_staff_and_agencies_are_told_apart_from_people(given, signed):
    assert byline([given]) == signed


@pytest.mark.parametrize(
    "name",
    ["Reuters Staff", "AP", "Agencies", "Staff Reporter", "Smith and Sons", "Women and Children First", "Ap Lind"],
)
def test_who_signs_alone_stays(name):
    assert byline([name]) == name


@pytest.mark.parametrize(
    ("given", "signed"),
    [
        ("By Dr Ilse Brandt", "Ilse Brandt"),
        ("Prof. Bo Lind", "Bo Lind"),
        ("Professor Bo Lind and Dr. Ilse Brandt", "Bo Lind; Ilse Brandt"),
        ("Ilse Brandt, Professor of Harbours, University of Penmouth", "Ilse Brandt"),
        ("Ilse Brandt | Penmouth", "Ilse Brandt"),
    ],
)
def test_titles_chairs_and_places_are_no_part_of_a_name(given, signed):
    assert byline([given]) == signed


@pytest.mark.parametrize("name", ["Dr Lind", "Drusilla Ek", "Prof", "University of Penmouth", "Proferes Lind"])
def test_a_title_with_one_name_behind_it_stays(name):
    assert byline([name]) == name


def test_the_outlet_behind_for_is_cut_and_others_are_not():
    assert byline(["Ilse Brandt For The Harbour Gazette"], "The Harbour Gazette") == "Ilse Brandt"
    assert byline(["Ilse Brandt / Harbour Gazette"], "The Harbour Gazette") == "Ilse Brandt"
    assert byline(["Friends for the Harbour"], "The Harbour Gazette") == "Friends for the Harbour"
    assert byline(["Harbour Gazette"], "The Harbour Gazette") == "Harbour Gazette"


def test_two_single_names_on_a_list_are_two_people():
    assert byline(["Suharto", "Ilse Brandt"]) == "Suharto; Ilse Brandt"
    assert byline(["Ilse | Brandt"]) == "Ilse Brandt"

"""Bylines: the names of who signed a page, and nothing else that stands with them."""

import pytest

from factcheck.ingest.metadata.byline import byline


@pytest.mark.parametrize(
    ("given", "signed"),
    [
        (["Brandt, Ilse", "Holm, Per"], "Ilse Brandt; Per Holm"),
        (["Brandt, Ilse, Holm, Per"], "Ilse Brandt; Per Holm"),
        (["van der Berg, Ilse"], "Ilse van der Berg"),
        (["Ek, B."], "B. Ek"),
        (["AFP, Manila"], "AFP"),
        (["Reuters, Manila"], "Reuters"),
        (["Ilse Brandt, AFP"], "Ilse Brandt; AFP"),
        (["By AFP and Ann Lindensee"], "AFP; Ann Lindensee"),
        (["Ilse Brandt and agencies"], "Ilse Brandt; agencies"),
        (["By Ilse Brandt, Per Holm and Jan Rusk"], "Ilse Brandt; Per Holm; Jan Rusk"),
        (["Von Ilse Brandt und Per Holm"], "Ilse Brandt; Per Holm"),
        (["Ilse Brandt, Manila"], "Ilse Brandt"),
        (["Ilse Brandt, New York"], "Ilse Brandt"),
        (["Ilse Brandt in Manila and Per Holm in Davao"], "Ilse Brandt; Per Holm"),
        (["Ilse Brandt, Ferry Correspondent, in Manila"], "Ilse Brandt"),
        (["Political Editor Ilse Brandt"], "Ilse Brandt"),
        (["Ilse Brandt Staff Writer"], "Ilse Brandt"),
        (["Ilse BrandtIlse Brandt"], "Ilse Brandt"),
        (["Ilse Brandt Ilse Brandt"], "Ilse Brandt"),
        (["ILSE BRANDT", "Ilse Brandt"], "Ilse Brandt"),
        (["Brandt", "Ilse Brandt"], "Ilse Brandt"),
        (["Ilse Brandt | https://a.example/ilse"], "Ilse Brandt"),
        (["Ilse Brandt <ilse@a.example>"], "Ilse Brandt"),
        (["Ilse Brandt - 4 May 2031"], "Ilse Brandt"),
        (["Ilse Brandt/Reuters"], "Ilse Brandt; Reuters"),
        (["ILSE BRANDT Associated Press"], "ILSE BRANDT; Associated Press"),
        (["Reporter: Ilse Brandt | Editor: Per Holm"], "Ilse Brandt"),
        (["Reporting by Ilse Brandt; Editing by Per Holm"], "Ilse Brandt"),
        (["By Ilse Brandt @ilse Published 4 March 2031"], "Ilse Brandt"),
        (["Ilse Brandt | Ferry correspondent"], "Ilse Brandt"),
        (["Mara O&#39;Quint"], "Mara O'Quint"),
    ],
)
def test_the_names_are_set_in_one_line(given, signed):
    assert byline(given) == signed


@pytest.mark.parametrize(
    "name",
    [
        "Ilse Brandt", "Agencies", "dpa", "Reuters Staff", "Staff Reporter", "Harbour Radio", "Editorial Board",
        "Bo Ek, Jr.", "Byron Lind", "Vonda Ek", "Women and Children First", "Smith & Sons", "山田太郎", "Anna-Karin Ek",
        "Ilse Brandt (Reuters)", "Ludwig van Beek",
    ],
)  # fmt: skip
def test_what_is_a_name_already_stays(name):
    assert byline([name]) == name


def test_two_surnames_or_a_surname_and_a_place_are_not_turned():
    assert byline(["Brandt, Manila"]) == "Brandt"
    assert byline(["Ilse Brandt, Per Holm"]) == "Ilse Brandt; Per Holm"


def test_the_outlet_is_left_out_beside_others():
    assert byline(["Ilse Brandt, Harbour Radio"], "Harbour Radio") == "Ilse Brandt"
    assert byline(["Harbour Radio"], "Harbour Radio") == "Harbour Radio"
    assert byline(["Ilse Brandt, AFP"], "AFP") == "Ilse Brandt; AFP"


@pytest.mark.parametrize(
    "given", [[], [""], ["By"], ["https://a.example/author/ilse"], ["4 May 2031"], ["x" * 400], ["admin"]]
)
def test_what_names_nobody_is_no_byline(given):
    assert byline(given) is None

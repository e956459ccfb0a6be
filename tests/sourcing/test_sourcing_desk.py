"""A desk's own agencies, and how many origins stand behind what was printed."""

import pytest

from factcheck.errors import ConfigError
from factcheck.model import Document
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.sourcing import origins_of, registry_of, source

DESK = {"harbour": {"name": "Harbour Press Agency", "aliases": ["HPA"], "country": "PT"}}


def cited(text, desk):
    rows = source(Document(id="d", text=text), registry_of(desk)).sourcings
    return {(row.agency, row.relation) for row in rows if row.relation != "subject"}


@pytest.mark.parametrize("name", ["HPA", "Harbour Press Agency"])
def test_a_desk_adds_an_agency(name):
    text = f"The bridge is closed, {name} reported."
    assert cited(text, DESK) == {("harbour", "cited")}
    assert cited(text, {}) == set()


def test_a_desk_adds_a_name_to_a_known_agency():
    desk = {"ap": {"aliases": ["The Wire Desk"]}}
    assert cited("The bridge is closed, The Wire Desk reported.", desk) == {("ap", "cited")}
    assert cited("The bridge is closed, The Associated Press reported.", desk) == {("ap", "cited")}


def test_a_desk_leaves_an_agency_out():
    assert cited("The bridge is closed, Reuters reported.", {"reuters": False}) == set()


def test_documents_are_sourced_anew_when_the_desk_changes_its_agencies():
    made = {AttributeStage(agencies=desk).fingerprint("fast", "en") for desk in ({}, DESK, {"reuters": False})}
    assert len(made) == 3


@pytest.mark.parametrize(
    ("desk", "words"),
    [
        pytest.param({"harbour": {"aliases": ["HPA"]}}, "needs a name", id="no name"),
        pytest.param({"harbour": {"name": "Harbour", "colour": "red"}}, "colour", id="a field unknown"),
        pytest.param({"harbour": "HPA"}, "expected a name", id="no mapping"),
        pytest.param({"ap": {"kind": "wire"}}, "kind", id="a kind unknown"),
    ],
)
def test_an_entry_that_does_not_hold_is_named(desk, words):
    with pytest.raises(ConfigError, match=words):
        registry_of(desk)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Reuters reported a fire. Two were hurt, Reuters said.", ("reuters",), id="one agency twice"),
        pytest.param("Reuters reported a fire. AFP said two were hurt.", ("reuters", "afp"), id="two agencies"),
        pytest.param("Yonhap, quoting KCNA, said it flew.", ("kcna",), id="a link is no origin"),
        pytest.param("Ukrinform, citing Yle, reported a fire.", ("Yle",), id="an outlet behind the agency"),
        pytest.param("Reuters was founded in London.", (), id="in the news"),
    ],
)
def test_origins_are_counted_where_the_words_come_from(text, expected):
    assert origins_of(source(Document(id="d", text=text))).document == expected


@pytest.mark.parametrize(
    ("publisher", "credit", "expected"),
    [
        pytest.param("Harbour Radio", "With reporting by AFP", ("afp",), id="the agency it credits"),
        pytest.param("The Quay", "By Ann Lee", ("The Quay",), id="its publisher where it credits nobody"),
        pytest.param("Reuters", "By Ann Lee", ("reuters",), id="an agency that publishes itself"),
        pytest.param(None, "By Ann Lee", (), id="not known"),
    ],
)
def test_copy_goes_back_to_its_credit_or_its_publisher(publisher, credit, expected):
    text = f"The bridge reopened.\n\n{credit}"
    assert origins_of(source(Document(id="d", publisher=publisher, text=text))).document == expected

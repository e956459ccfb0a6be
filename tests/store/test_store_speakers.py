"""Who is one speaker in all documents, and who only in one."""

import json

import pytest

from factcheck.model import KnownPerson, Speaker
from factcheck.store.read.export import export_rows
from factcheck.store.write.speakers import ALIASES_AT_MOST, put_people, put_speaker
from factcheck.store.write.statements import put_statements

FERRY = "The ferry sank."


@pytest.fixture
def two(desk) -> tuple[str, str]:
    return tuple(desk.ingest(FERRY, id=name).id for name in ("first", "second"))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ana Ito", "person"),
        ("Russia", "state"),
        ("KCNA", "body"),
        ("the State Department", "body"),
    ],
)
def test_a_full_name_is_one_speaker_everywhere(db, two, name, kind):
    speaker = Speaker(name=name, kind=kind)
    assert put_speaker(db, two[0], speaker, None) == put_speaker(db, two[1], speaker, None)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ito", "person"),
        ("the president", "office"),
        ("officials", "group"),
        ("a new poll", "body"),
        ("the company", "body"),
        ("a person familiar with the talks", "unnamed"),
    ],
)
def test_anything_less_is_one_documents_own(db, two, name, kind):
    speaker = Speaker(name=name, kind=kind)
    assert put_speaker(db, two[0], speaker, None) != put_speaker(db, two[1], speaker, None)
    assert put_speaker(db, two[0], speaker, None) == put_speaker(db, two[0], speaker, None)


def test_what_copy_calls_a_speaker_is_kept(db, two):
    speaker = Speaker(name="Ana Ito")
    for source in ("Ana Ito", "Ms Ito", "she", "Mayor Ana Ito", "Ms Ito"):
        key = put_speaker(db, two[0], speaker, source)
    assert json.loads(db["speakers"].get(key)["aliases"]) == ["Ms Ito", "Mayor Ana Ito"]


def test_a_source_that_tells_a_whole_story_is_no_alias(db, two):
    key = put_speaker(db, two[0], Speaker(name="Ana Ito"), "Ana Ito, who " + "had seen it all before " * 9)
    assert db["speakers"].get(key)["aliases"] == "[]"


def test_aliases_are_bounded(db, two):
    for number in range(ALIASES_AT_MOST + 9):
        key = put_speaker(db, two[0], Speaker(name="Ana Ito"), f"Ito {number}")
    assert len(json.loads(db["speakers"].get(key)["aliases"])) == ALIASES_AT_MOST


def test_two_documents_with_one_surname_do_not_share_a_speaker(desk):
    first = desk.attribute(desk.ingest(id="a"), "The bridge held", speaker="Ito")
    second = desk.attribute(desk.ingest("The bridge held. It snowed.", id="b"), "The bridge held", speaker="Ito")
    speakers = {
        desk.one("SELECT speaker_id FROM statements WHERE id = ?", document.statements[0].id)
        for document in (first, second)
    }
    assert len(speakers) == 2


def test_whom_the_desk_knows_is_one_row_with_all_names(db, two):
    lumo = KnownPerson(name="Lumo", aliases=("Lu", "Lumo Varga"))
    put_people(db, (lumo,))
    keys = {put_speaker(db, one, Speaker(name="Lumo", known=True), "President Lumo") for one in two}
    (row,) = db.query("SELECT * FROM speakers")
    assert keys == {row["id"]}
    assert (row["document_id"], json.loads(row["aliases"])) == (None, ["Lu", "Lumo Varga", "President Lumo"])


def test_a_name_the_desk_knows_keeps_no_row_of_a_document_from_its_own(db, two):
    put_people(db, (KnownPerson(name="Lumo"),))
    own = put_speaker(db, two[0], Speaker(name="Lumo"), None)
    assert db["speakers"].get(own)["document_id"] == two[0]


@pytest.mark.parametrize(
    ("speaker", "named"),
    [(Speaker(name="Ana Ito"), 1), (Speaker(name="officials", kind="group"), 0), (None, None)],
)
def test_an_export_tells_a_speaker_without_a_name(desk, db, speaker, named):
    document = desk.ingest("The bridge held.")
    statement = desk.statement(document, "The bridge held").model_copy(update={"speaker": speaker})
    put_statements(db, document.model_copy(update={"statements": (statement,)}), "fast")
    (row,) = export_rows(db)
    assert row["named"] == named

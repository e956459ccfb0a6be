"""The pages of one speaker and one agency."""

import sqlite3

import pytest
from review_copy import HOSTILE, Person


@pytest.fixture
def speaker_id(desk_path, ids):
    with sqlite3.connect(desk_path) as connection:
        (key,) = connection.execute("SELECT speaker_id FROM statements WHERE id = ?", [ids.pier]).fetchone()
    return key


async def test_a_speaker_s_page_has_what_they_said_and_what_copy_calls_them(visitor, ids, speaker_id):
    page = await visitor.get(f"/-/factcheck/speaker/{speaker_id}")
    assert page.status_code == 200
    assert "Ines Okafor</h1>" in page.text
    assert "Mayor Ines Okafor" in page.text
    assert f"/-/factcheck/statement/{ids.pier}" in page.text


async def test_its_json_has_the_same_facts(visitor, ids, speaker_id):
    facts = (await visitor.get(f"/-/factcheck/speaker/{speaker_id}.json")).json()
    assert facts["name"] == "Ines Okafor"
    assert facts["kind"] == "person"
    assert ids.pier in [line["id"] for line in facts["statements"]]
    assert sum(facts["states"].values()) == len(facts["statements"])


async def test_an_agency_s_page_has_the_documents_that_credit_it(visitor, ids):
    page = await visitor.get("/-/factcheck/agency/northwire")
    assert page.status_code == 200
    assert f"/-/factcheck/document/{ids.article}#at-" in page.text
    facts = (await visitor.get("/-/factcheck/agency/northwire.json")).json()
    assert facts["agency"]["id"] == "northwire"
    assert facts["documents_counted"] == 1
    assert ids.article in [one["document"]["id"] for one in facts["documents"]]


async def test_a_document_that_names_its_agency_twice_is_listed_once(visitor, ids, desk_path):
    with sqlite3.connect(desk_path) as connection:
        connection.execute(
            "INSERT INTO sourcings (document_id, agency_id, relation, level, position, confidence)"
            " VALUES (?, 'northwire', 'authored', 'document', 'metadata', 0.5)",
            [ids.article],
        )
    facts = (await visitor.get("/-/factcheck/agency/northwire.json")).json()
    assert [one["document"]["id"] for one in facts["documents"]].count(ids.article) == 1
    assert facts["documents"][0]["words"] is not None


async def test_the_statement_page_leads_to_its_speaker_and_agencies(visitor, ids, speaker_id):
    page = (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text
    assert f'href="/-/factcheck/speaker/{speaker_id}"' in page
    assert 'href="/-/factcheck/agency/northwire"' in page


async def test_tables_lead_there_too(visitor, ids, speaker_id):
    assert f'href="/-/factcheck/speaker/{speaker_id}"' in (await visitor.get("/factcheck/statements")).text
    assert f'href="/-/factcheck/speaker/{speaker_id}"' in (await visitor.get("/factcheck/speakers")).text
    assert 'href="/-/factcheck/agency/northwire"' in (await visitor.get("/factcheck/sourcings")).text
    assert 'href="/-/factcheck/agency/northwire"' in (await visitor.get("/factcheck/agencies")).text


@pytest.mark.parametrize(
    "path", ["speaker/999999", "speaker/x", "speaker/-1", "speaker/" + "9" * 40, "speaker/²", "agency/nobody"]
)
async def test_one_that_is_not_there_is_a_404(visitor, ids, path):
    page = await visitor.get(f"/-/factcheck/{path}")
    assert page.status_code == 404
    assert (await visitor.get(f"/-/factcheck/{path}.json")).json()["ok"] is False


async def test_what_the_tables_hide_these_pages_hide(serve, ids):
    hidden = {"databases": {"factcheck": {"tables": {"speakers": {"allow": {"id": "ana"}}}}}}
    stranger = Person(serve(hidden), None)
    assert (await stranger.get("/-/factcheck/speaker/1")).status_code == 403
    assert (await stranger.get("/-/factcheck/agency/northwire")).status_code == 403


async def test_hostile_names_are_only_words(visitor, desk_path, ids):
    with sqlite3.connect(desk_path) as connection:
        keys = [row[0] for row in connection.execute("SELECT id FROM speakers")]
    for key in keys:
        assert HOSTILE not in (await visitor.get(f"/-/factcheck/speaker/{key}")).text

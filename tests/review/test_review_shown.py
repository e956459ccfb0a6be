"""No page loses a statement silently: what looks like none is counted, and a link leads to it."""

import pytest

from factcheck.store.opening import open_database
from factcheck.store.read.documents import load_document
from factcheck.store.write.statements import put_statements

MORE = "1 more that looks like no statement"


@pytest.fixture
def nobody(ids, desk_path):
    """The article's third statement, which has no flag, taken for a headline and not shown."""
    db = open_database(desk_path)
    document = load_document(db, ids.article)
    update = {"shown": False, "form": "headline"}
    found = tuple(one.model_copy(update=update) if one.id == ids.nobody else one for one in document.statements)
    put_statements(db, document.model_copy(update={"statements": found}), "t1")
    speaker = db.execute("SELECT speaker_id FROM statements WHERE id = ?", [ids.nobody]).fetchone()[0]
    db.close()
    return speaker


async def pages(visitor, ids, speaker):
    return {
        "": await visitor.get("/-/factcheck"),
        "queue": await visitor.get("/-/factcheck/queue"),
        "document": await visitor.get(f"/-/factcheck/document/{ids.article}"),
        "speaker": await visitor.get(f"/-/factcheck/speaker/{speaker}"),
    }


async def test_every_list_leaves_it_out_and_says_so(visitor, ids, nobody):
    for name, page in (await pages(visitor, ids, nobody)).items():
        assert MORE in page.text, name
        assert f"/-/factcheck/statement/{ids.nobody}" not in page.text, name
        assert "hidden=1" in page.text, name


async def test_the_link_leads_to_all_of_them(visitor, ids, nobody):
    for address in ("queue", f"document/{ids.article}", f"speaker/{nobody}"):
        page = await visitor.get(f"/-/factcheck/{address}?hidden=1")
        assert f"/-/factcheck/statement/{ids.nobody}" in page.text, address
        assert "Without them" in page.text, address
        assert MORE not in page.text, address


async def test_a_list_says_what_it_looks_like(visitor, ids, nobody):
    page = await visitor.get("/-/factcheck/queue?hidden=1")
    assert "Headline" in page.text
    page = await visitor.get(f"/-/factcheck/statement/{ids.nobody}")
    assert "lists show it only where they are asked to" in page.text


async def test_the_json_has_all_of_them(visitor, ids, nobody):
    facts = (await visitor.get(f"/-/factcheck/document/{ids.article}.json")).json()
    assert len(facts["document"]["statements"]) == 3
    assert {one["id"]: one["shown"] for one in facts["standings"]}[ids.nobody] is False
    assert (await visitor.get("/-/factcheck/queue.json")).json()["not_shown"] == 1


async def test_nothing_is_said_where_nothing_is_left_out(visitor, ids):
    for address in ("", "/queue", f"/document/{ids.article}"):
        page = await visitor.get(f"/-/factcheck{address}")
        assert "no statement</a>" not in page.text


async def test_a_word_for_hidden_that_is_no_yes_is_refused_in_the_queue(visitor, ids):
    assert (await visitor.get("/-/factcheck/queue?hidden=maybe")).status_code == 400

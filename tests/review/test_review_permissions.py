"""Who may see, who may review, and what a refusal gives away: nothing."""

import sqlite3

import pytest
from datasette.app import Datasette
from review_copy import CONFIG, CONFIRMED, Person

PAGES = ["", "/queue", "/document/harbour-31", "/statement/{pier}"]


def restricted(**permissions):
    return {"plugins": {"datasette-factcheck": {"permissions": permissions}}}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "metadata",
    [
        pytest.param({"allow": False}, id="the instance"),
        pytest.param({"databases": {"factcheck": {"allow": False}}}, id="the database"),
        pytest.param({"databases": {"factcheck": {"allow": {}}}}, id="the database, to nobody"),
        pytest.param({"databases": {"factcheck": {"tables": {"statements": {"allow": False}}}}}, id="a table"),
        pytest.param(restricted(**{"factcheck-view": {"id": "ana"}}), id="the pages"),
        pytest.param(restricted(**{"factcheck-view": False}), id="the pages, to everybody"),
        pytest.param(restricted(**{"factcheck-view": "ana"}), id="the pages, misspelt"),
    ],
)
async def test_what_the_tables_hide_the_pages_hide(serve, ids, metadata, path):
    visitor = Person(serve(metadata), None)
    address = "/-/factcheck" + path.format(pier=ids.pier)
    for suffix in ("", ".json"):
        answer = await visitor.get(address + suffix)
        assert answer.status_code == 403
        for secret in ("Okafor", "Northwire", "altered-quotation", "harbour"):
            assert secret not in answer.text.replace(address, "")


async def test_unknown_ids_are_not_given_away_by_a_refusal(serve, ids):
    visitor = Person(serve({"databases": {"factcheck": {"allow": False}}}), None)
    assert (await visitor.get("/-/factcheck/statement/nothing")).status_code == 403


async def test_hidden_notes_hide_only_the_pages_that_show_them(serve, ids):
    metadata = {"databases": {"factcheck": {"tables": {"reviews": {"allow": {"id": "ana"}}}}}}
    datasette = serve(metadata)
    for actor, status in ((None, 403), ({"id": "ana"}, 200)):
        person = Person(datasette, actor)
        assert (await person.get("/-/factcheck/queue")).status_code == 200
        assert (await person.get(f"/-/factcheck/statement/{ids.pier}")).status_code == status


async def test_view_may_be_granted_by_name(serve, ids):
    datasette = serve(restricted(**{"factcheck-view": {"id": ["ana"]}}))
    assert (await Person(datasette, {"id": "ana"}).get("/-/factcheck")).status_code == 200
    assert (await Person(datasette, {"id": "eve"}).get("/-/factcheck")).status_code == 403


@pytest.mark.parametrize(
    "actor", [None, {"id": "eve"}, {"id": ""}, {"name": "ana"}, {"id": "eve", "factcheck_reviewer": True}]
)
async def test_stranger_may_not_review(desk, ids, ana, actor):
    address = f"/-/factcheck/statement/{ids.pier}"
    stranger = Person(desk, actor)
    fields = await ana.form(address)
    stranger.cookies |= {name: value for name, value in ana.cookies.items() if name != "ds_actor"}
    answer = await stranger.post(address, {**fields, **CONFIRMED, "reviewer": "ana"})
    assert answer.status_code == 403
    assert (await ana.get(f"{address}.json")).json()["reviews"] == []
    assert '<form class="fc-form' not in (await stranger.get(address)).text


async def test_nobody_reviews_where_the_settings_name_nobody(ids, desk_path):
    for config in ({}, restricted(**{"factcheck-review": None}), restricted(**{"factcheck-review": {}}), restricted()):
        person = Person(Datasette([str(desk_path)], metadata=config), {"id": "ana"})
        assert "may read but not review" in (await person.get(f"/-/factcheck/statement/{ids.pier}")).text


async def test_open_review_still_needs_a_name(ids, desk_path):
    visitor = Person(Datasette([str(desk_path)], metadata=restricted(**{"factcheck-review": True})), None)
    assert '<form class="fc-form' not in (await visitor.get(f"/-/factcheck/statement/{ids.pier}")).text


async def test_root_may_review_as_each_datasette_has_it(ids, desk_path):
    datasette = Datasette([str(desk_path)])
    address = f"/-/factcheck/statement/{ids.pier}"
    root = Person(datasette, {"id": "root"})
    needs_flag = hasattr(datasette, "root_enabled")
    assert ('<form class="fc-form' in (await root.get(address)).text) is not needs_flag
    if needs_flag:
        datasette.root_enabled = True
    assert (await root.review(address, **CONFIRMED)).status_code == 303


@pytest.mark.parametrize("make", ["no tables", "older", "newer"])
async def test_database_that_cannot_be_shown_says_why(tmp_path, make):
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE plain (id INTEGER)")
    if make != "no tables":
        connection.execute(
            "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
        )
        name = "m999_from_the_future" if make == "newer" else "m000_before"
        connection.execute("INSERT INTO _sqlite_migrations VALUES (1, 'factcheck', ?, '2020')", [name])
    connection.commit()
    connection.close()
    visitor = Person(Datasette([str(path)], metadata=CONFIG), None)
    for address in ("/-/factcheck", "/-/factcheck/document/x.json"):
        answer = await visitor.get(address)
        assert answer.status_code == 503
        assert "cannot be shown: " in answer.text
        assert "Traceback" not in answer.text
    assert (await visitor.get("/other/plain")).status_code == 200
    assert (await visitor.get("/")).status_code == 200


async def test_settings_choose_among_databases(ids, desk_path, tmp_path):
    other = tmp_path / "aaa.db"
    sqlite3.connect(other).execute("CREATE TABLE plain (id INTEGER)")
    found = Person(Datasette([str(other), str(desk_path)]), None)
    assert (await found.get(f"/-/factcheck/document/{ids.article}")).status_code == 200
    for name, status in (("factcheck", 200), ("aaa", 503), ("nowhere", 503)):
        config = {"plugins": {"datasette-factcheck": {"database": name}}}
        person = Person(Datasette([str(other), str(desk_path)], metadata=config), None)
        assert (await person.get("/-/factcheck")).status_code == status


async def test_no_database_at_all_is_said_plainly():
    assert (await Datasette([], memory=True).client.get("/-/factcheck")).status_code == 503


async def test_settings_that_do_not_hold_are_named_in_place_of_every_page(serve, ids):
    visitor = Person(serve({"plugins": {"datasette-factcheck": {"permission": {}}}}), None)
    answer = await visitor.get("/-/factcheck/queue")
    assert answer.status_code == 503
    assert "permission: there is no such setting; did you mean permissions?" in answer.text

"""The views that are made for reading, and what stands before the rows on Datasette's own pages."""

import re
import sqlite3
from urllib.parse import quote

import pytest
from review_copy import HOSTILE
from sqlite_utils import Database

from factcheck.store.queries.reading import READING_VIEWS
from factcheck.store.read.pages.agency import agency_facts
from factcheck.store.read.queue import Filters, queue_page
from factcheck.store.read.waiting import waiting_by_agency


def cell(page, column, row=0):
    """What a table shows in one column of a row, as HTML."""
    found = re.findall(rf'<td[^>]*class="col-{column}[ "][^>]*>(.*?)</td>', page.text, re.DOTALL)
    return found[row].strip()


async def rows(visitor, view, **filters):
    asked = "&".join(f"{name}={quote(value)}" for name, value in filters.items())
    return (await visitor.get(f"/factcheck/{view}.json?_shape=array&{asked}")).json()


async def test_what_is_made_for_reading_stands_first_on_the_database_page(visitor, ids):
    page = (await visitor.get("/factcheck")).text
    places = [page.index(f'<a href="/factcheck/{view.name}">{view.title}</a>') for view in READING_VIEWS]
    assert places == sorted(places)
    assert places[-1] < page.index("Custom SQL query")
    assert places[-1] < page.index('id="tables"')


async def test_whoever_may_not_see_a_view_is_not_led_to_it(serve, ids):
    tables = {"who_said_what": {"allow": {"id": "ana"}}}
    # 1.0 reads `allow` from the configuration, 0.65 from the metadata.
    served = serve({"databases": {"factcheck": {"tables": tables}}})
    page = (await served.client.get("/factcheck")).text
    assert "What each agency carried</a>" in page
    assert "Who said what</a>" not in page


async def test_other_databases_keep_datasette_s_pages(serve, desk_path, ids, tmp_path):
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (a)")
    client = serve(files=[str(desk_path), str(tmp_path / "other.db")]).client
    for path in ("/other", "/other/t"):
        assert "fc-" not in (await client.get(path)).text


async def test_a_desk_s_own_template_is_kept_and_ours_stands_around_it(serve, ids, tmp_path):
    (tmp_path / "table.html").write_text(
        '{% extends "default:table.html" %}{% block description_source_license %}OURS{% endblock %}', "utf-8"
    )
    page = (await serve(template_dir=str(tmp_path)).client.get("/factcheck/statements")).text
    assert "OURS" in page
    assert "Filter and sort" in page


async def test_every_cell_that_names_a_thing_leads_to_it(visitor, ids):
    page = await visitor.get(f"/factcheck/who_said_what?statement_id={ids.pier}")
    assert f'<a href="/-/factcheck/statement/{ids.pier}">The pier will stay' in cell(page, "statement")
    assert f'<a href="/-/factcheck/document/{ids.article}">Pier' in cell(page, "document")
    assert re.search(r'<a href="/-/factcheck/speaker/\d+">', cell(page, "speaker"))
    assert f'<a href="/-/factcheck/statement/{ids.pier}">two words differ' in cell(page, "flags")
    assert cell(page, "publisher") == '<a href="/factcheck/documents?publisher__exact=The+Quay">The Quay</a>'
    assert '<a href="/-/factcheck/agency/northwire">Northwire</a>' in cell(page, "by_way_of")


async def test_states_and_findings_are_read_by_their_labels_and_filtered_by_their_codes(visitor, ids):
    page = await visitor.get(f"/factcheck/who_said_what?statement_id={ids.pier}&state=new")
    assert cell(page, "state") == '<span class="fc-code" title="state = new">New</span>'
    assert ">Unchecked<" in cell(page, "attribution")
    assert ">New<" in cell(await visitor.get("/factcheck/statements"), "state")
    assert ">Open<" in cell(await visitor.get("/factcheck/flags"), "state")


async def test_words_that_look_like_a_code_are_words(visitor, desk_path, ids):
    with sqlite3.connect(desk_path) as connection:
        connection.execute("UPDATE traces SET quotation = 'direct'")
    assert ">direct</a>" in cell(await visitor.get("/factcheck/traces"), "quotation")


async def test_hostile_copy_is_safe_in_the_views(visitor, ids):
    for view in READING_VIEWS:
        page = await visitor.get(f"/factcheck/{view.name}")
        assert page.status_code == 200
        assert HOSTILE not in page.text


@pytest.mark.parametrize("view", READING_VIEWS, ids=lambda view: view.name)
async def test_a_view_is_filtered_sorted_and_taken_away_like_a_table(visitor, ids, view):
    for asked in ("_sort=document", "_sort_desc=state", "publisher=The+Quay", "statement__contains=pier"):
        assert (await visitor.get(f"/factcheck/{view.name}?{asked}")).status_code == 200, asked
    table = await visitor.get(f"/factcheck/{view.name}.csv?publisher=The+Quay")
    assert table.status_code == 200
    assert "The pier will stay shut" in table.text
    assert table.text.splitlines()[0].split(",")[0] in {"speaker", "agency"}


async def test_one_speaker_is_one_filter_value_whatever_the_case(visitor, ids):
    [one] = await rows(visitor, "who_said_what", statement_id=ids.pier)
    for view in ("who_said_what", "what_speakers_said"):
        found = await rows(visitor, view, speaker=one["speaker"].upper())
        assert {row["speaker_id"] for row in found} == {one["speaker_id"]}
        assert ids.pier in {row["statement_id"] for row in found}


async def test_agencies_that_one_credit_leaves_open_are_one_way(visitor, ids):
    [one] = await rows(visitor, "who_said_what", statement_id=ids.pier)
    assert one["by_way_of"] == '["coastpress or northwire"]'


async def test_what_a_list_leaves_out_the_views_leave_out(visitor, desk_path, ids):
    with sqlite3.connect(desk_path) as connection:
        connection.execute("UPDATE statements SET shown = 0")
    for view in ("who_said_what", "what_speakers_said"):
        listed = {row["statement_id"] for row in await rows(visitor, view)}
        assert ids.pier in listed, "a flag points at it"
        assert ids.nobody not in listed


@pytest.mark.parametrize("relation", ["contributed", "subject"])
async def test_what_came_by_an_agency_is_counted_alike_on_every_page(visitor, desk_path, ids, relation):
    db = Database(desk_path)
    db.execute("UPDATE statements SET shown = 0 WHERE id = ?", [ids.nobody])
    db.execute("UPDATE sourcings SET relation = ? WHERE agency_id = 'northwire'", [relation])
    db.conn.commit()
    home = {count.agency.id: count.statements for count in waiting_by_agency(db)}.get("northwire", 0)
    page = agency_facts(db, "northwire")
    queue = len(queue_page(db, Filters(agency="northwire")).rows)
    db.close()
    view = [row for row in await rows(visitor, "what_agencies_carried", agency_id="northwire") if row["statement_id"]]
    counted = {row["agency"]: row["statements"] for row in await rows(visitor, "agency_counts")}.get("Northwire", 0)
    assert {home, page.statements_counted - page.statements_left_out, queue, len(view), counted} == {
        0 if relation == "subject" else 2
    }

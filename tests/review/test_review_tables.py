"""Links out of Datasette's own pages, and the saved queries."""

import re
import sqlite3

import pytest
from datasette.utils import tilde_encode
from review_copy import HOSTILE, Person

from factcheck.store.queries import SAVED_QUERIES


async def test_tables_lead_to_the_pages(visitor, ids):
    statements = (await visitor.get("/factcheck/statements")).text
    assert f'<a href="/-/factcheck/statement/{ids.pier}">The pier will stay shut' in statements
    flags = (await visitor.get("/factcheck/flags")).text
    assert f'<a href="/-/factcheck/statement/{ids.pier}">two words differ' in flags
    assert f'<a href="/-/factcheck/document/{ids.article}">the credit names' in flags
    documents = (await visitor.get("/factcheck/documents")).text
    assert f'href="/-/factcheck/document/{tilde_encode(ids.hostile)}"' in documents
    traces = (await visitor.get("/factcheck/traces")).text
    assert f'href="/-/factcheck/statement/{ids.pier}"' in traces
    assert f'href="/-/factcheck/document/{ids.record}"' in traces
    for page in (statements, flags, documents):
        assert HOSTILE not in page


async def test_long_cells_are_cut_as_datasette_cuts_them(serve, ids):
    visitor = Person(serve(settings={"truncate_cells_html": 20}), None)
    assert (
        f'<a href="/-/factcheck/statement/{ids.pier}">The pier will stay s…</a>'
        in (await visitor.get("/factcheck/statements")).text
    )


async def test_other_databases_are_left_alone(serve, desk_path, ids, tmp_path):
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE statements (id TEXT PRIMARY KEY, content TEXT)")
    connection.execute("INSERT INTO statements VALUES ('a', 'words')")
    connection.commit()
    page = await serve(files=[str(desk_path), str(other)]).client.get("/other/statements")
    assert page.status_code == 200
    assert "/-/factcheck/statement" not in page.text


async def test_menus_offer_the_pages_to_those_who_may_see_them(serve, ids):
    for metadata, there in (
        ({}, True),
        ({"plugins": {"datasette-factcheck": {"permissions": {"factcheck-view": False}}}}, False),
    ):
        client = serve(metadata).client
        assert ("Fact-check</a>" in (await client.get("/")).text) is there
        assert ("See what waits for review" in (await client.get("/factcheck")).text) is there
        assert ("Open the review queue" in (await client.get("/factcheck/statements")).text) is there


async def test_row_page_leads_to_the_statement(visitor, ids):
    page = await visitor.get(f"/factcheck/statements/{ids.pier}")
    assert f"/-/factcheck/statement/{ids.pier}" in page.text


async def test_saved_queries_appear(visitor, ids):
    page = await visitor.get("/factcheck")
    listing = page.text + (await visitor.get("/factcheck/-/queries")).text
    for query in SAVED_QUERIES:
        assert query.title in listing or f"/factcheck/{query.name}" in listing


@pytest.mark.parametrize("query", SAVED_QUERIES, ids=lambda query: query.name)
async def test_saved_query_runs(visitor, ids, query):
    answer = await visitor.get(f"/factcheck/{query.name}.json?_shape=array")
    assert answer.status_code == 200
    assert isinstance(answer.json(), list)
    page = await visitor.get(f"/factcheck/{query.name}")
    assert page.status_code == 200
    assert not re.search("message-error", page.text)

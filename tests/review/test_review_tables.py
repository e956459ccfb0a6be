"""Links out of Datasette's own pages, and the saved queries."""

import json
import re
import sqlite3

import pytest
from datasette.utils import tilde_encode
from review_copy import ARTICLE, HOSTILE, Person

from factcheck.store.queries.saved import SAVED_QUERIES


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


def put(desk_path, sql, *values):
    with sqlite3.connect(desk_path) as connection:
        connection.execute(sql, values)


def cells(page, column):
    """What a table shows in one column, as HTML."""
    found = re.findall(rf'<td[^>]*class="col-{column}[ "][^>]*>(.*?)</td>', page.text, re.DOTALL)
    return [re.sub(r'^<div class="fc-cell">(.*)</div>$', r"\1", one.strip(), flags=re.DOTALL) for one in found]


@pytest.fixture
def cluster(desk_path, ids):
    lists = {
        "outlets": ["The Quay", HOSTILE, *(f"Outlet {n}" for n in range(10))],
        "agencies": ["coastpress", "northwire"],
        "origins": ["northwire", "nobody", HOSTILE],
        "speakers": ["Ines Okafor"],
        "days": ["2031-03-03", "2031-03-04"],
    }
    fixed = ("c1", "The pier will stay shut", ids.article, 12, 1)
    columns = "id, quotation, first_document_id, documents, variants"
    put(
        desk_path,
        f"INSERT INTO quotation_clusters ({columns}, {', '.join(lists)}) VALUES ({', '.join('?' * 10)})",
        *fixed,
        *(json.dumps(some) for some in lists.values()),
    )
    put(
        desk_path,
        'INSERT INTO quotation_cluster_members (cluster_id, document_id, start, "end", text) VALUES (?, ?, 5, 9, ?)',
        "c1",
        ids.article,
        HOSTILE,
    )


async def test_lists_are_read_as_lists(visitor, cluster):
    page = await visitor.get("/factcheck/quotation_clusters")
    assert cells(page, "days") == ["3 Mar 2031, 4 Mar 2031"]
    [outlets] = cells(page, "outlets")
    assert outlets.startswith("The Quay, &lt;script&gt;")
    assert outlets.endswith("Outlet 3 and 6 more")
    assert HOSTILE not in page.text


async def test_agencies_among_them_lead_to_their_pages_and_outlets_do_not(visitor, cluster):
    page = await visitor.get("/factcheck/quotation_clusters")
    [agencies], [origins] = cells(page, "agencies"), cells(page, "origins")
    assert agencies == (
        '<a href="/-/factcheck/agency/coastpress">Coastpress</a>, <a href="/-/factcheck/agency/northwire">Northwire</a>'
    )
    assert origins.startswith('<a href="/-/factcheck/agency/northwire">Northwire</a>, nobody, &lt;script')


async def test_an_empty_list_is_an_empty_cell(visitor, ids):
    assert set(cells(await visitor.get("/factcheck/sourcings"), "chain")) == {"&nbsp;"}


async def test_a_chain_is_read_from_the_outside_in_and_leads_to_its_words(visitor, desk_path, ids):
    at = ARTICLE.index("Northwire")
    chain = [{"start": at, "end": at + 9, "text": "Northwire"}, {"start": 0, "end": 3, "text": HOSTILE}]
    put(desk_path, "UPDATE sourcings SET chain = ? WHERE agency_id = 'northwire'", json.dumps(chain))
    page = await visitor.get("/factcheck/sourcings?agency_id=northwire&level=document&statement_id__isnull=1")
    [shown] = cells(page, "chain")
    outer, inner = shown.split(" ← ")
    assert outer == f'<a href="/-/factcheck/document/{ids.article}#at-{at}">Northwire</a>'
    assert f"/-/factcheck/document/{ids.article}#at-0" in inner
    assert HOSTILE not in page.text


async def test_a_diff_is_struck_and_underlined(visitor, ids):
    [shown] = cells(await visitor.get("/factcheck/traces"), "diff")
    assert shown == (
        "The pier will stay <del>closed</del> <ins>shut</ins> until every <del>single</del> pile has been looked at"
    )


@pytest.mark.parametrize(
    ("diff", "shown"),
    [
        ([["same", "a b", "a b"]], "the same words"),
        ([], "&nbsp;"),
        ([["changed", "<b>", "<i>"]], "<del>&lt;i&gt;</del> <ins>&lt;b&gt;</ins>"),
        ([["same", "a b c d e f g h i j", ""], ["added", "k", ""]], "a b c d … g h i j <ins>k</ins>"),
        ([["added", "x " * 5000, ""]], "<ins>x x x x … x x x x</ins>"),
    ],
)
async def test_any_diff_is_safe_and_short(visitor, desk_path, ids, diff, shown):
    put(desk_path, "UPDATE traces SET diff = ?", json.dumps(diff))
    assert cells(await visitor.get("/factcheck/traces"), "diff") == [shown]


@pytest.mark.parametrize("broken", ["{", '{"a": 1}', "[1, null]", '[["same"]]', "null"])
async def test_what_is_no_list_breaks_no_table(visitor, desk_path, cluster, broken):
    put(desk_path, "UPDATE traces SET diff = ?, differs = ?", broken, broken)
    put(desk_path, "UPDATE sourcings SET chain = ?", broken)
    put(desk_path, "UPDATE quotation_clusters SET outlets = ?, agencies = ?", broken, broken)
    for table in ("traces", "sourcings", "quotation_clusters"):
        assert (await visitor.get(f"/factcheck/{table}")).status_code == 200


async def test_words_lead_to_their_place_in_the_document(visitor, cluster, ids):
    [words] = cells(await visitor.get("/factcheck/quotation_cluster_members"), "text")
    assert words.startswith(f'<a href="/-/factcheck/document/{ids.article}#at-5">&lt;script')
    [found] = cells(await visitor.get("/factcheck/traces"), "found")
    assert f'href="/-/factcheck/document/{ids.record}#at-' in found


async def test_the_answers_of_a_query_lead_to_the_pages_too(visitor, cluster, ids):
    page = (await visitor.get("/factcheck/utterances_in_conflict")).text
    for path in (f"document/{ids.article}", "cluster/c1"):
        assert f'href="/-/factcheck/{path}"' in page
    assert "3 Mar 2031, 4 Mar 2031" in page


async def test_pages_of_other_databases_get_no_style_of_ours(visitor, serve, desk_path, ids, tmp_path):
    assert "tables.css" in (await visitor.get("/factcheck/traces")).text
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (a)")
    client = serve(files=[str(desk_path), str(tmp_path / "other.db")]).client
    assert "tables.css" not in (await client.get("/other/t")).text


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

"""metadata.yml, read by Datasette as its command line reads it."""

import inspect
import json
import re
from pathlib import Path

import pytest
import yaml
from datasette import cli
from datasette.app import Datasette
from datasette.utils import parse_metadata

from factcheck.store.queries.reading import READING_VIEWS

METADATA = Path(__file__).parents[2] / "metadata.yml"
TABLES = yaml.safe_load(METADATA.read_text("utf-8"))["databases"]["factcheck"]["tables"]
BROWSED = [name for name, texts in TABLES.items() if not texts.get("hidden")]
# These grow with the corpus; a live facet over them never comes in time.
READING = tuple(view.name for view in READING_VIEWS)
LARGE = (
    *("statements", "statement_spans", "sourcings", "flags", "flag_evidence", "traces", "verifications"),
    *("checker_runs", "turns", *READING),
)
GROUPED = ("quotation_clusters", "quotation_cluster_members")
# Its order is by the day a flag was first seen, which has no index yet.
UNSORTED = {"flags"}


@pytest.fixture
async def datasette(desk, path):
    document = desk.article()
    desk.confirm(document.statements[0], note="the minutes have it")
    desk.check(document, desk.flag(document))
    # As `-m metadata.yml` does in either version: parse it and hand it over as metadata, no config.
    assert "parse_metadata(metadata.read())" in inspect.getsource(cli)
    served = Datasette([str(path)], metadata=parse_metadata(METADATA.read_text("utf-8")))
    await served.invoke_startup()
    return served


@pytest.mark.parametrize("table", BROWSED)
async def test_a_table_s_page_shows_its_texts(datasette, table):
    response = await datasette.client.get(f"/factcheck/{table}")
    assert response.status_code == 200
    shown = re.sub(r"\s+", " ", response.text.replace("&#39;", "'").replace("&#x27;", "'"))
    assert TABLES[table]["description"] in shown
    for text in TABLES[table]["columns"].values():
        assert text in shown


async def test_the_database_page_hides_machinery_and_shows_the_rest(datasette):
    page = (await datasette.client.get("/factcheck.json")).json()
    visible = {one["name"] for one in (*page["tables"], *page["views"]) if not one.get("hidden")}
    assert visible == set(BROWSED)


async def test_the_front_page_says_what_this_is(datasette):
    response = await datasette.client.get("/")
    assert "Who said what, in which words" in response.text


async def test_rows_are_named_by_their_labels(datasette):
    response = await datasette.client.get("/factcheck/statements")
    assert "Ana Ito</a>" in response.text


async def test_checkers_find_their_settings(datasette):
    settings = datasette.plugin_config("datasette-factcheck")
    phrases = settings["checkers"]["stock-phrases"]["settings"]["phrases"]
    assert "all options on the table" in phrases
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("table", LARGE)
def test_a_large_table_has_no_facets(table):
    assert "facets" not in TABLES[table]


@pytest.mark.parametrize("table", BROWSED)
def test_sorts_labels_and_facets_name_columns(table):
    texts = TABLES[table]
    named = [texts.get("sort"), texts.get("sort_desc"), texts.get("label_column"), *texts.get("facets", [])]
    assert {name for name in named if name} <= set(texts["columns"])


@pytest.mark.parametrize("table", sorted({*LARGE, "documents", "traces", *GROUPED} - UNSORTED))
def test_a_table_that_grows_is_sorted_by_an_index(desk, table):
    texts = TABLES[table]
    sort = texts.get("sort_desc") or texts.get("sort") or "rowid"
    order = "DESC" if "sort_desc" in texts else "ASC"
    steps = desk.db.execute(f"EXPLAIN QUERY PLAN SELECT * FROM {table} ORDER BY {sort} {order} LIMIT 51").fetchall()
    # What a row of a view puts together of a few rows, below its own subquery, may be sorted.
    assert not [step[3] for step in steps if "TEMP B-TREE" in step[3] and step[1] == 0]


def test_what_a_reader_is_told_of_a_view_is_what_its_page_says():
    told = {view.name: (view.title, view.description) for view in READING_VIEWS}
    assert told == {name: (TABLES[name]["title"], TABLES[name]["description"]) for name in READING}


@pytest.mark.parametrize("view", READING)
def test_words_stand_before_ids(view):
    columns = list(TABLES[view]["columns"])
    ids = [column for column in columns if column.endswith("_id")]
    assert ids == columns[-len(ids) :]


def test_nothing_stands_there_that_datasette_1_0_drops_or_ignores():
    text = METADATA.read_text("utf-8")
    assert not re.search(r"^\s*(queries|allow_sql|allow):", text, re.MULTILINE)


async def test_search_finds_documents(datasette):
    response = await datasette.client.get("/factcheck/documents.json?_search=raining&_shape=array")
    assert [row["id"] for row in response.json()] == ["bridge"]


@pytest.mark.skipif(not hasattr(Datasette, "allowed"), reason="0.65 has no way to write rows")
@pytest.mark.parametrize(
    ("path_", "body"),
    [
        ("statements/{id}/-/update", {"update": {"attribution": "fabricated"}}),
        ("statements/-/upsert", {"rows": [{"id": "{id}", "state": "new"}]}),
        ("statements/{id}/-/delete", {}),
        ("reviews/1/-/update", {"update": {"reviewer": "ben"}}),
        ("reviews/1/-/delete", {}),
        ("evidence/1/-/update", {"update": {"words": "no"}}),
        ("documents/bridge/-/update", {"update": {"text": "no"}}),
    ],
)
async def test_even_root_cannot_rewrite_the_log_through_datasette(datasette, desk, path_, body):
    datasette.root_enabled = True
    statement_id = desk.one("SELECT statement_id FROM reviews")
    before = desk.dump()
    response = await datasette.client.post(
        f"/factcheck/{path_}".replace("{id}", statement_id),
        json=json.loads(json.dumps(body).replace("{id}", statement_id)),
        cookies={"ds_actor": datasette.client.actor_cookie({"id": "root"})},
    )
    assert response.status_code == 400, response.text
    assert desk.dump() == before

"""What a page asks before it shows anything: every table it reads from, and each question once a request."""

import sqlite3
from types import SimpleNamespace

import pytest
from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm
from review_copy import Person

from factcheck.review.access import access_of
from factcheck.review.compat import hookimpl
from factcheck.review.routes import (
    AGENCY_PAGE,
    CHECKERS_PAGE,
    CLUSTER_PAGE,
    DOCUMENT_PAGE,
    FLAG_PAGE,
    HOME_PAGE,
    QUEUE_PAGE,
    REPORT_PAGE,
    SPEAKER_PAGE,
    STATEMENT_PAGE,
)
from factcheck.store import borrowed

PAGES = {
    "home": ("/-/factcheck", HOME_PAGE),
    "queue": ("/-/factcheck/queue", QUEUE_PAGE),
    "statement": ("/-/factcheck/statement/{ids.pier}", STATEMENT_PAGE),
    "document": ("/-/factcheck/document/{ids.article}", DOCUMENT_PAGE),
    "report": ("/-/factcheck/report/{ids.article}", REPORT_PAGE),
    "speaker": ("/-/factcheck/speaker/{speaker}", SPEAKER_PAGE),
    "agency": ("/-/factcheck/agency/northwire", AGENCY_PAGE),
    "cluster": ("/-/factcheck/cluster/c1", CLUSTER_PAGE),
    "checkers": ("/-/factcheck/checkers", CHECKERS_PAGE),
    "flag": ("/-/factcheck/flag/{flag}", FLAG_PAGE),
}
TABLES = sorted({table for _, page in PAGES.values() for table in page.tables})
# One each for the database, the instance, our two permissions and Datasette's own menu.
QUESTIONS_AT_MOST = 5
# The look at the schema and the page itself; 1.0 has a look at the schema of its own.
JOBS_AT_MOST = 3
# 1.0 answers questions of permission from a database too.
ALL_JOBS_AT_MOST = 8


@pytest.fixture
def addresses(desk_path, ids):
    with sqlite3.connect(desk_path) as connection:
        (speaker,) = connection.execute("SELECT speaker_id FROM statements WHERE id = ?", [ids.pier]).fetchone()
        (flag,) = connection.execute("SELECT id FROM flags WHERE statement_id = ?", [ids.pier]).fetchone()
        lists = "outlets, agencies, origins, speakers, days"
        connection.execute(
            f"INSERT INTO quotation_clusters (id, quotation, first_document_id, documents, variants, {lists})"
            " VALUES ('c1', 'The pier', ?, 1, 1, '[]', '[]', '[]', '[]', '[]')",
            [ids.article],
        )
        connection.execute(
            "INSERT INTO quotation_cluster_members"
            ' (cluster_id, document_id, statement_id, start, "end", text) VALUES (?, ?, ?, 5, 9, ?)',
            ["c1", ids.article, ids.pier, "pier"],
        )
    return {name: path.format(ids=ids, speaker=speaker, flag=flag) for name, (path, _) in PAGES.items()}


@pytest.fixture
def asked(monkeypatch):
    """The questions of permission and the jobs of databases, from here on."""
    seen = SimpleNamespace(questions=[], jobs=[])

    def counting(owner, name, kept, what):
        own = getattr(owner, name)

        async def counted(self, *values, **named):
            kept.append(what(self, values, named))
            return await own(self, *values, **named)

        monkeypatch.setattr(owner, name, counted)

    for name in ("permission_allowed", "allowed", "allowed_resources"):
        if hasattr(Datasette, name):
            counting(Datasette, name, seen.questions, lambda _, values, named: (values, named))
    # On 1.0 both ways to read end in the private one; on 0.65 in the public one.
    job = "_execute_fn" if hasattr(Database, "_execute_fn") else "execute_fn"
    counting(Database, job, seen.jobs, lambda database, *_: database.name)
    return seen


class Judge:
    """A stranger's plugin that hides tables."""

    __name__ = "judge"

    def __init__(self):
        self.hidden = set()

    @hookimpl
    def permission_allowed(self, action, resource):
        return False if action == "view-table" and resource[1] in self.hidden else None

    @hookimpl
    def permission_resources_sql(self, action):
        if action != "view-table" or not self.hidden:
            return None
        from datasette.permissions import PermissionSQL  # noqa: PLC0415 - 1.0 only

        rows = " UNION ALL ".join(
            f"SELECT 'factcheck' AS parent, '{table}' AS child, 0 AS allow, 'hidden' AS reason" for table in self.hidden
        )
        return PermissionSQL(sql=rows)


@pytest.fixture
def judge():
    judge = Judge()
    pm.register(judge, "judge")
    yield judge
    pm.unregister(judge)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("actor", [None, {"id": "ana"}], ids=["visitor", "reviewer"])
async def test_a_page_asks_few_questions_and_reads_in_one_job(desk, addresses, asked, page, actor):
    person = Person(desk, actor)
    await person.get("/-/factcheck")
    asked.questions.clear()
    asked.jobs.clear()
    assert (await person.get(addresses[page])).status_code == 200
    assert 0 < len(asked.questions) <= QUESTIONS_AT_MOST
    assert 0 < asked.jobs.count("factcheck") <= JOBS_AT_MOST
    assert len(asked.jobs) <= ALL_JOBS_AT_MOST


async def test_a_page_and_its_menu_ask_about_no_table_twice(serve, addresses, asked, judge):
    judge.hidden = {"nothing_of_ours"}
    visitor = Person(serve(), None)
    for address in (addresses["statement"], "/-/versions"):
        asked.questions.clear()
        assert (await visitor.get(address)).status_code == 200
        resources = [named.get("resource") for _, named in asked.questions]
        tables = [str(one) for one in resources if isinstance(one, tuple) or getattr(one, "child", None)]
        assert len(tables) == len(set(tables)) <= len(TABLES)


@pytest.mark.parametrize("table", TABLES)
async def test_a_page_is_refused_where_one_of_its_tables_may_not_be_seen(serve, addresses, table):
    visitor = Person(serve({"databases": {"factcheck": {"tables": {table: {"allow": False}}}}}), None)
    for name, (_, page) in PAGES.items():
        answer = await visitor.get(addresses[name])
        assert answer.status_code == (403 if table in page.tables else 200), name


@pytest.mark.parametrize("table", ["reviews", "speakers", "checker_runs", "quotation_clusters"])
async def test_a_plugin_that_hides_a_table_hides_its_pages(serve, addresses, judge, table):
    judge.hidden = {table}
    visitor = Person(serve(), None)
    for name, (_, page) in PAGES.items():
        answer = await visitor.get(addresses[name])
        assert answer.status_code == (403 if table in page.tables else 200), name


@pytest.mark.parametrize("spelling", ["Statements", "STATEMENTS", "statements"])
async def test_a_table_is_hidden_however_the_settings_spell_it(serve, addresses, spelling):
    visitor = Person(serve({"databases": {"factcheck": {"tables": {spelling: {"allow": False}}}}}), None)
    shown = (await visitor.get("/factcheck/statements")).status_code
    assert (await visitor.get(addresses["queue"])).status_code == shown


async def test_a_table_opened_to_one_is_open_to_that_one_alone(serve, addresses):
    tables = {table: {"allow": {"id": "ana"}} for table in TABLES}
    datasette = serve({"databases": {"factcheck": {"allow": False, "tables": tables}}})
    for actor, status in (({"id": "ana"}, 200), ({"id": "eve"}, 403), (None, 403)):
        person = Person(datasette, actor)
        assert (await person.get(addresses["statement"])).status_code == status


async def test_what_was_allowed_once_is_asked_again_at_the_next_request(serve, addresses, judge):
    visitor = Person(serve(), None)
    assert (await visitor.get(addresses["statement"])).status_code == 200
    judge.hidden = {"reviews"}
    assert (await visitor.get(addresses["statement"])).status_code == 403
    judge.hidden = set()
    assert (await visitor.get(addresses["statement"])).status_code == 200


async def test_the_answers_for_one_actor_are_not_given_to_another(serve, ids):
    datasette = serve({"databases": {"factcheck": {"allow": {"id": "ana"}}}})
    await datasette.invoke_startup()
    request = SimpleNamespace(scope={})
    ana = {"id": "ana"}
    first = access_of(datasette, request, ana, "factcheck")
    assert await first.may_view(HOME_PAGE.tables)
    assert access_of(datasette, request, {"id": "ana"}, "factcheck") is first
    assert not await access_of(datasette, request, None, "factcheck").may_view(HOME_PAGE.tables)
    # An actor that somebody changes in place is another actor.
    again = access_of(datasette, request, ana, "factcheck")
    ana["id"] = "eve"
    assert access_of(datasette, request, ana, "factcheck") is not again
    assert not await access_of(datasette, request, ana, "factcheck").may_view(HOME_PAGE.tables)
    assert access_of(datasette, None, None, "factcheck") is not access_of(datasette, None, None, "factcheck")


@pytest.mark.parametrize("page", PAGES)
async def test_a_page_reads_no_table_but_those_it_asked_for(desk, addresses, monkeypatch, page):
    read, read_through = set(), borrowed.read

    def note(action, table, *_):
        if action == sqlite3.SQLITE_READ and not table.startswith(("sqlite_", "_sqlite_")):
            read.add(table)
        return sqlite3.SQLITE_OK

    def watched(connection, question):
        connection.set_authorizer(note)
        try:
            return read_through(connection, question)
        finally:
            connection.set_authorizer(None)

    monkeypatch.setattr(borrowed, "read", watched)
    assert (await Person(desk, {"id": "ana"}).get(addresses[page])).status_code == 200
    assert read
    assert read - {"json_each", "migrations"} <= set(PAGES[page][1].tables)

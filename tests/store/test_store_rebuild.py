"""A table is rebuilt under a database full of reviews: nothing is lost, and what was refused is refused still."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.model import FlagReview
from factcheck.store.opening import open_database, schema_problem
from factcheck.store.schema import migrations
from factcheck.store.schema.migrations import Migration
from factcheck.store.schema.rebuild import rebuild_table
from factcheck.store.write.flag_reviews import add_flag_review
from tests.store.test_store_triggers import REFUSED

GUARDED = [
    "documents",
    "document_versions",
    "statements",
    "reviews",
    "evidence",
    "notes",
    "flags",
    "traces",
    "rewordings",
]
ECHO = "'paraphrase', 'echo'"


@pytest.fixture
def full(desk, path):
    """A desk whose every table has rows; what comes back is the path of its database, shut."""
    desk.attribute(desk.ingest(), "It rained for a week,")
    document = desk.attribute(desk.ingest(), "It rained for a week", "The bridge held", "With reporting")
    record = desk.ingest(desk.RECORD, id="record", kind="record")
    desk.ingest("It snowed.", id="other")
    desk.credit(document, "Reuters", "AFP")
    desk.put_traces(document, desk.trace(document, record))
    desk.check(document, desk.flag(document))
    flag_id = desk.one("SELECT id FROM flags")
    add_flag_review(desk.db, FlagReview(flag_id=flag_id, reviewer="ana", state="upheld"))
    first, second, _ = document.statements
    desk.confirm(first, note="the minutes have it")
    desk.confirm(first, "ben")
    desk.review(second, state="second_review", attribution="fabricated")
    desk.review(second, "ben", state="done", attribution="fabricated", evidence=(desk.FOUND,))
    desk.db.execute("DELETE FROM statement_spans WHERE rowid = 1")  # so that rowids have a gap
    desk.db.execute("DELETE FROM document_versions WHERE document_id = 'other'")
    desk.db.execute("DELETE FROM documents WHERE id = 'other'")
    desk.ingest("It hailed.", id="other")
    # An id that was given out and whose row never came to be is not given out again.
    desk.db.execute("UPDATE sqlite_sequence SET seq = 40 WHERE name = 'reviews'")
    return path


def upgraded(path, monkeypatch, migrate) -> Database:
    with monkeypatch.context() as later:
        later.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, Migration("m998_rebuilt", migrate)))
        return open_database(path)


def with_echo(db):
    rebuild_table(db, "traces", db["traces"].schema.replace("'paraphrase'", ECHO))


def rows_of(db) -> dict[str, list[tuple]]:
    """Every row of every table with its rowid, but for what records the migrations."""
    found = {}
    for name in db.table_names():
        keeps_no_rowid = name in {"passage_keys", "sqlite_sequence"} or name.startswith("documents_fts_")
        if name != "_sqlite_migrations":
            columns = "*" if keeps_no_rowid else "rowid, *"
            found[name] = db.execute(f"SELECT {columns} FROM {name} ORDER BY 1").fetchall()
    return found


def made_of(db, *kinds) -> set[tuple[str, str, str]]:
    rows = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {tuple(row) for row in rows if row[0] in kinds}


def test_a_trace_relation_is_added_under_a_database_full_of_reviews(full, monkeypatch):
    with closing(Database(full)) as db:
        rows, made = rows_of(db), made_of(db, "index", "trigger")
    with closing(upgraded(full, monkeypatch, with_echo)) as db:
        assert rows_of(db) == rows
        assert made_of(db, "index", "trigger") == made
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        assert db.execute("PRAGMA legacy_alter_table").fetchone()[0] == 0
        db.execute("UPDATE traces SET relation = 'echo'")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            db.execute("UPDATE traces SET relation = 'rumour'")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            db.execute("UPDATE traces SET statement_id = 'nowhere'")


def tables():
    with closing(Database(memory=True)) as db:
        migrations.apply(db)
        return [name for name in db.table_names() if not name.startswith(("_", "sqlite_", "documents_fts"))]


@pytest.fixture(params=tables())
def rebuilt(request, full, monkeypatch):
    """The same database with one table rebuilt as it was, and how its rows and schema were."""
    with closing(Database(full)) as db:
        before = rows_of(db), made_of(db, "index", "trigger"), db[request.param].columns, db[request.param].foreign_keys
    with closing(
        upgraded(full, monkeypatch, lambda db: rebuild_table(db, request.param, db[request.param].schema))
    ) as db:
        yield db, request.param, before


def test_any_table_is_rebuilt_with_all_that_hangs_on_it(rebuilt):
    db, table, before = rebuilt
    assert (rows_of(db), made_of(db, "index", "trigger"), db[table].columns, db[table].foreign_keys) == before
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert [row["id"] for row in db["documents"].search("hailed")] == ["other"]


@pytest.mark.parametrize("rebuilt", GUARDED, indirect=True)
def test_what_was_refused_is_refused_still(rebuilt):
    db, _, (rows, *_) = rebuilt
    for way, sql in REFUSED.items():
        with pytest.raises(sqlite3.IntegrityError):
            pytest.fail(f"{way} was let through: {db.execute(sql).rowcount}")
    assert rows_of(db) == rows


@pytest.mark.parametrize("rebuilt", ["reviews"], indirect=True)
def test_an_id_is_not_given_out_twice(rebuilt):
    db, _, _ = rebuilt
    db.execute(
        "INSERT INTO reviews"
        " (statement_id, document_version, follows, reviewer, state, attribution, rating, reviewed_at)"
        " SELECT statement_id, 1, max(id), 'cy', 'in_review', 'unchecked', 'not_rated', 'now' FROM reviews"
        " GROUP BY statement_id LIMIT 1"
    )
    assert db.execute("SELECT max(id) FROM reviews").fetchone()[0] == 41


@pytest.mark.parametrize("rebuilt", ["documents"], indirect=True)
def test_search_follows_what_comes_in_after(rebuilt):
    db, _, _ = rebuilt
    db.execute("UPDATE documents SET version = 2, text = 'It thundered.' WHERE id = 'other'")
    assert [[row["id"] for row in db["documents"].search(word)] for word in ("hailed", "thundered")] == [[], ["other"]]


def test_a_column_is_dropped_renamed_filled_or_added(full, monkeypatch):
    def migrate(db):
        rebuild_table(
            db,
            "speakers",
            "CREATE TABLE speakers (id INTEGER PRIMARY KEY, called TEXT NOT NULL, name TEXT, kind TEXT NOT NULL,"
            " document_id TEXT REFERENCES documents(id), since TEXT NOT NULL DEFAULT 'ever')",
            {"called": "upper(name)"},
        )

    with closing(upgraded(full, monkeypatch, migrate)) as db:
        assert next(db["speakers"].rows) == {
            "id": 1, "called": "ANA ITO", "name": "Ana Ito", "kind": "person", "document_id": None, "since": "ever"
        }  # fmt: skip
        assert "speakers_scope" in {index.name for index in db["speakers"].indexes}


NOT_DONE = {
    "a trigger names a column that is gone": (
        "statements",
        lambda sql: sql.replace("        tagger TEXT NOT NULL,\n", "").replace("stated_on_latest TEXT,", ""),
        None,
        "does not hold",
    ),
    "an index names a column that is gone": (
        "speakers",
        lambda sql: sql.replace("name TEXT NOT NULL,", ""),
        None,
        "name",
    ),
    "a row would point nowhere": ("documents", lambda sql: sql, {"id": "'new ' || id"}, "would point to none of"),
    "a row breaks the new rule": ("flags", lambda sql: sql.replace("'query', ", ""), None, "CHECK constraint"),
    "the statement makes another table": (
        "flags",
        lambda sql: sql.replace("flags", "banners", 1),
        None,
        "of that name",
    ),
}


@pytest.mark.parametrize(("table", "how", "values", "said"), NOT_DONE.values(), ids=NOT_DONE.keys())
def test_what_would_not_hold_is_not_done(full, monkeypatch, table, how, values, said):
    with closing(Database(full)) as db:
        before = list(db.conn.iterdump())
    with pytest.raises(StoreError, match=said):
        upgraded(full, monkeypatch, lambda db: rebuild_table(db, table, how(db[table].schema), values))
    with closing(Database(full)) as db:
        assert list(db.conn.iterdump()) == before
    with closing(open_database(full)) as db:
        assert schema_problem(db) is None


def test_it_is_refused_outside_a_transaction_and_with_foreign_keys_on(db):
    sql = db["traces"].schema
    with pytest.raises(StoreError, match="within a transaction"):
        rebuild_table(db, "traces", sql)
    with pytest.raises(StoreError, match="foreign keys off"), db.atomic():
        rebuild_table(db, "traces", sql)

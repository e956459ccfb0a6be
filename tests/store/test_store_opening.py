import os
import shutil
import sqlite3
import tempfile
import threading
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from factcheck.errors import StoreError
from factcheck.store.opening import open_database, schema_problem, wrap, writing
from factcheck.store.schema import migrations
from factcheck.store.schema.migrations import Migration
from factcheck.store.write import reviews


def test_a_missing_folder_is_made(tmp_path):
    path = tmp_path / "a" / "b" / "factcheck.db"
    with closing(open_database(path)) as db:
        assert schema_problem(db) is None
    assert path.exists()


def test_a_database_is_ready_for_readers_while_it_is_written(db):
    assert db.journal_mode == "wal"
    assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_opening_again_changes_nothing(path, desk):
    desk.article()
    before = desk.dump()
    open_database(path).close()
    assert desk.dump() == before


def test_an_empty_file_becomes_a_database(tmp_path):
    path = tmp_path / "empty.db"
    path.touch()
    with closing(open_database(path)) as db:
        assert schema_problem(db) is None


def newer(db):
    db["_sqlite_migrations"].insert(
        {"migration_set": "factcheck", "name": "m999_from_the_future", "applied_at": "2031-01-01"}
    )


@pytest.fixture
def foreign(tmp_path):
    """Somebody else's database, which uses sqlite-utils migrations of its own."""
    path = tmp_path / "recipes.db"
    with closing(Database(path)) as db:
        db["recipes"].insert({"name": "soup"})
        Migrations("recipes").ensure_migrations_table(db)
        db["_sqlite_migrations"].insert({"migration_set": "recipes", "name": "m001", "applied_at": "now"})
    return path


def test_a_newer_database_is_refused_and_left_as_it_is(path, desk):
    newer(desk.db)
    before = desk.dump()
    with pytest.raises(StoreError, match=r"factcheck\.db: written by a newer factcheck.*pip install -U"):
        open_database(path)
    assert desk.dump() == before
    assert "newer factcheck" in schema_problem(desk.db)


def test_an_older_database_is_not_served_before_it_is_upgraded(db, monkeypatch):
    later = Migration("m998_a_later_one", lambda db: None)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, later))
    assert "older factcheck" in schema_problem(db)
    migrations.apply(db)
    assert schema_problem(db) is None


def test_a_migration_that_fails_leaves_the_database_as_it_was(path, desk, monkeypatch):
    def broken(db):
        db.execute("ALTER TABLE reviews ADD COLUMN mood TEXT")
        db.execute("SELECT nonsense")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, Migration("m998_broken", broken)))
    desk.confirm(desk.article().statements[0])
    before = desk.dump()
    with pytest.raises(StoreError, match="no such column"):
        open_database(path)
    assert desk.dump() == before


def test_somebody_else_s_database_is_refused_and_left_as_it_is(foreign):
    before = foreign.read_bytes()
    with pytest.raises(StoreError, match=r"recipes\.db: an SQLite database, but not factcheck's"):
        open_database(foreign)
    assert foreign.read_bytes() == before
    with closing(Database(foreign)) as db:
        assert schema_problem(db) == "it is not a factcheck database"


def test_an_empty_database_is_no_factcheck_database():
    assert schema_problem(Database(memory=True)) == "it is not a factcheck database"


def test_looking_for_a_schema_problem_writes_nothing(path, db):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        assert schema_problem(wrap(connection)) is None


@pytest.mark.parametrize("content", [b"Dear editor,\n" * 100, b"\0" * 4096], ids=["a letter", "zeros"])
def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"letter\.db: it is not an SQLite database"):
        open_database(path)
    assert path.read_bytes() == content


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(StoreError, match="cannot be opened"):
        open_database(tmp_path)


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    (tmp_path / "db").write_text("not a folder")
    with pytest.raises(StoreError, match="Choose another place with --db"):
        open_database(tmp_path / "db" / "factcheck.db")


@contextmanager
def as_nobody():
    # The superuser may write what is read-only; such tests take off that hat.
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("folder_mode", "said"),
    [
        pytest.param(0o777, "it is read-only", id="the file"),
        pytest.param(0o555, r"it is read-only|cannot be opened", id="the file and its folder"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_read_only_database_is_refused_at_once(folder_mode, said):
    folder = Path(tempfile.mkdtemp(prefix="factcheck-"))
    path = folder / "factcheck.db"
    try:
        open_database(path).close()
        path.chmod(0o444)
        folder.chmod(folder_mode)
        with as_nobody(), pytest.raises(StoreError, match=said):
            open_database(path)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_folder_that_may_not_be_made_is_named():
    folder = Path(tempfile.mkdtemp(prefix="factcheck-"))
    try:
        folder.chmod(0o555)
        with as_nobody(), pytest.raises(StoreError, match=r"Permission denied\. Choose another place"):
            open_database(folder / "db" / "factcheck.db")
    finally:
        folder.rmdir()


@pytest.mark.parametrize("round_", range(5))
def test_several_that_open_a_new_database_at_once_all_succeed(tmp_path, round_):
    path, problems = tmp_path / "factcheck.db", []
    start = threading.Barrier(6)

    def work():
        start.wait()
        try:
            with closing(open_database(path)) as db:
                problems.append(schema_problem(db))
        except StoreError as error:
            problems.append(str(error))

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == [None] * 6


def test_a_new_database_that_another_is_writing_is_waited_for(tmp_path):
    path = tmp_path / "factcheck.db"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, other.rollback).start()
        with closing(open_database(path)) as db:
            assert schema_problem(db) is None
            assert db.journal_mode == "wal"


def test_one_that_writes_for_too_long_is_told(tmp_path, monkeypatch):
    path = tmp_path / "factcheck.db"
    monkeypatch.setattr("factcheck.store.opening.BUSY_MILLISECONDS", 200)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another process has been writing for too long"):
            open_database(path)


def test_a_write_that_is_cut_off_leaves_nothing(path, desk):
    before = desk.dump()
    pid = os.fork() if hasattr(os, "fork") else pytest.skip("needs fork")
    if pid == 0:
        with closing(open_database(path)) as db, writing(db):
            db.execute("INSERT INTO speakers (name, kind) VALUES ('Bo Lin', 'person')")
            os._exit(9)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 9
    assert desk.dump() == before
    desk.article()


class FullDisk(sqlite3.Connection):
    def commit(self):
        raise sqlite3.OperationalError("database or disk is full")


def test_a_commit_that_fails_is_told_and_takes_no_later_write_along(path, desk):
    with closing(sqlite3.connect(path, factory=FullDisk)) as connection:
        db = wrap(connection)
        with pytest.raises(StoreError, match="disk is full"), writing(db):
            db.execute("INSERT INTO speakers (name, kind) VALUES ('Bo Lin', 'person')")
        assert not connection.in_transaction
    assert desk.one("SELECT count(*) FROM speakers") == 0


def test_a_server_s_read_only_connection_is_told_so(path, desk):
    statement = desk.article().statements[0]
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        with pytest.raises(StoreError, match="it is read-only"):
            reviews.add_review(wrap(connection), desk.decide(statement))
        assert not connection.in_transaction

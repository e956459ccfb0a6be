import sqlite3
from contextlib import closing, contextmanager
from itertools import count

import pytest

from factcheck.errors import StoreError
from factcheck.store import borrowed
from factcheck.store.borrowed import TooSlowError, in_time

MANY = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT count(*) FROM n"


@pytest.fixture
def connection(path, desk):
    desk.article()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@contextmanager
def limit(connection, steps):
    called = count()
    # The query has begun by then, and so has what sqlite-utils does around it.
    connection.set_progress_handler(lambda: int(next(called) > 100), steps)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


@pytest.mark.parametrize("steps", [1, 1000])
def test_a_read_that_was_cut_off_leaves_no_transaction_behind(connection, steps):
    with pytest.raises(TooSlowError, match="did not answer in time"):
        borrowed.read(connection, lambda db: in_time(limit(connection, steps), db, lambda db: next(db.query(MANY))))
    assert not connection.in_transaction
    assert borrowed.read(connection, lambda db: next(db.query("SELECT count(*) AS n FROM documents"))) == {"n": 1}


def test_a_write_of_its_own_is_all_or_nothing(connection, desk):
    def half(db):
        db["speakers"].insert({"name": "Bo Lin", "kind": "person"})
        raise StoreError("no further")

    with pytest.raises(StoreError, match="no further"):
        borrowed.write_immediate(connection, half)
    assert not connection.in_transaction
    assert desk.one("SELECT count(*) FROM speakers WHERE name = 'Bo Lin'") == 0
    borrowed.write_immediate(connection, lambda db: db["speakers"].insert({"name": "Bo Lin", "kind": "person"}))
    assert desk.one("SELECT count(*) FROM speakers WHERE name = 'Bo Lin'") == 1


def test_a_write_in_the_owner_s_transaction_leaves_its_end_to_the_owner(connection, desk):
    connection.execute("BEGIN IMMEDIATE")
    borrowed.write(connection, lambda db: db["speakers"].insert({"name": "Bo Lin", "kind": "person"}))
    assert connection.in_transaction
    connection.rollback()
    assert desk.one("SELECT count(*) FROM speakers WHERE name = 'Bo Lin'") == 0


def test_rows_that_point_nowhere_are_refused_once_foreign_keys_are_enabled(connection):
    borrowed.enable_foreign_keys(connection)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE speakers SET document_id = 'nowhere'")

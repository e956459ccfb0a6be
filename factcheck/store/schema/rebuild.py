"""Rebuilding a table, for what ALTER TABLE cannot do: another CHECK, type, default or order of columns.

The way SQLite advises (lang_altertable.html, "Making Other Kinds Of Table Schema Changes"): a new table beside the old
one, the rows copied, the old one dropped, the new one renamed. With the old one go its indexes and triggers, which are
made again word for word; what other tables say of it stays as it is written.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlite_utils import Database

from factcheck.errors import StoreError

_BESIDE = "table_being_rebuilt"
_HEAD = re.compile(r"""\s*CREATE\s+TABLE\s+(?P<quote>["'`\[]?)(?P<name>\w+)["'`\]]?(?=\s*\()""", re.IGNORECASE)


def rebuild_table(db: Database, table: str, sql: str, values: Mapping[str, str] | None = None) -> None:
    """Make the table what `sql`, its whole CREATE TABLE statement, says, with its rows, indexes and triggers.

    Rows keep their rowid and order. A column takes what `values` gives for it, an SQL expression over the old columns,
    else the old column of its name, else its default. Full text search over the table goes by rowids and stays.

    Within an open transaction, which it neither begins nor commits, and with foreign keys off, as a migration has
    them. StoreError where it is called otherwise, or where a row would be lost, a trigger or a view name a column that
    is gone, or a foreign key point nowhere that did not before; then the caller has to roll back.
    """
    if not db.conn.in_transaction or db.execute("PRAGMA foreign_keys").fetchone()[0]:
        raise StoreError(f"{table}: a table is rebuilt within a transaction, with foreign keys off")
    head = _HEAD.match(sql)
    if head is None or head["name"].lower() != table.lower():
        raise StoreError(f"{table}: the statement to rebuild it by has to create a table of that name")
    made_again = _indexes_and_triggers(db, table)
    sequence = _sequence(db, table)
    dangling, rows = _dangling(db), _count(db, table)
    db.execute(f'CREATE TABLE "{_BESIDE}"{sql[head.end() :]}')
    _copy(db, table, values or {})
    with _as_written(db):
        db.execute(f'DROP TABLE "{table}"')
        db.execute(f'ALTER TABLE "{_BESIDE}" RENAME TO "{table}"')
    for statement in made_again:
        db.execute(statement)
    if sequence is not None:
        _set_sequence(db, table, sequence)
    _refuse_what_does_not_hold(db, table, rows, dangling)


def _indexes_and_triggers(db: Database, table: str) -> list[str]:
    rows = db.execute(
        "SELECT sql FROM sqlite_master WHERE lower(tbl_name) = lower(?) AND type IN ('index', 'trigger')"
        " AND sql IS NOT NULL ORDER BY rowid",
        [table],
    )
    return [row[0] for row in rows.fetchall()]


def _copy(db: Database, table: str, values: Mapping[str, str]) -> None:
    old, new = ([column.name for column in db.table(name).columns] for name in (table, _BESIDE))
    filled = {name: values.get(name, f'"{name}"') for name in new if name in values or name in old}
    rowid = _rowid(db, table, {*old, *new})
    if rowid:
        # Search and triggers know a row by it; where a column stands for it, this is the same once more.
        filled = {rowid: rowid, **{f'"{name}"': value for name, value in filled.items()}}
    else:
        filled = {f'"{name}"': value for name, value in filled.items()}
    order = f" ORDER BY {rowid}" if rowid else ""
    db.execute(
        f'INSERT INTO "{_BESIDE}" ({", ".join(filled)}) SELECT {", ".join(filled.values())} FROM "{table}"{order}'  # noqa: S608 - our own names
    )


def _rowid(db: Database, table: str, columns: set[str]) -> str | None:
    """A name for the rowid that no column bears; None for a table without one, or whose own column stands for it."""
    taken = {name.lower() for name in columns}
    keys = [column for column in db.table(table).columns if column.is_pk]
    if len(keys) == 1 and keys[0].type.upper() == "INTEGER":
        return None
    name = next(name for name in ("rowid", "_rowid_", "oid") if name not in taken)
    try:
        db.execute(f'SELECT {name} FROM "{table}" LIMIT 0')  # noqa: S608 - our own names
    except sqlite3.OperationalError:
        return None
    return name


@contextmanager
def _as_written(db: Database) -> Iterator[None]:
    """Leave what triggers and foreign keys say of a table as it is written while it is gone for a moment."""
    before = db.execute("PRAGMA legacy_alter_table").fetchone()[0]
    db.execute("PRAGMA legacy_alter_table = on")
    try:
        yield
    finally:
        db.execute(f"PRAGMA legacy_alter_table = {before}")


def _sequence(db: Database, table: str) -> int | None:
    """The highest id the table ever gave out, where it never gives one twice."""
    if not db.table("sqlite_sequence").exists():
        return None
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
    return int(row[0]) if row else None


def _set_sequence(db: Database, table: str, highest: int) -> None:
    db.execute("DELETE FROM sqlite_sequence WHERE name IN (?, ?)", [table, _BESIDE])
    if "AUTOINCREMENT" in db.table(table).schema.upper():
        db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [table, highest])


def _count(db: Database, table: str) -> int:
    return int(db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - our own names


def _dangling(db: Database) -> Counter[tuple[str, str]]:
    """How many rows of one table point to none of another, by both names."""
    return Counter((row[0], row[2]) for row in db.execute("PRAGMA foreign_key_check").fetchall())


def _refuse_what_does_not_hold(db: Database, table: str, rows: int, dangling: Counter[tuple[str, str]]) -> None:
    if _count(db, table) != rows:
        raise StoreError(f"{table}: a row would be lost by rebuilding it")
    worse = _dangling(db) - dangling
    if worse:
        here, there = next(iter(worse))
        raise StoreError(f"{table}: rebuilt so, rows of {here} would point to none of {there}")
    try:
        for sql in _compiled(db):
            db.execute(f"EXPLAIN {sql}").fetchall()
    except sqlite3.OperationalError as error:
        raise StoreError(f"{table}: rebuilt so, a trigger, an index or a view does not hold: {error}") from error


def _compiled(db: Database) -> Iterator[str]:
    """Statements that SQLite cannot compile where a trigger or view names what is not there."""
    for name in dict.fromkeys(trigger.table for trigger in db.triggers):
        columns = ", ".join(f'"{column.name}" = "{column.name}"' for column in db.table(name).columns)
        yield f'INSERT INTO "{name}" DEFAULT VALUES'
        yield f'UPDATE "{name}" SET {columns}'  # noqa: S608 - our own names
        yield f'DELETE FROM "{name}"'  # noqa: S608 - our own names
    for name in db.view_names():
        yield f'SELECT * FROM "{name}"'  # noqa: S608 - our own names

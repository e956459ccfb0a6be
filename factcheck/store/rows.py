"""Writing only what differs, so that a second run on the same input changes no row; the rest sqlite-utils does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from factcheck.model import ClosedSet

Value = str | int | float | None
Row = Mapping[str, Value]


def update(db: Database, table: str, where: Row, values: Row) -> bool:
    """Bring the row that `where` names to `values`; False where it was so already.

    Opens no transaction: within one that is open, else committed at once.
    """
    changes = " , ".join(f'"{name}" = ?' for name in values)
    which = " AND ".join(f'"{name}" = ?' for name in where)
    differs = " OR ".join(f'"{name}" IS NOT ?' for name in values)
    cursor = db.execute(
        f'UPDATE "{table}" SET {changes} WHERE {which} AND ({differs})',  # noqa: S608 - our own names
        [*values.values(), *where.values(), *values.values()],
    )
    return cursor.rowcount > 0


def put(db: Database, table: str, key: Row, values: Row, once: Row | None = None) -> bool:
    """Bring the row of that key to `values`, or insert it with what `once` adds; False where it was so already.

    Looks before it inserts, as the triggers refuse an upsert over a row that is there. Opens no transaction.
    """
    if db.execute(f'SELECT 1 FROM "{table}" WHERE {_all_of(key)}', list(key.values())).fetchone():  # noqa: S608
        return update(db, table, key, values)
    db.table(table).insert({**key, **(once or {}), **values})
    return True


def replace(db: Database, table: str, where: Row, rows: Sequence[Row], columns: Sequence[str]) -> bool:
    """Make the rows that `where` names just these, in `columns`; True where a row was deleted or inserted.

    What is new goes in after what stays, in the order given. Opens no transaction, so it is called within one.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    old = db.execute(f'SELECT rowid, {names} FROM "{table}" WHERE {_all_of(where)}', list(where.values())).fetchall()  # noqa: S608
    wanted = Counter(tuple(row[name] for name in columns) for row in rows)
    stale = []
    for rowid, *values in old:
        key = tuple(values)
        if wanted[key] > 0:
            wanted[key] -= 1
        else:
            stale.append((rowid,))
    db.conn.executemany(f'DELETE FROM "{table}" WHERE rowid = ?', stale)  # noqa: S608 - our own names
    fresh = [{**where, **dict(zip(columns, values, strict=True))} for values in wanted.elements()]
    db.table(table).insert_all(fresh)
    return bool(stale or fresh)


def ranked(column: str, values: ClosedSet[Any]) -> str:
    """An SQL expression that sorts the column as pages have the set: the gravest first, where it is graded."""
    places = " ".join(f"WHEN '{code}' THEN {rank}" for code, rank in values.ranks.items())
    return f"CASE {column} {places} END"


def _all_of(where: Row) -> str:
    return " AND ".join(f'"{name}" = ?' for name in where)

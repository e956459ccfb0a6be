"""Writing only what differs, so that a second run on the same input changes no row."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database

Value = str | int | float | None
Row = Mapping[str, Value]


def insert(db: Database, table: str, row: Row) -> int:
    """Insert one row and hand back its rowid; a taken key is an error, never a replacement."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    cursor = db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))  # noqa: S608 - our own names
    return int(cursor.lastrowid or 0)


def update(db: Database, table: str, where: Row, values: Row) -> bool:
    """Bring the row that `where` names to `values`; False where it was so already."""
    changes = " , ".join(f'"{name}" = ?' for name in values)
    which = " AND ".join(f'"{name}" = ?' for name in where)
    differs = " OR ".join(f'"{name}" IS NOT ?' for name in values)
    cursor = db.execute(
        f'UPDATE "{table}" SET {changes} WHERE {which} AND ({differs})',  # noqa: S608 - our own names
        [*values.values(), *where.values(), *values.values()],
    )
    return cursor.rowcount > 0


def replace(db: Database, table: str, where: Row, rows: Sequence[Row], columns: Sequence[str]) -> bool:
    """Make the rows that `where` names just these, in `columns`; delete and insert only what differs."""
    which = " AND ".join(f'"{name}" = ?' for name in where)
    names = ", ".join(f'"{name}"' for name in columns)
    old = db.execute(f'SELECT rowid, {names} FROM "{table}" WHERE {which}', list(where.values())).fetchall()  # noqa: S608
    wanted = Counter(tuple(row[name] for name in columns) for row in rows)
    stale = []
    for rowid, *values in old:
        key = tuple(values)
        if wanted[key] > 0:
            wanted[key] -= 1
        else:
            stale.append((rowid,))
    db.conn.executemany(f'DELETE FROM "{table}" WHERE rowid = ?', stale)  # noqa: S608 - our own names
    fresh = list(wanted.elements())
    for values in fresh:
        insert(db, table, {**where, **dict(zip(columns, values, strict=True))})
    return bool(stale or fresh)


def dicts(db: Database, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> Iterable[dict[str, Value]]:
    """The rows of a query, each by column name."""
    cursor = db.conn.execute(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))

"""The index of passages in the database: a document's own rows, and finding others by their keys."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import lru_cache, partial
from json import dumps

from sqlite_utils import Database

from factcheck.store.opening import writing
from factcheck.store.rows import Value
from factcheck.utterance import NumberTrace, Passage

# Of the passages that hold a key, so many on either side in time are read.
_NEAREST = 100

_COLUMNS = (
    'document_id, version, number, start, "end", length, is_record, is_indirect, statement_id, speaker, said,'
    " said_latest, published, triples, words"
)
_Row = tuple[Value | bytes, ...]


def put_passages(db: Database, document_id: str, passages: Iterable[Passage]) -> bool:
    """Make the document's passages these; True where a row changed. Those that are as they were keep their number."""
    passages = list(passages)
    places = {_row(passage): passage.place for passage in passages}
    wanted = Counter(map(_row, passages))
    with writing(db):
        stale = []
        for number, *values in db.execute(
            f"SELECT id, {_COLUMNS} FROM passages WHERE document_id = ?",  # noqa: S608 - our own names
            [document_id],
        ).fetchall():
            row = tuple(values)
            if wanted[row] > 0:
                wanted[row] -= 1
            else:
                stale.append((int(number), row))
        for number, row in stale:
            _drop(db, number, row)
        fresh = list(wanted.elements())
        for row in fresh:
            _add(db, row, places[row])
    return bool(stale or fresh)


class StoredPassageIndex:
    """What `factcheck.tracing` asks of a passage index, out of the database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        # Copy of the same days quotes the same documents.
        self._text = lru_cache(maxsize=512)(partial(_text, db))

    def sharing(self, keys: Collection[int], day: date | None, place: int, least: float) -> Mapping[int, int]:
        """How many of the keys each passage holds, where that is at least so much of all keys of the one with fewer.

        Of the passages that hold a common key, only the nearest in time are read, and of one day those nearest to the
        place.
        """
        at, most = _day(day), len(keys)
        counts: dict[int, int] = {}
        sizes: dict[int, int] = {}
        execute, seen = self._db.conn.execute, counts.get
        for key in keys:
            for sql in (_LATER, _EARLIER):
                for number, size in execute(sql, (key, at, place, _NEAREST)):
                    counts[number] = seen(number, 0) + 1
                    sizes[number] = size
        return {number: count for number, count in counts.items() if count >= least * min(sizes[number], most)}

    def passages(self, numbers: Iterable[int]) -> Mapping[int, Passage]:
        """The passages of these numbers whose text and statement still stand, without their keys."""
        rows = self._db.conn.execute(_STANDING, [dumps(list(numbers))])
        return {row[0]: _passage(row[1:]) for row in rows}

    def around(self, passage: Passage, reach: int) -> list[tuple[int, int]]:
        """Offsets of the passage and its neighbours in the document, so many on either side."""
        return self._db.conn.execute(
            'SELECT start, "end" FROM passages WHERE document_id = ? AND number BETWEEN ? AND ? ORDER BY number',
            [passage.document_id, passage.number - reach, passage.number + reach],
        ).fetchall()

    def text(self, passage: Passage) -> str:
        """The text the passage is cut from."""
        return self._text(passage.document_id, passage.version)

    def number_traces(self, statement_ids: Collection[str], besides: str) -> list[NumberTrace]:
        """The traces held of these statements that differ in a number, those into the document `besides` left out."""
        if not statement_ids:
            return []
        rows = self._db.conn.execute(_NUMBER_TRACES, [dumps(sorted(statement_ids)), besides]).fetchall()
        return [
            NumberTrace(statement, quoted_in, document, bool(is_record), None if days is None else int(days), score)
            for statement, quoted_in, document, is_record, days, score in rows
        ]


_LATER = """
    SELECT passage_id, size FROM passage_keys WHERE key = ? AND (day, passage_id) > (?, ?)
    ORDER BY day, passage_id LIMIT ?
"""
_EARLIER = """
    SELECT passage_id, size FROM passage_keys WHERE key = ? AND (day, passage_id) < (?, ?)
    ORDER BY day DESC, passage_id DESC LIMIT ?
"""
_NUMBER_TRACES = """
    SELECT t.statement_id, s.document_id, t.document_id, other.kind IN ('record', 'factcheck'),
           abs(julianday(other.published) - julianday(own.published)), t.score
    FROM traces t JOIN statements s ON s.id = t.statement_id
    JOIN documents own ON own.id = s.document_id JOIN documents other ON other.id = t.document_id
    WHERE t.statement_id IN (SELECT value FROM json_each(?)) AND t.document_id <> ?
      AND t.relation = 'altered' AND instr(t.differs, '"number"')
"""
_STANDING = """
    SELECT p.id, p.document_id, p.version, p.number, p.start, p."end", p.length, p.is_record, p.is_indirect,
           p.statement_id, p.speaker, p.said, p.said_latest, p.published
    FROM passages p JOIN documents d ON d.id = p.document_id AND d.version = p.version
    LEFT JOIN statements s ON s.id = p.statement_id
    WHERE p.id IN (SELECT value FROM json_each(?)) AND s.gone_at IS NULL
"""


def _text(db: Database, document_id: str, version: int) -> str:
    row = db.execute("SELECT text FROM documents WHERE id = ? AND version = ?", [document_id, version]).fetchone()
    return str(row[0])


def _row(passage: Passage) -> _Row:
    return (
        passage.document_id,
        passage.version,
        passage.number,
        passage.start,
        passage.end,
        passage.length,
        int(passage.is_record),
        int(passage.is_indirect),
        passage.statement_id,
        passage.speaker,
        passage.said.isoformat() if passage.said else None,
        passage.said_latest.isoformat() if passage.said_latest else None,
        passage.published.isoformat() if passage.published else None,
        array("q", passage.triples).tobytes(),
        array("q", passage.words).tobytes(),
    )


def _passage(row: tuple[Value, ...]) -> Passage:
    document_id, version, number, start, end, length, is_record, is_indirect, *rest = row
    statement_id, speaker, said, latest, published = rest
    return Passage(
        document_id=str(document_id),
        version=int(version or 0),
        number=int(number or 0),
        start=int(start or 0),
        end=int(end or 0),
        length=int(length or 0),
        is_record=bool(is_record),
        is_indirect=bool(is_indirect),
        statement_id=None if statement_id is None else str(statement_id),
        speaker=None if speaker is None else str(speaker),
        said=_date(said),
        said_latest=_date(latest),
        published=_date(published),
    )


def _add(db: Database, row: _Row, place: int) -> None:
    """Its number is its place, so that no order of arrival tells; the next that is free where another has that."""
    marks = ", ".join("?" for _ in row)
    taken = db.conn.execute("SELECT 1 FROM passages WHERE id = ?", [place]).fetchone()
    sql = f"INSERT INTO passages (id, {_COLUMNS}) VALUES (?, {marks})"  # noqa: S608 - our own names
    number = db.conn.execute(sql, (None if taken else place, *row)).lastrowid
    rows = [(key, day, number, size) for key, day, size in _keys(row)]
    db.conn.executemany("INSERT INTO passage_keys (key, day, passage_id, size) VALUES (?, ?, ?, ?)", rows)


def _drop(db: Database, number: int, row: _Row) -> None:
    rows = [(key, day, number) for key, day, _ in _keys(row)]
    db.conn.executemany("DELETE FROM passage_keys WHERE key = ? AND day = ? AND passage_id = ?", rows)
    db.conn.execute("DELETE FROM passages WHERE id = ?", [number])


def _keys(row: _Row) -> Iterable[tuple[int, int, int]]:
    """The keys in a row of `passages`, each with the day and how many of its kind there are."""
    *_, published, triples, words = row
    day = _day(_date(published))
    for blob in (triples, words):
        keys = array("q", blob if isinstance(blob, bytes) else b"")
        for key in keys:
            yield key, day, len(keys)


def _date(value: Value | bytes) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0

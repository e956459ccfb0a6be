"""The queue: statements in the order in which a person should see them.

First those with a standing flag, the gravest severity first and the longest standing first; then the rest by state
and in reading order. Each segment walks one index, and a page begins where the last one ended, so that the first and
the last of a million rows cost the same.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.model import (
    GRAVEST_FIRST,
    SEVERITY,
    WAITING,
    Factuality,
    Quotation,
    Record,
    Severity,
    State,
    StatementForm,
    StatementType,
)
from factcheck.store.read.parts import (
    FIRST_AMONG_EQUALS,
    DocumentHead,
    StoredFlag,
    flags_by_id,
    heads,
    is_named,
)
from factcheck.store.rows import Value, ranked
from factcheck.store.shown import NOT_SHOWN, SHOWN, listed, standing

PAGE = 50
COUNTED_AT_MOST = 1000
_WORDS_AT_MOST = 600
_ABOUT_DOCUMENTS_AT_MOST = 20


class Filters(Record):
    """What the queue is narrowed to; None for everything. `hidden`: with what looks like no statement."""

    state: State | None = None
    agency: str | None = None
    checker: str | None = None
    severity: Severity | None = None
    speaker: str | None = None
    document: str | None = None
    flagged: bool = False
    hidden: bool = False


class Waiting(Record):
    """One row of the queue."""

    id: str
    content: str
    quotation: Quotation
    factuality: Factuality
    type: StatementType
    form: StatementForm
    shown: bool
    state: State
    speaker: str | None
    named: bool = False
    stated_on: str | None
    stated_on_latest: str | None
    document: DocumentHead
    agencies: tuple[str, ...]
    flags: tuple[StoredFlag, ...]


class QueuePage(Record):
    """A page of the queue; `next` begins the following one."""

    rows: tuple[Waiting, ...]
    next: str | None


class Segment(NamedTuple):
    """One walk along one index: its name in a page's address, its query, and the bound values."""

    name: str
    sql: str
    values: tuple[Value, ...]
    key_columns: str


def queue_page(db: Database, filters: Filters, after: str | None = None) -> QueuePage:
    """The page that begins after `after`, in the order of the queue; StoreError where that is no place in it."""
    segments = [*_flagged(filters), *_unflagged(filters)]
    cursor = _read_cursor(after, [segment.name for segment in segments])
    found: list[tuple[str, str, list[Value]]] = []
    for number, segment in enumerate(segments):
        if cursor and number < cursor[0]:
            continue
        key = cursor[1] if cursor and number == cursor[0] else None
        found += [(segment.name, *row) for row in _walk(db, segment, key, PAGE + 1 - len(found))]
        if len(found) > PAGE:
            break
    page = found[:PAGE]
    following = json.dumps([page[-1][0], *page[-1][2]]) if len(found) > PAGE else None
    return QueuePage(rows=_rows(db, [statement_id for _, statement_id, _ in page]), next=following)


def count_not_shown(db: Database, filters: Filters) -> int:
    """How many statements wait under the filters that look like none; those beyond `COUNTED_AT_MOST` uncounted."""
    if filters.flagged or filters.checker or filters.severity:
        return 0  # what a flag points at is shown
    wanted, values = _wanted(filters.model_copy(update={"hidden": True}))
    sql = f"SELECT count(*) FROM (SELECT 1 FROM statements s WHERE {wanted} AND {NOT_SHOWN} LIMIT ?)"  # noqa: S608
    return int(db.execute(sql, [*values, COUNTED_AT_MOST]).fetchone()[0])


def flags_about_documents(db: Database, filters: Filters) -> tuple[StoredFlag, ...]:
    """Standing flags that hang on no statement, a few, as the filters have them; the gravest first."""
    rows = db.execute(
        f"SELECT id FROM flags f WHERE statement_id IS NULL AND {standing('f')}"  # noqa: S608 - our own words
        " AND (:checker IS NULL OR checker = :checker)"
        " AND (:severity IS NULL OR severity = :severity) AND (:document IS NULL OR document_id = :document)"
        f" ORDER BY {ranked('severity', SEVERITY)}, checker <> :first, rowid LIMIT :few",
        {
            "first": FIRST_AMONG_EQUALS,
            "checker": filters.checker,
            "severity": filters.severity,
            "document": filters.document,
            "few": _ABOUT_DOCUMENTS_AT_MOST,
        },
    )
    return flags_by_id(db, [row[0] for row in rows.fetchall()])


def _flagged(filters: Filters) -> Iterator[Segment]:
    """One segment a severity; a statement stands in the first that it has a flag of."""
    wanted, values = _wanted(filters)
    by_checker: tuple[Value, ...] = (filters.checker,) if filters.checker else ()
    mine, other = ("AND f.checker = ?", "AND g.checker = ?") if filters.checker else ("", "")
    severities = (filters.severity,) if filters.severity else GRAVEST_FIRST
    for number, severity in enumerate(severities):
        graver = ", ".join(f"'{name}'" for name in severities[:number]) or "''"
        yield Segment(
            severity,
            "SELECT s.id, f.rowid FROM flags f CROSS JOIN statements s ON s.id = f.statement_id"  # noqa: S608
            f" WHERE f.severity = ? AND {standing('f')} {mine} AND {wanted} AND NOT EXISTS (SELECT 1 FROM flags g"
            f" WHERE g.statement_id = f.statement_id AND {standing('g')} {other}"
            f" AND (g.severity IN ({graver}) OR (g.severity = f.severity AND g.rowid < f.rowid)))",
            (severity, *by_checker, *values, *by_checker),
            "f.rowid",
        )


def _unflagged(filters: Filters) -> Iterator[Segment]:
    if filters.flagged or filters.checker or filters.severity:
        return
    for state in (filters.state,) if filters.state else WAITING:
        wanted, values = _wanted(filters.model_copy(update={"state": state}))
        yield Segment(
            state,
            "SELECT s.id, s.document_id, s.position, s.id FROM statements s"  # noqa: S608 - our own words
            f" WHERE {wanted} AND NOT EXISTS (SELECT 1 FROM flags f WHERE f.statement_id = s.id AND {standing('f')})",
            values,
            "s.document_id, s.position, s.id",
        )


def _wanted(filters: Filters) -> tuple[str, tuple[Value, ...]]:
    """The filters as conditions on a statement `s`."""
    states = (filters.state,) if filters.state else WAITING
    conditions = ["s.gone_at IS NULL", f"s.state IN ({', '.join('?' for _ in states)})", listed(hidden=filters.hidden)]
    values: list[Value] = [*states]
    if filters.document:
        conditions.append("s.document_id = ?")
        values.append(filters.document)
    if filters.speaker:
        conditions.append("s.speaker_id IN (SELECT id FROM speakers WHERE name = ?)")
        values.append(filters.speaker)
    if filters.agency:
        # Sourcing says of each statement what it came by, its document's credit included.
        conditions.append(
            "EXISTS (SELECT 1 FROM sourcings o WHERE o.agency_id = ? AND o.statement_id = s.id"
            " AND o.relation <> 'subject')"
        )
        values.append(filters.agency)
    return " AND ".join(conditions), tuple(values)


def _walk(db: Database, segment: Segment, key: list[Value] | None, limit: int) -> list[tuple[str, list[Value]]]:
    columns = segment.key_columns
    marks = ", ".join("?" for _ in columns.split(","))
    begin = f" AND ({columns}) > ({marks})" if key else ""
    sql = f"{segment.sql}{begin} ORDER BY {columns} LIMIT ?"
    rows = db.execute(sql, [*segment.values, *(key or ()), limit]).fetchall()
    return [(row[0], list(row)[1:]) for row in rows]


def _read_cursor(after: str | None, names: list[str]) -> tuple[int, list[Value]] | None:
    if after is None:
        return None
    try:
        name, *key = json.loads(after)
        number = names.index(name)
        sound = len(key) == (1 if name in GRAVEST_FIRST else 3) and all(_can_be_bound(part) for part in key)
    except (ValueError, TypeError, RecursionError):
        sound = False
    if not sound:
        raise StoreError("expected a place in the queue; begin at its first page")
    return number, key


def _can_be_bound(part: object) -> bool:
    if isinstance(part, str):
        return len(part.encode()) < 2000  # ValueError where it is no Unicode
    return type(part) is int and abs(part) < 2**63


def _rows(db: Database, ids: list[str]) -> tuple[Waiting, ...]:
    marks = ", ".join("?" for _ in ids)
    rows = {
        str(row["id"]): row
        for row in db.query(
            "SELECT s.id, substr(s.content, 1, ?) AS content, s.quotation, s.factuality, s.state, s.stated_on,"  # noqa: S608
            f" s.stated_on_latest, s.type, s.form, {SHOWN} AS shown, s.document_id, k.name AS speaker, k.kind"
            " FROM statements s"
            f" LEFT JOIN speakers k ON k.id = s.speaker_id WHERE s.id IN ({marks})",
            [_WORDS_AT_MOST, *ids],
        )
    }
    documents = heads(db, {str(row["document_id"]) for row in rows.values()})
    flags = _flags_by_statement(db, ids)
    agencies = {key: _agencies(db, key) for key in rows}
    return tuple(
        Waiting.model_validate(
            {
                **{name: value for name, value in rows[key].items() if name not in ("document_id", "kind")},
                "named": is_named(rows[key]["speaker"], rows[key]["kind"]),
                "shown": bool(rows[key]["shown"]),
                "document": documents[str(rows[key]["document_id"])],
                "agencies": agencies[key],
                "flags": flags.get(key, ()),
            }
        )
        for key in ids
    )


def _flags_by_statement(db: Database, ids: list[str]) -> dict[str, tuple[StoredFlag, ...]]:
    marks = ", ".join("?" for _ in ids)
    rows = db.execute(f"SELECT id FROM flags f WHERE statement_id IN ({marks}) AND {standing('f')}", ids)  # noqa: S608
    flags = flags_by_id(db, [row[0] for row in rows.fetchall()])
    return {key: tuple(flag for flag in flags if flag.statement_id == key) for key in ids}


def _agencies(db: Database, statement_id: str) -> tuple[str, ...]:
    """Names of the agencies that the statement came by."""
    rows = db.execute(
        "SELECT DISTINCT a.name FROM sourcings g JOIN agencies a ON a.id = g.agency_id"
        " WHERE g.statement_id = ? AND g.relation <> 'subject' ORDER BY 1",
        [statement_id],
    )
    return tuple(row[0] for row in rows.fetchall())

"""What a reader's page needs besides the records: heads of documents, standing flags, notes, agencies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from sqlite_utils import Database

from factcheck.model import (
    SEVERITY,
    Agency,
    Attribution,
    Evidence,
    Factuality,
    Flag,
    FlagState,
    Kind,
    Rating,
    Record,
    Speaker,
    State,
    StatementForm,
)
from factcheck.store.read.reviews import StoredFlagReview, latest_flag_reviews
from factcheck.store.rows import Value
from factcheck.store.schema import migrations
from factcheck.store.shown import SHOWN
from factcheck.store.shown import standing as standing_flag

# Among flags as grave as each other this checker's come first: that five outlets have one origin is told nowhere else.
FIRST_AMONG_EQUALS = "single-origin"
# SQLite takes 32,766 bound values; a page never comes near, a document with thousands of flags might.
_AT_ONCE = 5000
LINES_AT_MOST = 50
_WORDS_AT_MOST = 600


class DocumentHead(Record):
    """A document without its text."""

    id: str
    kind: Kind
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    version: int


class StoredFlag(Flag):
    """A flag as it stands in the database, where a shell may have left it without evidence."""

    evidence: tuple[Evidence, ...] = ()
    id: str
    first_seen: str
    state: FlagState = "open"
    decision: StoredFlagReview | None = None

    @property
    def is_dismissed(self) -> bool:
        """Whether a person has said that it need not be acted on."""
        return self.state == "dismissed"


class StoredNote(Record):
    """Free words a reviewer hung on a statement or a flag."""

    id: int
    statement_id: str | None = None
    flag_id: str | None = None
    author: str
    body: str
    noted_at: str


class Standing(Record):
    """Where a statement stands, as its latest review left it."""

    id: str
    document_id: str
    position: int
    content: str
    state: State
    attribution: Attribution
    rating: Rating
    review_id: int | None = None
    speaker_id: int | None = None
    document_version: int
    gone_at: str | None = None
    shown: bool = True


class StatementLine(Record):
    """One statement in a list."""

    id: str
    content: str
    source: str | None
    speaker: str | None
    named: bool = False
    stated_on: str | None
    stated_on_latest: str | None
    factuality: Factuality
    form: StatementForm
    shown: bool
    state: State
    attribution: Attribution
    document: DocumentHead


def holds_factcheck(db: Database) -> bool:
    """Whether the command line has ever prepared this database, in whatever version."""
    return bool(migrations.applied(db))


def heads(db: Database, ids: Iterable[str]) -> dict[str, DocumentHead]:
    """The heads of these documents, by id; those that are not stored are left out. In no order."""
    rows = _in_chunks(db, "SELECT id, kind, title, publisher, published, url, version FROM documents WHERE id IN", ids)
    return {str(row["id"]): DocumentHead.model_validate(row) for row in rows}


def agencies(db: Database) -> dict[str, Agency]:
    """Every agency in the registry, by id; in no order."""
    rows = db.query("SELECT id, name, country, state_controlled, uncertain FROM agencies")
    return {str(row["id"]): Agency.model_validate({**row, "uncertain": bool(row["uncertain"])}) for row in rows}


def agency_names(db: Database) -> dict[str, str]:
    """The names in the registry, by id; in no order."""
    return dict(db.execute("SELECT id, name FROM agencies").fetchall())


def flags_by_id(db: Database, ids: Iterable[str]) -> tuple[StoredFlag, ...]:
    """These flags with their evidence and the decision that counts; the gravest first, those dismissed last."""
    wanted = sorted(set(ids))
    decisions = latest_flag_reviews(db, wanted)
    evidence = defaultdict(list)
    for row in _in_chunks(db, "SELECT * FROM flag_evidence WHERE flag_id IN", wanted):
        evidence[row["flag_id"]].append(row)
    flags = [
        StoredFlag.model_validate(
            {
                **row,
                "evidence": tuple(_evidence(item) for item in evidence[row["id"]]),
                "decision": decisions.get(str(row["id"])),
            }
        )
        for row in _in_chunks(
            db,
            "SELECT id, checker, code, severity, message, document_id, statement_id, first_seen, state FROM flags"
            " WHERE id IN",
            wanted,
        )
    ]
    return tuple(sorted(flags, key=_gravest_first))


def flags_on(db: Database, document_id: str, checkers: Iterable[str]) -> tuple[StoredFlag, ...]:
    """The flags of these checkers that stand on a document and its statements: the gravest first; several reads."""
    wanted = set(checkers)
    rows = db.execute(
        f"SELECT id, checker FROM flags f WHERE document_id = ? AND {standing_flag('f')}",  # noqa: S608 - our own words
        [document_id],
    )
    return flags_by_id(db, [flag for flag, checker in rows.fetchall() if checker in wanted])


def statements_touched(db: Database, document_id: str) -> frozenset[str]:
    """Ids of the document's statements that people have reviewed or written a note on; one read."""
    rows = db.execute(
        "SELECT id FROM statements WHERE document_id = ? AND (review_id IS NOT NULL"
        " OR id IN (SELECT statement_id FROM notes WHERE statement_id IS NOT NULL))",
        [document_id],
    )
    return frozenset(row[0] for row in rows.fetchall())


def notes_on(db: Database, what: Literal["statement", "flag"], ids: Iterable[str]) -> tuple[StoredNote, ...]:
    """Notes hung on these, oldest first; those that belong to a review are read with it."""
    columns = "SELECT id, statement_id, flag_id, author, body, noted_at FROM notes WHERE review_id IS NULL AND"
    column = {"statement": "statement_id", "flag": "flag_id"}[what]
    rows = _in_chunks(db, f"{columns} {column} IN", ids)
    return tuple(sorted((StoredNote.model_validate(row) for row in rows), key=lambda note: note.id))


def standing(db: Database, statement_id: str) -> Standing | None:
    """Where this statement stands; None where there is no such statement."""
    rows = standings(db, "id = ?", [statement_id])
    return rows[0] if rows else None


def standings(db: Database, which: str, values: Sequence[Value]) -> list[Standing]:
    """Where the statements `s` stand that the condition names, in reading order."""
    columns = (
        "id, document_id, position, content, state, attribution, rating, review_id, speaker_id, document_version,"
        f" gone_at, {SHOWN} AS shown"
    )
    sql = f"SELECT {columns} FROM statements s WHERE {which} ORDER BY position, id"  # noqa: S608 - our own words
    rows = db.query(sql, values)
    return [Standing.model_validate({**row, "shown": bool(row["shown"])}) for row in rows]


def counts_by(db: Database, sql: str, key: Value) -> dict[str, int]:
    """How many there are of each, by a query of two columns with one value bound."""
    return dict(db.execute(sql, [key]).fetchall())


def statement_lines(db: Database, which: str, key: Value) -> tuple[StatementLine, ...]:
    """The statements `s` that the condition names, in the order it gives, at most `LINES_AT_MOST`."""
    rows = list(
        db.query(
            "SELECT s.id, substr(s.content, 1, ?) AS content, s.source, k.name AS speaker, k.kind, s.stated_on,"  # noqa: S608 - our own words
            f" s.stated_on_latest, s.factuality, s.form, {SHOWN} AS shown, s.state, s.attribution, s.document_id"
            " FROM statements s LEFT JOIN speakers k ON k.id = s.speaker_id"
            f" WHERE {which} LIMIT ?",
            [_WORDS_AT_MOST, key, LINES_AT_MOST],
        )
    )
    known = heads(db, {str(row["document_id"]) for row in rows})
    return tuple(
        StatementLine.model_validate(
            {
                **{name: value for name, value in row.items() if name not in ("document_id", "kind")},
                "named": is_named(row["speaker"], row["kind"]),
                "shown": bool(row["shown"]),
                "document": known[str(row["document_id"])],
            }
        )
        for row in rows
    )


def is_named(speaker: Value, kind: Value) -> bool:
    """Whether the speaker of a row is somebody by name; False where there is none."""
    return speaker is not None and Speaker.model_validate({"name": speaker, "kind": kind}).named


def unknown_documents(db: Database, ids: Iterable[str]) -> set[str]:
    """Those of the ids that no stored document has."""
    wanted = set(ids)
    return wanted - set(heads(db, wanted))


def _evidence(row: dict[str, Value]) -> Evidence:
    named = {name: row[name] for name in ("document_id", "role", "field")}
    span = {"start": row["start"], "end": row["end"], "text": row["text"]}
    return Evidence.model_validate({**named, "span": span})


def _gravest_first(flag: StoredFlag) -> tuple[bool, int, bool, str, str]:
    is_later = flag.checker != FIRST_AMONG_EQUALS
    return flag.is_dismissed, SEVERITY.ranks[flag.severity], is_later, flag.first_seen, flag.id


def _in_chunks(db: Database, sql: str, ids: Iterable[str]) -> Iterable[dict[str, Value]]:
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" for _ in some)
        yield from db.query(f"{sql} ({marks})", some)

"""A schema that has landed is out there: its migration is never edited, and a database as it left it keeps everything.

When a migration lands, add its digest to LANDED (the failing test prints it) and its database to the fixtures:
`python -m tests.store.make_fixture m006_name` writes tests/store/fixtures/schema_m006.sql, after new tables have got
a row or two in make_fixture.py. The fixtures of earlier schemas are never written again.
"""

import hashlib
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from factcheck.store import schema
from factcheck.store.opening import open_database, schema_problem, upgrade_existing
from factcheck.store.read.documents import load_document, load_documents
from factcheck.store.read.reviews import reviews_of
from factcheck.store.schema import migrations
from tests.store.make_fixture import FIXTURES, KEYS

SCHEMA = Path(schema.__file__).parent
LANDED = {
    "m001_house": "b1248a84da3fe5f9",
    "m002_tracing": "7298c08b19757065",
    "m003_origins": "2fcb627f846e73a8",
    "m004_feeds": "e246ef764cd03ca1",
    "m005_repairs": "12de6c64ff118b5c",
    "m006_fingerprints": "29e42db0cb93ac9b",
    "m007_statement_types": "36263267d42d9184",
    "m008_match_keys": "659c32a94026e3b0",
    "m009_verifications": "234bf2e07ff50dde",
    "m010_verified": "e9f640e7d5e42489",
    "m011_findings_seen": "51b21a903ca83842",
    "m012_flag_reviews": "b9fa77179eb44955",
    "m013_changed_documents": "d5c7157811b37714",
    "m014_reading_views": "1d840d42453678a1",
}
DECIDED = ("reviews", "evidence", "notes")
VERDICTS = "id, document_id, content, state, attribution, rating, review_id, document_version, gone_at"


def digest(name: str) -> str:
    """Of the migration's source: a module's, or all that is in its folder."""
    folder = SCHEMA / name
    files = sorted(folder.glob("*.py")) if folder.is_dir() else [SCHEMA / f"{name}.py"]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()[:16]


def test_a_landed_migration_is_never_edited():
    assert {one.name: digest(one.name) for one in migrations.MIGRATIONS} == LANDED


def test_migrations_are_numbered_one_after_another():
    assert [int(one.name[1:4]) for one in migrations.MIGRATIONS] == [*range(1, len(migrations.MIGRATIONS) + 1)]


def test_a_migration_lives_by_what_stands_in_it():
    for path in (*SCHEMA.glob("m[0-9]*.py"), *SCHEMA.glob("m[0-9]*/*.py")):
        imported = set(re.findall(r"^(?:from|import) (\S+)", path.read_text("utf-8"), re.MULTILINE))
        own = f"factcheck.store.schema.{path.parent.name}."
        allowed = {"sqlite_utils", "factcheck.store.schema.rebuild", *sys.stdlib_module_names}
        assert not {name for name in imported - allowed if not name.startswith(own)}, path


def test_every_landed_schema_has_its_database():
    assert sorted(path.stem for path in FIXTURES.glob("*.sql")) == [f"schema_{name[:4]}" for name in LANDED]


@pytest.fixture(params=sorted(FIXTURES.glob("*.sql")), ids=lambda path: path.stem)
def landed(request, path):
    """The path of a database as that schema left it."""
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text("utf-8"))
    return path


def bytes_of(path: Path, table: str, columns: str) -> list[tuple]:
    """Rows as they lie in the file: each value with its type, text as its bytes."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        kinds = ", ".join(f"typeof({column}), {column}" for column in columns.split(", "))
        return connection.execute(f"SELECT rowid, {kinds} FROM {table} ORDER BY rowid").fetchall()


def columns_of(path: Path, table: str) -> str:
    with closing(Database(path)) as db:
        return ", ".join(f'"{column.name}"' for column in db[table].columns)


def test_what_people_decided_is_byte_for_byte_what_it_was(landed):
    columns = {**{table: columns_of(landed, table) for table in DECIDED}, "statements": VERDICTS}
    before = {table: bytes_of(landed, table, columns[table]) for table in columns}
    assert [len(rows) for rows in before.values()] == [5, 3, 3, 4]
    open_database(landed).close()
    assert {table: bytes_of(landed, table, columns[table]) for table in columns} == before


def test_no_row_of_any_table_is_lost(landed):
    def counts():
        with closing(Database(landed)) as db:
            tables = [name for name in db.table_names() if not name.startswith(("_", "sqlite_", "documents_fts"))]
            return {name: db[name].count for name in tables}

    before = counts()
    open_database(landed).close()
    assert {name: number for name, number in counts().items() if name in before} == before


def test_it_is_whole_and_has_the_schema_of_a_new_one(landed, tmp_path):
    with closing(open_database(landed)) as db, closing(open_database(tmp_path / "new.db")) as new:
        assert schema_problem(db) is None
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        assert shape(db) == shape(new)


def shape(db: Database) -> dict[tuple[str, str], str]:
    """Every table, index and trigger, white space apart."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {(kind, name): re.sub(r"\s*([(),;\s])\s*", r"\1", " ".join(sql.split())) for kind, name, sql in rows}


def test_it_is_read_as_before(landed):
    with closing(open_database(landed)) as db:
        assert [document.id for document in load_documents(db)] == ["bridge", "minutes", "part:two"]
        document = load_document(db, "bridge")
        assert [statement.id for statement in document.statements] == ["s1", "s2"]
        assert [trace.relation for trace in document.traces] == ["truncated"]
        assert [review.attribution for review in reviews_of(db, "s1")] == [
            "fabricated",
            "fabricated",
            "confirmed_with_defects",
        ]
        assert sorted(row["id"] for row in db["documents"].search("lucky")) == ["bridge", "minutes"]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE reviews SET attribution = 'unchecked'",
        "DELETE FROM evidence",
        "UPDATE flags SET state = 'upheld'",
        "UPDATE notes SET body = 'never mind'",
        "UPDATE statements SET state = 'new' WHERE review_id IS NOT NULL",
        "DELETE FROM statements WHERE id = 's1'",
        "UPDATE document_versions SET text = 'another'",
        "INSERT INTO reviews"
        " (statement_id, document_version, follows, reviewer, state, attribution, rating, reviewed_at)"
        " VALUES ('s2', 1, 4, 'ana', 'done', 'fabricated', 'not_rated', 'now')",
    ],
)
def test_its_log_is_guarded_still(landed, sql):
    with closing(open_database(landed)) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(sql)


def test_what_had_to_be_put_right_is_kept_under_its_new_name(landed):
    with closing(open_database(landed)) as db:
        rows = db.execute("SELECT document_id, repairs FROM document_versions ORDER BY document_id").fetchall()
    assert rows == [("bridge", '["a menu of 3 lines was left out"]'), ("minutes", "[]"), ("part:two", "[]")]


def test_who_serves_it_has_it_upgraded_first(landed):
    before = {table: bytes_of(landed, table, columns_of(landed, table)) for table in DECIDED}
    upgrade_existing(landed)
    with closing(Database(landed)) as db:
        assert schema_problem(db) is None
    assert {table: bytes_of(landed, table, columns_of(landed, table)) for table in DECIDED} == before


def test_one_that_is_up_to_date_is_not_written_to(tmp_path):
    path = tmp_path / "factcheck.db"
    open_database(path).close()
    before = path.read_bytes()
    upgrade_existing(path)
    assert path.read_bytes() == before


def test_what_is_stored_already_is_shown_as_the_assertion_it_was_taken_for(landed):
    with closing(Database(landed)) as db:
        ours = "shown" in db["statements"].columns_dict
    with closing(open_database(landed)) as db:
        rows = db.execute("SELECT type, form, shown FROM statements ORDER BY id").fetchall()
    plain = ("assertion", "statement", 1)
    assert rows == [plain, ("belief", "authors_own", 0) if ours else plain, plain, plain]


def test_what_is_stored_already_is_matched_by_its_letters_and_digits(landed):
    with closing(open_database(landed)) as db:
        rows = dict(db.execute("SELECT id, match_key FROM statements").fetchall())
    assert rows == KEYS


def test_what_a_statement_said_before_stays_in_the_log(landed):
    with closing(Database(landed)) as db:
        ours = "rewordings" in db.table_names()
    with closing(open_database(landed)) as db:
        rows = db.execute("SELECT statement_id, former_content, content FROM rewordings").fetchall()
    assert rows == ([("s3", "Nobody was hurt", "Nobody was hurt,")] if ours else [])

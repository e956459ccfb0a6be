"""Opening the database, and the one way to write to it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.store.schema import migrations

BUSY_MILLISECONDS = 15_000


def open_database(path: Path | str) -> Database:
    """Open the database for writing, make it and its folder where there is none, and migrate it in one transaction.

    StoreError where it cannot be opened or written, is no SQLite file, or comes from a newer factcheck.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000))
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}. Choose another place with --db.") from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_in_plain_words(error)}") from error
    try:
        _prepare(db)
        _migrate(db, path)
    except sqlite3.Error as error:
        db.close()
        raise StoreError(f"{path}: {_in_plain_words(error)}") from error
    except StoreError:
        db.close()
        raise
    return db


def open_existing(path: Path) -> Database:
    """Open the database for writing and migrate it, as `open_database` does, but never make one.

    StoreError where there is none, and wherever `open_database` raises one.
    """
    refuse_missing(path)
    return open_database(path)


def open_read_only(path: Path) -> Database:
    """Open the database so that nothing can be written to it; it is not migrated.

    StoreError where there is none, where it is no SQLite file, and where it is not of this release.
    """
    refuse_missing(path)
    try:
        db, problem = _opened_to_read(path, "mode=ro")
    except sqlite3.OperationalError:
        # In a folder where nothing may be written, nobody else writes either.
        try:
            db, problem = _opened_to_read(path, "immutable=1")
        except sqlite3.Error as error:
            raise StoreError(f"{path}: {_in_plain_words(error)}") from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_in_plain_words(error)}") from error
    if problem is not None:
        raise StoreError(f"{path}: {problem}.")
    return db


def _opened_to_read(path: Path, how: str) -> tuple[Database, str | None]:
    db = Database(sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=BUSY_MILLISECONDS / 1000))
    return db, schema_problem(db)


def path_of(db: Database) -> str:
    """Where the database lies; empty where it is in memory."""
    return str(db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0])


def refuse_missing(path: Path) -> None:
    """Raise a StoreError that says how to make one, where there is no database in this place."""
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, not a database. Name a file with --db.")
    if not path.is_file() or not path.stat().st_size:
        found = "an empty file, not a database" if path.is_file() else "no such database"
        raise StoreError(f"{path}: {found}. Make one with factcheck run SOURCE --db {path}.")


def upgrade_existing(path: Path) -> None:
    """Migrate a database where that is due; one that is up to date is not written to.

    StoreError where there is none, where it is no SQLite file, and wherever `open_database` raises one.
    """
    refuse_missing(path)
    try:
        with closing(sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000)) as connection:
            db = wrap(connection)
            is_due = bool(migrations.applied(db)) and bool(migrations.pending(db))
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_in_plain_words(error)}") from error
    if is_due:
        open_database(path).close()


def schema_problem(db: Database) -> str | None:
    """What keeps this database from being served as it is, in one sentence; None where nothing does.

    For a server, which must not migrate.
    """
    if not migrations.applied(db):
        return "it is not a factcheck database"
    if migrations.unknown(db):
        return "it was written by a newer factcheck; upgrade with pip install -U datasette-factcheck"
    if migrations.pending(db):
        return "it was written by an older factcheck; any factcheck command, such as factcheck check, upgrades it"
    return None


def wrap(connection: sqlite3.Connection) -> Database:
    """A Database over a connection that somebody else opened and owns."""
    return Database(connection, execute_plugins=False, recursive_triggers=False)


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One write transaction: all of it or nothing. Nested use is a savepoint in the outer one.

    IMMEDIATE, as a reader that upgrades to a writer while the server commits is refused at once.
    """
    try:
        with _transaction(db):
            yield
    except sqlite3.OperationalError as error:
        raise StoreError(f"the database cannot be written: {_in_plain_words(error)}") from error


def now() -> str:
    """This moment in UTC, to the second, as every table writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def _transaction(db: Database) -> Iterator[None]:
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.commit()
    except BaseException:
        # A commit that fails (the disk is full) leaves its transaction open: later writes would vanish with it.
        db.conn.rollback()
        raise


def _prepare(db: Database) -> None:
    db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    db.execute("PRAGMA foreign_keys = on")


def _migrate(db: Database, path: Path) -> None:
    if migrations.unknown(db):
        raise StoreError(
            f"{path}: written by a newer factcheck than this one. Upgrade with "
            "pip install -U datasette-factcheck, or choose another file with --db."
        )
    if not migrations.applied(db) and db.table_names():
        raise StoreError(f"{path}: an SQLite database, but not factcheck's. Choose another file with --db.")
    if migrations.pending(db):
        _enable_wal(db)
        with _foreign_keys_off(db), _transaction(db):
            # Whoever comes second waited here, and now finds nothing left to do.
            migrations.apply(db)
    # A read-only file opens well and even begins a transaction: ask now, when nothing can be half done.
    db.execute("DELETE FROM speakers WHERE 0")


@contextmanager
def _foreign_keys_off(db: Database) -> Iterator[None]:
    """As a table that is rebuilt is gone for a moment; SQLite lets them be switched outside a transaction only."""
    db.execute("PRAGMA foreign_keys = off")
    try:
        yield
    finally:
        db.execute("PRAGMA foreign_keys = on")


def _enable_wal(db: Database) -> None:
    """Switch to write-ahead logging; SQLite refuses this at once while another writes, busy_timeout or not."""
    deadline = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            db.enable_wal()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def _in_plain_words(error: sqlite3.Error) -> str:
    said = str(error)
    if "readonly" in said or "read-only" in said:
        return "it is read-only. Make it writable, or choose another file with --db."
    if "not a database" in said:
        return "it is not an SQLite database. Choose another file with --db."
    if "locked" in said:
        return "another process has been writing for too long. Try again when it is done."
    if "full" in said:
        return "the disk is full. Make room, then run the command again."
    if "unable to open" in said:
        return "it cannot be opened. Check that the folder exists and may be written, or choose another with --db."
    return f"SQLite says: {said}. See that the file is whole, or choose another with --db."

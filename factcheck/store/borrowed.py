"""Work on a connection that somebody else opened and owns: Datasette's."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from sqlite_utils import Database

from factcheck.errors import FactcheckError, StoreError
from factcheck.store.opening import wrap

Connection = sqlite3.Connection
DatabaseBusyError = sqlite3.OperationalError
Found = TypeVar("Found")


class TooSlowError(FactcheckError):
    """A read that was stopped when its time was up; the same question may be answered later."""


def enable_foreign_keys(connection: Connection) -> None:
    """Have SQLite refuse rows that point nowhere; off by default, connection by connection."""
    connection.execute("PRAGMA foreign_keys = on")


def read(connection: Connection, question: Callable[[Database], Found]) -> Found:
    """Read in one transaction, so that all of the answer is of one moment, whatever is committed meanwhile."""
    if not connection.in_transaction:
        connection.execute("BEGIN")
    try:
        return question(wrap(connection))
    finally:
        # A limit that cut the read off may have left a savepoint: later reads would go on showing this moment.
        connection.rollback()


def in_time(limit: AbstractContextManager[None], db: Database, question: Callable[[Database], Found]) -> Found:
    """Read under a time limit on the connection; TooSlowError where that cuts in."""
    try:
        with limit:
            return question(db)
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        raise TooSlowError("the database did not answer in time; try again, or narrow the question") from error


def write(connection: Connection, act: Callable[[Database], Found]) -> Found:
    """Write within the transaction that the owner has opened, who commits it or rolls it back.

    StoreError where the database cannot be written.
    """
    try:
        return act(wrap(connection))
    except sqlite3.OperationalError as error:
        raise StoreError(f"the database cannot be written just now: {error}. Try again.") from error


def write_immediate(connection: Connection, act: Callable[[Database], Found]) -> Found:
    """Write in one transaction of its own, begun, and committed or rolled back here: all of it or nothing.

    StoreError where the database cannot be written.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        raise StoreError(f"the database cannot be written just now: {error}. Try again.") from error
    try:
        answer = write(connection, act)
    except BaseException:
        # What an error leaves open, the next write would commit.
        connection.rollback()
        raise
    connection.commit()
    return answer

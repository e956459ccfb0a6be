"""Work on a connection that somebody else opened and owns: Datasette's."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from sqlite_utils import Database

from factcheck.errors import StoreError
from factcheck.store.opening import wrap

Connection = sqlite3.Connection
DatabaseBusyError = sqlite3.OperationalError
Found = TypeVar("Found")


class TooSlowError(StoreError):
    """A read that was stopped when its time was up."""


def enable_foreign_keys(connection: Connection) -> None:
    """Have SQLite refuse rows that point nowhere; off by default, connection by connection."""
    connection.execute("PRAGMA foreign_keys = on")


def read(connection: Connection, question: Callable[[Database], Found]) -> Found:
    """Read, in no transaction of ours; TooSlowError where a time limit on the connection cut in."""
    was_in_transaction = connection.in_transaction
    try:
        return question(wrap(connection))
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        if connection.in_transaction and not was_in_transaction:
            # A tight limit cuts off even the end of sqlite-utils' savepoint, and later reads would show this moment.
            connection.set_progress_handler(None, 0)
            connection.rollback()
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

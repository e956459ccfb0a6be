"""Create the tables, indexes, full text search and the triggers that keep the log."""

from sqlite_utils import Database

from factcheck.store.schema.m001_house.indexes import INDEXES, SEARCH
from factcheck.store.schema.m001_house.tables import TABLES
from factcheck.store.schema.m001_house.triggers import TRIGGERS


def migrate(db: Database) -> None:
    """Make the first schema in an empty database."""
    for sql in (*TABLES, *INDEXES, *SEARCH, *TRIGGERS):
        db.execute(sql)

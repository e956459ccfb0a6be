"""A question worth keeping."""

from typing import NamedTuple


class SavedQuery(NamedTuple):
    """A question about the database, and the SQL that answers it."""

    name: str
    title: str
    description: str
    sql: str

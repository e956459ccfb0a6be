"""Keep of each document with what its quotations were verified, and of each record that those it bears on were."""

from sqlite_utils import Database

TABLES = (
    """
    CREATE TABLE verified (
        document_id TEXT PRIMARY KEY REFERENCES documents(id),
        version INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        made_by TEXT NOT NULL
    )
    """,
)

INDEXES = (
    # What is due is told without reading a text.
    "CREATE INDEX documents_verified ON documents (id, kind, version, revision, traced_revision)",
)


def migrate(db: Database) -> None:
    """Create the table; no stored document was verified before, so that all of them are due once."""
    for sql in (*TABLES, *INDEXES):
        db.execute(sql)

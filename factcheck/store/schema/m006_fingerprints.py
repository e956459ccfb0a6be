"""Keep with each result the fingerprint of what made it, and with a document the languages it was read in."""

from sqlite_utils import Database

COLUMNS = (
    "ALTER TABLE documents ADD COLUMN read_in TEXT",
    "ALTER TABLE documents ADD COLUMN fingerprint TEXT",
    "ALTER TABLE checker_runs ADD COLUMN fingerprint TEXT",
)

INDEXES = (
    # What made the stored results is told without reading a text.
    "CREATE INDEX documents_made_by ON documents"
    " (attributed_by, read_in, fingerprint, traced_by, attributed_version, version, traced_revision, revision)",
)


def migrate(db: Database) -> None:
    """Add the columns; results of before have no fingerprint, and are due once."""
    for sql in (*COLUMNS, *INDEXES):
        db.execute(sql)

"""Call what had to be put right to read a document its repairs."""

from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Rename the column; SQLite rewrites the trigger that names it."""
    db.execute("ALTER TABLE document_versions RENAME COLUMN mended TO repairs")

"""Keep where each version came from, and tell an id that has a colon from the id of a feed."""

from sqlite_utils import Database

COLUMNS = (
    "ALTER TABLE document_versions ADD COLUMN publisher TEXT",
    "ALTER TABLE document_versions ADD COLUMN byline TEXT",
    "ALTER TABLE document_versions ADD COLUMN url TEXT",
    "ALTER TABLE document_versions ADD COLUMN published TEXT",
    "ALTER TABLE document_versions ADD COLUMN credit TEXT",
)

# What earlier versions came with was not kept, and is not made up.
KEPT = (
    "DROP TRIGGER document_versions_are_never_changed",
    """
    UPDATE document_versions SET (publisher, byline, url, published, credit) = (
        SELECT publisher, byline, url, published, credit FROM documents WHERE id = document_versions.document_id)
    WHERE number = (SELECT version FROM documents WHERE id = document_versions.document_id)
    """,
)

TRIGGERS = (
    # Where it comes from may be put right as long as it is the current one, and only to what its document says.
    """
    CREATE TRIGGER document_versions_are_never_changed BEFORE UPDATE ON document_versions
    WHEN NEW.rowid IS NOT OLD.rowid OR NEW.document_id IS NOT OLD.document_id OR NEW.number IS NOT OLD.number
      OR NEW.title IS NOT OLD.title OR NEW.text IS NOT OLD.text OR NEW.sha256 IS NOT OLD.sha256
      OR NEW.origin IS NOT OLD.origin OR NEW.media_type IS NOT OLD.media_type OR NEW.mended IS NOT OLD.mended
      OR NEW.ingested_at IS NOT OLD.ingested_at
      OR NOT EXISTS (
          SELECT 1 FROM documents
          WHERE id = NEW.document_id AND version = NEW.number AND publisher IS NEW.publisher AND byline IS NEW.byline
            AND url IS NEW.url AND published IS NEW.published AND credit IS NEW.credit)
    BEGIN SELECT RAISE(ABORT, 'a stored version is what reviewers read: it is never changed'); END
    """,
    """
    CREATE TRIGGER documents_put_their_version_right AFTER UPDATE OF publisher, byline, url, published, credit
    ON documents WHEN NEW.version = OLD.version
    BEGIN
        UPDATE document_versions
        SET publisher = NEW.publisher, byline = NEW.byline, url = NEW.url, published = NEW.published,
            credit = NEW.credit
        WHERE document_id = NEW.id AND number = NEW.version;
    END
    """,
)


def migrate(db: Database) -> None:
    """Give versions their provenance, and keys with a colon their new form."""
    for sql in (*COLUMNS, *KEPT, *TRIGGERS):
        db.execute(sql)
    _part_colons(db)


def _part_colons(db: Database) -> None:
    """Give ids with a colon the key `id::ID`, as what stands before a further colon is a feed from here on."""
    # Longest first: what a key becomes may be another one's, which is longer by that colon and has moved already.
    rows = db.execute("SELECT id, key FROM documents WHERE key LIKE 'id:%:%' ORDER BY length(key) DESC").fetchall()
    for document_id, key in rows:
        db.execute("UPDATE documents SET key = ? WHERE id = ?", ["id::" + key.removeprefix("id:"), document_id])

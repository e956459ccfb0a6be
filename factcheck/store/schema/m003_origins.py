"""Count what came by each agency, and keep what documents, statements and utterances go back to."""

from sqlite_utils import Database

COLUMNS = (
    "ALTER TABLE agencies ADD COLUMN documents INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE agencies ADD COLUMN statements INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE documents ADD COLUMN origins TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE statements ADD COLUMN origins TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE quotation_clusters ADD COLUMN origins TEXT NOT NULL DEFAULT '[]'",
    # Where the words leave several days open.
    "ALTER TABLE passages ADD COLUMN said_latest TEXT",
    "ALTER TABLE quotation_cluster_members ADD COLUMN said_latest TEXT",
)

# The order in which their tables open, and what leads from a chain to a publisher's documents.
INDEXES = (
    "CREATE INDEX agencies_documents ON agencies (documents)",
    "CREATE INDEX documents_publisher ON documents (publisher)",
    "CREATE INDEX document_versions_ingested ON document_versions (ingested_at)",
    "CREATE INDEX flags_first_seen ON flags (first_seen)",
    "CREATE INDEX checker_runs_run ON checker_runs (run_at)",
)

# What stands before counting began.
COUNTED = (
    """
    UPDATE agencies SET
        documents = (SELECT count(DISTINCT document_id) FROM sourcings
            WHERE agency_id = agencies.id AND relation <> 'subject'),
        statements = (SELECT count(DISTINCT statement_id) FROM sourcings
            WHERE agency_id = agencies.id AND relation <> 'subject')
    """,
)

# A sourcing is counted in or out where no other one tells the same of its document, or of its statement.
TRIGGERS = (
    """
    CREATE TRIGGER sourcings_are_counted AFTER INSERT ON sourcings BEGIN
        UPDATE agencies SET
            documents = documents + 1 * NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                    AND s.relation <> 'subject' AND s.document_id = NEW.document_id),
            statements = statements + 1 * (NEW.statement_id IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                        AND s.relation <> 'subject' AND s.statement_id = NEW.statement_id))
        WHERE id = NEW.agency_id AND NEW.relation <> 'subject';
    END
    """,
    """
    CREATE TRIGGER sourcings_are_counted_out AFTER DELETE ON sourcings BEGIN
        UPDATE agencies SET
            documents = documents + -1 * NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                    AND s.relation <> 'subject' AND s.document_id = OLD.document_id),
            statements = statements + -1 * (OLD.statement_id IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                        AND s.relation <> 'subject' AND s.statement_id = OLD.statement_id))
        WHERE id = OLD.agency_id AND OLD.relation <> 'subject';
    END
    """,
    """
    CREATE TRIGGER sourcings_are_counted_anew
    AFTER UPDATE OF document_id, statement_id, agency_id, relation ON sourcings BEGIN
        UPDATE agencies SET
            documents = documents + -1 * NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                    AND s.relation <> 'subject' AND s.document_id = OLD.document_id),
            statements = statements + -1 * (OLD.statement_id IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM sourcings s WHERE s.agency_id = OLD.agency_id AND s.id <> OLD.id
                        AND s.relation <> 'subject' AND s.statement_id = OLD.statement_id))
        WHERE id = OLD.agency_id AND OLD.relation <> 'subject';
        UPDATE agencies SET
            documents = documents + 1 * NOT EXISTS (
                SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                    AND s.relation <> 'subject' AND s.document_id = NEW.document_id),
            statements = statements + 1 * (NEW.statement_id IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM sourcings s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.id
                        AND s.relation <> 'subject' AND s.statement_id = NEW.statement_id))
        WHERE id = NEW.agency_id AND NEW.relation <> 'subject';
    END
    """,
)


def migrate(db: Database) -> None:
    """Count what came by each agency, and keep what documents, statements and utterances go back to."""
    for sql in (*COLUMNS, *INDEXES, *COUNTED, *TRIGGERS):
        db.execute(sql)

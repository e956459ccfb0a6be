"""The third migration: how much came by each agency, and what documents, statements and utterances go back to."""

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


def _counted(row: str, by: int) -> str:
    """Count a sourcing in or out, where no other one tells the same of its document, or of its statement."""
    of_the_same = (
        f"SELECT 1 FROM sourcings s WHERE s.agency_id = {row}.agency_id AND s.id <> {row}.id"  # noqa: S608 - our own
        f" AND s.relation <> 'subject'"
    )
    return f"""
        UPDATE agencies SET
            documents = documents + {by} * NOT EXISTS ({of_the_same} AND s.document_id = {row}.document_id),
            statements = statements + {by} * ({row}.statement_id IS NOT NULL
                AND NOT EXISTS ({of_the_same} AND s.statement_id = {row}.statement_id))
        WHERE id = {row}.agency_id AND {row}.relation <> 'subject';
    """  # noqa: S608 - our own


TRIGGERS = (
    f"CREATE TRIGGER sourcings_are_counted AFTER INSERT ON sourcings BEGIN {_counted('NEW', 1)} END",
    f"CREATE TRIGGER sourcings_are_counted_out AFTER DELETE ON sourcings BEGIN {_counted('OLD', -1)} END",
    f"""
    CREATE TRIGGER sourcings_are_counted_anew
    AFTER UPDATE OF document_id, statement_id, agency_id, relation ON sourcings
    BEGIN {_counted("OLD", -1)} {_counted("NEW", 1)} END
    """,
)

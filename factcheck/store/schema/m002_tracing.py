"""Create what lets a new document be traced without reading the old ones, and the clusters of quotations."""

from sqlite_utils import Database

TABLES = (
    # Machinery: what the tracer reads instead of all documents.
    """
    CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents(id),
        version INTEGER NOT NULL,
        number INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        length INTEGER NOT NULL,
        is_record INTEGER NOT NULL,
        is_indirect INTEGER NOT NULL,
        statement_id TEXT REFERENCES statements(id),
        speaker TEXT,
        said TEXT,
        published TEXT,
        triples BLOB NOT NULL,
        words BLOB NOT NULL
    )
    """,
    # A key is 64 bits of words; days are numbered, 0 for none, so that the nearest in time are the nearest here.
    """
    CREATE TABLE passage_keys (
        key INTEGER NOT NULL,
        day INTEGER NOT NULL,
        passage_id INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (key, day, passage_id)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE quotation_clusters (
        id TEXT NOT NULL PRIMARY KEY,
        quotation TEXT NOT NULL,
        speaker TEXT,
        first_document_id TEXT NOT NULL REFERENCES documents(id),
        first_published TEXT,
        last_published TEXT,
        documents INTEGER NOT NULL,
        variants INTEGER NOT NULL,
        outlets TEXT NOT NULL DEFAULT '[]',
        agencies TEXT NOT NULL DEFAULT '[]',
        speakers TEXT NOT NULL DEFAULT '[]',
        days TEXT NOT NULL DEFAULT '[]'
    )
    """,
    """
    CREATE TABLE quotation_cluster_members (
        id INTEGER PRIMARY KEY,
        cluster_id TEXT NOT NULL REFERENCES quotation_clusters(id),
        document_id TEXT NOT NULL REFERENCES documents(id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        statement_id TEXT REFERENCES statements(id),
        speaker TEXT,
        said TEXT,
        published TEXT,
        text TEXT NOT NULL
    )
    """,
)

INDEXES = (
    "CREATE INDEX passages_document ON passages (document_id, number)",
    "CREATE INDEX passages_statement ON passages (statement_id)",
    "CREATE INDEX quotation_clusters_documents ON quotation_clusters (documents)",
    "CREATE INDEX quotation_clusters_first ON quotation_clusters (first_published)",
    "CREATE INDEX quotation_clusters_first_document ON quotation_clusters (first_document_id)",
    "CREATE INDEX quotation_cluster_members_cluster ON quotation_cluster_members (cluster_id)",
    "CREATE INDEX quotation_cluster_members_document ON quotation_cluster_members (document_id, start)",
    "CREATE INDEX quotation_cluster_members_statement ON quotation_cluster_members (statement_id)",
)

# In which ways the two wordings of a trace differ.
COLUMNS = ("ALTER TABLE traces ADD COLUMN differs TEXT NOT NULL DEFAULT '[]'",)


def migrate(db: Database) -> None:
    """Add what quotations are found by, and which of them belong together."""
    for sql in (*TABLES, *INDEXES, *COLUMNS):
        db.execute(sql)

"""Create the turns of records, and what holding each quotation against the records gave."""

from sqlite_utils import Database

TABLES = (
    """
    CREATE TABLE turns (
        id INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents(id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        speaker TEXT,
        at_start REAL,
        at_end REAL
    )
    """,
    """
    CREATE TABLE verifications (
        id INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents(id),
        statement_id TEXT REFERENCES statements(id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        finding TEXT NOT NULL CHECK (finding IN ('other_speaker', 'spliced', 'added', 'altered', 'partial', 'other_day',
            'other_translation', 'near', 'exact', 'not_found', 'not_searched')),
        turned INTEGER NOT NULL DEFAULT 0,
        trace_id INTEGER REFERENCES traces(id) ON DELETE SET NULL,
        found_document_id TEXT REFERENCES documents(id),
        found_start INTEGER,
        found_end INTEGER,
        searched TEXT NOT NULL DEFAULT '[]',
        diff TEXT NOT NULL DEFAULT '[]',
        fingerprint TEXT,
        gone_at TEXT
    )
    """,
)

INDEXES = (
    "CREATE INDEX turns_document ON turns (document_id, start)",
    "CREATE INDEX verifications_document ON verifications (document_id, start)",
    "CREATE INDEX verifications_statement ON verifications (statement_id)",
    "CREATE INDEX verifications_trace ON verifications (trace_id)",
    "CREATE INDEX verifications_found ON verifications (found_document_id)",
    "CREATE INDEX verifications_finding ON verifications (finding)",
)


def migrate(db: Database) -> None:
    """Create the tables; nothing that is stored fills them, as records of before have no turns."""
    for sql in (*TABLES, *INDEXES):
        db.execute(sql)

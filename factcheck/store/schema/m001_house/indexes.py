"""The indexes, and full text search of documents."""

INDEXES = (
    "CREATE INDEX documents_published ON documents (published)",
    "CREATE INDEX documents_kind ON documents (kind, published)",
    "CREATE INDEX document_versions_sha256 ON document_versions (sha256)",
    # A full name is one speaker everywhere; a surname, an office or `officials` is one document's own.
    "CREATE UNIQUE INDEX speakers_scope ON speakers (name, kind, ifnull(document_id, ''))",
    "CREATE INDEX speakers_name ON speakers (name, kind)",
    "CREATE INDEX speakers_document ON speakers (document_id)",
    "CREATE INDEX statements_document ON statements (document_id, position)",
    "CREATE INDEX statements_speaker ON statements (speaker_id, stated_on)",
    "CREATE INDEX statements_state ON statements (state, gone_at, document_id, position)",
    "CREATE INDEX statements_attribution ON statements (attribution)",
    "CREATE INDEX statements_quotation ON statements (quotation)",
    "CREATE INDEX statements_not_factual ON statements (factuality) WHERE factuality <> 'factual'",
    "CREATE INDEX sourcings_document ON sourcings (document_id)",
    "CREATE INDEX sourcings_statement ON sourcings (statement_id, agency_id)",
    "CREATE INDEX sourcings_agency ON sourcings (agency_id, statement_id)",
    "CREATE INDEX sourcings_told ON sourcings (agency_id) WHERE level = 'statement'",
    "CREATE INDEX sourcings_ambiguous ON sourcings (document_id) WHERE ambiguous = 1",
    "CREATE INDEX traces_statement ON traces (statement_id)",
    "CREATE INDEX traces_document ON traces (document_id)",
    "CREATE INDEX traces_relation ON traces (relation)",
    "CREATE UNIQUE INDEX checker_runs_subject ON checker_runs (checker, ifnull(document_id, ''))",
    "CREATE INDEX checker_runs_failed ON checker_runs (run_at) WHERE outcome = 'failed'",
    "CREATE INDEX flags_checker ON flags (checker, gone_at, severity)",
    "CREATE INDEX flags_document ON flags (document_id, gone_at)",
    "CREATE INDEX flags_statement ON flags (statement_id, gone_at)",
    "CREATE INDEX flags_severity ON flags (severity, gone_at)",
    "CREATE INDEX flag_evidence_document ON flag_evidence (document_id)",
    # Two people cannot both follow the same review: the second write fails instead of hiding the first.
    "CREATE UNIQUE INDEX reviews_follow_one_another ON reviews (statement_id, ifnull(follows, 0))",
    "CREATE INDEX reviews_reviewer ON reviews (reviewer, reviewed_at)",
    "CREATE INDEX evidence_review ON evidence (review_id)",
    "CREATE INDEX evidence_document ON evidence (document_id)",
    "CREATE INDEX notes_statement ON notes (statement_id)",
    "CREATE INDEX notes_document ON notes (document_id)",
    "CREATE INDEX notes_flag ON notes (flag_id)",
)

SEARCH = (
    """
    CREATE VIRTUAL TABLE "documents_fts" USING FTS5 (
        "title", "text",
        tokenize='porter',
        content="documents"
    )
    """,
    """
    CREATE TRIGGER "documents_ai" AFTER INSERT ON "documents" BEGIN
        INSERT INTO "documents_fts" (rowid, "title", "text") VALUES (new.rowid, new."title", new."text");
    END
    """,
    """
    CREATE TRIGGER "documents_ad" AFTER DELETE ON "documents" BEGIN
        INSERT INTO "documents_fts" ("documents_fts", rowid, "title", "text")
        VALUES ('delete', old.rowid, old."title", old."text");
    END
    """,
    """
    CREATE TRIGGER "documents_au" AFTER UPDATE ON "documents" BEGIN
        INSERT INTO "documents_fts" ("documents_fts", rowid, "title", "text")
        VALUES ('delete', old.rowid, old."title", old."text");
        INSERT INTO "documents_fts" (rowid, "title", "text") VALUES (new.rowid, new."title", new."text");
    END
    """,
)

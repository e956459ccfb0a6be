"""The fifth migration: what made a result is a fingerprint, and a document keeps the languages it was read in."""

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

"""Keep what the cue makes of a statement, what it only looks like, and whether pages show it unasked."""

from sqlite_utils import Database

COLUMNS = (
    "ALTER TABLE statements ADD COLUMN type TEXT NOT NULL DEFAULT 'assertion'"
    " CHECK (type IN ('assertion', 'belief', 'fact', 'eventuality'))",
    "ALTER TABLE statements ADD COLUMN form TEXT NOT NULL DEFAULT 'statement'"
    " CHECK (form IN ('statement', 'headline', 'no_comment', 'authors_own'))",
    "ALTER TABLE statements ADD COLUMN shown INTEGER NOT NULL DEFAULT 1 CHECK (shown BETWEEN 0 AND 1)",
)

INDEXES = ("CREATE INDEX statements_not_shown ON statements (document_id) WHERE shown = 0",)


def migrate(db: Database) -> None:
    """Add the columns; what is stored already is shown until it is attributed anew."""
    for sql in (*COLUMNS, *INDEXES):
        db.execute(sql)

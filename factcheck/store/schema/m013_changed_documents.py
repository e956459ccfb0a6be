"""Keep which documents have changed since all that looks at them has seen them, so that nobody reads the others."""

from sqlite_utils import Database

TABLES = (
    # `times`: whoever has dealt with a change drops the row, unless it has changed again meanwhile.
    """
    CREATE TABLE changed_documents (
        document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents(id),
        times INTEGER NOT NULL
    )
    """,
)

# What a checker can see of a document changes its revision; the others its neighbours' checkers see too.
_SEEN = (
    *("revision", "version", "attributed_version", "fingerprint", "title", "kind", "publisher", "published"),
    *("byline", "speaker", "language", "url", "credit"),
)
_IS_OTHER = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in _SEEN)
_COUNTED = "ON CONFLICT (document_id) DO UPDATE SET times = times + 1"


def _both_ends(row: str) -> str:
    return (
        f"INSERT INTO changed_documents SELECT {row}.document_id, 1 WHERE true {_COUNTED};"  # noqa: S608 - our own words
        " INSERT INTO changed_documents"
        f" SELECT document_id, 1 FROM statements WHERE id = {row}.statement_id {_COUNTED};"
    )


TRIGGERS = (
    f"""
    CREATE TRIGGER documents_that_change_are_noted AFTER UPDATE OF {", ".join(_SEEN)} ON documents
    WHEN {_IS_OTHER}
    BEGIN INSERT INTO changed_documents SELECT NEW.id, 1 WHERE true {_COUNTED}; END
    """,
    f"CREATE TRIGGER traces_that_come_are_noted AFTER INSERT ON traces BEGIN {_both_ends('NEW')} END",
    f"CREATE TRIGGER traces_that_go_are_noted AFTER DELETE ON traces BEGIN {_both_ends('OLD')} END",
    f"""
    CREATE TRIGGER traces_that_change_are_noted AFTER UPDATE ON traces
    BEGIN {_both_ends("OLD")} {_both_ends("NEW")} END
    """,
)

# Any of the documents of before may have changed since it was last checked.
FILLED = ("INSERT INTO changed_documents SELECT id, 1 FROM documents",)


def migrate(db: Database) -> None:
    """Create the table and what fills it; every document that is stored counts as changed once."""
    for sql in (*TABLES, *FILLED, *TRIGGERS):
        db.execute(sql)

"""Let a statement's words follow an edit of the copy under its id, each change of them logged."""

import hashlib
import re
import unicodedata

from sqlite_utils import Database

COLUMNS = ("ALTER TABLE statements ADD COLUMN match_key TEXT NOT NULL DEFAULT ''",)

TABLES = (
    """
    CREATE TABLE rewordings (
        id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
        statement_id TEXT NOT NULL REFERENCES statements(id),
        former_version INTEGER NOT NULL,
        document_version INTEGER NOT NULL,
        former_content TEXT NOT NULL,
        content TEXT NOT NULL,
        former_speaker TEXT,
        speaker TEXT,
        review_id INTEGER REFERENCES reviews(id),
        reworded_at TEXT NOT NULL
    )
    """,
)

INDEXES = (
    "CREATE INDEX statements_match_key ON statements (document_id, match_key)",
    "CREATE INDEX rewordings_statement ON rewordings (statement_id)",
)

REPLACED = ("DROP TRIGGER statements_keep_their_id",)

TRIGGERS = (
    """
    CREATE TRIGGER rewordings_are_never_changed BEFORE UPDATE ON rewordings
    BEGIN SELECT RAISE(ABORT, 'rewordings are append-only: what a statement was stays known'); END
    """,
    """
    CREATE TRIGGER rewordings_are_never_deleted BEFORE DELETE ON rewordings
    BEGIN SELECT RAISE(ABORT, 'rewordings are append-only: nothing may be deleted'); END
    """,
    """
    CREATE TRIGGER rewordings_are_never_replaced BEFORE INSERT ON rewordings
    WHEN EXISTS (SELECT 1 FROM rewordings WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'rewordings are append-only: that id is taken'); END
    """,
    """
    CREATE TRIGGER rewordings_begin_with_what_stands BEFORE INSERT ON rewordings
    WHEN NOT EXISTS (
        SELECT 1 FROM statements s JOIN documents d ON d.id = s.document_id
        WHERE s.id = NEW.statement_id AND s.content IS NEW.former_content AND s.review_id IS NEW.review_id
          AND s.document_version IS NEW.former_version AND d.version IS NEW.document_version)
    BEGIN SELECT RAISE(ABORT, 'a rewording goes from what its statement says to the current version'); END
    """,
    # The words a reviewer read are in the log before others take their place.
    """
    CREATE TRIGGER statements_keep_their_id BEFORE UPDATE ON statements
    WHEN NEW.id IS NOT OLD.id OR NEW.document_id IS NOT OLD.document_id OR NEW.rowid IS NOT OLD.rowid
      OR (NEW.content IS NOT OLD.content AND NOT EXISTS (
          SELECT 1 FROM rewordings r
          WHERE r.id = (SELECT max(id) FROM rewordings WHERE statement_id = OLD.id)
            AND r.former_content IS OLD.content AND r.content IS NEW.content
            AND r.former_version IS OLD.document_version AND r.document_version IS NEW.document_version))
    BEGIN SELECT RAISE(ABORT, 'a statement keeps its document, its id and, but for a logged rewording, its words'); END
    """,
    # What was confirmed of these words is not confirmed of others.
    """
    CREATE TRIGGER statements_reopen_when_their_words_change AFTER UPDATE OF content ON statements
    WHEN NEW.review_id IS NOT NULL AND NEW.state <> 'reopened' AND NEW.content IS NOT OLD.content
    BEGIN UPDATE statements SET state = 'reopened' WHERE id = NEW.id; END
    """,
)

# The key as it was first made: of letters and digits, with what tells two numbers apart.
_MARK = re.compile(r"(?<=\d)(?P<between>[^\w%^]+)(?=\d)|(?P<minus>(?<![^\s(\[\"'“‘])[-\u2212\u2013])(?=\d)|[^\w%^]|_")
_IN_NUMBERS = ".,:/\u2044"
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def migrate(db: Database) -> None:
    """Add the column, filled for what is stored, and the log of rewordings."""
    for sql in (*COLUMNS, *TABLES):
        db.execute(sql)
    rows = db.execute("SELECT rowid, content FROM statements").fetchall()
    db.conn.executemany(
        "UPDATE statements SET match_key = ? WHERE rowid = ?", [(_match_key(words), rowid) for rowid, words in rows]
    )
    for sql in (*INDEXES, *REPLACED, *TRIGGERS):
        db.execute(sql)


def _match_key(words: str) -> str:
    level = _MARK.sub(_kept_mark, _level_form(words)) or "".join(_level_form(words).split())
    return hashlib.sha256(level.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _level_form(words: str) -> str:
    visible = (one for one in words if unicodedata.category(one) != "Cf" and not "\ufe00" <= one <= "\ufe0f")
    level = "".join(f"^{one}" if unicodedata.category(one) == "No" else one for one in visible)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", level).casefold())


def _kept_mark(mark: re.Match[str]) -> str:
    if mark["minus"]:
        return "-"
    kept = "".join(one for one in mark[0] if unicodedata.category(one)[0] == "M" or unicodedata.category(one) == "Sc")
    if kept or not mark["between"]:
        return kept
    parting = next((one for one in mark[0] if one in _IN_NUMBERS), None)
    return parting or ("-" if any(one in _DASHES for one in mark[0]) else " ")

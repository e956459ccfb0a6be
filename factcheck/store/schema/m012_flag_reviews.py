"""Let people uphold and dismiss flags, logged; keep the checkers at hand; tell what was put off from what failed."""

from sqlite_utils import Database

from factcheck.store.schema.rebuild import rebuild_table

COLUMNS = (
    "ALTER TABLE flags ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'dismissed'))",
)

TABLES = (
    """
    CREATE TABLE flag_reviews (
        id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
        flag_id TEXT NOT NULL REFERENCES flags(id),
        checker_version TEXT NOT NULL,
        follows INTEGER REFERENCES flag_reviews(id),
        reviewer TEXT NOT NULL CHECK (length(reviewer) > 0),
        state TEXT NOT NULL CHECK (state IN ('open', 'upheld', 'dismissed')),
        reason TEXT CHECK (reason IN ('wrong_reading', 'style_allows', 'already_fixed', 'other')),
        words TEXT,
        scope TEXT NOT NULL DEFAULT 'flag' CHECK (scope IN ('flag', 'alike')),
        reviewed_at TEXT NOT NULL,
        CHECK ((state = 'dismissed') = (reason IS NOT NULL)),
        CHECK (reason IS NOT 'other' OR ifnull(length(trim(words)), 0) > 0)
    )
    """,
    """
    CREATE TABLE checkers (
        id TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('note', 'query', 'hold')),
        version TEXT NOT NULL,
        rule_ref TEXT,
        is_on INTEGER NOT NULL CHECK (is_on BETWEEN 0 AND 1),
        precision REAL CHECK (precision BETWEEN 0 AND 1),
        flags_read INTEGER,
        read_on TEXT
    )
    """,
)

RUNS = """
    CREATE TABLE checker_runs (
        id INTEGER PRIMARY KEY,
        checker TEXT NOT NULL,
        checker_version TEXT NOT NULL,
        config TEXT NOT NULL,
        fingerprint TEXT,
        document_id TEXT REFERENCES documents(id),
        revision INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'later', 'failed')),
        reason TEXT,
        flags INTEGER NOT NULL DEFAULT 0,
        run_at TEXT NOT NULL
    )
"""
# A checker that could not judge then was stored as one that failed, with a reason that began so.
_PUT_OFF = "outcome = 'failed' AND reason LIKE 'Later: %'"
OUTCOMES = {
    "outcome": f"iif({_PUT_OFF}, 'later', outcome)",
    "reason": f"iif({_PUT_OFF}, substr(reason, 8), reason)",
}

REPLACED = ("DROP INDEX flags_checker", "DROP INDEX flags_statement")
INDEXES = (
    "CREATE INDEX flags_checker ON flags (checker, gone_at, severity, state)",
    "CREATE INDEX flags_statement ON flags (statement_id, gone_at, state)",
    # Two people cannot both follow the same review: the second write fails instead of hiding the first.
    "CREATE UNIQUE INDEX flag_reviews_follow_one_another ON flag_reviews (flag_id, ifnull(follows, 0))",
    "CREATE INDEX flag_reviews_flag ON flag_reviews (flag_id, id)",
    "CREATE INDEX checker_runs_put_off ON checker_runs (checker) WHERE outcome = 'later'",
    "CREATE INDEX flag_reviews_reviewer ON flag_reviews (reviewer, reviewed_at)",
)

TRIGGERS = (
    """
    CREATE TRIGGER flag_reviews_are_never_changed BEFORE UPDATE ON flag_reviews
    BEGIN SELECT RAISE(ABORT, 'flag reviews are append-only: add a new one instead'); END
    """,
    """
    CREATE TRIGGER flag_reviews_are_never_deleted BEFORE DELETE ON flag_reviews
    BEGIN SELECT RAISE(ABORT, 'flag reviews are append-only: nothing may be deleted'); END
    """,
    """
    CREATE TRIGGER flag_reviews_are_never_replaced BEFORE INSERT ON flag_reviews
    WHEN EXISTS (SELECT 1 FROM flag_reviews WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'flag reviews are append-only: that id is taken'); END
    """,
    """
    CREATE TRIGGER flag_reviews_follow_the_latest BEFORE INSERT ON flag_reviews
    WHEN NEW.follows IS NOT (SELECT max(id) FROM flag_reviews WHERE flag_id = NEW.flag_id)
    BEGIN SELECT RAISE(ABORT, 'stale review: another review of this flag came first'); END
    """,
    """
    CREATE TRIGGER flag_reviews_are_of_a_stored_flag BEFORE INSERT ON flag_reviews
    WHEN NEW.checker_version IS NOT (SELECT checker_version FROM flags WHERE id = NEW.flag_id)
    BEGIN SELECT RAISE(ABORT, 'a flag review names a stored flag and the version that raised it'); END
    """,
    """
    CREATE TRIGGER flag_reviews_set_the_flag AFTER INSERT ON flag_reviews
    BEGIN UPDATE flags SET state = NEW.state WHERE id = NEW.flag_id; END
    """,
    # IS, not =: UPDATE OR REPLACE turns a NULL into the column's default, but only after this has looked at it.
    """
    CREATE TRIGGER flags_show_their_latest_review BEFORE UPDATE OF state ON flags
    WHEN NEW.state IS NOT OLD.state AND NEW.state IS NOT (
        SELECT state FROM flag_reviews WHERE id = (SELECT max(id) FROM flag_reviews WHERE flag_id = NEW.id))
    BEGIN SELECT RAISE(ABORT, 'a flag is upheld or dismissed by adding a flag review, not by editing the flag'); END
    """,
    """
    CREATE TRIGGER flags_begin_open BEFORE INSERT ON flags
    WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM flags WHERE id = NEW.id OR rowid = NEW.rowid)
    BEGIN SELECT RAISE(ABORT, 'a flag begins open and is never replaced'); END
    """,
    """
    CREATE TRIGGER flags_keep_their_id BEFORE UPDATE ON flags
    WHEN NEW.id IS NOT OLD.id OR NEW.checker IS NOT OLD.checker OR NEW.code IS NOT OLD.code
      OR NEW.document_id IS NOT OLD.document_id OR NEW.rowid IS NOT OLD.rowid
    BEGIN SELECT RAISE(ABORT, 'a flag keeps its id, its checker and its document'); END
    """,
    """
    CREATE TRIGGER flags_with_reviews_stay BEFORE DELETE ON flags
    WHEN EXISTS (SELECT 1 FROM flag_reviews WHERE flag_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this flag has been reviewed: it is marked gone, never deleted'); END
    """,
    """
    CREATE TRIGGER documents_with_flag_reviews_stay BEFORE DELETE ON documents
    WHEN EXISTS (SELECT 1 FROM flags f JOIN flag_reviews r ON r.flag_id = f.id WHERE f.document_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'a flag on this document has been reviewed: it cannot be deleted'); END
    """,
)

# The version that a decision was about stays that of the decision, whatever has raised the flag since. What was already
# fixed was right to be flagged.
VIEWS = (
    """
    CREATE VIEW checker_precision AS
    WITH decided AS (
        SELECT f.checker, ifnull(r.checker_version, f.checker_version) AS version, d.publisher,
            substr(f.first_seen, 1, 7) AS month, f.state, f.gone_at, r.reason
        FROM flags f
        JOIN documents d ON d.id = f.document_id
        LEFT JOIN flag_reviews r ON f.state <> 'open'
            AND r.id = (SELECT max(id) FROM flag_reviews WHERE flag_id = f.id)
    )
    SELECT checker, version, publisher, month,
        count(*) AS raised,
        sum(state = 'upheld') AS upheld,
        sum(state = 'dismissed') AS dismissed,
        sum(reason IS 'already_fixed') AS already_fixed,
        sum(state = 'open' AND gone_at IS NULL) AS open,
        round(1.0 * sum(state = 'upheld' OR reason IS 'already_fixed') / nullif(sum(state <> 'open'), 0), 3)
            AS precision
    FROM decided
    GROUP BY checker, version, publisher, month
    """,
)


def migrate(db: Database) -> None:
    """Create tables, view and triggers; every stored flag is open, and what was put off is no failure any more."""
    for sql in (*COLUMNS, *TABLES):
        db.execute(sql)
    rebuild_table(db, "checker_runs", RUNS, OUTCOMES)
    for sql in (*REPLACED, *INDEXES, *TRIGGERS, *VIEWS):
        db.execute(sql)

"""Keep of each finding what a checker says of it: who said it and who says it in the record, and what was cut."""

from sqlite_utils import Database

TURNED_BY = ("negation", "condition", "hedge", "reporting", "number")

COLUMNS = (
    "speaker TEXT",
    "found_speaker TEXT",
    f"turned_by TEXT CHECK (turned_by IN ({', '.join(repr(one) for one in TURNED_BY)}))",
    "cut_start INTEGER",
    "cut_end INTEGER",
)


def migrate(db: Database) -> None:
    """Add the columns, empty; what verifies quotations has another fingerprint now and fills them."""
    for column in COLUMNS:
        db.execute(f"ALTER TABLE verifications ADD COLUMN {column}")

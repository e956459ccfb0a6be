"""Every change of the schema, in order; a migration that has been released is never edited."""

from sqlite_utils import Database, Migrations

from factcheck.store.schema import tables_fingerprints, tables_provenance, tables_sourcing, tables_tracing
from factcheck.store.schema.tables import INDEXES, TABLES
from factcheck.store.schema.triggers import TRIGGERS

migrations = Migrations("factcheck")


@migrations()
def m001_house(db: Database) -> None:
    """Create the tables, indexes, full text search and the triggers that keep the log."""
    for sql in (*TABLES, *INDEXES):
        db.execute(sql)
    db.table("documents").enable_fts(["title", "text"], fts_version="FTS5", create_triggers=True, tokenize="porter")
    for sql in TRIGGERS:
        db.execute(sql)


@migrations()
def m002_tracing(db: Database) -> None:
    """Create what lets a new document be traced without reading the old ones, and the clusters of quotations."""
    for sql in (*tables_tracing.TABLES, *tables_tracing.INDEXES, *tables_tracing.COLUMNS):
        db.execute(sql)


@migrations()
def m003_origins(db: Database) -> None:
    """Count what came by each agency, and keep what documents, statements and utterances go back to."""
    sourcing = tables_sourcing
    for sql in (*sourcing.COLUMNS, *sourcing.INDEXES, *sourcing.COUNTED, *sourcing.TRIGGERS):
        db.execute(sql)


@migrations()
def m004_feeds(db: Database) -> None:
    """Keep where each version came from, and tell an id that has a colon from the id of a feed."""
    provenance = tables_provenance
    for sql in (*provenance.COLUMNS, *provenance.KEPT, *provenance.TRIGGERS):
        db.execute(sql)
    provenance.part_colons(db)


@migrations()
def m005_fingerprints(db: Database) -> None:
    """Keep with each result the fingerprint of what made it; what has none, from before, is due once."""
    for sql in (*tables_fingerprints.COLUMNS, *tables_fingerprints.INDEXES):
        db.execute(sql)

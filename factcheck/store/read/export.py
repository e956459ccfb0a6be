"""Rows for export."""

from collections.abc import Iterator

from sqlite_utils import Database

from factcheck.store.read.parts import is_named
from factcheck.store.rows import Value
from factcheck.store.shown import SHOWN, standing

_STATEMENTS = f"""
    SELECT s.id, s.document_id, d.title AS document, d.publisher, d.published, d.url, s.source, s.cue,
           s.content, s.quotation, k.name AS speaker, k.kind AS named, s.stated_on, s.stated_on_latest,
           s.stated_on_reason, s.factuality, s.type, s.form, {SHOWN} AS shown, s.confidence,
           (SELECT group_concat(agency_id, ' ') FROM (
               SELECT DISTINCT agency_id FROM sourcings
               WHERE statement_id = s.id AND relation <> 'subject' ORDER BY agency_id)) AS agencies,
           (SELECT count(*) FROM flags f WHERE f.statement_id = s.id AND {standing("f")}) AS flags,
           s.state, s.attribution, s.rating, r.reviewer, r.reviewed_at, s.gone_at
    FROM statements s JOIN documents d ON d.id = s.document_id
    LEFT JOIN speakers k ON k.id = s.speaker_id LEFT JOIN reviews r ON r.id = s.review_id
    WHERE s.gone_at IS NULL OR s.review_id IS NOT NULL ORDER BY s.document_id, s.position, s.id
"""  # noqa: S608 - our own words


_FLAGS = f"""
    SELECT f.id AS flag_id, f.document_id, d.publisher, d.published, d.url, f.checker, f.checker_version, f.code,
           f.severity, f.message, f.statement_id, e.field, e.start, e."end", e.text AS words, f.first_seen,
           iif(e.field = 'text', d.text, NULL) AS text
    FROM flags f JOIN documents d ON d.id = f.document_id JOIN flag_evidence e ON e.flag_id = f.id AND e.piece = 0
    WHERE {standing("f")} ORDER BY f.document_id, e.start, f.id
"""  # noqa: S608 - our own words


def export_rows(db: Database) -> Iterator[dict[str, Value]]:
    """One row for each statement that stands: who said what, where, by which agency, and what was decided.

    `named` is 1 where the speaker is somebody by name, 0 where only described (`officials`), None for nobody.

    One that somebody has reviewed and that is no longer found stays, with the moment it went in `gone_at`.

    One read, its rows fetched as they are asked for; by document, then in reading order.
    """
    for row in db.query(_STATEMENTS):
        row["named"] = None if row["speaker"] is None else int(is_named(row["speaker"], row["named"]))
        yield row


def flags_to_export(db: Database) -> Iterator[dict[str, Value]]:
    """One row for each flag that stands, by document and place, with the text its first words stand in as `text`.

    One read, its rows fetched as they are asked for.
    """
    yield from db.query(_FLAGS)


def count_reviewed_and_gone(db: Database) -> int:
    """How many statements that somebody has reviewed are no longer found in their documents; reads only."""
    return db.table("statements").count_where("gone_at IS NOT NULL AND review_id IS NOT NULL")

"""Views made for reading: who said what, what each agency carried, what each speaker said."""

from sqlite_utils import Database

INDEXES = (
    # What each agency carried and what each speaker said is read by their names, whatever the case of a letter.
    "CREATE INDEX agencies_name ON agencies (name COLLATE NOCASE)",
    "CREATE INDEX speakers_name_in_any_case ON speakers (name COLLATE NOCASE)",
    # Within an agency, one document after another.
    "CREATE INDEX sourcings_carried ON sourcings (agency_id, document_id, statement_id) WHERE relation <> 'subject'",
    # What was said last is read first.
    "CREATE INDEX statements_stated_on ON statements (stated_on)",
)

# Of a statement `s`: it stands, and lists show it.
_LISTED = """
    s.gone_at IS NULL AND (s.shown = 1 OR s.review_id IS NOT NULL
        OR EXISTS (SELECT 1 FROM flags raised WHERE raised.statement_id = s.id
            AND (raised.gone_at IS NULL AND raised.state <> 'dismissed'))
        OR EXISTS (SELECT 1 FROM notes about WHERE about.statement_id = s.id)
        OR EXISTS (SELECT 1 FROM flags noted JOIN notes about ON about.flag_id = noted.id
            WHERE noted.statement_id = s.id))
"""

# Agencies that one ambiguous credit names are one way: `afp or reuters`.
_BY_WAY_OF = """
    nullif((SELECT json_group_array(way) FROM (
        SELECT DISTINCT o.agency_id AS way FROM sourcings o
        WHERE o.statement_id = s.id AND o.relation <> 'subject' AND o.ambiguous = 0
        UNION ALL
        SELECT group_concat(agency_id, ' or ') FROM (
            SELECT DISTINCT o.agency_id FROM sourcings o
            WHERE o.statement_id = s.id AND o.relation <> 'subject' AND o.ambiguous = 1
            ORDER BY o.agency_id)
        HAVING count(*) > 0)), '[]')
"""

# The gravest of the findings about a statement's quotations.
_FINDING = """
    (SELECT v.finding FROM verifications v WHERE v.statement_id = s.id AND v.gone_at IS NULL
     ORDER BY CASE v.finding WHEN 'other_speaker' THEN 0 WHEN 'spliced' THEN 1 WHEN 'added' THEN 2
        WHEN 'altered' THEN 3 WHEN 'partial' THEN 4 WHEN 'other_day' THEN 5 WHEN 'other_translation' THEN 6
        WHEN 'near' THEN 7 WHEN 'exact' THEN 8 WHEN 'not_found' THEN 9 ELSE 10 END LIMIT 1)
"""

_FLAGS = """
    (SELECT group_concat(message, '; ') FROM (
        SELECT f.message FROM flags f
        WHERE f.statement_id = s.id AND f.gone_at IS NULL AND f.state <> 'dismissed'
        ORDER BY CASE f.severity WHEN 'hold' THEN 0 WHEN 'query' THEN 1 ELSE 2 END, f.rowid))
"""

# CROSS JOIN keeps SQLite from beginning at the biggest table and sorting all of it.
VIEWS = (
    f"""
    CREATE VIEW who_said_what AS
    SELECT k.name COLLATE NOCASE AS speaker, s.content AS statement, d.title AS document, s.stated_on AS said_on,
        {_BY_WAY_OF} AS by_way_of, {_FINDING} AS finding, s.attribution, {_FLAGS} AS flags, s.state, s.rating,
        s.quotation, s.source, d.publisher, d.published, s.id AS statement_id, s.document_id, s.speaker_id
    FROM statements s
    JOIN documents d ON d.id = s.document_id
    LEFT JOIN speakers k ON k.id = s.speaker_id
    WHERE {_LISTED}
    """,  # noqa: S608 - our own words
    f"""
    CREATE VIEW what_agencies_carried AS
    SELECT a.name COLLATE NOCASE AS agency, k.name COLLATE NOCASE AS speaker, s.content AS statement,
        d.title AS document, d.publisher, d.published, o.relation, o.ambiguous, o.position, o.text AS words,
        s.state, s.attribution, o.agency_id, o.statement_id, o.document_id, s.speaker_id
    FROM agencies a
    CROSS JOIN sourcings o ON o.agency_id = a.id
    JOIN documents d ON d.id = o.document_id
    JOIN statements s ON s.id = o.statement_id
    LEFT JOIN speakers k ON k.id = s.speaker_id
    WHERE o.relation <> 'subject' AND {_LISTED}
    """,  # noqa: S608 - our own words
    f"""
    CREATE VIEW what_speakers_said AS
    SELECT k.name COLLATE NOCASE AS speaker, s.content AS statement, s.stated_on AS said_on,
        d.title AS document, d.publisher, d.published, {_FINDING} AS finding, s.attribution, s.state, s.rating,
        s.quotation, k.kind, k.id AS speaker_id, s.id AS statement_id, s.document_id
    FROM speakers k
    CROSS JOIN statements s ON s.speaker_id = k.id
    JOIN documents d ON d.id = s.document_id
    WHERE {_LISTED}
    """,  # noqa: S608 - our own words
)


def migrate(db: Database) -> None:
    """Create the views and the index by which one of them is read; no row changes."""
    for sql in (*INDEXES, *VIEWS):
        db.execute(sql)

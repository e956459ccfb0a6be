"""Write a small database as a landed schema left it: python -m tests.store.make_fixture m005_repairs

One for each migration, made when it lands and never again: tests/store/fixtures/schema_m005.sql and its like show what
is out there. The rows are made up and go in by SQL alone, as what writes them changes with the schema.
"""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from factcheck.store.schema import migrations

FIXTURES = Path(__file__).parent / "fixtures"
SEARCH = ('INSERT INTO "documents_fts', "CREATE TABLE 'documents_fts_")
DAY = "2031-03-04T09:00:00Z"
# Of the letters and digits of what its statements say.
KEYS = {
    "s1": "75a4e8421c69c55d",
    "s2": "90b591631910598d",
    "s3": "ace54e97ee8fa0e7",
    "s4": "ad96ea3eadabc977",
}


def made(last: str) -> str:
    """The dump of a new database after that migration, with its rows."""
    later = [one.name for one in migrations.MIGRATIONS if one.name > last]
    with closing(Database(memory=True)) as db:
        migrations.apply(db, stop_before=later[0] if later else None)
        db.execute(f"UPDATE _sqlite_migrations SET applied_at = '{DAY}'")
        for sql in rows(int(last[1:4])):
            db.execute(sql)
        db.conn.commit()
        return "".join(f"{line}\n" for line in dumped(db))


def dumped(db: Database) -> Iterator[str]:
    """The database as SQL; what search keeps for itself is made again, as a dump of it cannot be read back."""
    search = (
        db["documents_fts"].schema,
        "INSERT INTO documents_fts (documents_fts) VALUES ('rebuild')",
    )
    for line in db.conn.iterdump():
        if line.startswith("CREATE TRIGGER") and search:
            yield from (f"{sql};" for sql in search)
            search = ()
        if not line.startswith(("PRAGMA writable_schema", "INSERT INTO sqlite_master", *SEARCH)):
            yield line


def rows(schema: int) -> Iterator[str]:
    """What was put in, in the columns that this schema has."""
    repairs = "mended" if schema < 5 else "repairs"
    yield f"""
        INSERT INTO documents (id, title, kind, publisher, published, byline, url, text, version, key, revision,
            attributed_by, attributed_version, ingested_at) VALUES
        ('bridge', 'The bridge held', 'article', 'Coast Mail', '2031-03-04', 'Ana Ito', 'https://coast.example/1',
            '“The bridge held,” Ms Lind said. “We were lucky 🌉.” With reporting by AFP.', 1, 'id:1', 3, 't1', 1,
            '{DAY}'),
        ('minutes', 'Minutes of the council', 'record', NULL, '2031-03-03', NULL, NULL,
            'The bridge held, by luck. We were lucky.', 1, 'file:minutes.txt', 1, NULL, NULL, '{DAY}'),
        ('part:two', NULL, 'wire', 'AFP', NULL, NULL, NULL,
            'Nobody was hurt, Mr Bo said.', 1, 'id:a:b', 1, 't1', 1, '{DAY}')
    """
    yield f"""
        INSERT INTO document_versions
            (document_id, number, title, text, sha256, origin, media_type, {repairs}, ingested_at)
        SELECT id, version, title, text, 'made up', id || '.txt', 'text/plain',
            iif(id = 'bridge', '["a menu of 3 lines was left out"]', '[]'), ingested_at FROM documents
    """
    yield """
        INSERT INTO speakers (id, name, kind, aliases, document_id) VALUES
        (1, 'Maria Lind', 'person', '["Ms Lind"]', NULL), (2, 'Mr Bo', 'person', '[]', 'part:two')
    """
    yield "INSERT INTO agencies (id, name) VALUES ('afp', 'AFP'), ('ap', 'AP')"
    yield """
        INSERT INTO statements (id, document_id, position, source, cue, content, quotation, speaker_id, factuality,
            confidence, document_version, tagger, gone_at) VALUES
        ('s1', 'bridge', 1, 'Ms Lind', 'said', 'The bridge held,', 'direct', 1, 'factual', 0.9, 1, 't1', NULL),
        ('s2', 'bridge', 34, 'Ms Lind', 'said', 'We were lucky 🌉.', 'direct', 1, 'factual', 0.8, 1, 't1', NULL),
        ('s3', 'part:two', 0, 'Mr Bo', 'said', 'Nobody was hurt', 'indirect', 2, 'factual', 0.7, 1, 't1', NULL),
        ('s4', 'bridge', 0, NULL, NULL, 'gone by now', 'indirect', NULL, 'denied', 0.6, 1, 't0', '2031-03-05T09:00:00Z')
    """
    yield """
        INSERT INTO statement_spans (statement_id, role, piece, start, "end", text) VALUES
        ('s1', 'source', 0, 19, 26, 'Ms Lind'), ('s1', 'cue', 0, 27, 31, 'said'),
        ('s1', 'content', 0, 1, 17, 'The bridge held,'), ('s1', 'quoted', 0, 1, 17, 'The bridge held,'),
        ('s2', 'content', 0, 34, 50, 'We were lucky 🌉.'), ('s3', 'content', 0, 0, 15, 'Nobody was hurt'),
        ('s4', 'content', 0, 0, 4, '“The')
    """
    yield """
        INSERT INTO sourcings (document_id, statement_id, agency_id, relation, level, position, start, "end", text,
            confidence) VALUES
        ('bridge', NULL, 'afp', 'contributed', 'document', 'footer', 70, 73, 'AFP', 1),
        ('bridge', 's1', 'afp', 'contributed', 'document', 'footer', 70, 73, 'AFP', 1),
        ('bridge', NULL, 'ap', 'subject', 'document', 'body', NULL, NULL, NULL, 0.5)
    """
    yield """
        INSERT INTO traces (statement_id, document_id, relation, quotation, quotation_start, quotation_end, found,
            found_start, found_end, diff, score) VALUES
        ('s1', 'minutes', 'truncated', 'The bridge held,', 1, 17, 'The bridge held, by luck.', 0, 25, '[]', 0.9)
    """
    yield f"""
        INSERT INTO checker_runs (checker, checker_version, config, document_id, revision, outcome, flags, run_at)
        VALUES ('truncated-quotation', '1', '{{}}', 'bridge', 3, 'done', 1, '{DAY}')
    """
    yield f"""
        INSERT INTO flags (id, checker, code, severity, message, document_id, statement_id, checker_version, first_seen)
        VALUES ('f1', 'truncated-quotation', 'cut', 'note', 'the record goes on: by luck', 'bridge', 's1', '1', '{DAY}')
    """
    yield """
        INSERT INTO flag_evidence (flag_id, piece, role, document_id, field, start, "end", text) VALUES
        ('f1', 0, 'content', 'bridge', 'text', 1, 17, 'The bridge held,'),
        ('f1', 1, 'record', 'minutes', 'text', 0, 25, 'The bridge held, by luck.')
    """
    yield from decisions()
    if schema >= 2:
        yield from tracing()
    if schema >= 3:
        yield """UPDATE documents SET origins = '["afp"]' WHERE id = 'bridge'"""
    if schema >= 7:
        yield "UPDATE statements SET type = 'belief', form = 'authors_own', shown = 0 WHERE id = 's2'"
    if schema >= 8:
        yield from rewording()
    if schema >= 9:
        yield from verification()
    if schema >= 11:
        yield from finding()
    if schema >= 12:
        yield from flags_decided()
    # What a newer version or another speaker reopened, and what was edited after its review, stays as it is.
    yield "UPDATE statements SET speaker_id = NULL, source = NULL WHERE id = 's3'"


def decisions() -> Iterator[str]:
    """What people decided: two reviewers over one statement, a defect, a search that found nothing, notes."""
    columns = "id, statement_id, follows, reviewer, state, attribution, defects, rating, desk_label, searched"
    for values, evidence in (
        ("1, 's1', NULL, 'ana', 'second_review', 'fabricated', '[]', 'false', NULL, NULL", None),
        (
            "2, 's1', 1, 'bo ''ö''', 'done', 'fabricated', '[]', 'false', 'Made up', NULL",
            "2, 'https://a.example/é', NULL",
        ),
        (
            "3, 's1', 2, 'ana', 'done', 'confirmed_with_defects', '[\"truncated\"]', 'not_rated', NULL, NULL",
            "3, NULL, 'minutes'",
        ),
        ("4, 's2', NULL, 'ana', 'in_review', 'not_found', '[]', 'not_rated', NULL, 'the ''minutes'', all'", None),
        ("5, 's3', NULL, 'cy', 'done', 'confirmed_wire', '[]', 'true', NULL, NULL", "5, 'http://b.example', 'minutes'"),
    ):
        yield f"INSERT INTO reviews ({columns}, document_version, reviewed_at) VALUES ({values}, 1, '{DAY}')"
        if evidence:
            yield (
                "INSERT INTO evidence (review_id, url, document_id, words, dated)"
                f" VALUES ({evidence}, 'The bridge held,\n  by luck. 🌉', '2031-03-03')"
            )
    yield f"""
        INSERT INTO notes (document_id, statement_id, flag_id, review_id, start, "end", text, author, body, noted_at)
        VALUES ('bridge', 's1', NULL, 3, NULL, NULL, NULL, 'ana', 'the minutes have "by luck"', '{DAY}'),
        ('bridge', NULL, 'f1', NULL, NULL, NULL, NULL, 'bo', 'a fair cut?', '{DAY}'),
        ('bridge', 's4', NULL, NULL, 0, 4, '“The', 'cy', 'where did it go', '{DAY}')
    """


def verification() -> Iterator[str]:
    yield """
        INSERT INTO turns (id, document_id, start, "end", speaker, at_start, at_end) VALUES
        (1, 'minutes', 0, 25, 'MS. LIND', 1.5, 3), (2, 'minutes', 26, 40, NULL, NULL, NULL)
    """
    yield """
        INSERT INTO verifications (id, document_id, statement_id, start, "end", finding, turned, trace_id,
            found_document_id, found_start, found_end, searched, diff, fingerprint) VALUES
        (1, 'bridge', 's1', 1, 17, 'partial', 1, 1, 'minutes', 0, 15, '["minutes"]', '[]', 'f'),
        (2, 'bridge', NULL, 34, 50, 'not_found', 0, NULL, NULL, NULL, NULL, '["minutes"]', '[]', 'f')
    """


def finding() -> Iterator[str]:
    yield """
        UPDATE verifications SET speaker = 'Anna Lind', found_speaker = 'MS. LIND', turned_by = 'condition',
            cut_start = 17, cut_end = 24 WHERE id = 1
    """


def flags_decided() -> Iterator[str]:
    """One flag that two people decided about, and a checker at hand."""
    yield f"""
        INSERT INTO flag_reviews (flag_id, checker_version, follows, reviewer, state, reason, words, reviewed_at) VALUES
        ('f1', '1', NULL, 'ana', 'upheld', NULL, NULL, '{DAY}'),
        ('f1', '1', 1, 'bo ''ö''', 'dismissed', 'other', 'by luck is no loss 🌉', '{DAY}')
    """
    yield """
        INSERT INTO checkers (id, title, severity, version, is_on, precision, flags_read, read_on) VALUES
        ('truncated-quotation', 'Truncated quotation', 'note', '1', 1, 0.9, 60, 'made-up copy')
    """


def tracing() -> Iterator[str]:
    yield """
        INSERT INTO passages (id, document_id, version, number, start, "end", length, is_record, is_indirect,
            statement_id, published, triples, words) VALUES
        (1, 'bridge', 1, 0, 1, 17, 3, 0, 0, 's1', '2031-03-04', x'0100000000000000', x'0200000000000000'),
        (2, 'minutes', 1, 0, 0, 25, 5, 1, 0, NULL, '2031-03-03', x'0100000000000000', x'0200000000000000')
    """
    yield "INSERT INTO passage_keys (key, day, passage_id, size) VALUES (1, 741776, 1, 1), (1, 741775, 2, 1)"
    yield """
        INSERT INTO quotation_clusters (id, quotation, first_document_id, documents, variants)
        VALUES ('c1', 'The bridge held, by luck.', 'minutes', 2, 2)
    """
    yield """
        INSERT INTO quotation_cluster_members (cluster_id, document_id, start, "end", statement_id, published, text)
        VALUES ('c1', 'minutes', 0, 25, NULL, '2031-03-03', 'The bridge held, by luck.'),
        ('c1', 'bridge', 1, 17, 's1', '2031-03-04', 'The bridge held,')
    """


def rewording() -> Iterator[str]:
    """Keys as they were first made, and a statement that has got a comma since it was reviewed."""
    for statement_id, key in KEYS.items():
        yield f"UPDATE statements SET match_key = '{key}' WHERE id = '{statement_id}'"
    yield f"""
        INSERT INTO rewordings (statement_id, former_version, document_version, former_content, content,
            former_speaker, speaker, review_id, reworded_at)
        VALUES ('s3', 1, 1, 'Nobody was hurt', 'Nobody was hurt,', 'Mr Bo', 'Mr Bo', 5, '{DAY}')
    """
    yield "UPDATE statements SET content = 'Nobody was hurt,' WHERE id = 's3'"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        (FIXTURES / f"schema_{name[:4]}.sql").write_text(made(name), "utf-8")

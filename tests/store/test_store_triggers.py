"""Whoever writes, and however: the log stays true. Each line here is a way to lose a decision, and is refused."""

import sqlite3
from contextlib import closing

import pytest

REVIEW = (
    "(id, statement_id, document_version, follows, reviewer, state, attribution, rating, reviewed_at)"
    " VALUES ({id}, '{statement}', {version}, {follows}, '{reviewer}', '{state}', '{attribution}', '{rating}', 'now')"
)


@pytest.fixture
def reviewed(desk):
    """Two statements, the first with a review, evidence and notes; a second document beside."""
    desk.attribute(desk.ingest(), "It rained for a week,")
    document = desk.article()
    desk.ingest("It snowed.", id="other")
    desk.check(document, desk.flag(document))
    desk.confirm(document.statements[0], note="the minutes have it")
    return document.statements[0]


@pytest.fixture(params=[0, 1], ids=["foreign keys off", "foreign keys on"])
def shell(request, path, reviewed):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA foreign_keys = {request.param}")
        yield connection


REFUSED = {
    "a review edited": "UPDATE reviews SET attribution = 'misattributed'",
    "a review edited or replaced": "UPDATE OR REPLACE reviews SET id = 9",
    "a review edited or ignored": "UPDATE OR IGNORE reviews SET reviewer = 'ben'",
    "a review deleted": "DELETE FROM reviews",
    "a review replaced": "INSERT OR REPLACE INTO reviews SELECT * FROM reviews",
    "a review replaced, short form": "REPLACE INTO reviews SELECT * FROM reviews",
    "a review upserted": "INSERT INTO reviews SELECT * FROM reviews WHERE true"
    " ON CONFLICT (id) DO UPDATE SET reviewer = 'ben'",
    "evidence edited": "UPDATE evidence SET words = 'It rained for a year'",
    "evidence deleted": "DELETE FROM evidence",
    "evidence replaced": "INSERT OR REPLACE INTO evidence SELECT * FROM evidence",
    "evidence upserted": "INSERT INTO evidence SELECT * FROM evidence WHERE true"
    " ON CONFLICT (id) DO UPDATE SET words = 'x'",
    "evidence for a review that is not there": "INSERT INTO evidence (review_id, url, words)"
    " VALUES (9, 'http://x', 'x')",
    "a note edited": "UPDATE notes SET body = 'never mind'",
    "a note deleted": "DELETE FROM notes",
    "a note replaced": "INSERT OR REPLACE INTO notes SELECT * FROM notes",
    "a note in another's review": "INSERT INTO notes (document_id, statement_id, review_id, author, body, noted_at)"
    " SELECT document_id, statement_id, review_id, 'ben', 'no', 'now' FROM notes",
    "a note on nothing": "INSERT INTO notes (document_id, author, body, noted_at)"
    " VALUES ('nowhere', 'ben', 'no', 'now')",
    "a verdict edited": "UPDATE statements SET attribution = 'fabricated'",
    "a rating edited": "UPDATE statements SET rating = 'false'",
    "a state edited": "UPDATE statements SET state = 'wont_check'",
    "a verdict wiped": "UPDATE statements SET state = 'new', attribution = 'unchecked', review_id = NULL",
    "a verdict wiped by default": "UPDATE OR REPLACE statements SET state = NULL, attribution = NULL",
    "a verdict unlinked": "UPDATE statements SET review_id = NULL",
    "a verdict lent to another": "UPDATE statements"
    " SET review_id = 1, state = 'done', attribution = 'confirmed_primary' WHERE review_id IS NULL",
    "an unreviewed statement reopened": "UPDATE statements SET state = 'reopened' WHERE review_id IS NULL",
    "a reviewed statement deleted": "DELETE FROM statements WHERE review_id IS NOT NULL",
    "a reviewed statement replaced": "INSERT OR REPLACE INTO statements"
    " (id, document_id, position, content, quotation, confidence, document_version, tagger)"
    " SELECT id, document_id, position, content, quotation, confidence, document_version, tagger FROM statements",
    "a reviewed statement upserted": "INSERT INTO statements"
    " (id, document_id, position, content, quotation, confidence, document_version, tagger)"
    " SELECT id, document_id, position, content, quotation, confidence, document_version, tagger FROM statements"
    " WHERE true ON CONFLICT (id) DO UPDATE SET state = 'new'",
    "a reviewed statement's row taken": "INSERT OR REPLACE INTO statements"
    " (rowid, id, document_id, position, content, quotation, confidence, document_version, tagger)"
    " SELECT rowid, 'x', document_id, position, content, quotation, confidence, document_version, tagger"
    " FROM statements",
    "a reviewed statement's row run over": "UPDATE OR REPLACE statements"
    " SET rowid = (SELECT rowid FROM statements WHERE review_id IS NOT NULL) WHERE review_id IS NULL",
    "a reviewed statement's id taken": "UPDATE OR REPLACE statements"
    " SET id = (SELECT id FROM statements WHERE review_id IS NOT NULL) WHERE review_id IS NULL",
    "a statement's id wiped": "UPDATE statements SET id = NULL",
    "a statement's words edited": "UPDATE statements SET content = 'It rained for a year'",
    "a statement's words and key edited": "UPDATE statements SET content = 'It rained for a year', match_key = 'x'",
    "a statement's words edited back": "UPDATE statements SET content = 'It rained for a week,'",
    "a rewording edited": "UPDATE rewordings SET former_content = 'It rained for a year'",
    "a rewording deleted": "DELETE FROM rewordings",
    "a rewording replaced": "INSERT OR REPLACE INTO rewordings SELECT * FROM rewordings",
    "a rewording of what was never said": "INSERT INTO rewordings"
    " (statement_id, former_version, document_version, former_content, content, reworded_at)"
    " SELECT id, 1, 2, 'It rained for a year', content, 'now' FROM statements",
    "a statement moved": "UPDATE statements SET document_id = 'other'",
    "a reviewed document deleted": "DELETE FROM documents WHERE id = 'bridge'",
    "a reviewed document replaced": "INSERT OR REPLACE INTO documents (id, kind, text, version, key, ingested_at)"
    " VALUES ('bridge', 'article', 'x', 1, 'id:bridge', 'now')",
    "a reviewed document's key taken": "INSERT OR REPLACE INTO documents (id, kind, text, version, key, ingested_at)"
    " VALUES ('x', 'article', 'x', 1, 'id:bridge', 'now')",
    "a reviewed document's key run over": "UPDATE OR REPLACE documents SET key = 'id:bridge' WHERE id = 'other'",
    "a reviewed document's row taken": "INSERT OR REPLACE INTO documents"
    " (rowid, id, kind, text, version, key, ingested_at)"
    " SELECT rowid, 'x', 'article', 'x', 1, 'x', 'now' FROM documents WHERE id = 'bridge'",
    "a reviewed document's row run over": "UPDATE OR REPLACE documents"
    " SET rowid = (SELECT rowid FROM documents WHERE id = 'bridge') WHERE id = 'other'",
    "a document's id edited": "UPDATE documents SET id = 'x' WHERE id = 'bridge'",
    "a document's text edited": "UPDATE documents SET text = 'It rained for a year.'",
    "a document's version put back": "UPDATE documents SET version = 0",
    "a version edited": "UPDATE document_versions SET text = 'It rained for a year.'",
    "a version lent to another publisher": "UPDATE document_versions SET publisher = 'The Other Mail'",
    "a version deleted": "DELETE FROM document_versions WHERE document_id = 'bridge'",
    "a version replaced": "INSERT OR REPLACE INTO document_versions SELECT * FROM document_versions",
}


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED.keys())
def test_a_way_to_lose_a_decision_is_refused(desk, shell, sql):
    before = desk.dump()
    with pytest.raises(sqlite3.IntegrityError):
        shell.execute(sql)
    assert desk.dump() == before


INTO = ("INSERT INTO", "INSERT OR REPLACE INTO", "INSERT OR IGNORE INTO")


@pytest.mark.parametrize("into", INTO)
@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"follows": "NULL"}, "stale", id="follows nothing"),
        pytest.param({"follows": 7}, "stale", id="follows another"),
        pytest.param({"version": 2}, "newer version", id="of a version to come"),
        pytest.param({"version": 0}, "newer version", id="of an older version"),
        pytest.param({"statement": "nowhere", "follows": "NULL"}, "newer version", id="of no statement"),
        pytest.param({"state": "done", "attribution": "fabricated"}, "second reviewer", id="fabricated by one"),
        pytest.param({"state": "done", "rating": "false"}, "second reviewer", id="false by one"),
        pytest.param({"id": 1}, "taken", id="under a taken id"),
    ],
)
def test_a_review_that_hides_another_or_breaks_a_rule_is_refused(desk, shell, reviewed, into, *, fields, said):
    before = desk.dump()
    with pytest.raises(sqlite3.IntegrityError, match=said):
        shell.execute(f"{into} reviews {row(reviewed, **fields)}")
    assert desk.dump() == before


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"id": -1}, id="below zero"),
        pytest.param({"attribution": "not_found"}, id="not found without a search"),
        pytest.param({"state": "done", "attribution": "unchecked"}, id="done without a verdict"),
        pytest.param({"attribution": "confirmed_with_defects"}, id="defects not named"),
        pytest.param({"state": "new"}, id="back to new"),
        pytest.param({"reviewer": ""}, id="by nobody"),
    ],
)
def test_a_review_that_says_too_little_is_refused(shell, reviewed, fields):
    with pytest.raises(sqlite3.IntegrityError):
        shell.execute(f"INSERT INTO reviews {row(reviewed, **fields)}")


def row(statement, /, **fields):
    plain = {
        "id": "NULL",
        "statement": statement.id,
        "version": 1,
        "follows": 1,
        "reviewer": "ben",
        "state": "in_review",
        "attribution": "misattributed",
        "rating": "not_rated",
    }
    return REVIEW.format(**{**plain, **fields})


def test_a_review_added_by_hand_moves_the_verdict_too(desk, shell, reviewed):
    shell.execute(f"INSERT INTO reviews {row(reviewed)}")
    assert desk.verdict(reviewed) == ("in_review", "misattributed", "not_rated", 2)


def test_evidence_is_not_added_to_an_older_review(shell, reviewed):
    shell.execute(f"INSERT INTO reviews {row(reviewed)}")
    with pytest.raises(sqlite3.IntegrityError, match="with its review"):
        shell.execute("INSERT INTO evidence (review_id, url, words) VALUES (1, 'https://example.org', 'x')")


def test_a_version_raised_by_hand_reopens_what_was_reviewed(desk, shell, reviewed):
    shell.execute("UPDATE documents SET version = 2, text = 'It snowed.' WHERE id = 'bridge'")
    assert desk.verdict(reviewed)[:2] == ("reopened", "confirmed_primary")


def test_a_reopened_statement_is_closed_by_a_review_only(desk, shell, reviewed):
    shell.execute("UPDATE statements SET state = 'reopened' WHERE review_id IS NOT NULL")
    with pytest.raises(sqlite3.IntegrityError, match="by adding a review"):
        shell.execute("UPDATE statements SET state = 'done' WHERE review_id IS NOT NULL")
    desk.confirm(reviewed, "ben")
    assert desk.verdict(reviewed)[0] == "done"


def test_a_document_that_is_evidence_stays(desk, shell, reviewed):
    desk.review(reviewed, "ben", evidence=({"document_id": "other", "words": "It snowed."},))
    for sql in (
        "DELETE FROM document_versions WHERE document_id = 'other'",
        "DELETE FROM documents WHERE id = 'other'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="is evidence"):
            shell.execute(sql)


def test_an_unreviewed_document_may_be_deleted(desk, shell, reviewed):
    shell.execute("DELETE FROM document_versions WHERE document_id = 'other'")
    shell.execute("DELETE FROM documents WHERE id = 'other'")
    assert desk.one("SELECT count(*) FROM documents") == 1


def test_the_guards_hold_when_triggers_may_recurse(desk, shell, reviewed):
    shell.execute("PRAGMA recursive_triggers = on")
    desk.ingest(desk.TEXT + " Corrected.")
    shell.execute(f"INSERT INTO reviews {row(reviewed, version=2)}")
    assert desk.verdict(reviewed)[:2] == ("in_review", "misattributed")

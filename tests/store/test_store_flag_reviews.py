"""What people decide about a flag stays with it, whatever the checkers do next."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from factcheck.errors import ReviewError, StaleReviewError
from factcheck.model import FlagReview, KnownChecker
from factcheck.store.read.flags import count_flags, count_flags_on, dismissed, standing
from factcheck.store.read.pages.checkers import checkers_facts
from factcheck.store.read.pages.document import document_facts
from factcheck.store.read.queue import Filters, queue_page
from factcheck.store.read.reviews import flag_reviews_of
from factcheck.store.read.waiting import overview
from factcheck.store.schema import migrations
from factcheck.store.write import flags
from factcheck.store.write.checkers import put_checkers
from factcheck.store.write.flag_reviews import add_flag_review

WRONG = {"state": "dismissed", "reason": "wrong_reading"}
FIXED = {"state": "dismissed", "reason": "already_fixed"}
UPHELD = {"state": "upheld"}


@pytest.fixture
def document(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    return document


@pytest.fixture
def flag_id(desk, document):
    return desk.one("SELECT id FROM flags")


@pytest.fixture
def decide(desk):
    def decided(flag_id, reviewer="ana", **fields):
        latest = desk.one("SELECT max(id) FROM flag_reviews WHERE flag_id = ?", flag_id)
        return add_flag_review(
            desk.db, FlagReview(flag_id=flag_id, reviewer=reviewer, **{"follows": latest, **UPHELD, **fields})
        )

    return decided


def state(desk):
    return desk.one("SELECT state FROM flags")


def test_the_latest_decision_counts_and_all_are_kept(desk, flag_id, decide):
    decide(flag_id, **WRONG)
    decide(flag_id, "ben", words="the minutes have it")
    assert state(desk) == "upheld"
    log = flag_reviews_of(desk.db, flag_id)
    assert [(one.reviewer, one.state, one.reason, one.words) for one in log] == [
        ("ana", "dismissed", "wrong_reading", None),
        ("ben", "upheld", None, "the minutes have it"),
    ]
    decide(flag_id, state="open")
    assert state(desk) == "open"


@pytest.mark.parametrize("fields", [WRONG, UPHELD], ids=["dismissed", "upheld"])
def test_a_decision_survives_runs_that_withdraw_and_raise_the_flag(desk, document, flag_id, decide, fields):
    decide(flag_id, **fields)
    desk.check(document)
    assert desk.one("SELECT gone_at IS NOT NULL FROM flags")
    desk.check(document, desk.flag(document, message="it rained for longer", severity="hold"), version="2")
    assert desk.one("SELECT gone_at IS NULL FROM flags")
    assert state(desk) == fields["state"]


def test_a_decision_survives_a_checker_that_is_switched_off_and_on(desk, document, flag_id, decide):
    decide(flag_id, **WRONG)
    flags.retire_checkers(desk.db, ["rain"])
    desk.check(document, desk.flag(document))
    assert state(desk) == "dismissed"


def test_checking_again_after_a_decision_changes_no_row(desk, document, flag_id, decide):
    decide(flag_id, **WRONG)
    before = desk.dump()
    assert desk.check(document, desk.flag(document)) is False
    assert desk.dump() == before


def test_other_words_are_another_flag_and_open(desk, document, flag_id, decide):
    decide(flag_id, **WRONG)
    desk.check(document, desk.flag(document), desk.flag(document, "The bridge held"))
    assert count_flags(desk.db)["query"] == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"state": "dismissed"}, "for a reason", id="dismissed for none"),
        pytest.param({"state": "dismissed", "reason": "other"}, "needs words", id="other without words"),
        pytest.param({"state": "dismissed", "reason": "other", "words": "  "}, "needs words", id="other, spaces"),
        pytest.param({"reason": "wrong_reading"}, "only a flag that is dismissed", id="upheld as a wrong reading"),
    ],
)
def test_what_does_not_hold_is_refused_and_nothing_is_written(desk, flag_id, decide, fields, said):
    with pytest.raises(ReviewError, match=said):
        decide(flag_id, **fields)
    assert desk.one("SELECT count(*) FROM flag_reviews") == 0


def test_two_people_cannot_both_follow_the_same_decision(flag_id, decide):
    decide(flag_id)
    with pytest.raises(StaleReviewError, match="somebody else"):
        decide(flag_id, "ben", follows=None)


def test_a_flag_that_is_not_stored_cannot_be_decided(desk, decide):
    with pytest.raises(ReviewError, match="no flag nowhere"):
        decide("nowhere")


def test_a_dismissed_flag_leaves_the_counts_and_the_queue(desk, document, flag_id, decide):
    desk.db.execute("UPDATE flags SET statement_id = ?", [document.statements[0].id])
    assert [len(row.flags) for row in queue_page(desk.db, Filters()).rows] == [1, 0]
    decide(flag_id, **WRONG)
    assert [len(row.flags) for row in queue_page(desk.db, Filters()).rows] == [0, 0]
    assert queue_page(desk.db, Filters(flagged=True)).rows == ()
    assert overview(desk.db).checkers == ()
    assert [one.flags for one in overview(desk.db).lately] == [0]
    assert (sum(count_flags(desk.db).values()), standing(desk.db)) == (0, {})
    assert sum(count_flags_on(desk.db, ["rain"], [document.id]).values()) == 0
    assert dismissed(desk.db) == {flag_id}


def test_an_upheld_flag_stays_where_it_was(desk, document, flag_id, decide):
    desk.db.execute("UPDATE flags SET statement_id = ?", [document.statements[0].id])
    decide(flag_id)
    assert [len(row.flags) for row in queue_page(desk.db, Filters()).rows] == [1, 0]
    assert [one.query for one in overview(desk.db).checkers] == [1]


def test_what_looks_like_no_statement_hides_again_once_its_flag_is_dismissed(desk, document, flag_id, decide):
    desk.db.execute("UPDATE flags SET statement_id = ?", [document.statements[0].id])
    desk.db.execute("UPDATE statements SET shown = 0 WHERE id = ?", [document.statements[0].id])
    assert len(queue_page(desk.db, Filters()).rows) == 2
    decide(flag_id, **WRONG)
    assert len(queue_page(desk.db, Filters()).rows) == 1


def test_the_document_shows_who_dismissed_a_flag_and_why(desk, document, flag_id, decide):
    decide(flag_id, state="dismissed", reason="other", words="the desk counts nights")
    [flag] = document_facts(desk.db, document.id).flags
    assert flag.is_dismissed
    assert (flag.decision.reviewer, flag.decision.words) == ("ana", "the desk counts nights")


GUARDED = {
    "changed": "UPDATE flag_reviews SET reason = 'already_fixed'",
    "deleted": "DELETE FROM flag_reviews",
    "replaced": "INSERT OR REPLACE INTO flag_reviews (id, flag_id, checker_version, follows, reviewer, state,"
    " reviewed_at) SELECT id, flag_id, checker_version, follows, 'eve', 'upheld', 'now' FROM flag_reviews",
    "stale": "INSERT INTO flag_reviews (flag_id, checker_version, reviewer, state, reviewed_at)"
    " SELECT id, '1', 'eve', 'upheld', 'now' FROM flags",
    "of another version": "INSERT INTO flag_reviews (flag_id, checker_version, follows, reviewer, state, reviewed_at)"
    " SELECT id, '9', 1, 'eve', 'upheld', 'now' FROM flags",
    "edited on the flag": "UPDATE flags SET state = 'open'",
    "replaced on the flag": "UPDATE OR REPLACE flags SET state = NULL",
    "deleted with its flag": "DELETE FROM flags",
    "flag replaced": "INSERT OR REPLACE INTO flags (id, checker, code, severity, message, document_id, checker_version,"
    " first_seen) SELECT id, checker, code, severity, message, document_id, checker_version, first_seen FROM flags",
    "flag renamed": "UPDATE flags SET id = 'other'",
    "deleted with its document": "DELETE FROM documents",
}


@pytest.mark.parametrize("sql", GUARDED.values(), ids=GUARDED)
def test_the_log_is_guarded_against_a_shell(desk, flag_id, decide, sql):
    decide(flag_id, **WRONG)
    desk.db.execute("PRAGMA foreign_keys = off")
    with pytest.raises(sqlite3.IntegrityError):
        desk.db.execute(sql)
    assert (state(desk), desk.one("SELECT count(*) FROM flag_reviews")) == ("dismissed", 1)


def test_a_flag_that_nobody_decided_about_is_not_upheld_by_editing_it(desk, flag_id):
    with pytest.raises(sqlite3.IntegrityError, match="by adding a flag review"):
        desk.db.execute("UPDATE flags SET state = 'upheld'")
    with pytest.raises(sqlite3.IntegrityError, match="begins open"):
        desk.db.execute(
            "INSERT INTO flags (id, checker, code, severity, message, document_id, checker_version, first_seen, state)"
            " SELECT 'f9', checker, code, severity, message, document_id, '1', 'now', 'dismissed' FROM flags"
        )


@pytest.fixture
def many(desk, decide):
    """Four flags of one checker on copy of two publishers: upheld, fixed, wrongly read, open; the last one is gone."""
    first = desk.ingest(id="one", publisher="Coast Mail")
    second = desk.ingest(id="two")
    words = ("It rained for a week", "The bridge held", "said Ana Ito", "she added")
    desk.check(first, *(desk.flag(first, each) for each in words))
    desk.check(second, desk.flag(second), desk.flag(second, "The bridge held"))
    ids = {
        (row[0], row[1]): row[2]
        for row in desk.db.execute("SELECT f.document_id, e.text, f.id FROM flags f JOIN flag_evidence e ON flag_id=id")
    }
    for text, fields in zip(words, (UPHELD, FIXED, WRONG), strict=False):
        decide(ids["one", text], **fields)
    decide(ids["two", words[0]], **WRONG)
    desk.check(second, desk.flag(second))


def test_the_view_counts_by_publisher_and_what_was_fixed_was_right(desk, many):
    rows = desk.db.execute(
        "SELECT checker, version, publisher, raised, upheld, dismissed, already_fixed, open, precision"
        " FROM checker_precision ORDER BY publisher DESC"
    ).fetchall()
    assert rows == [
        ("rain", "1", "Coast Mail", 4, 1, 2, 1, 1, 0.667),
        ("rain", "1", None, 2, 0, 1, 0, 0, 0.0),
    ]
    assert desk.one("SELECT count(*) FROM checker_precision WHERE month = substr(date('now'), 1, 7)") == 2


def test_a_decision_is_counted_for_the_version_that_it_was_about(desk, document, flag_id, decide):
    decide(flag_id, **WRONG)
    desk.check(document, desk.flag(document), desk.flag(document, "The bridge held"), version="2")
    rows = desk.db.execute("SELECT version, dismissed, open, precision FROM checker_precision ORDER BY 1").fetchall()
    assert rows == [("1", 1, 0, 0.0), ("2", 0, 1, None)]


def test_the_page_sums_up_each_checker_at_hand_or_not(desk, many):
    rain = KnownChecker(id="rain", title="Rain", severity="query", version="2", is_on=True, precision=0.9)
    snow = KnownChecker(id="snow", title="Snow", severity="note", version="1", is_on=False)
    put_checkers(desk.db, [rain, snow], is_all=True)
    first, second = checkers_facts(desk.db).checkers
    assert (first.known, second.known) == (rain, snow)
    assert (first.raised, first.upheld, first.dismissed, first.open, first.precision) == (6, 1, 3, 1, 0.5)
    assert (second.raised, second.precision) == (0, None)
    facts = checkers_facts(desk.db)
    assert [(one.part, one.upheld, one.dismissed) for one in facts.by_publisher] == [(None, 0, 1), ("Coast Mail", 1, 2)]
    assert [one.dismissed for one in facts.by_month] == [3]


def test_checkers_that_are_gone_stay_and_are_off(desk):
    rain = KnownChecker(id="rain", title="Rain", severity="query", version="2", is_on=True)
    snow = rain.model_copy(update={"id": "snow"})
    assert put_checkers(desk.db, [rain, snow], is_all=True)
    assert not put_checkers(desk.db, [rain], is_all=False)
    assert put_checkers(desk.db, [rain], is_all=True)
    assert not put_checkers(desk.db, [rain], is_all=True)
    assert dict(desk.db.execute("SELECT id, is_on FROM checkers").fetchall()) == {"rain": 1, "snow": 0}


def test_what_is_put_off_keeps_its_flags_and_is_no_failure(desk, document):
    desk.check(document, outcome="later", reason="the service is down")
    assert count_flags(desk.db)["query"] == 1
    found = overview(desk.db)
    assert (found.failed_runs, [(one.checker, one.checks, one.reason) for one in found.put_off]) == (
        0,
        [("rain", 1, "the service is down")],
    )


def test_what_was_put_off_before_is_told_from_what_failed():
    with closing(Database(memory=True)) as db, db.atomic():
        migrations.apply(db, stop_before="m012_flag_reviews")
        for checker, reason in (("rain", "Later: the service is down"), ("snow", "ValueError: Later: no")):
            db.table("checker_runs").insert(
                {"checker": checker, "checker_version": "1", "config": "{}", "revision": 1, "outcome": "failed"}
                | {"reason": reason, "run_at": "2031-03-04T09:00:00Z"}
            )
        migrations.apply(db)
        rows = db.execute("SELECT checker, outcome, reason FROM checker_runs ORDER BY id").fetchall()
    assert rows == [("rain", "later", "the service is down"), ("snow", "failed", "ValueError: Later: no")]

import sqlite3
import threading
from contextlib import closing

import pytest

from factcheck.errors import ReviewError, StaleReviewError, StoreError
from factcheck.model import Review
from factcheck.store.opening import open_database, wrap, writing
from factcheck.store.read.reviews import latest_review_id, reviews_of
from factcheck.store.write import reviews


@pytest.fixture
def statement(desk):
    return desk.article().statements[0]


def test_a_review_sets_the_statement_s_verdict(desk, statement):
    review_id = desk.confirm(statement, rating="true")
    assert desk.verdict(statement) == ("done", "confirmed_primary", "true", review_id)


def test_a_review_comes_back_with_its_evidence_and_note(desk, statement):
    desk.confirm(statement, note="the minutes have it", defects=("date",))
    [review] = reviews_of(desk.db, statement.id)
    assert (review.reviewer, review.note, review.defects) == ("ana", "the minutes have it", ("date",))
    assert review.evidence[0].words == "It rained for a week"


def test_reviews_stand_in_the_order_they_were_written(desk, statement):
    desk.review(statement, "ana")
    desk.review(statement, "ben")
    assert [review.reviewer for review in reviews_of(desk.db, statement.id)] == ["ana", "ben"]


def test_a_review_on_top_of_an_older_one_is_stale_and_writes_nothing(desk, statement):
    late = desk.decide(statement, "ben")
    desk.review(statement, "ana")
    before = desk.dump()
    with pytest.raises(StaleReviewError, match="somebody else"):
        reviews.add_review(desk.db, late, "words not to be lost")
    assert desk.dump() == before


def test_a_review_of_an_older_version_is_stale_and_writes_nothing(desk, statement):
    late = desk.decide(statement)
    desk.ingest("It snowed.")
    before = desk.dump()
    with pytest.raises(StaleReviewError, match="newer version, 2"):
        reviews.add_review(desk.db, late)
    assert desk.dump() == before


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"state": "done"}, "once its attribution has a verdict"),
        ({"attribution": "confirmed_primary"}, "needs evidence"),
        ({"attribution": "not_found"}, "what was searched"),
        ({"state": "done", "attribution": "fabricated"}, "two reviewers"),
        ({"evidence": ({"document_id": "nowhere", "words": "no"},)}, "not stored"),
    ],
)
def test_a_review_that_breaks_a_rule_writes_nothing(desk, statement, fields, said):
    before = desk.dump()
    with pytest.raises(ReviewError, match=said):
        desk.review(statement, **fields)
    assert desk.dump() == before


def test_a_review_whose_evidence_is_refused_leaves_nothing_in_a_larger_write(desk, statement):
    desk.db.execute("PRAGMA foreign_keys = off")
    with writing(desk.db), pytest.raises(ReviewError):
        desk.review(statement, evidence=({"document_id": "nowhere", "words": "no"},))
    assert desk.one("SELECT count(*) FROM reviews") == 0
    assert desk.verdict(statement)[0] == "new"


def test_a_review_of_a_statement_that_is_not_there_is_refused(desk, statement):
    lost = desk.decide(statement).model_copy(update={"statement_id": "nowhere"})
    with pytest.raises(ReviewError, match="no statement nowhere"):
        reviews.add_review(desk.db, lost)


def test_a_gone_statement_can_still_be_reviewed(desk, statement):
    desk.attribute(desk.ingest(), "The bridge held")
    desk.confirm(statement)
    assert desk.verdict(statement)[0] == "done"


def test_two_reviewers_make_a_fabrication_done(desk, statement):
    desk.review(statement, "ana", state="second_review", attribution="fabricated")
    desk.review(statement, "ben", state="done", attribution="fabricated")
    assert desk.verdict(statement)[:2] == ("done", "fabricated")


def test_a_verdict_its_reviewer_took_back_is_no_second_opinion(desk, statement):
    desk.review(statement, "ana", state="second_review", attribution="fabricated")
    desk.review(statement, "ana", attribution="misattributed")
    with pytest.raises(ReviewError, match=r"two reviewers|second reviewer"):
        desk.review(statement, "ben", state="done", attribution="fabricated")


def test_a_second_opinion_on_an_older_version_does_not_count(desk, statement):
    desk.review(statement, "ana", state="second_review", attribution="fabricated")
    desk.ingest(desk.TEXT + " Corrected.")
    with pytest.raises(ReviewError, match="two reviewers"):
        desk.review(statement, "ben", state="done", attribution="fabricated")


@pytest.mark.parametrize("round_", range(5))
def test_of_two_who_save_at_once_one_wins_and_the_other_is_told(desk, path, statement, round_):
    start, outcomes = threading.Barrier(2), []

    def save(reviewer):
        with closing(open_database(path)) as db:
            review = first_review(statement, reviewer)
            start.wait()
            try:
                outcomes.append((reviewer, reviews.add_review(db, review, f"{reviewer}'s words")))
            except StaleReviewError:
                outcomes.append((reviewer, None))

    threads = [threading.Thread(target=save, args=[name]) for name in ("ana", "ben")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [winner] = [(name, review_id) for name, review_id in outcomes if review_id]
    assert len(outcomes) == 2
    [stored] = reviews_of(desk.db, statement.id)
    assert (stored.reviewer, stored.id, stored.note) == (*winner, f"{winner[0]}'s words")
    assert desk.verdict(statement)[3] == stored.id


def first_review(statement, reviewer):
    return Review(statement_id=statement.id, reviewer=reviewer, document_version=1, state="in_review")


def test_a_hundred_reviews_by_eight_writers_are_all_kept(desk, path, statement):
    def work(name):
        with closing(open_database(path)) as db:
            left = 12
            while left:
                review = first_review(statement, name)
                follows = latest_review_id(db, statement.id)
                try:
                    reviews.add_review(db, review.model_copy(update={"follows": follows}))
                    left -= 1
                except StaleReviewError:
                    continue

    threads = [threading.Thread(target=work, args=[f"r{number}"]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = reviews_of(desk.db, statement.id)
    assert len(stored) == 96
    assert [review.follows for review in stored] == [None, *(review.id for review in stored[:-1])]


def test_an_attribution_and_a_review_at_once_lose_neither(desk, path):
    document = desk.article()
    statement = document.statements[0]
    with closing(open_database(path)) as other:
        review = first_review(statement, "ana")
        reviews.add_review(other, review)
    desk.attribute(document, "The bridge held", tagger="t2")
    assert desk.verdict(statement)[0] == "in_review"
    assert desk.one("SELECT count(*) FROM reviews") == 1


def test_a_writer_that_waits_too_long_is_told_so(desk, path):
    with closing(sqlite3.connect(path, timeout=0.01)) as connection, writing(desk.db):
        other = wrap(connection)
        with pytest.raises(StoreError, match="another process"), writing(other):
            pass


def test_a_note_hangs_on_a_statement_or_a_flag(desk, statement):
    note_id = reviews.add_note(desk.db, author="ana", body="asked again", statement_id=statement.id)
    assert desk.one("SELECT document_id FROM notes WHERE id = ?", note_id) == "bridge"
    with pytest.raises(ReviewError, match="a statement or a flag"):
        reviews.add_note(desk.db, author="ana", body="where?", statement_id="nowhere")


def test_a_review_written_through_a_server_s_connection_is_the_same(desk, path, statement):
    with closing(sqlite3.connect(path)) as connection:
        review_id = reviews.add_review(wrap(connection), desk.decide(statement), "by the server")
    assert desk.verdict(statement)[3] == review_id

from datetime import date

import pytest

from factcheck.errors import StoreError
from factcheck.store.read.documents import load_document
from factcheck.store.read.reviews import reviews_of
from factcheck.store.write.statements import put_statements


def test_attributing_again_changes_no_row(desk):
    document = desk.article()
    before, changes = desk.dump(), desk.db.conn.total_changes
    assert put_statements(desk.db, document, "t1") is False
    assert (desk.dump(), desk.db.conn.total_changes) == (before, changes)


def test_spans_and_speaker_come_back_as_they_were(desk):
    document = desk.ingest()
    words = desk.covering(document, "said Ana Ito")
    found = desk.statement(document, "It rained for a week").model_copy(
        update={"source": (words,), "cue": (words,), "stated_on": None, "stated_on_words": words}
    )
    put_statements(desk.db, document.model_copy(update={"statements": (found,)}), "t1")
    assert load_document(desk.db, document.id).statements == (found,)


def test_a_reviewed_statement_that_vanishes_is_marked_gone_and_keeps_its_verdict(desk):
    document = desk.article()
    kept, lost = document.statements
    desk.confirm(lost)
    desk.attribute(document, "It rained for a week", tagger="t2")
    assert desk.one("SELECT gone_at FROM statements WHERE id = ?", lost.id)
    assert desk.verdict(lost)[:2] == ("done", "confirmed_primary")
    assert [statement.id for statement in load_document(desk.db, document.id).statements] == [kept.id]


def test_a_statement_that_is_found_again_comes_back_as_it_was_decided(desk):
    document = desk.article()
    lost = document.statements[1]
    desk.confirm(lost)
    desk.attribute(document, "It rained for a week", tagger="t2")
    desk.attribute(document, "It rained for a week", "The bridge held", tagger="t3")
    assert desk.one("SELECT gone_at FROM statements WHERE id = ?", lost.id) is None
    assert desk.verdict(lost)[:2] == ("done", "confirmed_primary")
    assert len(reviews_of(desk.db, lost.id)) == 1


def test_a_gone_statement_stays_gone_since_the_same_moment(desk):
    document = desk.article()
    desk.attribute(document, tagger="t2")
    before = desk.dump()
    desk.attribute(document, tagger="t2")
    assert desk.dump() == before


def test_a_new_version_reopens_what_was_reviewed_and_keeps_the_verdict(desk):
    reviewed, unreviewed = desk.article().statements
    desk.confirm(reviewed)
    desk.ingest(desk.TEXT + " Corrected on Friday.")
    assert desk.verdict(reviewed)[:2] == ("reopened", "confirmed_primary")
    assert desk.verdict(unreviewed)[:2] == ("new", "unchecked")


def test_a_new_version_reopens_gone_statements_too(desk):
    document = desk.article()
    lost = document.statements[1]
    desk.confirm(lost)
    desk.attribute(document, "It rained for a week")
    document = desk.ingest(desk.TEXT + " Corrected on Friday.")
    desk.attribute(document, "It rained for a week", "The bridge held")
    assert desk.verdict(lost)[:2] == ("reopened", "confirmed_primary")


def test_offsets_may_move_under_a_statement(desk):
    [first, _] = desk.article().statements
    desk.confirm(first)
    document = desk.attribute(desk.ingest("Corrected. " + desk.TEXT), "It rained for a week", "The bridge held")
    assert document.statements[0].id == first.id
    assert document.statements[0].content[0].start == first.content[0].start + len("Corrected. ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"speaker": "Ana Ito"}, {"speaker": "Bo Lin"}, id="another speaker"),
        pytest.param({"speaker": None}, {"speaker": "Bo Lin"}, id="a speaker where there was none"),
        pytest.param({"stated_on": date(2024, 5, 1)}, {"stated_on": date(2024, 5, 2)}, id="another day"),
    ],
)
def test_a_verdict_on_one_speaker_or_day_is_looked_at_again_when_the_tagger_names_another(desk, before, after):
    document = desk.ingest()
    reviewed = desk.attribute(document, "The bridge held", **before).statements[0]
    desk.confirm(reviewed)
    desk.attribute(document, "The bridge held", tagger="t2", **after)
    assert desk.verdict(reviewed)[:2] == ("reopened", "confirmed_primary")


def test_a_newer_tagger_that_finds_the_same_leaves_the_verdict(desk):
    document = desk.article()
    desk.confirm(document.statements[0])
    before = desk.verdict(document.statements[0])
    put_statements(desk.db, document, "t2")
    assert desk.verdict(document.statements[0]) == before


def test_a_statement_without_a_day_is_not_looked_at_again_because_it_was_made_by_publication(desk):
    document = desk.ingest(published=date(2024, 5, 3))
    reviewed, other = desk.attribute(document, "The bridge held", "It rained for a week").statements
    desk.confirm(reviewed)
    before = desk.verdict(reviewed)
    undated = {"stated_on_latest": date(2024, 5, 3), "stated_on_reason": "by publication"}
    desk.attribute(document, "The bridge held", "It rained for a week", tagger="t2", **undated)
    assert desk.verdict(reviewed) == before
    assert desk.one(f"SELECT stated_on_latest FROM statements WHERE id = '{other.id}'") == "2024-05-03"


def test_what_was_found_in_an_older_version_is_refused(desk):
    document = desk.article()
    desk.confirm(document.statements[0])
    desk.ingest("It snowed.")
    before = desk.dump()
    with pytest.raises(StoreError, match="version 2 came in while version 1"):
        put_statements(desk.db, document, "t1")
    assert desk.dump() == before


def test_what_was_found_in_a_document_that_is_not_stored_is_refused(desk):
    with pytest.raises(StoreError, match="Ingest it first"):
        put_statements(desk.db, desk.incoming().document, "t1")


def test_a_second_speaker_of_one_name_and_kind_is_the_same_row(desk):
    desk.article()
    desk.attribute(desk.ingest("“No,” she said.", id="other"), "No,")
    assert desk.one("SELECT count(*) FROM speakers") == 1


def test_a_failure_in_the_middle_leaves_all_statements_as_they_were(desk):
    document = desk.article()
    broken = document.statements[0].model_copy(update={"id": "new", "quotation": "sung"})
    before = desk.dump()
    with pytest.raises(Exception, match="CHECK"):
        put_statements(desk.db, document.model_copy(update={"statements": (broken,)}), "t2")
    assert desk.dump() == before


def test_the_same_words_of_another_speaker_do_not_inherit_a_verdict_unseen(desk):
    document = desk.ingest('"No," said Ana Ito. "No," said Bo Lin.')
    by_ana = desk.attribute(document, "No,", speaker="Ana Ito").statements[0]
    desk.confirm(by_ana)
    document = desk.ingest('"No," said Bo Lin.')
    desk.review(by_ana, "ben", state="done", attribution="misattributed")
    by_bo = desk.attribute(document, "No,", speaker="Bo Lin").statements[0]
    assert by_bo.id == by_ana.id
    assert desk.verdict(by_bo)[0] == "reopened"


def test_whether_it_was_said_is_kept(desk):
    document = desk.attribute(desk.ingest(), "The bridge held", factuality="denied")
    assert document.statements[0].factuality == "denied"


def test_a_statement_that_turns_out_not_to_have_been_made_is_looked_at_again(desk):
    document = desk.attribute(desk.ingest(), "The bridge held")
    desk.confirm(document.statements[0])
    desk.attribute(document, "The bridge held", factuality="denied", tagger="t2")
    assert desk.verdict(document.statements[0])[:2] == ("reopened", "confirmed_primary")

import pytest

from factcheck.store.read.due import CheckerState, documents_to_check, is_corpus_due
from factcheck.store.read.flags import count_flags
from factcheck.store.read.parts import flags_by_id
from factcheck.store.read.queue import Filters, flags_about_documents
from factcheck.store.read.waiting import overview
from factcheck.store.write import flags, reviews


def standing(desk):
    rows = desk.db.execute("SELECT message FROM flags WHERE gone_at IS NULL ORDER BY message").fetchall()
    return [row[0] for row in rows]


def test_checking_again_changes_no_row(desk):
    document = desk.article()
    assert desk.check(document, desk.flag(document))
    before, changes = desk.dump(), desk.db.conn.total_changes
    assert desk.check(document, desk.flag(document)) is False
    assert (desk.dump(), desk.db.conn.total_changes) == (before, changes)


def test_a_flag_that_is_no_longer_raised_is_marked_gone_and_comes_back(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    assert desk.check(document)
    assert (standing(desk), desk.one("SELECT count(*) FROM flags")) == ([], 1)
    assert desk.check(document, desk.flag(document))
    assert standing(desk) == ["it rained longer"]


def test_a_failed_run_keeps_earlier_flags(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    desk.check(document, outcome="failed", reason="ValueError: no")
    assert standing(desk) == ["it rained longer"]
    assert desk.one("SELECT reason FROM checker_runs") == "ValueError: no"


def test_a_run_that_abstains_takes_its_flags_back(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    desk.check(document, outcome="skipped", reason="no lexicon")
    assert standing(desk) == []


def test_one_document_s_run_leaves_the_flags_of_others(desk):
    document, other = desk.article(), desk.ingest(id="other")
    desk.check(document, desk.flag(document))
    desk.check(other)
    assert standing(desk) == ["it rained longer"]


@pytest.mark.parametrize("change", ["message", "offsets", "version", "severity"])
def test_a_flag_keeps_its_id_and_note_when_its_words_are_the_same(desk, change):
    document = desk.article()
    desk.check(document, desk.flag(document))
    flag_id = desk.one("SELECT id FROM flags")
    reviews.add_note(desk.db, author="ana", body="asked the weather office", flag_id=flag_id)
    fields = {"message": {"message": "it rained much longer"}, "severity": {"severity": "hold"}}.get(change, {})
    if change == "offsets":
        document = desk.ingest("Corrected. " + desk.TEXT)
    desk.check(document, desk.flag(document, **fields), version="2" if change == "version" else "1")
    assert desk.db.execute("SELECT id, gone_at FROM flags").fetchall() == [(flag_id, None)]
    assert desk.one("SELECT flag_id FROM notes") == flag_id


def test_two_findings_of_one_identity_are_one_flag_and_change_nothing_the_second_time(desk):
    document = desk.article()
    twice = (desk.flag(document, message="first"), desk.flag(document, message="second"))
    desk.check(document, *twice)
    assert standing(desk) == ["first"]
    changes = desk.db.conn.total_changes
    assert desk.check(document, *twice) is False
    assert desk.db.conn.total_changes == changes


def test_the_second_occurrence_of_the_same_words_is_another_flag(desk):
    document = desk.ingest("No. No.")
    first = desk.flag(document, "No.")
    evidence = first.evidence[0].model_copy(update={"span": document.span(4, 7)})
    desk.check(document, first, first.model_copy(update={"evidence": (evidence,)}))
    assert desk.one("SELECT count(*) FROM flags") == 2


def test_documents_to_check_are_the_new_the_changed_and_the_failed(desk):
    document = desk.article()
    assert due(desk) == [document.id]
    desk.check(document)
    assert due(desk) == []
    assert due(desk, version="2") == [document.id]
    assert due(desk, config='{"at_least":2}') == [document.id]
    desk.check(document, outcome="failed")
    assert due(desk) == [document.id]
    desk.check(document)
    desk.ingest("It snowed.")
    assert due(desk) == [document.id]


def due(desk, version="1", config="{}"):
    return documents_to_check(desk.db, CheckerState("rain", "1", config, f"code of {version}"))


def test_a_retired_checker_s_flags_are_gone_and_its_notes_stay(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    reviews.add_note(desk.db, author="ana", body="asked", flag_id=desk.one("SELECT id FROM flags"))
    flags.retire_checkers(desk.db, ["rain"])
    before = desk.dump()
    flags.retire_checkers(desk.db, ["rain"])
    assert desk.dump() == before
    assert standing(desk) == []
    assert desk.one("SELECT body FROM notes") == "asked"


def test_flags_are_counted_by_severity(desk):
    document = desk.article()
    desk.check(document, desk.flag(document), desk.flag(document, "The bridge held", severity="hold"))
    assert count_flags(desk.db) == {"note": 0, "query": 1, "hold": 1}
    assert count_flags(desk.db, ["snow"]) == {"note": 0, "query": 0, "hold": 0}


def test_a_corpus_run_is_told_from_a_document_s(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    snow = CheckerState("snow", "1", "{}", "code")
    assert is_corpus_due(desk.db, snow, 9)
    flags.put_run(
        desk.db,
        snow,
        None,
        revision=9,
        outcome="done",
        reason=None,
        flags=[desk.flag(document, checker="snow")],
    )
    assert not is_corpus_due(desk.db, snow, 9)
    assert is_corpus_due(desk.db, snow, 10)
    assert is_corpus_due(desk.db, snow._replace(fingerprint="other code"), 9)
    assert document.id in documents_to_check(desk.db, snow)
    assert len(standing(desk)) == 2


def test_a_run_that_cannot_be_stored_leaves_the_last_one(desk):
    document = desk.article()
    desk.check(document, desk.flag(document))
    before = desk.dump()
    wrong = desk.flag(document, "The bridge held").model_copy(update={"severity": "shout"})
    with pytest.raises(Exception, match="CHECK"):
        desk.check(document, wrong)
    assert desk.dump() == before


def test_among_flags_as_grave_one_origin_comes_first(desk):
    document = desk.article()
    for checker, severity in (("a-note", "note"), ("single-origin", "note"), ("z-query", "query")):
        desk.check(document, desk.flag(document, severity=severity, checker=checker), checker=checker)
    ids = [row[0] for row in desk.db.execute("SELECT id FROM flags").fetchall()]
    assert [flag.checker for flag in flags_by_id(desk.db, ids)] == ["z-query", "single-origin", "a-note"]
    assert [count.checker for count in overview(desk.db).checkers] == ["single-origin", "a-note", "z-query"]
    about = flags_about_documents(desk.db, Filters())
    assert [flag.checker for flag in about] == ["z-query", "single-origin", "a-note"]

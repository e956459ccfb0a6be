"""What was decided on words that are no longer the copy's, as checkers see it."""

import pytest

from factcheck.store.read.documents import load_document, revision_of
from factcheck.store.read.rewordings import load_judged_document

RAIN = "It rained for a week before the old bridge over the harbour gave way"
EDITED = "It rained for a week before the old bridge over the port gave way"
OTHER = "Nobody had looked at it since May"


def copy_of(words):
    return f'"{words}," said Ana Ito. The council met on Tuesday.'


def put(desk, words, **fields):
    return desk.attribute(desk.ingest(copy_of(words)), words, **fields)


def decisions(desk):
    return load_judged_document(desk.db, "bridge").decisions


def test_a_decision_on_words_that_were_edited_is_told_with_the_words_judged(desk):
    [statement] = put(desk, RAIN).statements
    desk.confirm(statement)
    put(desk, EDITED)
    [decision] = decisions(desk)
    assert (decision.statement_id, decision.words, decision.version) == (statement.id, RAIN, 1)
    assert (decision.reviewer, decision.attribution) == ("ana", "confirmed_primary")
    assert decision.copy_judged == copy_of(RAIN)


def test_of_several_edits_the_words_judged_are_those_of_the_review(desk):
    [statement] = put(desk, RAIN).statements
    put(desk, EDITED)
    desk.confirm(statement)
    put(desk, EDITED.replace("a week", "one week"))
    put(desk, EDITED.replace("a week", "one whole week"))
    [decision] = decisions(desk)
    assert (decision.words, decision.version, decision.copy_judged) == (EDITED, 2, copy_of(EDITED))


def test_a_decision_on_a_statement_that_is_gone_is_told(desk):
    [statement] = put(desk, RAIN).statements
    desk.confirm(statement)
    put(desk, OTHER)
    [decision] = decisions(desk)
    assert (decision.statement_id, decision.words, decision.speaker) == (statement.id, RAIN, "Ana Ito")


@pytest.mark.parametrize("now", [RAIN, EDITED])
def test_what_nobody_decided_on_is_not_told(desk, now):
    [statement] = put(desk, RAIN).statements
    desk.review(statement)
    put(desk, now)
    assert decisions(desk) == ()


def test_words_that_stand_are_not_told_whatever_else_changed(desk):
    [statement] = put(desk, RAIN).statements
    desk.confirm(statement)
    desk.attribute(desk.ingest(copy_of(RAIN) + " Trams ran again."), RAIN)
    assert decisions(desk) == ()


def test_a_review_of_the_new_words_settles_it_and_the_document_is_looked_at_again(desk):
    [statement] = put(desk, RAIN).statements
    before = revision_of(desk.db, "bridge")
    desk.confirm(statement)
    assert revision_of(desk.db, "bridge") == before
    put(desk, EDITED)
    before = revision_of(desk.db, "bridge")
    desk.confirm(statement)
    assert decisions(desk) == ()
    assert revision_of(desk.db, "bridge") == before + 1


def test_who_decided_goes_into_no_page_and_no_export_of_the_document(desk):
    [statement] = put(desk, RAIN).statements
    desk.confirm(statement, reviewer="somebody-in-particular")
    put(desk, EDITED)
    document = load_judged_document(desk.db, "bridge")
    assert "somebody-in-particular" not in document.model_dump_json() + repr(document)
    assert load_document(desk.db, "bridge").decisions == ()

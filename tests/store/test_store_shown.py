"""What looks like no statement is left out of lists and counted, unless a person or a checker points at it."""

import pytest

from factcheck.store.read.export import export_rows
from factcheck.store.read.pages.agency import agency_facts
from factcheck.store.read.pages.speaker import speaker_facts
from factcheck.store.read.pages.statement import statement_facts
from factcheck.store.read.parts import standings
from factcheck.store.read.queue import Filters, count_not_shown, queue_page
from factcheck.store.read.waiting import overview, waiting_by_agency
from factcheck.store.write.reviews import add_note
from factcheck.store.write.statements import put_statements
from tests.store.test_store_queries import ask


@pytest.fixture
def hidden(desk):
    """An article of two statements, the second of which looks like none; both came by Reuters."""
    document = desk.attribute(desk.ingest(), "It rained for a week", "The bridge held")
    first, second = document.statements
    document = document.model_copy(
        update={"statements": (first, second.model_copy(update={"shown": False, "form": "headline"}))}
    )
    put_statements(desk.db, document, "t1")
    return desk.credit(document, "Reuters", ambiguous=False)


def listed(desk) -> dict[str, int]:
    """How many statements each list and count has."""
    speaker = desk.one("SELECT id FROM speakers")
    counts = overview(desk.db)
    return {
        "queue": len(queue_page(desk.db, Filters()).rows),
        "by state": sum(one.statements for one in counts.states),
        "lately": counts.lately[0].statements,
        "by agency": waiting_by_agency(desk.db)[0].statements,
        "speaker": len(speaker_facts(desk.db, speaker).statements),
        "speaker by state": sum(speaker_facts(desk.db, speaker).states.values()),
        "agency": len(agency_facts(desk.db, "reuters").statements),
        "standings": sum(one.shown for one in standings(desk.db, "gone_at IS NULL", [])),
        "exported as shown": sum(row["shown"] for row in export_rows(desk.db)),
        "query by speaker": len(ask(desk.db, "statements_by_speaker")),
        "query by agency": len(ask(desk.db, "statements_by_agency")),
    }


def left_out(desk) -> set[int]:
    """How many each page says it left out."""
    speaker = desk.one("SELECT id FROM speakers")
    return {
        count_not_shown(desk.db, Filters()),
        overview(desk.db).not_shown,
        speaker_facts(desk.db, speaker).not_shown,
        agency_facts(desk.db, "reuters").not_shown,
    }


def test_lists_leave_it_out_and_say_so(desk, hidden):
    assert set(listed(desk).values()) == {1}, listed(desk)
    assert left_out(desk) == {1}


def test_whoever_asks_sees_it(desk, hidden):
    speaker = desk.one("SELECT id FROM speakers")
    assert len(queue_page(desk.db, Filters(hidden=True)).rows) == 2
    assert len(speaker_facts(desk.db, speaker, hidden=True).statements) == 2
    assert len(agency_facts(desk.db, "reuters", hidden=True).statements) == 2
    assert len(ask(desk.db, "statements_by_speaker", hidden="1")) == 2
    assert len(ask(desk.db, "statements_by_agency", hidden="1")) == 2
    assert len([*export_rows(desk.db)]) == 2


def test_its_own_page_is_there_and_none_leads_to_it(desk, hidden):
    first, second = hidden.statements
    assert statement_facts(desk.db, second.id).previous == first.id
    assert statement_facts(desk.db, first.id).next is None


def review(desk, document):
    desk.confirm(document.statements[1])


def flag(desk, document):
    desk.check(document, desk.flag(document, "The bridge held", statement_id=document.statements[1].id))


def note(desk, document):
    add_note(desk.db, author="ana", body="is it?", statement_id=document.statements[1].id)


def note_on_a_flag_that_is_gone(desk, document):
    flag(desk, document)
    flag_id = desk.one("SELECT id FROM flags")
    add_note(desk.db, author="ana", body="is it?", flag_id=flag_id)
    desk.check(document)


@pytest.mark.parametrize("look", [review, flag, note, note_on_a_flag_that_is_gone])
def test_what_somebody_or_a_checker_points_at_is_shown_whatever_the_column_says(desk, hidden, look):
    look(desk, hidden)
    assert {one.id: one.shown for one in standings(desk.db, "gone_at IS NULL", [])}[hidden.statements[1].id]
    assert desk.one("SELECT shown FROM statements WHERE id = ?", hidden.statements[1].id) == 0
    assert left_out(desk) == {0}
    assert listed(desk)["speaker"] == 2


def test_one_whose_flag_is_gone_is_left_out_again(desk, hidden):
    flag(desk, hidden)
    desk.check(hidden)
    assert left_out(desk) == {1}


def test_a_run_that_hides_or_shows_it_reopens_no_verdict(desk, hidden):
    first, second = hidden.statements
    desk.confirm(first)
    put_statements(
        desk.db,
        hidden.model_copy(update={"statements": (first.model_copy(update={"shown": False, "type": "belief"}), second)}),
        "t2",
    )
    assert desk.verdict(first)[:2] == ("done", "confirmed_primary")

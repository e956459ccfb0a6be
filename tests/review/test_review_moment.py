"""A page shows one moment, and says so plainly where the database takes too long."""

import sqlite3

import pytest
from review_copy import CONFIRMED

from factcheck.review import compat
from factcheck.review.pages import home, queue, statement
from factcheck.store.opening import open_database
from factcheck.store.read.pages import one_moment as page_reads
from factcheck.store.write.reviews import add_note


def is_interrupted(*_):
    """As SQLite has it when a time limit cuts in."""
    raise sqlite3.OperationalError("interrupted")


@pytest.fixture
def write(desk_path):
    def written(sql, *values):
        connection = sqlite3.connect(desk_path)
        with connection:
            connection.execute(sql, values)
        connection.close()

    return written


async def test_what_is_written_while_a_page_is_read_is_not_half_on_it(ana, ids, write, monkeypatch, desk_path):
    facts_of = page_reads.statement_facts

    def meanwhile(db, statement_id):
        first = facts_of(db, statement_id)
        write("UPDATE documents SET title = 'Another headline'")
        other = open_database(desk_path)
        add_note(other, author="cleo", body="late", statement_id=statement_id)
        other.close()
        assert facts_of(db, statement_id) == first
        return first

    monkeypatch.setattr(page_reads, "statement_facts", meanwhile)
    facts = (await ana.get(f"/-/factcheck/statement/{ids.pier}.json")).json()
    assert facts["document"]["title"].startswith("Pier 'Close")
    assert facts["notes"] == []
    monkeypatch.undo()
    facts = (await ana.get(f"/-/factcheck/statement/{ids.pier}.json")).json()
    assert facts["document"]["title"] == "Another headline"
    assert [note["body"] for note in facts["notes"]] == ["late"]


async def test_queue_and_the_flags_above_it_are_of_one_moment(visitor, ids, write, monkeypatch):
    page_of = page_reads.queue_page

    def meanwhile(db, *narrowed):
        page = page_of(db, *narrowed)
        write("UPDATE flags SET gone_at = '2031'")
        return page

    monkeypatch.setattr(page_reads, "queue_page", meanwhile)
    facts = (await visitor.get("/-/factcheck/queue.json")).json()
    assert [flag["checker"] for flag in facts["about_documents"]] == ["wire-scope"]
    monkeypatch.undo()
    assert (await visitor.get("/-/factcheck/queue.json")).json()["about_documents"] == []


@pytest.mark.parametrize(
    ("module", "question", "path"),
    [
        pytest.param(queue, "queue_listing", "/queue", id="queue"),
        pytest.param(statement, "statement_page", "/statement/{ids.pier}", id="statement"),
        pytest.param(home, "overview", "", id="home"),
    ],
)
async def test_too_slow_an_answer_is_a_503_that_says_when_to_come_again(
    visitor, ids, monkeypatch, module, question, path
):
    address = "/-/factcheck" + path.format(ids=ids)
    monkeypatch.setattr(module, question, is_interrupted)
    page = await visitor.get(address)
    assert page.status_code == 503
    assert int(page.headers["retry-after"]) > 0
    assert "did not answer in time" in page.text
    facts = await visitor.get(f"{address}.json")
    assert (facts.status_code, facts.json()["ok"]) == (503, False)
    assert int(facts.headers["retry-after"]) > 0
    monkeypatch.undo()
    assert (await visitor.get(address)).status_code == 200


async def test_a_real_time_limit_cuts_in_and_leaves_the_connection_fit(visitor, ids, write, monkeypatch):
    await visitor.get("/-/factcheck")
    monkeypatch.setattr(compat, "_READ_MILLISECONDS", 0)
    assert (await visitor.get("/-/factcheck/queue")).status_code == 503
    monkeypatch.undo()
    write("UPDATE flags SET gone_at = '2031'")
    facts = (await visitor.get("/-/factcheck/queue.json")).json()
    assert not any(row["flags"] for row in facts["rows"])


async def test_first_page_does_without_the_count_by_agency_rather_than_wait(visitor, ids, monkeypatch):
    monkeypatch.setattr(home, "waiting_by_agency", is_interrupted)
    page = await visitor.get("/-/factcheck")
    assert page.status_code == 200
    facts = (await visitor.get("/-/factcheck.json")).json()
    assert facts["agencies"] is None
    assert sum(one["statements"] for one in facts["states"]) == 4


async def test_a_form_that_meets_a_busy_database_is_not_saved_and_can_be_sent_again(ana, ids, monkeypatch):
    address = f"/-/factcheck/statement/{ids.pier}"
    fields = {**await ana.form(address), **CONFIRMED}
    monkeypatch.setattr(statement, "statement_page", is_interrupted)
    answer = await ana.post(address, fields)
    assert answer.status_code == 503
    assert "Nothing was saved" in answer.text
    monkeypatch.undo()
    assert (await ana.post(address, fields)).status_code == 303


async def test_another_error_is_not_taken_for_a_busy_database(visitor, ids, monkeypatch):
    def fails(*_):
        raise sqlite3.OperationalError("no such table: statements")

    monkeypatch.setattr(queue, "queue_listing", fails)
    assert (await visitor.get("/-/factcheck/queue")).status_code == 500


@pytest.mark.parametrize(
    ("path", "taken"), [("/queue", "GET, HEAD"), ("/statement/{ids.pier}", "GET, HEAD, POST")], ids=["read", "written"]
)
async def test_a_method_that_a_page_does_not_take_is_a_405(ana, ids, path, taken):
    address = "/-/factcheck" + path.format(ids=ids)
    answer = await ana.datasette.client.request("PUT", address, headers={**ana._headers(), "sec-fetch-site": "none"})
    if answer.status_code == 403:  # 0.65 wants its token first, whatever the method
        token = {"x-csrftoken": (await ana.form(f"/-/factcheck/statement/{ids.pier}"))["csrftoken"]}
        answer = await ana.datasette.client.request("PUT", address, headers={**ana._headers(), **token})
    assert answer.status_code == 405
    assert answer.headers["allow"] == taken
    assert "Method not allowed" in answer.text


async def test_refusals_say_what_next(serve, ids, ana, visitor):
    closed = await serve({"allow": False}).client.get("/-/factcheck")
    assert "You do not have permission to see this" in closed.text
    assert "ask whoever runs this server" in closed.text
    address = f"/-/factcheck/statement/{ids.pier}"
    answer = await ana.review(address, follows="x")
    assert "follows: expected a number. Nothing was saved." in answer.text
    assert "expected one of" in (await visitor.get("/-/factcheck/queue?state=asleep")).text

"""Saving reviews and notes: what is refused, what is kept, who wins."""

import asyncio
import sqlite3

import pytest
from datasette.app import Datasette
from review_copy import ARTICLE, CONFIG, CONFIRMED, Person, come_in, form_fields, reviewed

from factcheck.store.opening import open_database
from factcheck.store.read.reviews import reviews_of


@pytest.fixture
def pier(ids):
    return f"/-/factcheck/statement/{ids.pier}"


@pytest.fixture
def log(desk_path, ids):
    def read(statement_id=None):
        db = open_database(desk_path)
        found = reviews_of(db, statement_id or ids.pier)
        db.close()
        return found

    return read


async def test_review_is_saved_under_the_actors_name(ana, pier, log):
    answer = await ana.review(
        pier, **CONFIRMED, note="Rang City Hall.\r\nThey agree.", reviewer="mallory", actor="mallory"
    )
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(pier)
    (review,) = log()
    assert (review.reviewer, review.attribution, review.note) == (
        "ana",
        "confirmed_primary",
        "Rang City Hall.\nThey agree.",
    )
    assert review.evidence[0].document_id == "record-31"
    page = await ana.get(pier)
    assert "Rang City Hall." in page.text
    assert form_fields(page.text)["follows"] == str(review.id)


async def test_next_form_begins_with_the_latest_review(ana, ben, pier):
    await ana.review(
        pier, **{**CONFIRMED, "attribution": "confirmed_with_defects"}, defect=["wording", "date"], desk_label="Close"
    )
    fields = await ben.form(pier)
    assert fields["defect"] == ["wording", "date"]
    assert fields["desk_label"] == "Close"
    assert fields["evidence-0-words"].strip() == CONFIRMED["evidence-0-words"]
    assert "note" not in {name for name, value in fields.items() if str(value).strip()}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"state": "done"}, "a statement is done once", id="done without a verdict"),
        pytest.param({"attribution": "confirmed_wire"}, "needs evidence", id="confirmed without evidence"),
        pytest.param({"attribution": "confirmed_with_defects"}, "at least one defect", id="no defect"),
        pytest.param({"attribution": "not_found"}, "needs what was searched", id="nothing searched"),
        pytest.param({"state": "done", "attribution": "fabricated"}, "two reviewers", id="fabricated alone"),
        pytest.param({"evidence-0-url": "https://a.example"}, "needs the quoted words", id="no words"),
        pytest.param({"evidence-0-words": "w"}, "a URL or a stored document", id="no place"),
        pytest.param(
            {"evidence-0-words": "w", "evidence-0-url": "javascript:alert(1)"}, "begins with https", id="script"
        ),
        pytest.param(
            {"evidence-0-words": "w", "evidence-0-document_id": "no-such"}, "no stored document", id="document"
        ),
        pytest.param({"evidence-0-words": "w", "evidence-0-dated": "March 3rd"}, "is not a day", id="no day"),
        pytest.param({"note": "n" * 10_001}, "may hold 10,000 characters", id="long note"),
    ],
)
async def test_broken_rule_brings_the_form_back_with_every_word(ana, pier, log, changes, said):
    typed = {
        "note": "<b>my</b> words",
        "searched": "Our own\narchive" * ("searched" not in changes),
        "desk_label": "Ha",
    }
    if changes.get("attribution") == "not_found":
        typed["searched"] = ""
    sent = {**await ana.form(pier), **typed, **changes}
    answer = await ana.post(pier, sent)
    assert answer.status_code == 422
    assert said in answer.text
    assert "<b>my</b>" not in answer.text
    back = form_fields(answer.text)
    assert {name: str(back[name]).strip() for name in sent if sent[name] and name != "csrftoken"} == {
        name: str(value).strip() for name, value in sent.items() if value and name != "csrftoken"
    }
    assert log() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "new"},
        {"state": "asleep"},
        {"attribution": "true"},
        {"rating": ""},
        {"defect": "spelling"},
        {"follows": "x"},
        {"follows": "9" * 30},
        {"document_version": "-1"},
        {"action": "delete"},
    ],
)
async def test_value_no_form_sends_is_a_plain_400(ana, pier, log, changes):
    answer = await ana.review(pier, **changes)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
    assert log() == []


async def test_oversized_and_garbled_forms_are_refused(ana, pier, log):
    fields = await ana.form(pier)
    assert (await ana.post(pier, {**fields, "note": "n" * 2_100_000})).status_code == 413
    assert (await ana.post(pier, {**fields, **{f"field{n}": "x" for n in range(400)}})).status_code == 400
    assert (await ana.post(pier, {**fields, **{f"evidence-{n}-words": "x" for n in range(25)}})).status_code == 400
    assert log() == []


async def test_unknown_statement_takes_no_review(ana, pier):
    fields = await ana.form(pier)
    assert (await ana.post("/-/factcheck/statement/nothing", fields)).status_code == 404


async def test_stale_form_shows_both_versions_and_can_be_saved_on_top(ana, ben, pier, log):
    hers, his = await ana.form(pier), await ben.form(pier)
    assert (await ana.post(pier, {**hers, **CONFIRMED})).status_code == 303
    words = {
        "attribution": "misattributed",
        "note": "I heard <it> otherwise",
        "desk_label": "Hm",
        "evidence-0-words": "his own evidence",
        "evidence-0-url": "https://b.example/x",
        "evidence-0-dated": "2031-03-05",
    }
    answer = await ben.post(pier, {**his, **words})
    assert answer.status_code == 409
    for shown in (
        "ana",
        "Confirmed by a primary source",
        "Misattributed",
        "I heard &lt;it&gt; otherwise",
        "his own evidence",
    ):
        assert shown in answer.text
    back = form_fields(answer.text)
    assert back["follows"] == str(log()[-1].id)
    assert {name: back[name].strip() for name in words} == words
    assert (await ben.post(pier, back)).status_code == 303
    assert [review.reviewer for review in log()] == ["ana", "ben"]


async def test_newer_document_version_makes_a_form_stale(ana, pier, desk_path, log, ids):
    fields = await ana.form(pier)
    db = open_database(desk_path)
    come_in(db, ids.article, ARTICLE + "\n\nCorrection: the pier is the east pier.", title="Pier", publisher="The Quay")
    db.close()
    answer = await ana.post(pier, {**fields, **CONFIRMED})
    assert answer.status_code == 409
    assert "newer version, 2" in answer.text
    assert form_fields(answer.text)["document_version"] == "2"
    assert log() == []


async def test_of_two_at_once_exactly_one_wins(ana, ben, pier, log):
    hers, his = await ana.form(pier), await ben.form(pier)
    answers = await asyncio.gather(*[ana.post(pier, {**hers, **CONFIRMED}), ben.post(pier, {**his, **CONFIRMED})])
    assert sorted(answer.status_code for answer in answers) == [303, 409]
    assert len(log()) == 1


async def test_second_reviewer_can_finish_what_the_first_found(ana, ben, pier, log):
    verdict = {"attribution": "fabricated", "note": "no trace anywhere"}
    assert (await ana.review(pier, **verdict, state="second_review")).status_code == 303
    assert (await ana.review(pier, **verdict, state="done")).status_code == 422
    assert (await ben.review(pier, **verdict, state="done")).status_code == 303
    assert log()[-1].reviewer == "ben"


async def test_more_evidence_adds_rows_and_saves_nothing(ana, pier, log):
    fields = await ana.form(pier)
    answer = await ana.post(pier, {**fields, "note": "half a thought", "action": "more"})
    assert answer.status_code == 200
    back = form_fields(answer.text)
    assert {"evidence-0-words", "evidence-1-words", "evidence-2-words"} <= set(back)
    assert back["note"].strip() == "half a thought"
    assert log() == []


async def test_what_was_found_elsewhere_becomes_evidence_at_a_press(ana, pier, log):
    facts = (await ana.get(f"{pier}.json")).json()
    trace, others = facts["traces"][0], {head["id"]: head for head in facts["others"]}
    fields = {**await ana.form(pier), "note": "half a thought"}
    for _ in range(2):
        answer = await ana.post(pier, {**fields, "action": "trace-1"})
        fields = form_fields(answer.text)
    assert fields["note"].strip() == "half a thought"
    assert fields["evidence-0-words"].strip() == trace["found"]["text"]
    assert fields["evidence-0-document_id"] == trace["document_id"]
    assert fields["evidence-0-dated"] == others[trace["document_id"]]["published"]
    assert not fields["evidence-1-words"].strip()
    assert log() == []
    saved = await ana.post(pier, {**fields, "state": "done", "attribution": "confirmed_primary"})
    assert saved.status_code == 303
    assert log()[-1].evidence[0].words == trace["found"]["text"]


@pytest.mark.parametrize("action", ["trace-0", "trace-99", "trace-", "trace-x", "delete"])
async def test_an_action_that_is_not_there_is_refused(ana, pier, log, action):
    answer = await ana.post(pier, {**await ana.form(pier), "action": action})
    assert answer.status_code == 400
    assert log() == []


async def test_note_is_hung_on_a_statement_or_its_flag(ana, pier, ids):
    fields = {"csrftoken": (await ana.form(pier)).get("csrftoken", "")}
    flag = (await ana.get(f"{pier}.json")).json()["flags"][0]["id"]
    assert (await ana.post(f"{pier}/note", {**fields, "note_body": "on the statement"})).status_code == 303
    assert (
        await ana.post(pier, {**fields, "action": "note", "note_body": "<i>on</i> the flag", "about": flag})
    ).status_code == 303
    page = await ana.get(pier)
    assert "on the statement" in page.text
    assert "&lt;i&gt;on&lt;/i&gt; the flag" in page.text
    assert (await ana.get(f"{pier}.json")).json()["notes"][0]["author"] == "ana"


@pytest.mark.parametrize(
    "note", [{"note_body": "  "}, {"note_body": "n" * 10_001}, {"note_body": "x", "about": "no flag"}]
)
async def test_note_that_cannot_be_saved_comes_back(ana, pier, note):
    fields = {"csrftoken": (await ana.form(pier)).get("csrftoken", "")}
    answer = await ana.post(f"{pier}/note", {**fields, **note})
    assert answer.status_code == 422
    assert note["note_body"].strip() in answer.text
    assert (await ana.get(f"{pier}.json")).json()["notes"] == []


async def test_reopened_statement_starts_in_review_with_the_old_verdict(ana, pier, desk_path, ids):
    db = open_database(desk_path)
    reviewed(db, ids.pier, state="done", attribution="unverifiable")
    come_in(db, ids.article, ARTICLE + "\n\nMore.", title="Pier")
    db.close()
    fields = await ana.form(pier)
    assert (fields["state"], fields["attribution"], fields["document_version"]) == ("in_review", "unverifiable", "2")
    assert "its verdict stands" in (await ana.get(pier)).text.lower()


async def test_locked_database_keeps_the_words(ana, desk_path, pier, log):
    fields = await ana.form(pier)
    writer = sqlite3.connect(desk_path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        answer = await ana.post(pier, {**fields, "note": "keep me"})
    finally:
        writer.close()
    assert answer.status_code == 503
    assert "cannot be written just now" in answer.text
    assert form_fields(answer.text)["note"].strip() == "keep me"
    assert (await ana.post(pier, {**form_fields(answer.text)})).status_code == 303
    assert [review.note for review in log()] == ["keep me"]


async def test_database_served_read_only_takes_nothing(desk_path, pier, log):
    fixed = Datasette([], immutables=[str(desk_path)], metadata=CONFIG)
    reader = Person(fixed, {"id": "ana"})
    page = await reader.get(pier)
    assert page.status_code == 200
    assert '<form class="fc-form' not in page.text
    assert "read-only" in page.text
    token = {"csrftoken": reader.cookies.get("ds_csrftoken", "")}
    assert (await reader.post(pier, {**token, **CONFIRMED})).status_code == 403
    assert log() == []


async def test_form_without_its_token_or_from_elsewhere_is_refused(ana, pier, log):
    fields = {name: value for name, value in (await ana.form(pier)).items() if name != "csrftoken"}
    answer = await ana.datasette.client.post(
        pier,
        data={**fields, **CONFIRMED},
        headers={**ana._headers(), "origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    )
    assert answer.status_code == 403
    assert log() == []

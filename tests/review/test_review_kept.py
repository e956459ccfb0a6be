"""A form that could not be saved comes back with its words, and two reviews at once part where they were typed."""

import pytest
from lxml.html import fromstring
from review_copy import CONFIRMED, Person, form_fields, reviewed

from factcheck.review.compat import HAS_ACTIONS
from factcheck.review.form import EvidenceRow, ReviewForm
from factcheck.review.merging import merge
from factcheck.store.opening import open_database
from factcheck.store.read.reviews import reviews_of

WORDS = "<b>Rang</b> the harbour master"


@pytest.fixture
def pier(ids):
    return f"/-/factcheck/statement/{ids.pier}"


def sent_again(html):
    """The fields of the form on the page of a refusal; None where it has none."""
    forms = [form for form in fromstring(html).forms if "fc-again" in (form.get("class") or "")]
    return dict(forms[0].form_values()) if forms else None


def keeping(person, answer):
    for name in ("ds_csrftoken",):
        if name in answer.cookies:
            person.cookies[name] = answer.cookies[name]


async def test_words_of_a_session_that_ended_are_on_the_page_and_can_be_sent_again(ana, pier, ids, desk_path):
    fields = await ana.form(pier)
    actor = ana.cookies.pop("ds_actor")
    refused = await ana.post(pier, {**fields, **CONFIRMED, "note": WORDS, "action": "review"})
    assert refused.status_code == 403
    assert "<b>Rang</b>" not in refused.text
    again = sent_again(refused.text)
    assert again["note"].strip() == WORDS
    ana.cookies["ds_actor"] = actor
    assert (await ana.post(pier, again)).status_code == 303
    db = open_database(desk_path)
    assert reviews_of(db, ids.pier)[-1].note == WORDS
    db.close()


async def test_words_are_given_back_to_whom_the_pages_are_closed_by_then(serve, ids, pier):
    closed = {"plugins": {"datasette-factcheck": {"permissions": {
        "factcheck-view": {"id": "ana"}, "factcheck-review": {"id": "ana"}}}}}  # fmt: skip
    ana = Person(serve(closed), {"id": "ana"})
    fields = await ana.form(pier)
    ana.cookies.pop("ds_actor")
    refused = await ana.post(pier, {**fields, "note": WORDS})
    assert refused.status_code == 403
    assert sent_again(refused.text)["note"].strip() == WORDS


@pytest.mark.skipif(HAS_ACTIONS, reason="1.0 has no token")
@pytest.mark.parametrize("token", ["", "another", "tökén"])
async def test_refused_token_gives_the_words_back_with_a_new_one(ana, pier, token):
    fields = await ana.form(pier)
    ana.cookies["ds_csrftoken"] = "run-out"
    refused = await ana.post(pier, {**fields, "note": WORDS, "csrftoken": token})
    assert refused.status_code == 403
    assert "Traceback" not in refused.text
    again = sent_again(refused.text)
    assert again["note"].strip() == WORDS
    keeping(ana, refused)
    assert (await ana.post(pier, again)).status_code == 303


async def test_refused_flag_and_note_come_back_too(ana, pier, ids):
    page = fromstring((await ana.get(pier)).text)
    flag = next(form for form in page.forms if "/flag/" in (form.get("action") or ""))
    token = {"csrftoken": dict(flag.form_values()).get("csrftoken", "")}
    ana.cookies.pop("ds_actor")
    decision = {**dict(flag.form_values()), "words": WORDS, "state": "dismissed"}
    again = sent_again((await ana.post(flag.get("action"), decision)).text)
    assert (again["words"].strip(), again["state"]) == (WORDS, "dismissed")
    assert (
        sent_again((await ana.post(f"{pier}/note", {**token, "note_body": WORDS})).text)["note_body"].strip() == WORDS
    )


@pytest.mark.parametrize("signed_in", [True, False])
@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}]
)
async def test_what_another_site_sends_is_neither_saved_nor_shown(ana, pier, ids, desk_path, headers, signed_in):
    fields = {**await ana.form(pier), "note": "not my words"}
    fields.pop("csrftoken", None)
    own = ana._headers() if signed_in else {}
    answer = await ana.datasette.client.post(pier, data=fields, headers={**own, **headers})
    assert answer.status_code == 403
    assert "not my words" not in answer.text
    db = open_database(desk_path)
    assert reviews_of(db, ids.pier) == []
    db.close()


@pytest.mark.parametrize(
    "path", ["/-/factcheck/statement/x/y", "/-/factcheck/queue", "/factcheck/anything", "/-/logout"]
)
@pytest.mark.skipif(HAS_ACTIONS, reason="1.0 has no token")
async def test_no_other_form_goes_unasked_for_its_token(ana, pier, path):
    await ana.get(pier)
    answer = await ana.post(path, {"sql": "select 1"})
    assert answer.status_code == 403
    assert "did not match cookie" in answer.text


@pytest.mark.parametrize(("kept", "told"), [("m1abc2", True), ("", False), ("a b;c", False), ("x" * 41, False)])
async def test_browser_is_told_what_was_saved(ana, pier, kept, told):
    saved = await ana.review(pier, note=WORDS, kept=kept)
    assert saved.status_code == 303
    assert (saved.cookies.get("factcheck_saved") == kept) is told


async def test_browser_is_not_told_that_what_came_back_was_saved(ana, pier):
    back = await ana.review(pier, note=WORDS, attribution="not_found", kept="m1abc2")
    assert back.status_code == 422
    assert "factcheck_saved" not in back.cookies
    assert fromstring(back.text).find(".//main").get("data-sent") == "m1abc2"
    assert fromstring((await ana.get(pier)).text).find(".//main").get("data-sent") is None


async def test_enter_presses_save_and_no_other_button(ana, pier):
    page = fromstring((await ana.get(pier)).text)
    (form,) = [one for one in page.forms if one.get("id") == "review"]
    buttons = [
        one
        for one in page.iter("button")
        if one.get("type") == "submit" and (one.get("form") == "review" or form in one.iterancestors())
    ]
    assert {"trace-1", "more"} <= {one.get("value") for one in buttons}
    assert (buttons[0].get("name"), buttons[0].get("value")) == ("action", "review")


async def test_a_field_left_untouched_is_not_saved_over_what_somebody_else_chose(ana, ben, pier, ids, desk_path):
    his = await ben.form(pier)
    hers = {**CONFIRMED, "attribution": "confirmed_with_defects", "defect": ["wording"], "desk_label": "Close"}
    assert (await ana.review(pier, **hers)).status_code == 303
    conflict = await ben.post(pier, {**his, "rating": "true", "note": "as rated"})
    assert conflict.status_code == 409
    back = form_fields(conflict.text)
    assert (back["attribution"], back["defect"], back["desk_label"]) == ("confirmed_with_defects", "wording", "Close")
    assert (back["rating"], back["note"].strip()) == ("true", "as rated")
    assert back["evidence-0-words"].strip() == CONFIRMED["evidence-0-words"]
    marks = {
        " ".join(one.getparent().text_content().split())
        for one in fromstring(conflict.text).xpath("//form//span[starts-with(@class, 'fc-mark')]")
    }
    assert any(said.startswith("Rating") and "differs" in said for said in marks)
    assert any(said.startswith("Attribution") and "as it is now" in said for said in marks)
    assert "somebody else has reviewed" in conflict.text


async def test_own_second_tab_is_known(ana, pier):
    earlier = await ana.form(pier)
    await ana.review(pier, note="in the first tab")
    conflict = await ana.post(pier, {**earlier, "note": "in the second"})
    assert conflict.status_code == 409
    assert "you have reviewed this statement yourself" in conflict.text
    assert "somebody else" not in conflict.text


async def test_own_review_with_anothers_between_is_no_second_tab(ana, pier, ids, desk_path):
    earlier = await ana.form(pier)
    db = open_database(desk_path)
    first = reviewed(db, ids.pier, reviewer="cleo")
    reviewed(db, ids.pier, reviewer="ana", follows=first)
    db.close()
    assert "somebody else has reviewed" in (await ana.post(pier, earlier)).text


async def test_own_second_decision_about_a_flag_is_known(ana, ben, pier):
    page = fromstring((await ana.get(pier)).text)
    flag = next(form for form in page.forms if "/flag/" in (form.get("action") or ""))
    decision = {**dict(flag.form_values()), "state": "upheld"}
    await ana.post(flag.get("action"), decision)
    assert "decided about this flag yourself" in (await ana.post(flag.get("action"), decision)).text
    await ben.get(pier)
    token = {"csrftoken": decision.get("csrftoken", "")} if HAS_ACTIONS else await _token(ben, pier)
    assert "somebody else has decided" in (await ben.post(flag.get("action"), {**decision, **token})).text


async def _token(person, path):
    return {"csrftoken": (await person.form(path)).get("csrftoken", "")}


HERS, HIS, OLD = (EvidenceRow(url=f"https://{name}.example/", words=name) for name in ("hers", "his", "old"))


def form(**fields):
    return ReviewForm(document_version=1, **fields)


@pytest.mark.parametrize(
    ("begun", "typed", "there", "merged"),
    [
        pytest.param((), (HIS,), (HERS,), (HIS, HERS), id="each put one in"),
        pytest.param((OLD,), (OLD,), (OLD, HERS), (OLD, HERS), id="left untouched"),
        pytest.param((OLD,), (), (OLD, HERS), (HERS,), id="taken out here"),
        pytest.param((OLD,), (OLD, HIS), (), (HIS,), id="taken out there"),
        pytest.param((), (HIS,), (HIS,), (HIS,), id="the same in both"),
    ],
)
def test_evidence_of_both_is_kept(begun, typed, there, merged):
    found = merge(form(evidence=begun), form(evidence=typed), form(evidence=there)).form
    assert tuple(row for row in found.evidence if not row.is_empty) == merged


@pytest.mark.parametrize(
    ("typed", "there", "differs", "taken"),
    [
        pytest.param({}, {}, set(), set(), id="nothing"),
        pytest.param({"rating": "true"}, {}, {"rating"}, set(), id="typed here"),
        pytest.param({}, {"rating": "true"}, set(), {"rating"}, id="chosen there"),
        pytest.param({"rating": "true"}, {"rating": "true"}, set(), set(), id="the same in both"),
        pytest.param({"rating": "true"}, {"rating": "false"}, {"rating"}, set(), id="each another"),
        pytest.param({"defects": ("date",)}, {"defects": ("wording",)}, {"defects"}, set(), id="a defect each"),
    ],
)
def test_fields_that_differ_are_named(typed, there, differs, taken):
    found = merge(form(), form(**typed), form(**there))
    assert (set(found.differs), set(found.taken)) == (differs, taken)

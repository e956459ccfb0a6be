"""A flag is upheld or dismissed where it stands, in the reviewer's name; a dismissed one is out of the way."""

from lxml.html import fromstring
from review_copy import Person

from factcheck.model import KnownChecker
from factcheck.store.opening import open_database
from factcheck.store.write.checkers import put_checkers

MESSAGE = "two words differ from the record"


def decide_forms(html):
    return [form for form in fromstring(html).forms if "/flag/" in (form.get("action") or "")]


async def form_of(person, path, message=MESSAGE):
    """Where the form of that flag goes, and its fields."""
    page = fromstring((await person.get(path)).text)
    article = next(one for one in page.iter("article") if message in one.text_content())
    form = next(article.iter("form"))
    return form.get("action"), dict(form.form_values()), article


async def test_a_flag_is_dismissed_from_its_statement_and_says_who_and_why(ana, ids):
    path = f"/-/factcheck/statement/{ids.pier}"
    action, fields, _ = await form_of(ana, path)
    answer = await ana.post(action, {**fields, "reason": "style_allows", "words": "we say shut", "state": "dismissed"})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"{path}#flag-")
    _, _, article = await form_of(ana, path)
    said = " ".join(article.text_content().split())
    assert "Dismissed by ana" in said
    assert "style allows it" in said
    assert "we say shut" in said


async def test_a_dismissed_flag_leaves_home_and_queue(ana, ids):
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    assert MESSAGE in (await ana.get("/-/factcheck/queue")).text
    before = (await ana.get("/-/factcheck.json")).json()["checkers"]
    assert "altered-quotation" in {one["checker"] for one in before}
    await ana.post(action, {**fields, "state": "dismissed"})
    assert MESSAGE not in (await ana.get("/-/factcheck/queue")).text
    after = (await ana.get("/-/factcheck.json")).json()["checkers"]
    assert [one for one in before if one["checker"] != "altered-quotation"] == after


async def test_a_flag_is_upheld_from_the_document_and_stays_in_the_queue(ana, ids):
    path = f"/-/factcheck/document/{ids.article}"
    action, fields, _ = await form_of(ana, path)
    answer = await ana.post(action, {**fields, "state": "upheld"})
    assert answer.headers["location"].startswith(f"{path}#flag-")
    _, _, article = await form_of(ana, path)
    assert "Upheld by ana" in " ".join(article.text_content().split())
    assert MESSAGE in (await ana.get("/-/factcheck/queue")).text


async def test_a_decision_is_taken_back(ana, ids):
    path = f"/-/factcheck/statement/{ids.pier}"
    for state in ("dismissed", "open"):
        action, fields, _ = await form_of(ana, path)
        await ana.post(action, {**fields, "state": state})
    assert MESSAGE in (await ana.get("/-/factcheck/queue")).text
    found = (await ana.get(f"{action}.json")).json()
    assert [one["state"] for one in found["reviews"]] == ["dismissed", "open"]
    assert found["flag"]["state"] == "open"


async def test_a_stale_decision_is_told_and_what_was_typed_stays(ana, ben, ids):
    path = f"/-/factcheck/statement/{ids.pier}"
    action, fields, _ = await form_of(ana, path)
    theirs, others, _ = await form_of(ben, path)
    await ben.post(theirs, {**others, "state": "upheld"})
    answer = await ana.post(action, {**fields, "state": "dismissed", "words": "the pier is a pier"})
    assert answer.status_code == 409
    assert "somebody else has decided" in answer.text
    [form] = decide_forms(answer.text)
    assert form.fields["words"] == "the pier is a pier"
    again = await ana.post(action, {**dict(form.form_values()), "state": "dismissed"})
    assert again.status_code == 303


async def test_another_reason_without_words_is_told_and_nothing_is_saved(ana, ids):
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    answer = await ana.post(action, {**fields, "reason": "other", "state": "dismissed"})
    assert answer.status_code == 422
    assert "needs words" in answer.text
    assert (await ana.get(f"{action}.json")).json()["reviews"] == []


async def test_a_state_that_no_button_sends_is_refused(ana, ids):
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    assert (await ana.post(action, {**fields, "state": "fabricated"})).status_code == 400


async def test_an_address_that_was_typed_into_the_form_is_not_gone_to(ana, ids):
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    answer = await ana.post(action, {**fields, "state": "upheld", "at": "//example.org"})
    assert answer.headers["location"] == action


async def test_a_visitor_reads_and_cannot_decide(visitor, ana, ids):
    for path in (f"/-/factcheck/statement/{ids.pier}", f"/-/factcheck/document/{ids.article}"):
        assert not decide_forms((await visitor.get(path)).text)
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    page = await visitor.get(action)
    assert page.status_code == 200
    assert not decide_forms(page.text)
    answer = await visitor.post(action, {**fields, "state": "dismissed", "csrftoken": ""})
    assert answer.status_code == 403
    assert (await ana.get(f"{action}.json")).json()["reviews"] == []


async def test_a_stranger_without_the_permission_cannot_decide(desk, ana, ids):
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    eve = Person(desk, {"id": "eve"})
    await eve.get("/-/factcheck")
    token = eve.cookies.get("ds_csrftoken")
    answer = await eve.post(action, {**fields, "state": "dismissed", **({"csrftoken": token} if token else {})})
    assert answer.status_code == 403
    assert (await ana.get(f"{action}.json")).json()["reviews"] == []


async def test_a_flag_that_is_not_there_is_told(ana):
    assert (await ana.get("/-/factcheck/flag/nowhere")).status_code == 404


async def test_the_page_of_the_checkers_says_what_the_desk_decided(ana, ids, desk_path):
    db = open_database(desk_path)
    known = KnownChecker(
        id="altered-quotation",
        title="Altered quotation",
        severity="hold",
        version="1",
        is_on=True,
        precision=0.92,
        flags_read=60,
        read_on="made-up copy",
    )
    put_checkers(db, [known, known.model_copy(update={"id": "snow", "title": "Snow", "is_on": False})], is_all=True)
    db.close()
    action, fields, _ = await form_of(ana, f"/-/factcheck/statement/{ids.pier}")
    await ana.post(action, {**fields, "state": "dismissed", "reason": "already_fixed"})
    page = fromstring((await ana.get("/-/factcheck/checkers")).text)
    row = " ".join(page.get_element_by_id("checker-altered-quotation").text_content().split())
    for words in ("Altered quotation", "Hold", "on", "0.92 of 60", "made-up copy", "1.00 of 1", "1 dismissed"):
        assert words in row, words
    assert "Off" in page.get_element_by_id("checker-snow").text_content()
    assert "The Quay" in page.get_element_by_id("by-publisher").getparent().text_content()
    facts = (await ana.get("/-/factcheck/checkers.json")).json()
    assert [(one["part"], one["already_fixed"]) for one in facts["by_publisher"]] == [("The Quay", 1)]


async def test_home_and_every_flag_lead_to_the_checkers(ana, ids):
    assert 'href="/-/factcheck/checkers"' in (await ana.get("/-/factcheck")).text
    _, _, article = await form_of(ana, f"/-/factcheck/document/{ids.article}")
    links = [link.get("href") for link in article.iter("a")]
    assert "/-/factcheck/checkers#checker-altered-quotation" in links

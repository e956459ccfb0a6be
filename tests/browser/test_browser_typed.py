"""Nothing typed is lost, in a real browser: what was typed and not saved is offered, and gone once it is saved."""

import json
import urllib.request

import pytest

WORDS = "Looked at the pool report of 30 August."
KEPT = "Object.keys(localStorage).filter(key => key.startsWith('factcheck:')).length"
HOSTILE = "<img src=x onerror=document.title='taken'>\"'</textarea><script>document.title='taken'</script>"


@pytest.fixture
def desk(signed_in, open_page):
    """Open a page as the reviewer; the question whether to leave unsaved words is answered with yes."""

    def opened(address, **options):
        page = open_page(address, storage_state=signed_in, **options)
        page.on("dialog", lambda dialog: dialog.accept())
        return page

    return opened


def note(page):
    return page.locator("#review textarea[name=note]")


def offer(page):
    return page.locator(".fc-kept")


def press_save(page):
    page.locator("#review").get_by_role("button", name="Save").click()


def is_told(page, words):
    page.get_by_text(words).first.wait_for()
    page.wait_for_load_state()


def reviews(page):
    with urllib.request.urlopen(page.url.split("#")[0] + ".json") as answer:
        return json.load(answer)["reviews"]


def test_by_back_the_words_are_offered_and_put_back_only_when_asked(served, statement, desk):
    page = desk(statement("all options"))
    note(page).fill(WORDS)
    page.get_by_label("The desk’s label").fill("Half")
    page.goto(f"{served.address}/-/factcheck/queue")
    page.go_back()
    if not note(page).input_value():  # a browser that kept the page itself has nothing to offer
        assert WORDS in offer(page).inner_text()
        offer(page).get_by_role("button", name="Put it back").click()
    assert note(page).input_value() == WORDS
    assert page.get_by_label("The desk’s label").input_value() == "Half"
    press_save(page)
    is_told(page, "Saved as reviewer")
    assert reviews(page)[-1]["note"] == WORDS
    assert offer(page).count() == 0
    assert page.evaluate(KEPT) == 0


def test_what_is_thrown_away_stays_away(statement, desk):
    page = desk(statement("all options"))
    note(page).fill(WORDS)
    page.goto(statement("all options"))
    assert not note(page).input_value()
    offer(page).get_by_role("button", name="Throw away").click()
    page.reload()
    assert offer(page).count() == 0


def test_words_are_offered_on_their_own_statement_and_to_their_own_reviewer(statement, desk):
    page = desk(statement("all options"))
    note(page).fill(WORDS)
    page.goto(statement("rehearsal"))
    assert offer(page).count() == 0
    page.goto(statement("all options"))
    assert offer(page).count() == 1
    kept = page.evaluate("Object.entries(localStorage).find(([key]) => key.startsWith('factcheck:'))")
    page.evaluate(
        "([key, value]) => { localStorage.clear(); localStorage.setItem(key.replace('reviewer', 'erik'), value); }",
        kept,
    )
    page.reload()
    assert offer(page).count() == 0


def test_what_is_typed_beside_an_offer_takes_nothing_from_it(statement, desk):
    page = desk(statement("all options"))
    note(page).fill("first words")
    page.reload()
    note(page).fill("second words")
    offer(page).get_by_role("button", name="Put it back").click()
    assert note(page).input_value() == "first words"
    assert "second words" in offer(page).inner_text()


def test_two_forms_on_one_page_lose_nothing_to_each_other(statement, desk):
    page = desk(statement("rehearsal"))
    note(page).fill(WORDS)
    page.get_by_label("A note, without a verdict").fill("A note of its own.")
    page.get_by_role("button", name="Add the note").click()
    is_told(page, "Noted as reviewer")
    assert offer(page).count() == 1
    offer(page).get_by_role("button", name="Put it back").click()
    assert note(page).input_value() == WORDS
    press_save(page)
    is_told(page, "Saved as reviewer")
    assert page.evaluate(KEPT) == 0


def test_two_flags_on_one_page_lose_nothing_to_each_other(served, desk):
    page = desk(served.document)
    forms = page.locator(".fc-decide")
    assert forms.count() >= 2
    for at, words in enumerate(("the desk writes it so", "the record has it otherwise")):
        forms.nth(at).locator("summary").click()
        forms.nth(at).get_by_label("In words").fill(words)
    if not forms.nth(0).get_by_role("button").count():  # Datasette folds one when another is opened
        forms.nth(0).locator("summary").click()
    forms.nth(0).get_by_role("button", name="Uphold").click()
    is_told(page, "Saved as reviewer")
    assert offer(page).count() == 1
    assert "the record has it otherwise" in offer(page).inner_text()
    offer(page).get_by_role("button", name="Put it back").click()
    assert page.locator(".fc-decide input[name=words]:visible").input_value() == "the record has it otherwise"


@pytest.mark.parametrize("press", ["More evidence", "Use as evidence"])
def test_asking_for_evidence_keeps_the_words(statement, desk, press):
    page = desk(statement("all options"))
    note(page).fill(WORDS)
    page.get_by_role("button", name=press).first.click()
    page.wait_for_url("**#evidence")
    assert note(page).input_value() == WORDS
    assert offer(page).count() == 0
    quoted = page.get_by_label("Quoted words")
    rows = [quoted.nth(at).input_value() for at in range(quoted.count())]
    page.goto(statement("all options"))
    offer(page).get_by_role("button", name="Put it back").click()
    assert note(page).input_value() == WORDS
    there = page.get_by_label("Quoted words")
    assert [row for row in rows if row] == [
        value for value in (there.nth(at).input_value() for at in range(there.count())) if value
    ]


def test_rows_of_evidence_are_put_back_as_many_as_there_were(statement, desk):
    page = desk(statement("rehearsal"))
    page.get_by_role("button", name="More evidence").click()
    rows = page.get_by_label("Quoted words").count()
    for at in range(rows):
        page.get_by_label("Quoted words").nth(at).fill(f"words {at}")
    page.goto(statement("rehearsal"))
    assert page.get_by_label("Quoted words").count() < rows
    offer(page).get_by_role("button", name="Put it back").click()
    assert page.get_by_label("Quoted words").last.input_value() == f"words {rows - 1}"


def test_words_outlive_the_end_of_the_session_and_a_restart_of_the_server(served, signed_in, statement, desk):
    page = desk(statement("direct dialogue"))
    note(page).fill(WORDS)
    other = page.context.new_page()
    other.goto(f"{served.address}/-/logout")
    other.locator("form[action$='/-/logout']").last.locator("[type=submit], button").last.click()
    press_save(page)
    assert "You do not have permission to review" in page.inner_text("h1")
    assert page.get_by_label("Note").input_value() == WORDS
    served.stop()
    served.start()
    served.wait()
    other.goto(served.sign_in)
    page.get_by_role("button", name="Send it again").click()
    is_told(page, "Saved as reviewer")
    assert reviews(page)[-1]["note"] == WORDS
    assert page.evaluate(KEPT) == 0


def test_a_restart_of_the_server_signs_nobody_out(served, statement, desk):
    page = desk(statement("direct dialogue"))
    note(page).fill("typed before the restart")
    served.stop()
    served.start()
    served.wait()
    press_save(page)
    is_told(page, "Saved as reviewer")
    assert reviews(page)[-1]["note"] == "typed before the restart"


def test_a_refused_token_brings_the_words_back(statement, desk):
    page = desk(statement("direct dialogue"), java_script_enabled=False)
    note(page).fill(WORDS + " Again.")
    page.context.clear_cookies(name="ds_csrftoken")
    press_save(page)
    again = page.get_by_role("button", name="Send it again")
    if again.count():  # Datasette 1.0 has no token to refuse
        assert page.get_by_label("Note").input_value() == WORDS + " Again."
        again.click()
    is_told(page, "Saved as reviewer")
    assert reviews(page)[-1]["note"] == WORDS + " Again."


def test_words_on_the_page_of_a_conflict_are_kept(statement, desk):
    address = statement("road to nowhere")
    first, second = desk(address), desk(address)
    note(first).fill("first")
    press_save(first)
    note(second).fill("second")
    press_save(second)
    assert "you have reviewed this statement yourself" in second.inner_text("body")
    assert note(second).input_value() == "second"
    second.goto(address)
    assert "second" in offer(second).inner_text()
    offer(second).get_by_role("button", name="Put it back").click()
    press_save(second)
    assert [one["note"] for one in reviews(second)][-2:] == ["first", "second"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("field", ["The desk’s label", "URL", "or stored document", "Date of the words"])
def test_enter_saves_the_review_and_nothing_else(statement, desk, field, script):
    page = desk(statement("all options"), java_script_enabled=script)
    before = len(reviews(page))
    evidence = len(reviews(page)[-1]["evidence"]) if before else 0
    page.locator("#review").get_by_label(field, exact=True).last.press("Enter")
    is_told(page, "Saved as reviewer")
    assert len(reviews(page)) == before + 1
    assert len(reviews(page)[-1]["evidence"]) == evidence


def test_what_is_kept_is_never_read_as_markup(statement, desk):
    page = desk(statement("rehearsal"))
    note(page).fill(HOSTILE)
    page.reload()
    assert HOSTILE[:60] in offer(page).inner_text()
    assert offer(page).locator("img, script").count() == 0
    offer(page).get_by_role("button", name="Put it back").click()
    assert note(page).input_value() == HOSTILE
    assert page.title() != "taken"


def test_a_browser_that_keeps_nothing_asks_before_leaving(signed_in, statement, open_page):
    page = open_page(statement("rehearsal"), storage_state=signed_in)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    note(page).press_sequentially("unkept")
    page.get_by_label("A note, without a verdict").press_sequentially("A second note.")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_role("button", name="Add the note").click()
    is_told(page, "Noted as reviewer")
    assert asked == ["beforeunload"]

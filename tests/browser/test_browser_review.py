"""The way of a reviewer through the pages, in a real browser."""

import json
import urllib.request

import pytest

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def evidence(page, words="All options are on the table.", day="2017-08-29"):
    page.get_by_label("Quoted words").first.fill(words)
    page.get_by_label("URL").first.fill("https://trumpwhitehouse.archives.gov/")
    page.get_by_label("Date of the words").first.fill(day)


def save(page, state, attribution):
    page.locator("select[name=attribution]").select_option(attribution)
    page.get_by_label(state, exact=True).check()
    page.get_by_role("button", name="Save").first.click()


def test_the_link_signs_in_once(served, signed_in, open_page):
    page = open_page(served.address + "/-/factcheck")
    response = page.goto(served.sign_in)
    assert response.status == 403
    assert "used" in page.inner_text("h1").lower()


def test_a_stranger_reads_and_has_no_form(served, statement, open_page):
    page = open_page(statement("all options"))
    assert "Donald Trump" in page.inner_text("main, .fc")
    assert page.locator("form#review").count() == 0


def test_from_the_article_to_a_saved_review(served, signed_in, statement, open_page):
    page = open_page(served.document, storage_state=signed_in, viewport=DESK)
    page.get_by_role("link", name="Review the statement").first.click()
    page.wait_for_url("**/-/factcheck/statement/*")
    page.goto(statement("all options"))
    page.locator("summary", has_text="Defects").click()
    page.get_by_label("Truncated").check()
    page.get_by_label("Date", exact=True).check()
    evidence(page)
    page.locator("#review textarea[name=note]").fill("The statement is of the 29th.")
    save(page, "Done", "confirmed_with_defects")
    body = page.inner_text("body")
    assert "Saved as reviewer" in body
    assert "The statement is of the 29th." in body
    with urllib.request.urlopen(page.url.split("#")[0] + ".json") as answer:
        facts = json.load(answer)
    assert facts["reviews"][-1]["attribution"] == "confirmed_with_defects"
    assert facts["reviews"][-1]["defects"] == ["truncated", "date"]


def test_a_review_that_breaks_a_rule_keeps_every_word(signed_in, statement, open_page):
    page = open_page(statement("road to nowhere"), storage_state=signed_in)
    page.locator("#review textarea[name=note]").fill("Looked at the Kremlin's own translation.")
    save(page, "Done", "confirmed_primary")
    assert "evidence" in page.inner_text("[role=alert]")
    assert page.locator("#review textarea[name=note]").input_value() == "Looked at the Kremlin's own translation."


def test_two_people_at_one_statement_lose_nothing(signed_in, statement, open_page):
    address = statement("direct dialogue")
    first, second = (open_page(address, storage_state=signed_in) for _ in range(2))
    first.locator("#review textarea[name=note]").fill("first")
    save(first, "In review", "unverifiable")
    second.locator("#review textarea[name=note]").fill("second, with other words")
    save(second, "In review", "out_of_context")
    told = second.inner_text("body")
    assert "Nothing was saved, and nothing you wrote is lost" in told
    assert "you have reviewed this statement yourself" in told
    assert second.locator("#review textarea[name=note]").input_value() == "second, with other words"
    second.get_by_role("button", name="Save on top").click()
    log = second.inner_text("body")
    assert "first" in log
    assert "second, with other words" in log


def test_everything_works_without_script(signed_in, statement, open_page):
    page = open_page(statement("rehearsal"), storage_state=signed_in, java_script_enabled=False)
    page.get_by_role("button", name="More evidence").click()
    assert page.get_by_label("Quoted words").count() > 1
    page.get_by_label("What was searched").fill("KCNA, 25 August to 1 September 2017")
    save(page, "In review", "not_found")
    assert "Saved as reviewer" in page.inner_text("body")


def test_the_keyboard_walks_the_statements(served, signed_in, open_page):
    page = open_page(served.address + "/-/factcheck/queue", storage_state=signed_in)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/-/factcheck/statement/*")
    here = page.url
    page.keyboard.press("n")
    page.wait_for_url(lambda url: url != here)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_scrolls_sideways(served, signed_in, statement, open_page, viewport, scheme):
    page = open_page(served.document, storage_state=signed_in, viewport=viewport, color_scheme=scheme)
    page.goto(statement("all options"))
    utterance = page.get_by_role("link", name="The whole utterance").get_attribute("href")
    pages = ("/-/factcheck", "/-/factcheck/queue", utterance)
    for address in (served.document, statement("all"), *(served.address + path for path in pages)):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], address


def test_credits_and_their_words_lead_to_each_other(served, open_page):
    page = open_page(served.document, viewport=PHONE)
    page.locator(".fc-credit", has_text="Reuters").get_by_role("link", name="closing credit").click()
    words = page.locator(".fc-text a", has_text="Reuters").last
    assert words.evaluate("one => Math.abs(one.getBoundingClientRect().top) < innerHeight")
    words.click()
    assert page.locator(".fc-credit:target").inner_text().startswith("Reuters")


def test_the_drawing_of_an_utterance_is_reached_by_keyboard(statement, open_page):
    page = open_page(statement("all options"))
    row = page.get_by_role("link", name="The White House").last
    row.focus()
    assert row.evaluate("one => one === document.activeElement")
    page.locator("summary", has_text="The same as a table").press("Enter")
    assert page.get_by_role("table").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table') !== null")

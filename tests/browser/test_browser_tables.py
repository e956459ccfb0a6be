"""Datasette's own pages in a real browser: rows stand on the first screen of each main table."""

import pytest

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
# At least so much of the first row is seen.
SEEN = 100
MAIN = ("documents", "statements", "speakers", "agencies", "flags", "traces", "sourcings", "verifications")
READING = ("who_said_what", "what_agencies_carried", "what_speakers_said")


def top_of_the_first_row(page):
    return page.locator("table.rows-and-columns tbody tr").first.bounding_box()["y"]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1280", "390"])
@pytest.mark.parametrize("table", [*MAIN, *READING])
def test_rows_stand_on_the_first_screen(served, open_page, table, size):
    page = open_page(f"{served.address}/factcheck/{table}", viewport=size)
    assert top_of_the_first_row(page) < size["height"] - SEEN
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1280", "390"])
def test_what_the_columns_mean_is_one_key_away_and_needs_no_script(served, open_page, size):
    page = open_page(f"{served.address}/factcheck/statements", viewport=size, java_script_enabled=False)
    meaning = page.get_by_text("Who the source words stand for")
    assert not meaning.is_visible()
    page.locator("summary", has_text="What the columns mean").focus()
    page.keyboard.press("Enter")
    assert meaning.is_visible()


def test_filters_are_folded_on_a_phone_and_open_where_some_are_set(served, open_page):
    page = open_page(f"{served.address}/factcheck/statements", viewport=PHONE)
    form = page.locator("form.filters")
    assert not form.is_visible()
    page.locator("summary", has_text="Filter and sort").click()
    assert form.is_visible()
    page.goto(f"{served.address}/factcheck/statements?state=new")
    assert form.is_visible()
    page.goto(f"{served.address}/factcheck/documents?_search=korea")
    assert form.is_visible()


def test_filters_are_never_folded_on_a_desk(served, open_page):
    page = open_page(f"{served.address}/factcheck/statements", viewport=DESK)
    assert page.locator("form.filters").is_visible()
    assert not page.locator("summary", has_text="Filter and sort").is_visible()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1280", "390"])
def test_from_the_database_to_who_said_it(served, open_page, size):
    page = open_page(f"{served.address}/factcheck", viewport=size)
    first = page.get_by_role("link", name="Who said what")
    assert first.bounding_box()["y"] < size["height"]
    first.click()
    page.get_by_role("link", name="Vladimir Putin").first.click()
    assert "/-/factcheck/speaker/" in page.url

"""Months and weekdays are one table a language: every form is read, and what only looks like one is not."""

import re

import pytest

from factcheck.ingest.metadata.days import day_written
from factcheck.languages import entry, languages
from factcheck.languages.calendar import (
    all_month_forms,
    all_weekday_forms,
    month_names,
    month_number,
    months,
    weekday_names,
    weekdays,
)
from factcheck.model import Document
from factcheck.sourcing import source
from tests.attribution.found import by_rules

CODES = languages("calendar")
# October in one language, November in another.
TWO_MONTHS = {"listopad", "listopada"}


def words_of(copy: str) -> list[str]:
    return re.findall(r"[\w’'-]+", copy.lower())


@pytest.mark.parametrize("code", CODES)
def test_a_calendar_has_twelve_months_and_seven_weekdays(code):
    assert sorted(set(months(code).values())) == list(range(1, 13))
    assert len(month_names(code)) == 12
    assert sorted(set(weekdays(code).values())) == list(range(7))
    assert len(weekday_names(code)) == 7


@pytest.mark.parametrize("code", CODES)
def test_months_of_the_example_are_found_and_of_the_counter_not(code):
    given = entry(code, "calendar", "months")
    found = [months(code)[word] for word in words_of(given.example) if word in months(code)]
    assert found == [9]
    assert all(month_number(word) is None for word in words_of(given.counter))


@pytest.mark.parametrize("code", CODES)
def test_weekdays_of_the_example_are_found_and_of_the_counter_not(code):
    given = entry(code, "calendar", "weekdays")
    found = [weekdays(code)[word] for word in words_of(given.example) if word in weekdays(code)]
    assert found == [0]
    assert not set(words_of(given.counter)) & set(all_weekday_forms())


@pytest.mark.parametrize("code", CODES)
def test_a_page_dated_with_any_form_of_a_month_has_its_day(code):
    for form, number in months(code).items():
        if form not in TWO_MONTHS:
            for written in (form, form.upper(), f"{form}."):
                day = day_written(f"4 {written} 2017")
                assert (day.month if day else None) == number, written


@pytest.mark.parametrize("form", sorted(TWO_MONTHS))
def test_a_page_dated_with_a_form_of_two_months_has_no_day(form):
    assert form in all_month_forms()
    assert day_written(f"4 {form} 2017") is None


def test_a_weekday_of_any_language_may_stand_before_the_date():
    assert not [form for form in all_weekday_forms() if day_written(f"{form}, 4 September 2017") is None]


def test_no_form_means_two_months_but_those_named_here():
    found = {
        form for form in all_month_forms() if len({months(code)[form] for code in CODES if form in months(code)}) > 1
    }
    assert found == TWO_MONTHS


@pytest.mark.parametrize("form", [*(f"4 {form}" for form in all_month_forms()), *all_weekday_forms()])
def test_a_dateline_may_name_a_month_or_weekday_of_any_language(form):
    assert "AFP" in agencies_of(f"Lima, {form} (AFP) - Most 17.")


def test_a_dateline_names_no_other_word_in_small_letters():
    assert agencies_of("Lima, 4 listless (AFP) - Most 17.") == []


def test_a_man_may_have_the_name_of_a_month_cut_short():
    [statement] = by_rules(Document(id="d", text="Jan said it was late.")).statements
    assert statement.source[0].text == "Jan"


def agencies_of(copy: str) -> list[str]:
    return [row.agency.upper() for row in source(Document(id="d", text=copy)).sourcings if row.level == "document"]

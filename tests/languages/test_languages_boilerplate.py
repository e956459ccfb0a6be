"""Every entry of every boilerplate.toml, held to its example and its counter-example by the rules that use it."""

import pytest

from factcheck.ingest import clean
from factcheck.ingest.cleaning.boilerplate import is_credit
from factcheck.ingest.metadata.byline import byline
from factcheck.ingest.metadata.days import day_written
from factcheck.ingest.metadata.linked_data import StructuredMetadata
from factcheck.ingest.metadata.markup import Page
from factcheck.languages import Entry, entries, languages

ENTRIES = [entry for code in languages("boilerplate") for entry in entries(code, "boilerplate")]
PROSE = "The river rose again on Monday, and the bridge at Northgate was closed to all traffic until the evening."
NEXT = "The ferry ran every hour instead, and the harbour office said that it would go on doing so for the whole week."


def is_left_out_between(line: str) -> bool:
    return line not in clean(f"{PROSE}\n\n{line}\n\n{NEXT}").text


def is_left_out_above(line: str) -> bool:
    return line not in clean(f"{line}\n\nRiver rises again at Northgate\n\n{PROSE}").text


def is_left_out_below(line: str) -> bool:
    return line not in clean(f"{PROSE}\n\n{NEXT}\n\n{line}").text


def is_a_day(line: str) -> bool:
    return day_written(line) is not None


def is_a_byline(line: str) -> bool:
    return clean(f"River rises again at Northgate\n\n{line}\n\n{PROSE}").byline is not None


def is_a_name_alone(line: str) -> bool:
    return byline([line]) in {"Anna Lind", "Anna Lind; Bo Ek", "Bo Ek, Jr.", "Reuters", "Lind", "Staff and agencies"}


def is_a_later_day(line: str) -> bool:
    label, _, day = line.partition(" ")
    at = f"<p>{label} <time>{day.removeprefix('am ').removeprefix('le ').removeprefix('el ')}</time></p>"
    page = Page.of(f"<h1>River rises again at Northgate</h1>{at}<p>{PROSE}</p>")
    return page is not None and page.published(StructuredMetadata()) is None


def is_another_part(line: str) -> bool:
    page = Page.of(f"<h1>River rises</h1><p>{PROSE}</p><p>{PROSE}</p><section><h2>{line}</h2><p>{NEXT}</p></section>")
    return page is not None and NEXT not in page.text()


PROBES = {
    "sections": is_left_out_above,
    "foot": is_left_out_below,
    "biographies": is_left_out_below,
    "credits": is_credit,
    "opening-credits": is_credit,
    "date-labels": is_a_day,
    "before-dates": is_a_day,
    "bylines": is_a_byline,
    "byline-labels": is_a_name_alone,
    "byline-agencies": is_a_name_alone,
    "byline-others": is_a_name_alone,
    "byline-roles": is_a_name_alone,
    "byline-role-words": is_a_name_alone,
    "byline-place-words": is_a_name_alone,
    "byline-links": is_a_name_alone,
    "byline-suffixes": is_a_name_alone,
    "byline-tails": is_a_name_alone,
    "byline-ends": is_a_name_alone,
    "byline-counts": is_a_name_alone,
    "byline-writing": is_a_name_alone,
    "byline-pictures": is_a_name_alone,
    "byline-chairs": is_a_name_alone,
    "byline-titles": is_a_name_alone,
    "byline-unnamed": is_a_name_alone,
    "byline-places": is_a_name_alone,
    "change-labels": is_a_later_day,
    "other-parts": is_another_part,
}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.language} {entry.name}")
def test_an_entry_holds_for_its_example_and_not_for_its_counter(entry: Entry):
    probe = PROBES.get(entry.name, is_left_out_between)
    assert probe(entry.example)
    assert not probe(entry.counter)


def test_every_line_of_furniture_goes_whatever_its_capitals():
    words = [word for entry in ENTRIES if entry.name == "lines" for word in entry.words]
    assert not [word for word in words if not is_left_out_between(f"• {word.capitalize()}")]

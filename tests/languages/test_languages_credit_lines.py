"""Every form of a credit line credits the agency of its example as it says, and not that of its counter."""

import pytest

from factcheck.languages import entries, languages
from factcheck.model import Document
from factcheck.sourcing import shipped, source
from factcheck.sourcing.copytext import read
from factcheck.sourcing.forms.credit_lines import credit_lines
from factcheck.sourcing.forms.phrases import holds, phrase

STORY = "The bridge was closed on Monday.\n"
ENTRIES = [
    pytest.param(entry, id=f"{language} {entry.name}")
    for language in languages("credit_lines")
    for entry in entries(language, "credit_lines")
]
CREDITS = [one for one in ENTRIES if "relation" in one.values[0].more]
OTHERS = [one for one in ENTRIES if one.values[0].templates and "relation" not in one.values[0].more]
PHRASES = [one for one in OTHERS if "{agency}" not in one.values[0].templates[0]]
BESIDE = [one for one in OTHERS if one not in PHRASES]
SMALL_WORDS = [one for one in ENTRIES if one.values[0].words]


def _credited(line):
    rows = source(Document(id="d", text=STORY + line)).sourcings
    return {row.relation for row in rows if row.level == "document"}


def _forms(entry, line):
    mine = [one for place in ("behind", "before", "alone") for one in credit_lines(place)]
    return [one for one in mine if (one.language, one.entry) == (entry.language, entry.name) and one.words.search(line)]


def _holds(entry, text):
    copy = read(text, shipped())
    return any(holds("credit_lines", entry.name, copy.before(name), copy.after(name)) for name in copy.mentions)


@pytest.mark.parametrize("entry", CREDITS)
def test_the_line_credits_its_agency(entry):
    assert _forms(entry, entry.example)
    assert _credited(entry.example) == {entry.more["relation"]}


@pytest.mark.parametrize("entry", CREDITS)
def test_a_line_that_only_looks_like_it_does_not(entry):
    assert not _forms(entry, entry.counter)


@pytest.mark.parametrize("entry", PHRASES)
def test_the_words_are_found_in_the_example_alone(entry):
    assert phrase("credit_lines", entry.name).search(entry.example)
    assert not phrase("credit_lines", entry.name).search(entry.counter)


@pytest.mark.parametrize("entry", BESIDE)
def test_the_words_stand_beside_the_agency_of_the_example_alone(entry):
    assert _holds(entry, entry.example)
    assert not _holds(entry, entry.counter)


@pytest.mark.parametrize("entry", SMALL_WORDS)
def test_small_words_may_stand_beside_the_names(entry):
    assert _credited(entry.example)
    assert not _credited(entry.counter)


@pytest.mark.parametrize("place", ["behind", "before", "alone"])
def test_two_forms_alike_specific_do_not_disagree(place):
    apart = set()
    for line in (text for one in CREDITS for text in (one.values[0].example, one.values[0].counter)):
        held = [form for form in credit_lines(place) if form.words.search(line)]
        best = {form.relation: form.entry for form in held if form.rank == held[0].rank}
        if len(best) > 1:
            apart.add((line, *sorted(best.items())))
    assert not apart

"""Reporting verbs: the example of an entry has a cue of it by the rules, the counter has none."""

import pytest

from factcheck.attribution.rules.clauses import find_statements
from factcheck.languages import entries
from factcheck.text import read

VERBS = [pytest.param(entry, id=entry.name) for entry in entries("en", "reporting")]


def forms_of(entry):
    return {form for line in entry.words for part in line.split() for form in part.split("/")}


def verbs_in_cues(text):
    reading = read(text)
    return {word for found in find_statements(reading) for word in reading.lower[slice(*found.cue)]}


@pytest.mark.parametrize("entry", VERBS)
def test_a_reporting_verb_is_the_cue_of_its_example_alone(entry):
    assert forms_of(entry) & verbs_in_cues(entry.example)
    assert not forms_of(entry) & verbs_in_cues(entry.counter)


@pytest.mark.parametrize("entry", VERBS)
def test_a_reporting_verb_has_all_of_its_forms(entry):
    assert {len(line.split()) for line in entry.words} <= {4, 5}

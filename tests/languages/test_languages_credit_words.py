"""The lists that stand in templates of credits: each has a word in its example, and none in its counter."""

import re

import pytest

from factcheck.languages import entries, languages
from factcheck.languages.templates import one_of

UNSPACED = {"ar", "fa", "ja", "ko", "zh"}
LISTS = [
    pytest.param(entry, id=f"{language} {entry.name}")
    for language in languages("credit_words")
    if language != "en"
    for entry in entries(language, "credit_words")
]


def _finds(entry, copy):
    words = one_of(entry.words, spaced=entry.language not in UNSPACED)
    start = "" if entry.language in UNSPACED else r"(?<!\w)"
    return re.search(f"(?i){start}(?:{words})", copy)


@pytest.mark.parametrize("entry", LISTS)
def test_the_list_has_a_word_of_its_example(entry):
    assert _finds(entry, entry.example)


@pytest.mark.parametrize("entry", LISTS)
def test_the_list_has_no_word_of_its_counter(entry):
    assert not _finds(entry, entry.counter)


@pytest.mark.parametrize("entry", LISTS)
def test_a_template_uses_the_list(entry):
    templates = [template for form in entries(entry.language, "credits") for template in form.templates]
    assert any(f"{{{entry.name}}}" in template for template in templates)

"""What tells a language from others, entry by entry: the example is in the language, the counter is not."""

import pytest

from factcheck.languages import entries, languages
from factcheck.text.language import candidate_languages

ENTRIES = [entry for code in languages("stop_words") for entry in entries(code, "stop_words")]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.language} {entry.name}")
def test_the_example_is_told_and_the_counter_is_not(entry):
    if entry.name == "foreign_letters":
        assert entry.language not in candidate_languages(entry.example)
        assert entry.language in candidate_languages(entry.counter)
        return
    assert candidate_languages(entry.example)[0] == entry.language
    assert candidate_languages(entry.counter)[0] != entry.language
    if entry.name == "letters":
        assert any(letter in entry.example for letter in entry.words)
        assert not any(letter in entry.counter for letter in entry.words)

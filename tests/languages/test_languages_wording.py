"""Contractions, spellings, numbers and words of meaning, entry by entry, by what is compared of a quotation."""

import pytest

from factcheck.languages import entries
from factcheck.text import Reading
from factcheck.tracing import lexicon
from factcheck.tracing.words import is_content, stem, words

TOLD_BY_SPELLING = ("contractions", "spellings")
NUMBERS = ("units", "tens", "scales", "short_scales", "money_scales", "collectives")
LISTS = {
    "function_words": lexicon.FUNCTION_WORDS,
    "negations": lexicon.NEGATIONS,
    "other_numbers": lexicon.NUMBERS.keys(),
    "papers": lexicon.PAPERS,
    "asked": lexicon.ASKED,
    "asking": lexicon.ASKING,
}


def forms(text):
    return [word.form for word in words(text)]


def as_written(text):
    return "".join(letter if letter.isalpha() or letter == "'" else " " for letter in text).lower().split()


@pytest.mark.parametrize(
    "entry",
    [entry for matter in TOLD_BY_SPELLING for entry in entries("en", matter)],
    ids=lambda entry: f"{entry.matter} {entry.name}",
)
def test_the_example_is_levelled_and_the_counter_is_not(entry):
    assert forms(entry.example) != as_written(entry.example)
    assert forms(entry.counter) == [word.removesuffix("'s") for word in as_written(entry.counter)]


@pytest.mark.parametrize("name", NUMBERS)
def test_number_words_have_a_value(name):
    [entry] = [one for one in entries("en", "numbers") if one.name == name]
    values = set(entry.pairs.values())
    found, others = (Reading(text).numbers for text in (entry.example, entry.counter))
    if name.endswith("scales"):
        assert any(number.value % worth == 0 for number in found for worth in values)
        assert not any(number.value % worth == 0 for number in others for worth in values)
    else:
        assert {number.value for number in found} <= values
        assert not others


@pytest.mark.parametrize("entry", entries("en", "word_meaning"), ids=lambda entry: entry.name)
def test_words_of_meaning_are_told(entry):
    if entry.name == "inflections":
        assert {stem(form) for form in forms(entry.example)} == set(forms(entry.counter))
    elif entry.name == "opposing_prefixes":
        opposites = {prefix + form for form in forms(entry.counter) for prefix in entry.words}
        assert not opposites.isdisjoint(forms(entry.example))
        assert opposites.isdisjoint(forms(entry.counter))
    else:
        assert not LISTS[entry.name].isdisjoint(forms(entry.example))
        assert LISTS[entry.name].isdisjoint(forms(entry.counter))
    if entry.name == "function_words":
        assert not any(map(is_content, forms(entry.example)))

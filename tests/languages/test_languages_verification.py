"""Words that count when a quotation is held against the record, entry by entry."""

import pytest

from factcheck.languages import entries
from factcheck.verification.folding import folded

LEVELLED = ("fillers", "spoken", "ordinals", "decades", "currency_signs", "units")


def forms(text):
    return [one.form for one in folded(text, 0, len(text))]


def holds(text, words):
    plain = " ".join("".join(letter if letter.isalnum() or letter in "'-." else " " for letter in text).lower().split())
    return any(
        f" {word.lower()} " in f" {plain} ".replace(". ", " ").replace("[", " ") or word.lower() in text.lower().split()
        for word in words
    )


@pytest.mark.parametrize("entry", entries("en", "verification"), ids=lambda entry: entry.name)
def test_the_example_has_the_words_and_the_counter_has_not(entry):
    if entry.name in LEVELLED:
        assert forms(entry.example) != entry.example.lower().strip(".").replace(",", "").split()
        assert forms(entry.counter) == entry.counter.lower().strip(".").split()
        return
    words = [word.strip("()[]") for word in entry.words or entry.pairs]
    assert holds(entry.example.replace(":", " ").replace("(", " ").replace(")", " "), words)
    assert not holds(entry.counter.replace(":", " "), words)

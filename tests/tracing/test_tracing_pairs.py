"""Pairs of quotations without a speaker, told the same whichever of the two is compared with which."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from tracing_copy import DAY, article

from factcheck.languages import entries
from factcheck.tracing import Tracer
from factcheck.tracing.alignment import telling_words
from factcheck.tracing.words import words

PAIRS = [json.loads(line) for line in Path(__file__).with_name("pairs.jsonl").read_text("utf-8").splitlines()]


def told(one, other, days, **claim):
    """The relation, either way, of two quotations so many days apart."""
    left = article(one, speaker=None, id_="left", **claim)
    right = article(other, **{"speaker": None, "published": DAY + timedelta(days), "id_": "right", **claim})
    return [
        found[0].relation if (found := Tracer([theirs]).traces(ours)) else "different"
        for ours, theirs in ((left, right), (right, left))
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{one['label']}, {one['kind']}" for one in PAIRS])
def test_the_relation_of_a_pair(pair):
    assert told(pair["a"], pair["b"], pair["days"]) == [pair["label"]] * 2


WHOLE = "And the other thing is, they had to give back their boats, and they knew it."


@pytest.mark.parametrize(
    ("part", "days", "label"),
    [
        pytest.param("they had to give back their boats", 100, "truncated", id="six words and more, months later"),
        pytest.param("give back their boats", 100, "different", id="four words, months later"),
        pytest.param("give back their boats", 1, "truncated", id="four words, the next day"),
    ],
)
def test_a_part_needs_more_words_the_further_the_day(part, days, label):
    assert told(WHOLE, part, days) == [label] * 2


@pytest.mark.parametrize(
    ("copy", "label"),
    [
        pytest.param({}, "truncated", id="no day given"),
        pytest.param({"stated_on": DAY - timedelta(days=90)}, "different", id="the copy gives another day"),
    ],
)
def test_a_day_that_the_copy_gives_speaks_against_a_short_part(copy, label):
    ours = article("they had to give back their boats", speaker=None, **copy)
    theirs = article(WHOLE, speaker=None, published=DAY + timedelta(days=100), id_="other")
    found = Tracer([theirs]).traces(ours)
    assert (found[0].relation if found else "different") == label


def test_a_short_part_of_somebody_elses_sentence_is_none():
    ours = article("they had to give back their boats", speaker="Bo Roe")
    assert Tracer([article(WHOLE, speaker="Ann Ito", id_="other")]).traces(ours) == ()


@pytest.mark.parametrize(
    ("whole", "label"),
    [
        pytest.param("I am sorry. It is what we always did. It will end.", "truncated", id="a sentence"),
        pytest.param("I am sorry that it is what we always did before the war.", "different", id="within one"),
    ],
)
def test_small_words_are_a_part_where_they_are_a_sentence(whole, label):
    assert told(whole, "It is what we always did.", 5) == [label] * 2


@pytest.mark.parametrize("entry", entries("en", "stock_phrases"), ids=lambda entry: entry.name)
def test_a_stock_phrase_tells_nothing(entry):
    def telling(text):
        return telling_words([word.form for word in words(text)])

    def content(text):
        return sum(telling_words([word.form]) for word in words(text))

    assert telling(entry.example) < content(entry.example)
    assert telling(entry.counter) == content(entry.counter)

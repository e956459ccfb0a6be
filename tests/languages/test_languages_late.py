"""Patterns that are compiled when they are first used."""

import re

import pytest

from factcheck.languages.late import late


def test_words_are_asked_for_once_and_not_before_the_pattern_is_used():
    asked = []
    pattern = late(lambda: asked.append(1) or "b(?P<vowel>[aeiou])", re.IGNORECASE)
    assert asked == []
    assert pattern.search("The Bridge") is None
    assert pattern.match("Bo")["vowel"] == "o"
    assert [found.group() for found in pattern.finditer("bo BA")] == ["bo", "BA"]
    assert asked == [1]


def test_words_that_are_no_pattern_are_told_at_first_use():
    with pytest.raises(re.error):
        late("(").search("x")


def test_what_no_pattern_has_it_has_not():
    with pytest.raises(AttributeError):
        _ = late("x").nothing_like_this

"""Words of picture credits keep the agency of their example from crediting the words, or from being kept from it."""

import pytest

from factcheck.languages import entries, languages
from factcheck.model import Document
from factcheck.sourcing import shipped, source
from factcheck.sourcing.copytext import read
from factcheck.sourcing.pictures import is_picture_credit

STORY = "\nThe bridge was closed on Monday, and nine boats had to wait for it until the evening of the next day."
# The example credits no picture: what the agency came by, or who passed words on.
OF_WORDS = ("had-from-others", "words-via")


def _entries(*names):
    return [
        pytest.param(entry, id=f"{language} {entry.name}")
        for language in languages("picture_credits")
        for entry in entries(language, "picture_credits")
        if entry.name in names
    ]


def _is_picture(text):
    copy = read(text, shipped())
    return any(is_picture_credit(copy, name) for name in copy.mentions)


def _bylines(line):
    rows = source(Document(id="d", text=line + STORY)).sourcings
    return {row.agency for row in rows if row.position == "byline"}


@pytest.mark.parametrize("entry", _entries("pictures", "links", "pictures-behind"))
def test_the_name_credits_a_picture(entry):
    assert _is_picture(entry.example)
    assert not _is_picture(entry.counter)


@pytest.mark.parametrize("entry", _entries(*OF_WORDS))
def test_the_name_credits_words_about_a_picture(entry):
    assert not _is_picture(entry.example)
    assert _is_picture(entry.counter)


@pytest.mark.parametrize("entry", _entries("picture-stems"))
def test_a_line_about_pictures_is_no_byline(entry):
    assert not source(Document(id="d", text=STORY, byline=entry.example)).sourcings
    assert source(Document(id="d", text=STORY, byline=entry.counter)).sourcings

"""A statement to which the copy gives no day was made by publication."""

from datetime import date

import pytest

from tests.attribution.revised import PUBLISHED, TRAINED, statements


def told(tagger, text, **more):
    (one,) = statements(tagger, text, **more)
    return one.stated_on, one.stated_on_latest, one.stated_on_reason, one.stated_on_words


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "Lind said that the bridge was closed.",
        "“The bridge is closed,” Joe Friday said.",
        "Lind did not say that the bridge was closed.",
    ],
)
def test_without_a_day_it_was_made_by_publication(tagger, text):
    assert told(tagger, text) == (None, PUBLISHED, "by publication", None)


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "Lind will tell the inquiry by Thursday that the chain was cut.",
        "Lind was to say on Thursday whether she would go.",
        "Lind would say that the bridge was closed.",
    ],
)
def test_what_may_not_have_been_said_yet_was_not_made_by_publication(tagger, text):
    assert told(tagger, text) == (None, None, None, None)


@pytest.mark.parametrize("tagger", TRAINED)
def test_in_a_document_without_a_date_it_has_no_last_day(tagger):
    assert told(tagger, "Lind said that the bridge was closed.", published=None)[:2] == (None, None)


@pytest.mark.parametrize("tagger", TRAINED)
def test_with_a_day_nothing_is_said_of_publication(tagger):
    assert told(tagger, "Lind said on Monday that the bridge was closed.")[:2] == (date(2031, 3, 3), None)


@pytest.mark.parametrize("tagger", TRAINED)
def test_in_a_document_without_a_date_the_words_of_a_day_are_kept_and_its_year_is_open(tagger):
    day, latest, reason, words = told(tagger, "Lind said on March 3 that the bridge was closed.", published=None)
    assert (day, latest, reason, words.text) == (None, None, "the document has no date", "March 3")


@pytest.mark.parametrize("tagger", TRAINED)
@pytest.mark.parametrize(
    "text",
    [
        "Lind said after the storm on March 3 that the bridge was closed.",
        "Lind will say on March 3 that the bridge was closed.",
        "Lind said that March 3 was cold.",
    ],
)
def test_in_a_document_without_a_date_the_day_of_something_else_is_not_kept(tagger, text):
    assert all(one.stated_on_words is None for one in statements(tagger, text, published=None))

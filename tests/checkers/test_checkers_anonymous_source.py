"""What copy says of a source without a name: nothing, that the name is withheld, or why, in made-up copy."""

import pytest

from factcheck.checkers.anonymous_source import AnonymousSource
from factcheck.languages import entries
from factcheck.model import Document
from factcheck.testing import assert_skips, flags_for


def codes(text):
    return [flag.code for flag in flags_for(AnonymousSource, text)]


@pytest.mark.parametrize("entry", entries("en", "anonymous"), ids=lambda entry: entry.name)
def test_words_of_the_language_file_are_read_as_their_example_says(entry):
    assert codes(entry.example) == [entry.more["code"]]
    assert entry.more["code"] not in codes(entry.counter)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("who spoke on condition of anonymity to discuss the talks", "anonymous-source-explained"),
        ("who spoke on condition of anonymity, citing the secrecy of the talks", "anonymous-source-explained"),
        ("who wasn't authorised to speak", "anonymous-source-explained"),
        ("who declined to be identified as the talks go on", "anonymous-source-explained"),
        ("who requested anonymity to avoid a quarrel", "anonymous-source-explained"),
        ("who declined to be identified", "anonymous-source-withheld"),
        ("who requested anonymity", "anonymous-source-withheld"),
        ("whose name is being withheld", "anonymous-source-withheld"),
        ("who has long been close to the mayor", "anonymous-source"),
        ("who was named in the report", "anonymous-source"),
    ],
)
def test_what_stands_beside_the_source_tells_whether_a_reason_is_given(said, code):
    assert codes(f'"It will close," said a senior official {said}.') == [code]


def test_the_reason_is_told_in_the_words_of_the_copy():
    copy = "An official said it would close. The official asked not to be named because the talks are secret, and left."
    [flag] = flags_for(AnonymousSource, copy)
    assert flag.message == (
        "“An official” is a source without a name; the copy says why: “because the talks are secret”"
    )


def test_a_reason_is_that_of_the_nearest_source():
    copy = (
        "A diplomat said the talks had failed. An aide said they would go on. The aide asked not to be named because"
        " the talks are secret."
    )
    assert codes(copy) == ["anonymous-source", "anonymous-source-explained"]


def test_a_source_is_told_once():
    assert codes("An official said it would close. An official said it was old.") == ["anonymous-source"]


def test_records_are_left_alone_and_other_languages_skipped():
    record = Document(id="record", kind="record", text="A senior official said on Monday that the bridge would close.")
    assert flags_for(AnonymousSource, record) == []
    german = Document(id="d", language="de", text="Ein hoher Beamter sagte am Montag, die Brücke werde geschlossen.")
    assert_skips(AnonymousSource, german, reason="English only")

"""A quotation is flagged once: by what the records say of it, and where these are silent by wire copy."""

from datetime import date

import pytest

from factcheck.checkers.altered_quotation import AlteredQuotation
from factcheck.checkers.other_speaker import OtherSpeaker
from factcheck.checkers.quotation_not_found import QuotationNotFound
from factcheck.checkers.spliced_quotation import SplicedQuotation
from factcheck.checkers.truncated_quotation import TruncatedQuotation
from factcheck.checkers.words_added import WordsAdded
from factcheck.model import Document
from factcheck.testing import flags_for

ALL = (AlteredQuotation, OtherSpeaker, QuotationNotFound, SplicedQuotation, TruncatedQuotation, WordsAdded)
SPEECH = "Good evening. The old harbour bridge will never be closed for the winter. We owe that to the islands."
DAY = date(2031, 3, 4)


def copy(words, by="Mayor Anna Lind"):
    return Document(id="copy", text=f'"{words}," {by} said.', published=DAY)


def record(text=SPEECH, name="record", speaker="Anna Lind", **more):
    return Document(id=name, kind="record", title=name, speaker=speaker, text=text, published=DAY, **more)


def wire(words, name="wire"):
    return Document(id=name, kind="wire", title=name, text=f'"{words}," Mayor Anna Lind said.', published=DAY)


def raised(*documents):
    """By checker, the messages on the copy."""
    return {
        checker.id: found
        for checker in ALL
        if (found := [one.message for one in flags_for(checker, *documents) if one.document_id == "copy"])
    }


DENIED = "The old harbour bridge will be closed for the winter"
WHOLE = "The old harbour bridge will never be closed for the winter"


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        pytest.param([record()], {"altered-quotation": "record"}, id="a record"),
        pytest.param([wire(WHOLE)], {"altered-quotation": "wire"}, id="wire copy"),
        pytest.param([record(), wire(WHOLE)], {"altered-quotation": "record"}, id="a record before wire copy"),
        pytest.param([wire(WHOLE), wire(WHOLE, "other")], {"altered-quotation": "other"}, id="two agencies"),
        pytest.param([record(DENIED), wire(WHOLE)], {}, id="a record that bears it out"),
        pytest.param([record("Good morning, all.", speaker="Tom Voss"), wire(WHOLE)], {"altered-quotation": "wire"},
                     id="a record of somebody else"),
        pytest.param([record(language="no"), wire(WHOLE)], {"altered-quotation": "wire"}, id="a record in Norwegian"),
        pytest.param([record("We met. Thank you."), wire(WHOLE)], {"quotation-not-found": "record"},
                     id="a record without it"),
    ],
)  # fmt: skip
def test_one_flag_a_quotation(documents, expected):
    found = raised(copy(DENIED), *documents)
    assert found.keys() == expected.keys()
    for checker, name in expected.items():
        [message] = found[checker]
        assert f"“{name}”" in message


def test_words_that_have_their_like_in_the_record_are_altered_and_not_missing():
    said = "Provocations, pressure and militarist and insulting rhetoric are a dead-end road. We have said so."
    words = "Provocations, pressure, and bellicose, offensive rhetoric is a road to nowhere"
    assert raised(copy(words), record(said)).keys() == {"altered-quotation"}


def test_a_catchword_of_what_is_not_found_is_not_told_twice():
    text = '"Every lorry here belongs to my brother," Mayor Anna Lind said. "Every lorry here," she said again.'
    document = Document(id="copy", text=text, published=DAY)
    assert len(raised(document, record())["quotation-not-found"]) == 1


def test_what_was_searched_is_named_up_to_three():
    records = [record("We met. Thank you.", f"day {number}") for number in range(1, 6)]
    [message] = raised(copy("Every lorry here belongs to my brother"), *records)["quotation-not-found"]
    assert message.endswith("were not found in “day 1”, “day 2”, “day 3” and 2 more")


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("I do not say that {}. It leaks.", "“I do not say that” of a sentence in “record”: it denies the rest"),
        (
            "{} if the state pays. It leaks.",
            "“if the state pays” of a sentence in “record”: it is a condition of the rest",
        ),
        ("Perhaps {}. It leaks.", "“Perhaps” of a sentence in “record”: it hedges the rest"),
        ("Ben Kato claims that {}. It leaks.", "“Ben Kato claims that” of a sentence in “record”: it gives the rest"),
    ],
    ids=["a negation", "a condition", "a hedge", "somebody else"],
)
def test_a_cut_that_turns_the_rest_is_queried_with_what_was_cut(said, left_out):
    words = "the old harbour bridge is safe for lorries"
    [flag] = flags_for(TruncatedQuotation, copy(words), record(said.format(words)))
    assert flag.severity == "query"
    assert left_out in flag.message


@pytest.mark.parametrize(
    "said",
    [
        "{}, and the crews know it. It leaks.",
        "I can tell you that {}. It leaks.",
        "I have always said that {}. It leaks.",
        "Let me tell you that {}. It leaks.",
        "We told the minister that {}. It leaks.",
        "I want to say again that {}. It leaks.",
        "I must say that {}. It leaks.",
        "As everybody in this town has known since March, {}. It leaks.",
        "{} in the summer months. It leaks.",
    ],
)
def test_a_cut_that_turns_nothing_is_a_note_at_most(said):
    words = "the old harbour bridge is safe for lorries"
    found = flags_for(TruncatedQuotation, copy(words), record(said.format(words)))
    assert {flag.severity for flag in found} <= {"note"}


@pytest.mark.parametrize(
    "said",
    [
        "I was told that {}. It leaks.",
        "I have been told that {}. It leaks.",
        "They told us that {}. It leaks.",
        "I heard Ben Kato say that {}. It leaks.",
    ],
)
def test_what_the_speaker_has_from_somebody_else_turns(said):
    words = "the old harbour bridge is safe for lorries"
    [flag] = flags_for(TruncatedQuotation, copy(words), record(said.format(words)))
    assert flag.severity == "query"


@pytest.mark.parametrize("words", ["Thank you all very much", "It is what it is now", "We will see about that"])
def test_a_phrase_that_anybody_says_is_nobody_elses(words):
    assert flags_for(OtherSpeaker, copy(words, by="Tom Voss"), record(f"{words}. {SPEECH}")) == []


@pytest.mark.parametrize(
    "words",
    ["And {}", "Well, {}", "{}, you know", "Um, {}", "[So] {}", "{} [of this year]"],
)
def test_a_word_that_says_nothing_is_not_added(words):
    assert flags_for(WordsAdded, copy(words.format("the old harbour bridge is safe")),
                     record("The old harbour bridge is safe. It leaks.")) == []  # fmt: skip


@pytest.mark.parametrize("words", ["{} because of me", "Frankly, {}", "{}, I swear", "By God, {}"])
def test_a_word_that_says_something_is_added(words):
    assert flags_for(WordsAdded, copy(words.format("the old harbour bridge is safe for lorries")),
                     record("The old harbour bridge is safe for lorries. It leaks."))  # fmt: skip

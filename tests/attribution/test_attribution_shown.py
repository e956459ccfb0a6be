"""Lists leave out headlines, lines of no comment, the author's own words, and what a tagger doubts."""

import json

import pytest

from factcheck.attribution import TAGGERS, attribute, weights
from factcheck.attribution.kinds.showing import WORDINGS, is_shown, thresholds, thresholds_file
from factcheck.attribution.tagging import TaggedStatement
from factcheck.model import Document
from factcheck.text import read
from tests.attribution.read_rows import LABELS
from tests.attribution.revised import TRAINED, statements, tagger

BODY = "The ferry sank on Monday. Nobody was hurt."
NOT_SHOWN = [
    pytest.param("Mayor says the ferry was late\n\n" + BODY, "headline", id="a headline without a full stop"),
    pytest.param(
        "Lind: “The ferry was late”\n\nMonday's ferry sank.\n\n" + BODY, "headline", id="a label in a headline"
    ),
    pytest.param(BODY + "\n\nThe mayor declined to comment on the ferry.", "no_comment", id="declined to comment"),
    pytest.param(
        BODY + "\n\nThe mayor did not immediately respond to a request for comment.", "no_comment", id="did not respond"
    ),
    pytest.param(BODY + "\n\nThe mayor didn't respond to requests for comment.", "no_comment", id="in a short form"),
    pytest.param(BODY + "\n\n“No comment,” the mayor said.", "no_comment", id="no comment"),
    pytest.param(BODY + "\n\nI think that the ferry was late.", "authors_own", id="I think"),
    pytest.param(BODY + "\n\nWe reported on Monday that the ferry was late.", "authors_own", id="we reported"),
]
SHOWN = [
    pytest.param("The mayor said the ferry was late.\n\n" + BODY, id="a lead"),
    pytest.param("The ferry was late, the mayor said", id="a line that is all there is"),
    pytest.param(BODY + "\n\nThe mayor said that Lind had declined to comment.", id="told of somebody else"),
    pytest.param(BODY + "\n\nThe mayor, who declined to comment on Monday, said the ferry was late.", id="once"),
    pytest.param(BODY + "\n\n“No comment could be kinder,” the mayor said.", id="comment within"),
    pytest.param(BODY + "\n\nThe mayor commented that the ferry was late.", id="commented"),
    pytest.param(BODY + "\n\n“I think that the ferry was late,” the mayor said.", id="the I of one who is quoted"),
    pytest.param(BODY + "\n\nThe mayor said: “We reported that the ferry was late.”", id="the we of one who is quoted"),
    pytest.param(BODY + "\n\nHe thinks that the ferry was late.", id="somebody else thinks"),
]


@pytest.mark.parametrize("name", TRAINED)
@pytest.mark.parametrize(("text", "form"), NOT_SHOWN)
def test_what_only_looks_like_a_statement_is_not_shown(name, text, form):
    found = statements(name, text)
    assert [one.form for one in found if one.form != "statement"] == [form] * len(found)
    assert not any(one.shown for one in found)


@pytest.mark.parametrize("name", TRAINED)
@pytest.mark.parametrize("text", SHOWN)
def test_what_looks_like_it_and_is_a_statement_is_shown(name, text):
    assert [one.form for one in statements(name, text) if one.shown]


def test_the_title_set_again_is_a_headline_whatever_ends_it():
    text = "Mayor says the ferry was late.\n\n" + BODY
    assert [one.form for one in statements("fast", text, title="Mayor says the ferry was late")] == ["headline"]
    assert [one.form for one in statements("fast", text, title="A ferry sinks")] == ["statement"]


def test_the_answer_of_an_interviewee_is_not_the_authors_own():
    asked = (
        "Ada Lind is mayor of Corran.\n\n{}Was it late?\n\n{}I think that the ferry was late.\n\nI know that it rained."
    )
    for labels in (("Q: ", "A: "), ("Mail: ", "Lind: "), ("", "")):
        found = statements("fast", asked.format(*labels))
        assert "authors_own" not in {one.form for one in found}


@pytest.mark.parametrize(
    ("cue", "confidence", "shown"),
    [
        pytest.param("said", 0.5, True, id="by a reporting verb, sure enough"),
        pytest.param("said", 0.3, False, id="by a reporting verb, in doubt"),
        pytest.param("did", 0.5, False, id="by another word, no surer"),
    ],
)
def test_the_threshold_goes_by_the_wording(cue, confidence, shown):
    reading = read(f"Lind {cue} the ferry was late.")
    found = TaggedStatement((0, 1), (1, 2), ((2, 6),), "tagged", score=confidence)
    least = {"quoted": 0.2, "reported": 0.4, "other": 0.6}
    assert is_shown(reading, found, "indirect", "statement", least) is shown
    assert is_shown(reading, found, "direct", "statement", least)


@pytest.mark.parametrize("name", TAGGERS)
def test_thresholds_lie_beside_the_weights_and_count_with_them(name):
    assert thresholds_file(name) in weights(name)
    assert set(thresholds(f"{name}/1")) == set(WORDINGS)


def test_a_tagger_without_thresholds_shows_all_it_finds():
    document = attribute(Document(id="d", text="Lind said the ferry was late."), tagger("rules"))
    assert [one.shown for one in document.statements] == [True]


def test_labels_of_rows_that_were_read_hold_no_text():
    kept = {"draw": int, "document": str, "content": list, "cue": list, "is_statement": bool, "speaker": str}
    for line in LABELS.read_text("utf-8").splitlines():
        label = json.loads(line)
        assert {name: type(label[name]) for name in kept} == kept
        assert label.keys() - kept.keys() <= {"form", "name"}


@pytest.mark.parametrize(
    ("cue", "rest", "shown"),
    [
        pytest.param("has not said", "why the ferry was late", False, id="nothing was said"),
        pytest.param("did not explain", "the delays to the crew", False, id="nothing was explained"),
        pytest.param("has not ruled out", "a strike in May", True, id="what somebody leaves open"),
        pytest.param("does not think", "the ferry was late", True, id="what somebody does not think"),
        pytest.param("denied", "the ferry was late", True, id="a denial is a statement"),
        pytest.param("mentions", "Percy Lund", False, id="a name alone"),
        pytest.param("tweeted", "to Percy Lund", False, id="whom it was told alone"),
        pytest.param("said", "Percy Lund was late", True, id="a name and what of it"),
        pytest.param("featured", "the ferry at night", False, id="what a poster has"),
        pytest.param("voted", "to hold the owner in contempt", False, id="a vote"),
        pytest.param("charged", "that the owner had lied", True, id="a charge that a clause tells"),
    ],
)
def test_what_tells_no_words_is_not_shown(cue, rest, shown):
    length = len(cue.split())
    reading = read(f"Lind {cue} {rest}.")
    found = TaggedStatement((0, 1), (1, 1 + length), ((1 + length, len(reading.words) - 1),), "tagged", score=0.9)
    assert is_shown(reading, found, "indirect", "statement", {}) is shown

"""Catchwords, layout and the author's own words in headlines, in made-up copy."""

from datetime import date

import pytest

from factcheck.checkers.headline_quotation import HeadlineQuotation
from factcheck.model import Document
from factcheck.testing import flags_for


def severities(headline, body, **parts):
    copy = Document(id="article", title=headline, text=body, published=date(2031, 3, 4), **parts)
    return [flag.severity for flag in flags_for(HeadlineQuotation, copy)]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param(
            "Mayor: ‘total chaos’ on quay", "“It was total chaos that night,” Ida Lind said.", id="whole sense"
        ),
        pytest.param("Board offers ‘deep regret’", "The board voiced “a deep regret” on Monday.", id="an article"),
        pytest.param("Clerk was ‘judge and jury’", "He was “the judge and the jury” at once.", id="articles within"),
        pytest.param("Lind mocks ‘loser’ crews", "“Then you have these losers,” Ida Lind said.", id="a plural"),
        pytest.param("Board sees ‘new duties’", "“There is a new duty for all,” Ida Lind said.", id="a plural in -ies"),
        pytest.param("‘Thin-skinned’ mayor sues", "“She is very thin skinned,” Jan Rusk said.", id="a hyphen"),
        pytest.param("Mayor: no ‘heavy storm’", "“There is no heavy storm,” Ida Lind said.", id="denied in both"),
        pytest.param("Mayor denies ‘rope tax’", "“There never was a rope tax,” Ida Lind said.", id="a denial"),
        pytest.param(
            "Mayor sees risk of ‘heavy storm’",
            "“There is a risk of a heavy storm,” Ida Lind said.",
            id="hedged in both",
        ),
        pytest.param("‘Rope tax’ ends", "“It is no rope tax. The rope tax is a loan,” Ida Lind said.", id="plain once"),
    ],
)
def test_a_catchword_in_its_sense_is_left_alone(headline, body):
    assert severities(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param("Lind ‘horrified’ by tax", "“I am kind of horrified by it,” Ida Lind said.", id="kind of"),
        pytest.param("Mayor: ‘total chaos’ on quay", "“It was not total chaos at all,” Ida Lind said.", id="denied"),
        pytest.param("Mayor: ‘total chaos’ on quay", "“It isn’t total chaos yet,” Ida Lind said.", id="isn't"),
        pytest.param("Mayor sees ‘heavy storm’", "“We may get a heavy storm,” Ida Lind said.", id="may"),
        pytest.param("Mayor: ‘total chaos’", "“We get total chaos if it rains,” Ida Lind said.", id="a condition"),
        pytest.param("Threat of ‘long war’", "“We are on the verge of a long war,” Ida Lind said.", id="the verge"),
        pytest.param("Mayor: no tax, ‘heavy storm’ here", "“It may be a heavy storm,” Ida Lind said.", id="no other"),
        pytest.param(
            "‘Rope tax’ ends", "“It is no rope tax,” Lind said. “It was never a rope tax,” he said.", id="twice"
        ),
    ],
)
def test_a_catchword_that_its_sentence_tempers_is_noted(headline, body):
    assert severities(headline, body) == ["note"]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param(
            "Mayor: ‘total chaos’ on quay", "“It was total confusion that night,” Ida Lind said.", id="a word"
        ),
        pytest.param("Clerk was ‘judge and jury’", "He was “the judge or the jury” at once.", id="a small word"),
        pytest.param("Lind mocks ‘lost’ crews", "“Then you have these losers,” Ida Lind said.", id="another form"),
        pytest.param("Mayor sees ‘heavy storm’", "“It is heavy. The storm is here,” Ida Lind said.", id="apart"),
        pytest.param("Board offers ‘a deep regret’", "The board voiced “a regret so deep” on Monday.", id="the order"),
    ],
)
def test_other_words_than_the_quotation_s_are_still_queried(headline, body):
    assert severities(headline, body) == ["query"]


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param("Lind shares ‘sea prayer’", "Lind wrote:\n\nI think this sea prayer is timely.", [], id="below"),
        pytest.param("Lind shares ‘sea prayer’", "Lind posted it:\nI said a sea prayer.", [], id="the next line"),
        pytest.param(
            "Lind sees ‘vast shift’", "“It shows a vast shift in “old rope” homes now.”", [], id="marks within"
        ),
        pytest.param("Lind sees ‘vast shift’", '"It shows a vast shift in "old rope" homes."', [], id="straight marks"),
        pytest.param(
            "Lind sees ‘vast shift’", "Lind wrote:\n\nThis may be a vast shift.", ["note"], id="below, hedged"
        ),
        pytest.param("Lind sees ‘vast shift’", "Lind wrote a book. It is a vast shift.", ["query"], id="no layout"),
        pytest.param(
            "Lind sees ‘vast shift’", "“No,” she said. It is a vast shift. “Go.”", ["query"], id="between marks"
        ),
        pytest.param(
            "Lind sees ‘vast shift’", "The tide:\n\nHigh at two.\n\nA vast shift came.", ["query"], id="further"
        ),
    ],
)
def test_words_quoted_by_layout_or_with_marks_within_are_quoted(headline, body, found):
    assert severities(headline, body) == found


COLUMN = "That soft flapping you hear is the harbour board waving the flag of surrender to the tugs."


@pytest.mark.parametrize(
    ("headline", "byline", "found"),
    [
        pytest.param("Lind: Board ‘waving the flag of surrender’", None, [], id="nobody the text speaks of"),
        pytest.param("Ida Lind: Board ‘waving the flag of surrender’", None, [], id="both names"),
        pytest.param("Lind: Board shows ‘surrender’", "Ida Lind", [], id="who signs it"),
        pytest.param("Lind: Board shows ‘surrender’", "Jan Rusk", ["query"], id="a word, and somebody else"),
        pytest.param("Lind: Board ‘lowering the flag of surrender’", None, ["query"], id="other words"),
        pytest.param("Board ‘waving the flag of surrender’", None, ["query"], id="nobody named"),
    ],
)
def test_a_columnist_s_own_words_are_left_alone(headline, byline, found):
    assert severities(headline, COLUMN, byline=byline) == found


def test_the_words_of_somebody_the_text_speaks_of_are_still_queried():
    body = f"{COLUMN} Lind left the meeting early."
    assert severities("Lind: Board ‘waving the flag of surrender’", body) == ["query"]


@pytest.mark.parametrize("marks", ["“”", "“ ”", '""', "“...”"])
def test_marks_round_nothing_do_not_keep_a_headline_from_being_checked(marks):
    assert severities("Mayor: ‘total chaos’", f"He drew {marks} on the wall.") == ["query"]
    assert severities("Mayor: ‘total chaos’", f"He drew {marks} on the wall. “It is total chaos,” she said.") == []

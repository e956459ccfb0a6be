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


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param("Rusk ‘mocking’ board", "“His letter was to mock the board,” Ida Lind said.", [], id="mock"),
        pytest.param("‘Streamlined’ ferry dues", "They will “streamline” the dues.", [], id="streamline"),
        pytest.param("Lind ‘threatens’ crews", "“She threatened every crew,” Jan Rusk said.", [], id="threatened"),
        pytest.param("Lind ‘divided’ board", "“You divide this board,” Jan Rusk said.", [], id="divide"),
        pytest.param("Lind ‘lied’", "“She lies and lies,” Jan Rusk said.", ["query"], id="too short to tell"),
        pytest.param("Lind ‘threat’ to crews", "“She threatened every crew,” Jan Rusk said.", ["query"], id="a noun"),
        pytest.param("Lind ‘sank’ boat", "“She sinks boats,” Jan Rusk said.", ["query"], id="another form"),
        pytest.param("‘Defied orders’", "“She defies orders and rules,” Jan Rusk said.", ["query"], id="two words"),
        pytest.param("Lind ‘caring’", "“She has cars and care,” Jan Rusk said.", ["query"], id="another word"),
        pytest.param("Lind ‘mocking’", "“She may mock the board,” Jan Rusk said.", ["note"], id="hedged"),
    ],
)
def test_the_ending_of_a_verb_does_not_make_one_word_another(headline, body, found):
    assert severities(headline, body) == found


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param("Lind: tax ‘defies sense’", "This tax defies sense. — Ida Lind (@lind) May 4", [], id="a post"),
        pytest.param(
            "Lind: ‘Rusk sold us’", "She repeated the claim that Rusk “sold us” in May.", [], id="part in marks"
        ),
        pytest.param("Lind: ‘he sold us’", "“LIND: Yes. And he sold us, and —.\n\n“RUSK: No.”", [], id="a transcript"),
        pytest.param("Lind: ‘he sold us’", "“He came. He sold us.\n\n“He left,” Ida Lind said.", [], id="paragraphs"),
        pytest.param("Lind: ‘he sold us’", '"He came. He sold us.\n\n"He left," Ida Lind said.', [], id="straight"),
        pytest.param("Lind: tax ‘defies sense’", "This tax defies sense. Write to lind@quay.", ["query"], id="no post"),
        pytest.param(
            "Lind: tax ‘defies sense’", "Ida Lind (@lind) left. This tax defies sense.", ["query"], id="before"
        ),
        pytest.param("Lind: ‘Rusk sold us’", "Rusk sold us “nothing but rope” in May.", ["query"], id="marks behind"),
        pytest.param(
            "Lind: ‘he sold us’", "He came. He sold us.\n\n“He left,” Ida Lind said.", ["query"], id="a paragraph"
        ),
        pytest.param("Lind: ‘he sold us’", "“If he sold us, and —.\n\n“RUSK: No.”", ["note"], id="a condition"),
    ],
)
def test_words_of_a_post_a_transcript_or_with_part_in_marks_are_quoted(headline, body, found):
    assert severities(headline, body) == found


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param("Vote is a ‘harbour-master’ test", "They call him unfit to be harbour-master.", [], id="reported"),
        pytest.param("Don’t say he ‘won’", "The board says he won. He came third.", [], id="denied"),
        pytest.param("Rusk denies ‘theft’", "There was a theft of rope in May.", [], id="denies"),
        pytest.param("Rusk held over ‘theft’", "He is held over the alleged theft of rope.", [], id="hedged"),
        pytest.param("Sailor ‘poisoned’", "The sailor was reportedly poisoned at sea.", [], id="reportedly"),
        pytest.param("Rusk held over ‘theft’", "The theft of rope was in May.", ["query"], id="stated"),
        pytest.param("Don’t say he ‘won’", "He came third in May.", ["query"], id="not in the text"),
        pytest.param("Rusk ‘not guilty’", "He is allegedly not guilty.", ["note"], id="two words"),
        pytest.param("Rusk denies ‘rope theft’", "There was rope theft in May.", ["query"], id="two words denied"),
        pytest.param("Rusk ‘stole’", "The alleged thief ran.", ["query"], id="another word"),
    ],
)
def test_one_word_at_a_distance_that_the_text_reports_is_left_alone(headline, body, found):
    assert severities(headline, body) == found


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        pytest.param(
            "Judge stops ‘free quay’ law",
            "“The threat of this ruling to a free quay is clear,” he said.",
            [],
            id="of other",
        ),
        pytest.param("‘Heavy storm’ near", "“In danger of rain and a heavy storm came,” he said.", [], id="of rain"),
        pytest.param("Lind would go, ‘I fear the end’", "“I fear the end if Rusk wins,” Lind said.", [], id="would"),
        pytest.param("If Rusk wins, ‘we will all leave’", "“We will all leave if he wins,” Lind said.", [], id="if"),
        pytest.param("Storm could ‘sink the old tugs’", "“Sink the old tugs when it blows,” he said.", [], id="could"),
        pytest.param("‘Heavy storm’ near", "“We are in danger of a heavy storm,” he said.", ["note"], id="of it"),
        pytest.param(
            "‘Heavy storm’ near", "“There is a risk of another heavy storm,” he said.", ["note"], id="a word between"
        ),
        pytest.param("Lind: ‘I fear the end’", "“I fear the end if Rusk wins,” Lind said.", ["note"], id="no would"),
        pytest.param(
            "Rusk wins, ‘we will all leave’", "“We will all leave if he wins,” Lind said.", ["note"], id="no if"
        ),
        pytest.param(
            "Lind would go, ‘I fear the end’", "“I fear the end but not now,” Lind said.", ["note"], id="no condition"
        ),
    ],
)
def test_only_what_is_said_of_the_words_tempers_them(headline, body, found):
    assert severities(headline, body) == found

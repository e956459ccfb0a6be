"""What a transcriber or a style book decides is no difference; what looks like it and changes what was said is one."""

import pytest

from factcheck.attribution import attribute, load_tagger
from factcheck.model import Document
from factcheck.verification import RecordIndex, SpokenRecord, verify_document


def finding(draft, record):
    document = attribute(Document(id="draft", text=f"“{draft},” said Ida Moor."), load_tagger())
    text = f"Good evening to you all. {record}. That is all I have."
    [found] = verify_document(
        document, RecordIndex([SpokenRecord(Document(id="r", kind="record", speaker="Ida Moor", text=text))])
    )
    return found


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("It cost us £2bn and it was worth it", "It cost us two billion pounds and it was worth it"),
        ("We need 1.5m homes by the end of it", "We need one and a half million homes by the end of it"),
        ("We lost three-quarters of the crew", "We lost three quarters of the crew"),
        ("The e-mail never came to my office", "The email never came to my office"),
        ("Healthcare is what they voted for", "Health care is what they voted for"),
        ("I told them we were ready [sic] to go home", "I told them we were ready to go home"),
        ("Mister Smith knows the answer to that", "Mr. Smith knows the answer to that"),
        ("It happened on the 3rd of May in town", "It happened on the third of May in town"),
        ("I gave him 10,000 dollars in cash", "I gave him $10,000 in cash"),
        ("I'm going to tell them the truth", "I'm gonna tell 'em the truth"),
        ("The café on the corner is closed now", "The cafe on the corner is closed now"),
        ("We've analysed the catalogue of errors", "We've analyzed the catalog of errors"),
        ("He's been there since the 1990s", "He has been there since the nineties"),
        ("It starts at 3 p.m. in the old hall", "It starts at 3pm in the old hall"),
        ("I could have done it on my own then", "I coulda done it on my own then"),
        ("It's the No. 1 problem in this town", "It's the number one problem in this town"),
        ("Nobody -- nobody -- told us about it", "Nobody, nobody told us about it"),
        ("We are the people who live here & work here", "We are the people who live here and work here"),
        ("It is thirteen hundred miles from here to there", "It is 1,300 miles from here to there"),
        ("I invited her twice to the meeting", "I, I invited her, uh, twice to the meeting"),
    ],
)
def test_the_same_words_in_another_form_are_as_said(draft, record):
    assert finding(draft, record).finding in ("near", "exact")


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("It cost us £2bn and it was worth it", "It cost us two million pounds and it was worth it"),
        ("We need 1.5m homes by the end of it", "We need one and a half thousand homes by the end of it"),
        ("We lost three-quarters of the crew", "We lost a quarter of the crew"),
        ("I told them we were [not] ready to go home", "I told them we were ready to go home"),
        ("It happened on the 3rd of May in town", "It happened on the 13th of May in town"),
        ("He's been there since the 1990s", "He has been there since the sixties"),
        ("I would have done it on my own then", "I coulda done it on my own then"),
        ("It's the No. 1 problem in this town", "It's the number two problem in this town"),
        ("I invited her twice to the meeting", "I, I never invited her, uh, twice to the meeting"),
        ("He'd leave the town to its fate tonight", "He'll leave the town to its fate tonight"),
    ],
)
def test_other_words_are_told(draft, record):
    assert finding(draft, record).is_alarm

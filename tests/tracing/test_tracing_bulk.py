"""An archive traced at once comes to what is found one by one."""

from datetime import date, timedelta

from factcheck.tracing.bulk import links
from factcheck.utterance import Passage

DAY = date(2020, 5, 4)
BRIDGE = "The old harbour bridge will reopen in summer with music and lanterns."


def linked(*quotations):
    """Pairs (text, days later) or (text, days later, speaker)."""
    texts = [quotation[0] for quotation in quotations]
    passages = [passage(*quotation) for quotation in quotations]
    return [(link.earlier, link.later, link.relation) for link in links(texts, passages)]


def passage(text, later=0, speaker="Ann Ito"):
    day = DAY + timedelta(days=later)
    return Passage("", 1, 0, 0, len(text), len(text.split()), False, False, None, speaker, day, day)


def test_same_cut_and_altered_words_are_told_apart():
    assert linked(
        (BRIDGE,),
        (BRIDGE.upper(), 1),
        ("The old harbour bridge will reopen in summer with music.", 2),
        (BRIDGE.replace("summer", "winter"), 3),
        ("The ferry will run all night until the bridge is open.", 3),
    ) == [(0, 1, "identical"), (0, 2, "truncated"), (0, 3, "altered"), (1, 2, "truncated"), (2, 3, "altered")]


def test_the_window_and_the_speaker_are_filters():
    assert linked((BRIDGE,), (BRIDGE, 8)) == []
    assert linked(("We will build it.",), ("We will build it.", 1, "Bo Roe")) == []


def test_the_earlier_is_the_one_of_the_earlier_day():
    assert linked((BRIDGE, 2), (BRIDGE, 0)) == [(1, 0, "identical")]


def test_nothing_comes_of_nothing():
    assert linked() == []
    assert linked(("Yes.",), ("",), ("[sic]",)) == []


def test_bracketed_words_are_passed_over():
    assert linked((BRIDGE,), (BRIDGE.replace("old", "old [iron]"), 1)) == [(0, 1, "identical")]

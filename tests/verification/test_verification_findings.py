"""Findings of single quotations: what makes each, and what looks like it and is none."""

from datetime import date

import pytest

from factcheck.attribution import attribute, load_tagger
from factcheck.model import Document, Turn
from factcheck.verification import RecordIndex, SpokenRecord, verify_document

DOORSTEP = """Doorstep interview, Parliament House, 14 May 2031

JOURNALIST: Minister, is the pension reform dead?

MINISTER KOSKELA: Not at all. It's alive, it's just resting. We've got 54 votes and I'm confident that we'll find two \
more by Friday. I spoke with the Centre Party this morning and they were, how shall I put it, friendly.

JOURNALIST: The unions call it theft. Will people lose money after 2035?

MINISTER KOSKELA: The unions say we are stealing from the old. That's nonsense, and they know it's nonsense. Nobody \
who retires before 2035 will lose a single euro. Those who retire later will probably have to work a few months \
longer; that's arithmetic, not politics. My own parents would've been affected, and they'd have complained loudly.

DEPUTY MINISTER RAUTIO: If I may add one figure: the average would be four and a half months, not the two years that \
you read in the papers. It costs the treasury $1.2 billion to do nothing. I have had no call about it, if that's what \
you mean. The labour ministry organised three hearings on it and nobody came.

MINISTER KOSKELA: We can't go on pretending that the money grows on trees. I'm happy here, most days.
"""


def findings(draft, *records, names=None, published=date(2031, 5, 15)):
    document = attribute(Document(id="draft", text=draft, published=published), load_tagger())
    index = RecordIndex([SpokenRecord(record, names or {}) for record in records])
    return verify_document(document, index)


def finding(draft, *records, **more):
    [found] = findings(draft, *(records or (Document(id="doorstep", kind="record", text=DOORSTEP),)), **more)
    return found


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("“The unions call it theft,” Koskela said.", "other_speaker"),
        ("“It costs the treasury $1.2 billion to do nothing,” said Minister Aino Koskela.", "other_speaker"),
        ("“I spoke with the Centre Party this morning and they promised me their votes,” Koskela said.", "added"),
        ("“I'm confident that we'll find ten more by Friday,” Koskela said.", "altered"),
        ("“It costs the treasury $2.1 billion to do nothing,” said Deputy Minister Ville Rautio.", "altered"),
        ("“We can go on pretending that the money grows on trees,” Koskela said.", "altered"),
        ("“Those who retire later will have to work a few months longer,” Koskela said.", "altered"),
        ("“It's just resting. My own parents would have been affected,” Koskela said.", "spliced"),
        ("“The reform was written on the back of a napkin in a sauna,” Koskela said.", "not_found"),
    ],
)
def test_words_that_were_not_said_so_are_told(draft, expected):
    found = finding(draft)
    assert (found.finding, found.is_alarm) == (expected, True)


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("“We are stealing from the old,” Koskela told reporters.", id="given to others"),
        pytest.param("“Those who retire later will ... have to work longer,” Koskela said.", id="a hedge behind dots"),
        pytest.param("“I'm happy here,” Koskela said.", id="a hedge at the end"),
    ],
)
def test_a_cut_that_turns_the_rest_is_told(draft):
    if "longer" in draft:
        draft = draft.replace("work longer", "work a few months longer")
    found = finding(draft)
    assert (found.finding, found.turned) == ("partial", True)


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("“It costs the treasury 1.2 billion dollars to do nothing,” said Deputy Minister Ville Rautio.", "near"),
        ("“The labor ministry organized three hearings on it and nobody came,” said Ville Rautio.", "near"),
        ("“My own parents would have been affected, and they would have complained loudly,” Koskela said.", "near"),
        ("“The average would be 4.5 months, not the two years that you read in the papers,” Rautio said.", "partial"),
        ("Ville Rautio said he had “had no call about it.”", "partial"),
        ("Koskela said that the unions “say we are stealing from the old.”", "partial"),
        ("Koskela dismissed it. “That's nonsense, and they know it's nonsense,” she said.", "exact"),
        ("Jukka Salo leads the opposition. “This government could not organise a queue,” Salo said.", "not_searched"),
    ],
)
def test_a_fair_quotation_is_told_as_such(draft, expected):
    found = finding(draft)
    assert (found.finding, found.is_alarm) == (expected, False)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("There is no doubt that ", ""),
        ("We must never forget that ", ""),
        ("I am tired and ", ""),
        ("Thank you, and ", ", and we will never forget the divers"),
        ("", ", which cost 40 million crowns and took 3 years"),
        ("", ", if you ask me"),
        ("", " in May 2019"),
    ],
)
def test_a_cut_that_leaves_the_sense_as_it_is_is_no_alarm(before, behind):
    record = Document(
        id="r", kind="record", speaker="Ida Moor", text=f"Hello. {before}the miners built this town{behind}."
    )
    found = finding("“The miners built this town,” Ida Moor said.", record)
    assert (found.finding, found.turned) == ("partial", False)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("I do not believe that ", ""),
        ("Nobody in this hall thinks that ", ""),
        ("According to Tom Voss, ", ""),
        ("Perhaps ", ""),
        ("If the books are right, ", ""),
        ("They would have you believe that ", ""),
        ("", ", if the books are right"),
        ("", ", or so I am told"),
        ("", ", but not the harbour"),
        ("", " with 200 convicts"),
    ],
)
def test_a_cut_that_turns_the_sense_is_an_alarm(before, behind):
    record = Document(
        id="r", kind="record", speaker="Ida Moor", text=f"Hello. {before}the miners built this town{behind}."
    )
    found = finding("“The miners built this town,” Ida Moor said.", record)
    assert (found.finding, found.turned) == ("partial", True)


def test_a_quotation_of_two_words_is_only_told_where_it_is_altered():
    record = Document(
        id="remarks", kind="record", speaker="Ida Moor", text="The bridge is not closed to lorries today."
    )
    assert [one.finding for one in findings("Ida Moor called it “not closed”.", record)] == []
    assert [one.finding for one in findings("The bridge, said Ida Moor, “is closed”.", record)] == ["altered"]


def test_a_quotation_without_a_speaker_is_nobody_elses():
    found = finding("A sign said “it costs the treasury $1.2 billion to do nothing”.")
    assert found.finding in ("near", "exact")


def test_of_two_places_the_one_that_clears_the_quotation_counts():
    text = (
        "ANNA LIND: If the council agrees, we will build it.\n\nTOM VOSS: And if not?\n\nANNA LIND: We will build it."
    )
    record = Document(id="debate", kind="record", text=text)
    assert finding("“We will build it,” said Anna Lind.", record).finding == "exact"


def test_an_invented_quotation_is_not_told_where_no_record_is_of_its_day():
    record = Document(
        id="may", kind="record", speaker="Ida Moor", text="The bridge is open.", published=date(2031, 5, 2)
    )
    draft = "“Every lorry in this town belongs to my brother-in-law,” Ida Moor said on May {}, 2031."
    assert finding(draft.format(2), record).finding == "not_found"
    assert finding(draft.format(9), record).finding == "not_searched"


def test_the_second_of_the_recording_is_given():
    words = "We will never sell the mine to strangers from the coast."
    turns = (Turn(start=0, end=len(words), speaker="SPEAKER_00", at_start=30, at_end=40),)
    record = Document(id="film", kind="record", text=words, turns=turns)
    found = finding("“We will never sell the mine,” said Anna Lind.", record, names={"SPEAKER_00": "Anna Lind"})
    assert (found.finding, found.at, found.searched) == ("partial", 30.0, ("film",))


def test_the_difference_is_shown_in_both_spellings():
    found = finding("“We can go on pretending that the money grows on trees,” Koskela said.")
    assert [(one.op, one.ours, one.theirs) for one in found.diff if one.op != "same"] == [("removed", "", "can't")]

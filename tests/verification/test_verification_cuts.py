"""What a cut leaves out: a condition that the copy gives in other words, and clauses that stand by themselves."""

import pytest

from factcheck.attribution import attribute, load_tagger
from factcheck.model import Document
from factcheck.verification import RecordIndex, SpokenRecord, verify_document


def finding(draft, text):
    document = attribute(Document(id="draft", text=draft), load_tagger())
    record = Document(id="r", kind="record", speaker="Ida Moor", text=f"Good evening to you all. {text} Thank you.")
    found = verify_document(document, RecordIndex([SpokenRecord(record)]))
    return found[-1]


CONDITION = "If the mill had closed, perhaps we would have gone back to the coast."


@pytest.mark.parametrize(
    "draft",
    [
        "Had the mill closed, Ida Moor said, perhaps “we would have gone back to the coast”.",
        "Ida Moor said that, had it closed, perhaps “we would have gone back to the coast”.",
        "Had it closed, perhaps “we would have gone back to the coast”, Ida Moor said.",
        "Were the mill to close, perhaps “we would have gone back to the coast”, Ida Moor said.",
        "Should the mill ever close, perhaps “we would have gone back to the coast”, Ida Moor said.",
    ],
)
def test_a_condition_that_the_copy_gives_by_inversion_is_not_cut(draft):
    found = finding(draft, CONDITION)
    assert (found.finding, found.turned) == ("partial", False)


@pytest.mark.parametrize(
    "draft",
    [
        "Nor had it helped. Ida Moor said that perhaps “we would have gone back to the coast”.",
        "Never had she doubted that perhaps “we would have gone back to the coast”, Ida Moor said.",
        "She had the ear of the mill, and perhaps “we would have gone back to the coast”, Ida Moor said.",
        "Asked why had they stayed, Ida Moor said that perhaps “we would have gone back to the coast”.",
        "The town should know that perhaps “we would have gone back to the coast”, Ida Moor said.",
    ],
)
def test_another_verb_before_its_subject_is_no_condition(draft):
    assert finding(draft, CONDITION).turned


@pytest.mark.parametrize(
    "cut",
    [
        "Should the council agree, ",
        "Had the council agreed, ",
        "Were the council to agree, ",
        "And should the council agree, ",
        "Well, had the council agreed, ",
    ],
)
def test_a_condition_without_its_word_turns_what_it_was_cut_from(cut):
    found = finding("“We would build the bridge,” Ida Moor said.", f"{cut}we would build the bridge.")
    assert (found.finding, found.turned) == ("partial", True)


@pytest.mark.parametrize("before", ["Last spring, ", "Well, last spring, ", "Had enough. ", "So, ", "Listen, in May, "])
def test_what_only_looks_like_one_does_not(before):
    assert not finding("“We would build the bridge,” Ida Moor said.", f"{before}we would build the bridge.").turned


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        (
            "We had 3 boats in the first 20 years",
            "We started well, you know, we had three boats in the first 20 years.",
        ),
        ("It cost us 2 million crowns", "It was a poor bridge, it cost us two million crowns."),
        ("We had 14 wards in the spring", "They closed the mill, and we had fourteen wards in the spring."),
        ("I have 5 sons in the mine", "The mill is closed; I have five sons in the mine."),
    ],
)
def test_a_whole_clause_of_a_sentence_is_not_cut(draft, record):
    assert finding(f"“{draft},” Ida Moor said.", record).finding == "near"


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("We had 3 boats in the first 20 years", "In this town, we had three boats in the first 20 years."),
        ("It cost us 2 million crowns", "After they opened the bridge, it cost us two million crowns."),
        ("We had 14 wards in the spring", "They closed the mill, but we had fourteen wards in the spring."),
        (
            "has decided to keep the toll at 27%",
            "The council met in May, and it has decided to keep the toll at 27 per cent.",
        ),
        (
            "has decided to keep the toll at 27%",
            "In May the council of the town has decided to keep the toll at 27 per cent.",
        ),
        ("I have 5 sons in the mine", "It is a good thing that I have five sons in the mine."),
    ],
)
def test_a_clause_that_hangs_on_another_is(draft, record):
    found = finding(f"“{draft},” Ida Moor said.", record)
    assert (found.finding, found.turned) == ("partial", False)

"""Each of our own checkers, on copy made up for it: what it flags, and what it leaves alone."""

from datetime import date

import pytest

from factcheck.checkers.altered_quotation import AlteredQuotation
from factcheck.checkers.date_conflict import DateConflict
from factcheck.checkers.headline_quotation import HeadlineQuotation
from factcheck.checkers.truncated_quotation import TruncatedQuotation
from factcheck.checkers.wire_scope import WireScope
from factcheck.model import Document
from factcheck.testing import flags_for

RECORD = Document(
    id="record",
    kind="record",
    title="Remarks by Mayor Anna Lind",
    speaker="Anna Lind",
    published=date(2021, 5, 4),
    text="We welcome every visitor. The old harbour bridge will be closed for the whole winter. Thank you.",
)


def article(text, **parts):
    return Document(id="article", text=text, published=date(2021, 5, 6), **parts)


def evidence_of(flag):
    return {item.role: (item.document_id, item.span.text) for item in flag.evidence}


def test_a_truncated_quotation_points_at_both_texts():
    copy = article('Mayor Anna Lind said on May 4 that the bridge "will be closed" to traffic.')
    [flag] = flags_for(TruncatedQuotation, copy, RECORD)
    assert flag.severity == "note"
    assert flag.statement_id is not None
    assert evidence_of(flag)["quotation"] == ("article", "will be closed")
    document_id, words = evidence_of(flag)["record"]
    assert document_id == "record"
    assert "The old harbour bridge will be closed for the whole winter" in words


def test_a_whole_sentence_is_not_truncated():
    copy = article('"The old harbour bridge will be closed for the whole winter," Mayor Anna Lind said.')
    assert flags_for(TruncatedQuotation, copy, RECORD) == []
    assert flags_for(AlteredQuotation, copy, RECORD) == []


def test_an_altered_quotation_points_at_both_wordings():
    copy = article('"The old harbour bridge will stay closed for the entire winter," Mayor Anna Lind said.')
    [flag] = flags_for(AlteredQuotation, copy, RECORD)
    assert flag.severity == "query"
    assert evidence_of(flag)["record"][0] == "record"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"The harbor bridge is a disgrace to us all," Mayor Anna Lind said.', id="other words"),
        pytest.param('"The old harbour bridge will be closed for one day," Erik Dahl said.', id="other speaker"),
    ],
)
def test_another_quotation_is_not_an_altered_one(text):
    assert flags_for(AlteredQuotation, article(text), RECORD) == []


def test_a_day_other_than_the_record_is_queried():
    copy = article('Mayor Anna Lind said on May 3 that the bridge "will be closed" to traffic.')
    [flag] = flags_for(DateConflict, copy, RECORD)
    assert "2021-05-03" in flag.message
    assert "2021-05-04" in flag.message
    assert evidence_of(flag)["stated_on"][1] == "May 3"
    assert evidence_of(flag)["record"][0] == "record"


@pytest.mark.parametrize("day", [" on May 4", ""])
def test_the_day_of_the_record_or_none_is_not_queried(day):
    copy = article(f'Mayor Anna Lind said{day} that the bridge "will be closed" to traffic.')
    assert flags_for(DateConflict, copy, RECORD) == []


@pytest.mark.parametrize(("day", "queried"), [("May 3", True), ("May 4", False), ("Monday", False)])
def test_in_copy_without_a_date_month_and_day_alone_are_held_against_the_record(day, queried):
    text = (
        f'Mayor Anna Lind said on {day} that the old harbour bridge "will be closed for the whole winter" to traffic.'
    )
    found = flags_for(DateConflict, article(text).model_copy(update={"published": None}), RECORD)
    assert [flag.message.startswith("the document dates this May 3 of a year") for flag in found] == [True] * queried


SAYING = "The bridge is unsafe, engineers said."


def test_two_agencies_at_the_foot_leave_the_scope_open():
    [flag] = flags_for(WireScope, f"{SAYING}\n\nWith reporting by Reuters and AFP")
    assert "Reuters and AFP" in flag.message
    assert [item.span.text for item in flag.evidence] == ["Reuters", "AFP"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{SAYING}\n\nWith reporting by Reuters", id="one agency"),
        pytest.param(SAYING, id="no agency"),
        pytest.param("The bridge is closed.\n\nWith reporting by Reuters and AFP", id="no statement to ask about"),
    ],
)
def test_a_clear_credit_is_left_alone(text):
    assert flags_for(WireScope, text) == []


def test_a_credit_in_metadata_alone_has_no_words_to_point_at():
    assert flags_for(WireScope, article(SAYING, credit="Reuters\nAFP")) == []


def headlined(headline, body):
    return article(f"{headline}\n\n{body}", title=headline)


def test_a_headline_may_not_shorten_a_quotation_unseen():
    copy = headlined(
        "Mayor Sees 'Heavy Storm' Coming", 'The city is "on the verge of a heavy storm," Mayor Anna Lind said.'
    )
    [flag] = flags_for(HeadlineQuotation, copy)
    assert flag.severity == "note"
    assert evidence_of(flag)["headline"][1] == "Heavy Storm"
    assert evidence_of(flag)["quotation"][1] == "on the verge of a heavy storm,"


def test_a_headline_quotation_that_is_nowhere_below_is_queried():
    [flag] = flags_for(HeadlineQuotation, headlined('Mayor: "Total Chaos"', "The mayor criticized the works."))
    assert (flag.severity, flag.code) == ("query", "headline-quotation-missing")


def test_a_headline_kept_apart_from_the_text_is_pointed_at_in_the_title():
    copy = article("The mayor criticized the works.", title='Mayor: "Total Chaos"')
    [flag] = flags_for(HeadlineQuotation, copy)
    assert flag.evidence[0].field == "title"


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        pytest.param("Mayor: 'Heavy Storm' Coming", 'It is a "heavy storm," Mayor Lind said.', id="the same words"),
        pytest.param("Mayor's Plan For City's Bridges", "The mayor has a plan.", id="apostrophes"),
        pytest.param("Mayor Closes Bridge", '"It is unsafe," the mayor said.', id="no quotation"),
    ],
)
def test_a_faithful_headline_is_left_alone(headline, body):
    assert flags_for(HeadlineQuotation, headlined(headline, body)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Agencies",
        "With Agencies",
        "(with agencies)",
        "By Harbour Post with Agencies",
        "Ann Lee and agencies",
        "From our wire services",
        "Source: news agencies",
        "Staff and wire reports",
        "— From wire reports",
        "Combined wire services",
    ],
)
def test_a_credit_to_agencies_without_a_name_is_noted(line):
    [flag] = flags_for(WireScope, article(f"The bridge is closed.\n\n{line}"))
    assert (flag.code, flag.severity) == ("wire-scope-unnamed", "note")
    assert evidence_of(flag)["credit"][1] in line


@pytest.mark.parametrize(
    "line",
    [
        "AFP and agencies",
        "With reporting by AFP and agencies",
        "Aid agencies",
        "Travel agencies and hotels",
        "The mayor spoke with agencies.",
        "She worked with agencies in Paris.",
        "Estate agencies with offices in town",
        "He sold the wires",
        "The plan was made with aid agencies",
    ],
)
def test_other_agencies_are_no_credit(line):
    assert flags_for(WireScope, article(f"The bridge is closed.\n\n{line}")) == []

"""What a review needs before it counts."""

from datetime import date

import pytest

from factcheck.model import Review, ReviewEvidence
from factcheck.verdicts import CHOOSABLE, CONFIRMED, broken_rules, needs_second_reviewer

FOUND = ReviewEvidence(url="https://example.org", words="It rained", dated=date(2024, 5, 2))


def review(reviewer="ana", **fields):
    return Review(**{"statement_id": "s", "reviewer": reviewer, "document_version": 1, "state": "in_review", **fields})


SECOND = review("ben", state="second_review", attribution="fabricated")


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        pytest.param(review(state="new"), "choose reopened", id="back to new"),
        pytest.param(review(state="done"), "has a verdict", id="done without a verdict"),
        pytest.param(
            review(attribution="confirmed_with_defects", evidence=(FOUND,)), "at least one defect", id="which defects?"
        ),
        pytest.param(review(attribution="not_found"), "what was searched", id="searched where?"),
        *(
            pytest.param(review(attribution=each, defects=("date",)), "needs evidence", id=f"{each} by what?")
            for each in CONFIRMED
        ),
        pytest.param(
            review(attribution="confirmed_wire", evidence=(ReviewEvidence(words="x", dated=date(2024, 5, 2)),)),
            "a URL or a stored document",
            id="found where?",
        ),
        pytest.param(
            review(evidence=(ReviewEvidence(url="javascript:alert(1)", words="x"),)),
            "begins with https",
            id="no address",
        ),
        pytest.param(
            review(attribution="confirmed_wire", evidence=(ReviewEvidence(document_id="d", words="x"),)),
            "the date of the words",
            id="of which day?",
        ),
        pytest.param(review(state="done", attribution="fabricated"), "two reviewers", id="fabricated, says one"),
        pytest.param(
            review(state="done", attribution="misattributed", rating="false"), "two reviewers", id="false, one"
        ),
    ],
)
def test_a_review_that_lacks_something_is_told_what(decided, said):
    [broken] = broken_rules(decided)
    assert said in broken


@pytest.mark.parametrize(
    "decided",
    [
        *(pytest.param(review(state=each, attribution="misattributed"), id=each) for each in CHOOSABLE),
        pytest.param(review(state="done", attribution="confirmed_primary", evidence=(FOUND,)), id="confirmed"),
        pytest.param(review(attribution="not_found", searched="the agency's archive"), id="not found"),
        pytest.param(review(state="second_review", attribution="fabricated"), id="fabricated, awaiting a second"),
    ],
)
def test_a_review_that_lacks_nothing_may_be_stored(decided):
    assert broken_rules(decided) == []


@pytest.mark.parametrize(
    ("earlier", "agreed"),
    [
        pytest.param([SECOND], True, id="another, the same"),
        pytest.param([SECOND.model_copy(update={"reviewer": "ana"})], False, id="the same person"),
        pytest.param([SECOND.model_copy(update={"document_version": 2})], False, id="another version"),
        pytest.param([SECOND.model_copy(update={"attribution": "misattributed"})], False, id="another verdict"),
        pytest.param([], False, id="nobody"),
    ],
)
def test_a_fabrication_needs_two_who_say_so(earlier, agreed):
    decided = review(state="done", attribution="fabricated")
    assert needs_second_reviewer(decided)
    assert (broken_rules(decided, earlier) == []) == agreed

"""The labelled cases beside the project: every inconsistent one found, at most one false alarm."""

import pytest

from tests.checkers import date_scores

pytestmark = pytest.mark.skipif(
    not date_scores.CASES.exists(), reason="the labelled dates lie beside the project in ../shared, and are not here"
)


@pytest.fixture(scope="module")
def table():
    return date_scores.scores(list(date_scores.answers()))


def test_every_inconsistent_case_is_found(table):
    found, of = table["found"]
    assert found == of > 15


def test_there_is_at_most_one_false_alarm(table):
    assert table["false alarms"][0] <= 1

"""The labelled snippets beside the project, held to the figures the issue asks for."""

import pytest

from tests.sourcing import wire_scores

pytestmark = pytest.mark.skipif(
    not wire_scores.CASES.exists(), reason="the labelled snippets lie beside the project in ../shared, and are not here"
)


@pytest.fixture(scope="module")
def table():
    return wire_scores.scores(list(wire_scores.answers()))


def test_agencies_are_found(table):
    assert wire_scores.f1(table) >= 0.95


@pytest.mark.parametrize(("figure", "floor"), [("precision", 0.97), ("level", 0.95), ("chain order", 0.9)])
def test_the_floor_is_held(table, figure, floor):
    right, of = table[figure]
    assert right / of >= floor


def test_pictures_and_negatives_credit_nothing(table):
    wrong, of = table["false credits"]
    assert wrong / of <= 0.02

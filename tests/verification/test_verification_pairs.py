"""Quotations that would mislead are told, and fair ones raise no alarm."""

import pytest

from tests.verification.pair_findings import PAIRS, told

TREACHEROUS = [pair for pair in PAIRS if not pair["fair"]]
FAIR = [pair for pair in PAIRS if pair["fair"]]


def test_there_are_as_many_of_each_kind():
    kinds = [pair["kind"] for pair in PAIRS]
    assert {kinds.count(kind) for kind in kinds} == {6}
    assert len(TREACHEROUS) == len(FAIR) == 60


@pytest.mark.parametrize("pair", TREACHEROUS, ids=lambda pair: pair["id"])
def test_what_is_wrong_with_a_quotation_is_told(pair):
    found = told(pair)
    assert found.found is not None
    assert found.is_right, found.found


@pytest.mark.parametrize("pair", FAIR, ids=lambda pair: pair["id"])
def test_a_fair_quotation_raises_no_alarm(pair):
    found = told(pair)
    assert not found.is_false_alarm, found.found
    assert found.is_right, found.found

"""The floor under the relations, on labelled pairs of quotations."""

import pytest

from tests.tracing.pair_scores import PAIRS, scores

pytestmark = pytest.mark.skipif(not PAIRS.is_file(), reason="the labelled pairs lie beside the checkout, in shared/")


@pytest.mark.parametrize("swapped", [False, True], ids=["a into b", "b into a"])
def test_relations_keep_their_accuracy(swapped):
    found = scores(swapped=swapped)
    assert found.accuracy >= 0.94
    assert found.false_links <= 0.05

"""What the made-up pairs of quotation and record come to: a checker a quotation, and the figures of the docs."""

import pytest
import yaml

from tests.checkers.copy_of_checkers import FOLDER
from tests.checkers.pair_flags import BY_FINDING, CHECKERS, flagged, tallies
from tests.verification.pair_findings import PAIRS


@pytest.fixture(scope="module")
def found():
    return list(map(flagged, PAIRS))


def test_every_finding_that_is_wrong_has_its_checker():
    assert set(BY_FINDING.values()) == {one.id for one in CHECKERS}


def test_a_quotation_is_flagged_once(found):
    assert [one.pair["id"] for one in found if len(one.queries) > 1] == []


def test_a_fair_quotation_is_not_queried(found):
    assert [one.pair["id"] for one in found if one.pair["fair"] and one.queries] == []


@pytest.mark.parametrize("checker", CHECKERS, ids=lambda one: one.id)
def test_the_figures_are_those_that_the_docs_print(found, checker):
    told = yaml.safe_load((FOLDER / f"{checker.id}.yml").read_text("utf-8"))["measured"]
    assert told.startswith(tallies(found)[checker.id].sentence)

"""The thresholds of what lists show, on made-up rows."""

import pytest

from factcheck.training.shown import ScoredRow, best_thresholds, figures


def rows(wording, *pairs):
    return [ScoredRow(number, wording, confidence, right) for number, (confidence, right) in enumerate(pairs)]


def test_as_many_rows_that_are_no_statement_are_hidden_as_the_statements_to_keep_allow():
    found = [
        *rows("reported", *[(0.9, True)] * 18, (0.3, True), (0.34, False)),
        *rows("other", *[(0.8, True)] * 1, *[(0.5, False)] * 9),
    ]
    least = best_thresholds(found, kept=0.95)
    assert 0.35 <= least["reported"] <= 0.9
    assert 0.5 < least["other"] <= 0.8
    assert figures(found, dict.fromkeys(range(10), least)) == (19 / 20, 0.0)


def test_nothing_is_hidden_where_every_statement_is_to_be_kept():
    found = rows("other", (0.3, True), (0.4, False), (0.9, True))
    least = best_thresholds(found, kept=1.0)
    assert figures(found, dict.fromkeys(range(10), least)) == pytest.approx((1.0, 1 / 3))

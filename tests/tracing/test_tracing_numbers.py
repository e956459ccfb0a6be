"""Quotations that differ in a number: each is linked with the nearest few only."""

from datetime import date, timedelta

import pytest
from tracing_copy import DAY, article, record

from factcheck.tracing import Tracer


def turnout(number, **parts):
    return article(f"Turnout was {number} percent in the harbour wards.", id_=f"turnout-{number}", **parts)


def found(ours, documents):
    return [trace.document_id for trace in Tracer(documents).traces(ours)]


def test_of_two_hundred_figures_each_is_linked_with_five():
    series = [turnout(number) for number in range(100, 300)]
    tracer = Tracer(series)
    assert sum(len(tracer.traces(each)) for each in series) == 5 * 200


@pytest.mark.parametrize("step", [-1, 7, 33])
def test_which_five_does_not_hang_on_the_order(step):
    series = [turnout(number) for number in range(100, 200)]
    shuffled = [series[at * step % 100] for at in range(100)]
    for ours in series[::20]:
        assert found(ours, series) == found(ours, shuffled)


def test_the_nearest_in_time_are_kept():
    series = [turnout(20 + day, published=DAY + timedelta(days=day)) for day in range(8)]
    assert found(series[0], series) == [f"turnout-{20 + day}" for day in (1, 2, 3, 4, 5)]


def test_the_likest_of_one_day_are_kept():
    others = [turnout(number) for number in (21, 22, 23, 24)]
    less = [
        article(f"Turnout was {number} percent in some other old harbour wards.", id_=f"less-{number}")
        for number in (31, 32, 33)
    ]
    kept = found(turnout(20), [*less, *others])
    assert {one for one in kept if one.startswith("turnout")} == {f"turnout-{number}" for number in (21, 22, 23, 24)}
    assert len(kept) == 5


def test_the_record_is_kept():
    series = [turnout(number) for number in range(20, 40)]
    said = record("Turnout was 60 percent in the harbour wards.", published=date(2020, 5, 1))
    assert "record" in found(series[0], [*series, said])


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Turnout was 20 percent in the harbour wards.", id="the same"),
        pytest.param("Turnout was twenty per cent in the harbour wards.", id="the same number in words"),
        pytest.param("Turnout was never 20 percent in the harbour wards.", id="altered, but not in a number"),
        pytest.param("Turnout was 20 percent", id="part of it"),
    ],
)
def test_what_differs_otherwise_is_not_bounded(words):
    others = [article(words, id_=f"other-{number}") for number in range(12)]
    assert len(found(turnout(20), others)) == 12

"""What two wordings of one day may differ in and be the same words, one sentence altered, a part, or two sentences."""

import json
from pathlib import Path

import pytest
from test_tracing_pairs import told
from tracing_copy import article, record

from factcheck.languages import entries
from factcheck.tracing import Tracer
from factcheck.tracing.wording.levelled import levelled
from factcheck.tracing.words import words

PAIRS = [json.loads(line) for line in Path(__file__).with_name("variant_pairs.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{one['label']}, {one['kind']}: {one['a'][:40]}" for one in PAIRS])
@pytest.mark.parametrize("days", [0, 1])
def test_the_relation_of_two_wordings_of_one_day(pair, days):
    label = pair["label"].replace("none", "different")
    assert told(pair["a"], pair["b"], days) == [label] * 2


@pytest.mark.parametrize(
    ("one", "other", "op"),
    [
        pytest.param("It cost $5 a berth.", "It cost £5 a berth.", ("$5", "£5"), id="the money"),
        pytest.param(
            "The old lock shuts on 4 June for good.",
            "The old lock shuts on June 5 for good.",
            ("4 June", "June 5"),
            id="the day",
        ),
        pytest.param(
            "The levy raised £3m.", "The levy raised four million pounds.", ("£3m", "four million"), id="the sum"
        ),
    ],
)
def test_what_is_one_word_is_shown_whole_where_it_differs(one, other, op):
    ours = article(one)
    (trace,) = Tracer([record(other)]).traces(ours)
    changed = [(change.ours, change.theirs) for change in trace.diff if change.op != "same"]
    assert trace.relation == "altered"
    assert op in changed


def forms(text):
    return [word.form for word in levelled(text, words(text))]


LEVELLED = ("abbreviated", "measures", "initials", "opening_fillers", "inner_fillers", "closing_fillers", "stammered")


@pytest.mark.parametrize("entry", entries("en", "variants"), ids=lambda entry: entry.name)
def test_the_words_of_an_entry_are_levelled_and_those_of_its_counter_are_not(entry):
    if entry.name in LEVELLED:
        assert forms(entry.example) != [word.form for word in words(entry.example)]
        assert forms(entry.counter) == [word.form for word in words(entry.counter)]
    else:
        ours, others = ({word.form for word in words(text)} for text in (entry.example, entry.counter))
        told_by = {*entry.words, *entry.pairs}
        assert told_by & ours
        assert entry.example != entry.counter
        assert ours != others

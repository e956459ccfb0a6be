"""Quotations of one utterance, in memory as in a database."""

from datetime import date

import pytest
import tracing_copy
from tracing_copy import DAY

from factcheck.tracing import Tracer, clusters_among

BRIDGE = "The old harbour bridge will reopen in summer."


def article(name, quotation=BRIDGE, **how):
    return tracing_copy.article(quotation, id_=name, **how)


def record(name, text):
    return tracing_copy.record(text, id_=name)


def clustered(*documents):
    tracer = Tracer(documents)
    return clusters_among([each.model_copy(update={"traces": tracer.traces(each)}) for each in documents])


def names(cluster):
    return [member.document_id for member in cluster.members]


def test_the_same_and_the_cut_words_are_one_utterance():
    [cluster] = clustered(
        article("b"),
        article("a", "harbour bridge will reopen in summer."),
        record("r", f"Good evening. {BRIDGE} Thanks."),
    )
    assert names(cluster) == ["r", "a", "b"]
    assert cluster.quotation == BRIDGE
    assert cluster.variants == 2


def test_what_comes_first_stands_first():
    [cluster] = clustered(article("a", published=date(2020, 5, 6)), article("b"))
    assert names(cluster) == ["b", "a"]


def test_altered_words_are_no_variant():
    assert clustered(article("a"), article("b", "The old harbour bridge will never reopen in summer.")) == []


@pytest.mark.parametrize(
    ("how", "clusters"),
    [
        pytest.param({"published": date(2020, 5, 9)}, 1, id="the same week"),
        pytest.param({"published": date(2020, 9, 9)}, 0, id="months later"),
        pytest.param({"published": date(2020, 9, 9), "stated_on": DAY}, 1, id="months later, of that day"),
    ],
)
def test_a_slogan_said_again_is_another_utterance(how, clusters):
    assert len(clustered(article("a"), article("b", **how))) == clusters


def test_slogans_of_two_speakers_are_two():
    documents = [article(name, "We will build it.", speaker=name[0]) for name in ("Ito 1", "Ito 2", "Roe 1", "Roe 2")]
    assert sorted(names(cluster) for cluster in clustered(*documents)) == [["Ito 1", "Ito 2"], ["Roe 1", "Roe 2"]]


def test_conflicts_are_facts():
    long = "The old harbour bridge will reopen in summer, with music, lanterns and forty boats."
    [cluster] = clustered(
        article("a", long, stated_on=date(2020, 5, 3)),
        article("b", long, speaker="Bo Roe", stated_on=date(2020, 5, 2)),
        article("c", long, speaker="Ito"),
    )
    assert cluster.speakers == ("Ann Ito", "Bo Roe")
    assert cluster.days == (date(2020, 5, 2), date(2020, 5, 3))


def test_a_wording_with_added_words_never_leads():
    [cluster] = clustered(
        article("a", f"The mayor is a thief. {BRIDGE}"), article("b"), record("r", f"Good evening. {BRIDGE} Thanks.")
    )
    assert names(cluster) == ["r", "a", "b"]
    assert cluster.quotation == BRIDGE

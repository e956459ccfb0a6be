"""When like words are not told as a trace; and the index as it grows."""

from datetime import date

import pytest
from tracing_copy import DAY, article, record

from factcheck.model import Document, Span, Statement
from factcheck.tracing import Tracer


@pytest.mark.parametrize(
    ("claim", "linked"),
    [
        pytest.param({}, True, id="same speaker, same day"),
        pytest.param({"speaker": "Mayor Ito"}, True, id="same surname"),
        pytest.param({"speaker": "Bo Roe"}, False, id="another speaker"),
        pytest.param({"speaker": None}, False, id="speaker unknown"),
        pytest.param({"published": None}, False, id="day unknown"),
        pytest.param({"published": date(2020, 5, 10)}, True, id="within a week"),
        pytest.param({"published": date(2020, 6, 10)}, False, id="weeks away"),
        pytest.param({"published": date(2020, 6, 10), "stated_on": DAY}, True, id="weeks away, but said then"),
        pytest.param({"stated_on": date(2020, 4, 13), "latest": date(2020, 4, 19)}, False, id="weeks before"),
        pytest.param({"stated_on": date(2020, 4, 24), "latest": date(2020, 4, 30)}, True, id="the week before"),
        pytest.param({"stated_on": date(2020, 4, 1), "latest": date(2020, 5, 31)}, True, id="any day of two months"),
        pytest.param({"latest": DAY}, True, id="without a day, by publication"),
        pytest.param({"published": date(2020, 6, 10), "latest": date(2020, 6, 10)}, False, id="by a day weeks away"),
    ],
)
def test_fragment_needs_the_speaker_and_the_day(claim, linked):
    ours = article("old bridge", **claim)
    theirs = record("The old bridge will reopen.")
    assert bool(Tracer([theirs]).traces(ours)) is linked


@pytest.mark.parametrize(
    ("speaker", "linked"),
    [("Ann Ito", True), (None, True), ("Bo Roe", False)],
    ids=["same speaker", "speaker unknown", "another speaker"],
)
def test_altered_words_of_someone_else_are_their_own(speaker, linked):
    ours = article("The old bridge will never carry heavy lorries.", speaker=speaker)
    theirs = record("The old bridge will carry heavy lorries.")
    assert bool(Tracer([theirs]).traces(ours)) is linked


def test_slogan_said_again_later_is_another_utterance():
    ours = article("We will build it,", published=date(2021, 1, 1))
    assert Tracer([article("We will build it,", id_="other")]).traces(ours) == ()


@pytest.mark.parametrize("word", ["Bridges", "bridge-era", "Bridges,"])
def test_one_word_is_not_traced(word):
    assert Tracer([record(f"{word} will reopen.")]).traces(article(word)) == ()


@pytest.mark.parametrize("speaker", ["the mayor's advisers", "Ann Ito and Bo Roe", "residents"])
def test_a_description_is_its_documents_own(speaker):
    assert (
        Tracer([article("old bridge", id_="other", speaker=speaker)]).traces(article("old bridge", speaker=speaker))
        == ()
    )


PHRASE = "Our thoughts and hopes are with the crews of the ferry and with everyone at the yard."


@pytest.mark.parametrize(
    ("claim", "linked"),
    [
        pytest.param({"published": date(2022, 5, 4)}, False, id="of another year, speaker unknown"),
        pytest.param({}, True, id="of the same day"),
        pytest.param({"published": date(2022, 5, 4), "speaker": "Ann Ito"}, False, id="of another year, same speaker"),
    ],
)
def test_a_stock_phrase_with_another_ending_needs_the_day(claim, linked):
    ours = article("Our thoughts and hopes are with the crews tonight.", **{"speaker": None, **claim})
    assert bool(Tracer([article(PHRASE, id_="other", speaker=claim.get("speaker"))]).traces(ours)) is linked


@pytest.mark.parametrize(
    ("question", "linked"),
    [
        pytest.param(
            "Is it true that you mean to close the bridge before the summer fair?", False, id="put to another"
        ),
        pytest.param(
            "It is true that I mean to close the bridge before the summer fair?", True, id="put by the speaker"
        ),
    ],
)
def test_an_answer_that_repeats_the_question_is_no_quotation_of_it(question, linked):
    ours = article("It is not true that I mean to close the bridge before the summer fair.", speaker=None)
    assert bool(Tracer([article(question, id_="other", speaker=None)]).traces(ours)) is linked


def test_a_few_words_of_the_day_are_found_though_nobody_is_named():
    ours = article("notice was served", speaker="Ann Ito")
    four = article("the bridge stays shut", speaker=None)
    theirs = article("We say that notice was served, and that the bridge stays shut.", id_="other", speaker=None)
    assert Tracer([theirs]).traces(ours) == ()
    assert [trace.relation for trace in Tracer([theirs]).traces(four)] == ["truncated"]


def test_speaker_of_the_other_articles_statement_counts():
    ours = article("old bridge")
    others = [article("The old bridge will reopen.", id_=name, speaker=name) for name in ("Ann Ito", "Bo Roe")]
    assert [trace.document_id for trace in Tracer(others).traces(ours)] == ["Ann Ito"]


def test_articles_are_found_by_their_quotations_only():
    other = Document(id="other", text="The old bridge over the harbour will reopen in summer.", published=DAY)
    assert Tracer([other]).traces(article("The old bridge over the harbour will reopen in summer.")) == ()


def test_document_is_not_traced_to_itself():
    ours = article("The old harbour bridge will reopen in summer.")
    assert Tracer([ours]).traces(ours) == ()


def test_document_added_later_is_found():
    ours, tracer = article("The old harbour bridge will reopen in summer."), Tracer()
    assert tracer.traces(ours) == ()
    tracer.add(record("The old harbour bridge will reopen in summer."))
    assert [trace.relation for trace in tracer.traces(ours)] == ["identical"]


def test_document_added_again_takes_the_place_of_the_old():
    ours = article("The old harbour bridge will reopen in summer.")
    tracer = Tracer([record("The old harbour bridge will reopen in summer.")])
    tracer.add(record("The ferry will run all night."))
    assert tracer.traces(ours) == ()


def test_there_is_one_trace_for_each_other_document():
    sentence = "The old harbour bridge will reopen in summer."
    theirs = [record(f"{sentence} Again: {sentence}", id_=name) for name in ("b", "a")]
    found = Tracer(theirs).traces(article(sentence))
    assert [trace.document_id for trace in found] == ["a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 10_000, id="quotation marks"),
        pytest.param("a" * 1_000_000, id="one long word"),
        pytest.param("we are here today " * 10_000, id="one sentence without end"),
        pytest.param("[" * 50_000, id="brackets"),
        pytest.param("A. " * 50_000, id="initials"),
        pytest.param(" \n" * 50_000, id="white space"),
    ],
)
def test_hostile_text_is_read_to_the_end(text):
    whole = Span.of(text, 0, len(text))
    ours = Document(
        id="ours", text=text, statements=(Statement(id="s", content=(whole,), quoted=(whole,), quotation="direct"),)
    )
    for trace in Tracer([record(text), ours]).traces(ours):
        assert text[trace.found.start : trace.found.end] == trace.found.text


@pytest.mark.parametrize(
    ("words", "published", "linked"),
    [
        pytest.param("May 3", DAY, True, id="within a week, whatever the year"),
        pytest.param("May 3", date(2031, 5, 4), True, id="of another year"),
        pytest.param("June 3", DAY, False, id="weeks away in any year"),
        pytest.param("Monday", DAY, False, id="a weekday alone"),
    ],
)
def test_a_month_and_day_of_a_year_left_open_are_held_against_any_year(words, published, linked):
    ours = article("old bridge", published=None)
    stated = Span(start=0, end=len(words), text=words)
    ours = ours.model_copy(
        update={"statements": tuple(one.model_copy(update={"stated_on_words": stated}) for one in ours.statements)}
    )
    theirs = record("The old bridge will reopen.", published=published)
    assert bool(Tracer([theirs]).traces(ours)) is linked

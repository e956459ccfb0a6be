"""Indirect content that shares its words, speaker and day with a quotation: a hint, never more."""

from datetime import date

import pytest

from factcheck.model import Document, Span, Speaker, Statement
from factcheck.tracing import Tracer

DAY = date(2020, 5, 4)
SAID = "The harbour bridge will reopen in summer once engineers have replaced forty rusted cables."


def indirect(content, speaker="Ann Ito", published=DAY):
    text = f"Mayor Ito said that {content}."
    spans = (Span.of(text, 20, 20 + len(content)),)
    statement = Statement(
        id="s", content=spans, quotation="indirect", speaker=Speaker(name=speaker) if speaker else None
    )
    return Document(id="ours", text=text, published=published, statements=(statement,))


def record(text=f"Good evening. {SAID} Thank you."):
    return Document(id="record", kind="record", text=text, speaker="Ann Ito", published=DAY)


RETOLD = "engineers would replace rusted cables before the harbour bridge reopened"


def test_content_retold_is_a_paraphrase_with_its_score():
    [trace] = Tracer([record()]).traces(indirect(RETOLD))
    assert (trace.relation, trace.found.text, trace.quotation.text) == ("paraphrase", SAID, RETOLD)
    assert 0.5 <= trace.score <= 1
    assert trace.diff == ()


@pytest.mark.parametrize(
    "ours",
    [
        pytest.param(indirect(RETOLD, speaker="Bo Roe"), id="another speaker"),
        pytest.param(indirect(RETOLD, speaker=None), id="speaker unknown"),
        pytest.param(indirect(RETOLD, published=date(2020, 7, 4)), id="another month"),
        pytest.param(indirect(RETOLD, published=None), id="day unknown"),
        pytest.param(indirect("the harbour ferry would run all summer"), id="other words"),
    ],
)
def test_less_is_none(ours):
    assert Tracer([record()]).traces(ours) == ()


def test_indirect_content_is_no_quotation_of_record():
    other = indirect(RETOLD).model_copy(update={"id": "other"})
    assert Tracer([other]).traces(indirect(RETOLD)) == ()

"""A credit that leaves open which of its agencies carried the words is at most one origin."""

import pytest

from factcheck.identity import alternatives, independent
from factcheck.model import Document, Span, Statement
from factcheck.sourcing import origins_of, source

STORY = "The mayor said the bridge was shut."


def found(text, **given):
    text = text.format(STORY)
    at = text.index(STORY)
    statement = Statement(
        id="s",
        source=(Span.of(text, at, at + 9),),
        cue=(Span.of(text, at + 10, at + 14),),
        content=(Span.of(text, at + 15, at + 34),),
        quotation="indirect",
    )
    document = source(Document(id="d", text=text, statements=(statement,), **given))
    whole = origins_of(document)
    return whole.document, whole.statements["s"]


@pytest.mark.parametrize(
    ("text", "of_document", "of_statement"),
    [
        pytest.param(
            "{}\n\nWith reporting by Reuters and AFP", ("afp or reuters",), ("afp or reuters",), id="a foot with two"
        ),
        pytest.param("LIMA (AFP/Reuters) — {}", ("afp or reuters",), ("afp or reuters",), id="a dateline with two"),
        pytest.param("{}\n\nWith reporting by Reuters", ("reuters",), ("reuters",), id="a foot with one"),
        pytest.param(
            "LIMA (AP) — {}\n\nAFP contributed to this report.", ("ap", "afp"), ("afp or ap",), id="two credits"
        ),
        pytest.param("{}", ("Harbour Post",), ("Harbour Post",), id="no credit"),
    ],
)
def test_one_credit_is_one_origin(text, of_document, of_statement):
    assert found(text, publisher="Harbour Post") == (of_document, of_statement)


@pytest.mark.parametrize(
    ("origins", "left"),
    [
        pytest.param(["afp or reuters", "afp"], ("afp",), id="it may be the one that stands"),
        pytest.param(["afp or reuters", "ap"], ("afp or reuters", "ap"), id="it is another"),
        pytest.param(["afp or reuters", "afp or dpa"], ("afp or reuters",), id="both may be the same"),
        pytest.param(["Harbour Post", "harbour post", "ap"], ("Harbour Post", "ap"), id="capitals"),
    ],
)
def test_what_may_be_the_same_is_counted_once(origins, left):
    assert independent(origins) == left


def test_an_outlet_of_such_a_name_is_one():
    assert alternatives("Now or Never") == ("Now or Never",)
    assert alternatives("afp or reuters") == ("afp", "reuters")

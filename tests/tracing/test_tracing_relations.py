"""A quotation found again: the same, a part, or altered; and what is no difference at all."""

import json
from datetime import date
from pathlib import Path

import pytest
from tracing_copy import article, record

from factcheck.model import Document, Span, Speaker, Statement
from factcheck.tracing import Tracer

FOUNDING = Path(__file__).parents[3] / "shared" / "samples" / "korea-2017"


def traced(quotation, text, **how):
    ours = article(quotation, **how)
    return Tracer([ours, record(text)]).traces(ours)


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        pytest.param("The old harbour bridge will reopen,", "The old harbour bridge will reopen.", id="last comma"),
        pytest.param("THE OLD HARBOUR BRIDGE WILL REOPEN.", "The old harbour bridge will reopen.", id="case"),
        pytest.param("The old harbor bridge will reopen.", "The old harbour bridge will reopen.", id="US and UK"),
        pytest.param("We'll organise the old bridge.", "We will organize the old bridge.", id="contraction"),
        pytest.param("The old – closed – bridge reopens.", "The old -- closed -- bridge reopens.", id="dashes"),
        pytest.param("The old [harbour] bridge will reopen.", "The old bridge will reopen.", id="a word put in"),
        pytest.param("The old bridge [in Lisbon] reopens.", "The old bridge here reopens.", id="a word replaced"),
        pytest.param(
            "[Lisbon] will reopen the old bridge.", "We will reopen the old bridge.", id="the first word replaced"
        ),
        pytest.param("We will reopen the old [bridge].", "We will reopen the old one.", id="the last word replaced"),
        pytest.param("It cost 1.5bn before the summer.", "It cost 1.5 bn before the summer.", id="a scale set apart"),
        pytest.param("A third-grade bridge was rebuilt.", "A third grade bridge was rebuilt.", id="hyphen"),
    ],
)
def test_glyphs_and_spelling_are_no_alteration(quotation, text):
    (trace,) = traced(quotation, f"Good morning. {text} Thank you all.")
    assert (trace.relation, trace.score, trace.found.text) == ("identical", 1.0, text)


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        pytest.param("old bridge", "The old bridge will reopen before the summer.", id="fragment"),
        pytest.param("will reopen before the summer.", "The old bridge will reopen before the summer.", id="the end"),
        pytest.param(
            "The old bridge ... before the summer.", "The old bridge will reopen before the summer.", id="dots own up"
        ),
    ],
)
def test_part_of_a_sentence_is_truncated(quotation, found):
    (trace,) = traced(quotation, "Good morning. The old bridge will reopen before the summer. Thank you.")
    assert (trace.relation, trace.found.text) == ("truncated", found)
    assert any(change.op == "removed" for change in trace.diff)


def test_a_sentence_within_a_quotation_of_the_record_is_whole():
    (trace,) = traced(
        "The old bridge will reopen.",
        'He told the council on Sept. 4: "We are glad. The old bridge will reopen. Come."',
    )
    assert (trace.relation, trace.found.text) == ("identical", "The old bridge will reopen.")


def test_longer_quotation_than_the_other_is_truncated_too():
    ours = article("The old bridge will reopen before the summer, and the ferry will stop.")
    other = article("The old bridge will reopen before the summer", id_="other")
    (trace,) = Tracer([other]).traces(ours)
    assert trace.relation == "truncated"
    assert [change.op for change in trace.diff] == ["same", "added"]


@pytest.mark.parametrize(
    ("quotation", "text", "op"),
    [
        pytest.param(
            "The old bridge will never reopen in summer.", "The old bridge will reopen in summer.", "added", id="added"
        ),
        pytest.param(
            "The old bridge will reopen in summer.",
            "The old bridge will not reopen in summer.",
            "removed",
            id="left out",
        ),
        pytest.param(
            "The new bridge will reopen in summer.", "The old bridge will reopen in summer.", "changed", id="replaced"
        ),
        pytest.param("The bridge cost 3.5 million euros.", "The bridge cost 35 million euros.", "changed", id="number"),
    ],
)
def test_other_words_are_an_alteration(quotation, text, op):
    (trace,) = traced(quotation, f"Good morning. {text} Thank you.")
    assert (trace.relation, trace.found.text) == ("altered", text)
    assert [change.op for change in trace.diff if change.op != "same"] == [op]
    assert trace.score < 1


@pytest.mark.parametrize(
    ("quotation", "text", "differs"),
    [
        pytest.param("The old bridge reopens.", "The old bridge reopens.", (), id="nothing"),
        pytest.param("the old bridge", "The old bridge reopens.", ("cut",), id="cut"),
        pytest.param(
            "The old bridge ... before summer.", "The old bridge reopens before summer.", ("ellipsis",), id="dots"
        ),
        pytest.param(
            "The old bridge reopens before summer.",
            "The old iron bridge reopens before summer.",
            ("omission",),
            id="silent",
        ),
        pytest.param(
            "The old bridge now reopens before summer.",
            "The old bridge reopens before summer.",
            ("addition",),
            id="added",
        ),
        pytest.param(
            "The old bridge opens before summer.", "The old bridge reopens before summer.", ("wording",), id="words"
        ),
        pytest.param(
            "The iron bridge and the old ferry reopen before summer.",
            "The old ferry and the iron bridge reopen before summer.",
            ("order",),
            id="order",
        ),
        pytest.param(
            "The old bridge will reopen before summer.",
            "The old bridge will not reopen before summer.",
            ("omission", "negation"),
            id="not left out",
        ),
        pytest.param(
            "reopen the old iron bridge.",
            "We will never reopen the old iron bridge.",
            ("cut", "negation"),
            id="not cut off",
        ),
        pytest.param(
            "The old bridge cost 3.5 million euros.",
            "The old bridge cost 35 million euros.",
            ("wording", "number"),
            id="number",
        ),
        pytest.param("The old bridge has 3 iron arches.", "The old bridge has three iron arches.", (), id="three"),
        pytest.param("The old bridge has 30 iron arches.", "The old bridge has thirty iron arches.", (), id="thirty"),
        pytest.param(
            "It is unlikely that the old bridge reopens.",
            "It is likely that the old bridge reopens.",
            ("wording", "opposite"),
            id="unlikely",
        ),
    ],
)
def test_what_differs_is_named(quotation, text, differs):
    (trace,) = traced(quotation, f"Good morning. {text} Thank you.")
    assert trace.differs == differs


def test_diff_keeps_both_spellings():
    (trace,) = traced("The OLD bridge won't reopen soon,", "The old bridge will not open soon.")
    assert [(change.op, change.ours, change.theirs) for change in trace.diff] == [
        ("same", "The OLD bridge won't", "The old bridge will not"),
        ("changed", "reopen", "open"),
        ("same", "soon", "soon"),
    ]


def test_quotation_over_two_sentences_is_found_whole():
    (trace,) = traced(
        "The bridge was built by hand. It will outlive every ferry.",
        "Good morning. The bridge was built by hand. It will outlive every ferry. Thank you.",
    )
    assert trace.relation == "identical"
    assert trace.found.text == "The bridge was built by hand. It will outlive every ferry."


def test_other_sentences_with_a_few_like_words_are_not_linked():
    text = "The bridge closed in May. Our summer plans are large. Ferries will run all night."
    assert traced("The old bridge will reopen with music in summer.", text) == ()


@pytest.mark.skipif(not FOUNDING.is_dir(), reason="the founding article lies beside the checkout, in shared/")
def test_founding_quotations_are_found_in_the_two_records():
    records = [
        Document(id=name, **{key: row[key] for key in ("kind", "text", "speaker", "published")})
        for name in ("whitehouse-2017-08-29", "kremlin-2017-09-01")
        for row in [json.loads((FOUNDING / f"{name}.json").read_text(encoding="utf-8"))]
    ]
    text = (FOUNDING / "rferl-2017-09-01.txt").read_text(encoding="utf-8")
    quotations = {
        "Large-Scale Conflict": "Vladimir Putin",
        "on the verge of a large-scale conflict.": "Vladimir Putin",
        "direct dialogue between all concerned parties, without preconditions.": "Vladimir Putin",
        "Provocations, pressure, and bellicose, offensive rhetoric is a road to nowhere,": "Vladimir Putin",
        "all options": "Donald Trump",
    }
    statements = []
    for quotation, speaker in quotations.items():
        quoted = (Span.of(text, text.index(quotation), text.index(quotation) + len(quotation)),)
        statements.append(
            Statement(id=quotation, content=quoted, quoted=quoted, quotation="mixed", speaker=Speaker(name=speaker))
        )
    ours = Document(id="rferl", text=text, published=date(2017, 9, 1), statements=tuple(statements))
    found = [(trace.relation, trace.found.text) for trace in Tracer([ours, *records]).traces(ours)]
    assert found == [
        ("altered", "direct dialogue of all the parties concerned without any preconditions."),
        ("altered", "Provocations, pressure and militarist and insulting rhetoric are a dead-end road."),
        ("truncated", "All options are on the table."),
    ]

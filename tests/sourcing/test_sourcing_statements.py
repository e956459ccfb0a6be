"""What each statement has of the document's credits and citations; the registry."""

import json
from pathlib import Path

import pytest

from factcheck.attribution import attribute
from factcheck.model import Document, Span, Speaker, Statement
from factcheck.sourcing import shipped, source
from factcheck.sourcing.attachment import Attachments

FOUNDING = Path(__file__).parents[3] / "shared" / "samples" / "korea-2017"


def statement(text, source_words, cue, content, id_="s1"):
    spans = [
        (Span.of(text, text.index(words), text.index(words) + len(words)),) for words in (source_words, cue, content)
    ]
    return Statement(id=id_, source=spans[0], cue=spans[1], content=spans[2], quotation="indirect")


def test_statement_told_to_an_agency_has_it():
    text = "The mayor told Reuters the bridge was safe.\n\nWith reporting by AFP"
    one = statement(text, "The mayor", "told", "the bridge was safe")
    rows = source(Document(id="d", text=text, statements=(one,))).sourcings
    assert [(row.agency, row.relation, row.level, row.statement_id) for row in rows] == [
        ("afp", "contributed", "document", None),
        ("reuters", "told", "statement", "s1"),
    ]


def test_agency_as_source_carries_what_is_said_inside():
    text = "Interfax reported that the mayor said the bridge was safe."
    outer = statement(text, "Interfax", "reported", "the mayor said the bridge was safe", "outer")
    inner = statement(text, "the mayor", "said", "the bridge was safe", "inner")
    rows = source(Document(id="d", text=text, statements=(outer, inner))).sourcings
    assert [(row.agency, row.statement_id) for row in rows] == [("interfax", "outer"), ("interfax", "inner")]


def test_agency_inside_the_content_is_what_the_speaker_talks_about():
    text = "The mayor said the story cited by Reuters was false."
    one = statement(text, "The mayor", "said", "the story cited by Reuters was false")
    (row,) = source(Document(id="d", text=text, statements=(one,))).sourcings
    assert row.statement_id is None


@pytest.mark.parametrize(
    ("credit", "ambiguous"),
    [
        pytest.param("With reporting by Reuters and AFP", True, id="several agencies"),
        pytest.param("With reporting by Reuters", False, id="one agency"),
    ],
)
def test_statement_without_an_agency_of_its_own_has_the_documents_credit(credit, ambiguous):
    text = f"The mayor said the bridge was safe.\n\n{credit}"
    one = statement(text, "The mayor", "said", "the bridge was safe")
    rows = source(Document(id="d", text=text, statements=(one,))).sourcings
    own = [row for row in rows if row.statement_id is None]
    inherited = [row for row in rows if row.statement_id == "s1"]
    assert rows[: len(own)] == tuple(own)
    assert not any(row.ambiguous for row in own)
    assert [row.model_copy(update={"statement_id": None, "ambiguous": False}) for row in inherited] == own
    assert {row.ambiguous for row in inherited} == {ambiguous}


def test_every_agency_has_an_id_and_a_name_of_its_own():
    ids = [agency.id for agency in shipped().agencies]
    assert len(ids) == len(set(ids)) > 150
    assert {"reuters", "afp", "ap", "interfax", "interfax_ua", "trf"} <= set(ids)


@pytest.mark.skipif(not FOUNDING.is_dir(), reason="the founding article lies beside the checkout, in shared/")
def test_founding_article_credits_reuters_and_afp_and_nothing_else():
    gold = json.loads((FOUNDING / "rferl-2017-09-01.gold.json").read_text(encoding="utf-8"))
    text = gold["text"]
    statements = tuple(
        Statement(
            id=f"s{number}",
            source=tuple(Span.of(text, *pair) for pair in one["source"]),
            cue=tuple(Span.of(text, *pair) for pair in one["cue"]),
            content=tuple(Span.of(text, *pair) for pair in one["content"]),
            quotation=one["kind"],
            speaker=Speaker(name=one["speaker"]),
        )
        for number, one in enumerate(gold["attributions"])
    )
    rows = source(Document(id="d", text=text, statements=statements)).sourcings
    own = [row for row in rows if row.statement_id is None]
    assert [(row.agency, row.span.text) for row in own] == [("reuters", "Reuters"), ("afp", "AFP")]
    assert {(row.relation, row.level, row.position) for row in rows} == {("contributed", "document", "footer")}
    assert all(row.ambiguous for row in rows if row.statement_id)
    assert len(rows) == 2 + 2 * len(statements)


def test_a_long_document_s_names_are_held_against_the_statements_near_them(monkeypatch):
    looked_at = []
    near = Attachments._near

    def counted(self, *places):
        found = near(self, *places)
        looked_at.append(len(found))
        return found

    monkeypatch.setattr(Attachments, "_near", counted)
    source(attribute(Document(id="d", text='"The bridge is shut," the mayor told Reuters.\n\n' * 500)))
    assert len(looked_at) >= 500
    assert max(looked_at) < 100

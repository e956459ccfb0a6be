"""A text in pieces: nothing lost, nothing run, whatever overlaps."""

import random

import pytest

from factcheck.export.days import day
from factcheck.export.hostile import web_url
from factcheck.review.highlight import SHOWN_AT_MOST, Mark, paragraphs, pieces, shown
from factcheck.review.pages.typesetting import Typesetter


def typeset(text, marks):
    return Typesetter({}, lambda key: f"/s/{key}").set_text(pieces(text, marks))


@pytest.mark.parametrize("seed", range(20))
def test_pieces_put_together_are_the_text(seed):
    chance = random.Random(seed)
    text = "".join(chance.choice("ab \U0001f6a2é<&\u202e") for _ in range(60))
    marks = [
        Mark(a, a + chance.randint(1, 20), chance.choice(("source", "cue", "content", "flag")), chance.choice("xyz"))
        for a in (chance.randint(0, 70) for _ in range(12))
    ]
    found = pieces(text, marks)
    assert "".join(piece.text for piece in found) == text
    for piece in found:
        covering = {m for m in marks if m.start <= piece.start < m.end}
        assert {m.key + m.role for m in piece.marks} == {m.key + m.role for m in covering}


def test_offsets_are_those_of_the_whole_text():
    (before, marked, after) = pieces("the ship", [Mark(104, 106, "cue", "k")], offset=100)
    assert (before.text, marked.text, after.text) == ("the ", "sh", "ip")
    assert (marked.start, marked.begins[0].key) == (104, "k")


def test_nested_statements_lead_to_the_inner_one():
    html = typeset("He said she said no.", [Mark(8, 19, "content", "outer"), Mark(17, 19, "content", "inner")])
    assert '<a class="fc-content" href="/s/inner" data-item>no</a>' in html
    assert html.count('href="/s/outer"') == 1


def test_anchor_is_made_once():
    html = typeset("one two", [Mark(0, 3, "content", "k"), Mark(4, 7, "content", "k")])
    assert html.count('id="s-k"') == 1


def test_paragraphs_keep_their_place_and_skip_empty_lines():
    text = "one\r\n\r\n  \n\U0001f6a2 two"
    assert [text[p.start : p.end] for p in paragraphs(text, [])] == ["one", "\U0001f6a2 two"]
    across = paragraphs("one\ntwo", [Mark(1, 6, "content", "k")])
    assert [piece.text for p in across for piece in p.pieces if piece.marks] == ["ne", "tw"]


def test_long_text_is_bounded():
    assert sum(p.end - p.start for p in paragraphs("a" * (SHOWN_AT_MOST + 9), [])) == SHOWN_AT_MOST


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<b>&\"'", "&lt;b&gt;&amp;&#34;&#39;"),
        ("a\u202eb", 'a<span class="fc-unseen" title="an invisible character">U+202E</span>b'),
        ("a\x00b", 'a<span class="fc-unseen" title="an invisible character">U+0000</span>b'),
        ("one\n\ttwo", "one\n\ttwo"),
        (None, ""),
    ],
)
def test_hostile_text_is_made_readable(text, html):
    assert str(shown(text)) == html


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http:alert", False),
        ("http://[bad", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url, linked):
    assert (web_url(url) is not None) is linked


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2031-03-04T10:05:06Z", "4 Mar 2031, 10:05 UTC"),
        ("2031-03-04", "4 Mar 2031"),
        (None, "undated"),
        ("soon", "soon"),
    ],
)
def test_days_are_written_as_a_newsroom_writes_them(value, written):
    assert day(value) == written

"""The text of a page: the whole article once, in order, and nothing that only stands beside it."""

import pytest

from factcheck.ingest import read

FIRST = "The old lock will close in May, the river board said, after a winter in which three gates were mended."
SECOND = "“We had no choice,” Olek Barda, who heads the board, told the keepers after a meeting of six hours."
THIRD = "Boats are to use the new cut until the stone walls are dry and the keepers have been paid what is owed."
WHOLE = f"Lock to close in May\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
ARTICLE = f"<h1>Lock to close in May</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
OTHER = "Most islanders want a bridge, a poll showed. “We are tired of waiting,” said ferry user Jan Rusk."


@pytest.fixture
def incoming(tmp_path):
    def of(body):
        path = tmp_path / "page.html"
        path.write_text(f"<!doctype html><html lang='en'><head><title>Lock</title></head><body>{body}</body></html>")
        (found,) = read(path)
        return found

    return of


def in_article(before="", within="", behind=""):
    text = f"{before}<p>{FIRST}</p>{within}<p>{SECOND}</p><p>{THIRD}</p>"
    return f"<article><h1>Lock to close in May</h1>{text}</article>{behind}"


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(f"<ul class='more'><li>Most want a bridge 2031-02-20 {OTHER}</li></ul>", id="dated"),
        pytest.param(
            f"<ul><li>{OTHER}<br>By Per Holm</li><li>Mill opens again 3 May 2031 {OTHER}</li></ul>", id="signed"
        ),
        pytest.param(f"<div class='related'><h3>Bridge wanted</h3><p>{OTHER}</p></div>", id="related"),
        pytest.param(f"<div class='teaser'><h3><a href='/b'>Bridge</a></h3><p>{OTHER}</p></div>", id="teaser"),
        pytest.param(f"<section><h2>Related stories</h2><p>{OTHER}</p></section>", id="headed related"),
        pytest.param(f"<section class='most-read'><a href='/b'>Bridge</a><p>{OTHER}</p></section>", id="most read"),
        pytest.param(f"<details><summary>Comments (2)</summary><p>{OTHER}</p></details>", id="comments"),
        pytest.param(f"<section id='comments'><p>{OTHER}</p></section>", id="comments by name"),
        pytest.param("<blockquote class='pullquote'>“We had no choice”</blockquote>", id="pull quote"),
        pytest.param(
            "<aside class='wp-block-pullquote'><p>“We had no choice”</p></aside>", id="pull quote in a margin"
        ),
        pytest.param("<blockquote>“We had no choice,” Olek Barda, who heads the board</blockquote>", id="repeated"),
        pytest.param(f"<p hidden>{OTHER}</p>", id="hidden"),
        pytest.param(f"<div aria-hidden='true'><p>{OTHER}</p></div>", id="hidden from readers aloud"),
        pytest.param(f"<p style='display: none;'>{OTHER}</p>", id="not displayed"),
        pytest.param(f"<p style='color:red;visibility:hidden'>{OTHER}</p>", id="not visible"),
        pytest.param(f"<p class='sr-only'>{OTHER}</p>", id="for readers aloud alone"),
        pytest.param(f"<div class='print-only'><p>{FIRST}</p><p>{SECOND}</p></div>", id="print copy"),
        pytest.param(f"<div class='mobile'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>", id="second copy"),
        pytest.param("<div><img src='a.jpg'><small>Reuters</small></div>", id="picture's credit"),
        pytest.param("<div><img src='a.jpg'><p class='caption'>The lock in March</p></div>", id="caption"),
    ],
)
def test_what_stands_beside_the_article_is_left_out(incoming, beside):
    assert incoming(in_article(behind=beside)).document.text == WHOLE
    assert incoming(f"<main>{in_article(within=beside)}</main>").document.text == WHOLE


@pytest.mark.parametrize(
    ("within", "words"),
    [
        pytest.param(
            "<blockquote>We will not pay for the gates again this year.</blockquote>", "We will not pay", id="quote"
        ),
        pytest.param(
            "<ul class='more'><li>Pay the keepers.</li><li>Mend the gates.</li></ul>", "Mend the gates", id="list"
        ),
        pytest.param(
            "<ul><li>4 May 2031: the lock opens.</li><li>5 May 2031: it shuts.</li></ul>", "it shuts", id="days"
        ),
        pytest.param("<p class='teaser'>The board is at odds with the keepers again.</p>", "at odds", id="lead"),
        pytest.param("<p hidden='until-found'>The gates are of oak, and old.</p>", "of oak", id="found by search"),
        pytest.param(
            "<p>The keepers <span aria-hidden='true'>(all six)</span> are owed pay.</p>", "(all six)", id="aloud"
        ),
        pytest.param("<p style='display:block'>The gates are of oak, and old.</p>", "of oak", id="displayed"),
        pytest.param(
            "<section><h2>Related stories of the lock</h2><p>The gates are of oak.</p></section>", "oak", id="part"
        ),
        pytest.param("<p>The pool is 10<sup>2</sup> feet wide, the board said.</p>", "102 feet", id="power"),
        pytest.param(
            "<div><img src='a.jpg'>The board has six members, and all were there.</div>", "all were", id="picture"
        ),
        pytest.param(
            "<details><summary>More</summary><p>The gates are of oak, and old.</p></details>", "oak", id="folded"
        ),
    ],
)
def test_what_only_looks_like_it_stays(incoming, within, words):
    assert words in incoming(in_article(within=within)).document.text


@pytest.mark.parametrize("how", ["hidden", "aria-hidden='true'", "style='display:none'", "class='comments'"])
def test_an_article_that_is_marked_like_that_is_read_all_the_same(incoming, how):
    assert incoming(f"<div {how}>{ARTICLE}</div>").document.text == WHOLE


def test_the_first_paragraph_behind_a_heading_in_a_div_is_read(incoming):
    body = f"<div class='article'><h1>Lock to close in May</h1>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>"
    assert incoming(body).document.text == WHOLE


def test_a_lead_in_the_header_stands_first(incoming):
    lead = f"<header><h1>Lock to close in May</h1><div class='lead'>{FIRST}</div></header>"
    body = f"{lead}<main><section><p>{SECOND}</p></section><section><p>{THIRD}</p></section></main>"
    assert incoming(body).document.text == WHOLE


def test_quotations_marked_up_get_their_marks(incoming):
    text = incoming(in_article(within="<p><q>We <q>never</q> pay,</q> Olek Barda told the keepers.</p>")).document.text
    assert "“We ‘never’ pay,” Olek Barda told the keepers." in text
    marked = incoming(in_article(within="<p><q>“We never pay,”</q> Olek Barda told the keepers.</p>")).document.text
    assert "\n“We never pay,” Olek Barda" in marked


def test_marks_of_footnotes_are_left_out(incoming):
    noted = (
        '<p>“We pay,”<sup>[1]</sup> said Olek Barda.<a href="#f2">2</a> He left<sup><a href="#f3">3</a></sup> then.</p>'
    )
    assert "“We pay,” said Olek Barda. He left then." in incoming(in_article(within=noted)).document.text


def test_where_two_readings_differ_by_more_than_a_quarter_it_is_said(incoming):
    longer = f"{SECOND} The keepers left without a word, and the gates stayed shut for the night."
    body = f"<div class='article'><h1>Lock to close in May</h1>{FIRST}<br><br>{longer}<br><br>{THIRD}</div>"
    found = incoming(body)
    assert found.document.text == WHOLE.replace(SECOND, longer)
    assert found.repairs == ("the page's text was read from its paragraphs: the usual way found 276 of 378 characters",)
    assert incoming(in_article()).repairs == ()


def test_a_page_of_other_stories_is_not_taken_for_the_article(incoming):
    stories = "".join(f"<div class='card'><p>{OTHER.replace('Jan', name)}</p></div>" for name in ("Bo", "Ek", "Per"))
    found = incoming(f"<main>{in_article()}<section>{stories}</section></main>")
    assert found.document.text.startswith(WHOLE)
    assert found.repairs == ()

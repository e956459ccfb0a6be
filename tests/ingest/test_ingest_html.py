"""Pages: the article in plain text, headline first, and nothing of the page around it."""

from datetime import date

import pytest

from factcheck.ingest import read

PROSE = "The minister said on Tuesday that the talks over pay would go on for another week, and left the room."
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
"datePublished": "2017-09-01T22:00:00+02:00", "author": [{"name": "Ann Ito"}, {"name": "Bo Li"}],
"publisher": {"name": "Daily Example"}}]}</script>"""


def page(body, head="", html="<html>"):
    return f"<!doctype html>{html}<head><title>Window - Daily Example</title>{head}</head><body>{body}</body></html>"


@pytest.fixture
def document(tmp_path):
    def of(markup, name="page.html"):
        path = tmp_path / name
        path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
        (found,) = read(path)
        return found.document

    return of


def test_a_page_opens_with_its_headline_and_has_nothing_around(document):
    body = f"<nav>Home</nav><article><h1>Talks go on here</h1><p>{PROSE}</p><p>“No,” she said &amp; left.</p></article>"
    found = document(page(body + "<footer>About us</footer>"))
    assert found.text == f"Talks go on here\n\n{PROSE}\n\n“No,” she said & left."
    assert found.title == "Talks go on here"


def test_script_in_a_headline_is_inert(document):
    escaped = document(page(f"<h1>&lt;script&gt;alert(1)&lt;/script&gt; say hackers</h1><p>{PROSE}</p>"))
    assert escaped.title == "<script>alert(1)</script> say hackers"
    assert escaped.text.startswith("<script>alert(1)</script> say hackers\n\n")
    live = document(page(f"<h1>Hackers <script>alert(1)</script>say no</h1><style>p {{}}</style><p>{PROSE}</p>"))
    assert live.text == f"Hackers say no\n\n{PROSE}"


@pytest.mark.parametrize(
    "credit",
    [
        "<p>With reporting by Reuters and AFP</p>",
        "<p><em>With reporting by Reuters and AFP</em></p>",
        "<div class='footer share'>With reporting by Reuters and AFP</div>",
        "<small>With reporting by Reuters and AFP</small>",
    ],
)
def test_a_credit_at_the_foot_stays(document, credit):
    text = document(page(f"<article><h1>Talks go on here</h1>{f'<p>{PROSE}</p>' * 3}{credit}</article>")).text
    assert text.endswith("\n\nWith reporting by Reuters and AFP")
    assert text.count("Reuters") == 1


def test_linked_data_is_read(document):
    found = document(page(f"<h1>Talks go on here</h1><p>{PROSE}</p>", LINKED))
    assert (found.published, found.publisher) == (date(2017, 9, 1), "Daily Example")
    assert "Ann Ito" in found.byline
    assert "Bo Li" in found.byline


def test_broken_linked_data_is_passed_over(document):
    found = document(
        page(f"<h1>Talks go on here</h1><p>{PROSE}</p>", '<script type="application/ld+json">{no</script>')
    )
    assert found.published is None


def test_address_and_language_are_read(document):
    head = '<link rel="canonical" href="https://a.example/b?q=1"><meta property="og:site_name" content="Daily Example">'
    found = document(page(f"<p>{PROSE}</p>", head, '<html lang="en-US">'))
    assert (found.url, found.language, found.publisher) == ("https://a.example/b?q=1", "en", "Daily Example")


def test_an_address_that_is_no_web_address_is_left_out(document):
    assert document(page(f"<p>{PROSE}</p>", '<link rel="canonical" href="javascript:alert(1)">')).url is None


def test_the_declared_encoding_is_used(document):
    markup = page("<p>Il a dit « non » à Paris, déjà.</p>", '<meta charset="iso-8859-1">').encode("cp1252")
    assert "« non » à Paris, déjà" in document(markup).text


def test_a_page_that_says_what_it_is_not_is_read_by_its_bytes(document):
    assert "« non »" in document(page("<p>Il a dit « non » à Paris.</p>", '<meta charset="nonsense">')).text


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            '<?xml version="1.0" encoding="utf-8"?><html><body><p>The minister said no.</p></body></html>', id="XHTML"
        ),
        pytest.param("<p>The minister said no.", id="fragment"),
        pytest.param("<html><body><div>The minister said no.</div>", id="short"),
        pytest.param("<html><body><p>The mini\0ster \u202esaid no.</p>", id="controls"),
        pytest.param("<html><body><table><tr><td>The minister said no.</td></tr></table>", id="table"),
    ],
)
def test_odd_markup_is_read(document, markup):
    assert "The minister said no." in document(markup).text


def test_deep_markup_is_no_crash(tmp_path):
    path = tmp_path / "deep.html"
    path.write_text("<div>" * 50_000 + PROSE)
    assert len(list(read(path))) == 1


def test_a_credit_is_set_once_however_it_is_spaced(document):
    credit = "<p>With  reporting\n by <b>Reuters</b>\xa0and <i>AFP</i></p>"
    text = document(page(f"<article><h1>Talks go on here</h1><p>{PROSE}</p>{credit}</article>")).text
    assert text.count("Reuters") == 1

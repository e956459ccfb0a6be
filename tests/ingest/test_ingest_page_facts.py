"""Pages: who signed, who published and when, wherever the page says it, and never for another story."""

import json
from datetime import date

import pytest

from factcheck.ingest import read

HEADING = "Lock to close in May"
PROSE = (
    "<p>The old lock will close in May, the river board said, after a winter in which three gates had to be mended.</p>"
    "<p>Boats are to use the new cut until the stone walls are dry and the keepers have been paid what is owed.</p>"
    "<p>The board will meet again when the water has gone down, and the fees are to stay as they are until then.</p>"
)
DAY = date(2031, 3, 4)


def page(head="", top="", foot="", title=HEADING, after=""):
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body>"
        f"<article><h1>{HEADING}</h1>{top}{PROSE}{foot}</article>{after}</body></html>"
    )


def linked(media="application/ld+json", before="", behind="", /, **said):
    data = {"@type": "NewsArticle", "headline": HEADING, **said}
    return script(data, media, before, behind)


def script(data, media="application/ld+json", before="", behind=""):
    return f'<script type="{media}">{before}{json.dumps(data)}{behind}</script>'


@pytest.fixture
def document(tmp_path):
    def of(markup):
        path = tmp_path / "page.html"
        path.write_text(markup)
        (found,) = read(path)
        return found.document

    return of


ILSE = {"@type": "Person", "name": "Ilse Brandt"}
ARTICLE = {"@type": "NewsArticle", "headline": HEADING, "author": ILSE}


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(linked(author="Ilse Brandt"), id="words"),
        pytest.param(linked(author=[ILSE]), id="list"),
        pytest.param(linked(author=[[ILSE]]), id="list in a list"),
        pytest.param(linked(author={"@type": "Person", "givenName": "Ilse", "familyName": "Brandt"}), id="in parts"),
        pytest.param(linked("application/ld+json; charset=utf-8", author=ILSE), id="media type with charset"),
        pytest.param(linked("Application/LD+JSON", author=ILSE), id="media type in capitals"),
        pytest.param(linked("application/ld+json", "//<![CDATA[\n", "\n//]]>", author=ILSE), id="CDATA"),
        pytest.param(
            linked("application/ld+json", "/* <![CDATA[ */", "/* ]]> */", author=ILSE), id="CDATA in comments"
        ),
        pytest.param(linked("application/ld+json", "<!--", "-->", author=ILSE), id="comment"),
        pytest.param(linked("application/ld+json", "// for robots\n", "", author=ILSE), id="comment line"),
        pytest.param(script({"@type": "WebPage", "mainEntity": ARTICLE}), id="main entity"),
        pytest.param(script({"@graph": [{"@type": "WebSite"}, {**ARTICLE, "@type": "NEWSARTICLE"}]}), id="capitals"),
        pytest.param(script({**ARTICLE, "@type": ["Report", "Thing"]}), id="report"),
        pytest.param(
            script({"@graph": [{**ARTICLE, "author": {"@id": "#i"}}, {"@type": "Person", "@id": "#i", **ILSE}]}),
            id="reference",
        ),
        pytest.param(
            script([{**ARTICLE, "headline": "Mill to open", "author": "Jan Rusk"}, ARTICLE]), id="after a related story"
        ),
        pytest.param("<meta name='author' content='By Ilse Brandt'>", id="meta element"),
        pytest.param("<meta name='Author' content='Brandt, Ilse'>", id="meta element, surname first"),
    ],
)
def test_the_author_in_metadata_is_found(document, head):
    assert document(page(head)).byline == "Ilse Brandt"


@pytest.mark.parametrize(
    "line",
    [
        "<div class='byline'>By Ilse Brandt, Ferry Correspondent</div>",
        "<p class='article__author'><a href='/i'>Ilse Brandt</a></p>",
        "<a rel='author' href='/i'>Ilse Brandt</a>",
        "<span itemprop='author'><span itemprop='name'>Ilse Brandt</span> <i>Manila</i></span>",
        "<p>By Ilse Brandt</p>",
        "<div class='author'><img src='i.jpg'>Ilse Brandt</div>",
        "<div class='byline'>Ilse Brandt<span class='role'>Ferry correspondent</span><time>4 March 2031</time></div>",
        "<div class='author-block'><b class='author-name'>Ilse Brandt</b><p class='author-bio'>On locks.</p></div>",
        "<div class='byline'><span class='byline-name'>Ilse Brandt</span></div>",
    ],
)
def test_the_author_by_the_headline_is_found(document, line):
    assert document(page(top=line)).byline == "Ilse Brandt"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(page(after="<div class='comments'><span class='author'>Jan Rusk</span></div>"), id="a comment's"),
        pytest.param(page(foot="<aside><p class='byline'>By Jan Rusk</p></aside>"), id="in the margin"),
        pytest.param(
            page(
                foot="<ul class='related'><li><a href='/m'>Mill to open</a> <i class='byline'>By Jan Rusk</i></li></ul>"
            ),
            id="a related story's",
        ),
        pytest.param(page(script({"@type": "Person", "name": "Jan Rusk"})), id="a person's in linked data"),
    ],
)
def test_the_author_of_something_else_is_not(document, markup):
    assert document(markup).byline is None


def test_an_agency_that_signs_stays(document):
    assert document(page(top="<div class='byline'>AFP, Manila</div>")).byline == "AFP"
    assert document(page("<meta name='author' content='Agencies'>")).byline == "Agencies"


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Lock to close in May | Harbour Radio", "Harbour Radio"),
        ("Lock to close in May - The River Times", "The River Times"),
        ("Lock to close in May – The River Times", "The River Times"),
        ("Lock to close in May | World | The River Times", "The River Times"),
        ("Lock to close in May | The River Times | News", "The River Times"),
        ("Harbour Radio | Lock to close in May", "Harbour Radio"),
        (HEADING, None),
        ("Lock to close in May - World", None),
        ("Lock to close in May - 4 May 2031", None),
        ("River board - no money left", None),
        ("Lock to close - May", None),
        ("Lock to close in May - what it means for boats and for all who live by the river", None),
    ],
)
def test_the_publisher_stands_in_the_title_beside_the_headline(document, title, publisher):
    assert document(page(title=title)).publisher == publisher


def test_a_publisher_in_metadata_comes_first(document):
    head = '<meta property="og:site_name" content="Harbour Radio">'
    assert document(page(head, title=f"{HEADING} | News desk")).publisher == "Harbour Radio"
    told = linked(publisher={"@type": "Organization", "name": "Harbour Radio"})
    assert document(page(told, title=f"{HEADING} | News desk")).publisher == "Harbour Radio"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            page(linked(datePublished="1970-01-01") + "<meta name='pubdate' content='2031-03-04'>"), id="1970"
        ),
        pytest.param(page(linked(datePublished="0001-01-01") + "<meta name='dc.date' content='2031-03-04'>"), id="1"),
        pytest.param(page(linked(datePublished="Invalid date"), top="<time>4 March 2031</time>"), id="no day"),
        pytest.param(page(linked(datePublished="soon") + linked(datePublished="2031-03-04")), id="two blocks"),
        pytest.param(page(linked(datePublished=["2031-03-04T08:00:00Z", "2031-03-05"])), id="list"),
        pytest.param(page(linked(datePublished=1930377600)), id="seconds"),
        pytest.param(page(top="<p>Tuesday, 4 March 2031</p>"), id="line by the headline"),
        pytest.param(page(top="<p>By Ilse Brandt | 4 March 2031</p>"), id="behind the byline"),
        pytest.param(page(top="<div><time datetime='2031-03-04T08:00Z'>8 am</time></div>"), id="time element"),
        pytest.param(
            page(top="<p>Published <time>4 March 2031</time> Updated <time>6 March 2031</time></p>"), id="and an update"
        ),
        pytest.param(
            page(top="<time class='updated'>6 March 2031</time> <time>4 March 2031</time>"), id="and an update by class"
        ),
        pytest.param(
            page(
                "<meta property='article:modified_time' content='2031-03-06'>"
                "<meta property='article:published_time' content='2031-03-04'>"
            ),
            id="and a change in metadata",
        ),
    ],
)
def test_the_day_of_publication_is_found(document, markup):
    assert document(markup).published == DAY


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(page(), id="none given"),
        pytest.param(page(after="<div id='comments'><time>9 March 2031</time><p>I agree.</p></div>"), id="a comment's"),
        pytest.param(
            page(foot="<aside><time datetime='2031-03-01'>1 March</time> Mill opens</aside>"), id="the margin's"
        ),
        pytest.param(
            page(foot="<div class='related-stories'><a href='/m'>Mill opens</a> <time>1 March 2031</time></div>"),
            id="a related story's",
        ),
        pytest.param(page(top="<p>Updated: <time datetime='2031-03-06'>6 March</time></p>"), id="an update's"),
        pytest.param(page(top="<p>Last modified: <time>6 March 2031</time></p>"), id="a change's"),
        pytest.param(page(linked(dateModified="2031-03-06")), id="a change's in linked data"),
        pytest.param(page(linked(datePublished="03/04/2031")), id="a day that may be two"),
        pytest.param(page(foot="<p>The gates were last mended on <time>1 May 2029</time>.</p>"), id="in running text"),
        pytest.param(
            page(script({"@type": "Event", "startDate": "2031-05-01", "datePublished": "2031-01-01"})), id="an event's"
        ),
    ],
)
def test_a_day_of_something_else_is_not(document, markup):
    assert document(markup).published is None


GERMAN = (
    "<p>Die alte Schleuse wird im Mai geschlossen, sagte der Vorstand, nachdem im Winter drei Tore ausgebessert werden "
    "mussten und die Gebühren nicht bezahlt waren.</p><p>Die Boote sollen bis dahin durch den neuen Kanal fahren.</p>"
)
ZULU = (
    "<p>Usihlalo wechweba uthe izikebhe zizoqhubeka nokusebenza ubusika bonke, njengoba kusho umasipala.</p>"
    "<p>Sikhokhile futhi sizozisebenzisa, kusho usihlalo ngoMsombuluko ekuseni lapho ekhuluma nezintatheli.</p>"
)


def marked(language, text):
    return f"<html lang='{language}'><body><article><h1>Bo Ek, Anna Lind</h1>{text}</article></body></html>"


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        (marked("en", GERMAN), "de"),
        (marked("en-GB", GERMAN), "de"),
        (marked("de", PROSE), "en"),
        (marked("en", ZULU), "und"),
        (marked("en", PROSE), "en"),
        (marked("de", GERMAN), "de"),
        (marked("zu", ZULU), "zu"),
        (marked("de-CH", "<p>Die alte Schleuse.</p>"), "de"),
        (marked("en", "<p>Lind, Ek and Brandt: 3, 4 and 5 points.</p>"), "en"),
    ],
)
def test_the_language_is_that_of_the_words_where_they_tell(document, markup, language):
    assert document(markup).language == language


def test_a_language_marked_wrongly_is_said(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(marked("en", GERMAN))
    (found,) = read(path)
    assert "the page is marked en, but its words are evidently de" in found.repairs

"""Pages as content systems print them: who signed, which outlet, which day, what the story is headed with."""

import json
from datetime import date

import pytest

from factcheck.ingest import read

HEADING = "Lock to close in May for nine weeks"
PROSE = (
    "<p>The old lock will close in May, the river board said, after a winter in which three gates had to be mended.</p>"
    "<p>Boats are to use the new cut until the stone walls are dry and the keepers have been paid what is owed.</p>"
)
SITE = "<meta property='og:site_name' content='Harbour Radio'>"
DAY = date(2031, 3, 4)


def page(head="", top="", foot="", heading=HEADING):
    return (
        f"<!doctype html><html lang='en'><head><title>{HEADING}</title>{head}</head><body>"
        f"<article><h1>{heading}</h1>{top}{PROSE}{foot}</article></body></html>"
    )


@pytest.fixture
def document(tmp_path):
    def of(markup):
        path = tmp_path / "page.html"
        path.write_text(markup)
        (found,) = read(path)
        return found.document

    return of


@pytest.mark.parametrize(
    ("top", "signed"),
    [
        pytest.param(
            "<p class='byline'>By <i class='byline__name'>Ilse Brandt</i>, <i class='byline__name'>Per Holm</i></p>",
            "Ilse Brandt; Per Holm",
            id="names marked one by one",
        ),
        pytest.param(
            "<p class='byline'><a rel='author' href='/i'>Ilse Brandt</a> in Penmouth and agencies</p>",
            "Ilse Brandt; agencies",
            id="agencies behind a marked name",
        ),
        pytest.param(
            "<div class='links'><ul><li><a href='/author/ilse'>Ilse Brandt</a></li></ul></div>",
            "Ilse Brandt",
            id="a link to an author's page",
        ),
        pytest.param(
            "<div>Written by <a href='/profile/author/ilse'>Ilse Brandt</a><span>Penmouth</span></div>",
            "Ilse Brandt",
            id="a place glued to the link",
        ),
        pytest.param("<p class='contributor-name'>Ilse Brandt</p>", "Ilse Brandt", id="a contributor"),
        pytest.param(
            "<div class='author'><a href='/i'>Ilse Brandt</a><a href='/all'>View all posts by Ilse Brandt</a></div>",
            "Ilse Brandt",
            id="two links side by side",
        ),
        pytest.param(
            "<p>Story by Ilse Brandt</p><p>Photographs by Per Holm</p>", "Ilse Brandt", id="story and pictures"
        ),
    ],
)
def test_who_signed_is_found_where_the_page_prints_it(document, top, signed):
    assert document(page(top=top)).byline == signed


def test_a_card_for_sharing_names_the_author_where_it_is_labelled_so(document):
    card = "<meta name='twitter:label1' content='{}'><meta name='twitter:data1' content='{}'>"
    assert document(page(card.format("Written by", "Ilse Brandt"))).byline == "Ilse Brandt"
    assert document(page(card.format("Est. reading time", "4 minutes"))).byline is None


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(page(foot="<p>See <a href='/author/ilse'>Ilse Brandt</a></p>"), id="a link below the story"),
        pytest.param(page(top="<p><a href='/profile/'>Our profile</a></p>"), id="a link to no one's page"),
        pytest.param(page(top="<p><a href='/authority/lock'>Lock Authority</a></p>"), id="an authority"),
        pytest.param(
            page(foot="<aside><p class='contributor-name'>Ilse Brandt</p></aside>"), id="a contributor in the margin"
        ),
        pytest.param(page(top="<aside><a href='/author/ilse'>Ilse Brandt</a></aside>"), id="an author in the margin"),
    ],
)
def test_a_name_elsewhere_signs_nothing(document, markup):
    assert document(markup).byline is None


def test_a_marked_co_author_is_not_lost_to_a_link(document):
    top = "<p>By <a href='/author/ilse'>Ilse Brandt</a> and Per Holm</p>"
    assert document(page(top=top)).byline == "Ilse Brandt; Per Holm"


@pytest.mark.parametrize(
    "top",
    [
        "<span itemprop='datePublished' content='2031-03-04'>Tuesday</span>",
        "<p>Posted at 10:12 AM, March 4, 2031</p><p>and last updated 4:10 PM, March 6, 2031</p>",
        "<p>04-Mar-2031</p>",
    ],
)
def test_the_day_is_read_as_it_is_printed(document, top):
    assert document(page(top=top)).published == DAY


@pytest.mark.parametrize(
    "top",
    [
        "<span itemprop='dateModified' content='2031-03-04'>Tuesday</span>",
        "<p>and last updated 4:10 PM, March 4, 2031</p>",
        "<p>04-03-2031</p>",
    ],
)
def test_a_later_or_doubtful_day_is_none(document, top):
    assert document(page(top=top)).published is None


def test_the_outlet_is_a_name_without_its_motto_or_address(document):
    linked = {"@type": "NewsArticle", "headline": HEADING, "publisher": {"name": "Harbour Radio"}}
    script = f"<script type='application/ld+json'>{json.dumps(linked)}</script>"
    site = "<meta property='og:site_name' content='{}'>"
    assert document(page(site.format("Harbour Radio | News of the coast"))).publisher == "Harbour Radio"
    assert document(page(site.format("harbour.example") + script)).publisher == "Harbour Radio"
    assert document(page(site.format("harbour.example"))).publisher == "harbour.example"
    assert document(page(site.format("Harbour - Radio"))).publisher == "Harbour - Radio"


def test_the_outlet_behind_the_title_is_no_part_of_it(document):
    head = SITE + f"<meta property='og:title' content='{HEADING} | Harbour Radio'>"
    assert document(page(head, heading="Harbour Radio")).title == HEADING
    assert document(page(SITE)).title == HEADING

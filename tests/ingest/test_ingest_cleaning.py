"""What is dropped from copy, and what must never be."""

import time
from datetime import date

import pytest

from factcheck.ingest import clean

PROSE = "The minister said on Tuesday that the talks over pay would go on for another week."


@pytest.mark.parametrize(
    ("given", "text", "mended"),
    [
        pytest.param("a\0b\0c\0", "abc", ("3 NUL characters were dropped",), id="NULs"),
        pytest.param("a\x07b", "ab", ("1 control character was dropped",), id="control"),
        pytest.param(
            "a\u202eb\u2066c", "abc", ("2 characters that turn the reading direction were dropped",), id="bidi controls"
        ),
        pytest.param("har\xadbour\xad\xads", "harbours", ("2 soft hyphens were dropped",), id="soft hyphens"),
        pytest.param("har\xad\nbour \xad", "har\xad\nbour \xad", (), id="soft hyphens that end a line or a word"),
        pytest.param("a\ufeffb", "ab", ("1 byte order mark was dropped",), id="byte order mark within"),
        pytest.param("a\ud83d", "a\ufffd", ("1 broken character (half of a pair) was replaced",), id="lone surrogate"),
        pytest.param("\x93No\x94", "“No”", ("2 Windows quotation marks and dashes were restored",), id="Windows marks"),
        pytest.param("a\u200fb\u200dc\u00a0d", "a\u200fb\u200dc\u00a0d", (), id="marks that words need"),
        pytest.param("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne", (), id="line ends"),
        pytest.param("  a  \n\n\n\n\t b \nc", "a\n\nb\nc", (), id="white space"),
        pytest.param('"No, she said. “And', '"No, she said. “And', (), id="quotation marks never closed"),
        pytest.param("", "", (), id="nothing"),
    ],
)
def test_characters_are_mended(given, text, mended):
    assert (clean(given).text, clean(given).repairs) == (text, mended)


@pytest.mark.parametrize(
    "line",
    [
        "Accessibility links", "Skip to main content", "Breaking News", "Share this article", "» Print",
        "ADVERTISEMENT", "Read more: Another story about pay", "The ministry (file photo)", "• 16x9 Image",
        "Sign up for our daily newsletter",
        "We use cookies to give you the best of it.", "12 comments", "3 min read", "Follow us on Twitter",
        "The code has been copied to your clipboard.", "À lire aussi : une autre affaire",
    ],
)  # fmt: skip
def test_furniture_goes(line):
    cleaned = clean(f"Talks go on\n\n{PROSE}\n\n{line}\n\n{PROSE}")
    assert cleaned.text == f"Talks go on\n\n{PROSE}\n\n{PROSE}"
    assert cleaned.repairs == ("1 line of boilerplate was left out",)


@pytest.mark.parametrize(
    "line",
    [
        "With reporting by Reuters and AFP", "(Reporting by Ann Ito; Editing by Bo Li)", "© 2017 AFP",
        "Sources: AP, Reuters", "He said the related costs were too high.", "“Share this,” she said.",
        "Share of profits",
        "Ann Ito contributed to this report.", "Four more years!", "What next", "Politics", "The image was a fake.",
        "“We use cookies,” the baker said.", "WASHINGTON (AP) — No.",
    ],
)  # fmt: skip
def test_copy_stays(line):
    given = f"Talks go on\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    assert clean(given).text == given


def test_section_names_go_at_the_edges_only():
    assert clean(f"Home\nNews\nPolitics\n\nTalks go on\n\n{PROSE}\n\nSport").text == f"Talks go on\n\n{PROSE}"


def test_a_caption_set_twice_is_kept_once():
    caption = "The ministry in the capital"
    assert clean(f"{PROSE}\n\n{caption}\n{caption}\n\n{PROSE}").text == f"{PROSE}\n\n{caption}\n\n{PROSE}"


def test_what_a_crowd_says_twice_is_kept_twice():
    given = f"{PROSE}\n\n“No more cuts here”\n“No more cuts here”\n\nWe want our pay!\nWe want our pay!"
    assert clean(given).text == given


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        pytest.param(
            "Northern Wire reporters cover the fishing towns of the whole coast.", "Northern Wire", id="staff"
        ),
        pytest.param("The Daily Example is an independent news site.", "The Daily Example", id="outlet"),
        pytest.param("Ann Ito is a senior correspondent for the Daily Example.", None, id="author"),
    ],
)
def test_a_biography_at_the_foot_goes(foot, publisher):
    cleaned = clean(f"{PROSE}\n\nWith reporting by Reuters\n\n{foot}")
    assert cleaned.text == f"{PROSE}\n\nWith reporting by Reuters"
    assert cleaned.publisher == publisher


def test_a_biography_within_the_copy_stays():
    given = f"{PROSE}\n\nAnn Ito is a senior correspondent for the Daily Example.\n\n{PROSE}"
    assert clean(given).text == given


def test_a_text_of_furniture_only_is_left_as_it_is():
    assert clean("Breaking News\n\nShare").text == "Breaking News\n\nShare"


@pytest.mark.parametrize(
    ("given", "title"),
    [
        pytest.param(f"Talks go on\n\n{PROSE}", "Talks go on", id="headline"),
        pytest.param(f"Who pays?\n\n{PROSE}", "Who pays?", id="question"),
        pytest.param(f"And then...\n\n{PROSE}", "And then...", id="dots"),
        pytest.param(f"Share\n\nTalks go on\n\n{PROSE}", "Talks go on", id="below furniture"),
        pytest.param(f"Talks go on\n{PROSE}", None, id="no blank line"),
        pytest.param(f"{PROSE}\n\n{PROSE}", None, id="prose"),
        pytest.param(f"By Ann Ito\n\n{PROSE}", None, id="byline"),
        pytest.param(f"September 1, 2017\n\nA caption\n\n{PROSE}", None, id="day"),
        pytest.param(f"WASHINGTON (AP) — Talks\n\n{PROSE}", None, id="dateline"),
        pytest.param("Talks go on", None, id="fragment"),
    ],
)
def test_the_headline_is_found_or_none(given, title):
    assert clean(given).title == title


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: September 1, 2017", date(2017, 9, 1)),
        ("Friday, 1 September 2017 at 10:30 GMT", date(2017, 9, 1)),
        ("Sept. 1, 2017", date(2017, 9, 1)),
        ("2017-09-01", date(2017, 9, 1)),
        ("By Ann Ito | September 1, 2017", date(2017, 9, 1)),
        ("Publié le 1er septembre 2017", date(2017, 9, 1)),
        ("01/09/2017", None),
        ("February 30, 2017", None),
        ("Talks of September 1, 2017", None),
        ("September 1, 2017 | September 3, 2017", None),
    ],
)
def test_a_day_above_the_copy_is_its_day(line, published):
    assert clean(f"Talks go on\n\n{line}\n\n{PROSE}").published == published


def test_a_day_in_the_copy_is_not_its_day():
    assert clean(f"Talks go on\n\n{PROSE}\n\nSeptember 1, 2017\n\n{PROSE}").published is None


def test_a_byline_is_found():
    assert clean(f"Talks go on\n\nBy Ann Ito, Reuters\n\n{PROSE}").byline == "Ann Ito, Reuters"


@pytest.mark.parametrize(
    "given", ["a\n" * 500_000, "\n" * 2_000_000 + "a", " " * 2_000_000 + "a", "(file " * 300_000, "“" * 10**6]
)
def test_time_grows_with_length_alone(given):
    begun = time.process_time()
    clean(given)
    assert time.process_time() - begun < 10

"""What must come out on the article this project began with."""

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.model import Document
from tests.attribution.found import by_rules

GOLD = Path(__file__).parents[3] / "shared" / "samples" / "korea-2017" / "rferl-2017-09-01.gold.json"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the founding article is not in this checkout's ../shared")


@pytest.fixture(scope="module")
def gold():
    return json.loads(GOLD.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def statements(gold):
    """The article's statements, its furniture cut off as ingest does."""
    text = gold["text"]
    story = text[36:107] + "\n\n" + text[202 : text.index("With reporting by")]
    return by_rules(Document(id="d", text=story, published=date(2017, 9, 1))).statements


def words(spans):
    return [span.text for span in spans]


def test_gold_attributions_have_the_right_cue_source_and_speaker(gold, statements):
    found = [(words(one.source), words(one.cue), one.speaker.name if one.speaker else None) for one in statements]
    text = gold["text"]
    right = sum(
        ([text[slice(*span)] for span in one["source"]], [text[slice(*span)] for span in one["cue"]], one["speaker"])
        in found
        for one in gold["attributions"]
    )
    assert right == len(gold["attributions"])


def test_gold_contents_are_found_to_the_letter(gold, statements):
    found = [words(one.content) for one in statements]
    text = gold["text"]
    missed = [
        content
        for one in gold["attributions"]
        if (content := [text[slice(*span)] for span in one["content"]]) not in found
    ]
    assert missed == []


def test_metonym_is_kept_as_written(statements):
    (moscow,) = [one for one in statements if words(one.source) == ["Moscow"]]
    assert (moscow.speaker.name, moscow.speaker.kind) == ("Russia", "state")


def test_day_of_the_fragment_is_found(statements):
    (fragment,) = [one for one in statements if words(one.quoted) == ["all options"]]
    assert fragment.stated_on == date(2017, 8, 28)
    assert fragment.stated_on_words.text == "August 28"


def test_the_article_on_the_website_has_the_day_it_was_published(statements):
    dated = [(one.speaker.name, one.stated_on) for one in statements if one.stated_on is not None]
    assert set(dated) == {("Vladimir Putin", date(2017, 9, 1)), ("Donald Trump", date(2017, 8, 28))}


def test_little_else_is_taken_for_a_statement(gold, statements):
    assert len(statements) <= len(gold["attributions"]) + 1

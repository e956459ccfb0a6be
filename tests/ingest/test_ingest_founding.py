"""The article the project was founded on."""

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.ingest import read

FOUNDING = Path(__file__).parents[3] / "shared" / "samples" / "korea-2017"
pytestmark = pytest.mark.skipif(not FOUNDING.exists(), reason="the founding article lies in ../shared, and is not here")


@pytest.fixture
def article():
    (found,) = read(FOUNDING / "rferl-2017-09-01.txt")
    return found.document


def test_its_furniture_is_gone_and_its_sentences_are_not(article):
    gold = json.loads((FOUNDING / "rferl-2017-09-01.gold.json").read_text())
    assert not [words for words in gold["furniture"] if words in article.text]
    for attribution in gold["attributions"]:
        assert all(gold["text"][start:end] in article.text for start, end in attribution["content"])
    assert article.text.startswith(gold["title"] + "\n\n")
    assert article.text.endswith("\n\nWith reporting by Reuters and AFP")


def test_its_head_is_read(article):
    assert (article.id, article.kind, article.publisher) == ("rferl-2017-09-01", "article", "RFE/RL")
    assert article.published == date(2017, 9, 1)
    assert article.title == article.text.partition("\n")[0]


def test_its_records_are_kept_word_for_word():
    for name in ("whitehouse-2017-08-29", "kremlin-2017-09-01"):
        given = json.loads((FOUNDING / f"{name}.json").read_text())
        (found,) = read(FOUNDING / f"{name}.json")
        assert (found.document.text, found.document.kind, found.document.speaker) == (
            given["text"],
            "record",
            given["speaker"],
        )
        assert found.key == f"file:{(FOUNDING / name).resolve()}.json"

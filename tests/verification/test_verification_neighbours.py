"""Forms in which a record and a draft may differ, each beside what looks like it and is told."""

import json
from datetime import date
from pathlib import Path

import pytest

from factcheck.attribution import attribute, load_tagger
from factcheck.model import Document
from factcheck.verification import RecordIndex, SpokenRecord, verify_document

ROWS = [json.loads(line) for line in Path(__file__).with_name("neighbours.jsonl").read_text("utf-8").splitlines()]


def findings(row):
    published = date.fromisoformat(row["published"])
    document = attribute(Document(id="draft", text=row["draft"], published=published), load_tagger())
    day = date.fromisoformat(row["day"])
    record = Document(id="r", kind="record", text=row["record"], speaker=row["speaker"], published=day)
    return verify_document(document, RecordIndex([SpokenRecord(record)]))


def name(found):
    return found.finding + "+" * found.turned


@pytest.mark.parametrize("row", [row for row in ROWS if row["fair"]], ids=lambda row: row["id"])
def test_what_a_transcriber_or_an_editor_decides_is_no_alarm(row):
    found = findings(row)
    assert not any(one.is_alarm for one in found), found
    assert any(name(one) in row["expected"] for one in found), found


@pytest.mark.parametrize("row", [row for row in ROWS if not row["fair"]], ids=lambda row: row["id"])
def test_what_looks_like_it_is_told(row):
    found = findings(row)
    assert any(name(one) in row["expected"] for one in found), found

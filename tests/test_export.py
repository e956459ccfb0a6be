"""Rows leave in every format that is listed, and no cell of hostile copy runs where a spreadsheet opens them."""

import csv
import io
import json

import pytest

from factcheck.export import FORMATS

ROWS = [
    {"speaker": "Anna Lind", "content": "The bridge held, “so far”", "confidence": 0.9, "wire": None},
    {"speaker": "Erik Dahl", "content": "two\nlines, and a\ttab", "confidence": 0.5, "wire": "afp"},
]


def written(name, rows):
    out = io.StringIO(newline="")
    assert FORMATS[name].write(iter(rows), out) == len(rows)
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_every_row_and_says_how_many(name):
    text = written(name, ROWS)
    assert all(row["speaker"] in text for row in ROWS)
    assert written(name, []) == ""


def test_csv_gives_back_what_was_written():
    found = list(csv.DictReader(io.StringIO(written("csv", ROWS), newline="")))
    assert [row["content"] for row in found] == [row["content"] for row in ROWS]
    assert [row["wire"] for row in found] == ["", "afp"]


def test_json_lines_give_back_what_was_written():
    assert [json.loads(line) for line in written("jsonl", ROWS).splitlines()] == ROWS


@pytest.mark.parametrize("name", [name for name in FORMATS if FORMATS[name].media_type.startswith("text/")])
@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])
def test_no_spreadsheet_runs_a_cell(name, cell):
    assert f"'{cell}" in written(name, [{"content": cell}])


def test_formats_are_told_apart_by_name_and_media_type():
    assert len({one.media_type for one in FORMATS.values()}) == len(FORMATS)
    assert all(name == one.name for name, one in FORMATS.items())

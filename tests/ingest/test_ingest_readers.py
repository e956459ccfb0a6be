"""Forms of source: told by name and beginning, read by the one reader that is surest, and open to another."""

import pytest

from factcheck.errors import IngestError
from factcheck.ingest import read, readers
from factcheck.ingest.readers import READERS, SUFFIXES, Reader
from factcheck.ingest.records import LocatedEntry, Place, SourceEntry

ROW = '{"text": "The bridge held."}'
RECORD = '{\n  "text": "The bridge held."\n}'
PAGE = "<!doctype html><title>Bridge</title><p>The bridge held, the mayor said on Monday.</p>"


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        pytest.param("a.txt", "The bridge held.", "text/plain", id="copy"),
        pytest.param("a.md", "The bridge held.", "text/plain", id="copy of an ending nobody knows"),
        pytest.param("a.txt", "[AFP] The bridge held.", "text/plain", id="copy that opens with a bracket"),
        pytest.param("a.html", "The bridge held, the mayor said.", "text/html", id="a page by name alone"),
        pytest.param("a.txt", PAGE, "text/html", id="a page by its words alone"),
        pytest.param("a.json", RECORD, "application/json", id="a record"),
        pytest.param("a.txt", RECORD, "application/json", id="a record by its words alone"),
        pytest.param("a.jsonl", RECORD, "application/json", id="a record under the name of rows"),
        pytest.param("a.jsonl", f"[{ROW}]", "application/json", id="a list under the name of rows"),
        pytest.param("a.jsonl", f"{ROW}\n{ROW}", "application/x-ndjson", id="rows"),
        pytest.param("a.json", f"{ROW}\n{ROW}", "application/x-ndjson", id="rows under the name of a record"),
        pytest.param("a.txt", f"{ROW}\n{ROW}", "application/x-ndjson", id="rows by their words alone"),
    ],
)
def test_the_surest_reader_reads(tmp_path, name, content, media_type):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert [found.media_type for found in read(path)] == [media_type] * (2 if "ndjson" in media_type else 1)


def test_readers_are_told_apart_by_name_ending_and_media_type():
    for parts in (
        [reader.name for reader in READERS],
        SUFFIXES,
        [one for reader in READERS for one in reader.media_types],
    ):
        assert len(set(parts)) == len(parts)


def minutes(source):
    text = source.stream.all(1000).decode().removeprefix("MINUTES ")
    yield LocatedEntry(SourceEntry(text=text, title="Minutes"), Place(source), "0" * 64, "text/x-minutes")


@pytest.fixture
def with_minutes(monkeypatch):
    reader = Reader(
        "minutes", ("text/x-minutes",), (".min",), lambda head: head.beginning.startswith("MINUTES"), minutes
    )
    monkeypatch.setattr(readers, "READERS", (*READERS, reader))


def test_a_reader_that_is_added_is_asked_too(tmp_path, with_minutes):
    (tmp_path / "a.txt").write_text("MINUTES The council met.")
    assert [found.document.title for found in read(tmp_path / "a.txt")] == ["Minutes"]


def test_a_folder_asks_every_reader_what_it_knows(tmp_path, with_minutes):
    (tmp_path / "a.min").write_text("MINUTES The council met.")
    (tmp_path / "b.bin").write_text("The council met.")
    assert [found.document.text for found in read(tmp_path)] == ["The council met."]


def test_what_no_reader_knows_is_refused_with_the_forms_that_are_known(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "READERS", tuple(reader for reader in READERS if reader.name != "plain text"))
    (tmp_path / "a.txt").write_text("The council met.")
    (found,) = read(tmp_path / "a.txt")
    assert isinstance(found, IngestError)
    assert "is of a form no reader knows" in str(found)
    assert "JSON lines" in str(found)

"""Files, folders and standard input: each document, or a clear word on why not."""

import hashlib
import io
import os
import time

import pytest

from factcheck.errors import IngestError
from factcheck.ingest import read, texts

COPY = b"Talks go on\n\nThe minister said no.\n"


def one(path, **options):
    (found,) = read(path, **options)
    return found


def save(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_text_file_is_a_document(tmp_path):
    path = save(tmp_path, "Talks Go on 2017-09-01.txt", COPY)
    found = one(path)
    assert found.document.id == "talks-go-on-2017-09-01"
    assert found.document.title == "Talks go on"
    assert str(found.document.published) == "2017-09-01"
    assert (found.key, found.origin) == (f"file:{path.resolve()}", str(path))
    assert (found.sha256, found.media_type) == (hashlib.sha256(COPY).hexdigest(), "text/plain")


@pytest.mark.parametrize(
    ("data", "text", "mended"),
    [
        pytest.param("Né “x”".encode(), "Né “x”", 0, id="UTF-8"),
        pytest.param("Né “x”".encode("utf-8-sig"), "Né “x”", 0, id="UTF-8 with a mark"),
        pytest.param("Né “x”".encode("utf-16"), "Né “x”", 0, id="UTF-16"),
        pytest.param("Né “x”".encode("cp1252"), "Né “x”", 1, id="Windows"),
        pytest.param("Переговоры продолжатся, заявил министр. ".encode("cp1251") * 9, None, 1, id="Windows Cyrillic"),
        pytest.param("首相は水曜日、政府は交渉を続けると述べた。".encode("shift_jis") * 9, None, 1, id="Shift JIS"),
        pytest.param("éèàùçô été".encode() + b"\xe9", "éèàùçô été\ufffd", 1, id="UTF-8 cut short"),
        pytest.param(b"One \0 two", "One  two", 1, id="a NUL"),
    ],
)
def test_bytes_become_text(tmp_path, data, text, mended):
    found = one(save(tmp_path, "a.txt", data))
    expected = text or (data.decode("cp1251") if b"\xef" in data else data.decode("shift_jis")).strip()
    assert found.document.text == expected
    assert len(found.repairs) == mended


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.txt", b"", "is empty", id="empty"),
        pytest.param("a.txt", b" \n\t\n", "is empty", id="white space"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "is empty", id="only a byte order mark"),
        pytest.param("a.txt", "\u202e\u2066".encode(), "holds no words", id="only controls"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n", "a PNG image", id="image"),
        pytest.param("a.pdf", b"%PDF-1.7 ...", "a PDF", id="PDF"),
        pytest.param("a.txt", b"PK\x03\x04...", "a ZIP archive", id="ZIP"),
        pytest.param("a.txt", b"\0\1\2\3" * 40, "a binary file", id="binary"),
        pytest.param("a.txt", bytes(range(256)) * 20, "a binary file", id="all bytes"),
        pytest.param("a.json", b"", "is empty", id="empty JSON"),
        pytest.param("a.jsonl", b"\n\n", "is empty", id="empty rows"),
        pytest.param("a.html", b"", "is empty", id="empty page"),
        pytest.param("a.html", b"<html><script>x</script></html>", "without any text", id="page of script"),
    ],
)
def test_what_is_no_copy_is_named(tmp_path, name, data, reason):
    path = save(tmp_path, name, data)
    found = one(path)
    assert isinstance(found, IngestError)
    assert str(found).startswith(f"{path}: ")
    assert reason in str(found)


def test_what_is_not_there_is_named(tmp_path):
    assert "no such file" in str(one(tmp_path / "nowhere.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path):
    path = save(tmp_path, "a.txt", COPY)
    path.chmod(0)
    assert "may not be read" in str(one(path))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
def test_fifty_megabytes_of_one_line_are_refused_at_once(tmp_path, name):
    path = save(tmp_path, name, b'{"text": "' + b"a" * 50_000_000 + b'"}')
    begun = time.process_time()
    (found,) = texts(path)
    assert isinstance(found, IngestError)
    assert " is longer than " in str(found) or "is a page of over" in str(found)
    assert time.process_time() - begun < 5


def test_a_folder_is_read_in_order_and_the_rest_kept(tmp_path):
    save(tmp_path, "b.txt", COPY)
    save(tmp_path, "c.txt", b"")
    save(tmp_path, "photo.jpg", b"\xff\xd8\xff")
    save(tmp_path, "tool.py", b"print()")
    save(tmp_path, ".hidden.txt", COPY)
    (tmp_path / "a").mkdir()
    save(tmp_path / "a", "page", b"<!doctype html><html><body><p>The minister said no.</p></body></html>")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
    page, text, error = read(tmp_path)
    assert (page.document.id, text.document.id) == ("page", "b")
    assert str(error) == f"{tmp_path}/c.txt: is empty. Put the copy into it, or leave it out."


def test_a_folder_with_nothing_to_read_is_named(tmp_path):
    save(tmp_path, "photo.jpg", b"\xff\xd8\xff")
    found = one(tmp_path)
    assert isinstance(found, IngestError)
    assert "holds no file that can be read (1 of other forms)" in str(found)


@pytest.mark.parametrize(
    ("data", "forms"),
    [
        pytest.param(COPY, ["text/plain"], id="text"),
        pytest.param(b'{"text": "a b"}\n{"text": "c d"}', ["application/x-ndjson"] * 2, id="rows"),
        pytest.param(b'\n{"text": "' + b"a " * 80_000 + b'"}', ["application/x-ndjson"], id="a long row"),
        pytest.param(b'{\n"text": "a b"\n}', ["application/json"], id="a record over several lines"),
        pytest.param(b"{so it began} and went on", ["text/plain"], id="text with a brace"),
        pytest.param(b"[Updated] The minister said no.", ["text/plain"], id="text with a bracket"),
        pytest.param(b"<!DOCTYPE html><p>The minister said no.</p>", ["text/html"], id="page"),
    ],
)
def test_standard_input_is_read_by_its_content(data, forms):
    found = list(read("-", stdin=io.BytesIO(data)))
    assert [item.media_type for item in found] == forms
    assert all(item.key.startswith("sha:") and item.origin.startswith("-") for item in found)


def test_a_text_is_given_exactly_as_it_stands(tmp_path):
    (given,) = texts(save(tmp_path, "My copy.txt", "\0Talks\r\n\r\nShare\r\nNo. 😀 \u202e".encode()))
    assert (given.id, given.text) == ("My copy", "\0Talks\r\n\r\nShare\r\nNo. 😀 \u202e")
    (given,) = texts("-", stdin=io.BytesIO(b"No.\r\n"))
    assert (given.id, given.text) == ("stdin", "No.\r\n")


def test_the_kind_on_the_command_line_is_every_documents(tmp_path):
    assert one(save(tmp_path, "a.txt", COPY)).document.kind == "article"
    assert one(save(tmp_path, "a.txt", COPY), kind="wire").document.kind == "wire"


def test_a_record_is_kept_word_for_word(tmp_path):
    path = save(tmp_path, "a.txt", b"Share\n\n  No.\0\r\n")
    assert one(path, kind="record").document.text == "Share\n\n  No.\n"
    assert one(path).document.text == "No."

"""Bad input end to end: a clear message or a flag, never a traceback, and nothing lost."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import main

GOOD = '"The bridge is closed," Mayor Anna Lind said on Tuesday.\n'


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*words, stdin=None):
        result = CliRunner().invoke(main, [str(word) for word in words], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def rows(tmp_path):
    def query(sql):
        with sqlite3.connect(tmp_path / "db" / "factcheck.db") as db:
            return db.execute(sql).fetchall()

    return query


def write(name, content):
    path = Path(name)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("empty.txt", b"", "empty", id="empty file"),
        pytest.param("blank.txt", b" \n\t\n", "empty", id="white space only"),
        pytest.param("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "PNG", id="binary"),
        pytest.param("noise.txt", bytes(range(256)) * 20, "", id="binary of no known kind"),
        pytest.param("row.json", b'{"title": "No words"}', "text", id="JSON without text"),
        pytest.param("odd.json", b"{", "JSON", id="broken JSON"),
        pytest.param("deep.json", b"[" * 100_000, "", id="JSON nested too deep"),
        pytest.param("feed.xml", b"<rss><channel><title>Ferry</title></channel></rss>", "a news feed", id="feed"),
        pytest.param("mail.eml", b"From: Ines\nSubject: Ferry\n\nIt is closed.", "a mail", id="mail"),
        pytest.param("rows.csv", b"id,text\n1,It is closed.\n", "a table", id="table"),
        pytest.param("nothing.html", b"<html><body></body></html>", "", id="page without words"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_kept(factcheck, rows, name, content, said):
    bad, good = write(name, content), write("good.txt", GOOD)
    result = factcheck("run", bad, good)
    assert result.exit_code == 2
    assert name in result.stderr
    assert said in result.stderr
    assert rows("SELECT id FROM documents") == [("good",)]
    assert rows("SELECT count(*) FROM statements") == [(1,)]


def test_fifty_megabytes_of_one_line_are_refused_in_words(factcheck, rows):
    result = factcheck("run", write("long.txt", b"word " * 10_000_000), write("good.txt", GOOD))
    assert result.exit_code == 2
    assert "long.txt" in result.stderr
    assert rows("SELECT id FROM documents") == [("good",)]


def test_a_bad_row_costs_only_itself(factcheck, rows):
    good = [json.dumps({"id": f"row-{number}", "text": GOOD}) for number in range(3)]
    lines = [good[0], "not json", '{"id": "x"}', '{"text": 7}', '"text"', good[1], '{"text": ""}', good[2]]
    result = factcheck("run", write("feed.jsonl", "\n".join(lines)))
    assert result.exit_code == 2
    for number in (2, 3, 4, 5, 7):
        assert f"row {number}" in result.stderr
    assert rows("SELECT id FROM documents ORDER BY id") == [("row-0",), ("row-1",), ("row-2",)]


def test_a_folder_with_nothing_to_read_says_so(factcheck):
    Path("folder").mkdir()
    write("folder/picture.jpg", b"\xff\xd8\xff\xe0")
    result = factcheck("run", "folder")
    assert result.exit_code == 2
    assert "folder" in result.stderr


def test_a_source_that_is_not_there_says_so(factcheck):
    result = factcheck("run", "nowhere.txt")
    assert result.exit_code == 2
    assert "nowhere.txt" in result.stderr


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        pytest.param(GOOD.replace("closed", "closed \xe9t\xe9").encode("latin-1"), "closed", id="invalid UTF-8"),
        pytest.param(GOOD.replace("closed", "clo\0sed").encode(), "The bridge is closed", id="NUL"),
        pytest.param(GOOD.replace("closed", "\u202eclosed\u202c").encode(), "The bridge is closed", id="bidi controls"),
        pytest.param(GOOD.replace("\n", "\r\n").encode(), "The bridge is closed", id="CRLF"),
        pytest.param(("\U0001f30a\U0001f309 " + GOOD).encode(), "The bridge is closed", id="emoji before a quotation"),
        pytest.param(GOOD.encode("utf-16"), "The bridge is closed", id="UTF-16"),
    ],
)
def test_odd_characters_are_put_right_and_the_statement_found(factcheck, rows, content, kept):
    result = factcheck("run", write("odd.txt", content))
    assert result.exit_code == 0, result.stderr
    [(found,)] = rows("SELECT content FROM statements")
    assert kept in found
    [(text, start, end)] = rows(
        "SELECT p.text, p.start, p.'end' FROM statement_spans p WHERE p.role = 'content' AND p.piece = 0"
    )
    [(document,)] = rows("SELECT text FROM documents")
    assert document[start:end] == text


@pytest.mark.parametrize(("mark", "said"), [("\0", "NUL"), ("\u202e", "reading direction")])
def test_what_was_put_right_is_told_and_stored(factcheck, rows, mark, said):
    result = factcheck("run", write("odd.txt", GOOD.replace("closed", f"{mark}closed")))
    assert said in result.stderr
    assert said in rows("SELECT repairs FROM document_versions")[0][0]


def test_unbalanced_quotation_marks_lose_nothing(factcheck, rows):
    text = '"The bridge is closed, Mayor Anna Lind said.\n\nShe said “it was time.\n\n' + '"' * 5001
    assert factcheck("run", write("odd.txt", text)).exit_code == 0
    assert "The bridge is closed" in rows("SELECT text FROM documents")[0][0]


def test_script_in_a_headline_is_only_words(factcheck, rows):
    page = (
        "<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt; Bridge closed</title></head><body><article>"
        "<h1>&lt;script&gt;alert(1)&lt;/script&gt; Bridge closed</h1><script>alert(2)</script>"
        f"<p>{GOOD}</p><p>The bridge has been closed since the storm, and traffic goes by ferry until spring.</p>"
        "</article></body></html>"
    )
    assert factcheck("run", write("page.html", page)).exit_code == 0
    [(title, text)] = rows("SELECT title, text FROM documents")
    assert "alert(2)" not in text
    assert "Bridge closed" in title


def test_a_newer_database_is_refused_and_left_alone(factcheck, rows):
    assert factcheck("run", write("good.txt", GOOD)).exit_code == 0
    with sqlite3.connect("db/factcheck.db") as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('factcheck', 'm999_later', 'x')"
        )
    result = factcheck("run", write("other.txt", GOOD))
    assert result.exit_code == 2
    assert "newer factcheck" in result.stderr
    assert rows("SELECT count(*) FROM documents") == [(1,)]


def test_a_file_that_is_no_database_is_refused(factcheck):
    write("notes.db", "not a database at all, but long enough to be read as one" * 20)
    result = factcheck("check", "--db", "notes.db")
    assert result.exit_code == 2
    assert "not an SQLite database" in result.stderr


def test_a_damaged_database_is_said_to_be_one(factcheck):
    assert factcheck("run", write("good.txt", GOOD)).exit_code == 0
    path = Path("db/factcheck.db")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    for leftover in Path("db").glob("*.db-*"):
        leftover.unlink()
    result = factcheck("check", "--all")
    assert result.exit_code == 2
    assert "that the file is whole" in result.stderr


def test_a_read_only_database_is_refused_in_words(factcheck, monkeypatch):
    assert factcheck("run", write("good.txt", GOOD)).exit_code == 0
    # Root writes where permissions say no, so the file itself is opened read-only.
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **words: connect(f"file:{path}?mode=ro", uri=True, **words))
    result = factcheck("check", "--all")
    assert result.exit_code == 2
    assert "read-only" in result.stderr


PLUGIN = """
from factcheck.plugin import DocumentChecker, Evidence, Span, hookimpl

class Odd(DocumentChecker):
    '''Odd.'''
    id = "odd"; title = "Odd"; version = "1"; severity = "note"
    def check(self, document):
        {body}

@hookimpl
def register_checkers(register):
    register(Odd)
"""


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("import no_such_module_here", "odd.py", id="does not import"),
        pytest.param(PLUGIN.format(body="raise ValueError('odd copy')"), "odd copy", id="raises"),
        pytest.param(
            PLUGIN.format(
                body="yield self.flag('out', Evidence(document_id=document.id, role='word', "
                "span=Span(start=9000, end=9002, text='no')))"
            ),
            "9000-9002",
            id="points outside the text",
        ),
    ],
)
def test_a_plugin_that_fails_takes_nobody_along(factcheck, rows, source, said):
    Path("plugins").mkdir()
    write("plugins/odd.py", source)
    good = write("good.txt", GOOD.rstrip() + "\n\nWith reporting by Reuters and AFP\n")
    result = factcheck("run", good, "--plugins-dir", "plugins")
    assert result.exit_code == 2
    assert said in result.stderr
    assert rows("SELECT checker FROM flags") == [("wire-scope",)]


def test_settings_that_do_not_hold_stop_the_run_before_any_document(factcheck):
    write("metadata.yml", "plugins: {datasette-factcheck: {checkers: {altered-quotation: {agianst: [record]}}}}")
    result = factcheck("run", write("good.txt", GOOD))
    assert result.exit_code == 2
    assert "agianst" in result.stderr
    assert not Path("db/factcheck.db").exists()


@pytest.mark.parametrize("text", ["plugins: [", "- a\n- b", "plugins: 3"])
def test_metadata_that_cannot_be_read_is_named(factcheck, text):
    result = factcheck("run", write("good.txt", GOOD), "-m", write("metadata.yml", text))
    assert result.exit_code == 2
    assert "metadata.yml" in result.stderr

"""What `factcheck run` prints of one document, and the words that complete it."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.cli.printing.statements import print_statements
from factcheck.model import Document, Flag, Speaker, Statement
from factcheck.plugin import evidence

SAYING = '"The bridge is closed," Mayor Anna Lind said on Tuesday.'
STORY = f"Bridge shut\n\nMarch 3, 2021\n\nIt rained.\n{SAYING}\n\nWith reporting by AFP and Reuters"


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*words, stdin=None):
        return CliRunner().invoke(main, [str(word) for word in words], input=stdin, catch_exceptions=False)

    return run


def rows(sql, db="db/factcheck.db"):
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


def test_one_documents_statements_are_printed_with_who_cue_words_day_and_line(factcheck):
    Path("a.txt").write_text(STORY)
    result = factcheck("run", "a.txt")
    assert "line 6: Mayor Anna Lind | said | 2021-03-02\n" in result.stdout
    assert '    "The bridge is closed,"\n' in result.stdout
    assert "wire: Agence France-Presse (contributed), line 8" in result.stdout
    assert "Ingested" not in result.stdout
    for counted in ("Ingested    1 document", "Attributed  1 document", "Checked     with"):
        assert counted in result.stderr


def test_a_flag_stands_below_what_it_is_about_with_line_and_words(factcheck):
    Path("a.txt").write_text('It rained.\n\n"The old bridge will stay closed all winter," Mayor Anna Lind said.')
    record = {"id": "minutes", "kind": "record", "speaker": "Anna Lind"}
    Path("r.json").write_text(json.dumps({**record, "text": "The old bridge will be closed for the winter."}))
    factcheck("run", "r.json")
    lines = factcheck("run", "a.txt").stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("    query: "))
    assert lines[at - 1].startswith('    "The old bridge')
    below = "\n".join(lines[at:])
    assert "[altered-quotation]" in below
    assert "        line 3, " in below
    assert "        minutes, " in below
    assert "The old bridge will be closed for the winter" in below


def test_a_later_record_tells_of_the_flags_it_raises_elsewhere(factcheck):
    Path("a.txt").write_text('"The old bridge will stay closed all winter," Mayor Anna Lind said.')
    factcheck("run", "a.txt")
    record = {"kind": "record", "speaker": "Anna Lind", "text": "The old bridge will be closed for the winter."}
    Path("r.json").write_text(json.dumps(record))
    assert "a:1:2: query: " in factcheck("run", "r.json").stdout


def test_an_unchanged_document_is_printed_again_with_its_flags(factcheck):
    Path("a.txt").write_text(STORY)
    first = factcheck("run", "a.txt").stdout
    assert "[wire-scope]" in first
    assert factcheck("run", "a.txt").stdout == first


def test_of_several_documents_the_counts_are_printed_and_no_statements(factcheck):
    Path("a.txt").write_text(STORY)
    Path("b.txt").write_text(SAYING)
    result = factcheck("run", "a.txt", "b.txt")
    assert "Ingested    2 documents" in result.stdout
    assert "line 1:" not in result.stdout


def test_lines_count_in_the_file_as_it_stands(factcheck):
    Path("a.txt").write_text(f"The Harbour Mail\n\nShare this\n\n\nBridge shut\n\nMarch 3, 2021\n\n\r\n{SAYING}\n")
    assert "line 11: Mayor Anna Lind" in factcheck("run", "a.txt").stdout


TEXT = "\n".join(["It rained."] * 2 + ['"No," said Anna Lind.', '"So be it," said Ben Kato.'])


def statement(words, speaker, shown):
    document = Document(id="d", text=TEXT)
    at = TEXT.index(words)
    content = (document.span(at, at + len(words)),)
    return Statement(id=speaker, content=content, quotation="direct", speaker=Speaker(name=speaker), shown=shown)


def printed(capsys, *flags, touched=(), shown=True, **fields):
    statements = (statement('"No,"', "Anna Lind", shown), statement('"So be it,"', "Ben Kato", shown))
    document = Document(id="d", text=TEXT, statements=statements, **fields)
    print_statements(document, flags, {}, touched)
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("touched", "flagged", "left"),
    [((), False, 2), (("Ben Kato",), False, 1), ((), True, 1)],
    ids=["nobody looked", "reviewed", "flagged"],
)
def test_what_looks_like_no_statement_is_counted_unless_flagged_or_reviewed(capsys, touched, flagged, left):
    about = evidence(Document(id="d", text=TEXT), "content", Document(id="d", text=TEXT).span(34, 39))
    flag = Flag(
        checker="c", code="c", document_id="d", statement_id="Ben Kato", severity="note", message="m", evidence=about
    )
    said = printed(capsys, *([flag] if flagged else []), touched=touched, shown=False)
    assert ("Ben Kato" in said) == (left == 1)
    assert "Anna Lind" not in said
    assert f"{left} more that {'looks' if left == 1 else 'look'} like no statement" in said


def test_nothing_in_copy_steers_the_terminal(capsys):
    assert "\x1b" not in printed(capsys, title="Bridge \x1b[31mshut\x07")


def test_long_words_are_wrapped_and_a_pipe_gets_no_colour(factcheck):
    Path("a.txt").write_text('"' + "The bridge is closed and no one may cross it. " * 8 + '" Mayor Anna Lind said.')
    said = factcheck("run", "a.txt").stdout
    assert "\x1b" not in said
    assert max(map(len, said.splitlines())) <= 80


@pytest.mark.parametrize("command", ["run", "ingest"])
def test_what_a_text_lacks_may_be_said_on_the_command_line(factcheck, command):
    Path("a.txt").write_text(SAYING)
    words = ("--published", "March 3, 2021", "--publisher", "The Harbour  Mail", "--title", "Bridge shut")
    result = factcheck(command, "a.txt", *words, "--url", "https://mail.example/bridge")
    assert "note" not in result.stderr
    assert rows("SELECT published, publisher, title, url FROM documents") == [
        ("2021-03-03", "The Harbour Mail", "Bridge shut", "https://mail.example/bridge")
    ]


def test_a_day_that_is_said_gives_the_statements_theirs(factcheck):
    Path("a.txt").write_text(SAYING)
    [row] = map(json.loads, factcheck("attribute", "a.txt", "--published", "2021-03-03").stdout.splitlines())
    assert [row["published"], row["statements"][0]["stated_on"]] == ["2021-03-03", "2021-03-02"]


@pytest.mark.parametrize("command", ["run", "ingest", "attribute"])
def test_the_documents_own_value_wins_and_that_is_said(factcheck, command):
    Path("a.txt").write_text(STORY)
    result = factcheck(command, "a.txt", "--published", "2020-01-01")
    assert result.exit_code == 0
    assert "says its day is 2021-03-03, which stands; --published 2020-01-01 is not used" in result.stderr
    assert "2020-01-01" not in result.stdout


def test_nothing_is_said_of_a_value_that_is_the_documents_own(factcheck):
    Path("a.txt").write_text(STORY)
    assert "which stands" not in factcheck("run", "a.txt", "--published", "2021-03-03").stderr


@pytest.mark.parametrize("command", ["run", "ingest", "attribute"])
def test_values_for_one_document_are_refused_for_several_and_nothing_is_stored(factcheck, command):
    Path("rows.jsonl").write_text("".join(json.dumps({"id": n, "text": SAYING}) + "\n" for n in "123"))
    result = factcheck(command, "rows.jsonl", "--published", "2021-03-03", "--title", "Bridge shut")
    assert result.exit_code == 2
    assert "--published, --title: for one document, and there are several here" in result.stderr
    assert result.stdout == ""
    assert not Path("db").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--published", "soon", "is not a day that can be read. Write it as 2021-03-05"),
        ("--published", "", "is not a day"),
        ("--url", "mail.example", "is not a web address"),
        ("--title", " ", "it is empty"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(factcheck, option, value, said):
    Path("a.txt").write_text(SAYING)
    result = factcheck("run", "a.txt", option, value)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("command", ["run", "ingest", "attribute"])
def test_a_document_without_a_date_says_so_and_how_to_give_one(factcheck, command):
    Path("a.txt").write_text(SAYING)
    said = factcheck(command, "a.txt").stderr
    assert "note: a has no date: days such as Tuesday" in said
    assert "Give it with --published DAY" in said


def test_many_documents_without_a_date_are_told_by_number(factcheck):
    Path("rows.jsonl").write_text("".join(json.dumps({"id": n, "text": SAYING}) + "\n" for n in "123"))
    said = factcheck("run", "rows.jsonl").stderr
    assert "and 2 more have no date" in said
    assert "Give each row its `published`" in said
    assert "no date" not in factcheck("run", "rows.jsonl").stderr


@pytest.mark.parametrize("command", ["run", "ingest"])
def test_nothing_to_read_leaves_no_database(factcheck, command):
    Path("empty.txt").touch()
    result = factcheck(command, "empty.txt", "missing.txt")
    assert result.exit_code == 2
    assert "empty.txt: is empty" in result.stderr
    assert "missing.txt: there is no such file" in result.stderr
    assert "no database was made at db/factcheck.db" in result.stderr
    assert not Path("db").exists()


def test_what_can_be_read_is_stored_whatever_came_before_it(factcheck):
    Path("empty.txt").touch()
    Path("a.txt").write_text(SAYING)
    assert factcheck("run", "empty.txt", "a.txt").exit_code == 2
    assert rows("SELECT id FROM documents") == [("a",)]


@pytest.mark.parametrize("command", ["run", "ingest"])
def test_a_mistyped_path_makes_no_folder(factcheck, command):
    Path("a.txt").write_text(SAYING)
    result = factcheck(command, "a.txt", "--db", "desk/new.db")
    assert result.exit_code == 2
    assert "desk/new.db: there is no folder desk" in result.stderr
    assert not Path("desk").exists()


@pytest.mark.parametrize("option", ["--db", "--metadata", "--plugins-dir"])
@pytest.mark.parametrize("command", ["run a.txt", "check", "attribute a.txt", "export statements"])
def test_an_empty_path_is_a_slip(factcheck, command, option):
    Path("a.txt").write_text(SAYING)
    result = factcheck(*command.split(), option, "")
    assert result.exit_code == 2
    assert "it is empty. Name a file or a folder" in result.stderr

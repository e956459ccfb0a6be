"""The command line's contract: its words, its exits, and what it keeps."""

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.model import Review
from factcheck.store.opening import open_database
from factcheck.store.write.reviews import add_review

SAYING = '"The bridge is closed," Mayor Anna Lind said on Tuesday.'


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*words, stdin=None):
        return CliRunner().invoke(main, [str(word) for word in words], input=stdin, catch_exceptions=False)

    return run


def rows(sql, db="db/factcheck.db"):
    with sqlite3.connect(db) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    "command", ["ingest", "attribute", "check", "run", "checkers", "serve", "demo", "export statements"]
)
def test_every_command_takes_the_desks_options(factcheck, command):
    help_text = factcheck(*command.split(), "--help").stdout
    for option in ("--db", "-m, --metadata", "--plugins-dir"):
        assert option in help_text


def test_the_database_and_its_folder_are_made(factcheck):
    Path("a.txt").write_text(SAYING)
    assert factcheck("ingest", "a.txt").exit_code == 0
    assert rows("SELECT kind, text FROM documents") == [("article", SAYING)]


def test_a_folder_is_read_whole(factcheck):
    Path("in/deeper").mkdir(parents=True)
    Path("in/a.txt").write_text(SAYING)
    Path("in/deeper/b.txt").write_text(SAYING + " It rained.")
    assert factcheck("run", "in").exit_code == 0
    assert len(rows("SELECT id FROM documents")) == 2


def test_standard_input_is_a_source(factcheck):
    assert factcheck("run", "-", stdin=SAYING).exit_code == 0
    assert rows("SELECT count(*) FROM statements") == [(1,)]


def test_a_row_tells_who_quotes_whom(factcheck):
    found = json.loads(factcheck("attribute", stdin="Yonhap, citing the Harbour Mail, reported a fire.").stdout)
    assert [wire["chain"] for wire in found["wires"]] == [["yonhap", "Harbour Mail"]]


def test_quotations_of_an_archive_are_linked_without_a_database(factcheck):
    said = "The old harbour bridge will reopen in summer with music and lanterns."
    quotations = [
        {"id": "b", "text": "The old harbour bridge will reopen in summer.", "published": "2021-05-07"},
        {"id": "a", "text": said, "published": "2021-05-06"},
        {"id": "c", "text": said.replace("will", "will not"), "published": "2021-05-08"},
        {"id": "d", "text": said, "published": "2021-09-08"},
    ]
    rows = "\n".join(json.dumps({**row, "speaker": "Anna Lind"}) for row in quotations)
    found = factcheck("link", stdin=rows + "\n{}\n")
    assert found.exit_code == 2
    assert "row 5" in found.stderr
    links = [json.loads(line) for line in found.stdout.splitlines()]
    assert [(link["earlier"], link["later"], link["relation"]) for link in links] == [
        ("a", "b", "truncated"),
        ("a", "c", "altered"),
        ("b", "c", "altered"),
    ]
    assert not Path("db").exists()


def test_kind_on_the_command_line_counts(factcheck):
    Path("a.txt").write_text("We shall close the bridge.")
    assert factcheck("ingest", "--kind", "record", "a.txt").exit_code == 0
    assert rows("SELECT kind FROM documents") == [("record",)]


def test_a_changed_file_is_a_new_version(factcheck):
    Path("a.txt").write_text(SAYING)
    factcheck("run", "a.txt")
    Path("a.txt").write_text(SAYING + "\n\nCorrection: it was Monday.")
    assert "1 changed" in factcheck("run", "a.txt").stderr
    assert rows("SELECT version FROM documents") == [(2,)]
    assert len(rows("SELECT sha256 FROM document_versions")) == 2


def numbered(path, texts, **fields):
    Path(path).write_text(
        "".join(json.dumps({"id": n, "text": text, **fields}) + "\n" for n, text in enumerate(texts, 1))
    )


COAST = [f"The {boat} left the harbour on Monday. {SAYING}" for boat in ("ferry", "trawler", "tug")]
INLAND = [f'"No train runs to {town} before May," said Ben Kato of the railway.' for town in ("Sund", "Holm", "Dal")]


@pytest.mark.parametrize("order", [("coast", "inland"), ("inland", "coast")])
@pytest.mark.parametrize("known_by", ["feed", "publisher", "url", None])
def test_two_feeds_that_number_from_one_keep_their_documents(factcheck, order, known_by):
    for name, texts in (("coast", COAST), ("inland", INLAND)):
        value = f"https://{name}.example/news" if known_by == "url" else name
        numbered(f"{name}.jsonl", texts, **({known_by: value} if known_by else {}))
    first, second = (factcheck("run", f"{name}.jsonl") for name in order)
    assert "3 documents: 3 new" in first.stdout
    assert "3 documents: 3 new" in second.stdout
    assert ("neither names its feed" in second.stderr) == (known_by is None)
    before = rows("SELECT * FROM documents ORDER BY id"), rows("SELECT * FROM statements ORDER BY id")
    again = factcheck("run", "coast.jsonl", "inland.jsonl", "coast.jsonl")
    assert "9 documents: 0 new, 0 changed, 9 unchanged" in again.stdout
    assert "note:" not in again.stderr
    assert (rows("SELECT * FROM documents ORDER BY id"), rows("SELECT * FROM statements ORDER BY id")) == before


def test_attribute_stores_nothing_and_keeps_offsets(factcheck):
    text = "Breaking News\r\n\r\n\U0001f30a " + SAYING
    result = factcheck("attribute", stdin=json.dumps({"id": "x", "text": text}) + "\n")
    [row] = map(json.loads, result.stdout.splitlines())
    [statement] = row["statements"]
    [[start, end]] = statement["source"]
    assert row["id"] == "x"
    assert text[start:end] == "Mayor Anna Lind"
    assert not Path("db").exists()


def test_attribute_writes_the_contract(factcheck):
    Path("a.txt").write_text(f"{SAYING}\n\nWith reporting by AFP")
    [row] = map(json.loads, factcheck("attribute", "a.txt").stdout.splitlines())
    assert set(row) == {"id", "title", "published", "wires", "statements"}
    assert set(row["wires"][0]) == {"agency", "relation", "level", "position", "span", "text", "chain", "confidence"}
    assert set(row["statements"][0]) == {
        "source", "cue", "content", "quotation", "speaker", "stated_on", "stated_on_latest",
        "stated_on_reason", "factuality", "type", "form", "shown", "wires", "confidence",
    }  # fmt: skip


def test_a_document_without_a_date_is_said_to_have_none(factcheck):
    Path("a.txt").write_text(SAYING)
    Path("rows.jsonl").write_text(json.dumps({"id": "b", "text": "It rained.", "published": "2031-03-04"}))
    assert "note: a has no date" in factcheck("run", "a.txt", "rows.jsonl").stderr
    assert "no date" not in factcheck("run", "a.txt", "rows.jsonl").stderr


def test_attribute_goes_on_past_a_bad_row(factcheck):
    lines = "\n".join([json.dumps({"id": "a", "text": SAYING}), "{", json.dumps({"id": "b", "text": SAYING})])
    Path("rows.jsonl").write_text(lines)
    result = factcheck("attribute", "rows.jsonl")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b"]
    assert result.exit_code == 2


def test_check_takes_up_what_was_only_ingested(factcheck):
    Path("a.txt").write_text(f"{SAYING}\n\nWith reporting by AFP and Reuters")
    factcheck("ingest", "a.txt")
    assert "[wire-scope]" in factcheck("check").stdout


def test_a_record_that_comes_later_traces_old_statements(factcheck):
    Path("a.txt").write_text('"The old bridge will stay closed all winter," Mayor Anna Lind said.')
    factcheck("run", "a.txt")
    record = {"kind": "record", "speaker": "Anna Lind", "text": "The old bridge will be closed for the winter."}
    Path("r.json").write_text(json.dumps(record))
    factcheck("ingest", "r.json")
    assert "[altered-quotation]" in factcheck("check").stdout


def test_one_checker_may_be_chosen(factcheck):
    Path("a.txt").write_text(f"{SAYING}\n\nWith reporting by AFP and Reuters")
    factcheck("run", "a.txt")
    assert "[wire-scope]" in factcheck("check", "--all", "--checker", "wire-scope").stdout
    assert factcheck("check", "--all", "--checker", "date-conflict").stdout == ""
    unknown = factcheck("check", "--checker", "no-such")
    assert unknown.exit_code == 2
    assert "no-such" in unknown.stderr


def test_checkers_are_listed_with_where_they_come_from(factcheck):
    Path("plugins").mkdir()
    Path("plugins/bad.py").write_text("import nothing_like_this")
    result = factcheck("checkers", "--plugins-dir", "plugins")
    assert "wire-scope" in result.stdout
    assert "bad.py" in result.stderr
    assert result.exit_code == 2


def test_a_checker_switched_off_takes_its_flags_along(factcheck):
    Path("a.txt").write_text(f"{SAYING}\n\nWith reporting by AFP and Reuters")
    factcheck("run", "a.txt")
    Path("metadata.yml").write_text("plugins: {datasette-factcheck: {checkers: {wire-scope: false}}}")
    factcheck("check")
    assert rows("SELECT gone_at IS NULL FROM flags WHERE checker = 'wire-scope'") == [(0,)]
    Path("metadata.yml").unlink()
    factcheck("check")
    assert rows("SELECT gone_at IS NULL FROM flags WHERE checker = 'wire-scope'") == [(1,)]


@pytest.mark.parametrize("command", ["check", "export statements", "serve"])
def test_a_database_that_is_not_there_is_not_made_but_named_with_how_to_make_one(factcheck, command):
    result = factcheck(*command.split(), "--db", "desk/mistyped.db")
    assert result.exit_code == 2
    assert "desk/mistyped.db: no such database" in result.stderr
    assert "factcheck run SOURCE --db desk/mistyped.db" in result.stderr
    assert result.stdout == ""
    assert not Path("desk").exists()


@pytest.mark.parametrize("command", ["check", "export statements", "serve"])
def test_an_empty_file_is_no_database_to_read(factcheck, command):
    Path("empty.db").touch()
    result = factcheck(*command.split(), "--db", "empty.db")
    assert result.exit_code == 2
    assert "empty.db: an empty file, not a database" in result.stderr
    assert Path("empty.db").read_bytes() == b""


@pytest.mark.parametrize("command", ["check", "export statements", "serve"])
def test_a_file_that_is_no_database_is_named_and_left_alone(factcheck, command):
    Path("notes.db").write_text("The bridge held, and that is all there is to say of it.")
    result = factcheck(*command.split(), "--db", "notes.db")
    assert result.exit_code == 2
    assert "notes.db: it is not an SQLite database" in result.stderr
    assert Path("notes.db").read_text().startswith("The bridge held")


def test_a_reviewed_statement_that_is_no_longer_found_is_told_and_still_exported(factcheck):
    Path("a.txt").write_text(SAYING)
    factcheck("run", "a.txt")
    with closing(open_database(Path("db/factcheck.db"))) as db:
        [statement] = [row["id"] for row in db.query("SELECT id FROM statements")]
        add_review(db, Review(statement_id=statement, reviewer="ana", document_version=1, state="in_review"))
    Path("a.txt").write_text("The council met on Monday, and nobody had anything to add to the minutes.")
    said = factcheck("run", "a.txt")
    assert "1 reviewed statement no longer found in the copy; kept with all reviews" in said.stderr
    [row] = csv.DictReader(factcheck("export", "statements").stdout.splitlines())
    assert (row["id"], row["reviewer"], bool(row["gone_at"])) == (statement, "ana", True)


def test_export_keeps_a_spreadsheet_from_running_a_cell(factcheck):
    Path("a.txt").write_text('"=HYPERLINK(1) is how it goes," Mayor Anna Lind said.\n\n=1+1, Ms Ito said it was.')
    factcheck("run", "a.txt")
    exported = factcheck("export", "statements").stdout
    assert "\n=" not in exported
    assert ",=" not in exported


def test_a_run_over_an_archive_tells_the_first_flags_and_counts_the_rest(factcheck):
    rows = [json.dumps({"id": f"a{n}", "text": f"{SAYING}\n\nWith reporting by AFP and Reuters"}) for n in range(60)]
    Path("rows.jsonl").write_text("\n".join(rows))
    said = factcheck("run", "rows.jsonl").stdout
    assert said.count("[wire-scope]") == 50
    assert "10 more flags" in said
    assert "60 notes" in said


FRENCH = "Le ferry est en retard, selon le port. « Il est vieux », a dit la capitaine. " * 9


def test_why_a_text_in_another_language_has_no_statements_is_stored(factcheck):
    Path("fr.jsonl").write_text(json.dumps({"id": "fr", "text": FRENCH, "language": "fr"}) + "\n")
    Path("en.txt").write_text(SAYING)
    assert factcheck("run", "fr.jsonl", "en.txt").exit_code == 0
    told = dict(rows("SELECT id, abstained FROM documents"))
    assert "French" in told.pop("fr")
    assert set(told.values()) == {None}
    assert rows("SELECT count(*) FROM statements WHERE document_id = 'fr'") == [(0,)]


def test_metadata_chooses_the_tagger_and_a_wrong_name_is_refused(factcheck):
    Path("a.txt").write_text(SAYING)
    Path("metadata.yml").write_text("plugins: {datasette-factcheck: {tagger: fast}}")
    assert factcheck("run", "a.txt").exit_code == 0
    for wrong, said in (("slow", "there is no slow; choose one of fast"), ("[1]", "expected a name")):
        Path("metadata.yml").write_text(f"plugins: {{datasette-factcheck: {{tagger: {wrong}}}}}")
        result = factcheck("run", "a.txt")
        assert result.exit_code == 2
        assert said in result.stderr


def test_a_tagger_that_is_not_there_is_refused(factcheck):
    Path("a.txt").write_text(SAYING)
    assert "'fast'" in factcheck("attribute", "--tagger", "slow", "a.txt").stderr


def test_the_list_of_commands_says_what_each_says_of_itself(factcheck):
    context = click.Context(main)
    listed = dict(
        line.split("  ", 1) for line in factcheck("--help").stdout.partition("Commands:\n  ")[2].split("\n  ")
    )
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command.name == name
        told = listed[name].strip().removesuffix("...").rstrip()
        assert " ".join(command.help.split()).startswith(told)


def test_commands_are_listed_without_loading_one():
    script = "import sys\nfrom factcheck.cli import main\nmain(['--help'], standalone_mode=False)\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numpy", "pydantic", "sqlite_utils", "rich", "factcheck.cli.run"}.intersection(loaded)


def test_attribute_loads_no_database_no_checkers_and_no_tracing(tmp_path):
    (tmp_path / "a.txt").write_text(SAYING)
    script = "import sys\nfrom factcheck.cli import main\nmain(['attribute', 'a.txt'], standalone_mode=False)\n"
    done = subprocess.run(
        [sys.executable, "-c", script + "print(*sys.modules)"], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    loaded = done.stdout.splitlines()[-1].split()
    assert "numpy" in loaded
    assert not {"sqlite_utils", "rich", "pluggy", "yaml", "factcheck.tracing", "factcheck.registry"}.intersection(
        loaded
    )

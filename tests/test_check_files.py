"""Files are checked without a database, or against one that is only read; each flag says where it stands, once."""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from factcheck.cli import main

COPY = (
    "Bridge shut\r\n\r\n\r\n"
    '"The old bridge will stay closed all winter," Mayor Anna Lind said on Tuesday. 😀 It rained.\r\n\r\n'
    '"The old bridge will stay closed all winter," Mayor Anna Lind said on Tuesday.\r\n\r\n'
    "With reporting by AFP and Reuters\r\n"
)
CREDITED = '"No ferry sails," Ben Kato said on Monday.\n\nWith reporting by AFP and Reuters'
RECORD = {
    "id": "record",
    "kind": "record",
    "speaker": "Anna Lind",
    "text": "The old bridge will be closed for the winter. Nobody may cross it.",
}
FIELDS = {
    *("document", "line", "column", "start", "end", "words", "checker", "code", "severity", "message"),
    *("flag_id", "rule_ref", "field"),
}
TWICE = """
    from factcheck.plugin import DocumentChecker, evidence, hookimpl

    class Twice(DocumentChecker):
        id = "twice"; title = "Twice"; version = "1"; severity = "hold"; rule_ref = "Desk book 4.2"
        def check(self, document):
            print("working")
            for role in ("one", "other"):
                yield self.flag("a word", *evidence(document, role, document.span(0, 6)))

    @hookimpl
    def register_checkers():
        return [Twice]
"""


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(COPY.encode())
    Path("record.json").write_text(json.dumps(RECORD))
    return lambda *words: CliRunner().invoke(main, words, catch_exceptions=False)


@pytest.fixture
def plugins(tmp_path):
    Path("plugins").mkdir()
    Path("plugins/twice.py").write_text(dedent(TWICE))
    return "--plugins-dir", "plugins"


def rows(result):
    return json.loads(result.stdout)


def test_files_are_traced_among_each_other_and_nothing_is_stored(factcheck):
    before = set(Path().iterdir())
    result = factcheck("check", "a.txt", "record.json")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == (
        "a.txt:4:2: query: the words in quotation marks differ from those in “record”: "
        "“The old bridge will stay closed all winter,” [altered-quotation]"
    )
    assert re.search(r"Checked     2 texts with \d+ checkers: 1 note, 2 queries", result.stderr)
    assert set(Path().iterdir()) == before


def test_without_the_record_there_is_nothing_to_differ_from(factcheck):
    assert {row["checker"] for row in rows(factcheck("check", "a.txt", "--format", "json"))} == {"wire-scope"}


def test_rows_say_where_the_words_stand_in_the_file_as_it_is(factcheck):
    found = rows(factcheck("check", "a.txt", "record.json", "--format", "json"))
    assert {frozenset(row) for row in found} == {frozenset(FIELDS)}
    lines = COPY.split("\n")
    for row in found:
        assert COPY[row["start"] : row["end"]] == row["words"]
        assert lines[row["line"] - 1][row["column"] - 1 :].startswith(row["words"])
    assert len({row["flag_id"] for row in found}) == len(found)


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_no_flag_is_no_error_in_any_form(factcheck, form):
    Path("b.txt").write_text("It rained.")
    result = factcheck("check", "b.txt", "--format", form)
    assert result.exit_code == 0
    if form in {"json", "sarif"}:
        assert not rows(result) or rows(result)["runs"][0]["results"] == []
    else:
        assert result.stdout == ""


@pytest.mark.parametrize("form", ["text", "github"])
def test_no_two_flags_print_the_same_line(factcheck, plugins, form):
    lines = factcheck("check", "a.txt", "record.json", *plugins, "--format", form).stdout.splitlines()
    assert len(lines) == 7
    assert max(Counter(lines).values()) == 1


def test_what_a_plugin_prints_does_not_get_among_the_rows(factcheck, plugins):
    found = rows(factcheck("check", "a.txt", *plugins, "--format", "json"))
    assert [row["rule_ref"] for row in found if row["checker"] == "twice"] == ["Desk book 4.2"] * 2


def test_sarif_has_a_result_a_flag_and_a_rule_a_checker(factcheck, plugins):
    [run] = rows(factcheck("check", "a.txt", *plugins, "--format", "sarif"))["runs"]
    rules = {one["id"]: one for one in run["tool"]["driver"]["rules"]}
    assert rules["twice"]["help"] == {"text": "Desk book 4.2"}
    assert {one["ruleId"] for one in run["results"]} <= set(rules)
    [result] = [one for one in run["results"] if one["ruleId"] == "wire-scope"]
    [location] = result["locations"]
    region = location["physicalLocation"]["region"]
    assert COPY[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "AFP"
    assert (result["level"], location["physicalLocation"]["artifactLocation"]) == ("note", {"uri": "a.txt"})


def test_github_shows_a_flag_beside_its_line(factcheck):
    Path("a,b.txt").write_text(
        "100%: with reporting by AFP and Reuters. It said so.\n\nWith reporting by AFP and Reuters"
    )
    lines = factcheck("check", "a,b.txt", "a.txt", "record.json", "--format", "github").stdout.splitlines()
    assert lines[0].startswith("::warning file=a.txt,line=4,col=2,title=altered-quotation ")
    assert [line for line in lines if line.startswith("::notice file=a%2Cb.txt,line=3,col=19,")]


def test_a_database_is_read_and_not_a_byte_of_it_changes(factcheck):
    factcheck("run", "record.json", "--db", "f.db")
    before = hashlib.sha256(Path("f.db").read_bytes()).hexdigest()
    found = rows(factcheck("check", "a.txt", "--db", "f.db", "--format", "json"))
    assert Counter(row["checker"] for row in found) == {"altered-quotation": 2, "wire-scope": 1}
    assert {row["document"] for row in found} == {"a.txt"}
    assert hashlib.sha256(Path("f.db").read_bytes()).hexdigest() == before


def test_a_draft_of_a_stored_article_is_not_held_against_that(factcheck):
    factcheck("run", "a.txt", "record.json", "--db", "f.db")
    Path("a.txt").write_text(COPY.replace("stay closed", "be closed"))
    found = rows(factcheck("check", "a.txt", "--db", "f.db", "--format", "json"))
    assert all("record" in row["message"] for row in found if row["checker"] == "altered-quotation")


def test_a_database_that_is_not_there_is_told(factcheck):
    result = factcheck("check", "a.txt", "--db", "nowhere.db")
    assert result.exit_code == 2
    assert "nowhere.db: no such database" in result.stderr
    assert not Path("nowhere.db").exists()


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_checked(factcheck):
    result = factcheck("check", "a.txt", "nowhere.txt")
    assert result.exit_code == 2
    assert "nowhere.txt" in result.stderr
    assert "[wire-scope]" in result.stdout


def test_of_a_file_of_several_each_is_named(factcheck):
    rows_ = [{"id": name, "text": COPY} for name in ("x", "y")]
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows_))
    found = rows(factcheck("check", "rows.jsonl", "--format", "json"))
    assert {row["document"] for row in found} == {"rows.jsonl#x", "rows.jsonl#y"}


def test_two_files_of_one_name_are_two_documents(factcheck):
    Path("more").mkdir()
    Path("more/a.txt").write_text(CREDITED)
    found = rows(factcheck("check", "a.txt", "more/a.txt", "--format", "json"))
    assert {row["document"] for row in found} == {"a.txt", "more/a.txt"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 0),
        (("--fail-on", "note"), 1),
        (("--fail-on", "query"), 0),
        (("--fail-on-new", "note"), 1),
        (("--fail-on", "hold"), 0),
    ],
)
def test_flags_end_with_1_only_where_asked(factcheck, words, code):
    assert factcheck("check", "a.txt", *words).exit_code == code


def test_fail_on_counts_the_sources_given_and_fail_on_new_what_was_raised(factcheck):
    Path("b.txt").write_text("It rained in the harbour on Monday.")
    assert factcheck("run", "a.txt", "--fail-on", "note", "--fail-on-new", "hold").exit_code == 1
    assert factcheck("run", "b.txt", "--fail-on", "note").exit_code == 0
    assert factcheck("check", "--fail-on", "note").exit_code == 1
    assert factcheck("check", "--all", "--fail-on-new", "note").exit_code == 0
    Path("c.txt").write_text(CREDITED)
    assert factcheck("run", "c.txt", "--fail-on-new", "note").exit_code == 1


def test_all_is_of_the_database(factcheck):
    assert "--all is of the database" in factcheck("check", "a.txt", "--all").stderr


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_stored_flags_are_exported_with_their_place(factcheck, form):
    factcheck("run", "a.txt", "record.json")
    out = factcheck("export", "flags", "--format", form).stdout
    if form == "csv":
        assert len(out.splitlines()) == 4
        return
    found = json.loads(out) if form == "json" else [json.loads(line) for line in out.splitlines()]
    assert Counter(row["checker"] for row in found) == {"altered-quotation": 2, "wire-scope": 1}
    assert len({(row["line"], row["column"]) for row in found}) == 3
    assert "text" not in found[0]


def test_checkers_are_listed_as_rows(factcheck, plugins):
    found = {row["id"]: row for row in rows(factcheck("checkers", "--format", "json", *plugins))}
    assert found["altered-quotation"]["base"] == "traced"
    assert found["altered-quotation"]["settings"]["against"]["default"] == "('record', 'wire')"
    assert (found["twice"]["rule_ref"], found["twice"]["base"]) == ("Desk book 4.2", "document")

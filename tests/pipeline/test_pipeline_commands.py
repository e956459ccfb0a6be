"""What `factcheck run` says of documents that are due, and how it goes on after a person has stopped it."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.checkers.wire_scope import WireScope
from factcheck.checking import code
from factcheck.cli import main
from factcheck.pipeline.stages.attribute import AttributeStage
from factcheck.pipeline.stages.trace import TraceStage
from tests.pipeline.conftest import forget

SAYING = '"The bridge is closed," Mayor Anna Lind said on Tuesday. Pier {} was safe.'
PLUGIN = """
from factcheck.plugin import DocumentChecker, evidence, hookimpl

class Piers(DocumentChecker):
    '''Note piers.'''
    id = "piers"; title = "Piers"; version = "1"; severity = "note"
    def check(self, document):
        at = document.text.index("Pier")
        yield self.flag("a pier", *evidence(document, "pier", document.span(at, at + 4)))

@hookimpl
def register_checkers(register):
    register(Piers)
"""


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("rows.jsonl").write_text("".join(json.dumps({"id": f"a{n}", "text": SAYING.format(n)}) + "\n" for n in "123"))
    Path("new.json").write_text(json.dumps({"id": "new", "text": '"No ferry sails," said Ben Kato. Pier 9 was safe.'}))

    def run(*words):
        return CliRunner().invoke(main, words, catch_exceptions=False)

    return run


def rows(sql):
    with sqlite3.connect("db/factcheck.db") as db:
        return db.execute(sql).fetchall()


def test_a_run_does_its_sources_and_counts_what_is_due_since(factcheck, files):
    factcheck("run", "rows.jsonl")
    files("attribution/rules/cues.py", "\nfrom", "\nODD = 1\nfrom")
    before = rows("SELECT id, fingerprint FROM documents ORDER BY id")
    result = factcheck("run", "new.json")
    assert result.exit_code == 0
    assert "Attributed  1 document;" in result.stderr
    assert "Due         3 stored documents; factcheck run --due does what is due" in result.stderr
    assert rows("SELECT id, fingerprint FROM documents WHERE id <> 'new' ORDER BY id") == before
    result = factcheck("run", "--due")
    assert "Ingested" not in result.stdout
    assert "Attributed  3 documents;" in result.stdout
    assert "Due" not in result.stdout
    assert len(set(rows("SELECT fingerprint FROM documents"))) == 1
    assert "Due" not in factcheck("run", "new.json").stderr


def test_a_run_needs_a_source_or_is_told_to_do_what_is_due(factcheck):
    assert "SOURCE" in factcheck("run").stderr
    missing = factcheck("run", "--due")
    assert missing.exit_code == 2
    assert "no such database" in missing.stderr


def test_a_run_says_of_each_document_what_became_of_it(factcheck):
    said = factcheck("run", "-v", "rows.jsonl").stdout.splitlines()
    assert "a1: new, attributed, traced, verified, checked" in said
    assert "a1: unchanged" in factcheck("run", "--verbose", "rows.jsonl").stdout.splitlines()


@pytest.mark.parametrize(
    ("stage", "at", "done"),
    [(AttributeStage, "a3", "2 documents"), (AttributeStage, "a1", "no documents"), (TraceStage, "a2", "no documents")],
)
def test_a_run_that_is_stopped_says_how_to_go_on(factcheck, monkeypatch, stage, at, done):
    item = stage.item

    def stopped(self, db, key):
        if key == at:
            raise KeyboardInterrupt
        return item(self, db, key)

    monkeypatch.setattr(stage, "item", stopped)
    result = factcheck("run", "rows.jsonl")
    assert result.exit_code == 130
    assert f"stopped: {done} done and kept; run the same command again to go on" in result.stderr
    assert "Traceback" not in result.output
    monkeypatch.setattr(stage, "item", item)
    assert factcheck("run", "rows.jsonl").exit_code == 0
    assert rows("SELECT count(*) FROM statements") == [(3,)]
    assert rows("SELECT count(*) FROM documents WHERE traced_revision = revision") == [(3,)]


def test_another_checker_s_code_makes_what_it_looked_at_due_and_a_comment_does_not(factcheck):
    plugin = Path("plugins/piers.py")
    plugin.parent.mkdir()
    plugin.write_text(PLUGIN)
    checking = ("check", "--plugins-dir", "plugins")
    factcheck("run", "rows.jsonl", *checking[1:])
    plugin.write_text(PLUGIN.replace("'''Note piers.'''", "'''Note each pier.'''") + "# Wharves are no piers.\n")
    forget()
    assert factcheck(*checking).stdout == ""
    plugin.write_text(PLUGIN.replace('"a pier"', '"a pier is named"'))
    forget()
    assert factcheck("run", "new.json", *checking[1:]).stdout.count("a pier is named") == 1
    assert factcheck(*checking).stdout.count("a pier is named") == 3
    assert set(rows("SELECT checker_version FROM checker_runs WHERE checker = 'piers'")) == {("1",)}


def test_a_checker_without_a_file_is_known_by_its_name_and_version():
    made = type("Odd", (WireScope,), {"__module__": "a_notebook"})
    other = type("Odd", (WireScope,), {"__module__": "a_notebook", "version": "9"})
    assert code.checker_fingerprint(made()) == code.checker_fingerprint(made())
    assert code.checker_fingerprint(made()) != code.checker_fingerprint(other())

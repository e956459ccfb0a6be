"""A checker is written, tested and tried with three commands; trying changes nothing."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.pipeline.config import ProjectConfig
from factcheck.pipeline.job import job_of
from factcheck.registry import Registry
from factcheck.store.opening import open_database

LAYOUTS = {"checker": [], "rule": ["--rule"], "traced": ["--traced"], "corpus": ["--corpus"], "package": ["--package"]}


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, list(words))


@pytest.fixture
def laid_out(factcheck):
    for name, options in LAYOUTS.items():
        done = factcheck("new-checker", f"loud-{name}", *options)
        assert done.exit_code == 0, done.output
    return Path("plugins")


def test_a_new_checker_of_each_kind_passes_its_tests_at_once(laid_out):
    for folder in (laid_out / "tests", laid_out / "loud-package"):
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
    assert {path.name for path in (laid_out / "tests").glob("test_*")} == {
        "test_loud_checker.py",
        "test_loud_rule.py",
        "test_loud_corpus.py",
        "test_loud_traced.py",
    }


def test_a_new_checker_is_loaded_and_has_a_page(laid_out):
    registry = Registry(laid_out)
    assert registry.failures == []
    assert {"loud-checker", "loud-rule", "loud-traced", "loud-corpus"} <= {one.checker.id for one in registry.loaded}
    assert (laid_out / "docs" / "loud_rule.md").read_text().startswith("# Loud rule (`loud-rule`)")


def test_no_file_is_written_over(laid_out, factcheck):
    path = laid_out / "loud_rule.yml"
    path.write_text("mine")
    done = factcheck("new-checker", "loud-rule", "--rule")
    assert (done.exit_code, path.read_text()) == (2, "mine")
    assert "is there already" in done.output


@pytest.mark.parametrize("name", ["Loud", "json", "class", "a b", "../x", "tests", "-x-"])
def test_a_name_that_is_none_writes_nothing(factcheck, name):
    assert factcheck("new-checker", "--", name).exit_code == 2
    assert not Path("plugins").exists()


def test_the_examples_of_rules_are_run(laid_out, factcheck):
    done = factcheck("test-rules", "--plugins-dir", str(laid_out))
    assert done.exit_code == 0, done.output
    assert "loud-rule: 4 of 4 examples hold" in done.output
    assert "loaded-verbs: " in done.output


def test_an_example_that_fails_is_told_with_its_line_and_exit_code_1(laid_out, factcheck):
    path = laid_out / "loud_rule.yml"
    path.write_text(path.read_text().replace("open regardless", "open irregardless"))
    done = factcheck("test-rules", str(path))
    assert done.exit_code == 1
    assert "3 of 4 examples hold" in done.output
    assert 'loud_rule.yml: line 19: pass: "It will open irregardless," Ms Ito said.' in done.output
    assert "speaker: Ito (person)" in done.output


def test_a_rule_that_cannot_be_read_is_named_with_exit_code_2(laid_out, factcheck):
    path = laid_out / "loud_rule.yml"
    path.write_text(path.read_text().replace("scope:", "scop:"))
    done = factcheck("test-rules", str(path))
    assert done.exit_code == 2
    assert f"{path}: line 8: scop: there is no such key; did you mean scope?" in done.output


def test_trying_shows_what_is_read_and_underlines_what_is_flagged(laid_out, factcheck):
    done = factcheck("try-checker", str(laid_out / "loud_rule.yml"), "Ms Ito said that it will open irregardless.")
    assert done.exit_code == 0, done.output
    assert "    source: Ms Ito\n    cue: said\n    content: that it will open irregardless\n" in done.output
    lines = done.output.splitlines()
    copy = next(number for number, line in enumerate(lines) if line.startswith("    Ms Ito said"))
    assert lines[copy].index("irregardless") == lines[copy + 1].index("^^^^^^^^^^^^")
    assert lines[copy + 1].endswith("^ content, 30-42 of text")


def test_a_file_is_tried_as_it_would_be_read(laid_out, factcheck):
    Path("copy.txt").write_text("Gate Opens\n\nMs Ito said that it will open irregardless.\n")
    done = factcheck("try-checker", str(laid_out / "loud_checker.py"), "copy.txt")
    assert "copy: article, 1 statement" in done.output
    assert "1 flag" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["none.py", "x y"], "none.py: there is no such file"),
        (["plugins/loud_rule.yml", "none.txt"], "none.txt: there is no such file"),
        (["plugins/loud_rule.yml"], "name a text or a file to try it on"),
        (["plugins/loud_rule.yml", "--archive", "none.db"], "none.db: no such database"),
    ],
)
def test_what_is_not_there_is_named(laid_out, factcheck, words, said):
    done = factcheck("try-checker", *words)
    assert done.exit_code == 2
    assert said in done.output


def test_a_checker_that_is_off_by_default_is_told_and_runs_where_metadata_names_it(factcheck):
    Path("a.txt").write_text("Sources said that gate 1 opens.")
    assert "Plural sources (off by default)" in factcheck("checkers").output
    factcheck("run", "a.txt")
    done = factcheck("check", "--all", "--checker", "plural-sources")
    assert done.exit_code == 2
    assert "--checker plural-sources: it is off. Name it in metadata.yml, as in checkers:" in done.output
    Path("metadata.yml").write_text("plugins: {datasette-factcheck: {checkers: {plural-sources: true}}}")
    assert "leaves open how many they are" in factcheck("check", "--all", "--checker", "plural-sources").output


def test_flags_of_a_checker_that_is_off_again_are_withdrawn(factcheck):
    Path("a.txt").write_text("Sources said that gate 1 opens.")
    Path("metadata.yml").write_text("plugins: {datasette-factcheck: {checkers: {plural-sources: true}}}")
    factcheck("run", "a.txt")
    db = open_database("db/factcheck.db")
    assert [(row["checker"], row["gone_at"]) for row in db.table("flags").rows] == [("plural-sources", None)]
    Path("metadata.yml").unlink()
    factcheck("check")
    assert [row["gone_at"] is None for row in db.table("flags").rows] == [False]
    db.close()


@pytest.fixture
def archive(laid_out):
    Path("copy").mkdir()
    for number in range(30):
        word = "irregardless" if number % 3 else "regardless"
        Path(f"copy/story-{number:02}.txt").write_text(f"Gate {number}\n\nMs Ito said that gate {number} opens {word}.")
    path = Path("archive.db")
    db = open_database(path)
    config = ProjectConfig(path, plugins_dir=laid_out)
    job = job_of(db, config, checkers=config.checkers(("loud-rule",)))
    job.ingest([Path("copy")])
    job.attribute_and_trace()
    job.check()
    db.close()
    return path


def files_of(folder):
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("archive.db")}


def test_an_archive_tells_how_many_it_would_flag_and_stays_as_it_is(archive, laid_out, factcheck):
    before = files_of(Path())
    done = factcheck("try-checker", str(laid_out / "loud_rule.yml"), "--archive", str(archive))
    assert done.exit_code == 0, done.output
    assert "20 flags in 20 documents, of 30 stored" in done.output
    assert "stored are 20 flags of version 1: 20 would stay, 0 be new, 0 be withdrawn" in done.output
    assert done.output.count("^^^") >= 20
    assert files_of(Path()) == before


def test_the_difference_to_the_version_before_is_told(archive, laid_out, factcheck):
    path = laid_out / "loud_rule.yml"
    path.write_text(path.read_text().replace("  - irregardless\n", "  - (!irregardless)(gate 1* opens *)\n"))
    before = files_of(Path())
    done = factcheck("try-checker", str(path), "--archive", str(archive))
    assert "stored are 20 flags of version 1: 0 would stay, 11 be new, 20 be withdrawn" in done.output
    assert "\nwithdrawn:\nstory-01: “irregardless” is not in the style book" in done.output
    assert files_of(Path()) == before

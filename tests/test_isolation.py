"""Checkers that others wrote cannot end, stop or fill the run: what they do to their process is their own failure."""

import time
from pathlib import Path
from textwrap import dedent, indent

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.isolation.messages import CheckerAnswer
from factcheck.isolation.process import PATIENCE, CheckerProcess
from factcheck.model import Document
from factcheck.registry import Registry
from factcheck.testing import MemoryCorpus

HEAD = """
    import os, signal, sys, time
    from factcheck.plugin import CorpusChecker, DocumentChecker, Evidence, Later, Skip, Span, TracedChecker
    from factcheck.plugin import evidence, hookimpl

    class Mute(Exception):
        def __str__(self):
            raise ValueError("no")

    def first(checker, document, message="the first word"):
        return checker.flag(message, *evidence(document, "word", document.span(0, 2)))
"""
CHECKERS = {
    "good": "yield first(self, document)",
    "loops": "while True: pass",
    "sleeps": "time.sleep(99)",
    "leaves": "os._exit(0)",
    "exits": "sys.exit(0)",
    "interrupts": "raise KeyboardInterrupt",
    "closes": "sys.stdout.close(); sys.stdin.close(); yield first(self, document)",
    "closes-all": "os.closerange(0, 64); yield first(self, document)",
    "eats": "self.kept = [0] * 10**9",
    "nibbles": "self.kept = []\nwhile True: self.kept.append(bytes(10**7))",
    "mute": "raise Mute",
    "floods": "for number in range(10**6): yield first(self, document, f'flag {number}')",
    "outside": "span = Span(start=900, end=902, text='Ms')\n"
    "yield self.flag('a word', Evidence(document_id=document.id, role='word', span=span))",
    "prints": "print('[]' * 1000, flush=True); os.write(1, b'x' * 100000); yield first(self, document)",
    "writes": "for number in range(3, 20):\n"
    "    try: os.write(number, b'\\xff' * 100)\n    except OSError: pass\nyield first(self, document)",
    "handles": "signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    "yield first(self, document)",
    "alarms": "signal.alarm(1); time.sleep(5)",
    "forks": "os.fork(); yield first(self, document)",
    "skips": "raise Skip('no lexicon')",
    "waits": "raise Later('the service is down')",
}
GONE = {
    "loops": "it took more than 2 seconds",
    "sleeps": "it took more than 2 seconds",
    "leaves": "it ended its process, with exit code 0",
    "closes-all": "it ended its process",
    "eats": "MemoryError",
    "nibbles": "MemoryError",
    "mute": "an error that cannot be printed: Mute",
    "alarms": "it ended its process, by signal 14",
    "writes": "it wrote an answer of",
}
FAILED = {
    "exits": "SystemExit: 0",
    "interrupts": "KeyboardInterrupt",
    "floods": "more than 10000 flags",
    "outside": "the text has 20 characters",
}
DOCUMENT = Document(id="a", text="Ms Ito said nothing.")


def plugin(*names, base="DocumentChecker", parameters="document"):
    source = dedent(HEAD)
    for name in names:
        source += f"\nclass C{name.replace('-', '_')}({base}):\n"
        source += f'    id = "{name}"; title = "T"; version = "1"; severity = "note"\n'
        source += f"    def check(self, {parameters}):\n{indent(CHECKERS[name], ' ' * 8)}\n        yield from ()\n"
    classes = ", ".join(f"C{name.replace('-', '_')}" for name in names)
    return f"{source}\n@hookimpl\ndef register_checkers():\n    return [{classes}]\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "hostile.py").write_text(plugin(*CHECKERS))
    return folder


@pytest.fixture(scope="module")
def checkers(folder):
    return {one.id: one for one in Registry(folder).configured({}).checkers}


@pytest.fixture(scope="module")
def process(folder):
    with CheckerProcess(folder, {}, 2) as process:
        yield process


@pytest.mark.parametrize("name", sorted({**GONE, **FAILED}))
def test_what_a_checker_does_is_named_and_the_next_one_runs(process, checkers, name):
    outcome = process.run(checkers[name], DOCUMENT)
    assert (outcome.outcome, outcome.flags) == ("failed", ())
    assert outcome.reason.startswith({**GONE, **FAILED}[name]) or {**GONE, **FAILED}[name] in outcome.reason
    assert len(process.run(checkers["good"], DOCUMENT).flags) == 1


@pytest.mark.parametrize("name", ["good", "closes", "prints", "handles", "forks"])
def test_what_harms_nobody_keeps_its_flags(process, checkers, name):
    for _ in range(2):
        outcome = process.run(checkers[name], DOCUMENT)
        assert [flag.message for flag in outcome.flags] == ["the first word"], outcome.reason


def test_skip_is_skip(process, checkers):
    outcome = process.run(checkers["skips"], DOCUMENT)
    assert (outcome.outcome, outcome.reason) == ("skipped", "no lexicon")


def test_later_is_later(process, checkers):
    outcome = process.run(checkers["waits"], DOCUMENT)
    assert (outcome.outcome, outcome.reason) == ("later", "the service is down")


def test_our_own_checkers_run_in_our_own_process(checkers):
    assert {one.id for one in checkers.values() if CheckerProcess.takes(one)} == set(CHECKERS)


def test_a_checker_is_left_out_after_three_times(folder, checkers):
    with CheckerProcess(folder, {}, 2) as process:
        reasons = []
        while not process.is_left_out(checkers["leaves"]):
            reasons.append(process.run(checkers["leaves"], DOCUMENT).reason)
    assert len(reasons) == PATIENCE
    assert ["left out of the rest of this run" in one for one in reasons] == [False, False, True]


def test_the_child_is_gone_with_what_it_started(folder, checkers):
    with CheckerProcess(folder, {}, 2) as process:
        process.run(checkers["forks"], DOCUMENT)
        child = process.pid
        assert Path(f"/proc/{child}").exists()
    assert not Path(f"/proc/{child}").exists()


def test_traced_and_corpus_checkers_run_there_too(tmp_path):
    source = plugin("good", base="TracedChecker", parameters="document, neighbours")
    source = source.replace("yield first", "yield from neighbours.documents()\n        yield first", 1)
    (tmp_path / "traced.py").write_text(source)
    CHECKERS["whole"] = "for document in corpus.documents(): yield first(self, document)"
    (tmp_path / "whole.py").write_text(plugin("whole", base="CorpusChecker", parameters="corpus"))
    del CHECKERS["whole"]
    corpus = MemoryCorpus([DOCUMENT, DOCUMENT.model_copy(update={"id": "b"})])
    found = {one.id: one for one in Registry(tmp_path).configured({}).checkers}
    with CheckerProcess(tmp_path, {}, 5).over(corpus) as process:
        assert len(process.run(found["good"], corpus.document("a")).flags) == 1
        assert [flag.document_id for flag in process.run(found["whole"], corpus).flags] == ["a", "b"]


def test_an_answer_has_one_form():
    with pytest.raises(ValueError, match="kind"):
        CheckerAnswer.model_validate_json('{"number": 1, "kind": "run", "flags": []}')
    with pytest.raises(ValueError, match="extra"):
        CheckerAnswer.model_validate_json('{"number": 1, "kind": "outcome", "code": "1 / 0"}')


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("plugins").mkdir()
    for name in "abcde":
        Path(f"{name}.txt").write_text(
            f"Ms Ito said on {name} that the bridge was shut.\n\nWith reporting by AFP and Reuters"
        )
    Path("metadata.yml").write_text("plugins: {datasette-factcheck: {plugins_dir: plugins, time_limit: 2}}")
    return lambda *words: CliRunner().invoke(main, words, catch_exceptions=False)


def test_a_run_comes_to_its_closing_line_whatever_a_checker_does(desk):
    Path("plugins/hostile.py").write_text(plugin("good", "leaves", "loops"))
    began = time.monotonic()
    result = desk("run", *(f"{name}.txt" for name in "abcde"))
    assert result.exit_code == 2
    assert result.stdout.count("[good]") == 5
    assert "Checked     with " in result.output
    assert result.stderr.count("checker leaves failed on") == PATIENCE
    assert result.stderr.count("checker loops failed on") == PATIENCE
    assert result.stderr.count("it is left out of the rest of this run") == 2
    assert time.monotonic() - began < 120


@pytest.mark.parametrize("line", ["os._exit(0)", "sys.exit(0)"])
def test_a_plugin_that_leaves_while_it_is_loaded_does_not_end_the_run(desk, line):
    Path("plugins/hostile.py").write_text(dedent(HEAD) + line)
    result = desk("run", "a.txt")
    assert result.exit_code == 2
    assert "Checked     with " in result.output

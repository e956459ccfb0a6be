"""A newsroom's machine has other work: one thread computes, unless a person says otherwise."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from textwrap import dedent

import numpy as np
import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from factcheck.attribution import TAGGERS, load_tagger
from factcheck.text import read
from factcheck.threads import VARIABLES, choose_one_thread, one_thread

ROOT = Path(__file__).parent.parent
COPY = '"The bridge is closed," Mayor Anna Lind said on Tuesday. She said that it would open again in May.'
COUNTING = """
    from pathlib import Path

    from threadpoolctl import threadpool_info

    from factcheck.plugin import DocumentChecker, evidence, hookimpl

    class Threads(DocumentChecker):
        id = "threads"; title = "Threads"; version = "1"; severity = "note"
        def check(self, document):
            tasks = Path("/proc/self/task")
            running = len(list(tasks.iterdir())) if tasks.exists() else 1
            allowed = max(found["num_threads"] for found in threadpool_info())
            yield self.flag(f"running {running}, allowed {allowed}", *evidence(document, "all", document.span(0, 1)))

    @hookimpl
    def register_checkers(register):
        register(Threads)
"""


@pytest.fixture
def unset(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def allowed():
    assert np.ones(1) @ np.ones(1)
    return {found["num_threads"] for found in threadpool_info() if found["user_api"] == "blas"}


def started(folder, script, *words):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


# One thread that onnxruntime starts when it is imported, whatever is set, waits and never computes.
@pytest.mark.parametrize(("tagger", "idle"), [("fast", 0), ("accurate", 1)])
def test_the_command_runs_on_one_thread(unset, tmp_path, tagger, idle):
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "counting.py").write_text(dedent(COUNTING))
    (tmp_path / "a.txt").write_text(COPY)
    script = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]["factcheck"]
    module, name = script.split(":")
    start = f"from {module} import {name}; {name}()"
    said = started(tmp_path, start, "run", "a.txt", "--tagger", tagger, "--plugins-dir", "plugins")
    assert said.count("| said") == 2
    [running] = re.findall(r"running (\d+), allowed 1 \[threads\]", said)
    assert int(running) <= 1 + idle


@pytest.mark.parametrize("name", VARIABLES)
def test_a_number_that_a_person_has_set_wins(name):
    environment = {name: "4"}
    choose_one_thread(environment)
    assert environment == {name: "4"}


def test_a_number_that_a_person_has_set_holds_for_the_library_too(unset, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    with threadpool_limits(2, user_api="blas"), one_thread():
        assert allowed() == {2}


def test_importing_the_library_leaves_numpy_and_the_environment_as_they_are(unset, tmp_path):
    script = """
        import os
        from threadpoolctl import threadpool_info, threadpool_limits
        import numpy
        threadpool_limits(2)
        before = dict(os.environ), threadpool_info()
        import factcheck.cli
        from factcheck.testing import MemoryCorpus
        assert list(MemoryCorpus(['"The bridge is closed," Mayor Anna Lind said.']).documents())[0].statements
        assert (dict(os.environ), threadpool_info()) == before, (before, threadpool_info())
    """
    started(tmp_path, dedent(script))


@pytest.mark.parametrize("name", TAGGERS)
def test_a_tagger_computes_on_one_thread_in_anybodys_process(unset, monkeypatch, name):
    seen = []
    last_step = {"fast": "choose", "accurate": "merge_layout_rules"}[name]
    monkeypatch.setattr(f"factcheck.attribution.{name}.tagger.{last_step}", lambda *given: seen.append(allowed()) or [])
    with threadpool_limits(2, user_api="blas"):
        load_tagger(name).find(read(COPY))
        assert allowed() == {2}
    assert seen == [{1}]


def test_who_leaves_first_does_not_let_go_for_who_is_still_inside(unset):
    with threadpool_limits(2, user_api="blas"):
        first, second = one_thread(), one_thread()
        first.__enter__()
        second.__enter__()
        first.__exit__(None, None, None)
        assert allowed() == {1}
        second.__exit__(None, None, None)
        assert allowed() == {2}


def test_a_computation_that_fails_lets_go(unset):
    with threadpool_limits(2, user_api="blas"):
        with pytest.raises(ZeroDivisionError), one_thread():
            1 / 0  # noqa: B018
        assert allowed() == {2}

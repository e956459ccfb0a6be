"""A plugin that does not come to an end while it is loaded is named and left out, and the command goes on."""

import signal
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from factcheck import registry
from factcheck.checking.time_limit import LoadTooLongError, stopped_after
from factcheck.cli import main
from factcheck.isolation import process
from factcheck.isolation.process import CheckerProcess
from factcheck.model import Document
from factcheck.registry import Registry
from factcheck.testing import MemoryCorpus

GOOD = """
    from factcheck.plugin import DocumentChecker, hookimpl

    class Quiet(DocumentChecker):
        id = "quiet"; title = "T"; version = "1"; severity = "note"
        def check(self, document):
            yield from ()

    @hookimpl
    def register_checkers():
        return [Quiet]
"""
LOOPS = {
    "at import": GOOD + "    while True: pass\n",
    "at import, catching all": GOOD + "    while True:\n        try: pass\n        except BaseException: pass\n",
    "asleep at import": GOOD + "    import time; time.sleep(60)\n",
    "in the hook": GOOD.replace("return [Quiet]", "while True: pass"),
    "when it is made": GOOD.replace(
        "def check", "def __init__(self, config=None):\n            while True: pass\n        def check"
    ),
}


@pytest.mark.parametrize("source", LOOPS.values(), ids=LOOPS)
def test_a_plugin_that_hangs_is_named_and_the_others_load(tmp_path, source):
    (tmp_path / "a_hangs.py").write_text(dedent(source))
    (tmp_path / "good.py").write_text(dedent(GOOD.replace("quiet", "good")))
    found = Registry(tmp_path, ours=False, time_limit=0.3)
    configured = found.configured({})
    [failure] = [*found.failures, *configured.failures]
    assert failure.where == str(tmp_path / "a_hangs.py")
    assert "not loaded after 0.3 seconds" in failure.reason
    assert "a_hangs.py, line " in failure.reason
    assert [one.id for one in configured.checkers if one.id == "good"] == ["good"]


def test_the_command_does_not_hang(tmp_path, monkeypatch):
    Registry()  # ours are loaded without haste
    monkeypatch.chdir(tmp_path)
    Path("plugins").mkdir()
    Path("plugins/hangs.py").write_text(dedent(LOOPS["at import"]))
    monkeypatch.setattr(registry.Registry.__init__, "__kwdefaults__", {"ours": True, "time_limit": 0.3})
    monkeypatch.setattr("factcheck.checking.time_limit.SECONDS_TO_LOAD", 0.3)
    Path("metadata.yml").write_text("plugins: {datasette-factcheck: {plugins_dir: plugins, time_limit: 0.3}}")
    result = CliRunner().invoke(main, ["checkers"])
    assert result.exit_code == 2
    assert "hangs.py was left out: LoadTooLongError: it was not loaded after 0.3 seconds" in result.stderr
    assert "wire-scope" in result.stdout


def test_what_ends_in_time_is_left_alone_and_the_timer_is_put_back():
    before = signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL), sys.gettrace()
    with stopped_after(0.2):
        pass
    time.sleep(0.3)
    assert (signal.getsignal(signal.SIGALRM), signal.getitimer(signal.ITIMER_REAL), sys.gettrace()) == before


def test_what_is_too_long_is_raised_where_it_is():
    before = sys.gettrace()
    with pytest.raises(LoadTooLongError), stopped_after(0.1):
        time.sleep(60)
    assert sys.gettrace() is before


SLOW = """
    import time
    from factcheck.plugin import CorpusChecker, hookimpl

    class Slow(CorpusChecker):
        id = "slow"; title = "T"; version = "1"; severity = "note"
        def check(self, corpus):
            while True:
                for _ in corpus.documents():
                    time.sleep(0.05)
            yield

    @hookimpl
    def register_checkers():
        return [Slow]
"""


def test_the_time_limit_rules_over_the_corpus_too(tmp_path, monkeypatch):
    monkeypatch.setattr(process, "LONGEST_OVER_CORPUS", 3)
    (tmp_path / "slow.py").write_text(dedent(SLOW))
    corpus = MemoryCorpus([Document(id=name, text="Ms Ito said nothing.") for name in "abc"])
    [checker] = [one for one in Registry(tmp_path).configured({}).checkers if one.id == "slow"]
    began = time.monotonic()
    with CheckerProcess(tmp_path, {}, 1) as child:
        outcome = child.over(corpus).run(checker, corpus)
    assert outcome.reason.startswith("it took more than 3 seconds over all documents (time_limit in metadata.yml)")
    assert time.monotonic() - began < 60

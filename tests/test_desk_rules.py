"""What a desk says of a checker in metadata.yml: how grave, on which documents, with which settings."""

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from factcheck.checking.code import checker_fingerprint
from factcheck.checking.run import run_isolated
from factcheck.checking.set_up import set_up_isolated
from factcheck.cli import main
from factcheck.errors import ConfigError
from factcheck.model import Document
from factcheck.pipeline.events import FlagsRetired
from factcheck.pipeline.job import Job
from factcheck.plugin import CheckerConfig, CorpusChecker, DocumentChecker, Field, evidence
from factcheck.registry import Registry
from factcheck.store.opening import open_database
from factcheck.testing import MemoryCorpus

PLUGIN = """
    from factcheck.plugin import CheckerConfig, DocumentChecker, Field, Later, Skip, evidence, hookimpl

    class Shouting(DocumentChecker):
        id = "shouting"; title = "Shouting"; version = "1"; severity = "note"
        def check(self, document):
            yield self.flag("it is there", *evidence(document, "word", document.span(0, 1)))

    @hookimpl
    def register_checkers(register):
        register(Shouting)
"""


class First(DocumentChecker):
    """Note the first word."""

    id = "first"
    title = "First"
    version = "1"
    severity = "note"

    class Config(CheckerConfig):
        at_least: int = Field(0, description="Signs before it is noted.")

    def check(self, document):
        if len(document.text) >= self.config.at_least:
            yield self.flag("the first word", *evidence(document, "word", document.span(0, 2)), severity="query")


class All(CorpusChecker):
    """Note the first word of all."""

    id = "all"
    title = "All"
    version = "1"
    severity = "note"

    def check(self, corpus):
        for document in corpus.documents():
            yield self.flag("a word", *evidence(document, "word", document.span(0, 2)))


class Odd(First):
    """One with a setting that has the name of one of every checker."""

    id = "odd"

    class Config(CheckerConfig):
        kinds: tuple[str, ...] = Field((), description="Of bridge.")


def made(checker, settings):
    return set_up_isolated(checker, settings, "here", None)


def outcome(checker, settings, **fields):
    document = Document(id="a", text="Ms Ito said nothing.", **fields)
    return run_isolated(made(checker, settings).checker, document)


@pytest.mark.parametrize(
    ("settings", "fields", "severities"),
    [
        pytest.param({}, {}, ["query"], id="nothing"),
        pytest.param({"severity": "hold"}, {}, ["hold"], id="how grave"),
        pytest.param({"kinds": ["wire"]}, {}, [], id="another kind"),
        pytest.param({"kinds": ["wire", "article"]}, {}, ["query"], id="its kind"),
        pytest.param({"publishers": ["Harbour Post"]}, {"publisher": "harbour  post"}, ["query"], id="its publisher"),
        pytest.param({"publishers": ["Harbour Post"]}, {"publisher": "Post"}, [], id="another publisher"),
        pytest.param({"publishers": ["Harbour Post"]}, {}, [], id="nobody published it"),
        pytest.param({"settings": {"at_least": 99}}, {}, [], id="a setting of its own"),
        pytest.param({"at_least": 99}, {}, [], id="one that stands flat"),
    ],
)
def test_a_desk_says_how_grave_it_is_and_where(settings, fields, severities):
    assert [flag.severity for flag in outcome(First, settings, **fields).flags] == severities


def test_what_the_desk_does_not_want_is_skipped_and_says_why():
    found = outcome(First, {"kinds": ["wire"]})
    assert (found.outcome, found.reason) == ("skipped", "metadata.yml wants it on wire only")


def test_a_corpus_checker_s_flags_are_kept_on_what_the_desk_wants():
    corpus = MemoryCorpus([Document(id=name, text=TEXT, publisher=name) for name in ("Post", "News")])
    [flag] = run_isolated(made(All, {"publishers": ["News"], "severity": "hold"}).checker, corpus).flags
    assert (flag.document_id, flag.severity) == ("News", "hold")


TEXT = "Ms Ito said nothing."


@pytest.mark.parametrize(
    ("settings", "flat"),
    [
        ({"at_least": 3}, ("at_least",)),
        ({"settings": {"at_least": 3}}, ()),
        ({"severity": "hold"}, ()),
        ({}, ()),
        (None, ()),
    ],
)
def test_settings_that_stand_flat_are_read_and_told(settings, flat):
    assert made(First, settings).flat == flat


def test_a_checker_s_own_setting_of_such_a_name_is_its_own():
    assert made(Odd, {"kinds": ["swing"]}).checker.config.kinds == ("swing",)
    assert made(Odd, {"settings": {"kinds": ["swing"]}, "kinds": ["wire"]}).checker.desk.kinds == ("wire",)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        pytest.param({"severty": "hold"}, "severty: there is no such setting; did you mean severity?", id="a slip"),
        pytest.param({"severty": "hold", "kinds": []}, "did you mean severity?", id="a slip beside a right one"),
        pytest.param({"severity": "hld"}, "severity: there is no hld; did you mean hold?", id="a severity"),
        pytest.param({"severity": "catastrophe"}, "it is one of note, query, hold", id="like no severity"),
        pytest.param({"kinds": ["artcle"]}, "kinds: there is no artcle; did you mean article?", id="a kind"),
        pytest.param({"kinds": "article"}, "kinds: expected a list of kinds", id="kinds without a list"),
        pytest.param({"publishers": 3}, "publishers: expected a list of names", id="publishers"),
        pytest.param({"settings": 3}, "settings: expected names and values", id="settings"),
        pytest.param({"settings": {"at_last": 3}}, "settings: at_last: there is no such setting; did you mean at_least",
                     id="a slip in its own"),
        pytest.param({"severity": "hold", "at_least": 3}, "write it under settings, as in settings: {at_least: 3}",
                     id="its own beside those of all"),
        pytest.param({"settings": {}, "at_lest": 3}, "at_lest: there is no such setting", id="like none"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_told_with_the_nearest_name(settings, said):
    with pytest.raises(ConfigError) as error:
        made(First, settings)
    assert "metadata.yml: plugins: datasette-factcheck: checkers: first: " in str(error.value)
    assert said in str(error.value)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("plugins").mkdir()
    Path("a.txt").write_text("Ms Ito said that nothing would be done about the bridge this winter.")

    def run(*words, plugins=(("shouting", PLUGIN),), settings="{plugins_dir: plugins}"):
        Path("metadata.yml").write_text(f"plugins: {{datasette-factcheck: {settings}}}")
        for path in Path("plugins").glob("*.py"):
            path.unlink()
        for name, source in plugins:
            Path(f"plugins/{name}.py").write_text(dedent(source))
        return CliRunner().invoke(main, words, catch_exceptions=False)

    return run


def standing():
    db = open_database("db/factcheck.db")
    return [row[0] for row in db.execute("SELECT checker FROM flags WHERE gone_at IS NULL").fetchall()]


def test_the_folder_of_plugins_stands_in_metadata_beside_the_file(desk):
    assert "[shouting]" in desk("run", "a.txt").stdout


def test_flags_of_a_checker_that_is_gone_are_withdrawn_and_told_and_come_back(desk):
    desk("run", "a.txt")
    again = desk("check", plugins=[("other", PLUGIN.replace("shouting", "other"))])
    assert "note: 1 flag of shouting, which is not loaded, withdrawn; notes are kept" in again.stderr
    assert standing() == ["other"]
    broken = desk("check", plugins=[("other", "1 / 0")])
    assert "withdrawn" not in broken.stderr
    assert standing() == ["other"]
    desk("check")
    assert standing() == ["shouting"]


def test_a_job_that_knows_of_no_checkers_withdraws_nothing(desk):
    desk("run", "a.txt")
    heard = []
    Job(open_database("db/factcheck.db"), report=heard.append).check()
    assert standing() == ["shouting"]
    assert not [one for one in heard if isinstance(one, FlagsRetired)]


LATER = PLUGIN.replace("            yield", "            raise Later('the service is down')\n            yield")
SKIP = PLUGIN.replace("            yield", "            raise Skip('no lexicon')\n            yield")


def test_later_keeps_the_flags_and_is_tried_again_and_skip_withdraws_them(desk):
    desk("run", "a.txt")
    later = desk("check", "--all", plugins=[("shouting", LATER)])
    assert later.exit_code == 0
    assert "checker shouting could not judge a now: the service is down" in later.stderr
    assert "1 check put off; the next run tries again" in later.stderr
    assert standing() == ["shouting"]
    assert "could not judge" in desk("check", plugins=[("shouting", LATER)]).stderr
    assert desk("check", plugins=[("shouting", SKIP)]).exit_code == 0
    assert standing() == []


def test_a_file_that_a_checker_depends_on_makes_documents_due(tmp_path):
    source = PLUGIN.replace('version = "1"', 'version = "1"; depends_on = ("office_holders.csv",)')
    (tmp_path / "shouting.py").write_text(dedent(source))

    def prints():
        found = Registry(tmp_path).configured({})
        mine = [one for one in found.checkers if one.id == "shouting"]
        return [checker_fingerprint(one) for one in mine], [one.reason for one in found.failures]

    assert "it depends on" in prints()[1][0]
    (tmp_path / "office_holders.csv").write_text("mayor,Anna Lind")
    before = prints()[0]
    (tmp_path / "other.csv").write_text("x")
    assert prints()[0] == before
    (tmp_path / "office_holders.csv").write_text("mayor,Ben Kato")
    assert prints()[0] != before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param('version = "1"', "version = 1", 'its version is 1, which is no text; write version = "1"', id="1"),
        pytest.param('version = "1"', 'version = "1"; depends_on = "a.csv"', 'write depends_on = ("file.csv",)',
                     id="one file"),
    ],
)  # fmt: skip
def test_what_is_not_as_it_should_be_says_how_to_write_it(tmp_path, old, new, said):
    (tmp_path / "shouting.py").write_text(dedent(PLUGIN.replace(old, new)))
    [failure] = Registry(tmp_path).failures
    assert said in failure.reason


@pytest.mark.parametrize(
    "hook",
    [
        "def register_checkers():\n        return [Shouting]",
        "def register_checkers():\n        yield Shouting",
        "def register_checkers(register):\n        return Shouting",
    ],
    ids=["a list", "one by one", "one"],
)
def test_a_hook_may_hand_its_checkers_back(tmp_path, hook):
    source = PLUGIN.replace("def register_checkers(register):\n        register(Shouting)", hook)
    (tmp_path / "shouting.py").write_text(dedent(source))
    registry = Registry(tmp_path)
    assert registry.failures == []
    assert registry.loaded[-1].checker.id == "shouting"


def test_a_file_of_help_beside_plugins_works_and_counts_as_the_plugin_s_code(tmp_path):
    (tmp_path / "_words.py").write_text("WORDS = ('a',)")
    source = "from factcheck_plugins._words import WORDS\n" + dedent(PLUGIN)
    (tmp_path / "shouting.py").write_text(source)
    first = Registry(tmp_path)
    assert first.failures == []
    before = checker_fingerprint(first.configured({}).checkers[-1])
    (tmp_path / "_words.py").write_text("WORDS = ('a', 'b')")
    assert checker_fingerprint(Registry(tmp_path).configured({}).checkers[-1]) != before


def test_a_file_of_help_that_looks_like_a_plugin_is_told_its_name(tmp_path):
    (tmp_path / "words.py").write_text("WORDS = ('a',)")
    [failure] = Registry(tmp_path).failures
    assert "has a name that begins with _, and is imported as factcheck_plugins._name" in failure.reason


def test_an_error_has_the_plugin_s_file_and_line_and_its_traceback_where_asked(desk):
    source = PLUGIN.replace("            yield", "            1 / 0\n            yield")
    result = desk("run", "a.txt", plugins=[("shouting", source)])
    line = dedent(source).splitlines().index("        1 / 0") + 1
    path = Path("plugins/shouting.py").resolve()
    assert f"ZeroDivisionError: division by zero ({path}, line {line})" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in desk("check", "--traceback", plugins=[("shouting", source)]).stderr

"""A checker that breaks before it has read a word is named and left out; the run goes on, and its exit code is 2."""

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from factcheck.cli import main

COPY = '"The bridge is closed," Mayor Anna Lind said on Tuesday.\n\nWith reporting by AFP and Reuters'
GOOD = """
    from factcheck.plugin import CheckerConfig, DocumentChecker, Field, evidence, hookimpl

    class Named(type(DocumentChecker)):
        pass

    class Shouting(DocumentChecker, metaclass=Named):
        id = "shouting"; title = "Shouting"; version = "1"; severity = "note"
        class Config(CheckerConfig):
            at_least: int = Field(3, description="Exclamation marks before it is noted.")
        def check(self, document):
            yield self.flag("it is there", *evidence(document, "word", document.span(0, 1)))

    @hookimpl
    def register_checkers(register):
        register(Shouting)
"""
CHECK = "        def check(self, document):\n"
FIELD = 'at_least: int = Field(3, description="Exclamation marks before it is noted.")'


def with_init(body, parameters="self, config=None"):
    return GOOD.replace(CHECK, f"        def __init__({parameters}):\n            {body}\n{CHECK}")


def with_metaclass(name, tag=""):
    source = GOOD.replace(
        "        pass\n", f"        @property\n        def {name}(cls):\n            raise RuntimeError('hidden')\n"
    )
    return source.replace(tag, "") if tag else source


def with_config(field, imports=""):
    return GOOD.replace(FIELD, field).replace("    from factcheck", f"    {imports}\n    from factcheck", 1)


BROKEN = [
    pytest.param(with_init("1 / 0"), "ZeroDivisionError", id="__init__ raises"),
    pytest.param(with_init("raise SystemExit(3)"), "SystemExit: 3", id="__init__ leaves"),
    pytest.param(
        with_init("self.Config.model_validate({'no': 1})"), "ValidationError", id="__init__ makes a bad config"
    ),
    pytest.param(with_init("pass", "self"), "TypeError", id="__init__ takes no config"),
    pytest.param(with_init("pass"), "it has no config; call super().__init__(config)", id="__init__ keeps no config"),
    pytest.param(
        with_init("super().__init__(config); self.id = 'another'"), "its id or version is another", id="id of its own"
    ),
    pytest.param(
        with_config("at_least: int = Field(default_factory=lambda: 1 // 0)"), "ZeroDivisionError", id="default raises"
    ),
    pytest.param(
        with_config('at_least: int = Field("many", validate_default=True)'),
        "ValidationError",
        id="default does not hold",
    ),
    pytest.param(
        with_config("at_least: Any = Field(default_factory=object)", "from typing import Any"),
        "PydanticSerializationError",
        id="config cannot be written down",
    ),
    pytest.param(GOOD.replace("class Config(CheckerConfig)", "class Config"), "no subclass", id="Config of no kind"),
    pytest.param(
        GOOD.replace("        class Config(CheckerConfig):\n            " + FIELD, "        Config = 3"),
        "no subclass of CheckerConfig",
        id="Config is no class",
    ),
    pytest.param(with_metaclass("id", 'id = "shouting"; '), "RuntimeError: hidden", id="metaclass hides the id"),
    pytest.param(
        with_metaclass("severity", '; severity = "note"'), "RuntimeError: hidden", id="metaclass hides the severity"
    ),
    pytest.param(with_metaclass("Config"), "RuntimeError: hidden", id="metaclass hides the Config"),
    pytest.param(
        GOOD.replace('id = "shouting";', "id = property(lambda self: 1 / 0);"), "it has no id", id="id is a property"
    ),
    pytest.param(
        GOOD.replace(CHECK, "        @property\n        def config(self): return 1 / 0\n" + CHECK),
        "AttributeError",
        id="config is a property",
    ),
]


@pytest.fixture
def factcheck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("plugins").mkdir()
    Path("a.txt").write_text(COPY)

    def run(*words):
        result = CliRunner().invoke(main, [*words, "--plugins-dir", "plugins"], catch_exceptions=False)
        assert "Traceback" not in result.output
        return result

    return run


def plugin(name, source):
    Path(f"plugins/{name}.py").write_text(dedent(source))


def test_the_checker_that_the_others_are_made_from_flags(factcheck):
    plugin("good", GOOD)
    result = factcheck("run", "a.txt")
    assert result.exit_code == 0
    assert "[shouting]" in result.stdout


@pytest.mark.parametrize(("source", "reason"), BROKEN)
def test_a_checker_that_cannot_be_set_up_is_named_and_the_rest_runs(factcheck, source, reason):
    plugin("bad", source)
    plugin("good", GOOD.replace("shouting", "another"))
    for words in (("run", "a.txt"), ("check", "--all")):
        result = factcheck(*words)
        assert result.exit_code == 2
        assert "plugins/bad.py was left out: Shouting: " in result.stderr
        assert reason in result.stderr
        assert "1 failure, named above; everything else is done" in result.stderr
        assert "[wire-scope]" in result.stdout
        assert "[another]" in result.stdout
        assert "[shouting]" not in result.stdout


@pytest.mark.parametrize(("source", "reason"), BROKEN)
def test_checkers_are_listed_although_one_is_broken(factcheck, source, reason):
    plugin("bad", source)
    assert "wire-scope" in factcheck("checkers").stdout


def test_a_setting_the_desk_wrote_is_still_the_desks_to_mend(factcheck):
    plugin("shouting", GOOD.replace("at_least: int = Field(3, ", "at_least: int = Field("))
    for settings, said in (("{}", "at_least: Field required"), ("{at_least: many}", "at_least: Input should be")):
        Path("metadata.yml").write_text(f"plugins: {{datasette-factcheck: {{checkers: {{shouting: {settings}}}}}}}")
        result = factcheck("run", "a.txt")
        assert result.exit_code == 2
        assert f"checkers: shouting: {said}" in result.stderr
        assert not Path("db").exists()

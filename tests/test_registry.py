"""Plugins are found, walled off and named; their settings are looked at first."""

from pathlib import Path
from textwrap import dedent

import pytest

from factcheck.errors import ConfigError
from factcheck.registry import Registry

GOOD = """
    from factcheck.plugin import CheckerConfig, DocumentChecker, Field, hookimpl

    class Shouting(DocumentChecker):
        id = "shouting"; title = "Shouting"; version = "1"; severity = "note"
        class Config(CheckerConfig):
            at_least: int = Field(3, description="Exclamation marks before it is noted.")
        def check(self, document):
            return []

    @hookimpl
    def register_checkers(register):
        register(Shouting)
"""
OURS = {
    "truncated-quotation",
    "altered-quotation",
    "date-conflict",
    "date-consistency",
    "wire-scope",
    "headline-quotation",
    "quotation-not-found",
    "words-added",
    "spliced-quotation",
    "other-speaker",
    "anonymous-source",
    "secondhand-chain",
    "attribution-distance",
    "quote-mark-integrity",
}


@pytest.fixture
def plugins(tmp_path):
    def write(**files: str) -> Path:
        for name, source in files.items():
            (tmp_path / f"{name}.py").write_text(dedent(source))
        return tmp_path

    return write


def ids(registry):
    return {loaded.checker.id for loaded in registry.loaded}


def test_our_own_checkers_come_through_the_same_door_as_strangers():
    registry = Registry()
    assert ids(registry) >= OURS
    assert registry.failures == []


def test_a_single_file_in_the_folder_is_a_plugin(plugins):
    registry = Registry(plugins(shouting=GOOD))
    assert "shouting" in ids(registry)
    assert registry.loaded[-1].where.endswith("shouting.py")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        pytest.param("import no_such_module_here", "ModuleNotFoundError", id="does not import"),
        pytest.param("def broken(:", "SyntaxError", id="does not parse"),
        pytest.param("raise SystemExit(3)", "SystemExit", id="leaves at import"),
        pytest.param("x = 1", "registers no checker", id="no hook"),
        pytest.param(GOOD.replace("register(Shouting)", "register(1 / 0)"), "ZeroDivisionError", id="hook raises"),
        pytest.param(GOOD.replace("register(Shouting)", "register(int)"), "no subclass", id="not a checker"),
        pytest.param(GOOD.replace("register_checkers", "register_chekers"), "chekers", id="misspelt hook"),
        pytest.param(GOOD.replace('version = "1";', ""), "no version", id="no version"),
        pytest.param(GOOD.replace('"note"', '"loud"'), "severity 'loud'", id="unknown severity"),
        pytest.param(GOOD.replace('id = "shouting"', 'id = "Shouting!"'), "small letters", id="odd id"),
        pytest.param(GOOD.replace("def check", "def czech"), "no check method", id="no check"),
        pytest.param(GOOD.replace('"shouting"', '"wire-scope"'), "taken", id="id of another checker"),
    ],
)
def test_a_broken_plugin_is_left_out_and_named(plugins, source, reason):
    registry = Registry(plugins(bad=source, good=GOOD.replace("shouting", "another")))
    [failure] = registry.failures
    assert "bad.py" in failure.where
    assert reason in failure.reason
    assert ids(registry) >= OURS | {"another"}


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match="no such folder"):
        Registry(tmp_path / "nowhere")


def test_settings_reach_the_checker(plugins):
    checkers = Registry(plugins(shouting=GOOD)).configured({"shouting": {"at_least": 5}}).checkers
    assert checkers[-1].config.at_least == 5


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        pytest.param({"at_least": "many"}, "at_least: Input should be a valid integer", id="wrong type"),
        pytest.param(
            {"atleast": 5},
            "atleast: there is no such setting; did you mean at_least.*Settings it knows: at_least",
            id="unknown name",
        ),
    ],
)
def test_a_setting_that_does_not_hold_is_named_before_any_document(plugins, settings, said):
    with pytest.raises(ConfigError, match=f"checkers: shouting: {said}"):
        Registry(plugins(shouting=GOOD)).configured({"shouting": settings})


def test_a_checker_set_to_false_is_left_out(plugins):
    checkers = Registry(plugins(shouting=GOOD)).configured({"shouting": False}).checkers
    assert "shouting" not in {checker.id for checker in checkers}


def test_two_registries_share_nothing(plugins):
    folder = plugins(shouting=GOOD)
    assert "shouting" in ids(Registry(folder))
    assert "shouting" not in ids(Registry())

"""The desk's own checkers: single files, real and tested, read from the folder as a newsroom would."""

from pathlib import Path

import pytest
import yaml

from factcheck.registry import Registry
from factcheck.testing import flags_for

ROOT = Path(__file__).parent.parent
OUTSIDE = {path.name for path in ROOT.joinpath("plugins").glob("*.py")}


@pytest.fixture(scope="module")
def loaded():
    registry = Registry(ROOT / "plugins")
    assert registry.failures == []
    return {one.checker.id: one.checker for one in registry.loaded}


@pytest.fixture
def stock_phrases(loaded):
    checker = loaded["stock-phrases"]
    config = checker.Config(phrases=("all options on the table", "grave concern"))
    return lambda text: flags_for(checker, text, config=config)


def test_each_file_brings_a_checker():
    where = {Path(one.where).name for one in Registry(ROOT / "plugins").loaded}
    assert where >= OUTSIDE


def test_metadata_has_settings_the_checkers_accept(loaded):
    metadata = yaml.safe_load((ROOT / "metadata.yml").read_text())
    settings = metadata["plugins"]["datasette-factcheck"]["checkers"]
    assert len(settings["stock-phrases"]["settings"]["phrases"]) >= 10
    configured = Registry(ROOT / "plugins").configured(settings)
    assert "stock-phrases" in {checker.id for checker in configured.checkers}
    assert configured.failures == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"All options are on the table," President Mara Voss said.', id="direct"),
        pytest.param('President Mara Voss said that "all options" were on the table.', id="partly in quotation marks"),
        pytest.param("President Mara Voss said all options remained on the table.", id="indirect"),
        pytest.param('President Mara Voss said that "grave concern" was due.', id="another"),
    ],
)
def test_a_statement_that_uses_a_stock_phrase_is_noted(stock_phrases, text):
    [flag] = stock_phrases(text)
    assert flag.statement_id is not None
    assert flag.evidence[0].role == "phrase"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("All options were on the table at the design fair.", id="nobody is said to have said it"),
        pytest.param('"All the options we had were bad," President Mara Voss said.', id="other words"),
    ],
)
def test_other_words_are_left_alone(stock_phrases, text):
    assert stock_phrases(text) == []


@pytest.mark.parametrize(
    ("foot", "said"),
    [
        pytest.param("", "no wire is named behind it", id="none"),
        pytest.param("\n\nWith reporting by AFP", "the wire behind it is AFP", id="one"),
        pytest.param("\n\nWith reporting by AFP and Reuters", "is not said: AFP or Reuters", id="two"),
    ],
)
def test_the_wires_behind_the_phrase_are_named(stock_phrases, foot, said):
    [flag] = stock_phrases(f'"All options are on the table," President Mara Voss said.{foot}')
    assert said in flag.message
    assert len(flag.evidence) == 1 + foot.count("AFP") + foot.count("Reuters")

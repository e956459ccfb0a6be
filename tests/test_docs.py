"""What the documentation says is so."""

import importlib.util
import re
from pathlib import Path

import click
import pytest

from factcheck import plugin
from factcheck.cli import main
from factcheck.registry import Registry
from factcheck.testing import flags_for

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("plugins/*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


@pytest.fixture(scope="module")
def generate():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["cli", "checkers"])
def test_generated_pages_are_up_to_date(generate, page):
    written = (ROOT / "docs" / f"{page}.md").read_text()
    assert written == getattr(generate, f"{page}_page")(), "run make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page):
    for target in LINK.findall(page.read_text()):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_everything_an_author_may_import_is_on_the_page():
    page = (ROOT / "docs" / "writing-checkers.md").read_text()
    missing = [name for name in plugin.__all__ if f"`{name}`" not in page]
    assert not missing


def test_the_example_checker_on_the_page_works(tmp_path):
    page = (ROOT / "docs" / "writing-checkers.md").read_text()
    [example] = re.findall(r"```python\n# plugins/single_source.py\n(.*?)```", page, re.DOTALL)
    (tmp_path / "single_source.py").write_text(example)
    registry = Registry(tmp_path)
    assert registry.failures == []
    checker = registry.loaded[-1].checker
    copy = '"It rained," Ms Ito said. "It snowed," Ms Ito said. "It froze," Ms Ito said.'
    [flag] = flags_for(checker, copy)
    assert flag.severity == "query"
    assert flags_for(checker, copy + ' "It thawed," said Mr Berg.') == []


def test_every_command_of_the_readme_exists():
    blocks = re.findall(r"```\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    named = {name for block in blocks for name in re.findall(r"^factcheck (\w+)", block, re.MULTILINE)}
    assert named <= set(main.list_commands(click.Context(main)))
    assert len(named) > 4

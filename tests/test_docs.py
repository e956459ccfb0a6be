"""What the documentation says is so."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from factcheck import plugin
from factcheck.cli import main
from factcheck.registry import Registry
from factcheck.rules.read import KEYS
from factcheck.testing import assert_rule, flags_for
from factcheck.testing.scaffold import lay_out

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


def test_the_tables_of_the_fields_are_up_to_date(generate):
    assert (ROOT / "docs" / "writing-checkers.md").read_text() == generate.writing_page(), "run make docs"


def test_the_figures_of_the_checkers_are_those_that_were_read(generate):
    assert generate.MEASURED.read_text() == generate.measured_file(), "run make docs"


def test_every_field_that_a_checker_sees_is_described(generate):
    [silent] = [[line for line in generate.writing_page().splitlines() if line.endswith("|  |")]]
    assert silent == []


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


def test_the_example_rule_on_the_page_holds(tmp_path):
    page = (ROOT / "docs" / "writing-checkers.md").read_text()
    [example] = re.findall(r"```yaml\n# plugins/loud_verbs.yml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "loud_verbs.yml").write_text(example)
    assert_rule(tmp_path / "loud_verbs.yml")


def test_the_page_names_every_key_of_a_rule():
    page = (ROOT / "docs" / "writing-checkers.md").read_text()
    assert [key for key in KEYS if f"`{key}`" not in page] == []


@pytest.fixture(scope="module")
def authors_folder(tmp_path_factory):
    """What the page and `factcheck new-checker` tell authors to write."""
    folder = tmp_path_factory.mktemp("authors")
    for layout in ("checker", "corpus", "rule"):
        lay_out(f"loud-{layout}", folder, layout)
    page = (ROOT / "docs" / "writing-checkers.md").read_text()
    for name in ("single_source.py", "tests/test_single_source.py"):
        [example] = re.findall(rf"```python\n# (?:plugins/)?{name}\n(.*?)```", page, re.DOTALL)
        (folder / name).write_text(example)
    return folder


def test_the_test_on_the_page_passes_as_it_stands(authors_folder):
    test = str(authors_folder / "tests" / "test_single_source.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_documented_pattern_passes_mypy_strict(authors_folder):
    pytest.importorskip("mypy", reason="mypy comes with the extra [lint]")
    files = sorted(str(path) for path in authors_folder.glob("*.py"))
    tests = sorted(str(path) for path in authors_folder.glob("tests/test_*.py"))
    # As a stranger runs it: with no plugin of pydantic's, and without looking for faults in factcheck.
    options = ["--strict", "--follow-imports", "silent", "--config-file", os.devnull]
    cache = ["--cache-dir", str(ROOT / ".mypy_cache" / "authors")]
    there = {**os.environ, "MYPYPATH": os.pathsep.join([str(authors_folder), str(ROOT)])}
    command = [sys.executable, "-m", "mypy", *options, *cache, *files, *tests]
    done = subprocess.run(command, cwd=authors_folder, env=there, capture_output=True, text=True, check=False)
    assert done.stdout == "Success: no issues found in 7 source files\n"


def test_every_command_of_the_readme_exists():
    blocks = re.findall(r"```\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    named = {name for block in blocks for name in re.findall(r"^factcheck (\w+)", block, re.MULTILINE)}
    assert named <= set(main.list_commands(click.Context(main)))
    assert len(named) > 4
